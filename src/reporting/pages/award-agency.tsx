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
import { DataTable, Pagination, page, refusedPage } from '../../ui/index.ts';
import { type AwardOrder, agencyBySlug, awardOrders, awardPlans } from '../award.sql.ts';
import { awardOf } from '../award.ts';
import { exportAgencyYear } from '../award-export.ts';
import { tAward } from '../award-words.ts';
import { FORMULAS } from '../domain/formulas.ts';
import type { RankedAgency } from '../domain/ranking.ts';
import { asNumber } from '../domain/units.ts';
import { t } from '../messages.ts';
import { chosenYear, indexText } from './award-parts.tsx';
import { sendTable } from './send-table.ts';

const ROWS = 100;

/** The agency and year of the address, with its row of the ranking. */
async function chosen(c: Ctx) {
  const slug = c.req.param('slug') ?? '';
  const [agency, found] = await Promise.all([agencyBySlug(c.var.read, slug), chosenYear(c)]);
  if (!agency || !found) return null;
  const all = await awardOf(c.var.read, found.year);
  const row = all.find((one) => one.agencyId === agency.id);
  return { agency, slug, year: found.year, row };
}

const missing = (c: Ctx) =>
  refusedPage(c, refuse('award.not-found').error, { href: '/penghargaan' });

async function agencyPage(c: Ctx): Promise<Response> {
  const { locale, read } = c.var;
  const w = t(locale).award;
  const wa = tAward(locale);
  const found = await chosen(c);
  if (!found) return missing(c);
  const { agency, slug, year, row } = found;
  const count = Number(row?.orders ?? 0n);
  const pages = Math.max(1, Math.ceil(count / ROWS));
  const at = Math.min(pages, Math.max(1, Number(c.req.query('hal')) || 1));
  const [orders, plans] = await Promise.all([
    awardOrders(read, agency.id, year, { limit: ROWS, offset: (at - 1) * ROWS }),
    awardPlans(read, agency.id, year),
  ]);
  const sum = (values: readonly bigint[]) =>
    formatRupiah(
      values.reduce((a, b) => a + b, 0n),
      locale,
    );
  return page(c, {
    title: w.rowsTitle(agency.shortName, year),
    canonicalPath: `/penghargaan/${slug}?tahun=${year}`,
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
          {indexText(row?.index ?? null, locale) ?? w.noPlan} ={' '}
          {formatRupiahCompact(row?.realised ?? 0n, locale)} ÷{' '}
          {formatRupiahCompact(row?.budget ?? 0n, locale)}
        </p>
        <p>{w.rowsLead}</p>
        <ul>
          <li>
            <a href={`/penghargaan/${slug}/baris.csv?tahun=${year}`}>{wa.csv}</a>
          </li>
          <li>
            <a href={`/penghargaan/${slug}/baris.xlsx?tahun=${year}`}>{wa.xlsx}</a>
          </li>
          <li>
            <a href={`/dasbor/${slug}?tahun=${year}`}>{w.dashboard}</a>
          </li>
        </ul>
        {row && <FormulaTable row={row} locale={locale} />}
        <OrderTable orders={orders} count={count} total={row?.realised ?? 0n} locale={locale} />
        <Pagination
          locale={locale}
          page={at}
          pages={pages}
          hrefFor={(n) => `/penghargaan/${slug}?tahun=${year}&hal=${n}`}
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
      </>
    ),
  });
}

/** The orders of a page; the sum below is of all of them. */
function OrderTable(props: {
  orders: readonly AwardOrder[];
  count: number;
  total: bigint;
  locale: Locale;
}) {
  const { locale } = props;
  const w = t(locale).award;
  return (
    <DataTable
      locale={locale}
      id="pesanan"
      caption={`${w.ordersCaption} (${formatNumber(props.count, locale)})`}
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
      rows={props.orders}
      rowKey={(o) => o.id}
      foot={[
        props.count > props.orders.length ? w.totalOfAll : w.total,
        null,
        null,
        formatRupiah(props.total, locale),
      ]}
    />
  );
}

/** Every formula for this agency: what it gives and how. */
function FormulaTable({ row, locale }: { row: RankedAgency; locale: Locale }) {
  const wa = tAward(locale);
  return (
    <DataTable
      locale={locale}
      id="rumus"
      caption={wa.formulasCaption}
      columns={[
        { key: 'name', header: wa.chooseRule, rowHeader: true, cell: (f) => wa.rules[f.key] },
        {
          key: 'value',
          header: t(locale).figures.value,
          numeric: true,
          cell: (f) => {
            const score = f.compute(row);
            const value = asNumber(score.value);
            if (value === null) return '–';
            const text = formatNumber(value, locale, 3);
            return score.unit === 'percent' ? `${text}%` : wa.points(text, score.most);
          },
        },
        { key: 'text', header: t(locale).figures.formula, cell: (f) => wa.texts[f.key] },
      ]}
      rows={FORMULAS}
      rowKey={(f) => f.key}
    />
  );
}

const exported = (kind: 'csv' | 'xlsx') => async (c: Ctx) => {
  const found = await chosen(c);
  if (!found?.row) return missing(c);
  const file = await exportAgencyYear(c.var.read, found.row, found.year, kind);
  return sendTable(c, file, `${found.slug}-${found.year}`);
};

export const awardAgencyRoutes: Route[] = [
  { method: 'GET', path: '/penghargaan/:slug', access: 'public', kind: 'page', handle: agencyPage },
  {
    method: 'GET',
    path: '/penghargaan/:slug/baris.csv',
    access: 'public',
    kind: 'file',
    handle: exported('csv'),
  },
  {
    method: 'GET',
    path: '/penghargaan/:slug/baris.xlsx',
    access: 'public',
    kind: 'file',
    handle: exported('xlsx'),
  },
];
