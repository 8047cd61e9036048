import { sql } from 'kysely';
import { addDays, type Day, rupiah, startOfDay, yearOfDay } from '../kernel/index.ts';
import type { Db } from '../platform/index.ts';
import { begunMonth } from './domain/begun-month.ts';
import type { Channel, ChannelYear } from './domain/channel-index.ts';
import type { Course } from './domain/measures.ts';
import { orders } from './domain/units.ts';

/** What part of the orders a dashboard is about; all of the local catalogue where nothing is told. */
export interface Part {
  readonly agencyId?: string | undefined;
  readonly etalaseId?: string | undefined;
}

export interface YearCourse {
  readonly year: number;
  readonly through: Course;
  readonly total: bigint;
  readonly totalOrders: bigint;
}

interface CourseRow {
  year: number;
  value: bigint;
  orders: number;
  umkk: bigint;
  pdn: bigint;
  creative: bigint;
  total: bigint;
  totalOrders: number;
}

/** A range that no order is in: a list of values may not be empty. */
const NO_DAYS = { from: '0001-01-01', to: '0001-01-01' };

/**
 * Years of realised orders of the local catalogue through the same day of each: whole months from the
 * kept sums, the fewer days of a begun month from its orders. Of the day's own year all is counted: nothing of it is
 * later. Shares are told for that year and the one before alone.
 */
export async function yearCourses(
  db: Db,
  years: readonly number[],
  through: Day,
  part: Part = {},
): Promise<YearCourse[]> {
  if (years.length === 0) return [];
  const newest = yearOfDay(through);
  const { months, sign, days } = begunMonth(through);
  const cut = sign === 0n ? [] : years.filter((year) => year !== newest);
  const ofAgency = part.agencyId ? sql`and agency_id = ${part.agencyId}` : sql``;
  const ofEtalase = part.etalaseId ? sql`and etalase_id = ${part.etalaseId}` : sql``;
  const over = sql`(month <= ${months} or year = ${newest})`;
  // One range of days a year, each found by the index: several in one condition would read it whole.
  const daysOf = (list: readonly number[]) =>
    sql`(select * from (values ${sql.join(
      [...list, 0].map((year) => {
        const { from, to } = year === 0 ? NO_DAYS : days(year);
        return sql`(${year}::int, ${from}::date, ${to}::date)`;
      }),
    )}) v (year, from_day, to_day) where year > 0) d`;
  // An etalase has no orders of its own, so its sums are those of lines alone.
  const kept = part.etalaseId
    ? sql`select year, month, value, 0 as orders, 0::bigint as umkk_value from line_tally where year = any(${years}) and scope = 'local' ${ofAgency} ${ofEtalase}`
    : sql`select year, month, value, orders, umkk_value from order_tally where year = any(${years}) and scope = 'local' ${ofAgency}`;
  const begun = sql`o.realised > 0 and o.scope = 'local' and o.po_date >= d.from_day and o.po_date <= d.to_day ${ofAgency}`;
  const withLines = part.etalaseId ? cut : cut.filter((year) => year >= newest - 1);
  const { rows } = await sql<CourseRow>`
    with kept as (
      select year, sum(value) filter (where ${over}) as value, sum(orders) filter (where ${over}) as orders,
             sum(umkk_value) filter (where ${over}) as umkk, sum(value) as total, sum(orders) as total_orders
        from (${kept}) k group by 1
    ), kept_lines as (
      select year, sum(pdn_value) as pdn, sum(creative_value) as creative from line_tally
       where year = any(${years}) and year >= ${newest - 1} and ${over} and scope = 'local' ${ofAgency} ${ofEtalase} group by 1
    ), begun_orders as (
      select d.year, b.* from ${daysOf(part.etalaseId ? [] : cut)} cross join lateral (
        select sum(o.realised) as value, count(*) as orders, sum(o.realised) filter (where o.supplier_umkk) as umkk
          from orders o where ${begun}) b
    ), begun_lines as (
      select d.year, b.* from ${daysOf(withLines)} cross join lateral (
        select sum(l.realised) as value, sum(l.realised) filter (where l.pdn) as pdn, sum(l.realised) filter (where l.creative) as creative
          from orders o join order_line l on l.pemda_id = o.pemda_id and l.order_id = o.id where ${begun} ${ofEtalase}) b
    )
    select k.year, (coalesce(k.value, 0) + ${sign}::int * coalesce(${part.etalaseId ? sql`bl.value` : sql`bo.value`}, 0))::bigint as value,
           (coalesce(k.orders, 0) + ${sign}::int * coalesce(bo.orders, 0))::int as orders,
           (coalesce(k.umkk, 0) + ${sign}::int * coalesce(bo.umkk, 0))::bigint as umkk,
           (coalesce(kl.pdn, 0) + ${sign}::int * coalesce(bl.pdn, 0))::bigint as pdn,
           (coalesce(kl.creative, 0) + ${sign}::int * coalesce(bl.creative, 0))::bigint as creative,
           k.total::bigint as total, k.total_orders::int as "totalOrders"
      from kept k left join kept_lines kl using (year) left join begun_orders bo using (year) left join begun_lines bl using (year)
     where k.total > 0 order by 1`.execute(db);
  return rows.map((row) => ({
    year: row.year,
    total: row.total,
    totalOrders: BigInt(row.totalOrders),
    through: {
      realised: rupiah(row.value),
      orders: orders(row.orders),
      umkkValue: rupiah(row.umkk),
      pdnValue: rupiah(row.pdn),
      creativeValue: rupiah(row.creative),
    },
  }));
}

/** Realised value by month of some years; months without any are 0. */
export async function monthsOf(
  db: Db,
  years: readonly number[],
  part: Part = {},
): Promise<Map<number, bigint[]>> {
  const ofAgency = part.agencyId ? sql`and agency_id = ${part.agencyId}` : sql``;
  const from = part.etalaseId
    ? sql`line_tally where etalase_id = ${part.etalaseId} and`
    : sql`order_tally where`;
  const { rows } = await sql<{ year: number; month: number; value: bigint }>`
    select year, month, sum(value)::bigint as value from ${from} year = any(${years}) and scope = 'local' ${ofAgency} group by 1, 2`.execute(
    db,
  );
  const found = new Map<number, bigint[]>();
  for (const { year, month, value } of rows) {
    const months = found.get(year) ?? Array.from({ length: 12 }, () => 0n);
    months[month - 1] = value;
    found.set(year, months);
  }
  return found;
}

export interface StockCounts {
  readonly products: bigint;
  readonly suppliers: bigint;
  readonly etalase: bigint;
}

/** What stood at the end of a day: products on show (frozen ones too), registered suppliers, open etalase. */
export async function stockOn(
  db: Db,
  day: Day,
  zone: string,
  part: Part = {},
): Promise<StockCounts> {
  const next = addDays(day, 1);
  const end = startOfDay(next, zone);
  const ofEtalase = part.etalaseId ? sql`and etalase_id = ${part.etalaseId}` : sql``;
  const { rows } = await sql<StockCounts>`
    select
      (select count(*) from product where first_shown_at < ${end} and (ended_at is null or ended_at >= ${end}) ${ofEtalase})::bigint as products,
      (select count(*) from supplier where registered_on < ${next} and state not in ('draft', 'submitted', 'needs_fix'))::bigint as suppliers,
      (select count(*) from etalase where opened_on < ${next} and (closed_on is null or closed_on >= ${next}))::bigint as etalase`.execute(
    db,
  );
  return rows[0] ?? { products: 0n, suppliers: 0n, etalase: 0n };
}

export interface PartSum {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly value: bigint;
  readonly lastYear: bigint;
  /** E-purchasing budget of the year; null for etalase. */
  readonly budget: bigint | null;
}

/** Each agency's realised value of a year and of the one before, with its budget. */
export async function agencySums(db: Db, year: number): Promise<PartSum[]> {
  const { rows } = await sql<PartSum>`
    select a.id, a.slug, a.short_name as name, a.short_name as "nameEn", coalesce(t.value, 0)::bigint as value,
           coalesce(t.last_year, 0)::bigint as "lastYear", coalesce(p.budget, 0)::bigint as budget
      from agency a
      left join (select agency_id, sum(value) filter (where year = ${year}) as value, sum(value) filter (where year = ${year - 1}) as last_year
                   from order_tally where year in (${year}, ${year - 1}) and scope = 'local' group by 1) t on t.agency_id = a.id
      left join (select agency_id, sum(budget) as budget from plan where year = ${year} and method = 'e_purchasing' and active group by 1) p
        on p.agency_id = a.id
     where t.value > 0 or t.last_year > 0 or p.budget > 0 order by value desc, name`.execute(db);
  return rows;
}

/** Each etalase's realised value of a year and of the one before; of one agency where told. */
export async function etalaseSums(db: Db, year: number, agencyId?: string): Promise<PartSum[]> {
  const ofAgency = agencyId ? sql`and agency_id = ${agencyId}` : sql``;
  const { rows } = await sql<PartSum>`
    select e.id, e.slug, e.name, e.name_en as "nameEn", coalesce(t.value, 0)::bigint as value,
           coalesce(t.last_year, 0)::bigint as "lastYear", null as budget
      from etalase e
      join (select etalase_id, sum(value) filter (where year = ${year}) as value, sum(value) filter (where year = ${year - 1}) as last_year
              from line_tally where year in (${year}, ${year - 1}) and scope = 'local' ${ofAgency} group by 1) t on t.etalase_id = e.id
     where t.value > 0 or t.last_year > 0 order by value desc, name`.execute(db);
  return rows;
}

/**
 * Realisation and target of the three channels of a year. The local one is known from the orders; of
 * the others, what nobody recorded stays unknown.
 */
export async function channelYears(db: Db, year: number): Promise<ChannelYear[]> {
  const recorded = (scope: Exclude<Channel, 'local'>) =>
    sql`(select sum(realised)::bigint from package_record where year = ${year} and scope = ${scope})`;
  const target = (key: string, scope: string) =>
    sql`(select value from target where year = ${year} and key = ${key} and scope = ${scope})`;
  const { rows } = await sql<{ channel: Channel; realised: bigint | null; target: bigint | null }>`
    select 'local' as channel, (select sum(value)::bigint from order_tally where year = ${year} and scope = 'local') as realised,
           ${target('value', 'local')} as target
    union all
    select 'national', (select sum(v)::bigint from (values (${recorded('national')}),
             ((select sum(value)::bigint from order_tally where year = ${year} and scope = 'national'))) x (v)), ${target('purchases', 'national')}
    union all
    select 'online_shop', ${recorded('online_shop')}, ${target('purchases', 'online_shop')}`.execute(
    db,
  );
  return rows.map((row) => ({
    channel: row.channel,
    realised: row.realised === null ? null : rupiah(row.realised),
    target: row.target === null ? null : rupiah(row.target),
  }));
}
