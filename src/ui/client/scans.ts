/** A scan of a ticket as this device made it; its id makes one that is sent twice the same. */
export interface HeldScan {
  readonly id: string;
  readonly code: string;
  readonly madeAt: string;
}

/** A code as typed or read by a camera, the way the server reads it; null where it cannot be one. */
export function plainCode(text: string): string | null {
  const bare = text
    .toUpperCase()
    .replace(/^\s*KTL:/, '')
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8,12}$/.test(bare) ? bare : null;
}

/** A version 4 UUID; `crypto.randomUUID` is missing where a hall serves without TLS. */
export function newScanId(bytes: Uint8Array): string {
  const made = Array.from(bytes.subarray(0, 16));
  made[6] = ((made[6] ?? 0) & 15) | 64;
  made[8] = ((made[8] ?? 0) & 63) | 128;
  const hex = made.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [8, 12, 16, 20, 32].map((end, n) => hex.slice([0, 8, 12, 16, 20][n], end)).join('-');
}

/** The queue without what the server has answered. */
export const without = (held: readonly HeldScan[], ids: readonly string[]): HeldScan[] =>
  held.filter(({ id }) => !ids.includes(id));
