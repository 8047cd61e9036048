import { ok, type Refusal, type Result, yearOf } from '../kernel/index.ts';
import { audit, inTransaction, type UseCaseEnv } from '../platform/index.ts';
import { MEASURE } from './domain/measures.ts';
import { decideTarget, type Target, type TargetCommand } from './domain/target.ts';
import { lockTarget, saveTarget } from './targets.sql.ts';

/** Sets a target or changes it; what it was before stays in its history. Refusals: 'target.*', 'text.*'. */
export async function setTarget(
  env: UseCaseEnv,
  command: TargetCommand,
): Promise<Result<Target, readonly Refusal[]>> {
  return inTransaction<Target, readonly Refusal[]>(env.db, async (tx) => {
    const at = env.clock.now();
    const before = (await lockTarget(tx, command)) ?? null;
    const decided = decideTarget(before, command, {
      role: env.actor.role,
      thisYear: yearOf(at, env.pemda.zone),
    });
    if (!decided.ok) return decided;
    await saveTarget(tx, env.pemda.id, {
      ...decided.value,
      unit: MEASURE[command.measure].unit,
      at,
      by: env.actor.personId,
    });
    await audit(tx, env, {
      action: 'target.set',
      subjectType: 'target',
      subjectId: `${command.measure}/${command.year}/${command.scope}`,
      before: before ?? undefined,
      after: decided.value,
    });
    return ok(decided.value);
  });
}
