import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantity, rupiah } from '../../kernel/index.ts';
import { largestCut, OUTSIDE, offerPrice, priceTerms, regionOf } from './offer-price.ts';

const TERMS = priceTerms(rupiah(50_000), {
  tiers: [
    { from: '10', price: '45000' },
    { from: '100', price: '40000' },
  ],
  regions: [
    { region: 'Bumiaji', price: '52000' },
    { region: OUTSIDE, price: '60000' },
  ],
});

describe('the price of a unit', () => {
  it.each([
    [1, null, 50_000],
    [9, null, 50_000],
    [10, null, 45_000],
    [99, null, 45_000],
    [100, null, 40_000],
    [1, 'Bumiaji', 52_000],
    [10, 'Bumiaji', 47_000],
    [100, OUTSIDE, 50_000],
    [10, 'Junrejo', 45_000],
  ])('%i to %s costs %i', (units, region, price) => {
    expect(offerPrice(TERMS, quantity(units), region)).toBe(rupiah(price));
  });

  it('is the list price where there are no terms', () => {
    expect(offerPrice(priceTerms(rupiah(7), {}), quantity(1000), 'Bumiaji')).toBe(rupiah(7));
  });

  const terms = fc
    .record({
      price: fc.bigInt(1_000n, 1_000_000n),
      cuts: fc.array(fc.bigInt(1n, 99n), { maxLength: 5 }),
      steps: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 5, maxLength: 5 }),
      extra: fc.bigInt(0n, 100_000n),
    })
    .map(({ price, cuts, steps, extra }) => {
      let from = 1;
      let left = price;
      const tiers = cuts.map((cut, n) => {
        from += steps[n] ?? 1;
        left -= cut;
        return { from: String(from), price: left.toString() };
      });
      const regions = [{ region: OUTSIDE, price: (price + extra).toString() }];
      return priceTerms(rupiah(price), { tiers, regions });
    });

  it('never rises with the quantity, anywhere, and stays above nothing', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 1, max: 400 }), (one, units) => {
        for (const region of [null, OUTSIDE]) {
          const less = offerPrice(one, quantity(units), region);
          expect(offerPrice(one, quantity(units + 1), region)).toBeLessThanOrEqual(less);
          expect(less).toBeGreaterThan(0n);
        }
      }),
    );
  });

  it('takes the same sum off in every region, at most the largest cut', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 1, max: 400 }), (one, units) => {
        const off = one.price - offerPrice(one, quantity(units), null);
        const outside = one.regions[0]?.price ?? one.price;
        expect(outside - offerPrice(one, quantity(units), OUTSIDE)).toBe(off);
        expect(off).toBeLessThanOrEqual(largestCut(one));
      }),
    );
  });
});

describe('the region of an address', () => {
  it.each([
    ['Jalan Bukit 1, Bumiaji', 'Bumiaji'],
    ['Jalan Batu 3, Junrejo', 'Junrejo'],
    ['jalan panglima 5, kec. BATU', 'Batu'],
    ['Jalan Ijen 2, Malang', OUTSIDE],
    ['', OUTSIDE],
  ])('%s lies in %s', (address, region) => {
    expect(regionOf(address, ['Batu', 'Bumiaji', 'Junrejo'])).toBe(region);
  });
});
