import { sql } from 'kysely';
import type { Db } from '../platform/index.ts';
import { agencySums, etalaseSums } from './dashboard.sql.ts';

export interface Spending {
  value: bigint;
  orders: number;
  suppliers: number;
  umkk: bigint;
  months: bigint[];
  agencies: { name: string; slug: string; value: bigint }[];
  etalase: { name: string; nameEn: string; slug: string; value: bigint }[];
}

interface Sums {
  value: bigint;
  orders: number;
  suppliers: number;
  umkk: bigint;
}

const MOST_BARS = 12;

/** All that the spending page shows of one year, from the kept sums of realised orders of the local catalogue. */
export async function spendingOf(db: Db, year: number): Promise<Spending> {
  const [sums, months, agencies, etalase] = await Promise.all([
    sql<Sums>`
      select coalesce(sum(value), 0)::bigint as value, coalesce(sum(orders), 0)::int as orders, coalesce(sum(umkk_value), 0)::bigint as umkk,
             (select count(distinct supplier_id)::int from buyer_supplier_tally where year = ${year} and scope = 'local' and orders > 0) as suppliers
        from order_tally where year = ${year} and scope = 'local'`.execute(db),
    sql<{ month: number; value: bigint }>`
      select month, sum(value)::bigint as value from order_tally where year = ${year} and scope = 'local' group by 1`.execute(
      db,
    ),
    agencySums(db, year),
    etalaseSums(db, year),
  ]);
  const byMonth = new Map(months.rows.map((row) => [row.month, row.value]));
  const row = sums.rows[0] ?? { value: 0n, orders: 0, suppliers: 0, umkk: 0n };
  return {
    ...row,
    months: Array.from({ length: 12 }, (_, index) => byMonth.get(index + 1) ?? 0n),
    agencies: agencies.filter((row) => row.value > 0n).slice(0, MOST_BARS),
    etalase: etalase.filter((row) => row.value > 0n).slice(0, MOST_BARS),
  };
}

export interface OnShow {
  all: number;
  neverBought: number;
  creative: number;
}

/** Products on show now, those that nobody ever bought, and those of the creative economy. */
export async function onShow(db: Db): Promise<OnShow> {
  const { rows } = await sql<OnShow>`
    select count(*)::int as "all", count(*) filter (where sold_count = 0)::int as "neverBought",
           count(*) filter (where subsector is not null)::int as creative
      from product where state in ('live', 'frozen')`.execute(db);
  return rows[0] ?? { all: 0, neverBought: 0, creative: 0 };
}

/** The years with a realised order, newest first. */
export async function spendingYears(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select year from order_tally where scope = 'local' group by 1 having sum(orders) > 0 order by 1 desc`.execute(
    db,
  );
  return rows.map((row) => row.year);
}

export interface HomeFigures {
  products: number;
  suppliers: number;
  orders: number;
  value: bigint;
}

/** The four figures of the home page, of this year. */
export async function homeFigures(db: Db, year: number): Promise<HomeFigures> {
  const { rows } = await sql<HomeFigures>`
    select (select count(*)::int from product where state in ('live', 'frozen')) as products,
           (select count(*)::int from supplier where state in ('active', 'warned', 'frozen')) as suppliers,
           o.orders, o.value
      from (select coalesce(sum(orders), 0)::int as orders, coalesce(sum(value), 0)::bigint as value
              from order_tally where year = ${year} and scope = 'local') o`.execute(db);
  return rows[0] ?? { products: 0, suppliers: 0, orders: 0, value: 0n };
}
