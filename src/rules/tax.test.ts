import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, type Rupiah, rate, roundHalfUp, rupiah } from '../kernel/index.ts';
import { type TaxInput, type TaxKind, taxLines, taxRulesFor, taxTotals } from './tax.ts';
import { TAX_SERIES } from './tax-data.ts';

const goods: TaxInput = {
  day: day('2025-10-21'),
  base: rupiah(150_000),
  kind: 'goods',
  supplierTaxable: true,
  hasNpwp: true,
  paymentChannel: 'LS',
};

function amounts(input: TaxInput): Partial<Record<TaxKind, bigint>> {
  return Object.fromEntries(taxLines(input).map((line) => [line.kind, line.amount]));
}

describe('PPN', () => {
  test('worked examples of rules.md 4', () => {
    expect(amounts(goods)).toEqual({ PPN: 16_500n });
    const large = { ...goods, base: rupiah(1_186_786_036) };
    expect(amounts(large).PPN).toBe(130_546_464n);
    expect(taxTotals(large.base, taxLines(large)).total).toBe(1_317_332_500n);
    const luxury = { ...goods, base: rupiah(487_130_134), luxury: true };
    expect(taxTotals(luxury.base, taxLines(luxury)).total).toBe(545_585_750n);
  });

  test.each([
    ['2022-03-31', false, 10_000n],
    ['2022-04-01', false, 11_000n],
    ['2024-12-31', true, 11_000n],
    ['2025-01-01', false, 11_000n],
    ['2025-01-01', true, 12_000n],
  ])('on %s, luxury %s, 100,000 bears %i', (on, luxury, expected) => {
    const input = { ...goods, day: day(on), base: rupiah(100_000), luxury };
    expect(amounts(input).PPN).toBe(expected);
  });

  test('a seller who is not PKP charges none', () => {
    expect(amounts({ ...goods, supplierTaxable: false })).toEqual({});
  });

  test('rounding 11/12 first would be one rupiah off for 53 of the prices 1 to 1,999', () => {
    let differing = 0;
    for (let price = 1n; price < 2000n; price += 1n) {
      const once = roundHalfUp(price * 11n, 100n);
      const twice = roundHalfUp(roundHalfUp(price * 11n, 12n) * 12n, 100n);
      expect([-1n, 0n, 1n]).toContain(once - twice);
      if (once !== twice) differing += 1;
      expect(amounts({ ...goods, base: rupiah(price) }).PPN).toBe(once);
    }
    expect(differing).toBe(53);
  });

  test('the treasurer hands it in above 2 million, but not when a card pays', () => {
    const collector = (input: TaxInput) => taxLines(input)[0]?.collector;
    expect(collector({ ...goods, base: rupiah(2_000_000) })).toBe('supplier');
    expect(collector({ ...goods, base: rupiah(2_000_001) })).toBe('treasurer');
    expect(collector({ ...goods, base: rupiah(9_000_000), paymentChannel: 'KKPD' })).toBe(
      'supplier',
    );
  });

  test('PPnBM comes with the rate of the good, on luxury alone', () => {
    const luxurySalesRate = rate(20, 100);
    expect(amounts({ ...goods, luxury: true, luxurySalesRate })).toEqual({
      PPN: 18_000n,
      PPNBM: 30_000n,
    });
    expect(amounts({ ...goods, luxurySalesRate })).toEqual({ PPN: 16_500n });
  });
});

describe('income tax', () => {
  const service: TaxInput = { ...goods, kind: 'service', base: rupiah(10_000_000) };

  test('PPh 22 of 1.5% on goods above 2 million, never by card', () => {
    expect(amounts({ ...goods, base: rupiah(2_000_000) }).PPH22).toBeUndefined();
    expect(amounts({ ...goods, base: rupiah(2_000_001) }).PPH22).toBe(30_000n);
    const card = { ...goods, base: rupiah(5_000_000), paymentChannel: 'KKPD' as const };
    expect(amounts(card).PPH22).toBeUndefined();
  });

  test('PPh 23 of 2% on services, 4% without NPWP', () => {
    expect(amounts(service)).toEqual({ PPN: 1_100_000n, PPH23: 200_000n });
    expect(amounts({ ...service, hasNpwp: false }).PPH23).toBe(400_000n);
  });

  test('the final tax takes the place of both, and of nothing', () => {
    expect(amounts({ ...service, finalTaxLetter: true, supplierTaxable: false })).toEqual({
      PPH_FINAL: 50_000n,
    });
    const large = { ...goods, base: rupiah(10_000_000), finalTaxLetter: true };
    expect(amounts(large)).toEqual({ PPN: 1_100_000n, PPH_FINAL: 50_000n });
    expect(amounts({ ...goods, finalTaxLetter: true })).toEqual({ PPN: 16_500n });
  });

  test('catering bears PBJT in place of PPN, and PPh 23', () => {
    const lines = taxLines({ ...service, kind: 'catering' });
    expect(lines.map((line) => [line.kind, line.amount, line.addedToPrice])).toEqual([
      ['PBJT', 1_000_000n, true],
      ['PPH23', 200_000n, false],
    ]);
  });

  test('net is what reaches the supplier', () => {
    expect(taxTotals(service.base, taxLines(service))).toEqual({
      added: 1_100_000n,
      withheld: 1_300_000n,
      total: 11_100_000n,
      net: 9_800_000n,
    });
  });
});

describe('every tax', () => {
  const anyInput: fc.Arbitrary<TaxInput> = fc.record({
    day: fc.integer({ min: 0, max: 6000 }).map((n) => addDays(day('2018-01-01'), n)),
    base: fc.bigInt({ min: 0n, max: 10n ** 13n }).map((n): Rupiah => rupiah(n)),
    kind: fc.constantFrom('goods', 'service', 'catering'),
    supplierTaxable: fc.boolean(),
    luxury: fc.boolean(),
    finalTaxLetter: fc.boolean(),
    hasNpwp: fc.boolean(),
    paymentChannel: fc.constantFrom('UP', 'LS', 'KKPD'),
  });

  test('is within half a rupiah of the exact amount, once a kind, and sums up', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const lines = taxLines(input);
        expect(new Set(lines.map((line) => line.kind)).size).toBe(lines.length);
        for (const line of lines) {
          const error = 2n * (line.amount * line.rate.den - line.base * line.rate.num);
          expect(error > -line.rate.den && error <= line.rate.den).toBe(true);
          expect(line.legalBasis).not.toBe('');
        }
        const totals = taxTotals(input.base, lines);
        expect(totals.total).toBe(input.base + totals.added);
        expect(totals.net + totals.withheld).toBe(totals.total);
        expect(lines.filter((line) => !line.addedToPrice).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('has rules in order of time, the last of a day holding', () => {
    for (const series of Object.values(TAX_SERIES)) {
      const days = series.map((rule) => rule.from);
      expect(days).toEqual([...new Set(days)].sort());
      expect(Object.isFrozen(series)).toBe(true);
    }
    expect(taxRulesFor(day('2000-01-01')).vat).toBe(TAX_SERIES.vat[0]);
    expect(taxRulesFor(day('2090-01-01')).vat).toBe(TAX_SERIES.vat.at(-1));
  });

  test('refuses a negative base and has none on zero', () => {
    expect(() => taxLines({ ...goods, base: rupiah(-1) })).toThrow(RangeError);
    expect(taxLines({ ...goods, base: rupiah(0) })).toEqual([]);
  });
});
