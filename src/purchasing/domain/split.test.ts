import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, type Rupiah, rupiah } from '../../kernel/index.ts';
import { type RecentOrder, type SplitGroup, splitOf } from './split.ts';

const MILLION = 1_000_000n;
const rp = (millions: number) => rupiah(BigInt(millions) * MILLION);
const ofAll = (product: Rupiah, kind = product, supplier = kind): Record<SplitGroup, Rupiah> => ({
  product,
  kind,
  supplier,
});
const order = (value: Rupiah, of = ofAll(value)): RecentOrder => ({
  id: 'o',
  number: 'P-1',
  placedOn: day('2026-03-01'),
  supplier: 'Dapur Sari',
  value,
  open: false,
  of,
});
const LIMITS = [rp(100), rp(200)];

describe('the guard against splitting', () => {
  it('sees orders that pass a limit together and none alone, by the highest one', () => {
    expect(splitOf(ofAll(rp(60)), [order(rp(30))], LIMITS)).toBeNull();
    expect(splitOf(ofAll(rp(60)), [order(rp(41))], LIMITS)).toMatchObject({
      limit: rp(100),
      sum: rp(101),
    });
    expect(splitOf(ofAll(rp(90)), [order(rp(90)), order(rp(90))], LIMITS)).toMatchObject({
      limit: rp(200),
      sum: rp(270),
    });
    expect(splitOf(ofAll(rp(60)), [order(rp(40))], LIMITS)).toBeNull();
  });

  it('says what they have in common, and counts only what is', () => {
    const shared = order(rp(90), ofAll(rp(0), rp(80), rp(90)));
    expect(splitOf(ofAll(rp(30)), [shared], LIMITS)).toMatchObject({
      group: 'supplier',
      sum: rp(120),
    });
    const other = order(rp(90), ofAll(rp(0), rp(80), rp(0)));
    expect(splitOf(ofAll(rp(30)), [other], LIMITS)).toMatchObject({ group: 'kind', sum: rp(110) });
    const little = order(rp(90), ofAll(rp(0), rp(10), rp(0)));
    expect(splitOf(ofAll(rp(30)), [little], LIMITS)).toBeNull();
  });

  it('blames no order that went the way of its own limit', () => {
    expect(splitOf(ofAll(rp(250)), [order(rp(90))], LIMITS)).toBeNull();
    expect(splitOf(ofAll(rp(150)), [order(rp(20))], LIMITS)).toBeNull();
    expect(splitOf(ofAll(rp(20)), [order(rp(250))], LIMITS)).toBeNull();
  });

  it('cannot be fooled by cutting an order into more parts', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(parts, (millions) => {
        const [last = 1, ...before] = millions;
        const total = millions.reduce((sum, one) => sum + one, 0);
        const split = splitOf(
          ofAll(rp(last)),
          before.map((one) => order(rp(one))),
          [rp(200)],
        );
        expect(split !== null).toBe(total > 200);
        if (split) expect(split.sum).toBe(rp(total));
      }),
    );
  });
});
