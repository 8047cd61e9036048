import { type Day, monthOfDay, yearOfDay } from '../../kernel/index.ts';
import type { DocumentKind } from './types.ts';

/** Class of procurement in Permendagri 83/2022, common knowledge (rules.md 6). */
const CLASSIFICATION = '000.3';

/** The form of a document's number where the agency sets none (rules.md 6, formats). */
const TEMPLATE = '{klasifikasi}/{urut}/{jenis}/{unit}/{romawiBulan}/{tahun}';

const KIND_CODES: Readonly<Record<DocumentKind, string>> = Object.freeze({
  negotiation: 'BANEG',
  purchase_order: 'SP',
  addendum: 'ADD',
  handover: 'BAST',
  receipt: 'KW',
});

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The number of a document, e.g. '000.3/15/SP/BPBJ/XI/2026'. `numbering` is the agency's own template
 * when it has braces, otherwise the unit's code in the common one.
 */
export function documentNumber(
  kind: DocumentKind,
  sequence: number,
  agency: { readonly numbering: string; readonly shortName: string },
  on: Day,
): string {
  const own = agency.numbering.includes('{');
  const values: Readonly<Record<string, string>> = {
    klasifikasi: CLASSIFICATION,
    urut: String(sequence),
    jenis: KIND_CODES[kind],
    unit: own ? agency.shortName : agency.numbering || agency.shortName,
    romawiBulan: ROMAN[monthOfDay(on) - 1] ?? '',
    tahun: String(yearOfDay(on)),
  };
  const template = own ? agency.numbering : TEMPLATE;
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/**
 * The order's own number: year and the time and some randomness of its id in Crockford's base 32. It
 * needs no counter, so that orders of one pemda never wait for each other.
 */
export const orderNumber = (year: number, id: string): string => ownNumber('KTL', year, id);

/** A number of the same kind under another prefix. */
export function ownNumber(prefix: string, year: number, id: string): string {
  const hex = id.replaceAll('-', '');
  return `${prefix}-${year}-${base32(BigInt(`0x${hex.slice(0, 12)}`), 10)}${base32(BigInt(`0x${hex.slice(-8)}`) & 0x3fffffffn, 6)}`;
}

function base32(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest >>= 5n) {
    text = (ALPHABET[Number(rest & 31n)] ?? '0') + text;
  }
  return text;
}
