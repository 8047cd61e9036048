import { notify } from '../../identity/index.ts';
import { fail, ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import {
  audit,
  inTransaction,
  type JobHandler,
  newId,
  type Tx,
  type UseCaseEnv,
} from '../../platform/index.ts';
import { buildHall, type Happening, happened, pairKey } from './domain/build-hall.ts';
import { type Change, changesBetween, repair } from './domain/repair.ts';
import { gapToBound, type Schedule, schedule } from './domain/schedule.ts';
import {
  type Draft,
  eventCalled,
  findHall,
  hallRows,
  keepHappening,
  type MatchingEvent,
  publishedOf,
  saveDraft,
  setJobState,
} from './matching.sql.ts';
import { meetingOne, peopleOfDelegations, putInForce, setLock } from './meetings.sql.ts';
import { forOfficer } from './prepare-hall.ts';

type Done<T = null> = Promise<Result<T, readonly Refusal[]>>;
const no = (code: string, field?: string) => fail([refuse(code, field).error]);

export const SCHEDULE_JOB = 'programmes.matching-schedule';
/** Halls with more pairings than this take longer than a person waits for a page. */
const LARGE = 4_000;

/** A whole new draft: at once for a small hall, by a job for a large one. Refusals: 'matching.*'. */
export function draftSchedule(env: UseCaseEnv, slug: string): Done<'done' | 'waiting'> {
  return inTransaction<'done' | 'waiting', readonly Refusal[]>(env.db, async (tx) => {
    const event = await forOfficer(tx, env, slug);
    if (!event.ok) return event;
    const settings = await findHall(tx, event.value.id, true);
    if (!settings) return no('matching.no-hall');
    const { hall } = buildHall(await hallRows(tx, event.value.id, settings, env.pemda.zone));
    if (hall.pairings.length === 0) return no('matching.no-pairings');
    if (hall.pairings.length > LARGE) {
      await setJobState(tx, event.value.id, 'waiting');
      await env.jobs.enqueue(tx, env.pemda.id, SCHEDULE_JOB, { slug });
      return ok('waiting');
    }
    await saveDraft(tx, event.value.id, draftOf(schedule(hall), null), env.clock.now());
    return ok('done');
  });
}

export function draftOf(done: Schedule, happening: Happening | null): Draft {
  return {
    meetings: done.meetings,
    unplaced: done.unplaced.length,
    points: done.worth.points,
    gap: gapToBound(done),
    best: done.best,
    waiting: done.idle.all,
    happening,
  };
}

/** The job of a large hall: computed outside any transaction, saved when nothing was published meanwhile. */
async function scheduleLarge(env: UseCaseEnv, slug: string): Promise<void> {
  const event = await eventCalled(env.db, slug);
  const settings = event && (await findHall(env.db, event.id));
  if (!event || !settings?.jobState) return;
  await setJobState(env.db, event.id, 'running');
  const { hall } = buildHall(await hallRows(env.db, event.id, settings, env.pemda.zone));
  const done = schedule(hall);
  await inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const now = await findHall(tx, event.id, true);
    if (now?.version === settings.version)
      await saveDraft(tx, event.id, draftOf(done, null), env.clock.now());
    return ok(null);
  });
}

export const matchingJobs = (
  envOf: (pemdaId: string) => Promise<UseCaseEnv | null>,
): Readonly<Record<string, JobHandler>> => ({
  [SCHEDULE_JOB]: async (pemdaId, data) => {
    const env = await envOf(pemdaId);
    if (env) await scheduleLarge(env, String(data['slug']));
  },
});

/** A draft that mends the published schedule for what happened. Refusals: 'matching.*'. */
export function draftRepair(env: UseCaseEnv, slug: string, what: Happening): Done {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const event = await forOfficer(tx, env, slug);
    if (!event.ok) return event;
    const settings = await findHall(tx, event.value.id, true);
    if (!settings || settings.version === 0) return no('matching.not-published');
    const rows = await hallRows(tx, event.value.id, settings, env.pemda.zone);
    if ('who' in what && !rows.delegations.some(({ id }) => id === what.who))
      return no('matching.no-delegation', 'siapa');
    const known = rows.tables.some(({ id }) => 'table' in what && id === what.table);
    if (what.kind === 'table-out' && !known) return no('matching.no-table', 'meja');
    if (what.kind === 'table-in' && (known || what.table === ''))
      return no('matching.table-there', 'meja');
    const { hall } = buildHall(happened(rows, what));
    const published = await publishedOf(tx, event.value.id);
    const done = repair(hall, published);
    const draft = { ...draftOf(done.schedule, what), gap: null, best: done.best };
    await saveDraft(tx, event.value.id, draft, env.clock.now());
    return ok(null);
  });
}

/** Throws a draft away. */
export function dropDraft(env: UseCaseEnv, slug: string): Done {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const event = await forOfficer(tx, env, slug);
    if (!event.ok) return event;
    await saveDraft(tx, event.value.id, null, env.clock.now());
    return ok(null);
  });
}

/**
 * Puts the draft in force as the next version and tells those whose meetings changed. `expectedVersion`
 * is the version the officer saw. Refusals: 'matching.*'.
 */
export function publishSchedule(
  env: UseCaseEnv,
  slug: string,
  expectedVersion: number,
): Done<number> {
  return inTransaction<number, readonly Refusal[]>(env.db, async (tx) => {
    const event = await forOfficer(tx, env, slug);
    if (!event.ok) return event;
    return publish(tx, env, event.value, expectedVersion);
  });
}

/** Publishes in the caller's transaction. */
export async function publish(
  tx: Tx,
  env: UseCaseEnv,
  event: MatchingEvent,
  expectedVersion: number,
): Promise<Result<number, readonly Refusal[]>> {
  const settings = await findHall(tx, event.id, true);
  if (!settings?.draft) return no('matching.no-draft');
  if (settings.version !== expectedVersion) return no('matching.stale');
  const { draft } = settings;
  const before = await hallRows(tx, event.id, settings, env.pemda.zone);
  const rows = draft.happening ? happened(before, draft.happening) : before;
  const { scores } = buildHall(rows);
  const at = env.clock.now();
  const changes = changesBetween(await publishedOf(tx, event.id), draft.meetings);
  const version = settings.version + 1;
  if (draft.happening) await keepHappening(tx, env.pemda.id, event.id, rows);
  await putInForce(tx, env.pemda.id, {
    eventId: event.id,
    version,
    at,
    by: env.actor.personId,
    changes: changes.map((one) => {
      const score = scores.get(pairKey(one.host, one.guest)) ?? null;
      const need = score?.fit?.needOf === 'host' ? score.fit.need : null;
      return {
        ...one,
        id: newId(at),
        score,
        needItemId: need && 'id' in need ? String(need.id) : null,
      };
    }),
  });
  await tellChanged(tx, env, event, version, changes);
  await audit(tx, env, {
    action: 'matching.published',
    subjectType: 'event',
    subjectId: event.id,
    before: { version: settings.version },
    after: { version, changes: changes.length },
  });
  return ok(version);
}

/** Those whose meetings changed hear how many did, once each. */
async function tellChanged(
  tx: Tx,
  env: UseCaseEnv,
  event: MatchingEvent,
  version: number,
  changes: readonly Change[],
): Promise<void> {
  const count = new Map<string, number>();
  for (const { host, guest } of changes)
    for (const id of [host, guest]) count.set(id, (count.get(id) ?? 0) + 1);
  const people = await peopleOfDelegations(tx, [...count.keys()]);
  for (const { delegationId, personId } of people)
    await notify(tx, env, [personId], {
      kind: version === 1 ? 'matching.published' : 'matching.changed',
      params: { event: event.name, count: String(count.get(delegationId) ?? 0) },
      link: `/temu/${event.slug}/saya`,
    });
}

/** A meeting stays where it is, or no longer has to. Refusals: 'matching.*'. */
export function lockMeeting(env: UseCaseEnv, slug: string, id: string, locked: boolean): Done {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const event = await forOfficer(tx, env, slug);
    if (!event.ok) return event;
    if (!(await meetingOne(tx, event.value.id, id))) return no('matching.no-meeting');
    await setLock(tx, id, locked);
    return ok(null);
  });
}
