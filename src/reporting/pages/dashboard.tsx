import {
  formatDay,
  formatNumber,
  formatRupiah,
  formatRupiahCompact,
  formatShare,
  type Locale,
  refuse,
} from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import { BarChart, DataTable, Details, page, refusedPage, Tabs } from '../../ui/index.ts';
import { agencyBySlug } from '../award.sql.ts';
import { agencySums, etalaseSums, type PartSum } from '../dashboard.sql.ts';
import { channelIndexOf, dashboardOf, dashboardYears } from '../dashboard.ts';
import { tDashboard } from '../dashboard-words.ts';
import type { ChannelIndex } from '../domain/channel-index.ts';
import type { Measure } from '../domain/measures.ts';
import { etalaseBySlug } from '../figure-rows.sql.ts';
import { t } from '../messages.ts';
import { reportedBeside } from '../reported.ts';
import { ForecastMethod, Headlines, Months, StandingsTable } from './dashboard-parts.tsx';
import { isRecordable, recordNote } from './record-note.tsx';
import { recordedPart } from './recorded.tsx';
import { ReportedTable } from './reported-table.tsx';

/** The asked year, or this one; null for a year that is not on record. */
export async function dashboardYear(c: Ctx): Promise<{ year: number; years: number[] } | null> {
  const years = await dashboardYears(c.var.read, c.var.services.clock.now(), c.var.pemda.zone);
  const asked = c.req.query('tahun');
  if (asked === undefined) return { year: years[0] ?? 0, years };
  const year = Number(asked);
  if (!/^\d{4}$/.test(asked)) return null;
  return years.includes(year) || (await isRecordable(c, year)) ? { year, years } : null;
}

export const noYear = (c: Ctx) =>
  refusedPage(c, refuse('year.not-found').error, { href: '/dasbor' });

const yearTabs = (c: Ctx, path: string, year: number, years: readonly number[]) => (
  <Tabs
    locale={c.var.locale}
    label={tDashboard(c.var.locale).year}
    items={years.map((one) => ({
      href: `${path}?tahun=${one}`,
      label: String(one),
      current: one === year,
    }))}
  />
);

async function cityPage(c: Ctx): Promise<Response> {
  const { locale, read, pemda, services } = c.var;
  const w = tDashboard(locale);
  const chosen = await dashboardYear(c);
  if (!chosen) return noYear(c);
  const { year, years } = chosen;
  const [board, channels, agencies, etalase, note, reported, recorded] = await Promise.all([
    dashboardOf(read, year, services.clock.now(), pemda.zone),
    channelIndexOf(read, year),
    agencySums(read, year),
    etalaseSums(read, year),
    recordNote(c),
    reportedBeside(read, pemda.zone, services.clock.now(), year),
    recordedPart(c, year, null),
  ]);
  const href = (measure: Measure) => `/dasbor/angka/${measure}?tahun=${year}`;
  return page(c, {
    title: w.title(year),
    description: w.lead(formatDay(board.asOf, locale)),
    canonicalPath: `/dasbor?tahun=${year}`,
    wide: true,
    body: (
      <>
        <h1>{w.title(year)}</h1>
        <p class="k-lead">{w.lead(formatDay(board.asOf, locale))}</p>
        {yearTabs(c, '/dasbor', year, years)}
        {note}
        <Headlines board={board} locale={locale} href={href} />
        <StandingsTable board={board} locale={locale} href={href} />
        <ForecastMethod locale={locale} />
        <Months board={board} locale={locale} />
        <Leaders c={c} rows={agencies} year={year} kind="agency" />
        <PartTable kind="agency" rows={agencies} year={year} locale={locale} />
        <Leaders c={c} rows={etalase} year={year} kind="etalase" />
        <PartTable kind="etalase" rows={etalase} year={year} locale={locale} />
        <Channels index={channels} locale={locale} />
        {recorded}
        {reported.length > 0 && (
          <section>
            <h2>{w.reportedTitle}</h2>
            <p>{w.reportedLead}</p>
            <ReportedTable rows={reported} locale={locale} />
          </section>
        )}
      </>
    ),
  });
}

const MOST_BARS = 8;
const BASE = { agency: '/dasbor', etalase: '/dasbor/etalase' } as const;

/** The first few of the agencies or etalase, drawn; the table below has all. */
function Leaders(props: {
  c: Ctx;
  kind: 'agency' | 'etalase';
  rows: readonly PartSum[];
  year: number;
}) {
  const { kind, year } = props;
  const { locale } = props.c.var;
  const w = tDashboard(locale);
  const rows = props.rows.filter((row) => row.value > 0n).slice(0, MOST_BARS);
  if (rows.length === 0) return null;
  return (
    <BarChart
      locale={locale}
      id={`terbesar-${kind}`}
      title={kind === 'agency' ? w.byAgency : w.byEtalase}
      points={rows.map((row) => ({
        label: locale === 'en' ? row.nameEn : row.name,
        value: row.value,
        href: `${BASE[kind]}/${row.slug}?tahun=${year}`,
      }))}
      format={(n) => formatRupiahCompact(BigInt(n), locale)}
    />
  );
}

/** Agencies or etalase with their value of the year and of the one before, each open to its own dashboard. */
function PartTable(props: {
  kind: 'agency' | 'etalase';
  rows: readonly PartSum[];
  year: number;
  locale: Locale;
}) {
  const { kind, rows, year, locale } = props;
  if (rows.length === 0) return null;
  const w = tDashboard(locale);
  const name = (row: PartSum) => (locale === 'en' ? row.nameEn : row.name);
  const columns = [
    {
      key: 'name',
      header: kind === 'agency' ? w.agency : w.etalase,
      rowHeader: true,
      cell: (row: PartSum) => <a href={`${BASE[kind]}/${row.slug}?tahun=${year}`}>{name(row)}</a>,
    },
    {
      key: 'value',
      header: w.reached,
      numeric: true,
      cell: (row: PartSum) => formatRupiah(row.value, locale),
    },
  ];
  const recorded = rows.some((row) => row.lastYear > 0n);
  const before = [
    {
      key: 'last',
      header: w.wholeLastYear,
      numeric: true,
      cell: (row: PartSum) => formatRupiah(row.lastYear, locale),
    },
  ];
  const planned = [
    {
      key: 'budget',
      header: w.plan,
      numeric: true,
      cell: (row: PartSum) => formatRupiah(row.budget ?? 0n, locale),
    },
    {
      key: 'share',
      header: w.toPlan,
      numeric: true,
      cell: (row: PartSum) => formatShare(row.value, row.budget ?? 0n, 1, locale),
    },
  ];
  return (
    <Details
      summary={(kind === 'agency' ? w.allAgencies : w.allEtalase)(
        formatNumber(rows.length, locale),
      )}
    >
      <DataTable
        locale={locale}
        id={kind === 'agency' ? 'dinas' : 'per-etalase'}
        caption={kind === 'agency' ? w.byAgency : w.byEtalase}
        captionHidden
        columns={[...columns, ...(recorded ? before : []), ...(kind === 'agency' ? planned : [])]}
        rows={rows}
        rowKey={(row) => row.id}
      />
    </Details>
  );
}

function Channels({ index, locale }: { index: ChannelIndex; locale: Locale }) {
  const w = tDashboard(locale).channels;
  const d = tDashboard(locale);
  const money = (value: bigint | null) =>
    value === null ? w.unknown : formatRupiahCompact(value, locale);
  const percent = (value: bigint | null) =>
    value === null ? w.unknown : `${formatNumber(Number(value) / 1000, locale, 2)}%`;
  return (
    <section>
      <h2>{w.title}</h2>
      <DataTable
        locale={locale}
        id="saluran"
        caption={w.title}
        captionHidden
        columns={[
          {
            key: 'channel',
            header: w.channel,
            rowHeader: true,
            cell: (one) => w.names[one.channel],
          },
          { key: 'reached', header: d.reached, numeric: true, cell: (one) => money(one.realised) },
          { key: 'target', header: d.target, numeric: true, cell: (one) => money(one.target) },
          { key: 'index', header: w.index, numeric: true, cell: (one) => percent(one.index) },
        ]}
        rows={index.channels}
        rowKey={(one) => one.channel}
        foot={[w.mean, null, null, percent(index.index)]}
      />
      <p class="k-hint">{w.formula}</p>
    </section>
  );
}

/** The dashboard of one agency or one etalase. */
async function partPage(
  c: Ctx,
  part: {
    id: string;
    slug: string;
    name: string;
    path: string;
    query: string;
    kind: 'agency' | 'etalase';
  },
): Promise<Response> {
  const { locale, read, pemda, services } = c.var;
  const w = tDashboard(locale);
  const chosen = await dashboardYear(c);
  if (!chosen) return noYear(c);
  const { year, years } = chosen;
  const own =
    part.kind === 'agency'
      ? (await agencySums(read, year)).find((one) => one.id === part.id)
      : undefined;
  const [board, etalase, note, recorded] = await Promise.all([
    dashboardOf(read, year, services.clock.now(), pemda.zone, {
      ...(part.kind === 'agency' ? { agencyId: part.id } : { etalaseId: part.id }),
      ...(own?.budget ? { budget: own.budget } : {}),
    }),
    part.kind === 'agency' ? etalaseSums(read, year, part.id) : [],
    recordNote(c),
    part.kind === 'agency' ? recordedPart(c, year, { id: part.id, slug: part.slug }) : null,
  ]);
  const href = (measure: Measure) => `/dasbor/angka/${measure}?tahun=${year}&${part.query}`;
  return page(c, {
    title: w.of(part.name, year),
    canonicalPath: `${part.path}?tahun=${year}`,
    wide: true,
    breadcrumbs: [{ href: `/dasbor?tahun=${year}`, label: w.nav }, { label: part.name }],
    body: (
      <>
        <h1>{w.of(part.name, year)}</h1>
        <p class="k-lead">{w.lead(formatDay(board.asOf, locale))}</p>
        {yearTabs(c, part.path, year, years)}
        {note}
        <Headlines board={board} locale={locale} href={href} />
        <StandingsTable
          board={board}
          locale={locale}
          href={href}
          targetHead={part.kind === 'agency' ? w.plan : undefined}
        />
        <ForecastMethod locale={locale} />
        <Months board={board} locale={locale} />
        {part.kind === 'agency' && (
          <>
            <PartTable kind="etalase" rows={etalase} year={year} locale={locale} />
            {recorded}
            <p>
              <a href={`/penghargaan/${part.path.split('/').at(-1)}?tahun=${year}`}>
                {t(locale).award.title}
              </a>
            </p>
          </>
        )}
      </>
    ),
  });
}

async function agencyPage(c: Ctx): Promise<Response> {
  const slug = c.req.param('slug') ?? '';
  const agency = await agencyBySlug(c.var.read, slug);
  if (!agency) return refusedPage(c, refuse('award.not-found').error, { href: '/dasbor' });
  return partPage(c, {
    id: agency.id,
    slug,
    name: agency.shortName,
    path: `/dasbor/${slug}`,
    query: `dinas=${slug}`,
    kind: 'agency',
  });
}

async function etalasePage(c: Ctx): Promise<Response> {
  const slug = c.req.param('slug') ?? '';
  const etalase = await etalaseBySlug(c.var.read, slug);
  if (!etalase) return refusedPage(c, refuse('figure.not-found').error, { href: '/dasbor' });
  return partPage(c, {
    id: etalase.id,
    slug,
    name: c.var.locale === 'en' ? etalase.nameEn : etalase.name,
    path: `/dasbor/etalase/${slug}`,
    query: `etalase=${slug}`,
    kind: 'etalase',
  });
}

export const dashboardRoutes: Route[] = [
  { method: 'GET', path: '/dasbor', access: 'public', kind: 'page', handle: cityPage },
  {
    method: 'GET',
    path: '/dasbor/etalase/:slug',
    access: 'public',
    kind: 'page',
    handle: etalasePage,
  },
  { method: 'GET', path: '/dasbor/:slug', access: 'public', kind: 'page', handle: agencyPage },
];
