import {
  type Day,
  dayOf,
  formatDay,
  formatInstant,
  formatNumber,
  formatRupiah,
  yearOfDay,
} from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import { DataTable, EmptyState, Figure, Figures, page } from '../../ui/index.ts';
import { t } from '../messages.ts';
import { ownMoney, ownProducts, wantedLines } from '../seller-summary.sql.ts';

const MOST_LINES = 15;

async function summaryPage(c: Ctx): Promise<Response> {
  const { locale, viewer, pemda, services } = c.var;
  const w = t(locale).seller;
  const supplierId = viewer?.supplierId ?? '';
  const year = yearOfDay(dayOf(services.clock.now(), pemda.zone));
  const [products, money, wanted] = await Promise.all([
    ownProducts(c.var.db, supplierId),
    ownMoney(c.var.db, supplierId),
    wantedLines(c.var.read, supplierId, year, MOST_LINES),
  ]);
  const open = money.reduce((sum, row) => sum + row.open, 0n);
  const count = (n: number) => formatNumber(n, locale);
  return page(c, {
    title: w.title,
    body: (
      <>
        <h1>{w.title}</h1>
        <Figures>
          <Figure locale={locale} label={w.onShow} value={count(products.onShow)} />
          <Figure locale={locale} label={w.neverBought} value={count(products.neverBought)} />
          <Figure locale={locale} label={w.open} value={formatRupiah(open, locale)} />
        </Figures>
        <h2>{w.money}</h2>
        {money.length === 0 ? (
          <p>{w.noMoney}</p>
        ) : (
          <DataTable
            locale={locale}
            id="uang"
            caption={w.moneyCaption}
            columns={[
              {
                key: 'state',
                header: w.state,
                rowHeader: true,
                cell: (row) => (
                  <a href={`/pesanan?tahap=${row.state}`}>{w.states[row.state] ?? row.state}</a>
                ),
              },
              { key: 'orders', header: w.orders, numeric: true, cell: (row) => count(row.orders) },
              {
                key: 'open',
                header: w.toCome,
                numeric: true,
                cell: (row) => formatRupiah(row.open, locale),
              },
              {
                key: 'oldest',
                header: w.since,
                cell: (row) => formatInstant(row.oldest, pemda.zone, locale),
              },
            ]}
            rows={money}
            rowKey={(row) => row.state}
          />
        )}
        <h2>{w.fare}</h2>
        {products.products.length === 0 ? (
          <EmptyState
            title={w.noProducts}
            action={{ href: '/usaha/produk', label: w.toProducts }}
            headingLevel={3}
          />
        ) : (
          <DataTable
            locale={locale}
            id="laku"
            caption={w.fareCaption}
            columns={[
              {
                key: 'name',
                header: w.product,
                rowHeader: true,
                cell: (row) => <a href={`/produk/${row.slug}`}>{row.name}</a>,
              },
              {
                key: 'baskets',
                header: w.baskets,
                numeric: true,
                cell: (row) => count(row.baskets),
              },
              { key: 'sold', header: w.sold, numeric: true, cell: (row) => count(row.sold) },
            ]}
            rows={products.products}
            rowKey={(row) => row.slug}
          />
        )}
        <h2>{w.wanted(year)}</h2>
        {wanted.length === 0 ? (
          <p>{w.noWanted}</p>
        ) : (
          <DataTable
            locale={locale}
            id="rencana"
            caption={w.wantedCaption}
            columns={[
              { key: 'name', header: w.plan, rowHeader: true, cell: (row) => row.name },
              { key: 'agency', header: w.agency, cell: (row) => row.agency },
              {
                key: 'etalase',
                header: w.etalase,
                cell: (row) => (locale === 'en' ? row.etalaseEn : row.etalase),
              },
              {
                key: 'left',
                header: w.left,
                numeric: true,
                cell: (row) => formatRupiah(row.left, locale),
              },
              {
                key: 'from',
                header: w.from,
                cell: (row) => (row.from ? formatDay(row.from as Day, locale) : '–'),
              },
            ]}
            rows={wanted}
            rowKey={(row) => `${row.agency}${row.name}${row.left}`}
          />
        )}
      </>
    ),
  });
}

export const sellerSummaryRoutes: Route[] = [
  {
    method: 'GET',
    path: '/usaha/ringkasan',
    access: ['seller'],
    kind: 'page',
    handle: summaryPage,
  },
];
