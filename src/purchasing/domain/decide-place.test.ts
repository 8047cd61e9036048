import { describe, expect, test } from 'vitest';
import { addWorkingDays, day, quantity, rupiah } from '../../kernel/index.ts';
import type { PlanFacts } from './commands.ts';
import { contentOf } from './content.ts';
import {
  CALENDAR,
  codes,
  envOf,
  hash,
  NOW,
  PEOPLE,
  PLAN,
  placing,
  product,
  run,
} from './fixtures.ts';
import { realisedOf, reservedOf } from './progress.ts';

const officer = envOf(PEOPLE.officer);
const ppk = envOf(PEOPLE.ppk);

describe('placing', () => {
  test('reserves the budget, realises nothing, waits three working days for the PPK', () => {
    const order = run(null, placing(), officer);
    expect(order.state).toBe('awaiting_ppk');
    expect(order.ruleSet).toBe('perpres-46-2025');
    expect(order.total).toBe(832_500n);
    expect(reservedOf(order)).toBe(832_500n);
    expect(realisedOf(order)).toBe(0n);
    expect(order.deadlineAt).toEqual(addWorkingDays(CALENDAR, NOW, 3));
  });

  test.each([
    ['a frozen product', { products: [product({ state: 'frozen' })] }, 'product.frozen'],
    [
      'an expired one',
      { products: [product({ expiresOn: day('2026-03-03') })] },
      'product.expired',
    ],
    ['one taken down', { products: [product({ state: 'delisted' })] }, 'product.not-live'],
    ['more than the stock', { products: [product({ available: quantity(9) })] }, 'product.stock'],
    ['of no stock', { products: [product({ available: quantity(0) })] }, 'product.stock-none'],
    ['too few', { products: [product({ minQuantity: quantity(20) })] }, 'product.min-quantity'],
    ['off the step', { products: [product({ quantityStep: quantity(6) })] }, 'product.step'],
    ['an empty basket', { products: [] }, 'basket.empty'],
    ['a day in the past', { wantedOn: day('2026-03-03') }, 'order.wanted-past'],
    ['a day of next year', { wantedOn: day('2027-01-02') }, 'order.wanted-year'],
    ['no address', { deliveryAddress: ' ' }, 'order.address'],
    ['a closed supplier', { supplierState: 'frozen' }, 'order.supplier-closed'],
    ['a region not chosen', { regionMissing: true }, 'order.region'],
    [
      'a way of buying that the etalase keeps shut',
      { products: [product(), product({ purchaseForms: ['negotiation'] })] },
      'order.method-etalase',
    ],
    [
      'more by that day than can be made',
      { products: [product({ capacityPerDay: quantity(4) })], wantedOn: day('2026-03-05') },
      'product.capacity',
    ],
    [
      'a method of later',
      { method: 'mini_competition' as const },
      'order.method order.method-etalase',
    ],
    [
      'a dearer choice unexplained',
      {
        products: [
          product({
            cheaper: { supplier: 'UD Lain', total: rupiah(400_000), ownTotal: rupiah(500_000) },
          }),
        ],
        costlierReason: 'bagus',
      },
      'order.costlier-reason',
    ],
  ])('refuses %s', (_what, change, code) => {
    expect(codes(null, placing(change), officer).join(' ')).toBe(code);
  });

  test('takes what can be made by the wanted day, that day and today included', () => {
    const products = [product({ capacityPerDay: quantity(4) })];
    expect(codes(null, placing({ products, wantedOn: day('2026-03-06') }), officer)).toEqual([]);
  });

  test('refuses a plan line of another agency, year, method, or with too little left', () => {
    const refused = (change: Partial<PlanFacts>) =>
      codes(null, placing({ plan: { ...PLAN, ...change } }), officer);
    expect(refused({ agencyId: 'other' })).toEqual(['plan.other-agency']);
    expect(refused({ year: 2025 })).toEqual(['plan.other-year']);
    expect(refused({ method: 'tender' })).toEqual(['plan.method']);
    expect(refused({ active: false })).toEqual(['plan.inactive']);
    expect(refused({ left: rupiah(832_499) })).toEqual(['plan.budget']);
    expect(refused({ left: rupiah(832_500) })).toEqual([]);
  });

  test('says all faults at once', () => {
    const change = {
      wantedOn: day('2026-01-01'),
      deliveryAddress: '',
      products: [product({ state: 'frozen' })],
    };
    expect(codes(null, placing({ ...change, plan: null }), officer)).toEqual([
      'product.frozen',
      'plan.choose',
      'order.address',
      'order.wanted-past',
    ]);
  });

  const large = {
    products: [product({ price: rupiah(210_000_000), quantity: quantity(1) })],
    ownerEstimate: rupiah(300_000_000),
  };

  test('above Rp 200 juta the PPK until 2026-08-31, the pokja from 2026-09-01 with its exceptions', () => {
    const later = new Date('2026-09-01T03:00:00Z');
    const later_ = { ...large, wantedOn: day('2026-09-20') };
    expect(codes(null, placing(large), officer)).toEqual(['order.actor-ppk']);
    expect(codes(null, placing(large), ppk)).toEqual([]);
    expect(codes(null, placing(later_), envOf(PEOPLE.ppk, later))).toEqual(['order.actor-pokja']);
    expect(codes(null, placing(later_), envOf(PEOPLE.pokja, later))).toEqual([]);
    const excepted = { ...later_, exceptionCode: 'perlem-2-2026-16-2' };
    expect(codes(null, placing(excepted), envOf(PEOPLE.ppk, later))).toEqual([]);
    expect(codes(null, placing(), ppk)).toEqual(['order.actor-procurement_officer']);
  });

  test('owner estimate above Rp 100 juta, not above the plan budget, binding on a listed price', () => {
    const price = { products: [product({ price: rupiah(100_000_001), quantity: quantity(1) })] };
    expect(codes(null, placing({ ...price, freight: rupiah(0) }), officer)).toEqual([
      'order.estimate-needed',
    ]);
    const estimate = (ownerEstimate: bigint) =>
      codes(null, placing({ ...price, ownerEstimate: rupiah(ownerEstimate) }), officer);
    expect(estimate(600_000_000n)).toEqual(['order.estimate-over-plan']);
    expect(estimate(100_000_000n)).toEqual(['order.above-estimate']);
    expect(estimate(120_000_000n)).toEqual([]);
  });

  test('an estimate stands on three prices for each line, or on a reason, and keeps them', () => {
    const priced = (count: number) =>
      Array.from({ length: count }, (_one, at) => ({
        lineNo: 1,
        source: 'listing' as const,
        name: `Toko ${at}`,
        price: rupiah(50_000),
      }));
    const asked = (count: number, referenceReason = '') =>
      placing({
        products: [product()],
        ownerEstimate: rupiah(1_000_000),
        references: priced(count),
        referenceReason,
      });
    expect(codes(null, asked(2), officer)).toEqual(['order.references']);
    expect(codes(null, asked(3), officer)).toEqual([]);
    const reason = 'Hanya satu usaha yang membuatnya.';
    const order = run(null, asked(1, reason), officer);
    expect(order).toMatchObject({ references: priced(1), referenceReason: reason });
    expect(contentOf(order)).toContain('Toko 0');
    // Without an estimate nothing has to be measured.
    expect(codes(null, placing({ references: [] }), officer)).toEqual([]);
  });

  test('an order of a competition takes the offered price, and asks nothing that was settled there', () => {
    const settled = {
      competition: { id: 'c', number: 'MK-1' },
      method: 'mini_competition' as const,
      ownerEstimate: rupiah(900_000),
      products: [
        product({
          offered: rupiah(41_000),
          purchaseForms: [],
          cheaper: { supplier: 'Lain', total: rupiah(1), ownTotal: rupiah(2) },
        }),
      ],
    };
    const order = run(null, placing(settled), officer);
    expect(order.lines[0]).toMatchObject({ unitPrice: 41_000n, listPrice: 50_000n });
    expect(order.state).toBe('awaiting_ppk');
    expect(contentOf(order)).toContain('MK-1');
    const { competition: _none, ...alone } = settled;
    expect(codes(null, placing(alone), officer)).toEqual([
      'order.method',
      'order.method-etalase',
      'order.costlier-reason',
    ]);
    // What can have changed since is asked again.
    const gone = { ...settled, products: [product({ state: 'frozen' })] };
    expect(codes(null, placing(gone), officer)).toEqual(['product.frozen']);
  });

  test('a PPK who buys directly signs as he places: the order waits for the supplier', () => {
    const order = run(null, placing(large), ppk);
    expect(order.state).toBe('awaiting_supplier');
    expect(order.version).toBe(3);
    expect(order.numbers.purchase_order?.number).toBeDefined();
    expect(order.approvalHash).toBe(hash(contentOf(order)));
  });
});
