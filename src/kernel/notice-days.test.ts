import { describe, expect, it } from 'vitest';
import { noticeDue } from './notice-days.ts';
import { addDays, day } from './period.ts';

const LAST = day('2026-06-01');
const daysBefore = (days: number, given: readonly number[] = []) =>
  noticeDue(LAST, addDays(LAST, -days), given);

describe('notices before a last day', () => {
  it('fall 30, 7 and 1 days before it', () => {
    const told: number[] = [];
    const on: number[] = [];
    for (let left = 40; left >= -2; left--) {
      const due = daysBefore(left, told);
      if (!due) continue;
      on.push(left);
      told.push(...due.passed);
    }
    expect(on).toEqual([30, 7, 1]);
  });

  it('are made up for when a day was missed, the nearest one alone', () => {
    expect(daysBefore(29)).toEqual({ tell: 30, passed: [30] });
    expect(daysBefore(3)).toEqual({ tell: 7, passed: [30, 7] });
    expect(daysBefore(0, [30])).toEqual({ tell: 1, passed: [30, 7, 1] });
    expect(daysBefore(3, [30, 7])).toBeNull();
    expect(daysBefore(-1)).toBeNull();
  });
});
