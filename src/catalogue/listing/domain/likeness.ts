import { quartiles } from '../../../kernel/index.ts';

/** Fewer offers tell chance, not a market (rules.md 2.4). */
export const LEAST_OFFERS = 5;

/** What comparable offers cost, in whole rupiah per unit. */
export interface Spread {
  readonly min: bigint;
  readonly q1: bigint;
  readonly median: bigint;
  readonly q3: bigint;
  readonly max: bigint;
  readonly sample: number;
}

/** The spread of prices; null where there are too few to tell. */
export function spreadOf(prices: readonly bigint[]): Spread | null {
  if (prices.length < LEAST_OFFERS) return null;
  const sorted = prices.map(Number).sort((a, b) => a - b);
  const found = quartiles(sorted);
  if (!found) return null;
  const whole = (n: number) => BigInt(Math.round(n));
  return {
    min: whole(sorted[0] ?? 0),
    q1: whole(found.q1),
    median: whole(found.median),
    q3: whole(found.q3),
    max: whole(sorted.at(-1) ?? 0),
    sample: sorted.length,
  };
}

/** Ever fewer words of a name, from the front, where what it is comes first: all, three, two. */
export function shorterNames(words: readonly string[]): readonly string[][] {
  const lengths = [words.length, 3, 2].filter(
    (n, i, all) => n <= words.length && all.indexOf(n) === i,
  );
  return lengths.filter((n) => n > 0).map((n) => words.slice(0, n));
}
