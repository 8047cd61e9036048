import { sql } from 'kysely';
import type { Day, Locale } from '../../kernel/index.ts';
import type { Db, Tx } from '../../platform/index.ts';
import type { LedgerMeeting, LedgerOrganisation } from './domain/ledger.ts';

/**
 * Orders that follow a meeting `m` of an event `e` on its day `e.day`: of the host's agency from the guest's
 * supplier, in force, since that day, and before the two met again at a later event (which then has them).
 */
const FOLLOWING = sql`
  o.agency_id = h.agency_id and o.supplier_id = g.supplier_id and o.realised > 0 and o.po_date >= e.day
  and not exists (
    select from meeting m2 join event e2 on e2.id = m2.event_id join delegation h2 on h2.id = m2.host_id
      join delegation g2 on g2.id = m2.guest_id
     where h2.agency_id = h.agency_id and g2.supplier_id = g.supplier_id and m2.state = 'planned' and e2.state <> 'cancelled'
       and (e2.starts_at at time zone e.zone)::date > e.day and (e2.starts_at at time zone e.zone)::date <= o.po_date)`;

const EVENT = (eventId: string, zone: string) => sql`
  (select id, ${zone}::text as zone, (starts_at at time zone ${zone})::date as day from event where id = ${eventId}) e`;

/** Every planned meeting of an event with what it led to, from orders and payments. Rupiah before tax. */
export async function ledgerMeetings(
  db: Db | Tx,
  eventId: string,
  zone: string,
): Promise<LedgerMeeting[]> {
  const { rows } = await sql<LedgerMeeting>`
    select m.id, h.name as host, g.name as guest, h.agency_id as "agencyId", g.supplier_id as "supplierId",
           k.kind as outcome, k.amount as committed, k.due_on::text as "dueOn", t.name as etalase,
           i.words as need,
           coalesce(w.name, '') as officer, gr.group_code as "group", r.orders, r.realised, r.first::text as "firstOrder",
           coalesce(y.paid, 0)::bigint as paid, y.first::text as "firstPaid"
      from ${EVENT(eventId, zone)} join meeting m on m.event_id = e.id and m.state = 'planned'
      join delegation h on h.id = m.host_id join delegation g on g.id = m.guest_id
      left join delegation_item i on i.id = m.need_item_id left join etalase t on t.id = i.etalase_id
      left join lateral (select * from meeting_outcome x where x.meeting_id = m.id order by x.seq desc limit 1) k on true
      left join person w on w.id = k.by
      left join lateral (select min(p.group_code) as group_code from participant p
                          where p.event_id = e.id and p.supplier_id = g.supplier_id) gr on true
      cross join lateral (select count(*)::int as orders, coalesce(sum(o.realised), 0)::bigint as realised, min(o.po_date) as first
                            from orders o where ${FOLLOWING}) r
      cross join lateral (select sum(y.amount)::bigint as paid, min(y.paid_on) as first
                            from orders o join payment y on y.order_id = o.id where ${FOLLOWING}) y
     order by k.amount desc nulls last, h.name, g.name`.execute(db);
  return rows;
}

/** Every organisation of an event, from invitation to money, with its days. */
export async function ledgerOrganisations(
  db: Db | Tx,
  eventId: string,
  zone: string,
): Promise<LedgerOrganisation[]> {
  const { rows } = await sql<LedgerOrganisation>`
    with org as (
      select coalesce('s ' || p.supplier_id, 'a ' || p.agency_id, 'o ' || lower(btrim(p.organisation))) as key,
             min(p.organisation) as name, min(p.group_code) as "group", count(*)::int as people,
             min(p.invited_at) as invited, min(p.came_at) as came, p.supplier_id, p.agency_id
        from participant p where p.event_id = ${eventId} group by 1, p.supplier_id, p.agency_id)
    select org.key, org.name, org."group", org.people, org.invited, org.came, org.supplier_id as "supplierId", s.slug,
           coalesce(c.met, 0)::int as met, c.committed, s.registered_on::text as registered,
           (f.first at time zone ${zone})::date::text as "firstShown", a.first::text as "firstOrder", coalesce(a.realised, 0)::bigint as realised,
           a.paid, a.first_paid::text as "firstPaid"
      from ${EVENT(eventId, zone)} cross join org left join supplier s on s.id = org.supplier_id and s.state <> 'draft'
      left join delegation d on d.event_id = e.id and d.key = org.key
      left join lateral (
        select count(*) filter (where k.kind is not null) as met, sum(k.amount)::bigint as committed
          from meeting m left join lateral (select * from meeting_outcome x where x.meeting_id = m.id order by x.seq desc limit 1) k on true
         where m.event_id = e.id and m.state = 'planned' and d.id in (m.host_id, m.guest_id)) c on true
      left join lateral (select min(p.first_shown_at) as first from product p where p.supplier_id = org.supplier_id) f on true
      left join lateral (
        select min(r.first) as first, sum(r.realised)::bigint as realised, coalesce(sum(r.paid), 0)::bigint as paid, min(r.first_paid) as first_paid
          from meeting m join delegation h on h.id = m.host_id join delegation g on g.id = m.guest_id
          cross join lateral (
            select min(o.po_date) as first, sum(o.realised) as realised, sum(y.paid) as paid, min(y.first) as first_paid
              from orders o left join lateral (select sum(y.amount) as paid, min(y.paid_on) as first from payment y where y.order_id = o.id) y on true
             where ${FOLLOWING}) r
         where m.event_id = e.id and m.state = 'planned' and d.id in (m.host_id, m.guest_id)) a on true
     order by a.realised desc nulls last, c.committed desc nulls last, org.name`.execute(db);
  return rows;
}

/** Suppliers with a commitment whose day has passed and nothing bought since; each once. */
export async function brokenPromises(
  db: Db | Tx,
  today: Day,
  zone: string,
): Promise<{ supplierId: string }[]> {
  const { rows } = await sql<{ supplierId: string }>`
    select distinct g.supplier_id as "supplierId"
      from (select id, state, ${zone}::text as zone, (starts_at at time zone ${zone})::date as day from event) e
      join meeting m on m.event_id = e.id and m.state = 'planned'
      join delegation h on h.id = m.host_id join delegation g on g.id = m.guest_id and g.supplier_id is not null
      join supplier s on s.id = g.supplier_id and s.state = 'active'
      join lateral (select * from meeting_outcome x where x.meeting_id = m.id order by x.seq desc limit 1) k on true
     where k.kind = 'commitment' and k.due_on < ${today}
       and not exists (select from orders o where ${FOLLOWING})
       -- Once for a promise: a case of this kind that was opened after the day is its case, closed or not.
       and not exists (select from coaching_case c where c.supplier_id = g.supplier_id and c.trigger = 'promise'
                          and (c.opened_at at time zone e.zone)::date > k.due_on)
     order by 1 limit 200`.execute(db);
  return rows;
}

/** Names of the pemda's groups of participants by their codes. */
export async function groupNames(db: Db, locale: Locale): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('helix_group').select(['code', 'name_id', 'name_en']).execute();
  return new Map(rows.map((one) => [one.code, locale === 'en' ? one.name_en : one.name_id]));
}
