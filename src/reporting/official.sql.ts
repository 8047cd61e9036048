import { sql } from 'kysely';
import type { Db, Tx } from '../platform/index.ts';
import type { Objection, ObjectionEvent, ObjectionState } from './domain/objection.ts';
import type { OfficialAward } from './domain/official.ts';

export interface StoredAward {
  readonly year: number;
  readonly version: number;
  readonly content: OfficialAward;
  readonly hash: string;
  readonly reason: string;
  readonly frozenAt: Date;
  readonly by: string | null;
}

/** The announced versions of a year, newest first. */
export async function awardVersions(db: Db | Tx, year: number): Promise<StoredAward[]> {
  return (await db
    .selectFrom('award as a')
    .leftJoin('person as p', 'p.id', 'a.frozen_by')
    .select([
      'a.year',
      'a.version',
      'a.content',
      'a.content_hash as hash',
      'a.reason',
      'a.frozen_at as frozenAt',
      'p.name as by',
    ])
    .where('a.year', '=', year)
    .orderBy('a.version', 'desc')
    .execute()) as unknown as StoredAward[];
}

/** The newest announced version of each year, without its rows. */
export async function announcedYears(
  db: Db,
): Promise<{ year: number; version: number; ruleKey: string; frozenAt: Date }[]> {
  const { rows } = await sql<{ year: number; version: number; ruleKey: string; frozenAt: Date }>`
    select distinct on (year) year, version, rule_key as "ruleKey", frozen_at as "frozenAt"
      from award order by year desc, version desc`.execute(db);
  return rows;
}

export async function insertAward(
  tx: Tx,
  pemdaId: string,
  one: {
    readonly content: OfficialAward;
    readonly canonical: string;
    readonly hash: string;
    readonly reason: string;
    readonly at: Date;
    readonly by: string | null;
  },
): Promise<void> {
  const { year, version, rule } = one.content;
  await tx
    .insertInto('award')
    .values({
      pemda_id: pemdaId,
      year,
      version,
      rule_key: rule.key,
      rule_version: rule.version,
      content: one.canonical,
      content_hash: one.hash,
      reason: one.reason,
      frozen_at: one.at,
      frozen_by: one.by,
    })
    .execute();
}

/** Lets one announcement of a year after another in, so that versions have no gap. */
export async function lockYear(tx: Tx, pemdaId: string, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`award ${pemdaId} ${year}`}, 0))`.execute(
    tx,
  );
}

const COLUMNS = [
  'o.id',
  'o.year',
  'o.award_version as awardVersion',
  'o.agency_id as agencyId',
  'o.state',
  'o.version',
  'o.text',
  'o.answer',
  'o.filed_at as filedAt',
  'o.filed_by as filedBy',
  'o.corrected_in as correctedIn',
] as const;

export interface ShownObjection extends Objection {
  readonly agency: string;
}

/** Objections with their agency, the oldest first: of a year, or all that wait for an answer. */
export async function objections(
  db: Db | Tx,
  which: { readonly year: number } | { readonly state: ObjectionState },
): Promise<ShownObjection[]> {
  const query = db
    .selectFrom('award_objection as o')
    .innerJoin('agency as a', 'a.id', 'o.agency_id')
    .select([...COLUMNS, 'a.short_name as agency'])
    .orderBy('o.filed_at');
  const rows = await ('year' in which
    ? query.where('o.year', '=', which.year)
    : query.where('o.state', '=', which.state)
  ).execute();
  return rows as ShownObjection[];
}

/** One objection, locked until the transaction ends. */
export async function lockObjection(tx: Tx, id: string): Promise<Objection | undefined> {
  const row = await tx
    .selectFrom('award_objection as o')
    .select(COLUMNS)
    .where('o.id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row as Objection | undefined;
}

async function insertEvent(tx: Tx, pemdaId: string, one: Objection, event: ObjectionEvent) {
  const { kind, at, by, ...data } = event;
  await tx
    .insertInto('award_objection_event')
    .values({
      pemda_id: pemdaId,
      objection_id: one.id,
      seq: one.version,
      at,
      kind,
      data: JSON.stringify(data),
      actor_person_id: by,
    })
    .execute();
}

/** Files an objection with its first event; false when the agency has an open one already. */
export async function insertObjection(
  tx: Tx,
  pemdaId: string,
  one: Objection,
  event: ObjectionEvent,
): Promise<boolean> {
  const made = await tx
    .insertInto('award_objection')
    .values({
      pemda_id: pemdaId,
      id: one.id,
      year: one.year,
      award_version: one.awardVersion,
      agency_id: one.agencyId,
      state: one.state,
      version: one.version,
      text: one.text,
      filed_at: one.filedAt,
      filed_by: one.filedBy,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows !== 1n) return false;
  await insertEvent(tx, pemdaId, one, event);
  return true;
}

/** Saves an objection and its event together. */
export async function updateObjection(
  tx: Tx,
  pemdaId: string,
  one: Objection,
  event: ObjectionEvent,
): Promise<void> {
  await tx
    .updateTable('award_objection')
    .set({
      state: one.state,
      version: one.version,
      answer: one.answer,
      corrected_in: one.correctedIn,
    })
    .where('id', '=', one.id)
    .execute();
  await insertEvent(tx, pemdaId, one, event);
}

/** How many objections wait for the head, and since when. */
export async function objectionsWaiting(db: Db): Promise<{ count: number; oldest: Date | null }> {
  const row = await db
    .selectFrom('award_objection')
    .select((eb) => [
      eb.cast<number>(eb.fn.countAll(), 'integer').as('count'),
      eb.fn.min('filed_at').as('oldest'),
    ])
    .where('state', '=', 'filed')
    .executeTakeFirst();
  return { count: row?.count ?? 0, oldest: row?.oldest ?? null };
}
