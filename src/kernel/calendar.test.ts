import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  fixedHolidays,
  isWorkingDay,
  type WorkCalendar,
  workCalendar,
  workingDaysBetween,
} from './calendar.ts';
import { addDays, day, dayOf } from './period.ts';

const calendar = workCalendar('Asia/Jakarta', { from: 2022, to: 2026 }, [day('2024-04-10')]);

describe('working days', () => {
  test('leave out weekends and holidays', () => {
    expect(isWorkingDay(calendar, day('2024-08-16'))).toBe(true);
    expect(isWorkingDay(calendar, day('2024-08-17'))).toBe(false);
    expect(isWorkingDay(calendar, day('2024-08-18'))).toBe(false);
    expect(isWorkingDay(calendar, day('2024-05-01'))).toBe(false);
    expect(isWorkingDay(calendar, day('2024-04-10'))).toBe(false);
    expect(fixedHolidays(2024)).toHaveLength(5);
  });

  test('a deadline of three runs over weekend and holiday to the last second', () => {
    // Friday 27 December 2024, 10.00 WIB: 30 and 31 December, then 2 January.
    const from = new Date('2024-12-27T03:00:00Z');
    expect(addWorkingDays(calendar, from, 3)).toEqual(new Date('2025-01-02T16:59:59Z'));
  });

  test('the hour of the start does not count, the day in the zone does', () => {
    const early = addWorkingDays(calendar, new Date('2024-07-01T17:00:00Z'), 1);
    const late = addWorkingDays(calendar, new Date('2024-07-02T16:59:59Z'), 1);
    expect(early).toEqual(late);
    expect(dayOf(early, 'Asia/Jakarta')).toBe('2024-07-03');
  });

  test('counting back from a deadline gives its length', () => {
    const start = fc
      .integer({ min: Date.UTC(2021, 0, 1), max: Date.UTC(2027, 0, 1) })
      .map((ms) => new Date(ms));
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 60 }), (from, n) => {
        const deadline = addWorkingDays(calendar, from, n);
        expect(workingDaysBetween(calendar, from, deadline)).toBe(n);
        expect(deadline.getTime()).toBeGreaterThanOrEqual(from.getTime() - 1000);
        if (n > 0) expect(isWorkingDay(calendar, dayOf(deadline, calendar.zone))).toBe(true);
      }),
    );
  });

  test('refuses nonsense', () => {
    const from = new Date('2024-01-01T00:00:00Z');
    expect(() => addWorkingDays(calendar, from, -1)).toThrow(RangeError);
    expect(() => addWorkingDays(calendar, from, 1.5)).toThrow(RangeError);
    const holidays = new Set(Array.from({ length: 500 }, (_, n) => addDays(day('2024-01-01'), n)));
    const never: WorkCalendar = { zone: 'Asia/Jakarta', holidays };
    expect(() => addWorkingDays(never, from, 1)).toThrow(RangeError);
    expect(workingDaysBetween(calendar, from, new Date(0))).toBe(0);
  });
});
