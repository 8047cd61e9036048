import { outageMs, type UseCaseEnv } from '../../platform/index.ts';
import { overdueCompetitions } from './competition.sql.ts';
import { actOnCompetition } from './save-competition.ts';

const DAY_MS = 86_400_000;

/**
 * Closes a competition whose deadline has come, or moves the deadline by the outage of its last day; what
 * was away before the last extension was made up for by it. Run twice, early, or too late it does nothing.
 */
export async function closeCompetition(env: UseCaseEnv, id: string): Promise<void> {
  await actOnCompetition(env, id, async (tx, one) => {
    const until = one.terms.offersUntil;
    const from = Math.max(
      until.getTime() - DAY_MS,
      one.publishedAt?.getTime() ?? 0,
      one.extensions.at(-1)?.at.getTime() ?? 0,
    );
    const away = await outageMs(tx, new Date(from), until, env.clock.now());
    return { ok: true, value: { kind: 'close', outageMs: away } };
  });
}

/** Closes every competition whose deadline is over and whose timer did not come. */
export async function closeOverdue(env: UseCaseEnv): Promise<void> {
  for (const id of await overdueCompetitions(env.db, env.clock.now()))
    await closeCompetition(env, id);
}
