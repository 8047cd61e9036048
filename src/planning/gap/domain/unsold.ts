import { shareInterval } from '../../../kernel/index.ts';

/** What buyers see of a product before they choose it. */
export const TRAITS = [
  'picture',
  'fair-price',
  'specification',
  'quick',
  'freight-free',
  'domestic',
] as const;
export type Trait = (typeof TRAITS)[number];

/** Fewer products tell chance, not a difference. */
export const FEWEST = 5;

export interface Share {
  readonly hits: number;
  readonly of: number;
  /** Parts of a whole, 0 to 1, with Wilson's interval at 95 %; null where `of` is below FEWEST. */
  readonly share: { readonly value: number; readonly low: number; readonly high: number } | null;
}

/** A share with its interval, or only its counts where they are too few. */
export function shareOf(hits: number, of: number): Share {
  const interval = shareInterval(hits, of);
  return {
    hits,
    of,
    share: interval === undefined || of < FEWEST ? null : { value: hits / of, ...interval },
  };
}

export interface Comparison {
  readonly bought: Share;
  readonly never: Share;
  /** Share among the bought less share among the never bought, -1 to 1; null where one has too few. */
  readonly difference: number | null;
  /** Whether both intervals lie apart, so that the difference is hardly chance. */
  readonly clear: boolean;
}

/** How much more often the products that were bought have a trait than those nobody ever bought. */
export function compareShares(
  bought: { readonly hits: number; readonly of: number },
  never: { readonly hits: number; readonly of: number },
): Comparison {
  const one = shareOf(bought.hits, bought.of);
  const other = shareOf(never.hits, never.of);
  if (one.share === null || other.share === null)
    return { bought: one, never: other, difference: null, clear: false };
  return {
    bought: one,
    never: other,
    difference: one.share.value - other.share.value,
    clear: one.share.low > other.share.high || other.share.low > one.share.high,
  };
}

/** Ages of a listing, by days since it first came on show; the last has no end. */
export const AGES = [
  { key: 'month', below: 31 },
  { key: 'quarter', below: 91 },
  { key: 'half', below: 182 },
  { key: 'year', below: 366 },
  { key: 'older', below: null },
] as const;
export type Age = (typeof AGES)[number]['key'];
