import { ok, type Refusal, type Result, refuse } from '../../../kernel/index.ts';
import type { PersonContent } from './participation.ts';

export const MOST_ORGANISATION = 160;
export const MOST_PERSON = 120;
export const MOST_INTERESTS = 600;
export const MOST_NEEDS = 300;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** An address of mail in lower case; null where the text is none. */
export function readEmail(text: string): string | null {
  const email = text.trim().toLowerCase();
  return email.length <= 200 && EMAIL.test(email) ? email : null;
}

/** A telephone number as +62…; null where the text is none. A number without its country is Indonesian. */
export function readPhone(text: string): string | null {
  const bare = text.replaceAll(/[\s().-]/g, '');
  if (!/^\+?\d{8,15}$/.test(bare)) return null;
  if (bare.startsWith('+')) return bare;
  if (bare.startsWith('62')) return `+${bare}`;
  return bare.startsWith('0') ? `+62${bare.slice(1)}` : `+62${bare}`;
}

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * What makes the same person the same participant: the name with mail, else telephone, else organisation.
 * Two people of one office who share a mailbox stay two.
 */
export function personKey(
  person: Pick<PersonContent, 'email' | 'phone' | 'organisation' | 'personName'>,
): string {
  const where = person.email ?? person.phone ?? folded(person.organisation);
  return `${where}|${folded(person.personName)}`;
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 8;

/** The code of a ticket from random bytes: 40 bits in letters that nobody takes for another. */
export function codeFrom(bytes: Uint8Array): string {
  if (bytes.length < CODE_LENGTH) throw new RangeError('too few bytes');
  return Array.from(bytes.subarray(0, CODE_LENGTH), (byte) => LETTERS[byte & 31]).join('');
}

/** A code as a person types it or a camera reads it; null where the text cannot be one. */
export function readCode(text: string): string | null {
  const bare = text
    .toUpperCase()
    .replace(/^\s*KTL:/, '')
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8,12}$/.test(bare) ? bare : null;
}

/** What the QR of a ticket or badge holds. */
export const qrText = (code: string): string => `KTL:${code}`;

/** A code in two halves, as it is read aloud. */
export const spoken = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Every fault of what a person gave, at its field. `groups` are the codes of the pemda's own list. */
export function personFaults(person: PersonContent, groups: readonly string[]): Refusal[] {
  const faults: Refusal[] = [];
  const text = (
    field: keyof PersonContent & string,
    value: string,
    max: number,
    needed: boolean,
  ) => {
    if (needed && value.trim() === '') faults.push(refuse('text.empty', field).error);
    else if (value.length > max) faults.push(refuse('text.long', field, { max }).error);
  };
  text('personName', person.personName, MOST_PERSON, true);
  text('organisation', person.organisation, MOST_ORGANISATION, true);
  text('interests', person.interests, MOST_INTERESTS, false);
  text('accessNeeds', person.accessNeeds, MOST_NEEDS, false);
  if (!groups.includes(person.groupCode)) faults.push(refuse('choice.missing', 'groupCode').error);
  return faults;
}

/** Mail and telephone as typed. Refusals: 'email.format' at email, 'event.phone' at phone. */
export function readContact(
  email: string,
  phone: string,
): Result<{ email: string | null; phone: string | null }, readonly Refusal[]> {
  const faults: Refusal[] = [];
  const mail = email.trim() === '' ? null : readEmail(email);
  const number = phone.trim() === '' ? null : readPhone(phone);
  if (email.trim() !== '' && mail === null) faults.push(refuse('email.format', 'email').error);
  if (phone.trim() !== '' && number === null) faults.push(refuse('event.phone', 'phone').error);
  return faults.length > 0 ? { ok: false, error: faults } : ok({ email: mail, phone: number });
}
