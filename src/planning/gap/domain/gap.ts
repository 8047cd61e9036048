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
  /** Days of the year that are over, and those still to come. */
  readonly daysPassed: number;
  readonly daysLeft: number;
}

/** Before so many days a year's pace is chance. */
export const LEAST_DAYS = 30;

/** Budget of the year that no order holds yet, in rupiah; never below 0. */
export const leftOf = ({
  planned,
  elsewhere,
  ordered,
}: Pick<GapFacts, 'planned' | 'elsewhere' | 'ordered'>): bigint =>
  atLeastNothing(planned + elsewhere - ordered);

/**
 * What the local sellers of an etalase have shown they can still carry this year, in rupiah: what they sold
 * last year beyond this year's sales, or this year's pace for the days to come, whichever is more. Nothing
 * without a local seller on show. The pace rounds down and counts from LEAST_DAYS days on.
 */
export function carried(facts: Omit<GapFacts, 'planned' | 'elsewhere'>): bigint {
  const { ordered, orderedBefore, localSellers, daysPassed, daysLeft } = facts;
  if (localSellers <= 0) return 0n;
  const pace = daysPassed < LEAST_DAYS ? 0n : (ordered * BigInt(daysLeft)) / BigInt(daysPassed);
  const beyond = atLeastNothing(orderedBefore - ordered);
  return beyond > pace ? beyond : pace;
}

/**
 * Money that could stay local and that nobody here has yet shown he can carry, in rupiah: what is left of
 * the plan (e-purchasing and other methods), less what is `carried`. Assumes that plans are spent whole,
 * and that who sold so much can go on so. Never negative, never above the plan; more planned never lowers
 * it, more ordered, sold before or offered never raises it.
 */
export const couldStay = (facts: GapFacts): bigint =>
  atLeastNothing(leftOf(facts) - carried(facts));

const atLeastNothing = (value: bigint): bigint => (value > 0n ? value : 0n);

/** Steps of colour of the map; 0 is nothing. */
export const HEAT_STEPS = 5;

/**
 * The step of a cell, 0 to HEAT_STEPS: nothing is 0; the last step is more than half of the largest cell, and
 * each step before it half of the one after, so that few large cells do not make all others alike.
 */
export function heatOf(value: bigint, largest: bigint): number {
  if (value <= 0n || largest <= 0n) return 0;
  let step = HEAT_STEPS;
  for (let scaled = value * 2n; step > 1 && scaled <= largest; scaled *= 2n) step -= 1;
  return step;
}
