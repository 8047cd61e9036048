import type { Rupiah } from '../../kernel/index.ts';

declare const unitBrand: unique symbol;

/** A number whose unit is part of its type: rupiah cannot be added to orders, nor a share to points. */
type Of<Unit extends string> = bigint & { readonly [unitBrand]: Unit };

/** How many orders. */
export type Orders = Of<'orders'>;
/** Rupiah × days: what a payment's waiting weighs. */
export type RupiahDays = Of<'rupiah-days'>;
/** Thousandths of a percent-point: 82.125 % is 82125. */
export type MilliPercent = Of<'milli-percent'>;
/** Thousandths of a point of a score whose most is told beside it. */
export type MilliPoints = Of<'milli-points'>;
/** A weight in hundredths of a percent: 10000 is the whole. */
export type Weight = Of<'weight'>;

export const orders = (n: number | bigint): Orders => BigInt(n) as Orders;
export const rupiahDays = (n: bigint): RupiahDays => n as RupiahDays;
export const milliPercent = (n: bigint): MilliPercent => n as MilliPercent;
export const milliPoints = (n: bigint): MilliPoints => n as MilliPoints;
export const weight = (n: number | bigint): Weight => BigInt(n) as Weight;

/** 82125 → 82.125: for JSON and drawings, where a number should read as people say it. */
export const asNumber = (milli: bigint | null): number | null =>
  milli === null ? null : Number(milli) / 1000;

/** All that a formula may read of an agency's year: sums over its orders of the local catalogue and its plan lines. */
export interface YearSums {
  /** Value of realised orders: price before tax plus freight. */
  readonly realised: Rupiah;
  /** Budget of the active plan lines whose method is e-purchasing. */
  readonly budget: Rupiah;
  /** Orders with a realised value ("paket aktif"). */
  readonly orders: Orders;
  readonly completedOrders: Orders;
  readonly completedValue: Rupiah;
  readonly localValue: Rupiah;
  readonly umkkValue: Rupiah;
  readonly pdnValue: Rupiah;
  readonly creativeValue: Rupiah;
  /** Value of completed orders of which handover and last payment are known. */
  readonly paidValue: Rupiah;
  /** Their value × days from handover to last payment. */
  readonly paidRupiahDays: RupiahDays;
}
