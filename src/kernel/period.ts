import { ok, type Result, refuse } from './result.ts';

declare const dayBrand: unique symbol;

/** A calendar day, 'YYYY-MM-DD', of no zone. Days compare as text. */
export type Day = string & { readonly [dayBrand]: true };

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;

/** Indonesia's zones. None has summer time, so a fixed offset in hours is exact. */
const ZONES: Readonly<Record<string, { readonly offset: number; readonly label: string }>> =
  Object.freeze({
    'Asia/Jakarta': { offset: 7, label: 'WIB' },
    'Asia/Pontianak': { offset: 7, label: 'WIB' },
    'Asia/Makassar': { offset: 8, label: 'WITA' },
    'Asia/Jayapura': { offset: 9, label: 'WIT' },
  });

/** The zone names that a pemda may be configured with. */
export const ZONE_NAMES: readonly string[] = Object.freeze(Object.keys(ZONES));

/** Whether a text names a zone that the system knows. */
export function isZone(zone: string): boolean {
  return Object.hasOwn(ZONES, zone);
}

/** "WIB", "WITA" or "WIT". @throws RangeError on an unknown zone. */
export function zoneLabel(zone: string): string {
  return zoneOf(zone).label;
}

/** The zone's distance from UTC in milliseconds. @throws RangeError on an unknown zone. */
export function zoneOffsetMs(zone: string): number {
  return zoneOf(zone).offset * MS_PER_HOUR;
}

/** Reads 'YYYY-MM-DD' of a day that exists, years 1900 to 9998. Codes: 'day.empty', 'day.format', 'day.invalid'. */
export function parseDay(text: string, field?: string): Result<Day> {
  const trimmed = text.trim();
  if (trimmed === '') return refuse('day.empty', field);
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  if (match === null) return refuse('day.format', field);
  const year = Number(match[1]);
  if (year < 1900 || year > 9998 || !dayExists(year, Number(match[2]), Number(match[3]))) {
    return refuse('day.invalid', field);
  }
  return ok(trimmed as Day);
}

/** A day known to be right, as in data and tests. @throws RangeError when it is not a day. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed.ok) throw new RangeError(`not a day: ${text}`);
  return parsed.value;
}

/** Whether the day exists in the Gregorian calendar. `month` and `dayOfMonth` count from 1. */
export function dayExists(year: number, month: number, dayOfMonth: number): boolean {
  if (month < 1 || month > 12 || dayOfMonth < 1) return false;
  return dayOfMonth <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day that the clock on the wall of the zone shows at an instant. */
export function dayOf(instant: Date, zone: string): Day {
  return isoDay(instant.getTime() + zoneOffsetMs(zone));
}

/** The instant of 00:00 of the day in the zone. */
export function startOfDay(of: Day, zone: string): Date {
  return new Date(utcMs(of) - zoneOffsetMs(zone));
}

/** The instant of 23:59:59 of the day in the zone, the last second a deadline runs to. */
export function endOfDay(of: Day, zone: string): Date {
  return new Date(utcMs(of) - zoneOffsetMs(zone) + MS_PER_DAY - 1000);
}

/** The year in the zone at an instant: the reporting year of an order. */
export function yearOf(instant: Date, zone: string): number {
  return yearOfDay(dayOf(instant, zone));
}

/** The month in the zone at an instant, 1 to 12. */
export function monthOf(instant: Date, zone: string): number {
  return monthOfDay(dayOf(instant, zone));
}

/** The year of a day. */
export function yearOfDay(of: Day): number {
  return Number(of.slice(0, 4));
}

/** The month of a day, 1 to 12. */
export function monthOfDay(of: Day): number {
  return Number(of.slice(5, 7));
}

/** The day of the week, 0 Sunday to 6 Saturday. */
export function weekdayOf(of: Day): number {
  return new Date(utcMs(of)).getUTCDay();
}

/** The day `n` days later; earlier when `n` is negative. */
export function addDays(to: Day, n: number): Day {
  return isoDay(utcMs(to) + n * MS_PER_DAY);
}

/** How many days `to` lies after `from`; negative when before. */
export function diffDays(from: Day, to: Day): number {
  return Math.round((utcMs(to) - utcMs(from)) / MS_PER_DAY);
}

/** Every day from `from` to `to`, both included; empty when `to` is before `from`. */
export function daysBetween(from: Day, to: Day): Day[] {
  const count = diffDays(from, to) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => addDays(from, index));
}

/** The instants of a year in the zone: `from` included, `to` (start of the next year) excluded. */
export function yearRange(year: number, zone: string): { from: Date; to: Date } {
  return {
    from: startOfDay(day(`${year}-01-01`), zone),
    to: startOfDay(day(`${year + 1}-01-01`), zone),
  };
}

function zoneOf(zone: string): { readonly offset: number; readonly label: string } {
  const found = isZone(zone) ? ZONES[zone] : undefined;
  if (found === undefined) throw new RangeError(`unknown zone: ${zone}`);
  return found;
}

function utcMs(of: Day): number {
  return Date.parse(`${of}T00:00:00Z`);
}

function isoDay(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10) as Day;
}
