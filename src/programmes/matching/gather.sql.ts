import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/index.ts';
import { gathered } from './domain/gathered.ts';
import { DEFAULT_WEIGHTS } from './domain/score.ts';

/** Needs that an agency brings, the largest first, and offers that a supplier does. */
const MOST_NEEDS = 5;
const MOST_OFFERS = 5;

export interface NewDelegation {
  readonly key: string;
  readonly name: string;
  readonly supplierId: string | null;
  readonly agencyId: string | null;
  readonly scope: string;
  readonly languages: string[];
  readonly stepFree: boolean;
  /** Agencies host; suppliers walk; others walk until an officer says that they keep a table. */
  readonly side: 'host' | 'guest';
}

/** Participants who did not decline, as delegations that are not there yet. */
export async function newDelegations(tx: Tx, eventId: string): Promise<NewDelegation[]> {
  const { rows } = await sql<NewDelegation>`
    select k.key, min(coalesce(s.name, a.short_name, p.organisation)) as name, p.supplier_id as "supplierId", p.agency_id as "agencyId",
           min(p.scope) as scope, array(select distinct unnest(array_agg(array_to_string(p.languages, ',')))) as languages,
           bool_or(p.step_free) as "stepFree", case when p.agency_id is null then 'guest' else 'host' end as side
      from participant p left join supplier s on s.id = p.supplier_id left join agency a on a.id = p.agency_id
      cross join lateral (select coalesce('s ' || p.supplier_id, 'a ' || p.agency_id, 'o ' || lower(btrim(p.organisation))) as key) k
     where p.event_id = ${eventId} and p.state in ('invited', 'signed_up')
       and (p.supplier_id is not null or p.agency_id is not null or p.interests <> '')
       and not exists (select from delegation d where d.event_id = ${eventId} and d.key = k.key)
     group by k.key, p.supplier_id, p.agency_id order by k.key`.execute(tx);
  return rows.map((one) => ({
    ...one,
    languages: [...new Set(one.languages.flatMap((text) => text.split(',')))].filter(Boolean),
  }));
}

export async function insertDelegations(
  tx: Tx,
  pemdaId: string,
  eventId: string,
  list: readonly (NewDelegation & { readonly id: string })[],
): Promise<void> {
  await sql`
    insert into delegation (pemda_id, id, event_id, key, name, side, supplier_id, agency_id, scope, languages, step_free)
    select ${pemdaId}::uuid, c.id, ${eventId}::uuid, c.key, c.name, c.side, c."supplierId", c."agencyId", c.scope, c.languages, c."stepFree"
      from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as c(id uuid, key text, name text, side text, "supplierId" uuid,
           "agencyId" uuid, scope text, languages text[], "stepFree" boolean)`.execute(tx);
}

export interface GatheredItem {
  readonly delegationId: string;
  readonly way: 'need' | 'offer';
  readonly etalaseId: string;
  readonly kbki: string | null;
  readonly words: string;
  readonly amount: bigint | null;
  readonly planId: string | null;
  readonly productId: string | null;
}

/** What agencies plan to buy by e-purchasing in the event's year and have not ordered yet. Rupiah. */
export async function plannedNeeds(tx: Tx, eventId: string, year: number): Promise<GatheredItem[]> {
  const { rows } = await sql<GatheredItem>`
    select d.id as "delegationId", 'need' as way, l.etalase_id as "etalaseId", null as kbki, l.name as words,
           l.budget as amount, l.id as "planId", null as "productId"
      from delegation d cross join lateral (
           select distinct on (p.etalase_id) p.* from plan p
            where p.agency_id = d.agency_id and p.year = ${year} and p.active and p.etalase_id is not null
              and p.method = 'e_purchasing'
            order by p.etalase_id, p.budget desc) l
     where d.event_id = ${eventId} and d.agency_id is not null
     order by d.id, l.budget desc`.execute(tx);
  return firstOf(rows, MOST_NEEDS);
}

/** What suppliers have on show, one offer an etalase; its amount is the worth of what is in stock. Rupiah. */
export async function offersOnShow(tx: Tx, eventId: string, at: Date): Promise<GatheredItem[]> {
  const { rows } = await sql<GatheredItem>`
    select d.id as "delegationId", 'offer' as way, p.etalase_id as "etalaseId", mode() within group (order by p.kbki) as kbki,
           string_agg(distinct p.name, ', ') as words,
           case when bool_or(p.preorder or p.stock is null) then null
                else sum(p.price * greatest(p.stock - p.reserved, 0))::bigint end as amount,
           null as "planId", (array_agg(p.id order by p.sold_count desc, p.id))[1] as "productId"
      from delegation d join product p on p.supplier_id = d.supplier_id and p.first_shown_at <= ${at}
     where d.event_id = ${eventId} group by d.id, p.etalase_id order by d.id, count(*) desc, p.etalase_id`.execute(
    tx,
  );
  return firstOf(
    rows.map((one) => ({ ...one, words: one.words.slice(0, 200) })),
    MOST_OFFERS,
  );
}

function firstOf(rows: readonly GatheredItem[], most: number): GatheredItem[] {
  return [...gathered(rows, (one) => one.delegationId).values()].flatMap((own) =>
    own.slice(0, most),
  );
}

/** Puts gathered items in the place of those gathered before; what was written by hand stays. */
export async function replaceItems(
  tx: Tx,
  pemdaId: string,
  eventId: string,
  items: readonly (GatheredItem & { readonly id: string })[],
): Promise<void> {
  await sql`
    delete from delegation_item i using delegation d
     where d.id = i.delegation_id and d.event_id = ${eventId} and not i.by_hand
       and not exists (select from meeting m where m.need_item_id = i.id)`.execute(tx);
  const rows = items.map((one) => ({ ...one, amount: one.amount?.toString() ?? null }));
  await sql`
    insert into delegation_item (pemda_id, id, delegation_id, way, topic, etalase_id, kbki, words, amount, plan_id, product_id)
    select ${pemdaId}::uuid, c.id, c."delegationId", c.way, 'goods', c."etalaseId", nullif(c.kbki, ''), c.words, c.amount, c."planId", c."productId"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(id uuid, "delegationId" uuid, way text, "etalaseId" uuid,
           kbki text, words text, amount bigint, "planId" uuid, "productId" uuid)
     where not exists (select from delegation_item i where i.delegation_id = c."delegationId" and i.plan_id = c."planId")`.execute(
    tx,
  );
}

export async function addItem(
  tx: Tx,
  pemdaId: string,
  one: {
    id: string;
    delegationId: string;
    way: string;
    topic: string;
    words: string;
    amount: bigint | null;
  },
): Promise<void> {
  await sql`
    insert into delegation_item (pemda_id, id, delegation_id, way, topic, words, amount, by_hand)
    values (${pemdaId}, ${one.id}, ${one.delegationId}, ${one.way}, ${one.topic}, ${one.words}, ${one.amount}, true)`.execute(
    tx,
  );
}

/** Opens the hall of an event with slots of equal length and numbered tables; false when it is open already. */
export async function insertHall(
  tx: Tx,
  pemdaId: string,
  one: {
    eventId: string;
    least: number;
    slots: readonly { slot: number; startsAt: Date; endsAt: Date }[];
  },
): Promise<boolean> {
  const made = await sql`
    insert into matching_hall (pemda_id, event_id, weights, least)
    values (${pemdaId}, ${one.eventId}, ${JSON.stringify(DEFAULT_WEIGHTS)}::jsonb, ${one.least}) on conflict do nothing`.execute(
    tx,
  );
  await saveSlots(tx, pemdaId, one.eventId, one.slots);
  return made.numAffectedRows === 1n;
}

export async function saveSlots(
  tx: Tx,
  pemdaId: string,
  eventId: string,
  slots: readonly { slot: number; startsAt: Date; endsAt: Date }[],
): Promise<void> {
  await sql`delete from matching_slot where event_id = ${eventId}`.execute(tx);
  await sql`
    insert into matching_slot (pemda_id, event_id, slot, starts_at, ends_at)
    select ${pemdaId}::uuid, ${eventId}::uuid, c.slot, c."startsAt", c."endsAt"
      from jsonb_to_recordset(${JSON.stringify(slots)}::jsonb) as c(slot int, "startsAt" timestamptz, "endsAt" timestamptz)`.execute(
    tx,
  );
}

export async function setLeast(tx: Tx, eventId: string, least: number): Promise<void> {
  await sql`update matching_hall set least = ${least} where event_id = ${eventId}`.execute(tx);
}

/** How a delegation takes part: its side, its most, the seats at its table, when it is away. */
export async function setDelegation(
  tx: Tx,
  one: {
    id: string;
    eventId: string;
    side: string;
    most: number | null;
    seats: number;
    away: number[];
  },
): Promise<boolean> {
  const done = await sql`
    update delegation d set side = ${one.side}, most = ${one.most}, seats = ${one.seats}, away = ${one.away}
     where d.id = ${one.id} and d.event_id = ${one.eventId}
       and (d.side = ${one.side} or not exists (select from meeting m where d.id in (m.host_id, m.guest_id)))`.execute(
    tx,
  );
  return done.numAffectedRows === 1n;
}

/** The delegation that a viewer of an agency or a supplier belongs to. */
export async function ownDelegation(
  db: Db | Tx,
  eventId: string,
  of: { agencyId: string | null; supplierId: string | null },
): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from delegation where event_id = ${eventId}
       and (supplier_id = ${of.supplierId}::uuid or agency_id = ${of.agencyId}::uuid)`.execute(db);
  return rows[0];
}

/** The delegation of a ticket's holder, by the hash of the ticket's token. */
export async function delegationOfTicket(
  db: Db,
  hash: string,
): Promise<{ id: string; name: string; slug: string; person: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string; slug: string; person: string }>`
    select d.id, d.name, e.slug, p.person_name as person
      from ticket t join participant p on p.id = t.participant_id join event e on e.id = p.event_id
      join delegation d on d.event_id = e.id
       and d.key = coalesce('s ' || p.supplier_id, 'a ' || p.agency_id, 'o ' || lower(btrim(p.organisation)))
     where t.hash = ${hash}`.execute(db);
  return rows[0];
}
