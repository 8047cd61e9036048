import {
  type Day,
  formatDay,
  formatNumber,
  formatRupiah,
  formatRupiahCompact,
  type Locale,
  refuse,
} from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import {
  BarChart,
  DataTable,
  Details,
  EmptyState,
  page,
  refusedPage,
  Tabs,
} from '../../ui/index.ts';
import { agencyBySlug, awardOrders, awardPlans, awardYears } from '../award.sql.ts';
import { awardOf } from '../award.ts';
import { AWARD_FORMULA, type AwardRow, indexNumber } from '../domain/award.ts';
import { t } from '../messages.ts';
import { isRecordable, recordNote } from './record-note.tsx';

/** '82,183': three decimals, as the award was announced (rules.md 3.3). */
function indexText(milli: bigint | null, locale: Locale): string | null {
  return milli === null ? null : formatNumber(Number(milli) / 1000, locale, 3);
}

/** The asked year, or the newest where none is asked; null when there is no award for it. */
async function chosenYear(c: Ctx): Promise<{ year: number; years: number[] } | null> {
  const years = await awardYears(c.var.read);
  const asked = c.req.query('tahun');
  const year = asked === undefined ? years[0] : years.find((one) => String(one) === asked);
  return year === undefined ? null : { year, years };
}

async function awardPage(c: Ctx): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale).award;
  const chosen = await chosenYear(c);
  const asked = c.req.query('tahun');
  if (
    !chosen &&
    asked !== undefined &&
    /^\d{4}$/.test(asked) &&
    (await isRecordable(c, Number(asked)))
  )
    return page(c, {
      title: `${w.title} ${asked}`,
      body: (
        <>
          <EmptyState title={t(locale).spending.nothing(Number(asked))} headingLevel={2} />
          {await recordNote(c)}
          <p>
            <a href="/penghargaan">{w.title}</a>
          </p>
        </>
      ),
    });
  if (!chosen && asked !== undefined)
    return refusedPage(c, refuse('year.not-found').error, { href: '/penghargaan' });
  if (!chosen)
    return page(c, {
      title: w.title,
      canonicalPath: '/penghargaan',
      body: <EmptyState title={w.title} text={w.empty} headingLevel={2} />,
    });
  const { year, years } = chosen;
  const rows = await awardOf(c.var.read, year);
  const ranked = rows.filter((row) => row.rank !== null);
  return page(c, {
    title: `${w.title} ${year}`,
    description: w.lead(year),
    canonicalPath: `/penghargaan?tahun=${year}`,
    wide: true,
    body: (
      <>
        <h1>
          {w.title} {year}
        </h1>
        <p class="k-lead">{w.lead(year)}</p>
        <Tabs
          locale={locale}
          label={w.year}
          items={years.map((y) => ({
            href: `/penghargaan?tahun=${y}`,
            label: String(y),
            current: y === year,
          }))}
        />
        {await recordNote(c)}
        <BarChart
          locale={locale}
          id="lima-besar"
          title={w.caption}
          points={ranked.slice(0, 5).map((row) => ({
            label: `${row.rank}. ${row.agency}`,
            value: indexNumber(row.indexMilli) ?? 0,
            href: `/penghargaan/${row.slug}?tahun=${year}`,
          }))}
          format={(n) => formatNumber(Number(n), locale, 3)}
        />
        <AwardTable rows={rows} year={year} locale={locale} />
        <Details summary={w.formulaTitle} open>
          <p>{w.formula}</p>
          <p>{w.ties}</p>
          <p>
            <a href={`/api/penghargaan?tahun=${year}`}>{w.json}</a>
          </p>
        </Details>
      </>
    ),
  });
}

function AwardTable({
  rows,
  year,
  locale,
}: {
  rows: readonly AwardRow[];
  year: number;
  locale: Locale;
}) {
  const w = t(locale).award;
  return (
    <DataTable
      locale={locale}
      id="peringkat"
      caption={`${w.caption} ${year}`}
      columns={[
        { key: 'rank', header: w.rank, numeric: true, cell: (row) => row.rank ?? '–' },
        {
          key: 'agency',
          header: w.agency,
          rowHeader: true,
          cell: (row) => <a href={`/penghargaan/${row.slug}?tahun=${year}`}>{row.agency}</a>,
        },
        {
          key: 'index',
          header: w.index,
          numeric: true,
          cell: (row) => indexText(row.indexMilli, locale) ?? w.noPlan,
        },
        {
          key: 'realised',
          header: w.realised,
          numeric: true,
          cell: (row) => formatRupiah(row.realised, locale),
        },
        {
          key: 'budget',
          header: w.budget,
          numeric: true,
          cell: (row) => formatRupiah(row.budget, locale),
        },
        {
          key: 'orders',
          header: w.orders,
          numeric: true,
          cell: (row) => formatNumber(row.orders, locale),
        },
        {
          key: 'suppliers',
          header: w.suppliers,
          numeric: true,
          cell: (row) => formatNumber(row.localSuppliers, locale),
        },
      ]}
      rows={rows}
      rowKey={(row) => row.agencyId}
    />
  );
}

async function agencyPage(c: Ctx): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale).award;
  const agency = await agencyBySlug(c.var.read, c.req.param('slug') ?? '');
  const chosen = await chosenYear(c);
  if (!agency || !chosen)
    return refusedPage(c, refuse('award.not-found').error, { href: '/penghargaan' });
  const { year } = chosen;
  const [all, orders, plans] = await Promise.all([
    awardOf(c.var.read, year),
    awardOrders(c.var.read, agency.id, year),
    awardPlans(c.var.read, agency.id, year),
  ]);
  const row = all.find((one) => one.agencyId === agency.id);
  const sum = (values: readonly bigint[]) =>
    formatRupiah(
      values.reduce((a, b) => a + b, 0n),
      locale,
    );
  return page(c, {
    title: w.rowsTitle(agency.shortName, year),
    canonicalPath: `/penghargaan/${c.req.param('slug')}?tahun=${year}`,
    wide: true,
    breadcrumbs: [
      { href: `/penghargaan?tahun=${year}`, label: w.title },
      { label: agency.shortName },
    ],
    body: (
      <>
        <h1>{w.rowsTitle(agency.name, year)}</h1>
        <p class="k-lead">
          {w.rank} {row?.rank ?? '–'}, {w.index.toLowerCase()}{' '}
          {indexText(row?.indexMilli ?? null, locale) ?? w.noPlan} ={' '}
          {formatRupiahCompact(row?.realised ?? 0n, locale)} ÷{' '}
          {formatRupiahCompact(row?.budget ?? 0n, locale)}
        </p>
        <p>{w.rowsLead}</p>
        <DataTable
          locale={locale}
          id="pesanan"
          caption={`${w.ordersCaption} (${formatNumber(orders.length, locale)})`}
          columns={[
            { key: 'number', header: w.number, rowHeader: true, cell: (o) => o.number },
            { key: 'date', header: w.date, cell: (o) => formatDay(o.poDate as Day, locale) },
            { key: 'supplier', header: w.supplier, cell: (o) => o.supplier },
            {
              key: 'value',
              header: w.value,
              numeric: true,
              cell: (o) => formatRupiah(o.realised, locale),
            },
          ]}
          rows={orders}
          rowKey={(o) => o.id}
          foot={[w.total, null, null, sum(orders.map((o) => o.realised))]}
        />
        <DataTable
          locale={locale}
          id="rencana"
          caption={`${w.plansCaption} (${formatNumber(plans.length, locale)})`}
          columns={[
            { key: 'rup', header: w.rup, rowHeader: true, cell: (p) => p.rupCode },
            { key: 'plan', header: w.plan, cell: (p) => p.name },
            {
              key: 'budget',
              header: w.budget,
              numeric: true,
              cell: (p) => formatRupiah(p.budget, locale),
            },
            {
              key: 'realised',
              header: w.realised,
              numeric: true,
              cell: (p) => formatRupiah(p.realised, locale),
            },
          ]}
          rows={plans}
          rowKey={(p) => p.rupCode}
          foot={[w.total, null, sum(plans.map((p) => p.budget)), sum(plans.map((p) => p.realised))]}
        />
        <p>{w.formula}</p>
      </>
    ),
  });
}

async function awardJson(c: Ctx): Promise<Response> {
  const chosen = await chosenYear(c);
  if (!chosen) return c.json({ year: null, formula: AWARD_FORMULA, rows: [] });
  const rows = await awardOf(c.var.read, chosen.year);
  return c.json({
    year: chosen.year,
    formula: AWARD_FORMULA,
    rows: rows.map((row) => ({
      rank: row.rank,
      agency: row.agency,
      index: indexNumber(row.indexMilli),
      realised: Number(row.realised),
      budget: Number(row.budget),
      orders: row.orders,
      localSuppliers: row.localSuppliers,
      rows: `/penghargaan/${row.slug}?tahun=${chosen.year}`,
    })),
  });
}

export const awardRoutes: Route[] = [
  { method: 'GET', path: '/penghargaan', access: 'public', kind: 'page', handle: awardPage },
  { method: 'GET', path: '/penghargaan/:slug', access: 'public', kind: 'page', handle: agencyPage },
  { method: 'GET', path: '/api/penghargaan', access: 'public', kind: 'api', handle: awardJson },
];
