import { describe, expect, it } from 'vitest';
import type { Day } from '../../kernel/index.ts';
import { recordedYear } from './figures.ts';

const TODAY = '2024-06-20' as Day;

describe('recordedYear', () => {
  it('is whole with an order in December, or with none at all', () => {
    expect(recordedYear(2023, '2023-12-03' as Day, TODAY)).toMatchObject({
      period: '2023',
      to: '2024-01-01',
      lastDay: '2023-12-31',
    });
    expect(recordedYear(2022, null, TODAY)).toMatchObject({
      period: '2022',
      lastDay: '2022-12-31',
    });
  });
  it('ends with the month of the last order', () => {
    expect(recordedYear(2024, '2024-05-17' as Day, TODAY)).toMatchObject({
      period: '2024-01..2024-05',
      to: '2024-06-01',
      lastDay: '2024-05-31',
    });
  });
  it('counts stocks of the running month today, not on a day to come', () => {
    expect(recordedYear(2024, '2024-06-11' as Day, TODAY)).toMatchObject({
      period: '2024-01..2024-06',
      lastDay: '2024-06-20',
    });
  });
});
