import { sql } from 'kysely';
import type { Locale } from '../../kernel/index.ts';
import type { Db, Tx } from '../../platform/index.ts';
import type {
  Language,
  ParticipantState,
  PersonContent,
  Scope,
  Source,
} from './domain/participation.ts';

/** A person on the list of an event. */
export interface Participant extends PersonContent {
  readonly id: string;
  readonly eventId: string;
  readonly code: string;
  readonly locale: Locale;
  readonly state: ParticipantState;
  readonly supplierId: string | null;
  readonly agencyId: string | null;
  readonly source: Source;
  readonly note: string;
  readonly invitedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly waitingSince: Date | null;
  readonly cameAt: Date | null;
}

const COLUMNS = sql`
  p.id, p.event_id as "eventId", p.code, p.locale, p.state, p.group_code as "groupCode", p.organisation,
  p.person_name as "personName", p.email, p.phone, p.interests, p.languages, p.scope, p.step_free as "stepFree",
  p.access_needs as "accessNeeds", p.supplier_id as "supplierId", p.agency_id as "agencyId", p.source, p.note,
  p.invited_at as "invitedAt", p.answered_at as "answeredAt", p.waiting_since as "waitingSince", p.came_at as "cameAt"`;

async function one(
  db: Db | Tx,
  where: ReturnType<typeof sql<boolean>>,
): Promise<Participant | undefined> {
  const { rows } = await sql<Participant>`
    select ${COLUMNS} from participant p where ${where} limit 1`.execute(db);
  return rows[0];
}

export const findParticipant = (db: Db | Tx, id: string) => one(db, sql<boolean>`p.id = ${id}`);

export const participantByKey = (db: Db | Tx, eventId: string, key: string) =>
  one(db, sql<boolean>`p.event_id = ${eventId} and p.person_key = ${key}`);

export const participantByCode = (db: Db | Tx, eventId: string, code: string) =>
  one(db, sql<boolean>`p.event_id = ${eventId} and p.code = ${code}`);

/** Whose ticket this is; `hash` is the SHA-256 of its token. */
export const participantByTicket = (db: Db | Tx, hash: string) =>
  one(db, sql<boolean>`p.id = (select t.participant_id from ticket t where t.hash = ${hash})`);

/** The participant that comes for a business or an agency; the first on the list. */
export const participantOf = (
  db: Db | Tx,
  eventId: string,
  of: { supplierId: string | null; agencyId: string | null },
) =>
  one(
    db,
    sql<boolean>`p.event_id = ${eventId} and (p.supplier_id = ${of.supplierId}::uuid or p.agency_id = ${of.agencyId}::uuid)`,
  );

export interface NewParticipant extends PersonContent {
  readonly id: string;
  readonly eventId: string;
  readonly key: string;
  readonly code: string;
  readonly locale: Locale;
  readonly state: ParticipantState;
  readonly supplierId: string | null;
  readonly agencyId: string | null;
  readonly source: Source;
  readonly note: string;
  readonly at: Date;
}

/** Adds people, leaving out those who are on the list already; gives the ids of those added. */
export async function insertParticipants(
  tx: Tx,
  pemdaId: string,
  people: readonly NewParticipant[],
): Promise<string[]> {
  const added: string[] = [];
  for (let from = 0; from < people.length; from += 500) {
    const rows = await tx
      .insertInto('participant')
      .values(people.slice(from, from + 500).map((person) => rowOf(pemdaId, person)))
      .onConflict((at) => at.columns(['pemda_id', 'event_id', 'person_key']).doNothing())
      .returning('id')
      .execute();
    added.push(...rows.map(({ id }) => id));
  }
  return added;
}

function rowOf(pemdaId: string, person: NewParticipant) {
  const { state, at } = person;
  return {
    pemda_id: pemdaId,
    id: person.id,
    event_id: person.eventId,
    person_key: person.key,
    code: person.code,
    locale: person.locale,
    state,
    group_code: person.groupCode,
    organisation: person.organisation,
    person_name: person.personName,
    email: person.email,
    phone: person.phone,
    interests: person.interests,
    languages: [...person.languages],
    scope: person.scope,
    step_free: person.stepFree,
    access_needs: person.accessNeeds,
    supplier_id: person.supplierId,
    agency_id: person.agencyId,
    source: person.source,
    note: person.note,
    invited_at: state === 'invited' ? at : null,
    answered_at: state === 'invited' ? null : at,
    waiting_since: state === 'waiting' ? at : null,
    created_at: at,
  };
}

/** Where a person stands from now on. */
export async function setParticipantState(
  tx: Tx,
  id: string,
  state: ParticipantState,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('participant')
    .set({ state, answered_at: at, waiting_since: state === 'waiting' ? at : null })
    .where('id', '=', id)
    .execute();
}

/** What an invited person tells of himself when he signs up. */
export async function setPerson(
  tx: Tx,
  id: string,
  person: Pick<PersonContent, 'interests' | 'languages' | 'stepFree' | 'accessNeeds'>,
): Promise<void> {
  await tx
    .updateTable('participant')
    .set({
      interests: person.interests,
      languages: [...person.languages],
      step_free: person.stepFree,
      access_needs: person.accessNeeds,
    })
    .where('id', '=', id)
    .execute();
}

export async function insertTicket(
  tx: Tx,
  pemdaId: string,
  ticket: { hash: string; participantId: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('ticket')
    .values({
      pemda_id: pemdaId,
      hash: ticket.hash,
      participant_id: ticket.participantId,
      made_at: ticket.at,
    })
    .onConflict((at) => at.columns(['pemda_id', 'hash']).doNothing())
    .execute();
}

/** People who have a place. */
export async function placesTaken(db: Db | Tx, eventId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from participant where event_id = ${eventId} and state = 'signed_up'`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

export async function waitingList(
  db: Db | Tx,
  eventId: string,
): Promise<{ id: string; waitingSince: Date }[]> {
  const { rows } = await sql<{ id: string; waitingSince: Date }>`
    select id, waiting_since as "waitingSince" from participant where event_id = ${eventId} and state = 'waiting'
     order by waiting_since, id`.execute(db);
  return rows;
}

export async function personKeys(db: Db | Tx, eventId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('participant')
    .select('person_key as key')
    .where('event_id', '=', eventId)
    .execute();
  return new Set(rows.map(({ key }) => key));
}

export interface ParticipantFilter {
  readonly group: string | null;
  readonly state: ParticipantState | null;
  /** Part of a name, an organisation or a code. */
  readonly text: string;
  readonly came: boolean | null;
}

export const ALL_PARTICIPANTS: ParticipantFilter = {
  group: null,
  state: null,
  text: '',
  came: null,
};

const where = (eventId: string, filter: ParticipantFilter) => sql`
  p.event_id = ${eventId} and (${filter.group}::text is null or p.group_code = ${filter.group})
  and (${filter.state}::text is null or p.state = ${filter.state})
  and (${filter.came}::boolean is null or (p.came_at is not null) = ${filter.came})
  and (${filter.text} = '' or position(lower(${filter.text}) in lower(p.person_name || ' ' || p.organisation || ' ' || p.code)) > 0)`;

/** The participants of an event by name; `limit` null for all of them. */
export async function listParticipants(
  db: Db | Tx,
  eventId: string,
  filter: ParticipantFilter = ALL_PARTICIPANTS,
  limit: number | null = null,
  offset = 0,
): Promise<Participant[]> {
  const { rows } = await sql<Participant>`
    select ${COLUMNS} from participant p where ${where(eventId, filter)}
     order by lower(p.organisation), lower(p.person_name), p.id limit ${limit}::int offset ${offset}`.execute(
    db,
  );
  return rows;
}

export async function countParticipants(
  db: Db,
  eventId: string,
  filter: ParticipantFilter,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from participant p where ${where(eventId, filter)}`.execute(db);
  return rows[0]?.n ?? 0;
}

export interface GroupCount {
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly invited: number;
  readonly signedUp: number;
  readonly waiting: number;
  readonly came: number;
}

/** How many of each group were invited, signed up, wait and came. */
export async function groupCounts(db: Db, eventId: string): Promise<GroupCount[]> {
  const { rows } = await sql<GroupCount>`
    select g.code, g.name_id as "nameId", g.name_en as "nameEn", count(p.invited_at)::int as invited,
           count(p.id) filter (where p.state = 'signed_up')::int as "signedUp",
           count(p.id) filter (where p.state = 'waiting')::int as waiting, count(p.came_at)::int as came
      from helix_group g left join participant p on p.group_code = g.code and p.event_id = ${eventId}
     group by g.code, g.name_id, g.name_en, g.position order by g.position, g.code`.execute(db);
  return rows;
}

export interface Business {
  readonly supplierId: string;
  readonly name: string;
  readonly representative: string;
  readonly email: string;
  readonly phone: string;
  readonly local: boolean;
}

/** Active suppliers of the named etalase or KBLI; those already on the list are left out. */
export async function businessesFor(
  db: Db | Tx,
  eventId: string,
  by: { readonly etalaseId: string | null; readonly kbli: string | null },
): Promise<Business[]> {
  const { rows } = await sql<Business>`
    select s.id as "supplierId", s.name, s.representative, s.email, s.phone, s.local
      from supplier s
     where s.state = 'active'
       and not exists (select from participant p where p.event_id = ${eventId} and p.supplier_id = s.id)
       and (${by.kbli}::text is null or exists (select from unnest(s.kbli) own where starts_with(own, ${by.kbli})))
       and (${by.etalaseId}::uuid is null
            or exists (select from product x where x.supplier_id = s.id and x.etalase_id = ${by.etalaseId}::uuid and x.state = 'live')
            or exists (select from etalase e, unnest(e.kbli) taken, unnest(s.kbli) own
                        where e.id = ${by.etalaseId}::uuid and (starts_with(own, taken) or starts_with(taken, own))))
     order by s.name, s.id`.execute(db);
  return rows;
}

export async function suppliersByNib(
  db: Db | Tx,
  nibs: readonly string[],
): Promise<Map<string, string>> {
  if (nibs.length === 0) return new Map();
  const rows = await db
    .selectFrom('supplier')
    .select(['nib', 'id'])
    .where('nib', 'in', [...nibs])
    .execute();
  return new Map(rows.map(({ nib, id }) => [nib, id]));
}

/** Agencies by code, name or short name, in lower case. */
export async function agenciesByName(db: Db | Tx): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('agency')
    .select(['id', 'code', 'name', 'short_name as short'])
    .execute();
  return new Map(
    rows.flatMap(({ id, code, name, short }) =>
      [code, name, short].map((word): [string, string] => [word.toLowerCase(), id]),
    ),
  );
}

/** Sellers of a business, who are told in the app. */
export async function sellersOf(tx: Tx, supplierId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct a.person_id as id from assignment a join person p on p.id = a.person_id and p.active
     where a.supplier_id = ${supplierId} and a.role = 'seller' and a.active order by 1`.execute(tx);
  return rows.map(({ id }) => id);
}

export type { Language, Scope };
