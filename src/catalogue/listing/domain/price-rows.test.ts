import { describe, expect, it } from 'vitest';
import { rupiah } from '../../../kernel/index.ts';
import type { EtalaseRules } from './completeness.ts';
import { EMPTY_CONTENT, type ListingContent } from './content.ts';
import { readPage, typedOf } from './form-values.ts';
import { rowFaults } from './price-rows.ts';

const ETALASE: EtalaseRules = { kind: 'goods', template: [], kbki: [], kbli: [], permits: [] };
const PRICED: ListingContent = { ...EMPTY_CONTENT, price: rupiah(50_000), unit: 'Rim' };
const FULL: ListingContent = {
  ...PRICED,
  priceTiers: [
    { from: '10', price: rupiah(45_000) },
    { from: '50.5', price: rupiah(40_000) },
  ],
  regionPrices: [{ region: 'Bumiaji', price: rupiah(52_000) }],
  services: [{ name: 'Pasang di tempat', price: rupiah(150_000) }],
  capacityPerDay: '20',
};
const read = (typed: Record<string, string>, base = PRICED) =>
  readPage('harga', { ...typedOf('harga', base), ...typed }, base, ETALASE);
const faultsOf = (change: Partial<ListingContent>) =>
  rowFaults({ ...FULL, ...change }).map(({ code, field }) => `${code} ${field}`);

describe('rows of the price page', () => {
  it('come back as they were shown', () => {
    expect(readPage('harga', typedOf('harga', FULL), PRICED, ETALASE)).toEqual({
      content: FULL,
      faults: [],
    });
  });

  it('may be left empty in between, and stand by rising quantity', () => {
    const { content, faults } = read({
      'tier.0.from': '',
      'tier.1.from': '100',
      'tier.1.price': '40000',
      'tier.4.from': '10',
      'tier.4.price': '45000',
    });
    expect(faults).toEqual([]);
    expect(content.priceTiers.map(({ from }) => from)).toEqual(['10', '100']);
  });

  it('that are half filled or unreadable are named, and the others are kept', () => {
    const { content, faults } = read({
      'tier.0.from': '10',
      'region.0.price': '52000',
      'service.0.name': 'Antar',
      'service.0.price': '1.000,5',
      'service.1.name': 'Pasang',
      'service.1.price': '5000',
    });
    expect(faults.map(({ field }) => field)).toEqual([
      'tier.0.price',
      'region.0.region',
      'service.0.price',
    ]);
    expect(content.services).toEqual([{ name: 'Pasang', price: rupiah(5000) }]);
  });

  it.each([
    ['nothing', {}, []],
    [
      'a first quantity not above the smallest',
      { minQuantity: '10' },
      ['listing.tier-first tier.0.from'],
    ],
    [
      'a price that does not fall',
      { priceTiers: [{ from: '10', price: rupiah(50_000) }] },
      ['listing.tier-price tier.0.price'],
    ],
    [
      'a quantity twice',
      {
        priceTiers: [
          { from: '10', price: rupiah(45_000) },
          { from: '10', price: rupiah(44_000) },
        ],
      },
      ['listing.tier-twice tier.1.from'],
    ],
    [
      'a region twice',
      { regionPrices: [...FULL.regionPrices, ...FULL.regionPrices] },
      ['listing.region-twice region.1.region'],
    ],
    [
      'a region that the quantity prices would make free',
      { regionPrices: [{ region: 'Bumiaji', price: rupiah(10_000) }] },
      ['listing.region-price region.0.price'],
    ],
  ])('names %s', (_what, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });
});
