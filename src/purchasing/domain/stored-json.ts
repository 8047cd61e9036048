/** Data as JSON text with whole amounts and quantities as decimal text, so that no rupiah is lost. */
export const toJson = (data: unknown): string =>
  JSON.stringify(data, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );

const NONE: ReadonlySet<string> = new Set();

/**
 * What `toJson` wrote, as it was: text under these keys becomes bigint or a moment again. The program
 * wrote it itself, so its shape is trusted.
 */
export function reviveJson(
  value: unknown,
  bigints: ReadonlySet<string>,
  moments: ReadonlySet<string> = NONE,
  key = '',
): unknown {
  if (Array.isArray(value)) return value.map((item) => reviveJson(item, bigints, moments, key));
  if (typeof value === 'string' && bigints.has(key)) return BigInt(value);
  if (typeof value === 'string' && moments.has(key)) return new Date(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, reviveJson(item, bigints, moments, name)]),
  );
}
