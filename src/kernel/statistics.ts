/** Makes the median absolute deviation comparable with a standard deviation of normal data. */
const MAD_TO_SIGMA = 1.4826;

/** Does the same for the mean absolute deviation, used when more than half of the values are equal. */
const MEAN_AD_TO_SIGMA = 1.253314;

/** The three quartiles of a set of values. */
export type Quartiles = { readonly q1: number; readonly median: number; readonly q3: number };

/**
 * The value below which `p` percent of the values lie, 0 to 100, by linear interpolation (type 7 of
 * Hyndman and Fan, as spreadsheets do). Undefined without values.
 * @throws RangeError when `p` is outside 0 to 100.
 */
export function percentile(values: readonly number[], p: number): number | undefined {
  if (!(p >= 0 && p <= 100)) throw new RangeError(`not a percentage: ${p}`);
  return quantile(ascending(values), p / 100);
}

/** The middle value, or the mean of the two middle ones. Undefined without values. */
export function median(values: readonly number[]): number | undefined {
  return quantile(ascending(values), 0.5);
}

/** First quartile, median and third quartile (type 7). Undefined without values. */
export function quartiles(values: readonly number[]): Quartiles | undefined {
  const sorted = ascending(values);
  const q1 = quantile(sorted, 0.25);
  const middle = quantile(sorted, 0.5);
  const q3 = quantile(sorted, 0.75);
  if (q1 === undefined || middle === undefined || q3 === undefined) return undefined;
  return { q1, median: middle, q3 };
}

/** The median absolute deviation from the median, unscaled. Undefined without values. */
export function mad(values: readonly number[]): number | undefined {
  const middle = median(values);
  if (middle === undefined) return undefined;
  return median(values.map((value) => Math.abs(value - middle)));
}

/**
 * How many robust standard deviations `value` lies from the median of `values`: (x - median) /
 * (1.4826 MAD). When the MAD is zero the mean absolute deviation stands in; when every value is
 * equal there is no scale: 0 for that same value, undefined for any other. Undefined without values.
 */
export function robustZ(value: number, values: readonly number[]): number | undefined {
  const middle = median(values);
  const spread = mad(values);
  if (middle === undefined || spread === undefined) return undefined;
  const distance = value - middle;
  if (distance === 0) return 0;
  if (spread > 0) return distance / (MAD_TO_SIGMA * spread);
  const meanSpread =
    values.reduce((sum, other) => sum + Math.abs(other - middle), 0) / values.length;
  return meanSpread > 0 ? distance / (MEAN_AD_TO_SIGMA * meanSpread) : undefined;
}

/** Tukey's fences: Q1 - k IQR and Q3 + k IQR, k 1.5 unless told. Undefined without values. */
export function iqrFences(
  values: readonly number[],
  k: number = 1.5,
): { readonly low: number; readonly high: number } | undefined {
  const found = quartiles(values);
  if (found === undefined) return undefined;
  const reach = k * (found.q3 - found.q1);
  return { low: found.q1 - reach, high: found.q3 + reach };
}

/**
 * Wilson's score interval of a share at 95 %: where the true share lies, both ends 0 to 1.
 * Undefined without trials. Source: E. B. Wilson, JASA 22 (1927).
 * @throws RangeError when `hits` is not between 0 and `trials`.
 */
export function shareInterval(
  hits: number,
  trials: number,
): { readonly low: number; readonly high: number } | undefined {
  if (!(hits >= 0 && hits <= trials)) throw new RangeError(`not a share: ${hits} of ${trials}`);
  if (trials === 0) return undefined;
  const z = 1.959964;
  const share = hits / trials;
  const scale = 1 + z ** 2 / trials;
  const middle = (share + z ** 2 / (2 * trials)) / scale;
  const reach =
    (z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2))) / scale;
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

/** The share of the relevant items among the first `k` of a ranking, 0 to 1. Undefined when nothing is relevant. */
export function recallAtK<T>(
  ranked: readonly T[],
  relevant: ReadonlySet<T>,
  k: number,
): number | undefined {
  if (relevant.size === 0) return undefined;
  const found = new Set(ranked.slice(0, k).filter((item) => relevant.has(item)));
  return found.size / relevant.size;
}

/**
 * Normalised discounted cumulative gain of the first `k` of a ranking, 0 to 1, with gain 2^grade - 1
 * and discount log2(rank + 1). An item ranked twice counts once. Undefined when no grade is above zero.
 */
export function ndcgAtK<T>(
  ranked: readonly T[],
  grades: ReadonlyMap<T, number>,
  k: number,
): number | undefined {
  const best = [...grades.values()].sort((a, b) => b - a);
  const ideal = discounted(best.slice(0, k));
  if (ideal <= 0) return undefined;
  const seen = new Set<T>();
  const given = ranked.slice(0, k).map((item) => {
    if (seen.has(item)) return 0;
    seen.add(item);
    return grades.get(item) ?? 0;
  });
  return discounted(given) / ideal;
}

function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

function ascending(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

function quantile(sorted: readonly number[], share: number): number | undefined {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (place - Math.floor(place));
}
