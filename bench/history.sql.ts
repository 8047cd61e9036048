import { sql } from 'kysely';
import type { Day } from '../src/kernel/index.ts';
import { type Db, inTransaction } from '../src/platform/index.ts';
import { rebuildSums } from '../src/reporting/index.ts';

const TRIGGERS = ['orders', 'order_line'] as const;

async function triggers(db: Db, on: boolean): Promise<void> {
  for (const table of TRIGGERS)
    await sql.raw(`alter table ${table} ${on ? 'enable' : 'disable'} trigger user`).execute(db);
}

/**
 * Orders of some years day by day, as a record would hold them, written with the triggers off. Only for
 * a city that is thrown away: plan lines and stock know nothing of them.
 */
export async function writeHistory(
  db: Db,
  count: number,
  firstDay: Day,
  days: number,
): Promise<void> {
  await triggers(db, false);
  const batch = 100_000;
  for (let from = 0; from < count; from += batch) {
    await sql`
      with things as materialized (
        select array_agg(id) as ids, array_agg(supplier_id) as sellers, array_agg(etalase_id) as etalase, array_agg(version) as versions,
               array_agg(origin = 'domestic') as pdn, array_agg(subsector is not null) as creative
          from (select * from product where state = 'live' order by id limit 2000) p
      ), lines as materialized (select array_agg(id) as ids, array_agg(agency_id) as agencies from plan where method = 'e_purchasing'),
      rows as materialized (
        select n, 1 + n % cardinality(t.ids) as thing, 1 + (n * 7) % cardinality(l.ids) as line,
               on_day, (lpad(to_hex((extract(epoch from on_day) * 1000)::bigint), 12, '0') || substr(md5(n::text), 1, 20))::uuid as id,
               100000 + (n::bigint * 7919) % 9000000 as amount, n % 3 <> 0 as done, n % 10 = 0 as two
          from (select n, ${firstDay}::date + (n::bigint * ${days}::int / ${count}::int)::int as on_day
                  from generate_series(${from}::int, ${Math.min(count, from + batch) - 1}::int) n) n, things t, lines l
      ), made as (
        insert into orders (id, number, agency_id, supplier_id, plan_id, year, method, state, version, rule_set, buyer_person_id, buyer_role, goods, freight, tax,
                            total, realised, delivery_address, wanted_on, po_date, handover_on, paid_on, idempotency_key, created_at, updated_at,
                            supplier_local, supplier_umkk)
        select r.id, 'B' || r.n, l.agencies[r.line], t.sellers[r.thing], l.ids[r.line], extract(year from r.on_day), 'direct',
               case when r.done then 'completed' else 'processing' end, 1, 'bench', (select min(id::text)::uuid from person), 'ppk', r.amount, 5000, 0,
               r.amount + 5000, r.amount + 5000, 'x', r.on_day, r.on_day, case when r.done then r.on_day + 5 end, case when r.done then r.on_day + 20 end,
               'B' || r.n, r.on_day, r.on_day, r.n % 4 <> 0, r.n % 5 <> 0
          from rows r, things t, lines l returning id
      )
      insert into order_line (order_id, line_no, product_id, product_version, name, unit, kind, quantity, list_price, unit_price, amount, tax,
                              realised, etalase_id, pdn, creative)
      select r.id, k, t.ids[r.thing], t.versions[r.thing], 'x', 'x', 'goods', 1, 1, 1, part, 0,
             part + case when k = 1 then 5000 else 0 end, t.etalase[1 + (r.thing + k) % cardinality(t.etalase)], t.pdn[r.thing], t.creative[r.thing]
        from rows r, things t, lateral (select 1 as k, case when r.two then r.amount / 2 else r.amount end as part
                                        union all select 2, r.amount - r.amount / 2 where r.two) k
       where exists (select 1 from made)`.execute(db);
  }
  await triggers(db, true);
  // As the database does by itself before long.
  await sql`vacuum analyze orders`.execute(db);
  await sql`vacuum analyze order_line`.execute(db);
}

/** Writes every kept sum anew; gives its seconds. */
export async function timedRebuild(db: Db): Promise<number> {
  const started = performance.now();
  await inTransaction(db, async (tx) => {
    await rebuildSums(tx);
    return { ok: true, value: null };
  });
  const seconds = Math.round(performance.now() - started) / 1000;
  for (const table of ['order_tally', 'line_tally', 'buyer_supplier_tally'])
    await sql.raw(`analyze ${table}`).execute(db);
  return seconds;
}
