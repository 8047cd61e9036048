import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couldStay, type GapFacts, HEAT_STEPS, heatOf, leftOf } from './gap.ts';

const facts = (change: Partial<GapFacts> = {}): GapFacts => ({
  planned: 500n,
  elsewhere: 100n,
  ordered: 150n,
  orderedBefore: 250n,
  localSellers: 3,
  daysPassed: 365,
  daysLeft: 0,
  ...change,
});

const money = fc.bigInt({ min: 0n, max: 10n ** 13n });
const any: fc.Arbitrary<GapFacts> = fc
  .record({
    planned: money,
    elsewhere: money,
    orderedBefore: money,
    localSellers: fc.nat(50),
    daysPassed: fc.nat(365),
  })
  .chain((rest) =>
    fc
      .bigInt({ min: 0n, max: rest.planned + rest.elsewhere })
      .map((ordered) => ({ ...rest, ordered, daysLeft: 365 - rest.daysPassed })),
  );

describe('money that could stay local', () => {
  it.each<[string, Partial<GapFacts>, bigint]>([
    // 600 planned, 150 ordered: 450 left; last year's 250 say that 100 more can be carried.
    ['what is left, less what sellers can carry as last year', {}, 350n],
    ['all that is left where no local seller is on show', { localSellers: 0 }, 450n],
    ['all that is left where this year is above the last', { orderedBefore: 120n }, 450n],
    ['nothing where last year carried it all', { orderedBefore: 700n }, 0n],
    // 150 in 73 days makes 600 in the other 292.
    ['nothing where this year’s pace carries the rest', { daysPassed: 73, daysLeft: 292 }, 0n],
    // 150 in 292 days makes 37.5, less than last year's 100; without a last year it counts, rounded down.
    ['less the pace', { daysPassed: 292, daysLeft: 73, orderedBefore: 0n }, 413n],
    [
      'all that is left while the year is young',
      { daysPassed: 29, daysLeft: 336, orderedBefore: 0n },
      450n,
    ],
    ['nothing where all is ordered', { ordered: 600n }, 0n],
    ['nothing without a plan', { planned: 0n, elsewhere: 0n, ordered: 0n }, 0n],
  ])('is %s', (_name, change, expected) => {
    expect(couldStay(facts(change))).toBe(expected);
  });

  it('is never negative and never above the plan, nor above what is left of it', () => {
    fc.assert(
      fc.property(any, (one) => {
        const stay = couldStay(one);
        expect(stay >= 0n && stay <= leftOf(one)).toBe(true);
        expect(leftOf(one) <= one.planned + one.elsewhere).toBe(true);
      }),
    );
  });

  it('grows with the plan, and shrinks with orders, last year’s sales and local sellers', () => {
    fc.assert(
      fc.property(any, money, fc.nat(20), (one, more, sellers) => {
        const stay = couldStay(one);
        expect(couldStay({ ...one, planned: one.planned + more }) >= stay).toBe(true);
        expect(couldStay({ ...one, elsewhere: one.elsewhere + more }) >= stay).toBe(true);
        expect(couldStay({ ...one, ordered: one.ordered + more }) <= stay).toBe(true);
        expect(couldStay({ ...one, orderedBefore: one.orderedBefore + more }) <= stay).toBe(true);
        expect(couldStay({ ...one, localSellers: one.localSellers + sellers }) <= stay).toBe(true);
      }),
    );
  });
});

describe('the colour of a cell', () => {
  it('is none for nothing, the last step for the largest, and never falls as money grows', () => {
    expect([0n, 1n, 6n, 7n, 12n, 13n, 26n, 50n, 51n, 100n].map((one) => heatOf(one, 100n))).toEqual(
      [0, 1, 1, 2, 2, 3, 4, 4, 5, 5],
    );
    fc.assert(
      fc.property(money, money, money, (a, b, c) => {
        const [low, middle, high] = [a, b, c].sort((x, y) => (x < y ? -1 : x > y ? 1 : 0)) as [
          bigint,
          bigint,
          bigint,
        ];
        expect(heatOf(low, high)).toBeLessThanOrEqual(heatOf(middle, high));
        expect(heatOf(high, high)).toBe(high > 0n ? HEAT_STEPS : 0);
      }),
    );
  });
});
