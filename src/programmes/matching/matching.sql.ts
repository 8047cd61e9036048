import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/index.ts';
import type { DelegationRow, HallRows, Happening } from './domain/build-hall.ts';
import { gathered } from './domain/gathered.ts';
import type { Published } from './domain/repair.ts';
import type { Item, Weights, Wish } from './domain/score.ts';

export interface MatchingEvent {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly place: string;
  readonly state: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cost: bigint | null;
  readonly target: bigint | null;
  /** Last published schedule; null where the hall was never opened. */
  readonly version: number | null;
}

const EVENT = sql`
  select e.id, e.slug, e.name, e.place, e.state, e.starts_at as "startsAt", e.ends_at as "endsAt", e.cost,
         e.target_commitment as target, h.version
    from event e left join matching_hall h on h.event_id = e.id`;

/** Events at which businesses are matched, the newest first. */
export async function matchingEvents(db: Db): Promise<MatchingEvent[]> {
  const { rows } = await sql<MatchingEvent>`
    ${EVENT} where e.kind = 'business_matching' and e.state <> 'draft' order by e.starts_at desc limit 100`.execute(
    db,
  );
  return rows;
}

export async function eventCalled(db: Db | Tx, slug: string): Promise<MatchingEvent | undefined> {
  const { rows } = await sql<MatchingEvent>`
    ${EVENT} where e.kind = 'business_matching' and e.slug = ${slug}`.execute(db);
  return rows[0];
}

/** A schedule that is being worked on. */
export interface Draft {
  readonly meetings: readonly (Published & { readonly locked: boolean })[];
  readonly unplaced: number;
  /** Points reached, and what no schedule can pass; share missing, null when a must or a least is missing. */
  readonly points: number;
  readonly gap: number | null;
  readonly best: boolean;
  readonly waiting: number;
  /** What happened that this mends; null for a whole new schedule. */
  readonly happening: Happening | null;
}

export interface HallSettings {
  readonly weights: Weights;
  readonly least: number;
  readonly version: number;
  readonly publishedAt: Date | null;
  readonly draft: Draft | null;
  readonly draftAt: Date | null;
  readonly jobState: 'waiting' | 'running' | 'failed' | null;
}

export interface Slot {
  readonly slot: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The hall of an event; `lock` keeps it until the transaction ends. */
export async function findHall(
  db: Db | Tx,
  eventId: string,
  lock = false,
): Promise<HallSettings | undefined> {
  const { rows } = await sql<HallSettings>`
    select weights, least, version, published_at as "publishedAt", draft, draft_at as "draftAt", job_state as "jobState"
      from matching_hall where event_id = ${eventId} ${lock ? sql`for update` : sql``}`.execute(db);
  return rows[0];
}

export async function slotsOf(db: Db | Tx, eventId: string): Promise<Slot[]> {
  const { rows } = await sql<Slot>`
    select slot, starts_at as "startsAt", ends_at as "endsAt" from matching_slot where event_id = ${eventId}
     order by slot`.execute(db);
  return rows;
}

export async function tablesOf(
  db: Db | Tx,
  eventId: string,
): Promise<{ id: string; stepFree: boolean }[]> {
  const { rows } = await sql<{ id: string; stepFree: boolean }>`
    select label as id, step_free as "stepFree" from matching_table where event_id = ${eventId} order by position`.execute(
    db,
  );
  return rows;
}

interface ItemRow extends Item {
  readonly id: string;
  readonly delegationId: string;
  readonly way: 'need' | 'offer';
}

export async function delegationsOf(db: Db | Tx, eventId: string): Promise<DelegationRow[]> {
  const { rows } = await sql<Omit<DelegationRow, 'needs' | 'offers'>>`
    select id, name, side, supplier_id as "supplierId", agency_id as "agencyId", scope, languages, most, seats,
           step_free as "stepFree", away
      from delegation where event_id = ${eventId} order by side desc, name, id`.execute(db);
  const items = await sql<ItemRow>`
    select i.id, i.delegation_id as "delegationId", i.way, i.topic, i.etalase_id as "etalaseId", i.kbki, i.words, i.amount
      from delegation_item i join delegation d on d.id = i.delegation_id where d.event_id = ${eventId}
     order by i.amount desc nulls last, i.id`.execute(db);
  const of = gathered(items.rows, (one) => one.delegationId);
  return rows.map((one) => {
    const own = of.get(one.id) ?? [];
    return {
      ...one,
      needs: own.filter(({ way }) => way === 'need'),
      offers: own.filter(({ way }) => way === 'offer'),
    };
  });
}

export async function wishesOf(
  db: Db | Tx,
  eventId: string,
): Promise<{ from: string; to: string; wish: Wish }[]> {
  const { rows } = await sql<{ from: string; to: string; wish: Wish }>`
    select w.from_id as "from", w.to_id as "to", w.wish
      from matching_wish w join delegation d on d.id = w.from_id where d.event_id = ${eventId}`.execute(
    db,
  );
  return rows;
}

/** All that the scheduler needs to know of an event's hall. */
export async function hallRows(
  db: Db | Tx,
  eventId: string,
  settings: HallSettings,
  zone: string,
): Promise<HallRows> {
  const [slots, tables, delegations, wishes, trades, locked] = await Promise.all([
    slotsOf(db, eventId),
    tablesOf(db, eventId),
    delegationsOf(db, eventId),
    wishesOf(db, eventId),
    sql<HallRows['trades'][number]>`
      select h.id as host, g.id as guest, count(*)::int as orders
        from event e join delegation h on h.event_id = e.id and h.side = 'host' and h.agency_id is not null
        join delegation g on g.event_id = e.id and g.side = 'guest' and g.supplier_id is not null
        join orders o on o.agency_id = h.agency_id and o.supplier_id = g.supplier_id and o.realised > 0
                     and o.po_date < (e.starts_at at time zone ${zone})::date
       where e.id = ${eventId} group by 1, 2`.execute(db),
    sql<HallRows['locked'][number]>`
      select host_id as host, guest_id as guest, slot from meeting
       where event_id = ${eventId} and state = 'planned' and locked
      union select host_id, guest_id, slot from fixed_meeting where event_id = ${eventId}`.execute(
      db,
    ),
  ]);
  return {
    weights: settings.weights,
    least: settings.least,
    slots: slots.length,
    tables,
    delegations,
    wishes,
    trades: trades.rows,
    locked: locked.rows,
  };
}

export async function publishedOf(db: Db | Tx, eventId: string): Promise<Published[]> {
  const { rows } = await sql<Published>`
    select host_id as host, guest_id as guest, slot, table_label as "table" from meeting
     where event_id = ${eventId} and state = 'planned' order by slot, table_label`.execute(db);
  return rows;
}

export async function saveDraft(
  db: Db | Tx,
  eventId: string,
  draft: Draft | null,
  at: Date,
): Promise<void> {
  await sql`update matching_hall set draft = ${draft && JSON.stringify(draft)}::jsonb, draft_at = ${at}, job_state = null
             where event_id = ${eventId}`.execute(db);
}

export async function setJobState(
  db: Db | Tx,
  eventId: string,
  state: HallSettings['jobState'],
): Promise<void> {
  await sql`update matching_hall set job_state = ${state} where event_id = ${eventId}`.execute(db);
}

export async function setWish(
  tx: Tx,
  pemdaId: string,
  one: { from: string; to: string; wish: Wish | null; at: Date; by: string | null },
): Promise<void> {
  if (one.wish === null)
    await sql`delete from matching_wish where from_id = ${one.from} and to_id = ${one.to}`.execute(
      tx,
    );
  else
    await sql`
      insert into matching_wish (pemda_id, from_id, to_id, wish, at, by)
      values (${pemdaId}, ${one.from}, ${one.to}, ${one.wish}, ${one.at}, ${one.by})
      on conflict (pemda_id, from_id, to_id) do update set wish = excluded.wish, at = excluded.at, by = excluded.by`.execute(
      tx,
    );
}

/** Fixes a meeting to a slot before the schedule is made; a slot of null lets it go. */
export async function setFixed(
  tx: Tx,
  pemdaId: string,
  eventId: string,
  one: { host: string; guest: string; slot: number | null; at: Date; by: string | null },
): Promise<void> {
  await sql`delete from fixed_meeting where event_id = ${eventId} and host_id = ${one.host} and guest_id = ${one.guest}`.execute(
    tx,
  );
  if (one.slot !== null)
    await sql`
      insert into fixed_meeting (pemda_id, event_id, host_id, guest_id, slot, at, by)
      values (${pemdaId}, ${eventId}, ${one.host}, ${one.guest}, ${one.slot}, ${one.at}, ${one.by})`.execute(
      tx,
    );
}

export async function fixedOf(db: Db | Tx, eventId: string): Promise<HallRows['locked'][number][]> {
  const { rows } = await sql<HallRows['locked'][number]>`
    select host_id as host, guest_id as guest, slot from fixed_meeting where event_id = ${eventId} order by slot`.execute(
    db,
  );
  return rows;
}

export async function setWeights(tx: Tx, eventId: string, weights: Weights): Promise<void> {
  await sql`update matching_hall set weights = ${JSON.stringify(weights)}::jsonb where event_id = ${eventId}`.execute(
    tx,
  );
}

/** What happened on the day stays so. */
export async function keepHappening(
  tx: Tx,
  pemdaId: string,
  eventId: string,
  rows: HallRows,
): Promise<void> {
  for (const { id, away } of rows.delegations)
    await sql`update delegation set away = ${[...away]} where id = ${id} and away <> ${[...away]}`.execute(
      tx,
    );
  await saveTables(tx, pemdaId, eventId, rows.tables);
}

export async function saveTables(
  tx: Tx,
  pemdaId: string,
  eventId: string,
  tables: readonly { readonly id: string; readonly stepFree: boolean }[],
): Promise<void> {
  await sql`delete from matching_table where event_id = ${eventId}`.execute(tx);
  const rows = tables.map((one, n) => ({ label: one.id, step: one.stepFree, n }));
  await sql`
    insert into matching_table (pemda_id, event_id, label, step_free, position)
    select ${pemdaId}::uuid, ${eventId}::uuid, c.label, c.step, c.n
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(label text, step boolean, n int)`.execute(
    tx,
  );
}
