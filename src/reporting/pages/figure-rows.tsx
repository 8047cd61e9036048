import {
  type Day,
  formatDay,
  formatNumber,
  formatRupiah,
  isUuid,
  type Locale,
  parseDay,
  refuse,
} from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import { DataTable, page, refusedPage, SummaryList } from '../../ui/index.ts';
import { agencyBySlug } from '../award.sql.ts';
import type { Part } from '../dashboard.sql.ts';
import { dashboardOf } from '../dashboard.ts';
import { tDashboard } from '../dashboard-words.ts';
import { isMeasure, MEASURE, type Standing } from '../domain/measures.ts';
import {
  type AskedFigure,
  afterOf,
  type FigureRows,
  figureCsv,
  figureRows,
  figureWorkbook,
  MOST_IN_WORKBOOK,
} from '../figure-export.ts';
import { type After, etalaseBySlug, START } from '../figure-rows.sql.ts';
import type { ExportNote } from '../tables.ts';
import { dashboardYear, noYear } from './dashboard.tsx';
import { measureText } from './dashboard-parts.tsx';
import { sendTable } from './send-table.ts';

const ROWS = 100;

interface Asked {
  readonly figure: AskedFigure;
  readonly standing: Standing;
  readonly year: number;
  /** What the figure is of beside the city: an agency's or an etalase's name. */
  readonly of: string | null;
  readonly query: string;
}

/** The part of the city that the address names; null when it names one that is not there. */
async function partOf(c: Ctx): Promise<{ part: Part; name: string | null; query: string } | null> {
  const agency = c.req.query('dinas');
  const etalase = c.req.query('etalase');
  if (agency !== undefined) {
    const found = await agencyBySlug(c.var.read, agency);
    return found
      ? { part: { agencyId: found.id }, name: found.shortName, query: `&dinas=${agency}` }
      : null;
  }
  if (etalase !== undefined) {
    const found = await etalaseBySlug(c.var.read, etalase);
    const name = found && (c.var.locale === 'en' ? found.nameEn : found.name);
    return found && name
      ? { part: { etalaseId: found.id }, name, query: `&etalase=${etalase}` }
      : null;
  }
  return { part: {}, name: null, query: '' };
}

async function asked(c: Ctx): Promise<Asked | Response> {
  const missing = () => refusedPage(c, refuse('figure.not-found').error, { href: '/dasbor' });
  const measure = c.req.param('measure') ?? '';
  const [chosen, of] = await Promise.all([dashboardYear(c), partOf(c)]);
  if (!chosen) return noYear(c);
  if (!of || !isMeasure(measure)) return missing();
  const { read, pemda, services } = c.var;
  const board = await dashboardOf(read, chosen.year, services.clock.now(), pemda.zone, of.part);
  const standing = board.standings.find((one) => one.measure === measure);
  if (!standing) return missing();
  return {
    figure: { measure, asOf: board.asOf, zone: pemda.zone, part: of.part },
    standing,
    year: chosen.year,
    of: of.name,
    query: `tahun=${chosen.year}${of.query}`,
  };
}

const titleOf = (one: Asked, locale: Locale) => {
  const w = tDashboard(locale);
  const name = w.measures[one.standing.measure];
  return w.figure.title(one.of ? `${name}, ${one.of}` : name, one.year);
};

function notesOf(one: Asked, locale: Locale): ExportNote[] {
  const w = tDashboard(locale);
  const { measure, reached } = one.standing;
  return [
    [w.figure.value, `${titleOf(one, locale)} (${w.scopes.local}): ${valueText(one, locale)}`],
    [w.figure.formula, w.formulas[measure]],
    ['', w.figure.asOf(formatDay(one.figure.asOf, locale))],
    ['nilai', reached === null ? '-' : String(reached)],
  ];
}

const valueText = ({ standing }: Asked, locale: Locale) =>
  standing.reached !== null && MEASURE[standing.measure].unit === 'rupiah'
    ? formatRupiah(standing.reached, locale)
    : measureText(standing.reached, MEASURE[standing.measure].unit, locale);

/** Where the page begins: 'YYYY-MM-DD_uuid', or the first row. */
function afterText(text: string | undefined): After {
  const [day = '', id = ''] = text?.split('_') ?? [];
  return parseDay(day).ok && isUuid(id) ? { day, id } : START;
}

async function figurePage(c: Ctx): Promise<Response> {
  const { locale, read } = c.var;
  const found = await asked(c);
  if (found instanceof Response) return found;
  const w = tDashboard(locale);
  const rows = await figureRows(read, found.figure, afterText(c.req.query('sesudah')), ROWS);
  const next = rows.rows.length === ROWS ? afterOf(rows) : null;
  const path = `/dasbor/angka/${found.standing.measure}`;
  const title = titleOf(found, locale);
  return page(c, {
    title,
    wide: true,
    breadcrumbs: [{ href: `/dasbor?tahun=${found.year}`, label: w.nav }, { label: title }],
    body: (
      <>
        <h1>{title}</h1>
        <SummaryList
          rows={[
            { key: w.figure.value, value: valueText(found, locale) },
            { key: w.figure.formula, value: w.formulas[found.standing.measure] },
            { key: w.year, value: w.figure.asOf(formatDay(found.figure.asOf, locale)) },
          ]}
        />
        <ul>
          <li>
            <a href={`${path}/baris.csv?${found.query}`}>{w.figure.csv}</a>
          </li>
          <li>
            <a href={`${path}/baris.xlsx?${found.query}`}>{w.figure.xlsx}</a>{' '}
            <span class="k-hint">{w.figure.xlsxMost(formatNumber(MOST_IN_WORKBOOK, locale))}</span>
          </li>
        </ul>
        <RowsTable rows={rows} locale={locale} />
        {next && (
          <p>
            <a href={`${path}?${found.query}&sesudah=${next.day}_${next.id}`} rel="next">
              {w.figure.more}
            </a>
          </p>
        )}
      </>
    ),
  });
}

function RowsTable({ rows, locale }: { rows: FigureRows; locale: Locale }) {
  const w = tDashboard(locale).figure;
  if (rows.kind === 'items')
    return (
      <DataTable
        locale={locale}
        id="baris"
        caption={w.rowsCaption}
        columns={[
          { key: 'name', header: w.heads.name, rowHeader: true, cell: (one) => one.name },
          {
            key: 'since',
            header: w.heads.since,
            cell: (one) => formatDay(one.since as Day, locale),
          },
        ]}
        rows={rows.rows}
        rowKey={(one) => one.id}
      />
    );
  const money = (value: bigint) => formatRupiah(value, locale);
  return (
    <DataTable
      locale={locale}
      id="baris"
      caption={w.rowsCaption}
      columns={[
        { key: 'number', header: w.heads.number, rowHeader: true, cell: (one) => one.number },
        { key: 'date', header: w.heads.date, cell: (one) => formatDay(one.poDate as Day, locale) },
        { key: 'agency', header: w.heads.agency, cell: (one) => one.agency },
        { key: 'supplier', header: w.heads.supplier, cell: (one) => one.supplier },
        { key: 'umkk', header: w.heads.umkk, cell: (one) => (one.umkk ? w.yes : w.no) },
        { key: 'value', header: w.heads.value, numeric: true, cell: (one) => money(one.value) },
        { key: 'pdn', header: w.heads.pdn, numeric: true, cell: (one) => money(one.pdn) },
        {
          key: 'creative',
          header: w.heads.creative,
          numeric: true,
          cell: (one) => money(one.creative),
        },
      ]}
      rows={rows.rows}
      rowKey={(one) => one.id}
    />
  );
}

const exported = (kind: 'csv' | 'xlsx') => async (c: Ctx) => {
  const found = await asked(c);
  if (found instanceof Response) return found;
  const notes = notesOf(found, c.var.locale);
  const file =
    kind === 'csv'
      ? figureCsv(c.var.read, found.figure, notes)
      : await figureWorkbook(c.var.read, found.figure, notes);
  return sendTable(c, file, `${found.standing.measure}-${found.year}`);
};

const PATH = '/dasbor/angka/:measure';

export const figureRowsRoutes: Route[] = [
  { method: 'GET', path: PATH, access: 'public', kind: 'page', handle: figurePage },
  {
    method: 'GET',
    path: `${PATH}/baris.csv`,
    access: 'public',
    kind: 'file',
    handle: exported('csv'),
  },
  {
    method: 'GET',
    path: `${PATH}/baris.xlsx`,
    access: 'public',
    kind: 'file',
    handle: exported('xlsx'),
  },
];
