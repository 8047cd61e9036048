import type { Result } from '../../kernel/index.ts';
import { refuse } from '../../kernel/index.ts';

/** The shortest password that people may choose; length is the rule, not character classes (NIST SP 800-63B). */
export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;

const COMMON = [
  'password',
  'katalokal',
  '1234567890',
  'qwertyuiop',
  'rahasia123',
  'admin12345',
  'katasandi',
];

/** A password that may be set. Refusals: 'password.short', 'password.long', 'password.common'. */
export function checkPassword(text: string, email: string): Result<string> {
  if ([...text].length < SHORTEST_PASSWORD)
    return refuse('password.short', 'password', { min: SHORTEST_PASSWORD });
  if (text.length > LONGEST_PASSWORD)
    return refuse('password.long', 'password', { max: LONGEST_PASSWORD });
  const lower = text.toLowerCase();
  const name = email.split('@')[0]?.toLowerCase() ?? '';
  if (
    COMMON.some((word) => lower === word) ||
    lower === email.toLowerCase() ||
    (name.length > 3 && lower.includes(name))
  ) {
    return refuse('password.common', 'password');
  }
  return { ok: true, value: text };
}

/** An e-mail address as typed, lower case. Refusal: 'email.format'. */
export function checkEmail(text: string): Result<string> {
  const value = text.trim().toLowerCase();
  if (value.length > 200 || !/^[^\s@<>"]+@[^\s@<>"]+\.[a-z0-9-]{2,}$/.test(value))
    return refuse('email.format', 'email');
  return { ok: true, value };
}
