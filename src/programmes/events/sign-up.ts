import { randomBytes } from 'node:crypto';
import { fail, type Locale, ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import {
  audit,
  inTransaction,
  newId,
  sha256,
  type Tx,
  type UseCaseEnv,
} from '../../platform/index.ts';
import type { Happening } from './domain/event.ts';
import {
  ANSWERS,
  type AnswerKind,
  decideAnswer,
  decideSignUp,
  type PersonContent,
} from './domain/participation.ts';
import { CODE_LENGTH, codeFrom, personFaults, personKey } from './domain/person.ts';
import { eventBySlug, findEvent } from './events.sql.ts';
import { fillPlaces } from './fill-places.ts';
import { newTicket, tell } from './letters.ts';
import {
  findParticipant,
  insertParticipants,
  insertTicket,
  type Participant,
  participantByKey,
  participantByTicket,
  participantOf,
  placesTaken,
  setParticipantState,
  setPerson,
} from './participants.sql.ts';
import { listGroups } from './programmes.sql.ts';

type Failed = readonly Refusal[];

export interface SignUp {
  readonly slug: string;
  readonly person: PersonContent;
  /** The form's own ticket token (43 letters): the same form sent twice leads to the same ticket. */
  readonly token: string;
  readonly locale: Locale;
}

/** 'mailed': the person was on the list already; only his own mailbox gets the ticket. */
export type SignedUp =
  | { readonly kind: 'ticket'; readonly token: string }
  | { readonly kind: 'mailed' };

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export const newCode = (): string => codeFrom(randomBytes(CODE_LENGTH));

/**
 * Signs a person up, or puts him on the waiting list. Who is on the list already gets his ticket by mail
 * and never on the screen: whoever knows a name and an address must not get at another's ticket.
 * Refusals: 'event.signup-*', 'event.contact', 'event.not-found', 'text.*', 'choice.missing'.
 */
export function signUp(env: UseCaseEnv, command: SignUp): Promise<Result<SignedUp, Failed>> {
  const { person, locale } = command;
  return inTransaction<SignedUp, Failed>(env.db, async (tx) => {
    const event = await lockedBySlug(tx, command.slug);
    if (!event || event.state === 'draft') return fail([refuse('event.not-found').error]);
    const sent = TOKEN.test(command.token)
      ? await participantByTicket(tx, sha256(command.token))
      : undefined;
    const key = personKey(person);
    const known = await participantByKey(tx, event.id, key);
    if (sent && sent.id === known?.id) return ok({ kind: 'ticket', token: command.token });
    const groups = (await listGroups(tx)).map(({ code }) => code);
    const faults = personFaults(person, groups);
    if (!person.email && !person.phone) faults.push(refuse('event.contact', 'email').error);
    if (faults.length > 0) return fail(faults);
    const now = env.clock.now();
    const stands = decideSignUp(event, await placesTaken(tx, event.id), now);
    if (!stands.ok) return fail([stands.error]);
    if (known) {
      await takeKnown(tx, env, event, known, person);
      return ok({ kind: 'mailed' });
    }
    const { supplierId, agencyId } = env.actor;
    const id = newId(now);
    await insertParticipants(tx, env.pemda.id, [
      {
        ...person,
        id,
        eventId: event.id,
        key,
        code: newCode(),
        locale,
        state: stands.value,
        supplierId,
        agencyId,
        source: 'signup',
        note: '',
        at: now,
      },
    ]);
    const made = (await findParticipant(tx, id)) as Participant;
    await tell(tx, env, event, made, stands.value);
    if (TOKEN.test(command.token) && !sent) {
      await insertTicket(tx, env.pemda.id, {
        hash: sha256(command.token),
        participantId: id,
        at: now,
      });
      return ok({ kind: 'ticket', token: command.token });
    }
    return ok({ kind: 'ticket', token: await newTicket(tx, env, id) });
  });
}

/** Signing up accepts what an invited person was asked; his ticket goes to the mailbox that we know. */
async function takeKnown(
  tx: Tx,
  env: UseCaseEnv,
  event: Happening,
  known: Participant,
  person: PersonContent,
): Promise<void> {
  let stands = known;
  if (ANSWERS[known.state].includes('accept')) {
    const taken = await placesTaken(tx, event.id);
    const state = decideAnswer(known.state, 'accept', event, taken, env.clock.now());
    if (!state.ok) return;
    await setPerson(tx, known.id, person);
    await setParticipantState(tx, known.id, state.value, env.clock.now());
    stands = { ...known, state: state.value };
  }
  await tell(tx, env, event, stands, stands.state === 'waiting' ? 'waiting' : 'signed_up');
}

async function lockedBySlug(tx: Tx, slug: string): Promise<Happening | undefined> {
  const found = await eventBySlug(tx, slug);
  return found && findEvent(tx, found.id, true);
}

/** Accepts, declines or cancels by ticket. Refusals: 'ticket.not-found', 'event.answer-state', 'event.signup-closed'. */
export function answerByTicket(
  env: UseCaseEnv,
  token: string,
  answer: AnswerKind,
): Promise<Result<Participant, Failed>> {
  return inTransaction<Participant, Failed>(env.db, async (tx) => {
    const person = await participantByTicket(tx, sha256(token));
    if (!person) return fail([refuse('ticket.not-found').error]);
    return answerFor(tx, env, person, answer);
  });
}

/**
 * Accepts, declines or cancels for the business or agency of the signed-in person, or just opens its
 * ticket; gives a new token of it. Refusals as `answerByTicket`.
 */
export function answerAsGuest(
  env: UseCaseEnv,
  eventId: string,
  answer: AnswerKind | 'open',
): Promise<Result<string, Failed>> {
  return inTransaction<string, Failed>(env.db, async (tx) => {
    const { supplierId } = env.actor;
    const person = supplierId
      ? await participantOf(tx, eventId, { supplierId, agencyId: null })
      : undefined;
    if (!person) return fail([refuse('ticket.not-found').error]);
    if (answer !== 'open') {
      const done = await answerFor(tx, env, person, answer);
      if (!done.ok) return done;
    }
    return ok(await newTicket(tx, env, person.id));
  });
}

async function answerFor(
  tx: Tx,
  env: UseCaseEnv,
  seen: Participant,
  answer: AnswerKind,
): Promise<Result<Participant, Failed>> {
  const event = await findEvent(tx, seen.eventId, true);
  // Read again under the event's lock: two answers at once are two steps.
  const person = await findParticipant(tx, seen.id);
  if (!event || !person) return fail([refuse('ticket.not-found').error]);
  const taken = await placesTaken(tx, event.id);
  const state = decideAnswer(person.state, answer, event, taken, env.clock.now());
  if (!state.ok) return fail([state.error]);
  await setParticipantState(tx, person.id, state.value, env.clock.now());
  if (person.state === 'signed_up') await fillPlaces(tx, env, event);
  await audit(tx, env, {
    action: `participant.${answer}`,
    subjectType: 'participant',
    subjectId: person.id,
    before: { state: person.state },
    after: { state: state.value },
  });
  return ok({ ...person, state: state.value });
}
