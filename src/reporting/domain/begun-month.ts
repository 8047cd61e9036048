import { addDays, type Day, day, dayExists, monthOfDay } from '../../kernel/index.ts';

/** The part of a begun month that sums of months do not tell: its days so far to add, or those to come to take off. */
export interface BegunMonth {
  /** Whole months to count; the begun one among them when its rest is taken off. */
  readonly months: number;
  /** What becomes of the days: added, taken off, or there are none. */
  readonly sign: 1n | -1n | 0n;
  readonly days: (year: number) => { readonly from: Day; readonly to: Day };
}

/** From here on a month's rest is the shorter side. */
const LATE = 16;

/** The same day in another year; 29 February is the 28th where there is none. */
export function sameDay(of: Day, year: number): Day {
  const [, month = '', date = ''] = of.split('-');
  return dayExists(year, Number(month), Number(date))
    ? day(`${year}-${month}-${date}`)
    : day(`${year}-02-28`);
}

/** How the course of any year through the same day is put together from whole months and the fewer days. */
export function begunMonth(through: Day): BegunMonth {
  const month = monthOfDay(through);
  const firstOf = (year: number, of: number) =>
    day(`${of > 12 ? year + 1 : year}-${String(of > 12 ? 1 : of).padStart(2, '0')}-01`);
  const late = Number(through.slice(8)) >= LATE;
  const days = (year: number) =>
    late
      ? { from: addDays(sameDay(through, year), 1), to: addDays(firstOf(year, month + 1), -1) }
      : { from: firstOf(year, month), to: sameDay(through, year) };
  if (addDays(through, 1).endsWith('-01')) return { months: month, sign: 0n, days };
  return late ? { months: month, sign: -1n, days } : { months: month - 1, sign: 1n, days };
}
