/** A map that forgets what was not asked for longest. */
export class Lru<V> {
  readonly #most: number;
  readonly #entries = new Map<string, V>();
  constructor(most: number) {
    this.#most = most;
  }
  get(key: string): V | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }
  set(key: string, value: V): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#most) break;
      this.#entries.delete(oldest);
    }
  }
  delete(key: string): void {
    this.#entries.delete(key);
  }
  get size(): number {
    return this.#entries.size;
  }
}

/**
 * A value that is read again when it is older than `maxAgeMs`; those who ask while it is being read
 * wait for the same reading. A failed reading is not kept.
 */
export class Aged<V> {
  readonly #maxAgeMs: number;
  readonly #read: () => Promise<V>;
  #at = Number.NEGATIVE_INFINITY;
  #value: Promise<V> | null = null;
  constructor(maxAgeMs: number, read: () => Promise<V>) {
    this.#maxAgeMs = maxAgeMs;
    this.#read = read;
  }
  get(nowMs: number): Promise<V> {
    if (this.#value && nowMs - this.#at < this.#maxAgeMs) return this.#value;
    const reading = this.#read();
    this.#value = reading;
    this.#at = nowMs;
    reading.catch(() => {
      if (this.#value === reading) this.#value = null;
    });
    return reading;
  }
}
