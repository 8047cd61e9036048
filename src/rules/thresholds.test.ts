import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, rupiah } from '../kernel/index.ts';
import { ruleSetFor } from './rule-set.ts';
import {
  actorFor,
  addendumCeiling,
  contractFormFor,
  latePenalty,
  mayPayByCard,
  needsOwnerEstimate,
  performanceBond,
  stampDutyOn,
} from './thresholds.ts';

const old = ruleSetFor(day('2024-05-01'));
const now = ruleSetFor(day('2025-06-01'));
const next = ruleSetFor(day('2026-09-01'));
const limit = rupiah(200_000_000);
const above = rupiah(200_000_001);

describe('actorFor', () => {
  test('the procurement officer buys up to his limit, included', () => {
    for (const rules of [old, now, next])
      expect(actorFor(rules, limit)).toBe('procurement_officer');
  });

  test('above it the PPK, and from September 2026 the pokja', () => {
    expect(actorFor(old, above)).toBe('ppk');
    expect(actorFor(now, above)).toBe('ppk');
    expect(actorFor(next, above)).toBe('pokja');
  });

  test('a named exception gives it to the PPK; an unknown one does not', () => {
    expect(actorFor(next, above, 'perlem-2-2026-16-2')).toBe('ppk');
    expect(actorFor(next, above, 'because')).toBe('pokja');
    expect(actorFor(next, limit, 'perlem-2-2026-16-2')).toBe('procurement_officer');
  });
});

describe('documents by value', () => {
  test('owner estimate above 100 million since Perpres 46/2025', () => {
    expect(needsOwnerEstimate(now, rupiah(100_000_000))).toBe(false);
    expect(needsOwnerEstimate(now, rupiah(100_000_001))).toBe(true);
    expect(needsOwnerEstimate(old, rupiah(100_000_001))).toBe(false);
  });

  test('performance bond of 5% above 200 million, none under the old regime', () => {
    expect(performanceBond(now, limit)).toBe(0n);
    expect(performanceBond(now, rupiah(300_000_000))).toBe(15_000_000n);
    expect(performanceBond(old, rupiah(300_000_000))).toBe(0n);
  });

  test.each([
    [10_000_000, 'proof_of_purchase'],
    [10_000_001, 'receipt'],
    [50_000_000, 'receipt'],
    [50_000_001, 'work_order'],
    [200_000_000, 'work_order'],
    [200_000_001, 'contract'],
  ])('%i needs a %s', (value, form) => {
    expect(contractFormFor(now, rupiah(value))).toBe(form);
  });

  test('stamp duty on contracts and on receipts above 5 million', () => {
    expect(stampDutyOn(now, { kind: 'contract', value: rupiah(1) })).toBe(10_000n);
    expect(stampDutyOn(now, { kind: 'receipt', value: rupiah(5_000_000) })).toBe(0n);
    expect(stampDutyOn(now, { kind: 'receipt', value: rupiah(5_000_001) })).toBe(10_000n);
  });
});

describe('amounts', () => {
  test('the card pays up to 200 million', () => {
    expect(mayPayByCard(now, limit)).toBe(true);
    expect(mayPayByCard(now, above)).toBe(false);
  });

  test('an addendum adds ten percent at most', () => {
    expect(addendumCeiling(now, rupiah(1_000_005))).toBe(1_100_005n);
  });

  test('late penalty is one thousandth a day', () => {
    expect(latePenalty(now, rupiah(45_000_000), 3)).toBe(135_000n);
    expect(latePenalty(now, rupiah(45_000_000), 0)).toBe(0n);
    expect(latePenalty(now, rupiah(45_000_000), -2)).toBe(0n);
    expect(latePenalty(now, rupiah(1_500), 1)).toBe(2n);
  });

  test('a higher value never needs less', () => {
    const value = fc.bigInt({ min: 0n, max: 10n ** 12n }).map(rupiah);
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(performanceBond(now, low)).toBeLessThanOrEqual(performanceBond(now, high));
        expect(Number(needsOwnerEstimate(now, low))).toBeLessThanOrEqual(
          Number(needsOwnerEstimate(now, high)),
        );
      }),
    );
  });
});
