import { fail, ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import { audit, inTransaction, newId, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import { type Happening, isOrganiser } from './domain/event.ts';
import type { PersonContent, Source } from './domain/participation.ts';
import { personFaults, personKey, readEmail, readPhone } from './domain/person.ts';
import { findEvent } from './events.sql.ts';
import { tell } from './letters.ts';
import {
  businessesFor,
  findParticipant,
  insertParticipants,
  type NewParticipant,
} from './participants.sql.ts';
import { listGroups } from './programmes.sql.ts';
import { newCode } from './sign-up.ts';

export interface Guest extends PersonContent {
  readonly supplierId: string | null;
  readonly agencyId: string | null;
}

export interface Invited {
  readonly added: number;
  /** On the list already. */
  readonly known: number;
}

type Failed = readonly Refusal[];

/** The event that an organiser may still add people to, under its lock. Refusals: 'event.forbidden', 'event.not-found', 'event.state'. */
async function openEvent(
  tx: Tx,
  env: UseCaseEnv,
  eventId: string,
): Promise<Result<Happening, Failed>> {
  if (!isOrganiser(env.actor.role)) return fail([refuse('event.forbidden').error]);
  const event = await findEvent(tx, eventId, true);
  if (!event) return fail([refuse('event.not-found').error]);
  if (event.state === 'over' || event.state === 'cancelled')
    return fail([refuse('event.state').error]);
  return ok(event);
}

/** Puts people on the list as invited, each once; told now where the event is public, else when it is. */
export async function inviteInto(
  tx: Tx,
  env: UseCaseEnv,
  event: Happening,
  guests: readonly Guest[],
  source: Source,
): Promise<Invited> {
  const at = env.clock.now();
  const people = guests.map(
    (guest): NewParticipant => ({
      ...guest,
      id: newId(at),
      eventId: event.id,
      key: personKey(guest),
      code: newCode(),
      locale: guest.scope === 'abroad' ? 'en' : 'id',
      state: 'invited',
      source,
      note: '',
      at,
    }),
  );
  const added = await insertParticipants(tx, env.pemda.id, people);
  if (event.state !== 'draft')
    for (const id of added) {
      const person = await findParticipant(tx, id);
      if (person) await tell(tx, env, event, person, 'invited');
    }
  await audit(tx, env, {
    action: 'event.invite',
    subjectType: 'event',
    subjectId: event.id,
    after: { source, added: added.length },
  });
  return { added: added.length, known: people.length - added.length };
}

/** Invites people given one by one. Refusals: 'event.*', 'text.*', 'choice.missing'. */
export function invitePeople(
  env: UseCaseEnv,
  eventId: string,
  guests: readonly Guest[],
): Promise<Result<Invited, Failed>> {
  return inTransaction<Invited, Failed>(env.db, async (tx) => {
    const event = await openEvent(tx, env, eventId);
    if (!event.ok) return event;
    const groups = (await listGroups(tx)).map(({ code }) => code);
    const faults = guests.flatMap((guest) => personFaults(guest, groups));
    if (faults.length > 0) return fail(faults);
    return ok(await inviteInto(tx, env, event.value, guests, 'invitation'));
  });
}

/** Invites all active businesses of an etalase (by product or line of business) or of a KBLI. Refusals: 'event.*'. */
export function inviteBusinesses(
  env: UseCaseEnv,
  eventId: string,
  by: {
    readonly etalaseId: string | null;
    readonly kbli: string | null;
    readonly groupCode: string;
  },
): Promise<Result<Invited, Failed>> {
  return inTransaction<Invited, Failed>(env.db, async (tx) => {
    const event = await openEvent(tx, env, eventId);
    if (!event.ok) return event;
    if (by.etalaseId === null && by.kbli === null)
      return fail([refuse('choice.missing', 'etalase').error]);
    const found = await businessesFor(tx, eventId, by);
    const guests = found.map(
      (one): Guest => ({
        groupCode: by.groupCode,
        organisation: one.name,
        personName: one.representative || one.name,
        email: readEmail(one.email),
        phone: readPhone(one.phone),
        interests: '',
        languages: ['id'],
        scope: one.local ? 'city' : 'province',
        stepFree: false,
        accessNeeds: '',
        supplierId: one.supplierId,
        agencyId: null,
      }),
    );
    return ok(await inviteInto(tx, env, event.value, guests, 'invitation'));
  });
}

/** Someone who stands at the door, with a place at once; gives the code for his badge. Refusals: 'event.*', 'text.*'. */
export function addAtDesk(
  env: UseCaseEnv,
  eventId: string,
  guest: Guest,
): Promise<Result<{ code: string }, Failed>> {
  return inTransaction<{ code: string }, Failed>(env.db, async (tx) => {
    const event = await openEvent(tx, env, eventId);
    if (!event.ok) return event;
    const faults = personFaults(
      guest,
      (await listGroups(tx)).map(({ code }) => code),
    );
    if (faults.length > 0) return fail(faults);
    const at = env.clock.now();
    const code = newCode();
    const added = await insertParticipants(tx, env.pemda.id, [
      {
        ...guest,
        id: newId(at),
        eventId,
        key: personKey(guest),
        code,
        locale: 'id',
        state: 'signed_up',
        source: 'desk',
        note: '',
        at,
      },
    ]);
    if (added.length === 0) return fail([refuse('event.known', 'personName').error]);
    await audit(tx, env, {
      action: 'participant.desk',
      subjectType: 'event',
      subjectId: eventId,
      after: { participantId: added[0] },
    });
    return ok({ code });
  });
}

/** For the sheet's import, which invites in its own transaction. */
export { openEvent as openForGuests };
