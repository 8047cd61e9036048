import { decimalMark, groupDigits, type Locale } from './locale.ts';
import { type Rupiah, roundHalfUp } from './money.ts';
import { ok, type Result, refuse } from './result.ts';

declare const quantityBrand: unique symbol;

/** An amount of goods in ten-thousandths of a unit: numeric(24,4) of the source systems (rules.md 1.6). */
export type Quantity = bigint & { readonly [quantityBrand]: true };

/** price × quantity kept exact, in ten-thousandths of a rupiah. */
export type ExactAmount = bigint;

/** Ten-thousandths in one unit. */
export const QUANTITY_SCALE = 10_000n;

/** The largest quantity a person may order: a hundred million units. */
export const MAX_QUANTITY_UNITS = 100_000_000n;

/**
 * A quantity of whole units.
 * @throws RangeError on a fraction or an unsafe integer (a fault of the program).
 */
export function quantity(units: number | bigint): Quantity {
  if (typeof units === 'number' && !Number.isSafeInteger(units)) {
    throw new RangeError(`not a whole number of units: ${units}`);
  }
  return (BigInt(units) * QUANTITY_SCALE) as Quantity;
}

/**
 * Reads the database's decimal text: "12", "12.5000", "-3.25".
 * @throws RangeError when the text is not a plain decimal with at most four decimals.
 */
export function quantityFromDecimal(text: string): Quantity {
  const match = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(text);
  if (match === null) throw new RangeError(`not a stored quantity: ${text}`);
  const [, sign = '', whole = '0', decimals = ''] = match;
  const size = BigInt(whole) * QUANTITY_SCALE + BigInt(decimals.padEnd(4, '0'));
  return (sign === '-' ? -size : size) as Quantity;
}

/** The shortest decimal text, dot as the mark, never an exponent: 12.5, 3, 0.0001. For the database and hashes. */
export function quantityToDecimal(q: Quantity): string {
  const { sign, whole, decimals } = parts(q);
  return `${sign}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}

/**
 * Reads a quantity typed by a person: digits, then optionally a comma or dot and up to `maxDecimals`
 * (at most 4) decimals. A dot before exactly three digits is refused ('quantity.separator'): "1.000"
 * is a thousand to one reader and one to another. So are two marks, and "1,000" where three decimals
 * are not asked for.
 * Other codes: 'quantity.empty', 'quantity.format', 'quantity.decimals' {max}, 'quantity.negative',
 * 'quantity.zero', 'quantity.too-large' {max}.
 */
export function parseQuantity(
  text: string,
  options: { readonly maxDecimals?: number; readonly field?: string } = {},
): Result<Quantity> {
  const { maxDecimals = 2, field } = options;
  const trimmed = text.trim();
  if (trimmed === '') return refuse('quantity.empty', field);
  if (/^-\s*\d/.test(trimmed)) return refuse('quantity.negative', field);
  if (isGrouped(trimmed, maxDecimals)) return refuse('quantity.separator', field);
  const match = /^(\d+)(?:[.,](\d+))?$/.exec(trimmed);
  if (match?.[1] === undefined) return refuse('quantity.format', field);
  const decimals = match[2] ?? '';
  if (decimals.length > Math.min(maxDecimals, 4)) {
    return refuse('quantity.decimals', field, { max: Math.min(maxDecimals, 4) });
  }
  const whole = match[1].replace(/^0+(?=\d)/, '');
  const tooLarge = refuse('quantity.too-large', field, { max: MAX_QUANTITY_UNITS });
  if (whole.length > 9) return tooLarge;
  const q = BigInt(whole) * QUANTITY_SCALE + BigInt(decimals.padEnd(4, '0'));
  if (q > MAX_QUANTITY_UNITS * QUANTITY_SCALE) return tooLarge;
  if (q === 0n) return refuse('quantity.zero', field);
  return ok(q as Quantity);
}

/** A quantity for a page: "1.250,5" (id), "1,250.5" (en). No trailing zeros. */
export function formatQuantity(q: Quantity, locale: Locale = 'id'): string {
  const { sign, whole, decimals } = parts(q);
  const tail = decimals === '' ? '' : `${decimalMark(locale)}${decimals}`;
  return `${sign}${groupDigits(whole, locale)}${tail}`;
}

/** price × quantity without any rounding, in ten-thousandths of a rupiah (house law 2). */
export function lineAmount(price: Rupiah, q: Quantity): ExactAmount {
  return price * q;
}

/** Ten-thousandths of a rupiah to whole rupiah, half-up. Call it once per rate on an order's sum, not per line. */
export function roundAmount(tenThousandths: ExactAmount): Rupiah {
  return roundHalfUp(tenThousandths, QUANTITY_SCALE) as Rupiah;
}

function isGrouped(text: string, maxDecimals: number): boolean {
  if (/^\d+\.\d{3}$/.test(text) || /^\d+(?:[.,]\d+){2,}$/.test(text)) return true;
  return maxDecimals < 3 && /^\d+,\d{3}$/.test(text);
}

function parts(q: Quantity): { sign: string; whole: string; decimals: string } {
  const size = q < 0n ? -q : q;
  const decimals = String(size % QUANTITY_SCALE)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return { sign: q < 0n ? '-' : '', whole: String(size / QUANTITY_SCALE), decimals };
}
