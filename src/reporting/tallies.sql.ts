import { sql } from 'kysely';
import type { Db, Tx } from '../platform/index.ts';
import type { MonthSums } from './domain/year-sums.ts';

/** The kept sums of orders as the rows themselves give them now. */
const FROM_ORDERS = sql`
  select o.pemda_id, extract(year from o.po_date)::int as year, o.agency_id, o.scope, extract(month from o.po_date)::int as month,
         count(*)::int as orders, sum(o.realised)::bigint as value,
         count(*) filter (where o.state = 'completed')::int as completed_orders,
         coalesce(sum(o.realised) filter (where o.state = 'completed'), 0)::bigint as completed_value,
         coalesce(sum(o.realised) filter (where o.supplier_local), 0)::bigint as local_value,
         coalesce(sum(o.realised) filter (where o.supplier_umkk), 0)::bigint as umkk_value,
         coalesce(sum(o.realised) filter (where o.state = 'completed' and o.paid_on is not null and o.handover_on is not null), 0)::bigint as paid_value,
         coalesce(sum(o.realised * greatest(o.paid_on - o.handover_on, 0)) filter (where o.state = 'completed'), 0)::bigint as paid_rupiah_days
    from orders o where o.realised > 0 and o.po_date is not null group by 1, 2, 3, 4, 5`;

const FROM_LINES = sql`
  select o.pemda_id, extract(year from o.po_date)::int as year, l.etalase_id, o.agency_id, o.scope, extract(month from o.po_date)::int as month,
         sum(l.realised)::bigint as value, coalesce(sum(l.realised) filter (where l.pdn), 0)::bigint as pdn_value,
         coalesce(sum(l.realised) filter (where l.creative), 0)::bigint as creative_value
    from orders o join order_line l on l.pemda_id = o.pemda_id and l.order_id = o.id
   where o.realised > 0 and o.po_date is not null and l.etalase_id is not null group by 1, 2, 3, 4, 5, 6`;

const FROM_PAIRS = sql`
  select o.pemda_id, extract(year from o.po_date)::int as year, o.agency_id, o.scope, o.supplier_id, count(*)::int as orders
    from orders o where o.realised > 0 and o.po_date is not null group by 1, 2, 3, 4, 5`;

/** How the kept sums compare with a recount of all rows; `differences` is 0 when they agree to the rupiah. */
export interface SumsCheck {
  readonly orders: number;
  readonly value: bigint;
  /** Value kept, which must be the value counted. */
  readonly keptValue: bigint;
  readonly differences: number;
}

/** Every row is read: the planner, who thinks that the row filter leaves a few, would walk them by an index. */
async function readWhole(tx: Tx): Promise<void> {
  await sql`select set_config('enable_indexscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
                   set_config('work_mem', '256MB', true)`.execute(tx);
}

/** Recounts every kept sum from the rows, in one statement, and compares. */
export function checkSums(db: Db): Promise<SumsCheck> {
  return db.transaction().execute(async (tx) => {
    await readWhole(tx);
    return countAll(tx);
  });
}

async function countAll(tx: Tx): Promise<SumsCheck> {
  const { rows } = await sql<SumsCheck>`
    with counted as (${FROM_ORDERS}),
    kept as (
      select pemda_id, year, agency_id, scope, month, sum(orders)::int as orders, sum(value)::bigint as value,
             sum(completed_orders)::int as completed_orders, sum(completed_value)::bigint as completed_value,
             sum(local_value)::bigint as local_value, sum(umkk_value)::bigint as umkk_value,
             sum(paid_value)::bigint as paid_value, sum(paid_rupiah_days)::bigint as paid_rupiah_days
        from order_tally group by 1, 2, 3, 4, 5 having sum(orders) <> 0 or sum(value) <> 0
    ),
    counted_lines as (${FROM_LINES}),
    kept_lines as (
      select pemda_id, year, etalase_id, agency_id, scope, month, sum(value)::bigint as value, sum(pdn_value)::bigint as pdn_value,
             sum(creative_value)::bigint as creative_value
        from line_tally group by 1, 2, 3, 4, 5, 6
    ),
    counted_pairs as (${FROM_PAIRS}),
    shared as (
      select o.id from orders o join order_line l on l.pemda_id = o.pemda_id and l.order_id = o.id
       group by o.id, o.realised having sum(l.realised) <> o.realised
    )
    select (select coalesce(sum(orders), 0)::int from counted) as orders,
           (select coalesce(sum(value), 0)::bigint from counted) as value,
           (select coalesce(sum(value), 0)::bigint from kept) as "keptValue",
           ((select count(*) from ((table counted except table kept) union all (table kept except table counted)) d)
          + (select count(*) from (((select * from counted_lines where value <> 0) except table kept_lines)
                                   union all ((select * from kept_lines where value <> 0) except table counted_lines)) d)
          + (select count(*) from ((table counted_pairs except select * from buyer_supplier_tally)
                                   union all ((select * from buyer_supplier_tally where orders <> 0) except table counted_pairs)) d)
          + (select count(*) from shared))::int as differences`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error('no sums');
  return row;
}

/** Writes the kept sums anew from the rows: after records were loaded with the triggers off. */
export async function rebuildSums(tx: Tx): Promise<void> {
  await readWhole(tx);
  await sql`create temporary table counted_orders on commit drop as ${FROM_ORDERS}`.execute(tx);
  await sql`create temporary table counted_lines on commit drop as ${FROM_LINES}`.execute(tx);
  await sql`create temporary table counted_pairs on commit drop as ${FROM_PAIRS}`.execute(tx);
  // Each row that is written asks for its agency and supplier, which is what indexes are for.
  await sql`select set_config('enable_indexscan', 'on', true), set_config('enable_bitmapscan', 'on', true)`.execute(
    tx,
  );
  await sql`delete from order_tally`.execute(tx);
  await sql`delete from line_tally`.execute(tx);
  await sql`delete from buyer_supplier_tally`.execute(tx);
  await sql`
    insert into order_tally (pemda_id, year, agency_id, scope, month, orders, value, completed_orders, completed_value, local_value,
                             umkk_value, paid_value, paid_rupiah_days, slot)
    select c.*, 0 from counted_orders c`.execute(tx);
  await sql`
    insert into line_tally (pemda_id, year, etalase_id, agency_id, scope, month, value, pdn_value, creative_value)
    table counted_lines`.execute(tx);
  await sql`
    insert into buyer_supplier_tally (pemda_id, year, agency_id, scope, supplier_id, orders) table counted_pairs`.execute(
    tx,
  );
  for (const table of ['counted_orders', 'counted_lines', 'counted_pairs'])
    await sql`drop table ${sql.table(table)}`.execute(tx);
}

/** The sums of a year by agency and month. */
export async function monthSums(
  db: Db | Tx,
  year: number,
  scope: 'local' | 'national',
  agencyId?: string,
): Promise<MonthSums[]> {
  const only = agencyId ? sql`and agency_id = ${agencyId}` : sql``;
  const { rows } = await sql<MonthSums>`
    with o as (
      select agency_id, month, sum(orders)::int as orders, sum(value)::bigint as value, sum(completed_orders)::int as completed_orders,
             sum(completed_value)::bigint as completed_value, sum(local_value)::bigint as local_value,
             sum(umkk_value)::bigint as umkk_value, sum(paid_value)::bigint as paid_value,
             sum(paid_rupiah_days)::bigint as paid_rupiah_days
        from order_tally where year = ${year} and scope = ${scope} ${only} group by 1, 2
    ), l as (
      select agency_id, month, sum(pdn_value)::bigint as pdn_value, sum(creative_value)::bigint as creative_value
        from line_tally where year = ${year} and scope = ${scope} ${only} group by 1, 2
    )
    select o.agency_id as "agencyId", o.month, o.orders, o.value, o.completed_orders as "completedOrders",
           o.completed_value as "completedValue", o.local_value as "localValue", o.umkk_value as "umkkValue",
           o.paid_value as "paidValue", o.paid_rupiah_days as "paidRupiahDays",
           coalesce(l.pdn_value, 0)::bigint as "pdnValue", coalesce(l.creative_value, 0)::bigint as "creativeValue"
      from o left join l using (agency_id, month) where o.orders > 0 order by 1, 2`.execute(db);
  return rows;
}
