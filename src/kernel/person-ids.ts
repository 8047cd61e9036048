import { type Checked, digitsOf, hasProvince, warning } from './ids.ts';
import { dayExists } from './period.ts';
import { ok, type Refusal, type Result } from './result.ts';

/** Women's day of birth in a NIK is written with 40 added. */
const NIK_WOMAN_OFFSET = 40;

/** Youngest believable age at appointment as a civil servant, in years (rules.md 7). */
const YOUNGEST_AT_APPOINTMENT = 15;

/**
 * NPWP, the tax number: 15 digits, or 16 (a NIK, or "0" and the old 15; PMK 112/2022).
 * Only the length blocks. Of 58 real numbers 3 fail the check digit, so that warns: 'npwp.check-digit'.
 */
export function checkNpwp(text: string, field?: string): Result<Checked> {
  const digits = digitsOf('npwp', text, [15, 16], field);
  if (!digits.ok) return digits;
  const value = digits.value;
  if (value.length === 16 && !value.startsWith('0')) {
    return ok({ value, warnings: nikWarnings(value, field) });
  }
  const old = value.slice(-15);
  const good = npwpCheckDigit(old) === Number(old[8]);
  return ok({ value, warnings: good ? [] : [warning('npwp.check-digit', field)] });
}

/** The ninth digit that the first eight of an NPWP demand: Luhn, even places doubled. */
export function npwpCheckDigit(npwp: string): number {
  let sum = 0;
  for (let index = 0; index < 8; index += 1) {
    const digit = Number(npwp[index]) * (index % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return (10 - (sum % 10)) % 10;
}

/** "01.234.567.8-901.000" from 15 digits; any other text comes back with its separators stripped. */
export function formatNpwp(npwp: string): string {
  const digits = npwp.replace(/[\s.\-/]/g, '');
  return digits.replace(
    /^(\d{2})(\d{3})(\d{3})(\d)(\d{3})(\d{3})$/,
    (_, type, a, b, check, office, branch) => `${type}.${a}.${b}.${check}-${office}.${branch}`,
  );
}

/**
 * NIK, the number of a person: 16 digits. Warns 'nik.region', 'nik.birth-date', 'nik.sequence'
 * when a part is not believable; many true NIK in use carry such faults.
 */
export function checkNik(text: string, field?: string): Result<Checked> {
  const digits = digitsOf('nik', text, [16], field);
  if (!digits.ok) return digits;
  return ok({ value: digits.value, warnings: nikWarnings(digits.value, field) });
}

/** A NIK for a page: all but the last four digits hidden. A text of another shape is hidden whole. */
export function maskNik(nik: string): string {
  const digits = nik.replace(/[\s.-]/g, '');
  if (!/^\d{16}$/.test(digits)) return '*'.repeat(16);
  return `${'*'.repeat(12)}${digits.slice(12)}`;
}

/**
 * NIP, the number of a civil servant: 18 digits, YYYYMMDD of birth, YYYYMM of appointment, sex,
 * sequence. Warns 'nip.birth-date', 'nip.appointment', 'nip.sex': the numbers of PPPK differ.
 */
export function checkNip(text: string, field?: string): Result<Checked> {
  const digits = digitsOf('nip', text, [18], field);
  if (!digits.ok) return digits;
  const value = digits.value;
  const born = Number(value.slice(0, 4));
  const warnings: Refusal[] = [];
  const plausible = born >= 1900 && dayExists(born, number(value, 4, 6), number(value, 6, 8));
  if (!plausible) warnings.push(warning('nip.birth-date', field));
  const appointed = number(value, 8, 12);
  const month = number(value, 12, 14);
  if (month < 1 || month > 12 || appointed < born + YOUNGEST_AT_APPOINTMENT) {
    warnings.push(warning('nip.appointment', field));
  }
  if (!/[12]/.test(value.slice(14, 15))) warnings.push(warning('nip.sex', field));
  return ok({ value, warnings });
}

function nikWarnings(nik: string, field: string | undefined): Refusal[] {
  const warnings: Refusal[] = [];
  if (!hasProvince(nik)) warnings.push(warning('nik.region', field));
  const written = number(nik, 6, 8);
  const dayOfMonth = written > NIK_WOMAN_OFFSET ? written - NIK_WOMAN_OFFSET : written;
  const month = number(nik, 8, 10);
  const year = number(nik, 10, 12);
  // The century is not written; only 29 February tells them apart, so either will do.
  if (!dayExists(2000 + year, month, dayOfMonth) && !dayExists(1900 + year, month, dayOfMonth)) {
    warnings.push(warning('nik.birth-date', field));
  }
  if (nik.slice(12) === '0000') warnings.push(warning('nik.sequence', field));
  return warnings;
}

function number(text: string, from: number, to: number): number {
  return Number(text.slice(from, to));
}
