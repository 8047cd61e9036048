import { dayOf, fail, ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import { audit, inTransaction, type UseCaseEnv } from '../../platform/index.ts';
import { checkOutcome, type GivenOutcome } from './domain/outcome.ts';
import { eventCalled } from './matching.sql.ts';
import { addOutcome, meetingOne } from './meetings.sql.ts';

/**
 * Writes down what came of a meeting; earlier outcomes stay. The officer writes of every meeting, the
 * host's agency of its own. `seen` is the number of outcomes the writer saw. Refusals: 'matching.*',
 * 'outcome.*'.
 */
export function recordOutcome(
  env: UseCaseEnv,
  slug: string,
  id: string,
  seen: number,
  given: GivenOutcome,
): Promise<Result<null, readonly Refusal[]>> {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const no = (code: string) => fail([refuse(code).error]);
    const event = await eventCalled(tx, slug);
    const meeting = event && (await meetingOne(tx, event.id, id));
    if (!event || !meeting) return no('matching.no-meeting');
    const { role, agencyId, personId } = env.actor;
    const host = agencyId !== null && agencyId === meeting.agencyId;
    if (role !== 'programme_officer' && !host) return no('matching.forbidden');
    const at = env.clock.now();
    if (dayOf(at, env.pemda.zone) < dayOf(event.startsAt, env.pemda.zone))
      return no('outcome.early');
    const outcome = checkOutcome(given, dayOf(event.startsAt, env.pemda.zone));
    if (!outcome.ok) return outcome;
    const done = await addOutcome(tx, env.pemda.id, id, seen, {
      ...outcome.value,
      at,
      by: personId,
    });
    if (!done) return no('matching.stale');
    await audit(tx, env, {
      action: 'matching.outcome',
      subjectType: 'meeting',
      subjectId: id,
      after: { kind: outcome.value.kind, amount: outcome.value.amount?.toString() ?? null },
    });
    return ok(null);
  });
}
