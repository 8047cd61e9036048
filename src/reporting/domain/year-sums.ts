import { rupiah } from '../../kernel/index.ts';
import type { Candidate } from './ranking.ts';
import { orders, rupiahDays, type YearSums } from './units.ts';

/** Sums of one agency and month of one scope; money in rupiah, days × rupiah for the speed of payment. */
export interface MonthSums {
  readonly agencyId: string;
  readonly month: number;
  readonly orders: number;
  readonly value: bigint;
  readonly completedOrders: number;
  readonly completedValue: bigint;
  readonly localValue: bigint;
  readonly umkkValue: bigint;
  readonly paidValue: bigint;
  readonly paidRupiahDays: bigint;
  readonly pdnValue: bigint;
  readonly creativeValue: bigint;
}

/** What is known of an agency beside its orders: its name, its plan, how many local sellers it bought from. */
export interface PlannedAgency {
  readonly agencyId: string;
  readonly agency: string;
  readonly slug: string;
  readonly budget: bigint;
  readonly localSuppliers: number;
}

/** The months added up; the budget is told apart, for it belongs to the year. */
export function sumsOf(months: readonly MonthSums[], budget: bigint): YearSums {
  const sum = (of: (one: MonthSums) => bigint) =>
    months.reduce((total, one) => total + of(one), 0n);
  return {
    budget: rupiah(budget),
    realised: rupiah(sum((one) => one.value)),
    orders: orders(sum((one) => BigInt(one.orders))),
    completedOrders: orders(sum((one) => BigInt(one.completedOrders))),
    completedValue: rupiah(sum((one) => one.completedValue)),
    localValue: rupiah(sum((one) => one.localValue)),
    umkkValue: rupiah(sum((one) => one.umkkValue)),
    pdnValue: rupiah(sum((one) => one.pdnValue)),
    creativeValue: rupiah(sum((one) => one.creativeValue)),
    paidValue: rupiah(sum((one) => one.paidValue)),
    paidRupiahDays: rupiahDays(sum((one) => one.paidRupiahDays)),
  };
}

/** The agencies that planned or bought, with their sums through the end of a month (12: the year). */
export function candidatesThrough(
  agencies: readonly PlannedAgency[],
  months: readonly MonthSums[],
  lastMonth = 12,
): Candidate[] {
  const of = (agencyId: string) =>
    months.filter((one) => one.agencyId === agencyId && one.month <= lastMonth);
  return agencies
    .map((one) => ({ ...one, ...sumsOf(of(one.agencyId), one.budget) }))
    .filter((one) => one.budget > 0n || one.orders > 0n);
}
