import { type Day, dayOf, momentField } from '../../../kernel/index.ts';

/** The clock of a moment: '09.00' in Indonesian, '09:00' in English. */
export function clockOf(at: Date, zone: string, locale: 'id' | 'en'): string {
  const text = momentField(at, zone).slice(11);
  return locale === 'id' ? text.replace(':', '.') : text;
}

/** The first and last day of a stretch of time. */
export const daysOf = (from: Date, to: Date, zone: string): [Day, Day] => [
  dayOf(from, zone),
  dayOf(to, zone),
];
