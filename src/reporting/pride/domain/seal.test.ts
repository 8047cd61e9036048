import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rupiah } from '../../../kernel/index.ts';
import { orders, rupiahDays, type YearSums } from '../../domain/units.ts';
import { buysLocal, conditionsOf } from './seal.ts';

const RULE = { realisedPercent: 50, localPercent: 90, orders: 10 };
const sums = (budget: bigint, realised: bigint, local: bigint, count: number): YearSums => ({
  realised: rupiah(realised),
  budget: rupiah(budget),
  orders: orders(count),
  completedOrders: orders(0),
  completedValue: rupiah(0n),
  localValue: rupiah(local),
  umkkValue: rupiah(0n),
  pdnValue: rupiah(0n),
  creativeValue: rupiah(0n),
  paidValue: rupiah(0n),
  paidRupiahDays: rupiahDays(0n),
});

describe('the seal of an agency that buys local', () => {
  it('needs each of its conditions, to the rupiah', () => {
    expect(buysLocal(sums(1_000n, 500n, 450n, 10), RULE)).toBe(true);
    expect(buysLocal(sums(1_001n, 500n, 450n, 10), RULE)).toBe(false);
    expect(buysLocal(sums(1_000n, 500n, 449n, 10), RULE)).toBe(false);
    expect(buysLocal(sums(1_000n, 500n, 450n, 9), RULE)).toBe(false);
  });

  it('tells what is lacking, and takes no share of nothing', () => {
    expect(conditionsOf(sums(0n, 0n, 0n, 0), RULE)).toEqual([
      { key: 'realised', has: null, needs: 5_000n, met: false },
      { key: 'local', has: null, needs: 9_000n, met: false },
      { key: 'orders', has: 0n, needs: 10n, met: false },
    ]);
  });

  it('is never lost by buying more from the city', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });
    fc.assert(
      fc.property(amount, amount, amount, amount, fc.nat(50), (budget, local, other, more, n) => {
        const before = sums(budget, local + other, local, n);
        const after = sums(budget, local + other + more, local + more, n + 1);
        if (buysLocal(before, RULE)) expect(buysLocal(after, RULE)).toBe(true);
      }),
    );
  });
});
