import { type Quartiles, quartiles, robustZ } from '../../../kernel/index.ts';

/** Prices of live offers by others, rupiah per unit: of the same good, and of its class (KBKI, unit, etalase). */
export interface LikePrices {
  readonly same: readonly number[];
  readonly alike: readonly number[];
}

/** Fewer offers say nothing of a market (rules.md 2.4). */
export const LEAST_OFFERS = 5;
/** Robust standard deviations above the median from which a price is a question (rules.md 2.4). */
const FAR = 3.5;

export interface PriceCheck {
  /** What it was measured against; null where there are too few offers. */
  readonly basis: keyof LikePrices | null;
  readonly count: number;
  readonly spread: (Quartiles & { readonly min: number; readonly max: number }) | null;
  /** Far above what others ask. */
  readonly dear: boolean;
}

/**
 * A price beside what others ask: for the same good where five or more offer it, else for its class.
 * A question for the officer, never a verdict.
 */
export function checkPrice(price: number, found: LikePrices): PriceCheck {
  const basis =
    found.same.length >= LEAST_OFFERS
      ? 'same'
      : found.alike.length >= LEAST_OFFERS
        ? 'alike'
        : null;
  if (basis === null)
    return {
      basis,
      count: Math.max(found.same.length, found.alike.length),
      spread: null,
      dear: false,
    };
  const prices = found[basis];
  const quarters = quartiles(prices);
  if (!quarters) return { basis: null, count: 0, spread: null, dear: false };
  const z = robustZ(price, prices);
  return {
    basis,
    count: prices.length,
    spread: { ...quarters, min: Math.min(...prices), max: Math.max(...prices) },
    dear: z === undefined ? price > quarters.median : z > FAR,
  };
}

/** Why a revision's price needs an officer's own look: it rises above the band, or is far from the market. */
export function priceFlag(reasons: readonly string[], check: PriceCheck): 'rise' | 'dear' | null {
  if (reasons.includes('price')) return 'rise';
  return check.dear ? 'dear' : null;
}
