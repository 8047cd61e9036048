import { describe, expect, it } from 'vitest';
import { type Day, day } from '../../kernel/index.ts';
import { begunMonth, sameDay } from './begun-month.ts';

describe('a begun month', () => {
  it.each([
    ['2026-11-10', 10, 1n, '2025-11-01', '2025-11-10'],
    ['2026-11-26', 11, -1n, '2025-11-27', '2025-11-30'],
    ['2026-12-30', 12, -1n, '2025-12-31', '2025-12-31'],
    ['2024-02-28', 2, -1n, '2025-03-01', '2025-02-28'],
  ])('through %s counts %d months and the fewer days', (through, months, sign, from, to) => {
    const begun = begunMonth(through as Day);
    expect([begun.months, begun.sign]).toEqual([months, sign]);
    expect(begun.days(2025)).toEqual({ from, to });
  });

  it('that has ended is whole', () => {
    expect(begunMonth(day('2026-11-30'))).toMatchObject({ months: 11, sign: 0n });
    expect(begunMonth(day('2024-02-29'))).toMatchObject({ months: 2, sign: 0n });
  });

  it('knows the same day where the year has none', () => {
    expect(sameDay(day('2024-02-29'), 2023)).toBe('2023-02-28');
    expect(sameDay(day('2026-11-26'), 2023)).toBe('2023-11-26');
  });
});
