const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const MAX_EPOCH_MS = 2 ** 48 - 1;

/**
 * A UUID of version 7 (RFC 9562): 48 bits of time, 74 bits of chance, so ids sort by their making.
 * Pure: the caller brings the clock and ten random bytes (six bits of them give way to version and variant).
 * @throws RangeError on a time outside 48 bits or another number of bytes.
 */
export function uuidv7(epochMs: number, random10bytes: Uint8Array): string {
  if (!Number.isSafeInteger(epochMs) || epochMs < 0 || epochMs > MAX_EPOCH_MS) {
    throw new RangeError(`not a time of 48 bits: ${epochMs}`);
  }
  if (random10bytes.length !== 10) throw new RangeError('ten random bytes are needed');
  const [versioned = 0, second = 0, varianted = 0, ...rest] = random10bytes;
  const tail = [0x70 | (versioned & 0x0f), second, 0x80 | (varianted & 0x3f), ...rest];
  const hex =
    epochMs.toString(16).padStart(12, '0') +
    tail.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/** Whether a text has the shape of a UUID of any version, in either case. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
