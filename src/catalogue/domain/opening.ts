/** When an etalase takes part in the catalogue: from its first day until the day it closes. */
export interface Opening {
  readonly openedOn: string;
  readonly closedOn: string | null;
}

/** The days are those of the pemda ('2026-11-25'); on the day of closing it is closed. */
export function openingOn(
  { openedOn, closedOn }: Opening,
  today: string,
): 'open' | 'soon' | 'closed' {
  if (closedOn !== null && closedOn <= today) return 'closed';
  return openedOn > today ? 'soon' : 'open';
}
