import {
  dayOf,
  formatDay,
  formatNumber,
  formatRupiah,
  formatShare,
} from '../../../kernel/index.ts';
import { type Ctx, csvResponse, type Route, writeCsv } from '../../../platform/index.ts';
import { DataTable, Details, Figure, Figures, page } from '../../../ui/index.ts';
import { type LedgerSum, promiseState, STAGES, sumsBy } from '../domain/ledger.ts';
import { type Ledger, ledgerOf } from '../ledger.ts';
import { t } from '../matching-words.ts';
import { DESK, EventTabs, eventOf, notFound, READING } from './parts.tsx';

const BY = ['group', 'etalase', 'officer'] as const;

const ledgerHere = async (c: Ctx): Promise<Ledger | undefined> => {
  const { pemda, read, services } = c.var;
  const event = await eventOf(c);
  return event && ledgerOf(read, pemda.zone, services.clock.now(), event);
};

/** From the invitation to the money: what an event led to, with its rows. */
async function ledgerPage(c: Ctx): Promise<Response> {
  const { locale, services, pemda } = c.var;
  const w = t(locale);
  const found = await ledgerHere(c);
  if (!found) return notFound(c);
  const { event, summary, meetings, organisations } = found;
  const money = (value: bigint) => formatRupiah(value, locale);
  const number = (value: number) => formatNumber(value, locale);
  const days = (value: number | null) => (value === null ? '–' : number(value));
  const today = services.clock.now();
  return page(c, {
    title: `${w.ledger}: ${event.name}`,
    wide: true,
    breadcrumbs: [
      { href: DESK, label: w.title },
      { href: `${DESK}/${event.slug}`, label: event.name },
      { label: w.ledger },
    ],
    body: (
      <>
        <h1>{w.ledger}</h1>
        <EventTabs c={c} event={event} at="ledger" />
        <p>{w.ledgerLead}</p>
        <Figures>
          <Figure
            locale={locale}
            label={w.committed}
            value={money(summary.committed)}
            hint={w.countCommitted(number(summary.outcomes.commitment))}
          />
          <Figure
            locale={locale}
            label={w.realised}
            value={money(summary.realised)}
            hint={`${w.ratio}: ${formatShare(summary.realised, summary.committed, 1, locale)}`}
          />
          <Figure locale={locale} label={w.paid} value={money(summary.paid)} />
          <Figure
            locale={locale}
            label={w.daysToShow}
            value={days(summary.daysToShow)}
            hint={w.median}
          />
          <Figure
            locale={locale}
            label={w.daysToOrder}
            value={days(summary.daysToOrder)}
            hint={w.median}
          />
          {summary.costPerOrder !== null && (
            <Figure locale={locale} label={w.costPerOrder} value={money(summary.costPerOrder)} />
          )}
        </Figures>
        <DataTable
          locale={locale}
          id="tahap"
          caption={w.funnel}
          columns={[
            { key: 'stage', header: w.stage, rowHeader: true, cell: (stage) => w.stages[stage] },
            {
              key: 'count',
              header: w.organisations,
              numeric: true,
              cell: (stage) => number(summary.stages[stage]),
            },
          ]}
          rows={STAGES}
          rowKey={(stage) => stage}
        />
        {BY.map((by) => (
          <SumTable
            key={by}
            c={c}
            title={w.by[by]}
            header={w[by]}
            rows={sumsBy(meetings, (one) => one[by])}
          />
        ))}
        <p>
          <a href={`${DESK}/${event.slug}/buku.csv`}>{`${w.csv}: ${w.rows}`}</a>
          {' · '}
          <a href={`${DESK}/${event.slug}/organisasi.csv`}>{`${w.csv}: ${w.orgRows}`}</a>
        </p>
        <p class="k-hint">
          {w.of(number(summary.held), number(summary.meetings))} {w.meetings.toLowerCase()},{' '}
          {number(organisations.length)} {w.organisations.toLowerCase()}.{' '}
          {formatDay(found.day, locale)} – {formatDay(dayOf(today, pemda.zone), locale)}
        </p>
        <Details summary={w.formula}>
          {w.formulaText.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Details>
      </>
    ),
  });
}

function SumTable(props: { c: Ctx; title: string; header: string; rows: readonly LedgerSum[] }) {
  const { locale } = props.c.var;
  const w = t(locale);
  const rows = props.rows.filter((row) => row.commitments > 0 || row.orders > 0);
  if (rows.length === 0) return null;
  return (
    <DataTable
      locale={locale}
      id={`menurut-${props.header.toLowerCase()}`}
      caption={props.title}
      columns={[
        { key: 'key', header: props.header, rowHeader: true, cell: (row) => row.key || w.other },
        {
          key: 'meetings',
          header: w.meetings,
          numeric: true,
          cell: (row) => formatNumber(row.meetings, locale),
        },
        {
          key: 'committed',
          header: w.committed,
          numeric: true,
          cell: (row) => formatRupiah(row.committed, locale),
        },
        {
          key: 'realised',
          header: w.realised,
          numeric: true,
          cell: (row) => formatRupiah(row.realised, locale),
        },
        {
          key: 'ratio',
          header: w.ratio,
          numeric: true,
          cell: (row) => formatShare(row.realised, row.committed, 1, locale),
        },
      ]}
      rows={rows}
      rowKey={(row) => row.key}
    />
  );
}

const MEETING_COLUMNS = [
  'tuan_rumah', 'tamu', 'kelompok', 'etalase', 'pencatat', 'hasil', 'komitmen', 'jatuh_tempo', 'janji',
  'pesanan', 'pesanan_pertama', 'terealisasi', 'dibayar', 'uang_pertama',
]; // biome-ignore format: one row of a file

/** The meetings, a row each; money in rupiah before tax. */
async function meetingsFile(c: Ctx): Promise<Response> {
  const found = await ledgerHere(c);
  if (!found) return notFound(c);
  const today = dayOf(c.var.services.clock.now(), c.var.pemda.zone);
  const rows = found.meetings.map((one) => [
    one.host,
    one.guest,
    one.group,
    one.etalase,
    one.officer,
    one.outcome,
    one.committed,
    one.dueOn,
    promiseState(one, today),
    one.orders,
    one.firstOrder,
    one.realised,
    one.paid,
    one.firstPaid,
  ]);
  return csvResponse(`${found.event.slug}.csv`, writeCsv(MEETING_COLUMNS, rows));
}

const ORGANISATION_COLUMNS = [
  'organisasi', 'kelompok', 'orang', 'diundang', 'hadir', 'bertemu', 'komitmen', 'terdaftar', 'produk_pertama',
  'pesanan_pertama', 'terealisasi', 'dibayar', 'uang_pertama',
]; // biome-ignore format: one row of a file

/** The organisations with the day of each stage; money in rupiah before tax. */
async function organisationsFile(c: Ctx): Promise<Response> {
  const found = await ledgerHere(c);
  if (!found) return notFound(c);
  const rows = found.organisations.map((one) => [
    one.name,
    one.group,
    one.people,
    one.invited?.toISOString() ?? null,
    one.came?.toISOString() ?? null,
    one.met,
    one.committed,
    one.registered,
    one.firstShown,
    one.firstOrder,
    one.realised,
    one.paid,
    one.firstPaid,
  ]);
  return csvResponse(`${found.event.slug}-organisasi.csv`, writeCsv(ORGANISATION_COLUMNS, rows));
}

export const ledgerRoutes: Route[] = [
  {
    method: 'GET',
    path: `${DESK}/:slug/buku`,
    access: READING,
    kind: 'page',
    handle: ledgerPage,
  },
  {
    method: 'GET',
    path: `${DESK}/:slug/buku.csv`,
    access: READING,
    kind: 'file',
    handle: meetingsFile,
  },
  {
    method: 'GET',
    path: `${DESK}/:slug/organisasi.csv`,
    access: READING,
    kind: 'file',
    handle: organisationsFile,
  },
];
