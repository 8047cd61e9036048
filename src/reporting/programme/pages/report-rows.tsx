import { formatDayShort, formatNumber, formatRupiah } from '../../../kernel/index.ts';
import { type Ctx, csvResponse, type Route, writeCsv } from '../../../platform/index.ts';
import { DataTable, LinkButton, page } from '../../../ui/index.ts';
import { IN_RUPIAH, MEASURES, type Measure } from '../domain/measures.ts';
import { daysOf, type Quarter, quarterKey } from '../domain/quarter.ts';
import { programmeRows } from '../programme-report.sql.ts';
import { detailText, t, valueText } from '../report-words.ts';
import { READERS, REPORT, rowsPath } from './access.ts';

/** More rows than a page shows at ease; the file has all. */
const MOST_SHOWN = 500;

/** Pages of the rows under a figure; `quarterOf` reads the quarter that the address names. */
export function reportRowsRoutes(quarterOf: (c: Ctx) => Quarter): Route[] {
  const asked = async (c: Ctx) => {
    const quarter = quarterOf(c);
    const measure: Measure = MEASURES.find((one) => one === c.req.query('angka')) ?? 'events';
    const { read, pemda } = c.var;
    const rows = await programmeRows(read, measure, daysOf(quarter), pemda.zone);
    return { quarter, measure, rows };
  };

  async function rowsPage(c: Ctx): Promise<Response> {
    const { locale } = c.var;
    const w = t(locale);
    const { quarter, measure, rows } = await asked(c);
    const name = w.measures[measure];
    const total = rows.reduce((sum, row) => sum + (row.amount ?? 0n), 0n);
    const value = IN_RUPIAH.includes(measure) ? total : BigInt(rows.length);
    return page(c, {
      title: name,
      wide: true,
      breadcrumbs: [
        { href: `${REPORT}?triwulan=${quarterKey(quarter)}`, label: w.title },
        { label: name },
      ],
      body: (
        <>
          <h1>
            {name}: {valueText(measure, value, locale)}
          </h1>
          <p class="k-lead">
            {w.ofQuarter(quarter.quarter, quarter.year)}. {w.formulas[measure]}
          </p>
          <DataTable
            locale={locale}
            id="baris"
            caption={w.rows}
            columns={[
              { key: 'day', header: w.day, cell: (row) => formatDayShort(row.day, locale) },
              { key: 'name', header: w.name, rowHeader: true, cell: (row) => row.name },
              {
                key: 'detail',
                header: w.detail,
                cell: (row) => detailText(measure, row.detail, locale) || '–',
              },
              {
                key: 'amount',
                header: w.amount,
                numeric: true,
                cell: (row) => (row.amount === null ? '–' : formatRupiah(row.amount, locale)),
              },
            ]}
            rows={rows.slice(0, MOST_SHOWN)}
            empty={w.noRows}
          />
          {rows.length > MOST_SHOWN && (
            <p>
              {formatNumber(MOST_SHOWN, locale)} / {formatNumber(rows.length, locale)}
            </p>
          )}
          <p>
            <LinkButton variant="secondary" href={rowsPath(quarter, measure, '.csv')}>
              {w.csv}
            </LinkButton>
          </p>
        </>
      ),
    });
  }

  async function rowsCsv(c: Ctx): Promise<Response> {
    const { locale } = c.var;
    const { quarter, measure, rows } = await asked(c);
    return csvResponse(
      `program-${measure}-${quarterKey(quarter)}.csv`,
      writeCsv(
        ['day', 'name', 'detail', 'amount'],
        rows.map((row) => [row.day, row.name, detailText(measure, row.detail, locale), row.amount]),
      ),
    );
  }

  return [
    { method: 'GET', path: `${REPORT}/angka`, access: READERS, kind: 'page', handle: rowsPage },
    { method: 'GET', path: `${REPORT}/angka.csv`, access: READERS, kind: 'file', handle: rowsCsv },
  ];
}
