import { formatNumber, type Locale } from '../../kernel/index.ts';

/** What the PPKs' ratings of a supplier add up to. */
export interface RatingSums {
  readonly ratingCount: number;
  /** Weighted scores in hundredths, 0 to 300 each (rules.md 1.7). */
  readonly ratingPoints: number;
}

/** The mean of 0 to 3 with one decimal, and of how many ratings; undefined where nobody rated. */
export function meanRating(
  sums: RatingSums,
  locale: Locale,
): { average: string; count: number } | undefined {
  if (sums.ratingCount <= 0) return undefined;
  const mean = sums.ratingPoints / 100 / sums.ratingCount;
  return { average: formatNumber(mean, locale, 1), count: sums.ratingCount };
}
