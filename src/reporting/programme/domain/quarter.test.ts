import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../kernel/index.ts';
import { daysOf, quarterBefore, quarterKey, quarterWith, readQuarter, yearAgo } from './quarter.ts';

describe('a quarter', () => {
  it('has its first and last day', () => {
    expect(daysOf({ year: 2024, quarter: 1 })).toEqual({ from: '2024-01-01', to: '2024-03-31' });
    expect(daysOf({ year: 2026, quarter: 4 })).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  });

  it('holds each day once, next to the one before it', () => {
    const any = fc.record({
      year: fc.integer({ min: 2001, max: 2098 }),
      quarter: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(any, (one) => {
        const { from, to } = daysOf(one);
        expect([quarterWith(from), quarterWith(to)]).toEqual([one, one]);
        expect(addDays(daysOf(quarterBefore(one)).to, 1)).toBe(from);
        expect(readQuarter(quarterKey(one))).toEqual(one);
        expect(yearAgo(quarterBefore(one))).toEqual(quarterBefore(yearAgo(one)));
      }),
    );
  });

  it('is read from an address or not at all', () => {
    expect(quarterWith(day('2026-11-27'))).toEqual({ year: 2026, quarter: 4 });
    expect(['2026-5', '2026', '1999-1', ''].map(readQuarter)).toEqual([null, null, null, null]);
  });
});
