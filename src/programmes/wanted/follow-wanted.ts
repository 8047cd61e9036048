import { dayOf, fail, ok, type Refusal } from '../../kernel/index.ts';
import { inTransaction, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import { step } from './act-on-wanted.ts';
import { answersWith } from './domain/answers.ts';
import type { Wanted } from './domain/wanted.ts';
import { boughtBy, findWanted, openFor, overdue, resultOf } from './wanted.sql.ts';

/** A product came on show for the first time: it answers the open notices of its etalase that it fits. */
export async function answerWanted(
  tx: Tx,
  env: UseCaseEnv,
  shown: { productId: string; supplierId: string; etalaseId: string; first: boolean },
): Promise<void> {
  if (!shown.first) return;
  for (const { id, phrases, text } of await openFor(tx, shown.etalaseId, shown.productId)) {
    if (!answersWith(phrases, text)) continue;
    const one = await findWanted(tx, id, true);
    if (!one) continue;
    const { productId, supplierId } = shown;
    await mustStep(tx, env, one, { kind: 'answer', productId, supplierId });
  }
}

/** An order was realised: the notices that its products answered are met, and close with their result. */
export async function meetWanted(
  tx: Tx,
  env: UseCaseEnv,
  { orderId }: { orderId: string },
): Promise<void> {
  for (const id of await boughtBy(tx, orderId)) {
    const one = await findWanted(tx, id, true);
    if (one?.state !== 'published') continue;
    await mustStep(tx, env, one, { kind: 'meet', orderId, result: await resultOf(tx, id) });
  }
}

/** What was read under its lock as open can be answered and met; anything else is a fault of ours. */
async function mustStep(
  tx: Tx,
  env: UseCaseEnv,
  one: Wanted,
  command: Parameters<typeof step>[3],
): Promise<void> {
  const done = await step(tx, env, one, command);
  if (!done.ok && one.state === 'published')
    throw new Error(`wanted ${one.id}: ${done.error.map(({ code }) => code).join()}`);
}

/** Notices whose last day is over end with what they led to. For each new day; safe to run twice. */
export async function expireWanted(env: UseCaseEnv): Promise<void> {
  const today = dayOf(env.clock.now(), env.pemda.zone);
  for (const id of await overdue(env.db, today))
    await inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
      const one = await findWanted(tx, id, true);
      if (one?.state !== 'published') return ok(null);
      const done = await step(tx, env, one, { kind: 'expire', result: await resultOf(tx, id) });
      return done.ok ? ok(null) : fail(done.error);
    });
}
