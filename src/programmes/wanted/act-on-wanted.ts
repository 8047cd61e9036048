import { notify, peopleWithRole } from '../../identity/index.ts';
import { dayOf, fail, ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import {
  audit,
  inTransaction,
  type JobHandler,
  newId,
  type Tx,
  type UseCaseEnv,
} from '../../platform/index.ts';
import { decideWanted } from './domain/decide.ts';
import { evolveWanted } from './domain/evolve.ts';
import type { Wanted, WantedCommand, WantedContent } from './domain/wanted.ts';
import { findWanted, fittingSellers, markTold, resultOf, saveWanted } from './wanted.sql.ts';

export const TELL_JOB = 'programmes.wanted-tell';

/** What an officer does by hand; the result of a notice is read from its rows, never sent. */
export type HandCommand =
  | Extract<WantedCommand, { kind: 'change' | 'publish' }>
  | Omit<Extract<WantedCommand, { kind: 'close' }>, 'result'>;

/** A new draft. Refusals: 'wanted.*', 'text.*'. */
export function draftWanted(
  env: UseCaseEnv,
  content: WantedContent,
): Promise<Result<Wanted, readonly Refusal[]>> {
  return inTransaction<Wanted, readonly Refusal[]>(env.db, (tx) =>
    step(tx, env, null, { kind: 'draft', id: newId(env.clock.now()), content }),
  );
}

/** One step of an officer with a notice. Refusals: 'wanted.*', 'text.*'. */
export function actOnWanted(
  env: UseCaseEnv,
  id: string,
  command: HandCommand,
): Promise<Result<Wanted, readonly Refusal[]>> {
  return inTransaction<Wanted, readonly Refusal[]>(env.db, async (tx) => {
    const before = await findWanted(tx, id, true);
    if (!before) return fail([refuse('wanted.not-found').error]);
    const whole: WantedCommand =
      command.kind === 'close' ? { ...command, result: await resultOf(tx, id) } : command;
    return step(tx, env, before, whole);
  });
}

/** Decides and saves in the caller's transaction, with what follows. */
export async function step(
  tx: Tx,
  env: UseCaseEnv,
  before: Wanted | null,
  command: WantedCommand,
): Promise<Result<Wanted, readonly Refusal[]>> {
  const now = env.clock.now();
  const today = dayOf(now, env.pemda.zone);
  const decision = decideWanted(before, command, { now, today, actor: env.actor });
  if (!decision.ok) return decision;
  let after = before;
  for (const event of decision.value) {
    const next = evolveWanted(after, event);
    if (!next || !(await saveWanted(tx, env.pemda.id, after, next, event)))
      return fail([refuse('wanted.stale').error]);
    after = next;
    if (event.kind === 'published')
      await env.jobs.enqueue(tx, env.pemda.id, TELL_JOB, { wantedId: next.id });
    if (event.kind === 'met' || event.kind === 'expired')
      await tellDesk(tx, env, next, `wanted.${event.kind}`);
  }
  if (!after) return fail([refuse('wanted.not-found').error]);
  await audit(tx, env, {
    action: `wanted.${command.kind}`,
    subjectType: 'wanted',
    subjectId: after.id,
    before: before && { state: before.state, version: before.version },
    after: { state: after.state, version: after.version },
  });
  return ok(after);
}

async function tellDesk(tx: Tx, env: UseCaseEnv, one: Wanted, kind: string): Promise<void> {
  const officers = await peopleWithRole(tx, 'programme_officer', {});
  const ids = officers.map(({ personId }) => personId);
  await notify(tx, env, ids, {
    kind,
    params: { title: one.content.title },
    link: `/dicari/${one.id}`,
  });
}

/** Tells suppliers whose line of business fits, and the programme desk. Safe to run twice. */
async function tellWanted(env: UseCaseEnv, id: string): Promise<void> {
  await inTransaction(env.db, async (tx) => {
    const one = await findWanted(tx, id, true);
    if (one?.state !== 'published') return ok(null);
    const sellers = await fittingSellers(tx, id);
    if (!(await markTold(tx, id, env.clock.now()))) return ok(null);
    const ids = sellers.map(({ personId }) => personId);
    await notify(tx, env, ids, {
      kind: 'wanted.published',
      params: { title: one.content.title, quantity: one.content.quantity },
      link: `/dicari/${id}`,
    });
    await tellDesk(tx, env, one, 'wanted.for-desk');
    return ok(null);
  });
}

/** Suppliers are told by a job, not while the officer waits. */
export const wantedJobs = (
  envOf: (pemdaId: string) => Promise<UseCaseEnv | null>,
): Readonly<Record<string, JobHandler>> => ({
  [TELL_JOB]: async (pemdaId, data) => {
    const env = await envOf(pemdaId);
    if (env) await tellWanted(env, String(data['wantedId']));
  },
});
