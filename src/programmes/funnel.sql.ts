import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../kernel/index.ts';
import type { Db } from '../platform/index.ts';
import type { Obstacle, Outcome } from './domain/coaching.ts';
import type { Way } from './domain/funnel.ts';

/** Whose way it is: all who began in a year, or those whom an event invited. */
export type Cohort = { readonly year: number } | { readonly eventId: string };

/** Businesses that began to register in a year; one without a registration on record by its day of entry. */
const BEGUN_IN = (year: number, zone: string) => sql`
  select coalesce('s ' || s.id, 'r ' || r.id) as key, coalesce(s.name, nullif(r.answers->>'name', ''), p.name) as name,
         coalesce(s.phone, r.answers->>'phone', '') as phone, s.id as supplier_id, r.id as registration_id,
         null::timestamptz as invited, null::timestamptz as came, false as declined
    from supplier s full join registration r on r.supplier_id = s.id left join person p on p.id = r.person_id
   where extract(year from coalesce(r.created_at at time zone ${zone}, s.registered_on::timestamp)) = ${year}`;

/** Businesses on the list of an event; one without a supplier by the name that it gave. */
const INVITED_TO = (eventId: string) => sql`
  select coalesce('s ' || x.supplier_id, 'o ' || x.org) as key, coalesce(s.name, x.name) as name,
         coalesce(s.phone, x.phone, '') as phone, x.supplier_id, r.id as registration_id, x.invited, x.came, x.declined
    from (select p.supplier_id, case when p.supplier_id is null then lower(btrim(p.organisation)) end as org,
                 min(p.organisation) as name, min(p.phone) as phone, min(coalesce(p.invited_at, p.created_at)) as invited,
                 min(p.came_at) as came, bool_and(p.state in ('declined', 'cancelled')) as declined
            from participant p
           where p.event_id = ${eventId} and (p.supplier_id is not null or p.group_code = 'business') group by 1, 2) x
    left join supplier s on s.id = x.supplier_id left join registration r on r.supplier_id = x.supplier_id`;

const WAYS = (base: RawBuilder<unknown>, zone: string) => sql<Row>`
  select b.key, b.name, b.phone, b.supplier_id as "supplierId", b.declined, r.state as registration,
         (b.invited at time zone ${zone})::date::text as invited, (b.came at time zone ${zone})::date::text as came,
         (r.created_at at time zone ${zone})::date::text as begun, (f.sent at time zone ${zone})::date::text as sent,
         case when s.state <> 'draft' then s.registered_on end::text as registered,
         (q.offered at time zone ${zone})::date::text as offered, (q.shown at time zone ${zone})::date::text as shown,
         coalesce(q.on_show, false) as "onShow", v.state as product, o.first::text as ordered, y.first::text as paid,
         c.open as "caseId", c.obstacle, c.outcome
    from (${base}) b
    left join supplier s on s.id = b.supplier_id
    left join registration r on r.id = b.registration_id
    left join lateral (select min(e.at) as sent from registration_event e
                        where e.registration_id = b.registration_id and e.kind = 'submitted') f on true
    left join lateral (
      select min(p.first_shown_at) as shown, bool_or(p.state in ('live', 'frozen')) as on_show,
             least(min(p.first_shown_at), min(e.at)) as offered
        from product p left join product_event e on e.product_id = p.id and e.kind = 'submitted'
       where p.supplier_id = b.supplier_id) q on true
    left join lateral (
      select max(v.state) filter (where v.state in ('needs_fix', 'submitted')) as state
        from product_revision v join product p on p.id = v.product_id where p.supplier_id = b.supplier_id) v on true
    left join lateral (select min(o.po_date) as first from orders o
                        where o.supplier_id = b.supplier_id and o.realised > 0) o on true
    left join lateral (select min(y.paid_on) as first from orders o join payment y on y.order_id = o.id
                        where o.supplier_id = b.supplier_id) y on true
    left join lateral (
      select (array_agg(c.id order by c.opened_at desc) filter (where c.state <> 'closed'))[1] as open,
             (array_agg(c.obstacle order by c.opened_at desc) filter (where c.obstacle is not null))[1] as obstacle,
             (array_agg(c.outcome order by c.opened_at desc))[1] as outcome
        from coaching_case c where c.supplier_id = b.supplier_id) c on true
   order by b.name, b.key`;

interface Row {
  readonly key: string;
  readonly name: string;
  readonly phone: string;
  readonly supplierId: string | null;
  readonly declined: boolean;
  readonly registration: string | null;
  readonly invited: Day | null;
  readonly came: Day | null;
  readonly begun: Day | null;
  readonly sent: Day | null;
  readonly registered: Day | null;
  readonly offered: Day | null;
  readonly shown: Day | null;
  readonly onShow: boolean;
  readonly product: Way['product'];
  readonly ordered: Day | null;
  readonly paid: Day | null;
  readonly caseId: string | null;
  readonly obstacle: Obstacle | null;
  readonly outcome: Outcome | null;
}

/** How far each business of a cohort has come, from the records of registration, listing, orders and payments. */
export async function waysOf(db: Db, cohort: Cohort, zone: string): Promise<Way[]> {
  const base = 'year' in cohort ? BEGUN_IN(cohort.year, zone) : INVITED_TO(cohort.eventId);
  const { rows } = await WAYS(base, zone).execute(db);
  return rows.map(
    ({ invited, came, begun, sent, registered, offered, shown, ordered, paid, ...way }) => ({
      ...way,
      days: { invited, came, begun, sent, registered, offered, shown, ordered, paid },
    }),
  );
}

/** Years in which a business began, the newest first. */
export async function yearsBegun(db: Db, zone: string): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from d)::int as year
      from (select registered_on::timestamp as d from supplier
            union all select created_at at time zone ${zone} from registration) x
     where d is not null order by 1 desc`.execute(db);
  return rows.map(({ year }) => year);
}

export interface CoachSum {
  readonly coachId: string;
  readonly name: string;
  readonly cases: number;
  readonly closed: number;
  readonly meetings: number;
  /** Days from the opening of each case to the business's first order after it; those without one are missing. */
  readonly days: readonly number[];
}

/** What came of the cases of each coach that were opened in a year. */
export async function coachSums(db: Db, year: number, zone: string): Promise<CoachSum[]> {
  const { rows } = await sql<CoachSum>`
    select p.id as "coachId", p.name, count(*)::int as cases, count(*) filter (where c.state = 'closed')::int as closed,
           coalesce(sum(m.n), 0)::int as meetings,
           coalesce(array_agg(o.first - c.day order by o.first - c.day) filter (where o.first is not null), '{}') as days
      from (select *, (opened_at at time zone ${zone})::date as day from coaching_case) c
      join person p on p.id = c.coach_id
      cross join lateral (select count(*) as n from coaching_event e where e.case_id = c.id and e.kind = 'noted') m
      cross join lateral (select min(o.po_date) as first from orders o
                           where o.supplier_id = c.supplier_id and o.realised > 0 and o.po_date >= c.day) o
     where extract(year from c.day) = ${year}
     group by p.id, p.pemda_id, p.name order by p.name`.execute(db);
  return rows;
}

/** Days from registration to the first order of businesses of a year that no coach ever had; and how many have none. */
export async function uncoached(
  db: Db,
  year: number,
): Promise<{ businesses: number; days: readonly number[] }> {
  const { rows } = await sql<{ businesses: number; days: number[] }>`
    select count(*)::int as businesses,
           coalesce(array_agg(o.first - s.registered_on order by o.first - s.registered_on) filter (where o.first >= s.registered_on), '{}') as days
      from supplier s
      cross join lateral (select min(o.po_date) as first from orders o where o.supplier_id = s.id and o.realised > 0) o
     where s.state <> 'draft' and extract(year from s.registered_on) = ${year}
       and not exists (select from coaching_case c where c.supplier_id = s.id and c.coach_id is not null)`.execute(
    db,
  );
  return rows[0] ?? { businesses: 0, days: [] };
}
