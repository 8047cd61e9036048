import { formatInstant, formatNumber, formatRupiah } from '../../kernel/index.ts';
import { type Ctx, type Route, useCaseEnv } from '../../platform/index.ts';
import { DataTable, EmptyState, Pagination, page, StatusTag, Tabs } from '../../ui/index.ts';
import { ORDER_STATES, type OrderState } from '../domain/types.ts';
import { t } from '../messages.ts';
import { listOrders } from '../order-list.sql.ts';
import { READERS } from './access.ts';
import { toneOf } from './tone.ts';

async function ordersPage(c: Ctx): Promise<Response> {
  const { locale, pemda } = c.var;
  const w = t(locale);
  const asked = c.req.query('tahap') ?? 'open';
  const state: OrderState | 'open' | 'all' =
    asked === 'all' || ORDER_STATES.some((one) => one === asked) ? (asked as OrderState) : 'open';
  const number = Number(c.req.query('hal') ?? '1');
  const at = Number.isInteger(number) && number >= 1 && number <= 100_000 ? number : 1;
  const { rows, pages, count } = await listOrders(c.var.db, useCaseEnv(c).actor, state, at);
  const href = (value: string) => `/pesanan?tahap=${value}`;
  const shortcuts: (OrderState | 'open' | 'all')[] = [
    'open',
    'negotiating',
    'awaiting_ppk',
    'awaiting_supplier',
    'arrived',
    'awaiting_handover',
    'awaiting_payment',
    'completed',
    'all',
  ];
  return page(c, {
    title: w.list.title,
    wide: true,
    body: (
      <>
        <h1>{w.list.title}</h1>
        <Tabs
          locale={locale}
          label={w.list.state}
          items={shortcuts.map((value) => ({
            href: href(value),
            label: value === 'open' ? w.list.open : value === 'all' ? w.list.all : w.states[value],
            current: value === state,
          }))}
        />
        {rows.length === 0 ? (
          <EmptyState title={w.list.empty} />
        ) : (
          <>
            <DataTable
              locale={locale}
              id="pesanan"
              caption={`${w.list.caption} (${formatNumber(count, locale)})`}
              columns={[
                {
                  key: 'number',
                  header: w.list.number,
                  rowHeader: true,
                  cell: (row) => <a href={`/pesanan/${row.id}`}>{row.number}</a>,
                },
                {
                  key: 'state',
                  header: w.list.state,
                  cell: (row) => (
                    <StatusTag tone={toneOf(row.state)}>{w.states[row.state]}</StatusTag>
                  ),
                },
                { key: 'agency', header: w.list.agency, cell: (row) => row.agency },
                { key: 'supplier', header: w.list.supplier, cell: (row) => row.supplier },
                {
                  key: 'total',
                  header: w.list.total,
                  numeric: true,
                  cell: (row) => formatRupiah(row.total, locale),
                },
                {
                  key: 'updated',
                  header: w.list.updated,
                  cell: (row) => formatInstant(row.updatedAt, pemda.zone, locale),
                },
              ]}
              rows={rows}
              rowKey={(row) => row.id}
            />
            <Pagination
              locale={locale}
              page={Math.min(at, pages)}
              pages={pages}
              hrefFor={(n) => `${href(state)}&hal=${n}`}
            />
          </>
        )}
      </>
    ),
  });
}

export const ordersRoutes: Route[] = [
  { method: 'GET', path: '/pesanan', access: READERS, kind: 'page', handle: ordersPage },
];
