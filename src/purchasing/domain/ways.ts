import type { Method } from './types.ts';

/** A way to buy a basket: open, or closed for a reason that can be put into words. */
export interface Way {
  readonly method: Method;
  readonly open: boolean;
  /** The etalase that does not let buy so; null where none stands in the way. */
  readonly barredBy: string | null;
}

/** What of a basket decides the ways to buy it. */
export interface WayFacts {
  readonly products: readonly {
    readonly etalase: string;
    readonly purchaseForms: readonly string[];
  }[];
  /** Suppliers with like goods on show for every line, the basket's own among them. */
  readonly able: number;
  /** The fewest that a competition needs. */
  readonly least: number;
}

const BY_ETALASE: readonly Method[] = ['direct', 'negotiation'];

/**
 * Which ways are open for a basket. Direct purchase and negotiation are opened by each line's etalase; a
 * competition by how many suppliers could answer it (rules.md 1.5).
 */
export function waysOf({ products, able, least }: WayFacts): readonly Way[] {
  return [
    ...BY_ETALASE.map((method): Way => {
      const bar = products.find(({ purchaseForms }) => !purchaseForms.includes(method));
      return { method, open: bar === undefined, barredBy: bar?.etalase ?? null };
    }),
    { method: 'mini_competition', open: able >= least, barredBy: null },
  ];
}
