import {
  addDays,
  addWorkingDays,
  type Day,
  day as dayFrom,
  dayOf,
  isWorkingDay,
  type WorkCalendar,
  yearOfDay,
} from '../../kernel/index.ts';

/** Fewer working days than this no supplier is asked for: he has three to confirm (rules.md 1.6). */
const SOONEST = 3;

/**
 * The day that checkout proposes for delivery: a working day of the pemda, when the slowest product can
 * be ready, and within the budget year as long as one is left in it.
 */
export function proposedDay(calendar: WorkCalendar, now: Date, readyInDays: number): Day {
  const today = dayOf(now, calendar.zone);
  const until = addWorkingDays(calendar, now, Math.max(SOONEST, readyInDays));
  const proposed = dayOf(until, calendar.zone);
  let last = dayFrom(`${yearOfDay(today)}-12-31`);
  if (proposed <= last) return proposed;
  while (last > today && !isWorkingDay(calendar, last)) last = addDays(last, -1);
  return last;
}
