import { formatNumber, formatRupiah, type Locale, refuse } from '../../kernel/index.ts';
import { type Ctx, csvResponse, type Route, writeCsv } from '../../platform/index.ts';
import { DataTable, Details, refusedPage } from '../../ui/index.ts';
import { agencyBySlug } from '../award.sql.ts';
import { tRecords } from '../record-words.ts';
import {
  budgetOfYear,
  type RecordedAgency,
  recordedAgencies,
  recordedRows,
  recordedSums,
} from '../records.sql.ts';

const FILE = '/dasbor/tercatat.csv';
const PARTS = ['operating', 'capital', 'contingency', 'procurement', 'other'] as const;

/**
 * What other systems recorded of a year, scope by scope, with its rows as a file: of the city, or of one
 * agency with its budget structure. Null where nothing came in.
 */
export async function recordedPart(
  c: Ctx,
  year: number,
  agency: { readonly id: string; readonly slug: string } | null,
) {
  const { locale, read } = c.var;
  const w = tRecords(locale);
  const [sums, agencies, budget] = await Promise.all([
    recordedSums(read, year, agency?.id ?? null),
    agency ? [] : recordedAgencies(read, year),
    agency ? budgetOfYear(read, year, agency.id) : undefined,
  ]);
  if (sums.length === 0 && !budget) return null;
  const query = `tahun=${year}${agency ? `&dinas=${agency.slug}` : ''}`;
  return (
    <>
      {sums.length > 0 && (
        <section>
          <h2>{w.title}</h2>
          <p>{w.lead}</p>
          <DataTable
            locale={locale}
            id="tercatat"
            caption={w.title}
            captionHidden
            columns={[
              {
                key: 'scope',
                header: w.scope,
                rowHeader: true,
                cell: (one) => w.scopes[one.scope],
              },
              {
                key: 'packages',
                header: w.packages,
                numeric: true,
                cell: (one) => (
                  <>
                    {formatNumber(one.packages, locale)}
                    {one.cancelled > 0 && (
                      <>
                        <br />
                        <span class="k-hint">
                          {w.cancelled(formatNumber(one.cancelled, locale))}
                        </span>
                      </>
                    )}
                  </>
                ),
              },
              {
                key: 'value',
                header: w.value,
                numeric: true,
                cell: (one) => formatRupiah(one.value, locale),
              },
              {
                key: 'realised',
                header: w.realised,
                numeric: true,
                cell: (one) => formatRupiah(one.realised, locale),
              },
            ]}
            rows={sums}
            rowKey={(one) => one.scope}
          />
          <p>
            <a href={`${FILE}?${query}`}>{w.rows}</a>
          </p>
          {agencies.length > 0 && <Agencies locale={locale} year={year} rows={agencies} />}
        </section>
      )}
      {budget && (
        <section>
          <h2>{w.budget}</h2>
          <DataTable
            locale={locale}
            id="anggaran"
            caption={w.budget}
            captionHidden
            columns={[
              { key: 'part', header: w.part, rowHeader: true, cell: (part) => w.parts[part] },
              {
                key: 'value',
                header: w.value,
                numeric: true,
                cell: (part) => formatRupiah(budget[part], locale),
              },
            ]}
            rows={PARTS}
            rowKey={(part) => part}
            foot={[w.total, formatRupiah(budget.total, locale)]}
          />
          <p class="k-hint">{w.budgetHint}</p>
        </section>
      )}
    </>
  );
}

function Agencies(props: { locale: Locale; year: number; rows: readonly RecordedAgency[] }) {
  const { locale, year, rows } = props;
  const w = tRecords(locale);
  const money = (of: (row: RecordedAgency) => bigint) => (row: RecordedAgency) =>
    formatRupiah(of(row), locale);
  return (
    <Details summary={w.agencies(formatNumber(rows.length, locale))}>
      <DataTable
        locale={locale}
        id="tercatat-dinas"
        caption={w.agencies(formatNumber(rows.length, locale))}
        captionHidden
        columns={[
          {
            key: 'name',
            header: w.agency,
            rowHeader: true,
            cell: (row) => <a href={`/dasbor/${row.slug}?tahun=${year}`}>{row.name}</a>,
          },
          {
            key: 'national',
            header: w.scopes.national,
            numeric: true,
            cell: money((row) => row.national),
          },
          {
            key: 'shop',
            header: w.scopes.online_shop,
            numeric: true,
            cell: money((row) => row.onlineShop),
          },
          {
            key: 'outside',
            header: w.scopes.outside,
            numeric: true,
            cell: money((row) => row.outside),
          },
        ]}
        rows={rows}
        rowKey={(row) => row.id}
      />
    </Details>
  );
}

const COLUMNS = [
  'sumber',
  'kode',
  'perangkat_daerah',
  'nama_paket',
  'cakupan',
  'metode',
  'status',
  'nilai',
  'terealisasi',
  'batal',
  'tanggal',
  'kd_rup',
];

/** The rows behind the table; money in rupiah. */
async function csvFile(c: Ctx): Promise<Response> {
  const year = Number(c.req.query('tahun'));
  if (!Number.isInteger(year) || year < 1)
    return refusedPage(c, refuse('year.not-found').error, { href: '/dasbor' });
  const slug = c.req.query('dinas');
  const agency = slug ? await agencyBySlug(c.var.read, slug) : null;
  if (slug && !agency) return refusedPage(c, refuse('award.not-found').error, { href: '/dasbor' });
  const rows = await recordedRows(c.var.read, year, agency?.id ?? null);
  return csvResponse(
    `tercatat-${year}.csv`,
    writeCsv(
      COLUMNS,
      rows.map((row) => [
        row.source,
        row.code,
        row.agency,
        row.name,
        row.scope,
        row.method,
        row.status,
        row.value,
        row.realised,
        row.cancelled ? 'ya' : 'tidak',
        row.on,
        row.plans.join(';'),
      ]),
    ),
  );
}

export const recordedRoutes: Route[] = [
  { method: 'GET', path: FILE, access: 'public', kind: 'file', handle: csvFile },
];
