import { type Day, day, type Rupiah, roundHalfUp } from '../../kernel/index.ts';
import {
  type MilliPercent,
  type MilliPoints,
  milliPercent,
  milliPoints,
  type Orders,
  type YearSums,
} from './units.ts';

/** What a formula gives: a percentage, or points of a most. Null where it cannot be computed: unknown, never zero. */
export type Score =
  | { readonly unit: 'percent'; readonly value: MilliPercent | null }
  | { readonly unit: 'points'; readonly most: number; readonly value: MilliPoints | null };

export type FormulaKey =
  | 'realised-plan'
  | 'completed-active'
  | 'itkp-practitioner'
  | 'itkp-value'
  | 'itkp-banded'
  | 'completed-value'
  | 'local-share'
  | 'pdn-share'
  | 'umkk-share'
  | 'creative-share'
  | 'payment-speed';

/** A version of a formula. A changed formula is a new version; what was computed under the old one names it. */
export interface Formula {
  readonly key: FormulaKey;
  readonly version: number;
  readonly validFrom: Day;
  /** Where it stands, or that it is our proposal. */
  readonly source: string;
  /** The formula in words of arithmetic, as printed beside the result. */
  readonly text: string;
  /**
   * `value` formulas depend on sums of money alone, so splitting or merging orders changes nothing.
   * `count` formulas count orders: splitting moves them, which is why the award does not rest on one.
   */
  readonly basis: 'value' | 'count';
  readonly compute: (sums: YearSums) => Score;
}

/** `part` of `whole` in thousandths of a percent, half-up; null where there is no whole. */
export function shareOf<T extends Rupiah | Orders>(part: T, whole: T): MilliPercent | null {
  return whole > 0n ? milliPercent(roundHalfUp(part * 100_000n, whole)) : null;
}

const percent = (value: MilliPercent | null): Score => ({ unit: 'percent', value });

/** Days after which a payment earns nothing; 0 days earns 100. */
export const SLOWEST_DAYS = 60n;

/** 100 at the day of handover, falling evenly to 0; weighted by rupiah, so that splitting changes nothing. */
function paymentSpeed({ paidValue, paidRupiahDays }: YearSums): MilliPercent | null {
  if (paidValue <= 0n) return null;
  const left = SLOWEST_DAYS * paidValue - paidRupiahDays;
  return milliPercent(left <= 0n ? 0n : roundHalfUp(left * 100_000n, SLOWEST_DAYS * paidValue));
}

/** The shape of the practitioners' code: nothing up to a half, then r × 4, and back down above 1. */
function practitioner(part: bigint, whole: bigint): MilliPoints | null {
  if (whole <= 0n) return null;
  if (part > whole) {
    const score = roundHalfUp((2n * whole - part) * 4_000n, whole);
    return milliPoints(score > 0n ? score : 0n);
  }
  return milliPoints(2n * part > whole ? roundHalfUp(part * 4_000n, whole) : 0n);
}

function banded(done: Orders, all: Orders): MilliPoints | null {
  if (all <= 0n) return null;
  const atLeast = (share: bigint) => done * 100n >= share * all;
  if (done > all || !atLeast(25n)) return milliPoints(0n);
  return milliPoints(atLeast(70n) ? 20_000n : atLeast(50n) ? 15_000n : 10_000n);
}

const capped = (value: MilliPercent | null): MilliPercent | null =>
  value !== null && value > 100_000n ? milliPercent(100_000n) : value;

const PROPOSAL = 'Usulan Katalokal';
const FROM = day('2021-01-01');

export const FORMULAS: readonly Formula[] = Object.freeze([
  {
    key: 'realised-plan',
    version: 1,
    validFrom: FROM,
    source: `${PROPOSAL} (rumus e-Purchasing Award Kota Batu tidak dipublikasikan)`,
    text: 'min(100, nilai terealisasi ÷ pagu RUP e-purchasing × 100)',
    basis: 'value',
    compute: (s) => percent(capped(shareOf(s.realised, s.budget))),
  },
  {
    key: 'completed-active',
    version: 1,
    validFrom: FROM,
    source: 'Laporan resmi ITKP (online.flipbuilder.com/ikoas/ltyz, hlm. 151), target 60%',
    text: 'paket selesai ÷ paket aktif × 100',
    basis: 'count',
    compute: (s) => percent(shareOf(s.completedOrders, s.orders)),
  },
  {
    key: 'itkp-practitioner',
    version: 1,
    validFrom: FROM,
    source: 'Kode praktisi ITKP (publik), bobot e-purchasing 4',
    text: 'r = paket selesai ÷ paket aktif; r > 1: (2 − r) × 4; r > 0,5: r × 4; selain itu 0',
    basis: 'count',
    compute: (s) => ({
      unit: 'points',
      most: 4,
      value: practitioner(s.completedOrders, s.orders),
    }),
  },
  {
    key: 'itkp-value',
    version: 1,
    validFrom: FROM,
    source: 'Kode praktisi ITKP yang lebih lama (publik), menurut nilai',
    text: 'r = nilai terealisasi ÷ pagu RUP e-purchasing; r > 1: (2 − r) × 4; r > 0,5: r × 4; selain itu 0',
    basis: 'value',
    compute: (s) => ({ unit: 'points', most: 4, value: practitioner(s.realised, s.budget) }),
  },
  {
    key: 'itkp-banded',
    version: 1,
    validFrom: FROM,
    source: 'PT-Optimus E-Arsip (belum terverifikasi)',
    text: 'paket selesai ÷ paket aktif: 70–100% = 20; 50–70% = 15; 25–50% = 10; di luar itu 0',
    basis: 'count',
    compute: (s) => ({ unit: 'points', most: 20, value: banded(s.completedOrders, s.orders) }),
  },
  {
    key: 'completed-value',
    version: 1,
    validFrom: FROM,
    source: PROPOSAL,
    text: 'nilai pesanan selesai ÷ nilai terealisasi × 100',
    basis: 'value',
    compute: (s) => percent(shareOf(s.completedValue, s.realised)),
  },
  {
    key: 'local-share',
    version: 1,
    validFrom: FROM,
    source: PROPOSAL,
    text: 'nilai dari penyedia setempat ÷ nilai terealisasi × 100',
    basis: 'value',
    compute: (s) => percent(shareOf(s.localValue, s.realised)),
  },
  {
    key: 'pdn-share',
    version: 1,
    validFrom: FROM,
    source: 'SE LKPP 8/2023 (95% PDN); dasar nilai: pesanan terealisasi, sebelum pajak',
    text: 'nilai baris produk dalam negeri ÷ nilai terealisasi × 100',
    basis: 'value',
    compute: (s) => percent(shareOf(s.pdnValue, s.realised)),
  },
  {
    key: 'umkk-share',
    version: 1,
    validFrom: FROM,
    source: 'Inpres 2/2022 (40% UMKK); dasar nilai: pesanan terealisasi, sebelum pajak',
    text: 'nilai dari penyedia mikro, kecil dan koperasi ÷ nilai terealisasi × 100',
    basis: 'value',
    compute: (s) => percent(shareOf(s.umkkValue, s.realised)),
  },
  {
    key: 'creative-share',
    version: 1,
    validFrom: FROM,
    source: PROPOSAL,
    text: 'nilai baris produk ekonomi kreatif ÷ nilai terealisasi × 100',
    basis: 'value',
    compute: (s) => percent(shareOf(s.creativeValue, s.realised)),
  },
  {
    key: 'payment-speed',
    version: 1,
    validFrom: FROM,
    source: PROPOSAL,
    text: '100 × (1 − hari dari BAST ke pembayaran terakhir, ditimbang rupiah ÷ 60), paling rendah 0',
    basis: 'value',
    compute: (s) => percent(paymentSpeed(s)),
  },
] satisfies readonly Formula[]);

const NEWEST = new Map<FormulaKey, Formula>();
for (const one of FORMULAS)
  if ((NEWEST.get(one.key)?.version ?? 0) < one.version) NEWEST.set(one.key, one);

/** The newest version of a formula. */
export function formulaOf(key: FormulaKey): Formula {
  const found = NEWEST.get(key);
  if (!found) throw new Error(`no formula ${key}`);
  return found;
}

/** A score on a common scale of 0 to 100, in thousandths, for ranking and for combining. */
export function outOfHundred(score: Score): MilliPercent | null {
  if (score.unit === 'percent') return score.value;
  return score.value === null
    ? null
    : milliPercent(roundHalfUp(score.value * 100n, BigInt(score.most)));
}
