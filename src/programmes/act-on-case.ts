import { notify, peopleWithRole } from '../identity/index.ts';
import { dayOf, fail, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { audit, inTransaction, type Tx, type UseCaseEnv } from '../platform/index.ts';
import { findCase, updateCase } from './coaching.sql.ts';
import {
  type CoachingCase,
  type CoachingCommand,
  type CoachingEvent,
  OBSTACLE_PAGES,
} from './domain/coaching.ts';
import { decideCoaching } from './domain/decide.ts';
import { evolveCoaching } from './domain/evolve.ts';

/** One step of a coach: take a case, write down a meeting, close it. Refusals: 'coaching.*', 'text.*'. */
export async function actOnCase(
  env: UseCaseEnv,
  id: string,
  command: CoachingCommand,
): Promise<Result<CoachingCase, readonly Refusal[]>> {
  return inTransaction<CoachingCase, readonly Refusal[]>(env.db, async (tx) => {
    const before = await findCase(tx, id, true);
    if (!before) return fail([refuse('coaching.not-found').error]);
    const now = env.clock.now();
    const today = dayOf(now, env.pemda.zone);
    const decision = decideCoaching(before, command, { now, today, actor: env.actor });
    if (!decision.ok) return decision;
    let after = before;
    for (const event of decision.value) {
      const next = evolveCoaching(after, event) ?? after;
      if (!(await updateCase(tx, env.pemda.id, after, next, event))) {
        return fail([refuse('coaching.stale').error]);
      }
      await advise(tx, env, next, event);
      after = next;
    }
    await audit(tx, env, {
      action: `coaching.${command.kind}`,
      subjectType: 'coaching-case',
      subjectId: id,
      before: { state: before.state, version: before.version },
      after: { state: after.state, version: after.version },
    });
    return ok(after);
  });
}

/** Sends the seller the advice for his obstacle, with the page where it is mended, where the coach asked so. */
async function advise(
  tx: Tx,
  env: UseCaseEnv,
  one: CoachingCase,
  event: CoachingEvent,
): Promise<void> {
  if (event.kind !== 'noted' || !event.meeting.advise) return;
  const { obstacle, nextStep, nextOn } = event.meeting;
  const page = OBSTACLE_PAGES[obstacle];
  if (page === null && nextStep === null) return;
  const people = await peopleWithRole(tx, 'seller', { supplierId: one.supplierId });
  const ids = people.map(({ personId }) => personId);
  await notify(tx, env, ids, {
    kind: `coaching.advice-${obstacle}`,
    params: { step: nextStep ?? '', on: nextOn ?? '' },
    link: page ?? '/usaha/ringkasan',
  });
}
