import { sql } from 'kysely';
import type { Db } from '../platform/index.ts';

/** How a seller's products fare. Baskets count baskets, never persons. */
export interface OwnProduct {
  readonly name: string;
  readonly slug: string;
  readonly baskets: number;
  readonly sold: number;
}

export interface SellerSummary {
  readonly onShow: number;
  readonly neverBought: number;
  readonly products: readonly OwnProduct[];
}

/** Products on show of a supplier: how many, how many nobody ever bought, and the liveliest ones. */
export async function ownProducts(db: Db, supplierId: string): Promise<SellerSummary> {
  const { rows } = await sql<OwnProduct & { onShow: number; neverBought: number }>`
    select p.name, p.slug, p.sold_count as sold,
           (select count(*)::int from basket_line b where b.product_id = p.id) as baskets,
           count(*) over ()::int as "onShow", count(*) filter (where p.sold_count = 0) over ()::int as "neverBought"
      from product p where p.supplier_id = ${supplierId} and p.state in ('live', 'frozen')
     order by baskets desc, sold desc, p.name limit 10`.execute(db);
  return {
    onShow: rows[0]?.onShow ?? 0,
    neverBought: rows[0]?.neverBought ?? 0,
    products: rows.map(({ onShow: _on, neverBought: _never, ...product }) => product),
  };
}

/** Money of orders on its way to a supplier: what was ordered, and since when it waits. */
export interface OwnMoney {
  readonly state: string;
  readonly orders: number;
  /** Rupiah with tax, less what was paid. */
  readonly open: bigint;
  readonly oldest: Date;
}

/** Orders of a supplier that run, by state, with what is still to be paid. */
export async function ownMoney(db: Db, supplierId: string): Promise<OwnMoney[]> {
  const { rows } = await sql<OwnMoney>`
    select o.state, count(*)::int as orders,
           sum(o.total - coalesce((select sum(p.amount) from payment p where p.order_id = o.id), 0))::bigint as open,
           min(o.updated_at) as oldest
      from orders o
     where o.supplier_id = ${supplierId}
       and o.state in ('awaiting_supplier', 'processing', 'shipped', 'arrived', 'awaiting_handover', 'awaiting_payment')
     group by o.state`.execute(db);
  return rows;
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
}

export async function wantedLines(
  db: Db,
  supplierId: string,
  year: number,
  limit: number,
): Promise<WantedLine[]> {
  const { rows } = await sql<WantedLine>`
    select l.name, a.name as agency, e.name as etalase, e.name_en as "etalaseEn", l.budget - l.committed as left,
           coalesce(l.selection_from, l.contract_from)::text as from
      from plan l join agency a on a.id = l.agency_id join etalase e on e.id = l.etalase_id
     where l.year = ${year} and l.active and l.method = 'e_purchasing' and l.budget > l.committed
       and l.etalase_id in (select distinct p.etalase_id from product p
                             where p.supplier_id = ${supplierId} and p.state in ('live', 'frozen'))
     order by "left" desc, l.rup_code limit ${limit}`.execute(db);
  return rows;
}
