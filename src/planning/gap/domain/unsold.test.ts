import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareShares, FEWEST, shareOf } from './unsold.ts';

describe('what the bought ones have', () => {
  it('is a difference of shares with their intervals', () => {
    const compared = compareShares({ hits: 80, of: 100 }, { hits: 30, of: 100 });
    expect(compared.difference).toBeCloseTo(0.5, 10);
    expect(compared.clear).toBe(true);
    // Wilson at 95 %: 80 of 100 lies between 71.1 % and 86.7 %.
    expect(compared.bought.share?.low).toBeCloseTo(0.7112, 3);
    expect(compared.bought.share?.high).toBeCloseTo(0.8666, 3);
  });

  it('says nothing where one side is too few', () => {
    expect(compareShares({ hits: 4, of: FEWEST - 1 }, { hits: 3, of: 100 })).toMatchObject({
      difference: null,
      clear: false,
      bought: { hits: 4, of: 4, share: null },
    });
    expect(shareOf(0, 0).share).toBeNull();
  });

  it('is clear only where the difference has a sign that both intervals share', () => {
    const side = fc.nat(300).chain((of) => fc.nat(of).map((hits) => ({ hits, of })));
    fc.assert(
      fc.property(side, side, (one, other) => {
        const there = compareShares(one, other);
        const back = compareShares(other, one);
        if (there.difference === null) {
          expect(back.difference).toBeNull();
          return;
        }
        expect(back.difference).toBeCloseTo(-there.difference, 10);
        expect(back.clear).toBe(there.clear);
        if (there.clear) expect(there.difference).not.toBe(0);
      }),
    );
  });
});
