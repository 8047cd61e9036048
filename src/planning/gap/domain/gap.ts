/** What is known of one etalase in one year. Money in whole rupiah, none of it below 0. */
export interface GapFacts {
  /** Budgets of active plan lines that are to be bought by e-purchasing. */
  readonly planned: bigint;
  /** Budgets of active plan lines of other methods (direct, tender …), self-managed work left out. */
  readonly elsewhere: bigint;
  /** What orders hold of all these lines. */
  readonly ordered: bigint;
  /** What orders held of the lines of the year before: what the sellers here have shown they can carry. */
  readonly orderedBefore: bigint;
  /** Local sellers with a product on show now. */
  readonly localSellers: number;
}

/** Budget of the year that no order holds yet, in rupiah; never below 0. */
export const leftOf = ({
  planned,
  elsewhere,
  ordered,
}: Pick<GapFacts, 'planned' | 'elsewhere' | 'ordered'>): bigint =>
  atLeastNothing(planned + elsewhere - ordered);

/**
 * Money that could stay local and that nobody here has yet shown he can carry, in rupiah: what is left
 * of the plan (e-purchasing and other methods), less what the local sellers sold last year beyond what
 * they have sold this year. Without a local seller on show nothing is carried. Assumes that plans are
 * spent whole, and that who sold so much last year can do so again. Never negative, never above the plan;
 * more planned never lowers it, more ordered, sold before or offered never raises it.
 */
export function couldStay(facts: GapFacts): bigint {
  const carried = facts.localSellers > 0 ? atLeastNothing(facts.orderedBefore - facts.ordered) : 0n;
  return atLeastNothing(leftOf(facts) - carried);
}

const atLeastNothing = (value: bigint): bigint => (value > 0n ? value : 0n);

/** Steps of colour of the map; 0 is nothing. */
export const HEAT_STEPS = 5;

/** The step of a cell, 0 to HEAT_STEPS: nothing is 0, the largest cell HEAT_STEPS, between them evenly by money. */
export function heatOf(value: bigint, largest: bigint): number {
  if (value <= 0n || largest <= 0n) return 0;
  const steps = BigInt(HEAT_STEPS);
  const step = (value * steps + largest - 1n) / largest;
  return Number(step > steps ? steps : step);
}
