import { sql } from 'kysely';
import type { Db } from '../platform/index.ts';
import type { AgencyYear } from './domain/award.ts';

/** The sums of every agency that planned or bought in the year; the two sides are summed apart, so nothing multiplies. */
export async function agencyYears(db: Db, year: number): Promise<AgencyYear[]> {
  const { rows } = await sql<AgencyYear>`
    with bought as (
      select o.agency_id, sum(o.realised)::bigint as realised, count(*)::int as orders,
             count(distinct o.supplier_id) filter (where s.local)::int as local_suppliers
        from orders o join supplier s on s.id = o.supplier_id
       where o.realised > 0 and o.scope = 'local' and o.po_date >= ${`${year}-01-01`} and o.po_date < ${`${year + 1}-01-01`}
       group by 1
    ), planned as (
      select agency_id, sum(budget)::bigint as budget from plan
       where year = ${year} and method = 'e_purchasing' and active group by 1
    )
    select a.id as "agencyId", a.short_name as agency, a.slug, coalesce(b.realised, 0)::bigint as realised,
           coalesce(p.budget, 0)::bigint as budget, coalesce(b.orders, 0) as orders, coalesce(b.local_suppliers, 0) as "localSuppliers"
      from agency a left join bought b on b.agency_id = a.id left join planned p on p.agency_id = a.id
     where b.agency_id is not null or p.agency_id is not null`.execute(db);
  return rows;
}

export interface AwardOrder {
  id: string;
  number: string;
  poDate: string;
  supplier: string;
  state: string;
  realised: bigint;
}

/** The orders behind one agency's index. */
export async function awardOrders(db: Db, agencyId: string, year: number): Promise<AwardOrder[]> {
  const { rows } = await sql<AwardOrder>`
    select o.id, o.number, o.po_date::text as "poDate", s.name as supplier, o.state, o.realised
      from orders o join supplier s on s.id = o.supplier_id
     where o.agency_id = ${agencyId} and o.realised > 0 and o.scope = 'local'
       and o.po_date >= ${`${year}-01-01`} and o.po_date < ${`${year + 1}-01-01`}
     order by o.po_date, o.number`.execute(db);
  return rows;
}

export interface AwardPlan {
  rupCode: string;
  name: string;
  budget: bigint;
  realised: bigint;
}

/** The plan lines behind one agency's index. */
export async function awardPlans(db: Db, agencyId: string, year: number): Promise<AwardPlan[]> {
  return db
    .selectFrom('plan')
    .select(['rup_code as rupCode', 'name', 'budget', 'realised'])
    .where('agency_id', '=', agencyId)
    .where('year', '=', year)
    .where('method', '=', 'e_purchasing')
    .where('active', '=', true)
    .orderBy('budget', 'desc')
    .execute();
}

export async function agencyBySlug(
  db: Db,
  slug: string,
): Promise<{ id: string; name: string; shortName: string } | undefined> {
  return db
    .selectFrom('agency')
    .select(['id', 'name', 'short_name as shortName'])
    .where('slug', '=', slug)
    .executeTakeFirst();
}

/** The years for which an award can be computed, newest first. */
export async function awardYears(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from plan where method = 'e_purchasing' and active order by year desc`.execute(
    db,
  );
  return rows.map((row) => row.year);
}
