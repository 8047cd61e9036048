import { ok, type Role } from '../kernel/index.ts';
import { audit, inTransaction, type NoticeTopic, type UseCaseEnv } from '../platform/index.ts';
import { muted, setMuted } from './notices.sql.ts';

/** The topics whose notices can reach a role. */
export const topicsFor = (
  topics: readonly NoticeTopic[],
  role: Role | undefined,
): readonly NoticeTopic[] =>
  topics.filter(({ roles }) => role !== undefined && roles.includes(role));

/**
 * Sets which topics of the own role also come by mail. Topics of other roles, and those that do not
 * exist, stay as they were.
 */
export async function chooseMail(
  env: UseCaseEnv,
  topics: readonly NoticeTopic[],
  wanted: readonly string[],
): Promise<void> {
  const { personId, role } = env.actor;
  if (!personId || role === 'system') return;
  await inTransaction(env.db, async (tx) => {
    const before = await muted(tx, personId);
    const own = topicsFor(topics, role).map(({ key }) => key);
    const after = [
      ...before.filter((key) => !own.includes(key)),
      ...own.filter((key) => !wanted.includes(key)),
    ].sort();
    if (after.join() === before.join()) return ok(null);
    await setMuted(tx, env.pemda.id, personId, after);
    await audit(tx, env, {
      action: 'person.mail-chosen',
      subjectType: 'person',
      subjectId: personId,
      before: { muted: before },
      after: { muted: after },
    });
    return ok(null);
  });
}
