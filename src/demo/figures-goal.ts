import type { YearGoal } from './money-plan.ts';

/**
 * What the interview reports of the city (product.md): the demo makes rows that add up to it, and
 * every printed figure is computed from those rows.
 */
export const PAST_YEARS: readonly (YearGoal & {
  readonly otherPackages: number;
  readonly from: string;
  readonly to: string;
})[] = [
  {
    year: 2022,
    realised: 2_336_295_000n,
    orders: 388,
    otherPackages: 1_066,
    indices: {},
    others: [3, 26],
    from: '2022-03-01',
    to: '2022-12-09',
  },
  {
    year: 2023,
    realised: 26_000_000_000n,
    orders: 2_626,
    otherPackages: 653,
    indices: { BPBJ: 82, Disnaker: 81, 'Kecamatan Junrejo': 70, 'Kecamatan Batu': 68, Dishub: 63 },
    others: [21, 60],
    from: '2023-01-09',
    to: '2023-12-08',
  },
  {
    year: 2024,
    realised: 11_400_000_000n,
    orders: 1_843,
    otherPackages: 0,
    indices: {},
    others: [14, 46],
    from: '2024-01-08',
    to: '2024-05-24',
  },
];

export interface TargetGoal {
  readonly key: string;
  readonly year: number;
  readonly scope: 'local' | 'national';
  readonly unit: 'product' | 'etalase' | 'rupiah' | 'order';
  readonly value: bigint;
}

export const PAST_TARGETS: readonly TargetGoal[] = [
  { key: 'products', year: 2023, scope: 'local', unit: 'product', value: 2_500n },
  { key: 'value', year: 2023, scope: 'local', unit: 'rupiah', value: 105_000_000_000n },
  { key: 'products', year: 2024, scope: 'local', unit: 'product', value: 10_000n },
  { key: 'etalase', year: 2024, scope: 'local', unit: 'etalase', value: 30n },
  { key: 'products', year: 2023, scope: 'national', unit: 'product', value: 5_000_000n },
  { key: 'value', year: 2023, scope: 'national', unit: 'rupiah', value: 500_000_000_000_000n },
];

/** Six groups of the hexahelix, 130 invited in 2023. */
export const INVITED_2023: Readonly<Record<string, number>> = {
  business: 60,
  community: 18,
  academia: 12,
  media: 10,
  government: 22,
  regulator: 8,
};
