const DAY = 86_400_000;

/** Day number of an ISO date (days since 1970-01-01). */
export function dayOf(date: string): number {
  return Math.round(
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) /
      DAY,
  );
}

/** ISO date of a day number. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The nearest working weekday of a day within [from, to]; the day itself when there is none. */
export function weekdayWithin(day: number, from: number, to: number): number {
  const weekday = (day + 4) % 7; // 1970-01-01 was a Thursday; 0 = Sunday
  if (weekday !== 0 && weekday !== 6) return day;
  const friday = day - (weekday === 6 ? 1 : 2);
  if (friday >= from) return friday;
  const monday = day + (weekday === 6 ? 2 : 1);
  return monday <= to ? monday : day;
}
