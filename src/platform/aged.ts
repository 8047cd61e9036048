/** A value that many requests share and that may be some seconds old; kept by key, computed once at a time. */
export class AgedValues<V> {
  readonly #maxAgeMs: number;
  readonly #kept = new Map<string, { at: number; value: Promise<V> }>();

  constructor(maxAgeMs: number) {
    this.#maxAgeMs = maxAgeMs;
  }

  /** Forgets all values: the next call computes anew. */
  clear(): void {
    this.#kept.clear();
  }

  /** The kept value, or a new one when it is older than allowed. A failure is not kept. */
  get(key: string, nowMs: number, compute: () => Promise<V>): Promise<V> {
    const known = this.#kept.get(key);
    if (known && nowMs - known.at < this.#maxAgeMs && nowMs >= known.at) return known.value;
    const value = compute();
    if (this.#kept.size > 100) this.#kept.clear();
    this.#kept.set(key, { at: nowMs, value });
    value.catch(() => {
      if (this.#kept.get(key)?.value === value) this.#kept.delete(key);
    });
    return value;
  }
}
