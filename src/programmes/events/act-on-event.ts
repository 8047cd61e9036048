import { fail, ok, type Refusal, type Result, refuse, slugify } from '../../kernel/index.ts';
import { audit, inTransaction, newId, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import { decideEvent } from './domain/decide-event.ts';
import type { EventCommand, EventContent, Happening } from './domain/event.ts';
import { evolveEvent } from './domain/evolve-event.ts';
import { dueEvents, findEvent, freeSlug, saveEvent } from './events.sql.ts';
import { fillPlaces } from './fill-places.ts';
import { tellAll } from './letters.ts';
import { findProgramme } from './programmes.sql.ts';

export const EVENT_TIME_JOB = 'programmes.event-time';

type Outcome = Result<Happening, readonly Refusal[]>;

/** A new draft in a programme. Refusals: 'event.*', 'text.*'. */
export function draftEvent(
  env: UseCaseEnv,
  programmeId: string,
  content: EventContent,
): Promise<Outcome> {
  return inTransaction<Happening, readonly Refusal[]>(env.db, async (tx) => {
    if (!(await findProgramme(tx, programmeId)))
      return fail([refuse('event.no-programme', 'programme').error]);
    const slug = await freeSlug(tx, slugify(content.name));
    const id = newId(env.clock.now());
    return stepEvent(tx, env, null, { kind: 'draft', id, programmeId, slug, content });
  });
}

/** One step of an organiser with an event. Refusals: 'event.*', 'text.*'. */
export function actOnEvent(
  env: UseCaseEnv,
  id: string,
  command: Exclude<EventCommand, { kind: 'draft' }>,
): Promise<Outcome> {
  return inTransaction<Happening, readonly Refusal[]>(env.db, async (tx) => {
    const before = await findEvent(tx, id, true);
    if (!before) return fail([refuse('event.not-found').error]);
    return stepEvent(tx, env, before, command);
  });
}

/** Decides and saves in the caller's transaction, with what follows for those who are on the list. */
async function stepEvent(
  tx: Tx,
  env: UseCaseEnv,
  before: Happening | null,
  command: EventCommand,
): Promise<Outcome> {
  const decision = decideEvent(before, command, { now: env.clock.now(), actor: env.actor });
  if (!decision.ok) return decision;
  let after = before;
  for (const fact of decision.value) {
    const next = evolveEvent(after, fact);
    if (!next || !(await saveEvent(tx, env.pemda.id, after, next, fact)))
      return fail([refuse('event.stale').error]);
    after = next;
  }
  if (!after) return fail([refuse('event.not-found').error]);
  await followUp(tx, env, before, after, command.kind);
  await audit(tx, env, {
    action: `event.${command.kind}`,
    subjectType: 'event',
    subjectId: after.id,
    before: before && { state: before.state, version: before.version },
    after: { state: after.state, version: after.version },
  });
  return ok(after);
}

async function followUp(
  tx: Tx,
  env: UseCaseEnv,
  before: Happening | null,
  after: Happening,
  kind: EventCommand['kind'],
): Promise<void> {
  if (kind === 'publish') {
    await setTimers(tx, env, after);
    await tellAll(tx, env, after, ['invited'], 'invited');
  }
  if (kind === 'cancel' && before?.state !== 'draft')
    await tellAll(tx, env, after, ['invited', 'signed_up', 'waiting'], 'cancelled');
  if (kind === 'change' && before && after.state === 'published') {
    if (moved(before.content, after.content)) {
      await setTimers(tx, env, after);
      await tellAll(tx, env, after, ['signed_up', 'waiting'], 'moved');
    }
    await fillPlaces(tx, env, after);
  }
}

const moved = (before: EventContent, after: EventContent): boolean =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime() ||
  before.place !== after.place ||
  before.placeKind !== after.placeKind;

async function setTimers(tx: Tx, env: UseCaseEnv, one: Happening): Promise<void> {
  for (const startAfter of [one.content.startsAt, one.content.endsAt])
    await env.jobs.enqueue(tx, env.pemda.id, EVENT_TIME_JOB, { eventId: one.id }, { startAfter });
}

/** Begins or ends events whose time has come; by a timer and on each new day. Safe to run twice. */
export async function settleEvents(env: UseCaseEnv): Promise<void> {
  for (const { id } of await dueEvents(env.db, env.clock.now())) {
    for (const kind of ['begin', 'finish'] as const) {
      const done = await actOnEvent(env, id, { kind });
      const expected = ['event.state', 'event.early'];
      if (!done.ok && !done.error.every(({ code }) => expected.includes(code)))
        throw new Error(`event ${id}: ${done.error.map(({ code }) => code).join()}`);
    }
  }
}
