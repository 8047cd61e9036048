import { formatInstant, formatRupiah, type Locale, rupiah } from '../../../kernel/index.ts';
import { DataTable } from '../../../ui/index.ts';
import { t } from '../../messages.ts';
import type { PlanRevision, PlanSources } from '../plans.sql.ts';

/** What a plan line was before and became after its revisions, with what is ordered on the other lines. */
export function PlanRevisions({
  locale,
  zone,
  revisions,
}: {
  locale: Locale;
  zone: string;
  revisions: readonly PlanRevision[];
}) {
  if (revisions.length === 0) return null;
  const w = t(locale).plans.revisions;
  const money = (value: bigint | null) =>
    value === null ? '-' : formatRupiah(rupiah(value), locale);
  return (
    <section class="k-stack">
      <h2>{w.title}</h2>
      <p>{w.intro}</p>
      <DataTable
        locale={locale}
        id="kaji-ulang"
        caption={w.title}
        captionHidden
        columns={[
          {
            key: 'what',
            header: w.what,
            rowHeader: true,
            cell: (row) => w.kinds[row.side][row.kind],
          },
          {
            key: 'line',
            header: w.line,
            cell: (row) =>
              row.name ? (
                <a href={`/rencana/${row.rupCode}`}>{`${row.rupCode} ${row.name}`}</a>
              ) : (
                row.rupCode
              ),
          },
          { key: 'at', header: w.at, cell: (row) => formatInstant(row.at, zone, locale) },
          { key: 'reason', header: w.reason, cell: (row) => row.reason || '-' },
          { key: 'budget', header: w.budget, numeric: true, cell: (row) => money(row.budget) },
          { key: 'ordered', header: w.ordered, numeric: true, cell: (row) => money(row.committed) },
        ]}
        rows={revisions}
        rowKey={(row) => `${row.side} ${row.kind} ${row.rupCode} ${row.at.toISOString()}`}
      />
    </section>
  );
}

/** Where the money of a line comes from and where the work is done. */
export function PlanOrigins({ locale, sources }: { locale: Locale; sources: PlanSources }) {
  const w = t(locale).plans.sources;
  const { funding, places } = sources;
  return (
    <>
      {funding.length > 0 && (
        <section class="k-stack">
          <h2>{w.funding}</h2>
          <DataTable
            locale={locale}
            id="sumber-dana"
            caption={w.funding}
            captionHidden
            columns={[
              {
                key: 'source',
                header: w.source,
                rowHeader: true,
                cell: (row) => row.source || '-',
              },
              { key: 'account', header: w.account, cell: (row) => row.account || '-' },
              {
                key: 'amount',
                header: w.amount,
                numeric: true,
                cell: (row) => formatRupiah(rupiah(BigInt(row.amount)), locale),
              },
            ]}
            rows={funding}
            rowKey={(row) => `${row.source} ${row.account} ${row.amount}`}
          />
        </section>
      )}
      {places.length > 0 && (
        <section class="k-stack">
          <h2>{w.places}</h2>
          <ul>
            {places.map((one) => (
              <li key={`${one.detail} ${one.regency}`}>
                {[one.detail, one.regency, one.province].filter(Boolean).join(', ')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
