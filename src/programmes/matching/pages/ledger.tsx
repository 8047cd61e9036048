import {
  dayOf,
  formatNumber,
  formatRupiah,
  formatRupiahCompact,
  formatShare,
} from '../../../kernel/index.ts';
import { type Ctx, csvResponse, type Route, writeCsv } from '../../../platform/index.ts';
import {
  BarChart,
  DataTable,
  Details,
  Figure,
  Figures,
  LinkButton,
  page,
  StatusTag,
} from '../../../ui/index.ts';
import { type LedgerMeeting, promiseState, STAGES, sumsBy } from '../domain/ledger.ts';
import { groupNames } from '../ledger.sql.ts';
import { ledgerOf } from '../ledger.ts';
import { t } from '../matching-words.ts';
import { DESK, EventTabs, eventOf, notFound, READING, shortDay } from './parts.tsx';

const TONES = {
  none: 'neutral',
  open: 'info',
  kept: 'success',
  partly: 'warning',
  broken: 'danger',
} as const;

function Sums(props: {
  c: Ctx;
  id: string;
  caption: string;
  head: string;
  meetings: readonly LedgerMeeting[];
  keyOf: (one: LedgerMeeting) => string | null;
}) {
  const { c, meetings, keyOf } = props;
  const { locale } = c.var;
  const w = t(locale);
  return (
    <DataTable
      locale={locale}
      id={props.id}
      caption={props.caption}
      columns={[
        { key: 'key', header: props.head, rowHeader: true, cell: (one) => one.key || w.other },
        {
          key: 'meetings',
          header: w.meetings,
          numeric: true,
          cell: (one) => formatNumber(one.meetings, locale),
        },
        {
          key: 'committed',
          header: w.committed,
          numeric: true,
          cell: (one) => formatRupiah(one.committed, locale),
        },
        {
          key: 'realised',
          header: w.realised,
          numeric: true,
          cell: (one) => formatRupiah(one.realised, locale),
        },
        {
          key: 'orders',
          header: w.orders,
          numeric: true,
          cell: (one) => formatNumber(one.orders, locale),
        },
      ]}
      rows={sumsBy(meetings, keyOf)}
      rowKey={(one) => one.key}
    />
  );
}

async function ledgerPage(c: Ctx): Promise<Response> {
  const { locale, db, pemda, services } = c.var;
  const w = t(locale);
  const event = await eventOf(c);
  if (!event) return notFound(c);
  const now = services.clock.now();
  const { meetings, organisations, summary } = await ledgerOf(db, pemda.zone, now, event);
  const today = dayOf(now, pemda.zone);
  const groups = await groupNames(db, locale);
  const n = (value: number | null) => (value === null ? '–' : formatNumber(value, locale));
  const rp = (value: bigint | null) => (value === null ? '–' : formatRupiah(value, locale));
  const ratio =
    summary.committed === 0n ? '–' : formatShare(summary.fulfilled, summary.committed, 1, locale);
  const base = `${DESK}/${event.slug}`;
  return page(c, {
    title: `${w.ledger}: ${event.name}`,
    wide: true,
    breadcrumbs: [
      { href: DESK, label: w.title },
      { href: base, label: event.name },
      { label: w.ledger },
    ],
    body: (
      <>
        <h1>{w.ledger}</h1>
        <EventTabs c={c} event={event} at="ledger" />
        <p class="k-lead">{w.ledgerLead}</p>
        <Figures>
          <Figure
            locale={locale}
            label={w.committed}
            value={formatRupiahCompact(summary.committed, locale)}
            hint={w.countCommitted(n(summary.outcomes.commitment))}
            href="#baris-pertemuan"
          />
          <Figure
            locale={locale}
            label={w.realised}
            value={formatRupiahCompact(summary.realised, locale)}
            hint={`${w.ratio}: ${ratio}`}
            href="#baris-pertemuan"
          />
          <Figure
            locale={locale}
            label={w.paid}
            value={formatRupiahCompact(summary.paid, locale)}
            href="#baris-pertemuan"
          />
          <Figure
            locale={locale}
            label={w.promises.broken}
            value={n(summary.promises.broken)}
            href="#baris-pertemuan"
          />
          <Figure
            locale={locale}
            label={w.daysToShow}
            value={n(summary.daysToShow)}
            hint={w.median}
            href="#baris-organisasi"
          />
          <Figure
            locale={locale}
            label={w.daysToOrder}
            value={n(summary.daysToOrder)}
            hint={w.median}
            href="#baris-organisasi"
          />
          <Figure
            locale={locale}
            label={w.costPerOrder}
            value={rp(summary.costPerOrder)}
            href="#baris-organisasi"
          />
        </Figures>
        <BarChart
          locale={locale}
          id="corong"
          title={w.funnel}
          labelHead={w.stage}
          valueHead={w.organisations}
          points={STAGES.map((stage) => ({ label: w.stages[stage], value: summary.stages[stage] }))}
          format={(value) => formatNumber(Number(value), locale)}
        />
        <Sums
          c={c}
          id="kelompok"
          caption={w.by.group}
          head={w.group}
          meetings={meetings}
          keyOf={(one) => groups.get(one.group ?? '') ?? null}
        />
        <Sums
          c={c}
          id="etalase"
          caption={w.by.etalase}
          head={w.etalase}
          meetings={meetings}
          keyOf={(one) => one.etalase}
        />
        <Details summary={w.by.need}>
          <Sums
            c={c}
            id="kebutuhan"
            caption={w.by.need}
            head={w.need}
            meetings={meetings.filter((one) => one.committed !== null)}
            keyOf={(one) => one.need}
          />
        </Details>
        <Sums
          c={c}
          id="petugas"
          caption={w.by.officer}
          head={w.officer}
          meetings={meetings.filter((one) => one.outcome !== null)}
          keyOf={(one) => one.officer}
        />
        <p>
          <LinkButton variant="secondary" href={`${base}/buku.csv`}>
            {w.csv}
          </LinkButton>
        </p>
        <Details summary={w.rows}>
          <DataTable
            locale={locale}
            id="baris-pertemuan"
            caption={w.rows}
            columns={[
              {
                key: 'who',
                header: w.meeting,
                rowHeader: true,
                cell: (one) => (
                  <a href={`${base}/pertemuan/${one.id}`}>{`${one.host} – ${one.guest}`}</a>
                ),
              },
              {
                key: 'outcome',
                header: w.outcome,
                cell: (one) => (one.outcome === null ? w.outcomeNone : w.outcomes[one.outcome]),
              },
              {
                key: 'committed',
                header: w.committed,
                numeric: true,
                cell: (one) => rp(one.committed),
              },
              {
                key: 'promise',
                header: w.promise,
                cell: (one) => {
                  const state = promiseState(one, today);
                  return <StatusTag tone={TONES[state]}>{w.promises[state]}</StatusTag>;
                },
              },
              {
                key: 'realised',
                header: w.realised,
                numeric: true,
                cell: (one) => rp(one.realised),
              },
              { key: 'first', header: w.firstOrder, cell: (one) => shortDay(c, one.firstOrder) },
              { key: 'paid', header: w.paid, numeric: true, cell: (one) => rp(one.paid) },
            ]}
            rows={meetings}
            rowKey={(one) => one.id}
          />
        </Details>
        <Details summary={w.orgRows}>
          <DataTable
            locale={locale}
            id="baris-organisasi"
            caption={w.orgRows}
            columns={[
              {
                key: 'name',
                header: w.organisations,
                rowHeader: true,
                cell: (one) =>
                  one.slug ? <a href={`/penyedia/${one.slug}`}>{one.name}</a> : one.name,
              },
              {
                key: 'invited',
                header: w.stages.invited,
                cell: (one) => shortDay(c, one.invited && dayOf(one.invited, pemda.zone)),
              },
              {
                key: 'came',
                header: w.stages.came,
                cell: (one) => shortDay(c, one.came && dayOf(one.came, pemda.zone)),
              },
              { key: 'met', header: w.stages.met, numeric: true, cell: (one) => n(one.met) },
              {
                key: 'committed',
                header: w.committed,
                numeric: true,
                cell: (one) => rp(one.committed),
              },
              {
                key: 'registered',
                header: w.stages.registered,
                cell: (one) => shortDay(c, one.registered),
              },
              { key: 'shown', header: w.stages.shown, cell: (one) => shortDay(c, one.firstShown) },
              { key: 'first', header: w.firstOrder, cell: (one) => shortDay(c, one.firstOrder) },
              { key: 'paid', header: w.firstPaid, cell: (one) => shortDay(c, one.firstPaid) },
            ]}
            rows={organisations}
            rowKey={(one) => one.key}
          />
        </Details>
        <Details summary={w.formula}>
          <ul>
            {w.formulaText.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Details>
      </>
    ),
  });
}

async function ledgerCsv(c: Ctx): Promise<Response> {
  const { db, pemda, services } = c.var;
  const event = await eventOf(c);
  if (!event) return notFound(c);
  const now = services.clock.now();
  const { meetings } = await ledgerOf(db, pemda.zone, now, event);
  const today = dayOf(now, pemda.zone);
  const columns = [
    'meeting',
    'host',
    'guest',
    'outcome',
    'committed',
    'due_on',
    'promise',
    'etalase',
    'group',
    'orders',
    'realised',
    'first_order',
    'paid',
    'first_paid',
  ];
  const rows = meetings.map((one) => [
    one.id, one.host, one.guest, one.outcome, one.committed, one.dueOn, promiseState(one, today), one.etalase, one.group,
    one.orders, one.realised, one.firstOrder, one.paid, one.firstPaid,
  ]); // biome-ignore format: one row
  return csvResponse(`${event.slug}-buku-hasil.csv`, writeCsv(columns, rows));
}

export const ledgerRoutes: Route[] = [
  { method: 'GET', path: `${DESK}/:slug/buku`, access: READING, kind: 'page', handle: ledgerPage },
  {
    method: 'GET',
    path: `${DESK}/:slug/buku.csv`,
    access: READING,
    kind: 'file',
    handle: ledgerCsv,
  },
];
