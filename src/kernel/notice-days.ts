import { type Day, diffDays } from './period.ts';

/** Days before a last day on which its seller is told (a permit takes weeks to renew). */
export const NOTICE_DAYS = [30, 7, 1] as const;

/**
 * What is due of the notices before a last day. `tell` is the one to give now; a longer one that was
 * missed is not given after it, only counted as passed. Null where nothing is due or all was given.
 */
export function noticeDue(
  expiresOn: Day,
  today: Day,
  given: readonly number[],
  days: readonly number[] = NOTICE_DAYS,
): { readonly tell: number; readonly passed: readonly number[] } | null {
  const left = diffDays(today, expiresOn);
  if (left < 0) return null;
  const passed = days.filter((one) => left <= one);
  const tell = passed.at(-1);
  return tell === undefined || given.includes(tell) ? null : { tell, passed };
}
