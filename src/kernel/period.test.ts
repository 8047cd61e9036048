import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type Day,
  day,
  dayOf,
  daysBetween,
  diffDays,
  endOfDay,
  isZone,
  monthOf,
  parseDay,
  startOfDay,
  yearOf,
  yearRange,
  ZONE_NAMES,
  zoneLabel,
} from './period.ts';

const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 80_000 })
  .map((n) => addDays(day('1950-01-01'), n));
const anyZone = fc.constantFrom(...ZONE_NAMES);

describe('days', () => {
  test.each([
    ['2024-02-29', 'ok'],
    ['2023-02-29', 'day.invalid'],
    ['2024-13-01', 'day.invalid'],
    ['2024-00-10', 'day.invalid'],
    ['2024-04-31', 'day.invalid'],
    ['0024-01-01', 'day.invalid'],
    ['2024-1-1', 'day.format'],
    ['01/02/2024', 'day.format'],
    ['', 'day.empty'],
  ])('%s: %s', (text, expected) => {
    const parsed = parseDay(text);
    expect(parsed.ok ? 'ok' : parsed.error.code).toBe(expected);
  });

  test('count to and fro', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, n) => {
        expect(diffDays(from, addDays(from, n))).toBe(n);
        expect(addDays(from, n) > from).toBe(n > 0);
      }),
    );
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ]);
    expect(daysBetween(day('2024-03-01'), day('2024-02-28'))).toEqual([]);
    expect(() => day('soon')).toThrow(RangeError);
  });
});

describe('zones', () => {
  test('a day starts and ends on its own wall clock', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (on, zone) => {
        expect(dayOf(startOfDay(on, zone), zone)).toBe(on);
        expect(dayOf(endOfDay(on, zone), zone)).toBe(on);
        expect(dayOf(new Date(startOfDay(on, zone).getTime() - 1), zone)).toBe(addDays(on, -1));
      }),
    );
  });

  test('agree with the ICU data of the runtime', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
        anyZone,
        (at, zone) => {
          const icu = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
          // Pontianak and Jayapura moved zones before 1988; the system has no instants that old.
          fc.pre(at.getTime() > Date.UTC(1990, 0, 1));
          expect(dayOf(at, zone)).toBe(icu.format(at));
        },
      ),
    );
  });

  test('the year turns at midnight in the zone, not in UTC', () => {
    const lastHour = new Date('2023-12-31T16:59:59Z');
    const next = new Date('2023-12-31T17:00:00Z');
    expect(yearOf(lastHour, 'Asia/Jakarta')).toBe(2023);
    expect(yearOf(next, 'Asia/Jakarta')).toBe(2024);
    expect(monthOf(next, 'Asia/Jakarta')).toBe(1);
    expect(yearOf(lastHour, 'Asia/Makassar')).toBe(2024);
    expect(yearRange(2024, 'Asia/Jakarta').from).toEqual(next);
    expect(yearRange(2023, 'Asia/Jakarta').to).toEqual(next);
  });

  test('have their labels, and unknown ones throw', () => {
    expect(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'].map(zoneLabel)).toEqual([
      'WIB',
      'WITA',
      'WIT',
    ]);
    expect(() => zoneLabel('Europe/Paris')).toThrow(RangeError);
    expect(isZone('toString')).toBe(false);
  });
});
