import { formatDayShort, formatRupiah } from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import { DataTable, EmptyState, page } from '../../ui/index.ts';
import { splitOrders } from '../recent-orders.sql.ts';
import { tSplit } from '../split-words.ts';

export const SPLIT_PATH = '/meja/pesanan-terpisah';
const MOST = 500;

/** Orders that pass a limit with like ones, with the reasons: for auditors and the head; a PPK reads his agency's. */
async function splitPage(c: Ctx): Promise<Response> {
  const { locale, read, pemda, viewer } = c.var;
  const w = tSplit(locale);
  const own = viewer?.role === 'ppk' ? viewer.agencyId : null;
  const rows = await splitOrders(read, pemda.zone, own, MOST);
  return page(c, {
    title: w.listTitle,
    wide: true,
    body: (
      <>
        <h1>{w.listTitle}</h1>
        <p class="k-lead">{w.listLead}</p>
        <p class="k-hint">{w.source}</p>
        {rows.length === 0 ? (
          <EmptyState title={w.none} />
        ) : (
          <DataTable
            locale={locale}
            id="terpisah"
            caption={w.listTitle}
            captionHidden
            columns={[
              {
                key: 'order',
                header: w.order,
                rowHeader: true,
                cell: (row) => <a href={`/pesanan/${row.id}`}>{row.number}</a>,
              },
              { key: 'on', header: w.on, cell: (row) => formatDayShort(row.placedOn, locale) },
              { key: 'agency', header: w.agency, cell: (row) => row.agency },
              { key: 'supplier', header: w.supplier, cell: (row) => row.supplier },
              {
                key: 'value',
                header: w.value,
                numeric: true,
                cell: (row) => formatRupiah(row.value, locale),
              },
              {
                key: 'sum',
                header: w.sum,
                numeric: true,
                cell: (row) => formatRupiah(row.sum, locale),
              },
              { key: 'reason', header: w.reason, cell: (row) => row.reason },
            ]}
            rows={rows}
            rowKey={(row) => row.id}
          />
        )}
      </>
    ),
  });
}

export const splitRoutes: Route[] = [
  {
    method: 'GET',
    path: SPLIT_PATH,
    access: ['auditor', 'head', 'ppk'],
    kind: 'page',
    handle: splitPage,
  },
];
