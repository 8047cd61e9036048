/** Failures of one address or account inside the window; sign-in waits once there are too many. */
export interface Attempts {
  readonly failures: number;
  readonly windowFrom: Date;
}

const WINDOW_MINUTES = 15;
const FAILURES_ALLOWED = 8;

/** Minutes to wait before the next try, 0 when it may go on. */
export function minutesToWait(
  attempts: Attempts | null,
  at: Date,
  allowed: number = FAILURES_ALLOWED,
): number {
  if (!attempts) return 0;
  const ends = attempts.windowFrom.getTime() + WINDOW_MINUTES * 60_000;
  if (attempts.failures < allowed || at.getTime() >= ends) return 0;
  return Math.ceil((ends - at.getTime()) / 60_000);
}

/** The attempts after one more failure: a new window when the old one has ended. */
export function afterFailure(attempts: Attempts | null, at: Date): Attempts {
  if (!attempts || at.getTime() >= attempts.windowFrom.getTime() + WINDOW_MINUTES * 60_000) {
    return { failures: 1, windowFrom: at };
  }
  return { failures: attempts.failures + 1, windowFrom: attempts.windowFrom };
}
