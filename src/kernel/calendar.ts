import { addDays, type Day, day, dayOf, diffDays, endOfDay, weekdayOf } from './period.ts';

/** The working days of a pemda: Monday to Friday in its zone, less its holidays. */
export type WorkCalendar = { readonly zone: string; readonly holidays: ReadonlySet<Day> };

const SUNDAY = 0;
const SATURDAY = 6;

/** Longest run without a working day that is believed; past it the calendar itself is wrong. */
const MAX_IDLE_DAYS = 366;

/** Holidays whose date is the same each year, as month and day. */
const FIXED_HOLIDAYS: readonly string[] = Object.freeze([
  '01-01', // Tahun Baru
  '05-01', // Hari Buruh
  '06-01', // Hari Lahir Pancasila
  '08-17', // Hari Kemerdekaan
  '12-25', // Natal
]);

/**
 * The national holidays that never move. The moving ones (Idul Fitri, Nyepi, Waisak, cuti bersama)
 * are decreed each year and belong to the configuration of the pemda.
 */
export function fixedHolidays(year: number): Day[] {
  return FIXED_HOLIDAYS.map((monthDay) => day(`${year}-${monthDay}`));
}

/** A calendar with the fixed holidays of the years `from` to `to` and the pemda's own days. */
export function workCalendar(
  zone: string,
  years: { readonly from: number; readonly to: number },
  own: Iterable<Day> = [],
): WorkCalendar {
  const holidays = new Set<Day>(own);
  for (let year = years.from; year <= years.to; year += 1) {
    for (const holiday of fixedHolidays(year)) holidays.add(holiday);
  }
  return { zone, holidays };
}

/** Whether offices work on the day: neither Saturday, Sunday nor a holiday. */
export function isWorkingDay(calendar: WorkCalendar, on: Day): boolean {
  const weekday = weekdayOf(on);
  return weekday !== SUNDAY && weekday !== SATURDAY && !calendar.holidays.has(on);
}

/**
 * The deadline of `n` working days: 23:59:59 in the zone on the n-th working day after the day of
 * `from`. The day of `from` itself never counts, at whatever hour it is; `n` = 0 gives its own end.
 * @throws RangeError when `n` is negative or fractional, or the calendar has no working day for a year.
 */
export function addWorkingDays(calendar: WorkCalendar, from: Date, n: number): Date {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a count of days: ${n}`);
  let on = dayOf(from, calendar.zone);
  let left = n;
  let idle = 0;
  while (left > 0) {
    on = addDays(on, 1);
    if (isWorkingDay(calendar, on)) {
      left -= 1;
      idle = 0;
    } else {
      idle += 1;
      if (idle > MAX_IDLE_DAYS) throw new RangeError('the calendar has no working day');
    }
  }
  return endOfDay(on, calendar.zone);
}

/**
 * The working days after the day of `from` up to and including the day of `to`; zero when `to` is
 * not later. The inverse of `addWorkingDays`: from now to a deadline of 3 working days there are 3.
 */
export function workingDaysBetween(calendar: WorkCalendar, from: Date, to: Date): number {
  const start = dayOf(from, calendar.zone);
  const length = diffDays(start, dayOf(to, calendar.zone));
  let count = 0;
  for (let step = 1; step <= length; step += 1) {
    if (isWorkingDay(calendar, addDays(start, step))) count += 1;
  }
  return count;
}
