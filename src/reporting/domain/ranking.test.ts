import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, rupiah } from '../../kernel/index.ts';
import { forecast } from './forecast.ts';
import { raceOf } from './race.ts';
import { AWARD_RULES, type Candidate, DEFAULT_RULE, rankUnder, ruleOf, WHOLE } from './ranking.ts';
import { orders, rupiahDays } from './units.ts';

const agency = (name: string, change: Partial<Record<keyof Candidate, unknown>> = {}): Candidate =>
  ({
    agencyId: name,
    agency: name,
    slug: name.toLowerCase(),
    realised: rupiah(50n),
    budget: rupiah(100n),
    orders: orders(20),
    completedOrders: orders(10),
    completedValue: rupiah(25n),
    localValue: rupiah(25n),
    umkkValue: rupiah(25n),
    pdnValue: rupiah(25n),
    creativeValue: rupiah(5n),
    paidValue: rupiah(25n),
    paidRupiahDays: rupiahDays(250n),
    localSuppliers: 3,
    ...change,
  }) as Candidate;

const combined = ruleOf('combined') ?? DEFAULT_RULE;

describe('the ranking under a rule', () => {
  it('has weights that sum to the whole', () => {
    for (const rule of AWARD_RULES)
      expect(rule.parts.reduce((sum, part) => sum + part.weight, 0n)).toBe(WHOLE);
  });

  it('breaks ties by value, then local sellers, then name; without a plan there is no rank', () => {
    const rows = rankUnder(DEFAULT_RULE, [
      agency('D', { budget: 0n }),
      agency('B', { localSuppliers: 2 }),
      agency('A', { localSuppliers: 2 }),
      agency('C'),
      agency('E', { realised: 500n, budget: 1_000n }),
      agency('F', { realised: 80n, orders: 9n }),
    ]);
    expect(rows.map((row) => [row.rank, row.agency])).toEqual([
      [1, 'F'],
      [2, 'E'],
      [3, 'C'],
      [4, 'A'],
      [5, 'B'],
      [null, 'D'],
    ]);
    expect(rows.filter((row) => row.smallSample).map((row) => row.agency)).toEqual(['F']);
  });

  it('never lowers the rank of an agency that pays faster', () => {
    const field = fc.array(
      fc.record({ realised: fc.bigInt(25n, 100n), paidRupiahDays: fc.bigInt(0n, 2_500n) }),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(field, fc.nat(), fc.bigInt(1n, 2_500n), (list, pick, sooner) => {
        const all = list.map((one, i) => agency(`A${i}`, one));
        const at = pick % all.length;
        const faster = all.map((one, i) => {
          const days = one.paidRupiahDays - sooner;
          return i === at ? { ...one, paidRupiahDays: rupiahDays(days > 0n ? days : 0n) } : one;
        });
        for (const rule of [combined, ruleOf('payment-speed') ?? combined]) {
          const rank = (of: readonly Candidate[]) =>
            rankUnder(rule, of).find((one) => one.agencyId === `A${at}`)?.rank ?? 0;
          expect(rank(faster)).toBeLessThanOrEqual(rank(all));
        }
      }),
    );
  });

  it('gives the range of ranks when each weight moves by a tenth, and none where there is one part', () => {
    // B leads by plan alone and A by everything else: a close race that the weights decide.
    const close = [
      agency('A', { realised: 50n, completedValue: 50n, paidRupiahDays: 250n }),
      agency('B', { realised: 65n, completedValue: 33n, localValue: 33n, umkkValue: 33n }),
      agency('Z', {
        realised: 1n,
        completedValue: 0n,
        localValue: 0n,
        umkkValue: 0n,
        pdnValue: 0n,
        paidValue: 0n,
      }),
    ];
    const rows = rankUnder(combined, close);
    const range = (name: string) => {
      const row = rows.find((one) => one.agency === name);
      return [row?.bestRank, row?.worstRank];
    };
    expect(range('A')).toEqual([1, 2]);
    expect(range('B')).toEqual([1, 2]);
    expect(range('Z')).toEqual([3, 3]);
    for (const row of rankUnder(DEFAULT_RULE, close))
      expect([row.bestRank, row.worstRank]).toEqual([row.rank, row.rank]);
  });

  it('runs a race by months that ends where the year stands', () => {
    const racers = raceOf(DEFAULT_RULE, [
      [agency('A', { realised: 10n }), agency('B', { realised: 5n }), agency('N', { budget: 0n })],
      [agency('A', { realised: 11n }), agency('B', { realised: 50n }), agency('N', { budget: 0n })],
    ]);
    expect(racers.map((one) => [one.agency, one.ranks])).toEqual([
      ['B', [2, 1]],
      ['A', [1, 2]],
    ]);
  });
});

describe('the forecast of a year', () => {
  const earlier = [
    { year: 2023, throughSameDay: 40n, total: 100n },
    { year: 2024, throughSameDay: 60n, total: 100n },
  ];
  it('follows the course of earlier years, with their spread as its range', () => {
    expect(forecast(50n, '2025-05-31' as Day, earlier)).toEqual({
      method: 'seasonal',
      low: 83n,
      middle: 100n,
      high: 125n,
      years: [2023, 2024],
    });
  });
  it('is a straight line without earlier years, nothing in the first days, and closed at the end', () => {
    expect(forecast(100n, '2025-07-02' as Day, [])).toEqual({
      method: 'linear',
      low: 100n,
      middle: 199n,
      high: 298n,
      years: [],
    });
    expect(forecast(9n, '2025-01-09' as Day, earlier).method).toBe('none');
    expect(forecast(9n, '2025-12-31' as Day, earlier)).toMatchObject({
      method: 'closed',
      middle: 9n,
    });
  });
  it('never lies below what is reached, and its range holds its middle', () => {
    const years = fc.array(
      fc.record({ through: fc.bigInt(0n, 1_000n), rest: fc.bigInt(0n, 1_000n) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), years, (reached, list) => {
        const found = forecast(
          reached,
          '2025-06-30' as Day,
          list.map((one, i) => ({
            year: 2020 + i,
            throughSameDay: one.through,
            total: one.through + one.rest,
          })),
        );
        expect(found.low).toBeGreaterThanOrEqual(reached);
        expect(found.middle).toBeGreaterThanOrEqual(found.low);
        expect(found.high).toBeGreaterThanOrEqual(found.middle);
      }),
    );
  });
});
