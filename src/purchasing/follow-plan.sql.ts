import { sql } from 'kysely';
import type { Tx } from '../platform/index.ts';

interface HeldOrder {
  readonly id: string;
  /** Rupiah that the order holds of its line. */
  readonly reserved: bigint;
}

/** What a line has left, locked until the end of the transaction. Rupiah. */
export async function planLeft(tx: Tx, planId: string): Promise<bigint> {
  const { rows } = await sql<{ left: bigint }>`
    select budget - committed as left from plan where id = ${planId} for update`.execute(tx);
  return rows[0]?.left ?? 0n;
}

/** Orders that hold something of a line, oldest first. */
export async function ordersToMove(tx: Tx, planId: string): Promise<HeldOrder[]> {
  const { rows } = await sql<HeldOrder>`
    select id, reserved from orders where plan_id = ${planId} and reserved > 0 order by created_at, id for update`.execute(
    tx,
  );
  return rows;
}

/** Orders whose last move was from one line to another and that are still there. */
export async function movedOrders(tx: Tx, from: string, to: string): Promise<HeldOrder[]> {
  const { rows } = await sql<HeldOrder>`
    select o.id, o.reserved from orders o
      join lateral (select m.from_plan_id, m.to_plan_id from order_plan_move m where m.order_id = o.id order by m.at desc, m.id desc limit 1) l on true
     where o.plan_id = ${to} and l.from_plan_id = ${from} and l.to_plan_id = ${to} order by o.created_at, o.id for update of o`.execute(
    tx,
  );
  return rows;
}

export async function moveOrder(
  tx: Tx,
  move: { id: string; orderId: string; fromPlanId: string; toPlanId: string; at: Date },
): Promise<void> {
  await sql`
    insert into order_plan_move (id, order_id, from_plan_id, to_plan_id, at)
    values (${move.id}, ${move.orderId}, ${move.fromPlanId}, ${move.toPlanId}, ${move.at})`.execute(
    tx,
  );
  await sql`update orders set plan_id = ${move.toPlanId} where id = ${move.orderId}`.execute(tx);
}
