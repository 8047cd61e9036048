import { audit, newId, type Tx, type UseCaseEnv } from '../platform/index.ts';
import { movedOrders, moveOrder, ordersToMove, planLeft } from './follow-plan.sql.ts';

interface Lines {
  readonly fromPlanId: string;
  readonly toPlanId: string;
}

/**
 * An order stays with the line that replaced its plan line, oldest order first. One that the new line's
 * budget does not hold stays where it is: the page of the line shows it.
 */
export async function followReplacedPlan(tx: Tx, env: UseCaseEnv, lines: Lines): Promise<void> {
  let left = await planLeft(tx, lines.toPlanId);
  for (const order of await ordersToMove(tx, lines.fromPlanId)) {
    if (order.reserved > left) continue;
    left -= order.reserved;
    await move(tx, env, order.id, lines);
  }
}

/** The orders that followed go back to the line that they were made on. */
export async function unfollowReplacedPlan(tx: Tx, env: UseCaseEnv, lines: Lines): Promise<void> {
  const back = { fromPlanId: lines.toPlanId, toPlanId: lines.fromPlanId };
  let left = await planLeft(tx, back.toPlanId);
  for (const order of await movedOrders(tx, lines.fromPlanId, lines.toPlanId)) {
    if (order.reserved > left) continue;
    left -= order.reserved;
    await move(tx, env, order.id, back);
  }
}

async function move(tx: Tx, env: UseCaseEnv, orderId: string, lines: Lines): Promise<void> {
  const at = env.clock.now();
  await moveOrder(tx, { id: newId(at), orderId, ...lines, at });
  await audit(tx, env, {
    action: 'order.plan-followed',
    subjectType: 'order',
    subjectId: orderId,
    before: { planId: lines.fromPlanId },
    after: { planId: lines.toPlanId },
  });
}
