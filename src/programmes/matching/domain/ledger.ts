import { type Day, diffDays } from '../../../kernel/index.ts';
import { gathered } from './gathered.ts';

/** A meeting and what it led to. Rupiah before tax. */
export interface LedgerMeeting {
  readonly id: string;
  readonly host: string;
  readonly guest: string;
  readonly agencyId: string | null;
  readonly supplierId: string | null;
  readonly outcome: 'interest' | 'commitment' | 'not_fitting' | null;
  readonly committed: bigint | null;
  readonly dueOn: Day | null;
  readonly etalase: string | null;
  /** What the host needs, in the words of its plan line or of the officer. */
  readonly need: string | null;
  /** Who wrote the outcome. */
  readonly officer: string;
  readonly group: string | null;
  readonly orders: number;
  readonly realised: bigint;
  readonly firstOrder: Day | null;
  readonly paid: bigint;
  readonly firstPaid: Day | null;
}

/** An organisation from its invitation to the money it received. */
export interface LedgerOrganisation {
  readonly key: string;
  readonly name: string;
  readonly group: string;
  readonly people: number;
  readonly invited: Date | null;
  readonly came: Date | null;
  readonly supplierId: string | null;
  readonly slug: string | null;
  /** Meetings held: those with an outcome. */
  readonly met: number;
  readonly committed: bigint | null;
  readonly registered: Day | null;
  readonly firstShown: Day | null;
  readonly firstOrder: Day | null;
  readonly realised: bigint;
  readonly paid: bigint | null;
  readonly firstPaid: Day | null;
}

export const STAGES = [
  'invited',
  'came',
  'met',
  'committed',
  'registered',
  'shown',
  'ordered',
  'paid',
] as const;
export type Stage = (typeof STAGES)[number];

export interface LedgerSum {
  readonly key: string;
  readonly meetings: number;
  readonly commitments: number;
  readonly committed: bigint;
  readonly realised: bigint;
  readonly orders: number;
}

export type PromiseState = 'none' | 'open' | 'kept' | 'partly' | 'broken';

export interface LedgerSummary {
  /** Organisations that reached each stage; every other group than businesses ends at the commitment. */
  readonly stages: Readonly<Record<Stage, number>>;
  readonly people: number;
  readonly meetings: number;
  readonly held: number;
  readonly outcomes: Readonly<Record<'interest' | 'commitment' | 'not_fitting', number>>;
  readonly committed: bigint;
  readonly realised: bigint;
  /** What was paid, tax included: as the bank sees it. */
  readonly paid: bigint;
  /** Of the committed value, what was realised so far; a promise over-fulfilled fulfils no other. */
  readonly fulfilled: bigint;
  readonly promises: Readonly<Record<PromiseState, number>>;
  /** Median days from the event to the first product of those who had none on show, and to the first order. */
  readonly daysToShow: number | null;
  readonly daysToOrder: number | null;
  /** Cost of the event by organisations that got a first order from it; rupiah, null where no cost is entered. */
  readonly costPerOrder: bigint | null;
}

/** How a promise stands on a day: kept when at least the promised sum was bought. */
export function promiseState(
  one: Pick<LedgerMeeting, 'committed' | 'dueOn' | 'realised'>,
  today: Day,
): PromiseState {
  if (one.committed === null || one.dueOn === null) return 'none';
  if (one.realised >= one.committed) return 'kept';
  if (one.realised > 0n) return 'partly';
  return one.dueOn < today ? 'broken' : 'open';
}

/** Whether an organisation reached a stage. */
export function reached(one: LedgerOrganisation, stage: Stage): boolean {
  switch (stage) {
    case 'invited':
      return one.invited !== null;
    case 'came':
      return one.came !== null;
    case 'met':
      return one.met > 0;
    case 'committed':
      return (one.committed ?? 0n) > 0n;
    case 'registered':
      return one.registered !== null;
    case 'shown':
      return one.firstShown !== null;
    case 'ordered':
      return one.firstOrder !== null && one.supplierId !== null;
    case 'paid':
      return (one.paid ?? 0n) > 0n && one.supplierId !== null;
  }
}

/** The figures of an event, from its rows alone. `cost` in rupiah; `day` is the event's. */
export function sumUp(
  organisations: readonly LedgerOrganisation[],
  meetings: readonly LedgerMeeting[],
  given: { readonly day: Day; readonly today: Day; readonly cost: bigint | null },
): LedgerSummary {
  const count = (stage: Stage) => organisations.filter((one) => reached(one, stage)).length;
  const stages = {} as Record<Stage, number>;
  for (const stage of STAGES) stages[stage] = count(stage);
  const promises: Record<PromiseState, number> = {
    none: 0,
    open: 0,
    kept: 0,
    partly: 0,
    broken: 0,
  };
  for (const one of meetings) promises[promiseState(one, given.today)] += 1;
  const outcome = (kind: LedgerMeeting['outcome']) =>
    meetings.filter((one) => one.outcome === kind).length;
  const suppliers = organisations.filter((one) => one.supplierId !== null);
  const after = (days: (Day | null)[]) =>
    median(
      days.filter((one) => one !== null).filter((one) => one >= given.day)
        .map((one) => diffDays(given.day, one)),
    ); // biome-ignore format: one row
  return {
    stages,
    people: organisations.reduce((sum, one) => sum + one.people, 0),
    meetings: meetings.length,
    held: meetings.filter((one) => one.outcome !== null).length,
    outcomes: {
      interest: outcome('interest'),
      commitment: outcome('commitment'),
      not_fitting: outcome('not_fitting'),
    },
    committed: meetings.reduce((sum, one) => sum + (one.committed ?? 0n), 0n),
    realised: meetings.reduce((sum, one) => sum + one.realised, 0n),
    paid: meetings.reduce((sum, one) => sum + one.paid, 0n),
    fulfilled: meetings.reduce((sum, one) => {
      const promised = one.committed ?? 0n;
      return sum + (one.realised < promised ? one.realised : promised);
    }, 0n),
    promises,
    daysToShow: after(suppliers.map((one) => one.firstShown)),
    daysToOrder: after(suppliers.map((one) => one.firstOrder)),
    costPerOrder:
      given.cost === null || stages.ordered === 0 ? null : given.cost / BigInt(stages.ordered),
  };
}

/** Committed and realised by a key of the meetings (group, etalase, officer), most committed first. */
export function sumsBy(
  meetings: readonly LedgerMeeting[],
  keyOf: (one: LedgerMeeting) => string | null,
): LedgerSum[] {
  const groups = gathered(meetings, (one) => keyOf(one) ?? '');
  return [...groups]
    .map(([key, own]) => ({
      key,
      meetings: own.length,
      commitments: own.filter((one) => one.committed !== null).length,
      committed: own.reduce((sum, one) => sum + (one.committed ?? 0n), 0n),
      realised: own.reduce((sum, one) => sum + one.realised, 0n),
      orders: own.reduce((sum, one) => sum + one.orders, 0),
    }))
    .sort((a, b) =>
      a.committed === b.committed ? a.key.localeCompare(b.key) : a.committed < b.committed ? 1 : -1,
    );
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const high = sorted[half];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 ? high : ((sorted[half - 1] ?? high) + high) / 2;
}
