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
  const sorted = [...points].sort((a, b) => a.at.getTime() - b.at.getTime());
  const [first] = sorted;
  if (!first) return [];
  const begin = dayOf(first.at, zone);
  const from = begin > seriesFrom(today) ? begin : seriesFrom(today);
  const changed = sorted.some((point) => dayOf(point.at, zone) > from && point !== first);
  const days = changed || from === today ? daysBetween(from, today) : [from, today];
  return days.map((on) => ({
    day: on,
    price: sorted.findLast((point) => dayOf(point.at, zone) <= on)?.price ?? first.price,
  }));
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
