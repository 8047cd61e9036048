import { sql } from 'kysely';
import type { Db } from '../platform/index.ts';

const OF_YEAR = (year: number) =>
  sql`o.realised > 0 and o.scope = 'local' and o.po_date >= ${`${year}-01-01`} and o.po_date < ${`${year + 1}-01-01`}`;

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

/** All that the spending page shows of one year, from realised orders of the local catalogue. */
export async function spendingOf(db: Db, year: number): Promise<Spending> {
  const [sums, months, agencies, etalase] = await Promise.all([
    sql<Sums>`
      select coalesce(sum(o.realised), 0)::bigint as value, count(*)::int as orders, count(distinct o.supplier_id)::int as suppliers,
             coalesce(sum(o.realised) filter (where s.scale in ('mikro', 'kecil', 'koperasi')), 0)::bigint as umkk
        from orders o join supplier s on s.id = o.supplier_id where ${OF_YEAR(year)}`.execute(db),
    sql<{ month: number; value: bigint }>`
      select extract(month from o.po_date)::int as month, sum(o.realised)::bigint as value from orders o where ${OF_YEAR(year)} group by 1`.execute(
      db,
    ),
    sql<{ name: string; slug: string; value: bigint }>`
      select a.short_name as name, a.slug, sum(o.realised)::bigint as value from orders o join agency a on a.id = o.agency_id
       where ${OF_YEAR(year)} group by 1, 2 order by value desc limit 12`.execute(db),
    // An order's realised value is given to etalase by the amounts of its lines; freight goes with the largest line.
    sql<{ name: string; nameEn: string; slug: string; value: bigint }>`
      select e.name, e.name_en as "nameEn", e.slug, sum(l.amount + case when l.line_no = 1 then o.freight else 0 end)::bigint as value
        from orders o join order_line l on l.order_id = o.id join product p on p.id = l.product_id join etalase e on e.id = p.etalase_id
       where ${OF_YEAR(year)} group by 1, 2, 3 order by value desc limit 12`.execute(db),
  ]);
  const byMonth = new Map(months.rows.map((row) => [row.month, row.value]));
  const row = sums.rows[0] ?? { value: 0n, orders: 0, suppliers: 0, umkk: 0n };
  return {
    ...row,
    months: Array.from({ length: 12 }, (_, index) => byMonth.get(index + 1) ?? 0n),
    agencies: agencies.rows,
    etalase: etalase.rows,
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
    select distinct extract(year from po_date)::int as year from orders where realised > 0 and po_date is not null order by year desc`.execute(
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
      from (select count(*)::int as orders, coalesce(sum(o.realised), 0)::bigint as value from orders o where ${OF_YEAR(year)}) o`.execute(
    db,
  );
  return rows[0] ?? { products: 0, suppliers: 0, orders: 0, value: 0n };
}
