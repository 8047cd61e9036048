import { addDays, type Day, dayOf, daysBetween } from '../../kernel/index.ts';

/** Days that the price series looks back (faults B 12). */
export const SERIES_DAYS = 90;

/** A price from an instant on, until the next. */
export interface PricePoint {
  readonly at: Date;
  readonly price: bigint;
}

export interface DailyPrice {
  readonly day: Day;
  readonly price: bigint;
}

/** The first day of the window that ends today. */
export function seriesFrom(today: Day): Day {
  return addDays(today, -(SERIES_DAYS - 1));
}

/**
 * The price at the end of each day of the window, from the day it was first known. A price that never
 * moved is two points: its first day and today.
 */
export function dailyPrices(points: readonly PricePoint[], today: Day, zone: string): DailyPrice[] {
  const steps = [...points]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map((point) => ({ day: dayOf(point.at, zone), price: point.price }));
  const [first] = steps;
  if (!first) return [];
  const from = first.day > seriesFrom(today) ? first.day : seriesFrom(today);
  const changed = steps.some((step) => step.day > from && step !== first);
  const days = changed || from === today ? daysBetween(from, today) : [from, today];
  return days.map((on) => ({
    day: on,
    price: steps.findLast((step) => step.day <= on)?.price ?? first.price,
  }));
}

/** The days of a series that say something new: the first, each change, and the last. */
export function tellingDays(series: readonly DailyPrice[]): DailyPrice[] {
  return series.filter(
    (one, i) => i === 0 || i === series.length - 1 || one.price !== series[i - 1]?.price,
  );
}

/** Every change inside the window, oldest first: also one that was taken back the same day. */
export function priceChanges(
  points: readonly PricePoint[],
): { at: Date; from: bigint; to: bigint }[] {
  const sorted = [...points].sort((a, b) => a.at.getTime() - b.at.getTime());
  return sorted.flatMap((point, index) => {
    const before = sorted[index - 1];
    return before && before.price !== point.price
      ? [{ at: point.at, from: before.price, to: point.price }]
      : [];
  });
}
