import { type Refusal, type Result, refuse } from '../kernel/index.ts';
import { inTransaction, isDatabaseError, type UseCaseEnv } from '../platform/index.ts';
import { putBack } from './basket.sql.ts';
import type { OrderCommand } from './domain/commands.ts';
import { decide } from './domain/decide.ts';
import { fold } from './domain/evolve.ts';
import { ISSUES, transitionFor } from './domain/transitions.ts';
import type { DocumentKind, Order } from './domain/types.ts';
import { isIntact, loadOrder, updateOrder } from './orders.sql.ts';
import { afterSave, decideEnv } from './save-order.ts';
import { takenMeanwhile } from './taken.ts';
import { tellAddendum } from './tell-addendum.ts';
import { tellRefused } from './tell-refused.ts';

/**
 * Gives one command to an order: load and lock, decide, save state, events, documents, notices and
 * audit in one transaction. All refusals of `decide` come back; nothing is changed then, and no
 * document number is used up. 'order.altered' holds an order whose row was changed by hand.
 */
export async function actOnOrder(
  env: UseCaseEnv,
  orderId: string,
  command: OrderCommand,
): Promise<Result<Order, readonly Refusal[]>> {
  try {
    return await inTransaction<Order, readonly Refusal[]>(env.db, async (tx) => {
      const order = await loadOrder(tx, orderId, true);
      if (!order) return { ok: false, error: [refuse('order.not-found').error] };
      if (!(await isIntact(tx, order))) {
        env.log.warn({ orderId }, 'order row differs from its events');
        return { ok: false, error: [refuse('order.altered').error] };
      }
      const decision = decide(order, command, await decideEnv(tx, env, issued(order, command)));
      if (!decision.ok) return decision;
      if (decision.value.length === 0) return { ok: true, value: order };
      const after = fold(decision.value, order);
      if (!after) return { ok: false, error: [refuse('order.not-found').error] };
      if (!(await updateOrder(tx, env.pemda.id, order, after, decision.value))) {
        return { ok: false, error: [refuse('order.stale').error] };
      }
      // An expired negotiation keeps the draft: its lines go back into the buyer's basket (faults 37).
      if (
        after.state === 'cancelled_negotiation' &&
        command.kind === 'expire' &&
        after.buyerPersonId
      ) {
        await putBack(tx, env.pemda.id, after.buyerPersonId, after.lines, env.clock.now());
      }
      await afterSave(tx, env, order, after, decision.value);
      await tellRefused(tx, env, after, decision.value);
      await tellAddendum(tx, env, after, decision.value);
      return { ok: true, value: after };
    });
  } catch (error) {
    if (isDatabaseError(error, '23505', 'payment_pemda_id_idempotency_key_key')) {
      const order = await loadOrder(env.db, orderId);
      if (order) return { ok: true, value: order };
    }
    // An addendum can want more than others have left.
    const taken = takenMeanwhile(error, '');
    if (taken) return { ok: false, error: [{ code: taken.code }] };
    throw error;
  }
}

/** The document that the command would issue; none when the table does not know it in this state. */
function issued(
  order: Order,
  command: OrderCommand,
): { kind: DocumentKind; agencyId: string } | null {
  const kind = ISSUES[command.kind];
  if (!kind || !transitionFor(order.state, command.kind)) return null;
  if (
    command.kind === 'record-payment' &&
    command.amount < order.total - order.payments.reduce((sum, p) => sum + p.amount, 0n)
  )
    return null;
  return { kind, agencyId: order.agencyId };
}
