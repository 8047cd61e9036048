import { ok, type Refusal, type Result, refuse } from './result.ts';

/** An identifier in canonical form, with doubts that a person should look at but that block nothing. */
export type Checked = { readonly value: string; readonly warnings: readonly Refusal[] };

/** First two digits of Indonesian region codes that are in use (Kemendagri). */
const PROVINCES: ReadonlySet<string> = new Set(
  (
    '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 ' +
    '71 72 73 74 75 76 81 82 91 92 93 94 95 96 97'
  ).split(' '),
);

/** Whether a text starts with the two digits of an Indonesian province. */
export function hasProvince(text: string): boolean {
  return PROVINCES.has(text.slice(0, 2));
}

/** A doubt about a field. */
export function warning(code: string, field: string | undefined): Refusal {
  return refuse(code, field).error;
}

/**
 * Strips blanks, dots, dashes and slashes, then demands digits of one of the lengths.
 * Codes: '<kind>.empty', '<kind>.format', '<kind>.length' {expected}.
 */
export function digitsOf(
  kind: string,
  text: string,
  lengths: readonly number[],
  field: string | undefined,
): Result<string> {
  const digits = text.replace(/[\s.\-/\u2010-\u2014]/g, '');
  if (digits === '') return refuse(`${kind}.empty`, field);
  if (!/^[0-9]+$/.test(digits)) return refuse(`${kind}.format`, field);
  if (!lengths.includes(digits.length)) {
    return refuse(`${kind}.length`, field, { expected: lengths.join('/') });
  }
  return ok(digits);
}

function plain(
  kind: string,
  text: string,
  lengths: readonly number[],
  field: string | undefined,
): Result<Checked> {
  const digits = digitsOf(kind, text, lengths, field);
  return digits.ok ? ok({ value: digits.value, warnings: [] }) : digits;
}

/** NIB, the business number of OSS: 13 digits without a check digit (PP 24/2018; rules.md 7). */
export function checkNib(text: string, field?: string): Result<Checked> {
  return plain('nib', text, [13], field);
}

/** Kode RUP of SiRUP: 8 digits in the rows seen, 7 to 9 accepted (rules.md 7). */
export function checkRupCode(text: string, field?: string): Result<Checked> {
  return plain('rup', text, [7, 8, 9], field);
}

/** KBLI, the code of a line of business: 5 digits, the section letter apart. */
export function checkKbli(text: string, field?: string): Result<Checked> {
  return plain('kbli', text, [5], field);
}

/** KBKI, the code of a commodity: 10 digits, or the 5 that catalogue v6 uses. */
export function checkKbki(text: string, field?: string): Result<Checked> {
  return plain('kbki', text, [5, 10], field);
}

/**
 * A region code of Kemendagri: province.city.district.village, 2.2.2.4 digits, given with or without
 * dots; the value is dotted ("35.79.01"). Codes: 'region.empty', 'region.format'; warns 'region.province'.
 */
export function checkRegionCode(text: string, field?: string): Result<Checked> {
  const bare = text.trim();
  if (bare === '') return refuse('region.empty', field);
  const match = /^(\d{2})(?:\.?(\d{2})(?:\.?(\d{2})(?:\.?(\d{4}))?)?)?$/.exec(bare);
  if (match === null) return refuse('region.format', field);
  const value = match
    .slice(1)
    .filter((part) => part !== undefined)
    .join('.');
  return ok({ value, warnings: hasProvince(value) ? [] : [warning('region.province', field)] });
}

/**
 * A satker code: the integer of SiRUP (5 or 6 digits) or the text of SIPD
 * ("2.15.0.00.0.00.01.0000"). Codes: 'satker.empty', 'satker.format'.
 */
export function checkSatkerCode(text: string, field?: string): Result<Checked> {
  const bare = text.trim();
  if (bare === '') return refuse('satker.empty', field);
  const known = /^(?:\d{5,6}|\d\.\d{2}\.\d\.\d{2}\.\d\.\d{2}\.\d{2}\.\d{4})$/;
  return known.test(bare) ? ok({ value: bare, warnings: [] }) : refuse('satker.format', field);
}

/**
 * A KLPD code: a capital and digits. D### (a pemda) and K## (a ministry) were seen; other shapes
 * warn with 'klpd.unusual'. Codes: 'klpd.empty', 'klpd.format'.
 */
export function checkKlpdCode(text: string, field?: string): Result<Checked> {
  const value = text.trim().toUpperCase();
  if (value === '') return refuse('klpd.empty', field);
  if (!/^[A-Z]\d{1,4}$/.test(value)) return refuse('klpd.format', field);
  const usual = /^(?:D\d{3}|K\d{2})$/.test(value);
  return ok({ value, warnings: usual ? [] : [warning('klpd.unusual', field)] });
}
