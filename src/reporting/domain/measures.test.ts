import { describe, expect, it } from 'vitest';
import { type Day, rupiah } from '../../kernel/index.ts';
import { forecastOf, reachedOf, standingOf } from './measures.ts';
import { orders } from './units.ts';

const sums = {
  realised: rupiah(3_000n),
  orders: orders(7),
  umkkValue: rupiah(1_000n),
  pdnValue: rupiah(2_000n),
  creativeValue: rupiah(0n),
};
const midYear = '2026-07-02' as Day;

describe('a measure', () => {
  it('is read from the sums; a share of nothing is unknown, not zero', () => {
    expect(reachedOf('value', sums)).toBe(3_000n);
    expect(reachedOf('orders', sums)).toBe(7n);
    expect(reachedOf('pdn', sums)).toBe(66_667n);
    expect(reachedOf('creative', sums)).toBe(0n);
    expect(reachedOf('umkk', { ...sums, realised: rupiah(0n) })).toBeNull();
    expect(reachedOf('products', sums)).toBeNull();
  });

  it('of a flow follows the share that earlier years had reached', () => {
    const earlier = [{ year: 2025, throughSameDay: 40n, total: 100n }];
    expect(forecastOf('value', 40n, midYear, { earlier, atStart: null })).toMatchObject({
      method: 'seasonal',
      middle: 100n,
      years: [2025],
    });
  });

  it('of a stock carries on what the year added, from where it began', () => {
    const found = forecastOf('products', 1_183n, midYear, { earlier: [], atStart: 1_000n });
    expect(found).toMatchObject({ method: 'linear', low: 1_183n, middle: 1_365n, high: 1_547n });
    expect(forecastOf('products', 900n, midYear, { earlier: [], atStart: 1_000n })).toBeNull();
    expect(forecastOf('pdn', 50n, midYear, { earlier: [], atStart: null })).toBeNull();
  });

  it('knows its share of a target, and none without one', () => {
    const figures = { lastYear: null, forecast: null, reached: 25n };
    expect(standingOf('orders', { ...figures, target: 200n }).ofTarget).toBe(12_500n);
    expect(standingOf('orders', { ...figures, target: null }).ofTarget).toBeNull();
  });
});
