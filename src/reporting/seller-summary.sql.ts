import { sql } from 'kysely';
import { type Day, yearOfDay } from '../kernel/index.ts';
import type { Db } from '../platform/index.ts';

/** How a seller's products fare. Looks and baskets are counted, never persons. */
export interface OwnProduct {
  readonly name: string;
  readonly slug: string;
  /** Looks at its page since the day asked from. */
  readonly views: number;
  readonly baskets: number;
  readonly sold: number;
}

export interface SellerSummary {
  readonly onShow: number;
  readonly neverBought: number;
  /** Looks at the pages of all products on show since that day. */
  readonly views: number;
  readonly products: readonly OwnProduct[];
}

/** Products on show of a supplier: how many, how many nobody ever bought, and the liveliest ones. */
export async function ownProducts(
  db: Db,
  supplierId: string,
  since: Day,
  limit: number,
): Promise<SellerSummary> {
  const { rows } = await sql<OwnProduct & { onShow: number; neverBought: number; all: number }>`
    select p.name, p.slug, p.sold_count as sold, coalesce(v.views, 0) as views,
           (select count(*)::int from basket_line b where b.product_id = p.id) as baskets,
           count(*) over ()::int as "onShow", count(*) filter (where p.sold_count = 0) over ()::int as "neverBought",
           coalesce(sum(v.views) over (), 0)::int as "all"
      from product p left join lateral (
        select sum(v.views)::int as views from product_view v where v.product_id = p.id and v.on_day >= ${since}) v on true
     where p.supplier_id = ${supplierId} and p.state in ('live', 'frozen')
     order by views desc, baskets desc, sold desc, p.name limit ${limit}`.execute(db);
  return {
    onShow: rows[0]?.onShow ?? 0,
    neverBought: rows[0]?.neverBought ?? 0,
    views: rows[0]?.all ?? 0,
    products: rows.map(({ name, slug, views, baskets, sold }) => ({
      name,
      slug,
      views,
      baskets,
      sold,
    })),
  };
}

/** An order on its way to its money. */
export interface OwnOrder {
  readonly id: string;
  readonly number: string;
  readonly agency: string;
  readonly state: string;
  /** Rupiah with tax, less what was paid. */
  readonly open: bigint;
  /** Until when the step that it waits for must be taken; null where no deadline runs. */
  readonly deadline: Date | null;
  readonly wantedOn: Day;
  /** When the last delivery was inspected; null before. */
  readonly inspectedAt: Date | null;
}

export interface OwnMoney {
  readonly orders: readonly OwnOrder[];
  readonly count: number;
  /** Of all that run, not of the shown ones alone. */
  readonly open: bigint;
}

/** Orders of a supplier that run, the nearest deadline first, with what is still to be paid. */
export async function ownMoney(db: Db, supplierId: string, limit: number): Promise<OwnMoney> {
  const { rows } = await sql<OwnOrder & { count: number; all: bigint }>`
    select o.id, o.number, a.short_name as agency, o.state, o.total - p.paid as open, o.deadline_at as deadline,
           o.wanted_on::text as "wantedOn",
           (select max(d.inspected_at) from delivery d where d.order_id = o.id) as "inspectedAt", count(*) over ()::int as count, sum(o.total - p.paid) over ()::bigint as "all"
      from orders o join agency a on a.id = o.agency_id
     cross join lateral (select coalesce(sum(p.amount), 0)::bigint as paid from payment p where p.order_id = o.id) p
     where o.supplier_id = ${supplierId}
       and o.state in ('awaiting_supplier', 'processing', 'shipped', 'arrived', 'awaiting_handover', 'awaiting_payment')
     order by o.deadline_at nulls last, o.created_at limit ${limit}`.execute(db);
  return {
    orders: rows.map(({ count: _count, all: _all, ...order }) => order),
    count: rows[0]?.count ?? 0,
    open: rows[0]?.all ?? 0n,
  };
}

/** What agencies still plan to buy in the etalase that a supplier sells in. */
export interface WantedLine {
  readonly name: string;
  readonly agency: string;
  readonly etalase: string;
  readonly etalaseEn: string;
  /** Budget that no order holds yet, in rupiah. */
  readonly left: bigint;
  readonly from: string | null;
  readonly rupCode: string;
}

/** Plan lines of the supplier's own etalase that can still be bought on: their contract is not over. */
export async function wantedLines(
  db: Db,
  supplierId: string,
  today: Day,
  limit: number,
): Promise<WantedLine[]> {
  const { rows } = await sql<WantedLine>`
    select l.name, a.name as agency, e.name as etalase, e.name_en as "etalaseEn", l.budget - l.committed as left,
           coalesce(l.selection_from, l.contract_from)::text as from, l.rup_code as "rupCode"
      from plan l join agency a on a.id = l.agency_id join etalase e on e.id = l.etalase_id
     where l.year = ${yearOfDay(today)} and l.active and l.method = 'e_purchasing' and l.budget > l.committed
       and coalesce(l.contract_to, l.use_to, ${today}) >= ${today}
       and l.etalase_id in (select distinct p.etalase_id from product p
                             where p.supplier_id = ${supplierId} and p.state in ('live', 'frozen'))
     order by "left" desc, l.rup_code limit ${limit}`.execute(db);
  return rows;
}
