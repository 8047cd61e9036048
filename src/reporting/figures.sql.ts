import { sql } from 'kysely';
import { addDays, type Day, startOfDay } from '../kernel/index.ts';
import type { Db } from '../platform/index.ts';
import type { RecordedYear } from './domain/figures.ts';

/** The years of which anything is recorded, with a day in the month of the last Surat Pesanan of each. */
export async function yearsOnRecord(db: Db): Promise<{ year: number; lastOrder: Day | null }[]> {
  const { rows } = await sql<{ year: number; last_order: string | null }>`
    select year, max(last_order)::text as last_order from (
      select year, make_date(year, month, 1) as last_order from order_tally where scope = 'local' group by 1, 2 having sum(orders) > 0
      union all select year, null from package_record group by 1
      union all select year, null from target group by 1
      union all select year, null from plan group by 1
    ) y group by year order by year`.execute(db);
  return rows.map((row) => ({ year: row.year, lastOrder: row.last_order as Day | null }));
}

export interface YearCounts {
  orders: number;
  value: bigint;
  otherPackages: number;
  products: number;
  etalase: number;
  suppliers: number;
  invited: number;
}

/** All counts of one recorded year; every one opens to its rows on the pages of the same room. */
export async function yearCounts(db: Db, year: RecordedYear, zone: string): Promise<YearCounts> {
  const stockFrom = addDays(year.lastDay, 1);
  const end = startOfDay(stockFrom, zone);
  const { rows } = await sql<YearCounts>`
    select
      (select coalesce(sum(orders), 0)::int from order_tally where year = ${year.year} and scope = 'local') as orders,
      (select coalesce(sum(value), 0)::bigint from order_tally where year = ${year.year} and scope = 'local') as value,
      (select count(*)::int from package_record where year = ${year.year} and not cancelled) as "otherPackages",
      (select count(*)::int from product where first_shown_at < ${end} and (ended_at is null or ended_at >= ${end})) as products,
      (select count(*)::int from etalase where opened_on < ${stockFrom} and (closed_on is null or closed_on >= ${stockFrom})) as etalase,
      (select count(*)::int from supplier where registered_on < ${stockFrom} and state not in ('draft', 'submitted', 'needs_fix')) as suppliers,
      (select count(*)::int from participant p join event e on e.id = p.event_id
        where e.kind = 'business_matching' and p.invited_at is not null and e.starts_at >= ${startOfDay(year.from, zone)} and e.starts_at < ${startOfDay(`${year.year + 1}-01-01` as Day, zone)}) as invited
    `.execute(db);
  const row = rows[0];
  if (!row) throw new Error('no counts');
  return row;
}

export interface TargetRow {
  key: string;
  year: number;
  scope: string;
  unit: string;
  value: bigint;
  source: string;
}

export async function targets(db: Db): Promise<TargetRow[]> {
  return db
    .selectFrom('target')
    .select(['key', 'year', 'scope', 'unit', 'value', 'source'])
    .orderBy('year')
    .orderBy('key')
    .execute();
}
