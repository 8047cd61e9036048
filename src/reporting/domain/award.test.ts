import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgencyYear, awardIndex, rankAward } from './award.ts';

const year = (
  agency: string,
  realised: bigint,
  budget: bigint,
  localSuppliers = 1,
): AgencyYear => ({
  agencyId: agency,
  agency,
  slug: agency.toLowerCase(),
  realised,
  budget,
  orders: 1,
  localSuppliers,
});

describe('awardIndex', () => {
  it('is realised over budget in thousandths, half-up, capped at 100', () => {
    expect(awardIndex(82n, 100n)).toBe(82_000n);
    expect(awardIndex(1n, 3n)).toBe(33_333n);
    expect(awardIndex(2n, 3n)).toBe(66_667n);
    expect(awardIndex(500n, 100n)).toBe(100_000n);
    expect(awardIndex(5n, 0n)).toBeNull();
  });

  it('does not move when orders are split or merged', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt(1n, 10n ** 10n), { minLength: 1, maxLength: 30 }),
        fc.bigInt(1n, 10n ** 12n),
        fc.array(fc.nat(4)),
        (orders, budget, cuts) => {
          const sum = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);
          const split = orders.flatMap((value, i) => {
            const parts = BigInt(cuts[i] ?? 0) + 1n;
            const share = value / parts;
            return [
              ...Array.from({ length: Number(parts) - 1 }, () => share),
              value - share * (parts - 1n),
            ];
          });
          expect(awardIndex(sum(split), budget)).toBe(awardIndex(sum(orders), budget));
        },
      ),
    );
  });
});

describe('rankAward', () => {
  it('breaks ties by value, then local suppliers, then name; without a plan there is no rank', () => {
    const rows = rankAward([
      year('D', 0n, 0n),
      year('B', 50n, 100n, 2),
      year('A', 50n, 100n, 2),
      year('C', 50n, 100n, 3),
      year('E', 500n, 1000n),
      year('F', 80n, 100n),
    ]);
    expect(rows.map((row) => [row.rank, row.agency])).toEqual([
      [1, 'F'],
      [2, 'E'],
      [3, 'C'],
      [4, 'A'],
      [5, 'B'],
      [null, 'D'],
    ]);
  });

  it('ranks two agencies above their plan as equal ratios, by value', () => {
    expect(
      rankAward([year('A', 200n, 100n), year('B', 900n, 300n)]).map((row) => row.agency),
    ).toEqual(['B', 'A']);
  });
});
