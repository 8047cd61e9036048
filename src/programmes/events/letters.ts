import { notify } from '../../identity/index.ts';
import { formatInstant } from '../../kernel/index.ts';
import {
  inTransaction,
  type Mail,
  type NewJob,
  randomToken,
  sha256,
  type Tx,
  type UseCaseEnv,
} from '../../platform/index.ts';
import type { Happening } from './domain/event.ts';
import type { ParticipantState } from './domain/participation.ts';
import { findEvent } from './events.sql.ts';
import { letterWords } from './letter-words.ts';
import {
  ALL_PARTICIPANTS,
  findParticipant,
  insertTicket,
  listParticipants,
  type Participant,
  sellersOf,
} from './participants.sql.ts';

export const EVENT_LETTER_JOB = 'programmes.event-letter';

export const LETTER_KINDS = [
  'invited',
  'signed_up',
  'waiting',
  'promoted',
  'moved',
  'cancelled',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/**
 * Tells a person what became of his place: who signed up himself by mail, sellers of an invited business
 * in the app (and by mail through that), anyone else by mail. Who left a telephone alone is called.
 */
export async function tell(
  tx: Tx,
  env: UseCaseEnv,
  event: Happening,
  person: Participant,
  kind: LetterKind,
): Promise<void> {
  const sellers =
    person.supplierId && person.source !== 'signup' ? await sellersOf(tx, person.supplierId) : [];
  if (sellers.length > 0)
    await notify(tx, env, sellers, {
      kind: `event.${kind}`,
      params: { name: event.content.name, reason: event.cancelReason },
      link: `/acara/${event.slug}`,
    });
  else if (person.email) await env.jobs.enqueueAll(tx, [letterJob(env, person.id, kind)]);
}

const letterJob = (env: UseCaseEnv, participantId: string, kind: LetterKind): NewJob => ({
  pemdaId: env.pemda.id,
  name: EVENT_LETTER_JOB,
  data: { participantId, kind },
});

/** Tells everyone of these states. */
export async function tellAll(
  tx: Tx,
  env: UseCaseEnv,
  event: Happening,
  states: readonly ParticipantState[],
  kind: LetterKind,
): Promise<void> {
  for (const state of states)
    for (const person of await listParticipants(tx, event.id, { ...ALL_PARTICIPANTS, state }))
      await tell(tx, env, event, person, kind);
}

/** A new ticket of a person: its token, which is kept nowhere; only its hash is. */
export async function newTicket(tx: Tx, env: UseCaseEnv, participantId: string): Promise<string> {
  const token = randomToken();
  await insertTicket(tx, env.pemda.id, {
    hash: sha256(token),
    participantId,
    at: env.clock.now(),
  });
  return token;
}

/** What a person must be for a letter still to be true when the job comes to it. */
const TRUE_FOR: Readonly<Record<LetterKind, readonly ParticipantState[]>> = {
  invited: ['invited'],
  signed_up: ['signed_up'],
  waiting: ['waiting'],
  promoted: ['signed_up'],
  moved: ['signed_up', 'waiting'],
  cancelled: ['invited', 'signed_up', 'waiting'],
};

/**
 * The job behind `tell`: writes the letter in the person's language. The ticket's address is made here,
 * so that the queue never holds one that works. Safe to run twice: the worst is a second copy.
 */
export async function mailLetter(
  env: UseCaseEnv,
  mail: Mail,
  baseUrl: string,
  participantId: string,
  kind: LetterKind,
): Promise<void> {
  const person = await findParticipant(env.db, participantId);
  const event = person && (await findEvent(env.db, person.eventId));
  if (!person?.email || !event || !TRUE_FOR[kind].includes(person.state)) return;
  const made = await inTransaction<string, never>(env.db, async (tx) => ({
    ok: true,
    value: await newTicket(tx, env, person.id),
  }));
  if (!made.ok) return;
  const w = letterWords(person.locale);
  const { zone } = env.pemda;
  const { content } = event;
  const facts = {
    person: person.personName,
    name: content.name,
    when: `${formatInstant(content.startsAt, zone, person.locale)}`,
    place: content.placeKind === 'online' ? w.online : content.place,
    link: content.placeKind === 'onsite' || person.state !== 'signed_up' ? '' : content.onlineUrl,
    ticket: `${baseUrl}/tiket/${made.value}`,
    page: `${baseUrl}/acara/${event.slug}`,
    reason: event.cancelReason,
  };
  await mail.send({
    to: person.email,
    subject: `${w.subjects[kind](content.name).slice(0, 140)} - ${env.pemda.shortName}`,
    text: `${w.greeting(person.personName)}\n\n${w.letters[kind](facts)}\n\n${env.pemda.office}\n${env.pemda.name}\n`,
  });
}
