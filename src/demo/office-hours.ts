import { addDays, type Day, dayOf, isWorkingDay, yearOfDay } from '../kernel/index.ts';
import type { City } from './city.ts';
import type { Random } from './content/index.ts';

/** A day one to three weeks on, but in the plan's own year. */
export function wantedDay(today: Day, random: Random): Day {
  const day = addDays(today, random.int(5, 20));
  const last = `${yearOfDay(today)}-12-31` as Day;
  return day > last ? last : day;
}

/** The next moment inside office hours (08:00 to 16:00) of a working day. */
export function workingMoment(at: Date, city: City): Date {
  const { zone } = city.calendar;
  let day = dayOf(at, zone);
  const hour = (at.getTime() + 7 * 3_600_000) % 86_400_000;
  let offset = Math.min(Math.max(hour, 8 * 3_600_000), 16 * 3_600_000);
  if (hour > 16 * 3_600_000) {
    day = addDays(day, 1);
    offset = 8 * 3_600_000 + (hour % 3_600_000);
  }
  while (!isWorkingDay(city.calendar, day)) day = addDays(day, 1);
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + offset);
}
