import { roundHalfUp } from '../../kernel/index.ts';

/** What an agency did in a year: sums over its orders of the local catalogue and its plan lines. */
export interface AgencyYear {
  readonly agencyId: string;
  readonly agency: string;
  readonly slug: string;
  /** Value of realised orders, rupiah: price before tax plus freight. */
  readonly realised: bigint;
  /** Budget of the plan lines whose method is e-purchasing, rupiah. */
  readonly budget: bigint;
  readonly orders: number;
  readonly localSuppliers: number;
}

export interface AwardRow extends AgencyYear {
  /** 1 for the best; null where the agency planned no e-purchasing and so cannot be ranked. */
  readonly rank: number | null;
  /** Thousandths of a percent-point: 82.125 is 82125. Null where there is no plan. */
  readonly indexMilli: bigint | null;
}

/** Name of the formula, shown beside every index. */
export const AWARD_FORMULA =
  'min(100, realised local-catalogue orders / budget of e-purchasing plan lines × 100)';

/**
 * Index of an agency (rules.md 3.3): realised / budget × 100, capped at 100, in thousandths, half-up.
 * It depends on sums alone, so splitting or merging orders does not move it. Null without a plan.
 */
export function awardIndex(realised: bigint, budget: bigint): bigint | null {
  if (budget <= 0n) return null;
  const index = roundHalfUp(realised * 100_000n, budget);
  return index > 100_000n ? 100_000n : index;
}

/**
 * The ranking of a year. By exact ratio (capped), then value, then number of local suppliers, then
 * name; agencies without a plan come last, unranked.
 */
export function rankAward(years: readonly AgencyYear[]): AwardRow[] {
  const rows = years.map((year) => ({
    ...year,
    indexMilli: awardIndex(year.realised, year.budget),
  }));
  rows.sort(
    (a, b) =>
      byRatio(a, b) ||
      compare(b.realised, a.realised) ||
      b.localSuppliers - a.localSuppliers ||
      (a.agency < b.agency ? -1 : 1),
  );
  return rows.map((row, index) => ({ ...row, rank: row.indexMilli === null ? null : index + 1 }));
}

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);
const capped = (year: AgencyYear) => (year.realised > year.budget ? year.budget : year.realised);

function byRatio(a: AgencyYear, b: AgencyYear): number {
  if (a.budget <= 0n || b.budget <= 0n)
    return compare(b.budget > 0n ? 1n : 0n, a.budget > 0n ? 1n : 0n);
  return compare(capped(b) * a.budget, capped(a) * b.budget);
}

/** 82125 → "82.125": for JSON, where a number should read as people say it. */
export function indexNumber(milli: bigint | null): number | null {
  return milli === null ? null : Number(milli) / 1000;
}
