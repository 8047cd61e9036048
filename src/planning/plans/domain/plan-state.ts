import { addDays, type Day, day, monthOfDay, yearOfDay } from '../../../kernel/index.ts';

/**
 * How far a plan line has come. `elsewhere`: bought by a method that makes no orders here; `stopped`:
 * taken out of the plan; `none`: nothing ordered yet; `late`: nothing ordered though the quarter it was
 * meant for is over; `ordered`: orders run; `realised`: all that was ordered has been realised.
 */
export const PLAN_STATES = ['none', 'late', 'ordered', 'realised', 'elsewhere', 'stopped'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What of a plan line tells its state. Money in rupiah. */
export interface PlanProgress {
  readonly method: string;
  readonly active: boolean;
  readonly committed: bigint;
  readonly realised: bigint;
  /** The day it is meant to begin: of selection, else contract, else use. */
  readonly meantFor: Day | null;
  readonly firstOrderedOn: Day | null;
}

/** The last day of the quarter that a day lies in. */
export function quarterEnd(of: Day): Day {
  const month = Math.ceil(monthOfDay(of) / 3) * 3;
  const year = yearOfDay(of);
  return addDays(
    month === 12
      ? day(`${year + 1}-01-01`)
      : day(`${year}-${String(month + 1).padStart(2, '0')}-01`),
    -1,
  );
}

/** The quarter of a day, 1 to 4. */
export const quarterOf = (of: Day): number => Math.ceil(monthOfDay(of) / 3);

/** The state of a plan line on a day. */
export function planState(plan: PlanProgress, today: Day): PlanState {
  if (plan.committed > 0n) return plan.realised < plan.committed ? 'ordered' : 'realised';
  if (!plan.active) return 'stopped';
  if (plan.method !== 'e_purchasing') return 'elsewhere';
  return plan.meantFor !== null && quarterEnd(plan.meantFor) < today ? 'late' : 'none';
}

/** Whether the first order came only after the quarter that the line was meant for. */
export const orderedLate = ({ meantFor, firstOrderedOn }: PlanProgress): boolean =>
  meantFor !== null && firstOrderedOn !== null && firstOrderedOn > quarterEnd(meantFor);
