import { sql } from 'kysely';
import type { Actor, Db } from '../platform/index.ts';
import { sightOf } from './domain/party.ts';
import type { Method, OrderState } from './domain/types.ts';

export interface OrderSummary {
  id: string;
  number: string;
  agency: string;
  supplier: string;
  state: OrderState;
  total: bigint;
  updatedAt: Date;
}

const PER_PAGE = 25;
const MOST_OF_PLAN = 200;
const OPEN = [
  'negotiating',
  'awaiting_ppk',
  'signing',
  'awaiting_supplier',
  'processing',
  'shipped',
  'arrived',
  'awaiting_handover',
  'awaiting_payment',
];

/** The rule of `sightOf` as a condition on orders `o`: a list shows exactly what the pages open. */
function within(actor: Actor) {
  const sight = sightOf(actor);
  switch (sight.of) {
    case 'all':
      return sql`true`;
    case 'none':
      return sql`false`;
    case 'supplier':
      return sql`o.supplier_id = ${sight.supplierId}`;
    case 'agency':
      return sql`o.agency_id = ${sight.agencyId}`;
    case 'group':
      return sql`o.buyer_role = ${sight.buyerRole}`;
  }
}

/** One page of orders, last changed first; `state` is a state, 'open' or 'all'. */
export async function listOrders(
  db: Db,
  actor: Actor,
  state: OrderState | 'open' | 'all',
  page: number,
): Promise<{ rows: OrderSummary[]; pages: number; count: number }> {
  const filter =
    state === 'all'
      ? sql`true`
      : state === 'open'
        ? sql`o.state = any(${OPEN})`
        : sql`o.state = ${state}`;
  const [list, counted] = await Promise.all([
    sql<OrderSummary>`
      select o.id, o.number, a.short_name as agency, s.name as supplier, o.state, o.total, o.updated_at as "updatedAt"
        from orders o join agency a on a.id = o.agency_id join supplier s on s.id = o.supplier_id
       where ${within(actor)} and ${filter}
       order by o.updated_at desc, o.id limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`.execute(
      db,
    ),
    sql<{
      n: number;
    }>`select count(*)::int as n from orders o where ${within(actor)} and ${filter}`.execute(db),
  ]);
  const count = counted.rows[0]?.n ?? 0;
  return { rows: list.rows, count, pages: Math.max(1, Math.ceil(count / PER_PAGE)) };
}

/** The orders of a plan line that the actor may see, first placed first. */
export async function ordersOfPlan(db: Db, actor: Actor, planId: string): Promise<OrderSummary[]> {
  const { rows } = await sql<OrderSummary>`
    select o.id, o.number, a.short_name as agency, s.name as supplier, o.state, o.total, o.updated_at as "updatedAt"
      from orders o join agency a on a.id = o.agency_id join supplier s on s.id = o.supplier_id
     where o.plan_id = ${planId} and ${within(actor)} order by o.created_at, o.id limit ${MOST_OF_PLAN}`.execute(
    db,
  );
  return rows;
}

/** How many orders hold money of a plan line: known to all, unlike the orders themselves. */
export async function countOfPlan(db: Db, planId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from orders where plan_id = ${planId} and reserved > 0`.execute(db);
  return rows[0]?.n ?? 0;
}

export interface OrderFaces {
  agency: string;
  supplier: string;
  supplierSlug: string;
  agencySlug: string;
  rupCode: string;
  plan: string;
  planBudget: bigint;
  /** What is left of the plan line with this order taken off. */
  planLeft: bigint;
  bank: string;
  /** When the account became this one; null where it was never another. */
  bankChangedAt: Date | null;
}

/** Names around an order, for its page. */
export async function facesOf(db: Db, orderId: string): Promise<OrderFaces | undefined> {
  const { rows } = await sql<OrderFaces>`
    select a.name as agency, a.slug as "agencySlug", s.name as supplier, s.slug as "supplierSlug", p.rup_code as "rupCode", p.name as plan,
           p.budget as "planBudget", p.budget - p.committed as "planLeft",
           concat_ws(', ', nullif(s.bank_name, ''), nullif(s.bank_account, ''), nullif(s.bank_holder, '')) as bank, s.bank_changed_at as "bankChangedAt"
      from orders o join agency a on a.id = o.agency_id join supplier s on s.id = o.supplier_id join plan p on p.id = o.plan_id
     where o.id = ${orderId}`.execute(db);
  return rows[0];
}

export interface PlacedLately {
  id: string;
  number: string;
  supplier: string;
  createdAt: Date;
}

/** The last order that this person placed with the supplier, if it was placed since then. */
export async function lastOrderWith(
  db: Db,
  personId: string,
  supplierId: string,
  since: Date,
): Promise<PlacedLately | undefined> {
  const { rows } = await sql<PlacedLately>`
    select o.id, o.number, s.name as supplier, o.created_at as "createdAt"
      from orders o join supplier s on s.id = o.supplier_id
     where o.supplier_id = ${supplierId} and o.buyer_person_id = ${personId} and o.created_at >= ${since}
     order by o.created_at desc, o.id limit 1`.execute(db);
  return rows[0];
}

/** An order in a list for programs. */
export interface OrderItem {
  id: string;
  number: string;
  state: OrderState;
  method: Method;
  year: number;
  agency: string;
  agencySlug: string;
  supplier: string;
  supplierSlug: string;
  rupCode: string;
  value: bigint;
  total: bigint;
  createdAt: Date;
  updatedAt: Date;
}

export interface OrderFilter {
  readonly state: OrderState | undefined;
  readonly agency: string | undefined;
  readonly year: number | undefined;
  /** Only orders placed before this one. */
  readonly before: string | undefined;
}

/** Orders that the actor may see, last placed first: ids are in the order of time, so they serve as cursor. */
export async function ordersAfter(
  db: Db,
  actor: Actor,
  filter: OrderFilter,
  limit: number,
): Promise<OrderItem[]> {
  const { state, agency, year, before } = filter;
  const { rows } = await sql<OrderItem>`
    select o.id, o.number, o.state, o.method, o.year, a.short_name as agency, a.slug as "agencySlug", s.name as supplier,
           s.slug as "supplierSlug", p.rup_code as "rupCode", o.value, o.total, o.created_at as "createdAt", o.updated_at as "updatedAt"
      from orders o join agency a on a.id = o.agency_id join supplier s on s.id = o.supplier_id join plan p on p.id = o.plan_id
     where ${within(actor)}
       and ${state ? sql`o.state = ${state}` : sql`true`}
       and ${agency ? sql`a.slug = ${agency}` : sql`true`}
       and ${year ? sql`o.year = ${year}` : sql`true`}
       and ${before ? sql`o.id < ${before}` : sql`true`}
     order by o.id desc limit ${limit}`.execute(db);
  return rows;
}

export interface WaitingOrders {
  readonly state: OrderState;
  readonly count: number;
  readonly oldest: Date;
  readonly due: Date | null;
}

/** The side that a role takes in an order; null for those who only read. */
function capacityOf(actor: Actor): string | null {
  switch (actor.role) {
    case 'seller':
    case 'ppk':
    case 'treasurer':
      return actor.role;
    case 'procurement_officer':
    case 'pokja':
      return 'buyer';
    default:
      return null;
  }
}

/** Orders whose next move is this person's, by state: how many, since when, and the nearest deadline. */
export async function waitingOrders(db: Db, actor: Actor): Promise<WaitingOrders[]> {
  const capacity = capacityOf(actor);
  if (capacity === null) return [];
  const { rows } = await sql<WaitingOrders>`
    select o.state, count(*)::int as count, min(o.updated_at) as oldest, min(o.deadline_at) as due
      from orders o where o.waits_for = ${capacity} and ${within(actor)} group by o.state`.execute(
    db,
  );
  return [...rows, ...(capacity === 'ppk' ? await unrated(db, actor) : [])];
}

/** Completed orders of a PPK that nobody rated yet (rules.md 1.7). */
async function unrated(db: Db, actor: Actor): Promise<WaitingOrders[]> {
  const { rows } = await sql<WaitingOrders>`
    select 'completed' as state, count(*)::int as count, min(o.updated_at) as oldest, null::timestamptz as due
      from orders o where o.state = 'completed' and o.ppk_person_id = ${actor.personId} and ${within(actor)}
       and not exists (select from rating r where r.order_id = o.id)
    having count(*) > 0`.execute(db);
  return rows;
}
