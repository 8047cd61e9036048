import { editDistance } from '../../search/domain/edit-distance.ts';

/** Spellings that are one brand share this. */
export const brandKey = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ');

const letters = (name: string) => brandKey(name).replaceAll(/[^a-z0-9]/g, '');
const MOST_LIKE = 5;

/**
 * Known brands that a new spelling may mean, the nearest first: the same letters, one inside the other,
 * or a slip or two of the finger away.
 */
export function likeBrands(name: string, known: readonly string[]): string[] {
  const own = letters(name);
  if (own === '') return [];
  const distance = (other: string): number => {
    const theirs = letters(other);
    if (theirs === '') return Number.POSITIVE_INFINITY;
    if (theirs === own) return 0;
    const [short, long] = own.length < theirs.length ? [own, theirs] : [theirs, own];
    const slips = editDistance(own, theirs, 2);
    if (slips <= (short.length <= 4 ? 1 : 2)) return slips;
    return short.length >= 4 && long.includes(short) ? 3 : Number.POSITIVE_INFINITY;
  };
  return known
    .map((one) => ({ one, far: distance(one) }))
    .filter(({ far }) => Number.isFinite(far))
    .sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1))
    .slice(0, MOST_LIKE)
    .map(({ one }) => one);
}

/** A brand that a product names and the list does not: with the spellings it may stand for. */
export interface NewBrand {
  readonly name: string;
  readonly like: readonly string[];
  /** The known spelling of the very same letters: what the officer most likely wants. */
  readonly same: string | null;
}

/** Null where the brand is none or is spelt as the list spells it. */
export function newBrand(name: string, known: readonly string[]): NewBrand | null {
  if (name.trim() === '' || known.includes(name)) return null;
  const same = known.find((one) => brandKey(one) === brandKey(name)) ?? null;
  return { name, like: likeBrands(name, known), same };
}
