import { ok, type Refusal, type Result, refuse } from '../../../kernel/index.ts';
import type { EventContent, EventState } from './event.ts';

export const PARTICIPANT_STATES = [
  'invited',
  'signed_up',
  'waiting',
  'declined',
  'cancelled',
] as const;
export type ParticipantState = (typeof PARTICIPANT_STATES)[number];

export const SCOPES = ['city', 'province', 'nation', 'abroad'] as const;
export type Scope = (typeof SCOPES)[number];

/** Languages a person speaks in a meeting; Javanese is the city's own. */
export const LANGUAGES = ['id', 'en', 'jv', 'ar', 'zh', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

export const SOURCES = ['sheet', 'signup', 'invitation', 'desk'] as const;
export type Source = (typeof SOURCES)[number];

/** What is known of a person who is invited or signs up. */
export interface PersonContent {
  readonly groupCode: string;
  readonly organisation: string;
  readonly personName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly interests: string;
  readonly languages: readonly Language[];
  readonly scope: Scope;
  /** Comes by wheelchair or cannot take stairs. */
  readonly stepFree: boolean;
  /** Other needs, in the person's own words. */
  readonly accessNeeds: string;
}

/** An event as far as signing up depends on it. */
export interface SignUpFacts {
  readonly state: EventState;
  readonly content: Pick<EventContent, 'capacity' | 'signupOpensAt' | 'signupClosesAt' | 'endsAt'>;
}

export type SignUpState = 'not-yet' | 'open' | 'full' | 'closed';

/**
 * Whether one can sign up now. Places are taken by those who signed up; who is only invited takes none
 * before he answers. A full event still takes names for its waiting list.
 */
export function signUpState(event: SignUpFacts, taken: number, now: Date): SignUpState {
  if (event.state !== 'published' && event.state !== 'running') return 'closed';
  const { capacity, signupOpensAt, signupClosesAt } = event.content;
  if (now >= signupClosesAt) return 'closed';
  if (now < signupOpensAt) return 'not-yet';
  return capacity !== null && taken >= capacity ? 'full' : 'open';
}

/** Places that are free; Infinity where nobody counts. */
export const placesFree = (capacity: number | null, taken: number): number =>
  capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - taken);

export type AnswerKind = 'accept' | 'decline' | 'cancel';

/** What a person can answer, by where he stands. */
export const ANSWERS: Readonly<Record<ParticipantState, readonly AnswerKind[]>> = {
  invited: ['accept', 'decline'],
  signed_up: ['cancel'],
  waiting: ['cancel'],
  declined: ['accept'],
  cancelled: ['accept'],
};

/** Where a person stands after signing up. Refusals: 'event.signup-closed', 'event.signup-not-yet'. */
export function decideSignUp(
  event: SignUpFacts,
  taken: number,
  now: Date,
): Result<'signed_up' | 'waiting', Refusal> {
  const state = signUpState(event, taken, now);
  if (state === 'closed') return refuse('event.signup-closed');
  if (state === 'not-yet') return refuse('event.signup-not-yet');
  return ok(state === 'full' ? 'waiting' : 'signed_up');
}

/**
 * Where a person stands after an answer. Who is invited may answer before sign-up opens to all. Refusals:
 * 'event.answer-state', 'event.signup-closed'.
 */
export function decideAnswer(
  state: ParticipantState,
  answer: AnswerKind,
  event: SignUpFacts,
  taken: number,
  now: Date,
): Result<ParticipantState, Refusal> {
  if (!ANSWERS[state].includes(answer)) return refuse('event.answer-state');
  if (event.state === 'draft' || event.state === 'over' || event.state === 'cancelled')
    return refuse('event.signup-closed');
  if (now >= event.content.endsAt) return refuse('event.signup-closed');
  if (answer === 'decline') return ok('declined');
  if (answer === 'cancel') return ok('cancelled');
  if (now >= event.content.signupClosesAt) return refuse('event.signup-closed');
  return ok(placesFree(event.content.capacity, taken) > 0 ? 'signed_up' : 'waiting');
}

/** Of those who wait, who gets the places that fell free: the longest waiting first. */
export function promoted<T extends { readonly id: string; readonly waitingSince: Date }>(
  waiting: readonly T[],
  free: number,
): T[] {
  const order = [...waiting].sort(
    (a, b) =>
      a.waitingSince.getTime() - b.waitingSince.getTime() ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  return order.slice(0, Math.min(order.length, Math.max(0, free)));
}
