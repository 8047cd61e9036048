import { createHash, randomBytes, randomFillSync, timingSafeEqual } from 'node:crypto';
import { uuidv7 } from '../kernel/index.ts';

/** Random bytes for ids are drawn many at once: one draw each costs an import a tenth of its time. */
const drawn = Buffer.alloc(4_000);
let used = drawn.length;

/** A new UUIDv7: ordered by `at`, made in code because PostgreSQL 15 has none. */
export function newId(at: Date): string {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += 10;
  return uuidv7(at.getTime(), drawn.subarray(used - 10, used));
}

/** 256 random bits, base64url; for session tokens and setup codes. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

/** SHA-256 of a text, hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function sha256Bytes(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Compares two secrets in constant time (over their hashes, so that length does not show). */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(sha256Bytes(a), sha256Bytes(b));
}

/** JSON with sorted keys and bigint as decimal text: the same content gives the same text, so it can be hashed. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, v: unknown) => {
    if (typeof v === 'bigint') return v.toString();
    if (v !== null && typeof v === 'object' && !Array.isArray(v) && !(v instanceof Date)) {
      return Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
    }
    return v;
  });
}
