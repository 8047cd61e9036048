import {
  addDays,
  formatDayShort,
  formatNumber,
  formatRupiah,
  startOfDay,
} from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { ruleSetFor } from '../../rules/index.ts';
import { DataTable, Notice } from '../../ui/index.ts';
import type { PlaceOrder } from '../domain/commands.ts';
import { splitUnder } from '../domain/decide-place.ts';
import {
  type RecentOrder,
  SPLIT_DAYS,
  SPLIT_GROUPS,
  type Split,
  sumIn,
  YEAR_DAYS,
} from '../domain/split.ts';
import type { Totals } from '../domain/totals.ts';
import { recentOrders } from '../recent-orders.sql.ts';
import { tSplit } from '../split-words.ts';

const MOST_SHOWN = 20;

export interface LikeOrders {
  /** Of the last SPLIT_DAYS, and of the last YEAR_DAYS. */
  readonly recent: readonly RecentOrder[];
  readonly year: readonly RecentOrder[];
  readonly sums: Totals;
  readonly split: Split | null;
}

/** What an agency bought lately that has something in common with a basket. */
export async function likeOrders(
  c: Ctx,
  agencyId: string,
  basket: {
    readonly supplierId: string;
    readonly productIds: readonly string[];
    readonly sums: Totals;
    readonly ownerEstimate: PlaceOrder['ownerEstimate'];
    readonly today: Parameters<typeof addDays>[0];
  },
): Promise<LikeOrders> {
  const { db, pemda } = c.var;
  const { today, sums } = basket;
  const year = await recentOrders(db, {
    agencyId,
    supplierId: basket.supplierId,
    productIds: basket.productIds,
    since: startOfDay(addDays(today, -YEAR_DAYS), pemda.zone),
    zone: pemda.zone,
  });
  const recent = year.filter(({ placedOn }) => placedOn >= addDays(today, -SPLIT_DAYS));
  const { ownerEstimate } = basket;
  return {
    recent,
    year,
    sums,
    split: splitUnder({ recent, ownerEstimate }, ruleSetFor(today), sums),
  };
}

/** The like orders beside the one that is placed, and what they come to together. */
export function LikePurchases({ c, like }: { c: Ctx; like: LikeOrders }) {
  const { locale } = c.var;
  const w = tSplit(locale);
  if (like.year.length === 0) return null;
  const money = (value: bigint) => formatRupiah(value, locale);
  const own = { product: like.sums.goods, kind: like.sums.goods, supplier: like.sums.value };
  const most = (orders: readonly RecentOrder[]) =>
    SPLIT_GROUPS.map((group) => sumIn(group, own, orders)).reduce((a, b) => (a > b ? a : b));
  const { split, recent, year } = like;
  return (
    <Notice locale={locale} tone={split ? 'warning' : 'info'} title={w.title}>
      <p>
        {split
          ? w.passes(money(split.sum), money(split.limit))
          : recent.length > 0 && w.below(money(most(recent)))}
      </p>
      <p>{w.year(formatNumber(year.length, locale), money(most(year)))}</p>
      {split && <p>{w.ways}</p>}
      {recent.length > 0 && (
        <DataTable
          locale={locale}
          id="serupa"
          caption={w.lead(SPLIT_DAYS)}
          columns={[
            {
              key: 'order',
              header: w.order,
              rowHeader: true,
              cell: (row) => <a href={`/pesanan/${row.id}`}>{row.number}</a>,
            },
            { key: 'on', header: w.on, cell: (row) => formatDayShort(row.placedOn, locale) },
            { key: 'supplier', header: w.supplier, cell: (row) => row.supplier },
            {
              key: 'same',
              header: w.same,
              cell: (row) =>
                [
                  ...SPLIT_GROUPS.filter((group) => row.of[group] > 0n).map(
                    (group) => w.groups[group],
                  ),
                  ...(row.open ? [w.open] : []),
                ].join(', '),
            },
            { key: 'value', header: w.value, numeric: true, cell: (row) => money(row.value) },
          ]}
          rows={recent.slice(0, MOST_SHOWN)}
          rowKey={(row) => row.id}
        />
      )}
    </Notice>
  );
}
