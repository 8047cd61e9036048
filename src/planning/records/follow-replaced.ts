import { inTransaction, type UseCaseEnv } from '../../platform/index.ts';
import { allReplaced, type ReplacedLine, replacedWithOrders } from './replaced-lines.sql.ts';

declare module '../../platform/events.ts' {
  interface DomainEvents {
    /** One plan line took another's place: its orders follow. */
    'plan.replaced': ReplacedLine;
    /** The record that said so was taken back. */
    'plan.replacement-undone': ReplacedLine;
  }
}

/** Tells of every line with orders on it whose place another line took. Safe to run again. */
export async function tellReplaced(env: UseCaseEnv): Promise<void> {
  await inTransaction<null, never>(env.db, async (tx) => {
    for (const line of await replacedWithOrders(tx))
      await env.events.emit(tx, env, 'plan.replaced', line);
    return { ok: true, value: null };
  });
}

/** Tells that these lines were not replaced after all; those that another record still replaces stay so. */
export async function tellNotReplaced(
  env: UseCaseEnv,
  lines: readonly ReplacedLine[],
): Promise<void> {
  await inTransaction<null, never>(env.db, async (tx) => {
    const still = new Set(
      (await allReplaced(tx)).map((one) => `${one.fromPlanId} ${one.toPlanId}`),
    );
    for (const line of lines)
      if (!still.has(`${line.fromPlanId} ${line.toPlanId}`))
        await env.events.emit(tx, env, 'plan.replacement-undone', line);
    return { ok: true, value: null };
  });
}
