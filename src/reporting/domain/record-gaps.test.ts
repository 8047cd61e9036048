import { expect, test } from 'vitest';
import { day } from '../../kernel/index.ts';
import { recordGaps } from './record-gaps.ts';

test('names years without orders and years that end early, but not the running one', () => {
  const years = [
    { year: 2021, lastOrder: null },
    { year: 2022, lastOrder: day('2022-12-28') },
    { year: 2024, lastOrder: day('2024-05-31') },
    { year: 2026, lastOrder: day('2026-03-04') },
  ];
  expect(recordGaps(years, 2026)).toEqual({
    missing: [2023, 2025],
    partial: [{ year: 2024, month: 5 }],
  });
  expect(recordGaps([], 2026)).toEqual({ missing: [], partial: [] });
});
