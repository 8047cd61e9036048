import { type Day, fail, ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';

/** Mildest first. SP1, SP2, freeze, take-down (rules.md 1.7), and the blacklist (Daftar Hitam). */
export const SANCTION_KINDS = [
  'warning_1',
  'warning_2',
  'frozen',
  'delisted',
  'blacklisted',
] as const;

export type SanctionKind = (typeof SANCTION_KINDS)[number];

/** A sanction of a supplier: days of the pemda's zone, both included. */
export interface Sanction {
  readonly id: string;
  readonly kind: SanctionKind;
  readonly reason: string;
  readonly legalBasis: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** The day from which it no longer holds, when it was lifted before its end. */
  readonly liftedOn: Day | null;
}

/** What other rooms may read of a registered supplier. */
export type Standing = 'active' | 'warned' | 'frozen' | 'delisted' | 'blacklisted';

/** Whether a sanction holds on a day. The day alone decides: no job ends it. */
export function inForce(sanction: Sanction, on: Day): boolean {
  if (on < sanction.startsOn || on > sanction.endsOn) return false;
  return sanction.liftedOn === null || on < sanction.liftedOn;
}

/** The gravest sanction in force on a day, or null. */
export function gravestOn(sanctions: readonly Sanction[], on: Day): Sanction | null {
  const rank = (one: Sanction) => SANCTION_KINDS.indexOf(one.kind);
  return sanctions
    .filter((one) => inForce(one, on))
    .reduce<Sanction | null>(
      (worst, one) => (worst && rank(worst) >= rank(one) ? worst : one),
      null,
    );
}

/** The standing that sanctions leave a registered supplier on a day. */
export function standingOn(sanctions: readonly Sanction[], on: Day): Standing {
  const kind = gravestOn(sanctions, on)?.kind;
  if (kind === undefined) return 'active';
  return kind === 'warning_1' || kind === 'warning_2' ? 'warned' : kind;
}

export interface SanctionedSupplier {
  readonly registered: boolean;
  readonly version: number;
  readonly sanctions: readonly Sanction[];
}

export type SanctionCommand =
  | { readonly kind: 'impose'; readonly expectedVersion: number; readonly sanction: Sanction }
  | {
      readonly kind: 'lift';
      readonly expectedVersion: number;
      readonly sanctionId: string;
      readonly reason: string;
    };

export type SanctionEvent =
  | { readonly kind: 'sanctioned'; readonly sanction: Sanction }
  | {
      readonly kind: 'lifted';
      readonly sanctionId: string;
      readonly on: Day;
      readonly reason: string;
    };

/** The shortest reason that says anything. */
export const MIN_REASON = 15;
const MIN_BASIS = 5;
const MAX_TEXT = 1000;

const overlaps = (had: Sanction, next: Sanction) =>
  had.startsOn <= next.endsOn &&
  next.startsOn <= had.endsOn &&
  (had.liftedOn === null || next.startsOn < had.liftedOn);

/**
 * Imposes or lifts a sanction, or says all that is wrong. It starts today or later, so that nobody
 * is found to have sold under a sanction he could not know of; a second warning follows a first one
 * that still holds on its day.
 */
export function decideSanction(
  supplier: SanctionedSupplier,
  command: SanctionCommand,
  today: Day,
): Result<readonly SanctionEvent[], readonly Refusal[]> {
  if (command.expectedVersion !== supplier.version) return one('sanction.stale');
  if (!supplier.registered) return one('sanction.unregistered');
  if (command.kind === 'lift') return decideLift(supplier, command, today);
  const { sanction } = command;
  const faults: Refusal[] = [];
  const add = (code: string, field: string, params?: Refusal['params']) =>
    faults.push(refuse(code, field, params).error);
  if (sanction.reason.length < MIN_REASON) add('sanction.reason', 'reason', { min: MIN_REASON });
  if (sanction.legalBasis.length < MIN_BASIS) add('sanction.basis', 'legalBasis');
  if (sanction.reason.length > MAX_TEXT) add('text.long', 'reason', { max: MAX_TEXT });
  if (sanction.legalBasis.length > MAX_TEXT) add('text.long', 'legalBasis', { max: MAX_TEXT });
  if (sanction.startsOn < today) add('sanction.past', 'startsOn');
  if (sanction.endsOn < sanction.startsOn) add('sanction.order', 'endsOn');
  const same = supplier.sanctions.filter((had) => had.kind === sanction.kind);
  if (same.some((had) => overlaps(had, sanction))) add('sanction.twice', 'kind');
  const firstHolds = supplier.sanctions.some(
    (had) => had.kind === 'warning_1' && inForce(had, sanction.startsOn),
  );
  if (sanction.kind === 'warning_2' && !firstHolds) add('sanction.first-warning', 'kind');
  return faults.length > 0 ? fail(faults) : ok([{ kind: 'sanctioned', sanction }]);
}

function decideLift(
  supplier: SanctionedSupplier,
  command: SanctionCommand & { kind: 'lift' },
  today: Day,
): Result<readonly SanctionEvent[], readonly Refusal[]> {
  const found = supplier.sanctions.find((had) => had.id === command.sanctionId);
  if (!found) return one('sanction.not-found');
  if (found.liftedOn !== null || found.endsOn < today) return one('sanction.over');
  if (command.reason.length < MIN_REASON) {
    return one('sanction.reason', 'reason', { min: MIN_REASON });
  }
  const { sanctionId, reason } = command;
  return ok([{ kind: 'lifted', sanctionId, on: today, reason }]);
}

const one = (...error: Parameters<typeof refuse>) => fail([refuse(...error).error]);

/** The sanctions after one event. */
export function evolveSanctions(
  sanctions: readonly Sanction[],
  event: SanctionEvent,
): readonly Sanction[] {
  if (event.kind === 'sanctioned') return [...sanctions, event.sanction];
  return sanctions.map((had) =>
    had.id === event.sanctionId ? { ...had, liftedOn: event.on } : had,
  );
}
