import { type AwardRule, type Candidate, orderUnder } from './ranking.ts';

/** An agency's rank at the end of each month so far. */
export interface Racer {
  readonly agencyId: string;
  readonly agency: string;
  readonly ranks: readonly (number | null)[];
}

/**
 * The race through a year: `monthly[m]` holds every agency's sums through the end of month m+1.
 * Each month is ranked as the year is.
 */
export function raceOf(rule: AwardRule, monthly: readonly (readonly Candidate[])[]): Racer[] {
  const places = monthly.map((candidates) => {
    const planned = candidates.filter((one) => one.budget > 0n);
    return new Map(orderUnder(rule, planned).map((one, i) => [one.agencyId, i + 1]));
  });
  const last = places.at(-1);
  return [...(monthly.at(-1) ?? [])]
    .filter((one) => last?.has(one.agencyId))
    .sort((a, b) => (last?.get(a.agencyId) ?? 0) - (last?.get(b.agencyId) ?? 0))
    .map(({ agencyId, agency }) => ({
      agencyId,
      agency,
      ranks: places.map((place) => place.get(agencyId) ?? null),
    }));
}
