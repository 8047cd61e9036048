import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS, type Item, type Side, scorePairing, WISHES } from './score.ts';

const item = (rest: Partial<Item>): Item => ({
  topic: 'goods',
  etalaseId: 'makan',
  kbki: null,
  words: '',
  amount: null,
  ...rest,
});
const side = (rest: Partial<Side>): Side => ({
  needs: [],
  offers: [],
  wish: null,
  languages: ['id'],
  ...rest,
});
const near = { scope: 'city', orders: 0 } as const;

describe('score of a pairing', () => {
  it('is told part by part: need, capacity, place, novelty, wishes, language', () => {
    const dinas = side({ needs: [item({ kbki: '21495', amount: 10_000_000n })], wish: 'gladly' });
    const keripik = side({ offers: [item({ kbki: '2149501', amount: 4_000_000n })] });
    const score = scorePairing(dinas, keripik, near);
    expect(score?.parts.map((one) => [one.part, one.points, one.reason])).toEqual([
      ['need', 400, 'need.kbki'],
      ['capacity', 60, 'capacity.part'],
      ['place', 100, 'place.city'],
      ['novelty', 100, 'novelty.never'],
      ['hostWish', 100, 'wish.gladly'],
      ['guestWish', 0, 'wish.silent'],
      ['language', 50, 'language.shared'],
    ]);
    expect([score?.points, score?.must]).toEqual([810, false]);
  });

  it('is nothing when either says no, whatever the rest', () => {
    const wish = fc.constantFrom(...WISHES, null);
    fc.assert(
      fc.property(wish, wish, (a, b) => {
        const host = side({ needs: [item({})], wish: a });
        const guest = side({ offers: [item({})], wish: b });
        const score = scorePairing(host, guest, near);
        expect(score === null).toBe(a === 'no' || b === 'no');
        expect(score?.must ?? false).toBe(
          a !== 'no' && b !== 'no' && (a === 'must' || b === 'must'),
        );
      }),
    );
  });

  it('is nothing when nothing fits and nobody asked; a wish alone is enough', () => {
    const host = side({ needs: [item({ etalaseId: 'atk' })] });
    const guest = side({ offers: [item({})] });
    expect(scorePairing(host, guest, near)).toBeNull();
    const asked = scorePairing(host, { ...guest, wish: 'gladly' }, near);
    expect(asked?.parts[0]).toMatchObject({ points: 0, reason: 'need.none' });
  });

  it('fits a guest who needs what the host offers too: packaging, finance, export', () => {
    const bank = side({ offers: [item({ topic: 'finance', etalaseId: null })] });
    const ukm = side({ needs: [item({ topic: 'finance', etalaseId: null })] });
    expect(scorePairing(bank, ukm, near)?.fit?.needOf).toBe('guest');
  });

  it('never passes the weights, which are 1,000 together', () => {
    expect(Object.values(DEFAULT_WEIGHTS).reduce((a, b) => a + b, 0)).toBe(1_000);
    const amount = fc.option(fc.bigInt({ min: 1n, max: 10n ** 12n }), { nil: null });
    fc.assert(
      fc.property(amount, amount, fc.nat({ max: 5 }), (need, offer, orders) => {
        const score = scorePairing(
          side({ needs: [item({ amount: need })] }),
          side({ offers: [item({ amount: offer })] }),
          { scope: 'city', orders },
        );
        for (const one of score?.parts ?? []) {
          expect(one.points).toBeGreaterThanOrEqual(0);
          expect(one.points).toBeLessThanOrEqual(one.weight);
        }
      }),
    );
  });
});
