import { parseDay, startOfDay, zoneOffsetMs } from './period.ts';
import { ok, type Result, refuse } from './result.ts';

/** A moment on the wall clock of the zone, as a form gives it: '2026-12-02T09:00'. Refusal: 'moment.format'. */
export function readMoment(text: string, zone: string, field: string): Result<Date> {
  const [date = '', clock = ''] = text.trim().split(/[T ]+/);
  const day = parseDay(date, field);
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$/.exec(clock) ?? [];
  if (!day.ok || hours === '' || Number(hours) > 23 || Number(minutes) > 59)
    return refuse('moment.format', field);
  const start = startOfDay(day.value, zone).getTime();
  return ok(new Date(start + (Number(hours) * 60 + Number(minutes)) * 60_000));
}

/** A moment as a form shows it, on the wall clock of the zone. */
export const momentField = (at: Date, zone: string): string =>
  new Date(at.getTime() + zoneOffsetMs(zone)).toISOString().slice(0, 16);
