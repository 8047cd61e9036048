/** The one source of time. Domain code never reads a clock; SQL never says now(). */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is set; for tests and for deterministic runs. */
export function fixedClock(
  start: Date,
): Clock & { set(at: Date): void; advance(ms: number): void } {
  let current = start;
  return {
    now: () => new Date(current),
    set: (at) => {
      current = at;
    },
    advance: (ms) => {
      current = new Date(current.getTime() + ms);
    },
  };
}

/**
 * A clock that started its day at `day` (09:00 UTC+7) when the process started, and runs on from there.
 * For rehearsals on records of an earlier year; the setting TODAY turns it on.
 */
export function rehearsalClock(day: string, started: Date): Clock {
  const offset = Date.parse(`${day}T02:00:00Z`) - started.getTime();
  return { now: () => new Date(Date.now() + offset) };
}
