import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/index.ts';
import type {
  EventContent,
  EventFact,
  EventKind,
  EventState,
  Happening,
  PlaceKind,
  Session,
} from './domain/event.ts';

interface EventRow extends Omit<EventContent, 'kind' | 'placeKind'> {
  id: string;
  programmeId: string;
  slug: string;
  state: EventState;
  version: number;
  kind: EventKind;
  placeKind: PlaceKind;
  cancelReason: string;
  createdAt: Date;
  publishedAt: Date | null;
  endedAt: Date | null;
}

async function eventWhere(
  db: Db | Tx,
  where: ReturnType<typeof sql<boolean>>,
  lock: boolean,
): Promise<Happening | undefined> {
  const { rows } = await sql<EventRow>`
    select e.id, e.programme_id as "programmeId", e.slug, e.state, e.version, e.kind, e.name, e.summary, e.description,
           e.place_kind as "placeKind", e.place, e.online_url as "onlineUrl", e.starts_at as "startsAt", e.ends_at as "endsAt",
           e.capacity, e.signup_opens_at as "signupOpensAt", e.signup_closes_at as "signupClosesAt",
           e.target_commitment as "targetCommitment", e.cost, e.cancel_reason as "cancelReason",
           array(select x.etalase_id::text from event_etalase x where x.event_id = e.id order by 1) as "etalaseIds",
           e.created_at as "createdAt", e.published_at as "publishedAt", e.ended_at as "endedAt"
      from event e where ${where} ${lock ? sql`for update of e` : sql``}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const sessions = await sessionsOf(db, row.id);
  const {
    id,
    programmeId,
    slug,
    state,
    version,
    cancelReason,
    createdAt,
    publishedAt,
    endedAt,
    ...content
  } = row;
  return {
    id,
    programmeId,
    slug,
    state,
    version,
    content,
    sessions,
    cancelReason,
    createdAt,
    publishedAt,
    endedAt,
  };
}

/** One event with its agenda; `lock` keeps it until the transaction ends, so that its places are given one by one. */
export const findEvent = (db: Db | Tx, id: string, lock = false) =>
  eventWhere(db, sql<boolean>`e.id = ${id}`, lock);

export const eventBySlug = (db: Db | Tx, slug: string) =>
  eventWhere(db, sql<boolean>`e.slug = ${slug}`, false);

/** The agenda of an event, in its order. */
export async function sessionsOf(db: Db | Tx, eventId: string): Promise<Session[]> {
  return db
    .selectFrom('event_session')
    .select(['id', 'title', 'speakers', 'place', 'starts_at as startsAt', 'ends_at as endsAt'])
    .where('event_id', '=', eventId)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
}

const columns = ({ content, ...one }: Happening) => ({
  programme_id: one.programmeId,
  slug: one.slug,
  state: one.state,
  version: one.version,
  kind: content.kind,
  name: content.name,
  summary: content.summary,
  description: content.description,
  place_kind: content.placeKind,
  place: content.place,
  online_url: content.onlineUrl,
  starts_at: content.startsAt,
  ends_at: content.endsAt,
  capacity: content.capacity,
  signup_opens_at: content.signupOpensAt,
  signup_closes_at: content.signupClosesAt,
  target_commitment: content.targetCommitment,
  cost: content.cost,
  cancel_reason: one.cancelReason,
  published_at: one.publishedAt,
  ended_at: one.endedAt,
});

/** Saves an event with the fact that made it so; false when someone else saved in between. */
export async function saveEvent(
  tx: Tx,
  pemdaId: string,
  before: Happening | null,
  after: Happening,
  fact: EventFact,
): Promise<boolean> {
  if (before === null)
    await tx
      .insertInto('event')
      .values({
        pemda_id: pemdaId,
        id: after.id,
        created_at: after.createdAt,
        created_by: fact.by,
        ...columns(after),
      })
      .execute();
  else {
    const done = await tx
      .updateTable('event')
      .set(columns(after))
      .where('id', '=', before.id)
      .where('version', '=', before.version)
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) return false;
  }
  if (fact.kind === 'drafted' || fact.kind === 'changed')
    await saveEtalase(tx, pemdaId, after.id, after.content.etalaseIds);
  if (fact.kind === 'arranged') await saveSessions(tx, pemdaId, after.id, after.sessions);
  const { kind, at, by, ...data } = fact;
  await tx
    .insertInto('event_event')
    .values({
      pemda_id: pemdaId,
      event_id: after.id,
      seq: after.version,
      at,
      kind,
      data: JSON.stringify(data, (_key, value) =>
        typeof value === 'bigint' ? value.toString() : value,
      ),
      actor_person_id: by,
    })
    .execute();
  return true;
}

async function saveEtalase(
  tx: Tx,
  pemdaId: string,
  eventId: string,
  etalaseIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('event_etalase').where('event_id', '=', eventId).execute();
  if (etalaseIds.length > 0)
    await tx
      .insertInto('event_etalase')
      .values(
        etalaseIds.map((etalase_id) => ({ pemda_id: pemdaId, event_id: eventId, etalase_id })),
      )
      .execute();
}

async function saveSessions(
  tx: Tx,
  pemdaId: string,
  eventId: string,
  sessions: readonly Session[],
): Promise<void> {
  await tx.deleteFrom('event_session').where('event_id', '=', eventId).execute();
  if (sessions.length > 0)
    await tx
      .insertInto('event_session')
      .values(
        sessions.map((one) => ({
          pemda_id: pemdaId,
          id: one.id,
          event_id: eventId,
          title: one.title,
          speakers: one.speakers,
          place: one.place,
          starts_at: one.startsAt,
          ends_at: one.endsAt,
        })),
      )
      .execute();
}

export interface EventItem {
  readonly id: string;
  readonly slug: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly kind: EventKind;
  readonly name: string;
  readonly summary: string;
  readonly state: EventState;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly placeKind: PlaceKind;
  readonly capacity: number | null;
  readonly invited: number;
  readonly signedUp: number;
  readonly waiting: number;
  readonly came: number;
  readonly picture: boolean;
}

/** Events of some states, those that come first; then the past, latest first. `programmeId` null for all. */
export async function listEvents(
  db: Db,
  states: readonly EventState[],
  limit: number,
  programmeId: string | null = null,
): Promise<EventItem[]> {
  const { rows } = await sql<EventItem>`
    select e.id, e.slug, e.programme_id as "programmeId", g.name as programme, e.kind, e.name, e.summary, e.state,
           e.starts_at as "startsAt", e.ends_at as "endsAt", e.place, e.place_kind as "placeKind", e.capacity,
           coalesce(p.invited, 0) as invited, coalesce(p.signed_up, 0) as "signedUp", coalesce(p.waiting, 0) as waiting,
           coalesce(p.came, 0) as came, e.picture_file is not null as picture
      from event e join programme g on g.id = e.programme_id
      left join lateral (
        select count(*) filter (where invited_at is not null)::int as invited, count(*) filter (where state = 'signed_up')::int as signed_up,
               count(*) filter (where state = 'waiting')::int as waiting, count(came_at)::int as came
          from participant where event_id = e.id) p on true
     where e.state = any(${[...states]}::text[]) and (${programmeId}::uuid is null or e.programme_id = ${programmeId}::uuid)
     order by e.state in ('over', 'cancelled'), case when e.state not in ('over', 'cancelled') then e.starts_at end,
              e.starts_at desc, e.id
     limit ${limit}`.execute(db);
  return rows;
}

export interface EventFactRow {
  readonly at: Date;
  readonly kind: EventFact['kind'];
  readonly data: Readonly<Record<string, unknown>>;
  readonly by: string | null;
}

/** What happened with an event, oldest first. */
export async function factsOf(db: Db, eventId: string): Promise<EventFactRow[]> {
  const { rows } = await sql<EventFactRow>`
    select x.at, x.kind, x.data, p.name as by from event_event x left join person p on p.id = x.actor_person_id
     where x.event_id = ${eventId} order by x.seq`.execute(db);
  return rows;
}

/** A slug that no other event of the pemda has: the wish itself, or with a number behind it. */
export async function freeSlug(tx: Tx, wish: string): Promise<string> {
  const base = wish || 'acara';
  const { rows } = await sql<{ slug: string }>`
    select slug from event where slug = ${base} or slug like ${`${base}-%`}`.execute(tx);
  const used = new Set(rows.map(({ slug }) => slug));
  let slug = base;
  for (let n = 2; used.has(slug); n++) slug = `${base}-${n}`;
  return slug;
}

/** Announced events that have not ended, the nearest first. */
export const comingEvents = (db: Db, limit: number): Promise<EventItem[]> =>
  listEvents(db, ['published', 'running'], limit);

/** Published or running events whose time has come to begin or to end. */
export async function dueEvents(db: Db, now: Date): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select id from event
     where (state = 'published' and starts_at <= ${now}) or (state = 'running' and ends_at <= ${now}) order by id`.execute(
    db,
  );
  return rows;
}

/** The keys of an event's picture, large and small; null where it has none. */
export async function pictureOf(
  db: Db | Tx,
  eventId: string,
): Promise<{ file: string; small: string } | null> {
  const row = await db
    .selectFrom('event')
    .select(['picture_file as file', 'picture_small_file as small'])
    .where('id', '=', eventId)
    .executeTakeFirst();
  return row?.file && row.small ? { file: row.file, small: row.small } : null;
}

export async function setPicture(
  tx: Tx,
  eventId: string,
  picture: { file: string; small: string } | null,
): Promise<void> {
  await tx
    .updateTable('event')
    .set({ picture_file: picture?.file ?? null, picture_small_file: picture?.small ?? null })
    .where('id', '=', eventId)
    .execute();
}

/** Names of the etalase that an event is about. */
export async function etalaseOf(
  db: Db,
  eventId: string,
): Promise<{ slug: string; name: string; nameEn: string }[]> {
  const { rows } = await sql<{ slug: string; name: string; nameEn: string }>`
    select e.slug, e.name, e.name_en as "nameEn" from event_etalase x join etalase e on e.id = x.etalase_id
     where x.event_id = ${eventId} order by e.name`.execute(db);
  return rows;
}
