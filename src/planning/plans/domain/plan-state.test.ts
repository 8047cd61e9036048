import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, diffDays } from '../../../kernel/index.ts';
import { orderedLate, type PlanProgress, planState, quarterEnd, quarterOf } from './plan-state.ts';

const plan: PlanProgress = {
  method: 'e_purchasing',
  active: true,
  committed: 0n,
  realised: 0n,
  meantFor: day('2026-02-10'),
  firstOrderedOn: null,
};

describe('state of a plan line', () => {
  test.each([
    ['nothing ordered in its quarter', {}, '2026-03-31', 'none'],
    ['the first day after it', {}, '2026-04-01', 'late'],
    ['no date to be late by', { meantFor: null }, '2026-12-31', 'none'],
    ['orders run', { committed: 10n, realised: 9n }, '2026-12-31', 'ordered'],
    ['all realised', { committed: 10n, realised: 10n }, '2026-12-31', 'realised'],
    ['a tender makes no orders here', { method: 'tender' }, '2026-12-31', 'elsewhere'],
    ['taken out of the plan', { active: false }, '2026-12-31', 'stopped'],
    [
      'taken out after it was ordered on',
      { active: false, committed: 5n },
      '2026-12-31',
      'ordered',
    ],
  ] as const)('%s', (_, change, today, state) => {
    expect(planState({ ...plan, ...change }, day(today))).toBe(state);
  });

  test('an order of the last day of the quarter is in time, of the next day late', () => {
    expect(orderedLate({ ...plan, firstOrderedOn: day('2026-03-31') })).toBe(false);
    expect(orderedLate({ ...plan, firstOrderedOn: day('2026-04-01') })).toBe(true);
    expect(orderedLate(plan)).toBe(false);
  });
});

describe('quarters', () => {
  test.each([
    ['2026-01-01', '2026-03-31', 1],
    ['2026-06-30', '2026-06-30', 2],
    ['2026-09-15', '2026-09-30', 3],
    ['2026-12-31', '2026-12-31', 4],
  ])('%s', (of, end, quarter) => {
    expect(quarterEnd(day(of))).toBe(end);
    expect(quarterOf(day(of))).toBe(quarter);
  });

  test('the end is never before the day, at most 91 days after, and the next day begins another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_650 }), (n) => {
        const of = addDays(day('2020-01-01'), n);
        const end = quarterEnd(of);
        const gap = diffDays(of, end);
        expect(gap >= 0 && gap <= 91).toBe(true);
        expect(quarterOf(addDays(end, 1))).not.toBe(quarterOf(of));
      }),
    );
  });
});
