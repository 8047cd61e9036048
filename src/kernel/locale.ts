/** The two languages of every page. Indonesian is the first. */
export type Locale = 'id' | 'en';

/** The languages, first choice first. */
export const LOCALES: readonly Locale[] = Object.freeze(['id', 'en'] as const);

/** Whether a text from outside names a language of the system. */
export function isLocale(value: unknown): value is Locale {
  return value === 'id' || value === 'en';
}

/** The digits of a whole number in groups of three: "10.622.801" (id) or "10,622,801" (en). */
export function groupDigits(digits: string, locale: Locale): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, locale === 'id' ? '.' : ',');
}

/** The decimal mark of a language. */
export function decimalMark(locale: Locale): ',' | '.' {
  return locale === 'id' ? ',' : '.';
}
