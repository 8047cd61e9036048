import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '../platform/index.ts';
import type { PlannedAgency } from './domain/year-sums.ts';

/** Every agency with its e-purchasing budget of a year and the local sellers it bought from. */
export async function plannedAgencies(db: Db | Tx, year: number): Promise<PlannedAgency[]> {
  const { rows } = await sql<PlannedAgency>`
    with planned as (
      select agency_id, sum(budget)::bigint as budget from plan
       where year = ${year} and method = 'e_purchasing' and active group by 1
    ), pairs as (
      select t.agency_id, count(*)::int as sellers
        from buyer_supplier_tally t join supplier s on s.id = t.supplier_id
       where t.year = ${year} and t.scope = 'local' and t.orders > 0 and s.local group by 1
    )
    select a.id as "agencyId", a.short_name as agency, a.slug, coalesce(p.budget, 0)::bigint as budget,
           coalesce(b.sellers, 0) as "localSuppliers"
      from agency a left join planned p on p.agency_id = a.id left join pairs b on b.agency_id = a.id`.execute(
    db,
  );
  return rows;
}

/** One order as it counts for an agency's year: all that any formula reads of it. */
export interface AwardOrder {
  readonly id: string;
  readonly number: string;
  readonly poDate: string;
  readonly supplier: string;
  readonly completed: boolean;
  readonly realised: bigint;
  readonly local: boolean;
  readonly umkk: boolean;
  readonly pdnValue: bigint;
  readonly creativeValue: bigint;
  readonly handoverOn: string | null;
  readonly paidOn: string | null;
}

const COUNTED = (year: number) => sql`
  o.realised > 0 and o.scope = 'local' and o.po_date >= ${`${year}-01-01`} and o.po_date < ${`${year + 1}-01-01`}`;

const ORDER_ROWS = (of: RawBuilder<unknown>) => sql`
  select o.id, o.agency_id, o.number, o.po_date::text as "poDate", o.supplier_id, o.state = 'completed' as completed, o.realised,
         o.supplier_local as local, o.supplier_umkk as umkk, o.handover_on::text as "handoverOn", o.paid_on::text as "paidOn",
         coalesce(l.pdn, 0)::bigint as "pdnValue", coalesce(l.creative, 0)::bigint as "creativeValue"
    from (${of}) o left join lateral (
      select sum(l.realised) filter (where l.pdn) as pdn, sum(l.realised) filter (where l.creative) as creative
        from order_line l where l.pemda_id = o.pemda_id and l.order_id = o.id) l on true`;

/** The orders behind one agency's year, in the order of their Surat Pesanan; a part of them where told. */
export async function awardOrders(
  db: Db,
  agencyId: string,
  year: number,
  part: { readonly limit: number; readonly offset: number } | null = null,
): Promise<AwardOrder[]> {
  const cut = part ? sql`limit ${part.limit} offset ${part.offset}` : sql``;
  const { rows } = await sql<AwardOrder>`
    select r.*, s.name as supplier from (${ORDER_ROWS(sql`
      select o.* from orders o where o.agency_id = ${agencyId} and ${COUNTED(year)} order by o.po_date, o.number ${cut}`)}) r
      join supplier s on s.id = r.supplier_id order by r."poDate", r.number`.execute(db);
  return rows;
}

export interface AwardPlan {
  readonly rupCode: string;
  readonly name: string;
  readonly budget: bigint;
  readonly realised: bigint;
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
    .orderBy('rup_code')
    .execute();
}

/**
 * The print of the rows under each agency's year: SHA-256 of its lines "order;…" and "plan;…", sorted
 * by their bytes and joined by line ends. The exported table has the same fields, so that anyone can
 * compute it again.
 */
export async function rowPrints(db: Db | Tx, year: number): Promise<Map<string, string>> {
  const { rows } = await sql<{ agencyId: string; print: string }>`
    with line as (
      select r.agency_id, concat_ws(';', 'order', r.number, r."poDate", r.completed::int, r.realised, r.local::int, r.umkk::int,
                                    r."pdnValue", r."creativeValue", coalesce(r."handoverOn", '-'), coalesce(r."paidOn", '-')) as text
        from (${ORDER_ROWS(sql`select o.* from orders o where ${COUNTED(year)}`)}) r
      union all
      select agency_id, concat_ws(';', 'plan', rup_code, budget) from plan
       where year = ${year} and method = 'e_purchasing' and active
    )
    select agency_id as "agencyId", encode(sha256(convert_to(string_agg(text, E'\n' order by text collate "C"), 'UTF8')), 'hex') as print
      from line group by 1`.execute(db);
  return new Map(rows.map((row) => [row.agencyId, row.print]));
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
