import {
  type Day,
  dayOf,
  ok,
  parseDay,
  type Result,
  refuse,
  startOfDay,
  zoneOffsetMs,
} from '../../../kernel/index.ts';

/** A moment on the wall clock of the zone, as a form gives it: '2026-12-02T09:00'. Refusal: 'event.moment'. */
export function readMoment(text: string, zone: string, field: string): Result<Date> {
  const [date = '', clock = ''] = text.trim().split(/[T ]+/);
  const day = parseDay(date, field);
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$/.exec(clock) ?? [];
  if (!day.ok || hours === '' || Number(hours) > 23 || Number(minutes) > 59)
    return refuse('event.moment', field);
  const start = startOfDay(day.value, zone).getTime();
  return ok(new Date(start + (Number(hours) * 60 + Number(minutes)) * 60_000));
}

/** A moment as a form shows it, on the wall clock of the zone. */
export const momentField = (at: Date, zone: string): string =>
  new Date(at.getTime() + zoneOffsetMs(zone)).toISOString().slice(0, 16);

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
