import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rupiah } from '../../kernel/index.ts';
import { channelIndex, meanOfChannels } from './channel-index.ts';
import { FORMULAS, formulaOf } from './formulas.ts';
import { indexUnder, ruleOf } from './ranking.ts';
import { milliPercent, orders, rupiahDays, type YearSums } from './units.ts';

interface TestOrder {
  readonly value: bigint;
  readonly completed: boolean;
  readonly local: boolean;
  readonly umkk: boolean;
  readonly pdn: boolean;
  /** Days from handover to payment of a completed one; null where unpaid. */
  readonly days: number | null;
}

function sumsOf(list: readonly TestOrder[], budget: bigint): YearSums {
  const sum = (of: (one: TestOrder) => bigint) => list.reduce((total, one) => total + of(one), 0n);
  const if_ = (test: (one: TestOrder) => boolean) =>
    rupiah(sum((one) => (test(one) ? one.value : 0n)));
  return {
    realised: rupiah(sum((one) => one.value)),
    budget: rupiah(budget),
    orders: orders(list.length),
    completedOrders: orders(list.filter((one) => one.completed).length),
    completedValue: if_((one) => one.completed),
    localValue: if_((one) => one.local),
    umkkValue: if_((one) => one.umkk),
    pdnValue: if_((one) => one.pdn),
    creativeValue: if_((one) => one.pdn && one.local),
    paidValue: if_((one) => one.completed && one.days !== null),
    paidRupiahDays: rupiahDays(
      sum((one) => (one.completed ? one.value * BigInt(one.days ?? 0) : 0n)),
    ),
  };
}

const anOrder: fc.Arbitrary<TestOrder> = fc.record({
  value: fc.bigInt(1n, 10n ** 10n),
  completed: fc.boolean(),
  local: fc.boolean(),
  umkk: fc.boolean(),
  pdn: fc.boolean(),
  days: fc.option(fc.nat(90)),
});
const someOrders = fc.array(anOrder, { minLength: 1, maxLength: 20 });
const aBudget = fc.bigInt(1n, 10n ** 12n);

/** Each order in as many parts as told, nothing else changed. */
const splitInto = (list: readonly TestOrder[], parts: readonly number[]) =>
  list.flatMap((one, i) => {
    const n = BigInt((parts[i] ?? 0) + 1);
    const share = one.value / n;
    return Array.from({ length: Number(n) }, (_, k) => ({
      ...one,
      value: k === 0 ? one.value - share * (n - 1n) : share,
    }));
  });

describe('the formulas', () => {
  it.each(FORMULAS.filter((one) => one.basis === 'value').map((one) => [one.key, one] as const))(
    '%s does not move when orders are split or merged',
    (_key, formula) => {
      fc.assert(
        fc.property(someOrders, aBudget, fc.array(fc.nat(4)), (list, budget, parts) => {
          const whole = formula.compute(sumsOf(list, budget));
          expect(formula.compute(sumsOf(splitInto(list, parts), budget))).toEqual(whole);
        }),
      );
    },
  );

  it.each(FORMULAS.filter((one) => one.basis === 'count').map((one) => [one.key, one] as const))(
    '%s counts orders: splitting one that is done raises it, and it says so',
    (_key, formula) => {
      const done = { value: 10n, local: true, umkk: true, pdn: true, days: 1, completed: true };
      const list = [done, { ...done, completed: false }];
      const whole = formula.compute(sumsOf(list, 100n)).value ?? 0n;
      const split = formula.compute(sumsOf(splitInto(list, [3, 0]), 100n)).value ?? 0n;
      expect(split).toBeGreaterThan(whole);
    },
  );

  it('realised against plan never falls by an order more, and never rises by one cancelled', () => {
    fc.assert(
      fc.property(someOrders, anOrder, aBudget, (list, more, budget) => {
        const { compute } = formulaOf('realised-plan');
        const before = compute(sumsOf(list, budget)).value ?? 0n;
        const after = compute(sumsOf([...list, more], budget)).value ?? 0n;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('of ITKP give the points of their sources', () => {
    const with_ = (completed: number, all: number) => ({
      ...sumsOf([], 100n),
      orders: orders(all),
      completedOrders: orders(completed),
    });
    const points = (key: 'itkp-practitioner' | 'itkp-banded', completed: number, all: number) =>
      formulaOf(key).compute(with_(completed, all)).value;
    expect(points('itkp-practitioner', 3, 4)).toBe(3_000n);
    expect(points('itkp-practitioner', 1, 2)).toBe(0n);
    expect(points('itkp-practitioner', 0, 0)).toBeNull();
    expect([70, 69, 50, 49, 25, 24].map((n) => points('itkp-banded', n, 100))).toEqual([
      20_000n,
      15_000n,
      15_000n,
      10_000n,
      10_000n,
      0n,
    ]);
    const above = { ...sumsOf([], 100n), realised: rupiah(150n) };
    expect(formulaOf('itkp-value').compute(above).value).toBe(2_000n);
  });

  it('are computed again from exported rows by plain arithmetic', () => {
    fc.assert(
      fc.property(someOrders, aBudget, (list, budget) => {
        const rows = list.map((one) => ({ ...one, value: Number(one.value) }));
        const total = (of: typeof rows) => of.reduce((sum, row) => sum + row.value, 0);
        const share = (total(rows.filter((row) => row.umkk)) / total(rows)) * 100;
        const found = formulaOf('umkk-share').compute(sumsOf(list, budget)).value ?? 0n;
        expect(Number(found) / 1000).toBeCloseTo(share, 2);
        const paid = rows.filter((row) => row.completed && row.days !== null);
        const speed = formulaOf('payment-speed').compute(sumsOf(list, budget)).value;
        if (paid.length === 0) expect(speed).toBeNull();
        else {
          const waited = paid.reduce((sum, row) => sum + row.value * (row.days ?? 0), 0);
          const expected = Math.max(0, 100 * (1 - waited / total(paid) / 60));
          expect(Number(speed) / 1000).toBeCloseTo(expected, 2);
        }
      }),
    );
  });

  it('have one version each, with a source and a first day', () => {
    const names = FORMULAS.map((one) => `${one.key}/${one.version}`);
    expect(new Set(names).size).toBe(names.length);
    expect(FORMULAS.every((one) => one.source !== '' && one.text !== '')).toBe(true);
  });
});

describe('Batu’s index of three channels', () => {
  it('is the mean of the three published channels: 23.94', () => {
    expect(meanOfChannels([2_200n, 28_230n, 41_390n].map(milliPercent))).toBe(23_940n);
  });

  it('leaves what is unknown unknown, and never takes it for zero', () => {
    const local = { channel: 'local', realised: rupiah(22n), target: rupiah(1_000n) } as const;
    const shop = { channel: 'online_shop', realised: rupiah(41n), target: rupiah(100n) } as const;
    const found = channelIndex([
      local,
      { channel: 'national', realised: rupiah(5n), target: null },
      shop,
    ]);
    expect(found.index).toBeNull();
    expect(found.channels.map((one) => one.index)).toEqual([2_200n, null, 41_000n]);
    const all = [local, { ...shop, channel: 'national' as const }, shop];
    expect(channelIndex(all).index).toBe(28_067n);
  });
});

describe('a combination', () => {
  it('lies between nothing and 100 and does not move when orders are split', () => {
    const rule = ruleOf('combined');
    if (!rule) throw new Error('no rule');
    fc.assert(
      fc.property(someOrders, aBudget, fc.array(fc.nat(4)), (list, budget, parts) => {
        const index = indexUnder(rule, sumsOf(list, budget)) ?? -1n;
        expect(index).toBeGreaterThanOrEqual(0n);
        expect(index).toBeLessThanOrEqual(100_000n);
        expect(indexUnder(rule, sumsOf(splitInto(list, parts), budget))).toBe(index);
      }),
    );
  });
});
