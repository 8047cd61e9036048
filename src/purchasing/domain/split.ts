import { type Day, type Rupiah, rupiah } from '../../kernel/index.ts';

/** Orders of so many days are looked at together. The product's own number: no law was found that sets it. */
export const SPLIT_DAYS = 30;
/** And so many are shown beside them. */
export const YEAR_DAYS = 365;

/** What two orders have in common that one purchase would have too. */
export const SPLIT_GROUPS = ['product', 'kind', 'supplier'] as const;
export type SplitGroup = (typeof SPLIT_GROUPS)[number];

/** An order of the same agency with something in common with the one that is placed. Rupiah before tax. */
export interface RecentOrder {
  readonly id: string;
  readonly number: string;
  readonly placedOn: Day;
  readonly supplier: string;
  readonly value: Rupiah;
  /** It can still be cancelled and merged into one. */
  readonly open: boolean;
  /** What of it is of the same product, of the same KBKI, or of the same supplier; 0 where nothing is. */
  readonly of: Readonly<Record<SplitGroup, Rupiah>>;
}

export interface Split {
  readonly group: SplitGroup;
  /** The new order and those before it. */
  readonly sum: Rupiah;
  /** The limit that they pass together and none of them alone. */
  readonly limit: Rupiah;
  readonly orders: readonly RecentOrder[];
}

/** What an order keeps of a split that its buyer gave a reason for. */
export interface SplitNote {
  readonly reason: string;
  readonly group: SplitGroup;
  readonly splitSum: Rupiah;
  readonly splitLimit: Rupiah;
  readonly orders: readonly string[];
}

const ZERO = rupiah(0n);

/** What the orders before and the new one make together in a group. */
export const sumIn = (
  group: SplitGroup,
  own: Readonly<Record<SplitGroup, Rupiah>>,
  recent: readonly RecentOrder[],
): Rupiah => rupiah(recent.reduce((sum, one) => sum + one.of[group], own[group] as bigint));

/**
 * Whether an order that lies below a limit passes it together with those of the last SPLIT_DAYS that have
 * product, KBKI or supplier in common with it: the highest limit that is passed, by the largest sum. An
 * order above a limit went the way of that limit, so it splits nothing.
 */
export function splitOf(
  own: Readonly<Record<SplitGroup, Rupiah>>,
  recent: readonly RecentOrder[],
  limits: readonly Rupiah[],
): Split | null {
  for (const limit of [...limits].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0))) {
    if (own.supplier > limit) continue;
    const below = recent.filter(({ value }) => value <= limit);
    const found = SPLIT_GROUPS.map((group) => ({
      group,
      sum: sumIn(group, own, below),
      orders: below.filter(({ of }) => of[group] > ZERO),
    }))
      .filter(({ sum, orders }) => sum > limit && orders.length > 0)
      .reduce<Omit<Split, 'limit'> | null>(
        (most, one) => (most === null || one.sum > most.sum ? one : most),
        null,
      );
    if (found) return { ...found, limit };
  }
  return null;
}
