import { type Day, diffDays, roundHalfUp, yearOfDay } from '../../kernel/index.ts';

/** How much of an earlier year was reached by the same day of it. */
export interface EarlierYear {
  readonly year: number;
  readonly throughSameDay: bigint;
  readonly total: bigint;
}

/** A year's end as it may be: a middle and a range, with the method that gave them. */
export interface Forecast {
  readonly method: 'closed' | 'seasonal' | 'linear' | 'none';
  readonly low: bigint;
  readonly middle: bigint;
  readonly high: bigint;
  /** The years whose course it follows. */
  readonly years: readonly number[];
}

/** Share of the year that must be over before a straight line is drawn through it. */
const LEAST_DAYS = 14;

/**
 * The year's end from what was reached by a day. `seasonal`: divided by the share that earlier years
 * had reached by the same day, pooled for the middle, the single years (and at least a tenth either
 * way) for the range. `linear`: by days, from what is there to twice the rest. Nothing before two weeks.
 */
export function forecast(reached: bigint, asOf: Day, earlier: readonly EarlierYear[]): Forecast {
  const year = yearOfDay(asOf);
  const days = diffDays(`${year}-01-01` as Day, `${year}-12-31` as Day) + 1;
  const over = diffDays(`${year}-01-01` as Day, asOf) + 1;
  const flat = { low: reached, middle: reached, high: reached, years: [] };
  if (over >= days) return { method: 'closed', ...flat };
  if (over < LEAST_DAYS) return { method: 'none', ...flat };
  const usable = earlier.filter((one) => one.throughSameDay > 0n && one.total > 0n);
  if (usable.length > 0) {
    const part = usable.reduce((sum, one) => sum + one.throughSameDay, 0n);
    const whole = usable.reduce((sum, one) => sum + one.total, 0n);
    const middle = roundHalfUp(reached * whole, part);
    const each = usable.map((one) => roundHalfUp(reached * one.total, one.throughSameDay));
    const tenth = roundHalfUp(middle - reached, 10n);
    const low = [...each, middle - tenth].reduce((a, b) => (b < a ? b : a));
    const high = [...each, middle + tenth].reduce((a, b) => (b > a ? b : a));
    return { method: 'seasonal', low, middle, high, years: usable.map((one) => one.year) };
  }
  const middle = roundHalfUp(reached * BigInt(days), BigInt(over));
  return { method: 'linear', low: reached, middle, high: middle + (middle - reached), years: [] };
}
