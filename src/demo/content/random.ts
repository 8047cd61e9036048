/** A seeded source of pseudo-random numbers: the same seed always gives the same stream. */
export type Random = {
  /** A float in [0, 1). */
  readonly next: () => number;
  /** An integer in [from, to], both included. */
  readonly int: (from: number, to: number) => number;
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean;
  /** One element of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** One element, chosen in proportion to its weight. */
  readonly weighted: <T>(list: readonly T[], weight: (item: T) => number) => T;
  /** A shuffled copy. */
  readonly shuffle: <T>(list: readonly T[]) => T[];
  /** A stream of its own for a named purpose, so that one part can change without moving others. */
  readonly fork: (purpose: string) => Random;
};

/** A 32-bit FNV-1a hash of a text. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** A float in [0, 1) that depends on the text alone. */
export function hashUnit(text: string): number {
  let hash = hash32(text);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** Builds a random source (splitmix32) from a seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 0x1_0000_0000;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const at = <T>(list: readonly T[], index: number): T => {
    if (index < 0 || index >= list.length) throw new Error('random: pick from an empty list');
    return list[index] as T;
  };
  const pick = <T>(list: readonly T[]): T => at(list, Math.floor(next() * list.length));
  const weighted = <T>(list: readonly T[], weight: (item: T) => number): T => {
    let total = 0;
    for (const item of list) total += weight(item);
    let rest = next() * total;
    for (const item of list) {
      rest -= weight(item);
      if (rest < 0) return item;
    }
    return at(list, list.length - 1);
  };
  const shuffle = <T>(list: readonly T[]): T[] => {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i -= 1) {
      const j = Math.floor(next() * (i + 1));
      const kept = at(copy, i);
      copy[i] = at(copy, j);
      copy[j] = kept;
    }
    return copy;
  };
  const fork = (purpose: string): Random => createRandom((seed ^ hash32(purpose)) >>> 0);

  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    weighted,
    shuffle,
    fork,
  };
}
