import { ok, type Result, refuse } from './result.ts';

declare const rupiahBrand: unique symbol;

/** A whole number of rupiah. There are no cents anywhere in the system (house law 2). */
export type Rupiah = bigint & { readonly [rupiahBrand]: true };

/** An exact rational rate: 11% is 11/100. `den` is above zero. */
export type Rate = { readonly num: bigint; readonly den: bigint };

/** The largest amount a person may type or import: 10^15, a quadrillion (seribu triliun). */
export const MAX_TYPED_RUPIAH = 1_000_000_000_000_000n;

/** No rupiah at all. */
export const ZERO: Rupiah = 0n as Rupiah;

/**
 * Makes an amount from a whole number of rupiah.
 * @throws RangeError on a fraction or an unsafe integer: that is a fault of the program, not of a user.
 */
export function rupiah(value: bigint | number): Rupiah {
  if (typeof value === 'bigint') return value as Rupiah;
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole safe rupiah: ${value}`);
  return BigInt(value) as Rupiah;
}

/** The sum of any number of amounts. */
export function addRupiah(...amounts: readonly Rupiah[]): Rupiah {
  return sumRupiah(amounts);
}

/** The sum of all amounts of an iterable; nothing gives zero. */
export function sumRupiah(amounts: Iterable<Rupiah>): Rupiah {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum as Rupiah;
}

/** `a` less `b`; may be negative. */
export function subtractRupiah(a: Rupiah, b: Rupiah): Rupiah {
  return (a - b) as Rupiah;
}

/**
 * An exact rate.
 * @throws RangeError when the denominator is not above zero.
 */
export function rate(num: bigint | number, den: bigint | number): Rate {
  const made = { num: BigInt(num), den: BigInt(den) };
  if (made.den <= 0n) throw new RangeError('the denominator of a rate must be above zero');
  return Object.freeze(made);
}

/**
 * `num / den` to the nearest whole number. An exact half goes away from zero: 0.5 → 1, -0.5 → -1,
 * so that a correction of the opposite sign cancels to the rupiah.
 * @throws RangeError when `den` is zero.
 */
export function roundHalfUp(num: bigint, den: bigint): bigint {
  if (den === 0n) throw new RangeError('division by zero');
  const negative = num < 0n !== den < 0n;
  const n = num < 0n ? -num : num;
  const d = den < 0n ? -den : den;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

/** `base × rate`, rounded half-up exactly once (rules.md 4, rounding). */
export function applyRate(base: Rupiah, by: Rate): Rupiah {
  return roundHalfUp(base * by.num, by.den) as Rupiah;
}

/**
 * Gives a total back to its lines by largest remainder. The parts always sum to `total`; ties go to
 * the earlier line, so the result is the same on every machine. When all weights are zero the total
 * is shared evenly, the first lines taking the odd rupiah.
 * @throws RangeError on a negative weight, or when a non-zero total has no line to go to.
 */
export function allocate(total: Rupiah, weights: readonly bigint[]): Rupiah[] {
  if (weights.some((weight) => weight < 0n)) throw new RangeError('negative weight');
  if (weights.length === 0) {
    if (total !== 0n) throw new RangeError('nothing to allocate to');
    return [];
  }
  const given = weights.reduce((sum, weight) => sum + weight, 0n);
  const even = given === 0n;
  const whole = even ? BigInt(weights.length) : given;
  const negative = total < 0n;
  const size = negative ? -total : total;
  const shares = weights.map((weight, index) => {
    const product = size * (even ? 1n : weight);
    return { index, part: product / whole, rest: product % whole };
  });
  let left = size - shares.reduce((sum, share) => sum + share.part, 0n);
  const byRest = [...shares].sort((a, b) =>
    a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1,
  );
  for (const share of byRest) {
    if (left === 0n) break;
    share.part += 1n;
    left -= 1n;
  }
  return shares.map((share) => (negative ? -share.part : share.part) as Rupiah);
}

/**
 * Reads a form field: digits only. Any separator is refused ('money.separator'), because "1.000" is
 * a thousand to an Indonesian and one to a program (rules.md 6); the form asks for plain digits and
 * shows the grouped amount beside.
 * Other codes: 'money.empty', 'money.negative', 'money.format', 'money.too-large'.
 */
export function parsePlainRupiah(text: string, field?: string): Result<Rupiah> {
  const trimmed = text.trim();
  if (trimmed === '') return refuse('money.empty', field);
  if (/^-\s*\d/.test(trimmed)) return refuse('money.negative', field);
  if (/^\d+$/.test(trimmed)) return bounded(trimmed, field);
  if (/^(?:rp\.?\s*)?\d[\d.,\s'_]*$/i.test(trimmed)) return refuse('money.separator', field);
  return refuse('money.format', field);
}

/**
 * Reads an amount of an import, strictly: "25000", "25.000", "1.250.000", each with an optional
 * "Rp " before and ",00" after. A dot groups exactly three digits; nothing else is guessed.
 * Codes: 'money.empty', 'money.negative', 'money.format', 'money.too-large'.
 */
export function parseRupiah(text: string, field?: string): Result<Rupiah> {
  const trimmed = text.replaceAll('\u00a0', ' ').trim();
  if (trimmed === '') return refuse('money.empty', field);
  const bare = trimmed.replace(/^rp\.?\s*/i, '');
  if (/^-\s*(?:rp\.?\s*)?\d/i.test(trimmed) || /^-\s*\d/.test(bare)) {
    return refuse('money.negative', field);
  }
  const match = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,00)?$/.exec(bare);
  if (match?.[1] === undefined) return refuse('money.format', field);
  return bounded(match[1].replaceAll('.', ''), field);
}

function bounded(digits: string, field: string | undefined): Result<Rupiah> {
  // The length is looked at first: a pasted megabyte of digits must not become a bigint.
  const significant = digits.replace(/^0+(?=\d)/, '');
  if (significant.length > 16 || BigInt(significant) > MAX_TYPED_RUPIAH) {
    return refuse('money.too-large', field, { max: MAX_TYPED_RUPIAH });
  }
  return ok(BigInt(significant) as Rupiah);
}
