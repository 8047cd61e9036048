import { dayOf, ok, type Refusal, type Result, refuse, yearOfDay } from '../kernel/index.ts';
import { planByCode } from '../planning/index.ts';
import { audit, inTransaction, type UseCaseEnv } from '../platform/index.ts';
import { planFaults } from './domain/decide-place.ts';
import { setShoppingPlan } from './shopping-plan.sql.ts';

/**
 * A buyer shops for a plan line from here on: it is proposed at each checkout until it is let go of.
 * Refusals: 'plan.not-found', and those of `planFaults` (another agency's, stopped, another year, a
 * method that makes no orders here).
 */
export async function shopForPlan(
  env: UseCaseEnv,
  rupCode: string,
): Promise<Result<null, Refusal>> {
  const { personId } = env.actor;
  if (!personId) return refuse('order.forbidden');
  return inTransaction(env.db, async (tx): Promise<Result<null, Refusal>> => {
    const plan = await planByCode(tx, rupCode);
    if (!plan) return refuse('plan.not-found');
    const at = env.clock.now();
    const fault = planFaults(plan, env.actor, yearOfDay(dayOf(at, env.pemda.zone)))[0];
    if (fault) return refuse(fault.code, undefined, fault.params);
    await setShoppingPlan(tx, personId, plan.id, at);
    await audit(tx, env, { action: 'plan.shopping', subjectType: 'plan', subjectId: plan.id });
    return ok(null);
  });
}

/** Lets go of the line that the person shops for. */
export async function stopShopping(env: UseCaseEnv): Promise<Result<null, Refusal>> {
  const { personId } = env.actor;
  if (!personId) return refuse('order.forbidden');
  return inTransaction(env.db, async (tx): Promise<Result<null, Refusal>> => {
    await setShoppingPlan(tx, personId, null, env.clock.now());
    await audit(tx, env, {
      action: 'plan.shopping-ended',
      subjectType: 'person',
      subjectId: personId,
    });
    return ok(null);
  });
}
