/** A token bucket per key in this process; the database counts sign-in failures across processes. */
export class RateLimit {
  readonly #perMinute: number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** True while `key` has not used up its allowance; the bucket refills evenly. */
  allows(key: string, atMs: number): boolean {
    const bucket = this.#buckets.get(key) ?? { tokens: this.#perMinute, at: atMs };
    const tokens = Math.min(
      this.#perMinute,
      bucket.tokens + ((atMs - bucket.at) / 60_000) * this.#perMinute,
    );
    if (this.#buckets.size > 50_000) this.#buckets.clear();
    this.#buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: atMs });
    return tokens >= 1;
  }
}
