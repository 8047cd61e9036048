import type { BuysLocal } from '../../../platform/index.ts';
import type { YearSums } from '../../domain/units.ts';

export const CONDITIONS = ['realised', 'local', 'orders'] as const;
export type ConditionKey = (typeof CONDITIONS)[number];

/** One condition of the seal with what an agency has of it: percent in hundredths, or orders. */
export interface Condition {
  readonly key: ConditionKey;
  /** Null where there is nothing to take a share of. */
  readonly has: bigint | null;
  readonly needs: bigint;
  readonly met: boolean;
}

/** A share in hundredths of a percent, rounded down so that none is ever flattered; null of nothing. */
const share = (part: bigint, whole: bigint): bigint | null =>
  whole > 0n ? (part * 10_000n) / whole : null;

const percent = (whole: number) => BigInt(whole) * 100n;

/**
 * Whether an agency bought local in a year, condition by condition (settings `buysLocal`; the product's own
 * proposal unless the office decides otherwise): share of the e-purchasing budget realised through the local
 * catalogue, share of that from suppliers of the city, number of orders.
 */
export function conditionsOf(sums: YearSums, rule: BuysLocal): Condition[] {
  const realised = share(sums.realised, sums.budget);
  const local = share(sums.localValue, sums.realised);
  const one = (key: ConditionKey, has: bigint | null, needs: bigint): Condition => ({
    key,
    has,
    needs,
    met: has !== null && has >= needs,
  });
  return [
    one('realised', realised, percent(rule.realisedPercent)),
    one('local', local, percent(rule.localPercent)),
    one('orders', sums.orders, BigInt(rule.orders)),
  ];
}

/** The seal itself: all of its conditions. */
export const buysLocal = (sums: YearSums, rule: BuysLocal): boolean =>
  conditionsOf(sums, rule).every(({ met }) => met);
