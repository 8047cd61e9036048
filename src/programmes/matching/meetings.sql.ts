import { sql } from 'kysely';
import type { Day } from '../../kernel/index.ts';
import type { Db, Tx } from '../../platform/index.ts';
import type { Score, ScorePart } from './domain/score.ts';

/** A meeting with all that its page and lists show. */
export interface MeetingRow {
  readonly id: string;
  readonly hostId: string;
  readonly guestId: string;
  readonly host: string;
  readonly guest: string;
  readonly agencyId: string | null;
  readonly supplierId: string | null;
  readonly slot: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly table: string;
  readonly locked: boolean;
  readonly points: number;
  readonly must: boolean;
  readonly parts: readonly ScorePart[];
  readonly need: string | null;
  readonly needAmount: bigint | null;
  readonly rupCode: string | null;
  /** What the guest has on show of the needed etalase, most sold first; null where nothing is. */
  readonly productSlug: string | null;
  readonly etalase: string | null;
  readonly outcome: 'interest' | 'commitment' | 'not_fitting' | null;
  readonly amount: bigint | null;
  readonly what: string | null;
  readonly dueOn: Day | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly outcomes: number;
}

const MEETING = sql`
  select m.id, m.host_id as "hostId", m.guest_id as "guestId", h.name as host, g.name as guest, h.agency_id as "agencyId",
         g.supplier_id as "supplierId", m.slot, s.starts_at as "startsAt", s.ends_at as "endsAt", m.table_label as "table",
         m.locked, m.points, m.must, m.parts, i.words as need, i.amount as "needAmount", p.rup_code as "rupCode",
         x.slug as "productSlug",
         t.name as etalase, o.kind as outcome, o.amount, o.what, o.due_on::text as "dueOn", o.reason, o.note,
         coalesce(o.seq, 0) as outcomes
    from meeting m join delegation h on h.id = m.host_id join delegation g on g.id = m.guest_id
    join matching_slot s on s.event_id = m.event_id and s.slot = m.slot
    left join delegation_item i on i.id = m.need_item_id left join plan p on p.id = i.plan_id
    left join etalase t on t.id = i.etalase_id
    left join lateral (select n.slug from product n where n.supplier_id = g.supplier_id and n.etalase_id = i.etalase_id
                          and n.state = 'live' order by n.sold_count desc, n.id limit 1) x on true
    left join lateral (select * from meeting_outcome r where r.meeting_id = m.id order by r.seq desc limit 1) o on true
   where m.state = 'planned'`;

export async function meetingsOf(db: Db | Tx, eventId: string): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`
    ${MEETING} and m.event_id = ${eventId} order by m.slot, length(m.table_label), m.table_label`.execute(
    db,
  );
  return rows;
}

export async function meetingOne(
  db: Db | Tx,
  eventId: string,
  id: string,
): Promise<MeetingRow | undefined> {
  const { rows } = await sql<MeetingRow>`
    ${MEETING} and m.event_id = ${eventId} and m.id = ${id}`.execute(db);
  return rows[0];
}

/** Puts a schedule in force: changed meetings, what changed, the new version. */
export async function putInForce(
  tx: Tx,
  pemdaId: string,
  one: {
    eventId: string;
    version: number;
    at: Date;
    by: string | null;
    changes: readonly {
      readonly id: string;
      readonly host: string;
      readonly guest: string;
      readonly kind: string;
      readonly from: { slot: number; table: string } | null;
      readonly to: { slot: number; table: string } | null;
      readonly score: Score | null;
      readonly needItemId: string | null;
    }[];
  },
): Promise<void> {
  const { eventId, version, at, by } = one;
  // Whoever moves leaves first: two who change places would meet in one slot for a moment.
  const moving = one.changes.filter(({ kind }) => kind !== 'added');
  await sql`
    update meeting m set state = 'dropped' from jsonb_to_recordset(${JSON.stringify(moving)}::jsonb) as c(host uuid, guest uuid)
     where m.event_id = ${eventId} and m.host_id = c.host and m.guest_id = c.guest`.execute(tx);
  const placed = one.changes
    .filter(({ to }) => to !== null)
    .map(({ id, host, guest, to, score, needItemId }) => ({
      id,
      host,
      guest,
      slot: to?.slot,
      label: to?.table,
      points: score?.points ?? 0,
      must: score?.must ?? false,
      parts: score?.parts ?? [],
      need: needItemId,
    }));
  await sql`
    insert into meeting (pemda_id, id, event_id, host_id, guest_id, state, slot, table_label, points, must, parts, need_item_id)
    select ${pemdaId}::uuid, c.id, ${eventId}::uuid, c.host, c.guest, 'planned', c.slot, c.label, c.points, c.must, c.parts, c.need
      from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb)
           as c(id uuid, host uuid, guest uuid, slot int, label text, points int, must boolean, parts jsonb, need uuid)
    on conflict (pemda_id, event_id, host_id, guest_id)
      do update set state = 'planned', slot = excluded.slot, table_label = excluded.table_label`.execute(
    tx,
  );
  await sql`
    with fixed as (delete from fixed_meeting where event_id = ${eventId} returning host_id, guest_id)
    update meeting m set locked = true from fixed f
     where m.event_id = ${eventId} and m.state = 'planned' and m.host_id = f.host_id and m.guest_id = f.guest_id`.execute(
    tx,
  );
  const told = one.changes.map(({ host, guest, kind, from, to }) => ({
    host,
    guest,
    kind,
    from,
    to,
  }));
  await sql`
    insert into meeting_change (pemda_id, event_id, version, host_id, guest_id, kind, from_slot, from_table, to_slot, to_table, at, by)
    select ${pemdaId}::uuid, ${eventId}::uuid, ${version}, c.host, c.guest, c.kind, (c."from"->>'slot')::int, c."from"->>'table',
           (c."to"->>'slot')::int, c."to"->>'table', ${at}, ${by}::uuid
      from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as c(host uuid, guest uuid, kind text, "from" jsonb, "to" jsonb)`.execute(
    tx,
  );
  await sql`update matching_hall set version = ${version}, published_at = ${at}, draft = null, draft_at = null
             where event_id = ${eventId}`.execute(tx);
}

export async function setLock(tx: Tx, id: string, locked: boolean): Promise<void> {
  await sql`update meeting set locked = ${locked} where id = ${id}`.execute(tx);
}

export interface ChangeRow {
  readonly version: number;
  readonly at: Date;
  readonly host: string;
  readonly guest: string;
  readonly kind: 'added' | 'moved' | 'table' | 'dropped';
  readonly fromSlot: number | null;
  readonly fromTable: string | null;
  readonly toSlot: number | null;
  readonly toTable: string | null;
}

/** What the last versions changed; the first version is not told meeting by meeting. */
export async function changesOf(db: Db, eventId: string, limit: number): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select c.version, c.at, h.name as host, g.name as guest, c.kind, c.from_slot as "fromSlot", c.from_table as "fromTable",
           c.to_slot as "toSlot", c.to_table as "toTable"
      from meeting_change c join delegation h on h.id = c.host_id join delegation g on g.id = c.guest_id
     where c.event_id = ${eventId} and c.version > 1 order by c.version desc, h.name, g.name limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** Signed-in people of a delegation: of its agency or its supplier. */
export async function peopleOfDelegations(
  tx: Db | Tx,
  ids: readonly string[],
): Promise<{ delegationId: string; personId: string }[]> {
  const { rows } = await sql<{ delegationId: string; personId: string }>`
    select distinct d.id as "delegationId", a.person_id as "personId"
      from delegation d join assignment a on a.active
       and (a.supplier_id = d.supplier_id and a.role = 'seller'
            or a.agency_id = d.agency_id and a.role in ('procurement_officer', 'ppk'))
     where d.id = any(${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

export interface OutcomeRow {
  readonly kind: 'interest' | 'commitment' | 'not_fitting';
  readonly amount: bigint | null;
  readonly what: string;
  readonly dueOn: Day | null;
  readonly reason: string | null;
  readonly note: string;
}

/** Adds an outcome after the `seq` that was seen; false when another came in between. */
export async function addOutcome(
  tx: Tx,
  pemdaId: string,
  meetingId: string,
  seq: number,
  one: OutcomeRow & { readonly at: Date; readonly by: string | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into meeting_outcome (pemda_id, meeting_id, seq, kind, amount, what, due_on, reason, note, at, by)
    select ${pemdaId}::uuid, m.id, ${seq + 1}::int, ${one.kind}, ${one.amount}::bigint, ${one.what}, ${one.dueOn}::date,
           ${one.reason}, ${one.note}, ${one.at}, ${one.by}::uuid
      from meeting m where m.id = ${meetingId}
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

export interface MeetingNote {
  readonly id: string;
  readonly text: string;
  readonly at: Date;
  readonly by: string;
}

/** The notes of a meeting, in the order they were written. */
export async function notesOf(db: Db | Tx, meetingId: string): Promise<MeetingNote[]> {
  const { rows } = await sql<MeetingNote>`
    select n.id, n.text, n.at, coalesce(p.name, '') as by from meeting_note n left join person p on p.id = n.by
     where n.meeting_id = ${meetingId} order by n.at, n.id`.execute(db);
  return rows;
}

export const insertNote = (
  tx: Tx,
  pemdaId: string,
  one: {
    readonly id: string;
    readonly meetingId: string;
    readonly text: string;
    readonly at: Date;
    readonly by: string | null;
  },
) =>
  tx
    .insertInto('meeting_note')
    .values({
      pemda_id: pemdaId,
      id: one.id,
      meeting_id: one.meetingId,
      text: one.text,
      at: one.at,
      by: one.by,
    })
    .execute();
