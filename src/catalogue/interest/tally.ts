import type { Day } from '../../kernel/index.ts';

export interface Interest {
  readonly productId: string;
  readonly day: Day;
  /** The words of the search it was found by; null where it was come to another way. */
  readonly words: string | null;
}

export interface Counted extends Interest {
  readonly times: number;
}

/** Looks at products, counted in memory until they are taken to be kept. */
export class InterestTally {
  #counts = new Map<string, Interest & { times: number }>();

  count(interest: Interest, times = 1): void {
    const key = `${interest.productId} ${interest.day} ${interest.words ?? ''}`;
    const known = this.#counts.get(key);
    if (known) known.times += times;
    else this.#counts.set(key, { ...interest, times });
  }

  /** Everything counted since the last time, and begins anew. */
  take(): readonly Counted[] {
    const counted = [...this.#counts.values()];
    this.#counts = new Map();
    return counted;
  }
}
