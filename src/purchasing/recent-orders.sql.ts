import { sql } from 'kysely';
import { type Day, rupiah } from '../kernel/index.ts';
import type { Db, Tx } from '../platform/index.ts';
import type { RecentOrder } from './domain/split.ts';

interface Row {
  readonly id: string;
  readonly number: string;
  readonly placedOn: Day;
  readonly supplier: string;
  readonly value: bigint;
  readonly open: boolean;
  readonly sameProduct: bigint;
  readonly sameKind: bigint;
  readonly sameSupplier: bigint;
}

/** States in which an order can still be taken back without the other side. */
const OPEN = ['negotiating', 'awaiting_ppk', 'signing'];
const NEVER = ['draft', 'cancelled', 'cancelled_negotiation', 'cancelled_review'];

/**
 * Orders of an agency since a moment that share a product, a KBKI or the supplier with a basket, the newest
 * first; those that were cancelled bought nothing.
 */
export async function recentOrders(
  db: Db | Tx,
  ask: {
    readonly agencyId: string;
    readonly supplierId: string;
    readonly productIds: readonly string[];
    readonly since: Date;
    readonly zone: string;
  },
): Promise<RecentOrder[]> {
  const { rows } = await sql<Row>`
    with own as (select id, kbki from product where id = any(${[...ask.productIds]}::uuid[]))
    select o.id, o.number, (o.created_at at time zone ${ask.zone})::date::text as "placedOn", s.name as supplier, o.value,
           o.state = any(${OPEN}) as open, coalesce(l.product, 0)::bigint as "sameProduct", coalesce(l.kind, 0)::bigint as "sameKind",
           case when o.supplier_id = ${ask.supplierId} then o.value else 0 end::bigint as "sameSupplier"
      from orders o join supplier s on s.id = o.supplier_id
      cross join lateral (
        select sum(x.amount) filter (where x.product_id in (select id from own)) as product,
               sum(x.amount) filter (where p.kbki in (select kbki from own where kbki is not null)) as kind
          from order_line x join product p on p.id = x.product_id where x.order_id = o.id) l
     where o.agency_id = ${ask.agencyId} and o.created_at >= ${ask.since} and o.state <> all(${NEVER}) and o.scope = 'local'
       and (o.supplier_id = ${ask.supplierId} or l.product > 0 or l.kind > 0)
     order by o.created_at desc, o.id`.execute(db);
  return rows.map(({ sameProduct, sameKind, sameSupplier, value, ...one }) => ({
    ...one,
    value: rupiah(value),
    of: {
      product: rupiah(sameProduct),
      kind: rupiah(sameKind),
      supplier: rupiah(sameSupplier),
    },
  }));
}

export interface SplitOrder {
  readonly id: string;
  readonly number: string;
  readonly placedOn: Day;
  readonly agency: string;
  readonly supplier: string;
  readonly value: bigint;
  readonly sum: bigint;
  readonly reason: string;
}

/** Orders that were placed with a reason for their split, the newest first; of one agency where told. */
export async function splitOrders(
  db: Db,
  zone: string,
  agencyId: string | null,
  limit: number,
): Promise<SplitOrder[]> {
  const { rows } = await sql<SplitOrder>`
    select o.id, o.number, (o.created_at at time zone ${zone})::date::text as "placedOn", a.short_name as agency,
           s.name as supplier, o.value, o.split_sum as sum, o.split_reason as reason
      from orders o join agency a on a.id = o.agency_id join supplier s on s.id = o.supplier_id
     where o.split_reason is not null and (${agencyId}::uuid is null or o.agency_id = ${agencyId}::uuid)
     order by o.created_at desc limit ${limit}`.execute(db);
  return rows;
}
