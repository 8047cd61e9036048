import type { ParsedQuery } from './query.ts';

/** Where a word of the query was found in a product, best first. */
export const LEVELS = ['name', 'root', 'synonym', 'kind', 'seller', 'description'] as const;
export type Level = (typeof LEVELS)[number] | 'beginning';

/** Why a result stands where it stands: one line for each word of the query. */
export interface Explanation {
  readonly words: string;
  readonly level: Level;
}

/** Reads the levels of a result: three bits a unit, the first unit lowest. */
export function explain(query: ParsedQuery, hit: { readonly levels: string }): Explanation[] {
  const levels = BigInt(hit.levels);
  return query.units.map((unit, i) => {
    const number = Number((levels >> BigInt(3 * i)) & 7n);
    const level = LEVELS[number - 1] ?? 'description';
    return {
      words: unit.words.join(' '),
      level: unit.prefix && level === 'root' ? 'beginning' : level,
    };
  });
}
