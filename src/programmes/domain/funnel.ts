import { type Day, diffDays, median } from '../../kernel/index.ts';
import type { Obstacle, Outcome } from './coaching.ts';

/** The way of a business from its invitation to its first money (rules 5.3), in order. */
export const STEPS = [
  'invited',
  'came',
  'begun',
  'sent',
  'registered',
  'offered',
  'shown',
  'ordered',
  'paid',
] as const;
export type Step = (typeof STEPS)[number];
/** The way of those who came without an event. */
export const OWN_STEPS: readonly Step[] = STEPS.slice(2);

/** What the records of other rooms say of why a business goes no further. */
export const RECORD_REASONS = [
  'declined',
  'away',
  'not-begun',
  'not-sent',
  'in-review',
  'sent-back',
  'no-product',
  'product-in-review',
  'product-sent-back',
  'new-on-show',
  'gone',
  'no-order',
  'not-paid',
] as const;
export type RecordReason = (typeof RECORD_REASONS)[number];
/** Coaching outcomes that end the way. */
const ENDED: readonly Outcome[] = ['unwilling', 'unreachable', 'not-eligible'];
/** Reasons that wait for an office or for time, whatever else stands in the way. */
const WAITING: readonly RecordReason[] = ['in-review', 'product-in-review', 'new-on-show'];

export type Reason = RecordReason | `obstacle:${Obstacle}` | `outcome:${Outcome}`;

/** Days on show without an order after which a business counts as stuck (faults 77; the product's own). */
export const NO_ORDER_DAYS = 90;

/** One business on its way, with what the records of the other rooms say of it. */
export interface Way {
  readonly key: string;
  readonly name: string;
  readonly phone: string;
  readonly supplierId: string | null;
  readonly caseId: string | null;
  readonly days: Readonly<Partial<Record<Step, Day | null>>>;
  /** Said no to every invitation. */
  readonly declined: boolean;
  readonly registration: string | null;
  /** A product of it waits for the office, or was sent back. */
  readonly product: 'submitted' | 'needs_fix' | null;
  readonly onShow: boolean;
  readonly obstacle: Obstacle | null;
  readonly outcome: Outcome | null;
}

/**
 * The furthest step that a business reached; who reached a later one passed those before it. Only coming to
 * an event follows from nothing else: what those who stayed away did by themselves is not its way.
 */
export function furthest(way: Way, steps: readonly Step[]): Step | null {
  if (steps.includes('came') && !way.days.came) return way.days.invited ? 'invited' : null;
  const at = steps.findLastIndex((step) => way.days[step]);
  return steps[at] ?? null;
}

/** What the records show of why a business stands where it stands. */
function recorded(way: Way, step: Step, today: Day): RecordReason {
  switch (step) {
    case 'invited':
      return way.declined ? 'declined' : 'away';
    case 'came':
      return 'not-begun';
    case 'begun':
      return 'not-sent';
    case 'sent':
      return way.registration === 'needs_fix' || way.registration === 'refused'
        ? 'sent-back'
        : 'in-review';
    case 'registered':
      return way.product === 'needs_fix' ? 'product-sent-back' : 'no-product';
    case 'offered':
      return way.product === 'needs_fix'
        ? 'product-sent-back'
        : way.product === 'submitted'
          ? 'product-in-review'
          : 'no-product';
    case 'shown': {
      if (!way.onShow) return 'gone';
      const since = way.days.shown;
      return since && diffDays(since, today) < NO_ORDER_DAYS ? 'new-on-show' : 'no-order';
    }
    default:
      return 'not-paid';
  }
}

/**
 * Why a business goes no further: what waits for the office first, then how its coach ended the case, then
 * the obstacle that the coach found, then what the records show.
 */
export function reasonOf(way: Way, step: Step, today: Day): Reason {
  const record = recorded(way, step, today);
  if (WAITING.includes(record)) return record;
  if (way.outcome && ENDED.includes(way.outcome)) return `outcome:${way.outcome}`;
  return way.obstacle ? `obstacle:${way.obstacle}` : record;
}

export interface StepSum {
  readonly step: Step;
  /** Businesses that came this far. */
  readonly reached: number;
  /** Of them, those that came no further. */
  readonly stopped: number;
  /** Days since the step before, of those with both days; null where there are none. */
  readonly medianDays: number | null;
  readonly timed: number;
  /** Why those stopped, the most first. */
  readonly reasons: readonly { readonly reason: Reason; readonly count: number }[];
}

/** How many reach each step, in how many days, and why the others stop. Every business stops once. */
export function funnelOf(ways: readonly Way[], steps: readonly Step[], today: Day): StepSum[] {
  const ends = ways.map((way) => ({ way, end: furthest(way, steps) }));
  const last = steps.at(-1);
  return steps.map((step, n) => {
    const reached = ends.filter(({ end }) => end !== null && steps.indexOf(end) >= n);
    const stopped = reached.filter(({ end }) => end === step && step !== last);
    const before = steps[n - 1];
    const spans = reached.flatMap(({ way }) => {
      const from = before && way.days[before];
      const to = way.days[step];
      return from && to && to >= from ? [diffDays(from, to)] : [];
    });
    return {
      step,
      reached: reached.length,
      stopped: stopped.length,
      medianDays: median(spans) ?? null,
      timed: spans.length,
      reasons: counted(stopped.map(({ way }) => reasonOf(way, step, today))),
    };
  });
}

/** Each reason with how often it stands, the most first. */
export function counted(reasons: readonly Reason[]): { reason: Reason; count: number }[] {
  const counts = new Map<Reason, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason));
}
