import { fail, ok, type Refusal, type Result, type Role, refuse } from '../../kernel/index.ts';

/**
 * An agency's objection to an announced award. Accepted: its rows are corrected where they live and a
 * new version follows; the old version stays.
 */
export const OBJECTION_STATES = [
  'filed',
  'accepted',
  'declined',
  'withdrawn',
  'corrected',
] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

export interface Objection {
  readonly id: string;
  readonly year: number;
  readonly awardVersion: number;
  readonly agencyId: string;
  readonly state: ObjectionState;
  readonly version: number;
  readonly text: string;
  readonly answer: string | null;
  readonly filedAt: Date;
  readonly filedBy: string;
  readonly correctedIn: number | null;
}

export type ObjectionCommand =
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'accept' | 'decline'; readonly answer: string }
  | { readonly kind: 'correct'; readonly correctedIn: number };

interface At {
  readonly at: Date;
  readonly by: string | null;
}

export type ObjectionEvent = At &
  (
    | { readonly kind: 'filed'; readonly text: string }
    | { readonly kind: 'withdrawn' }
    | { readonly kind: 'accepted' | 'declined'; readonly answer: string }
    | { readonly kind: 'corrected'; readonly correctedIn: number }
  );

export interface ObjectionEnv {
  readonly now: Date;
  readonly actor: {
    readonly personId: string | null;
    readonly role: Role | 'system';
    readonly agencyId: string | null;
  };
}

export const MOST_OBJECTION = 2_000;
/** Roles that speak for an agency. */
export const OBJECTORS: readonly Role[] = ['procurement_officer', 'ppk', 'treasurer'];

type Kind = ObjectionCommand['kind'];

/** What can be done in each state, and by whom: the agency itself, or the head; `correct` follows from a new version. */
const MOVES: Readonly<Record<ObjectionState, Readonly<Partial<Record<Kind, 'agency' | 'head'>>>>> =
  {
    filed: { withdraw: 'agency', accept: 'head', decline: 'head' },
    accepted: { correct: 'head' },
    declined: {},
    withdrawn: {},
    corrected: {},
  };

/** What this person can do with an objection now; pages draw their forms from it. */
export function objectionMoves(one: Objection, actor: ObjectionEnv['actor']): readonly Kind[] {
  const side =
    actor.role === 'head'
      ? 'head'
      : actor.role !== 'system' && OBJECTORS.includes(actor.role) && actor.agencyId === one.agencyId
        ? 'agency'
        : null;
  return (Object.entries(MOVES[one.state]) as [Kind, string][])
    .filter(([, whose]) => whose === side)
    .map(([kind]) => kind);
}

/** The refusals of a text that must be there and has a most. */
export function textFaults(text: string, field: string, most = MOST_OBJECTION): Refusal[] {
  if (text.trim() === '') return [refuse('text.empty', field).error];
  return text.length > most ? [refuse('text.long', field, { max: most }).error] : [];
}

/** What a command makes of an objection. Pure; refusals: 'objection.*', 'text.*'. */
export function decideObjection(
  one: Objection,
  command: ObjectionCommand,
  env: ObjectionEnv,
): Result<ObjectionEvent, readonly Refusal[]> {
  if (!objectionMoves(one, env.actor).includes(command.kind))
    return fail([refuse('objection.state').error]);
  const at = { at: env.now, by: env.actor.personId };
  switch (command.kind) {
    case 'withdraw':
      return ok({ ...at, kind: 'withdrawn' });
    case 'correct':
      return ok({ ...at, kind: 'corrected', correctedIn: command.correctedIn });
    case 'accept':
    case 'decline': {
      const faults = textFaults(command.answer, 'answer');
      if (faults.length > 0) return fail(faults);
      const kind = command.kind === 'accept' ? 'accepted' : 'declined';
      return ok({ ...at, kind, answer: command.answer });
    }
  }
}

/** The objection after one event; filing it is its first. */
export function evolveObjection(one: Objection, event: ObjectionEvent): Objection {
  const next = { ...one, version: one.version + 1 };
  switch (event.kind) {
    case 'filed':
      return { ...one, state: 'filed', version: 1, text: event.text };
    case 'withdrawn':
      return { ...next, state: 'withdrawn' };
    case 'accepted':
    case 'declined':
      return { ...next, state: event.kind, answer: event.answer };
    case 'corrected':
      return { ...next, state: 'corrected', correctedIn: event.correctedIn };
  }
}
