import { notify, peopleWithRole } from '../identity/index.ts';
import { fail, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { audit, inTransaction, newId, type Tx, type UseCaseEnv } from '../platform/index.ts';
import {
  decideObjection,
  evolveObjection,
  OBJECTORS,
  type Objection,
  type ObjectionCommand,
  textFaults,
} from './domain/objection.ts';
import { awardVersions, insertObjection, lockObjection, updateObjection } from './official.sql.ts';

type Outcome = Result<Objection, readonly Refusal[]>;

/** An agency objects to the newest version of an announced award. Refusals: 'objection.*', 'text.*'. */
export async function fileObjection(
  env: UseCaseEnv,
  command: { readonly year: number; readonly text: string },
): Promise<Outcome> {
  const { actor } = env;
  const { personId, agencyId } = actor;
  if (personId === null || agencyId === null || !OBJECTORS.includes(actor.role as never))
    return fail([refuse('objection.forbidden').error]);
  const faults = textFaults(command.text, 'text');
  if (faults.length > 0) return fail(faults);
  return inTransaction<Objection, readonly Refusal[]>(env.db, async (tx) => {
    const [award] = await awardVersions(tx, command.year);
    if (!award) return fail([refuse('award.not-announced').error]);
    if (!award.content.rows.some((row) => row.agencyId === agencyId))
      return fail([refuse('objection.no-row').error]);
    const at = env.clock.now();
    const event = { kind: 'filed' as const, at, by: personId, text: command.text };
    const one: Objection = {
      id: newId(at),
      year: command.year,
      awardVersion: award.version,
      agencyId,
      state: 'filed',
      version: 1,
      text: command.text,
      answer: null,
      filedAt: at,
      filedBy: personId,
      correctedIn: null,
    };
    if (!(await insertObjection(tx, env.pemda.id, one, event)))
      return fail([refuse('objection.open-already').error]);
    const heads = await peopleWithRole(tx, 'head', {});
    await tell(
      tx,
      env,
      heads.map((head) => head.personId),
      one,
      'award.objection-filed',
      '/meja/penghargaan',
    );
    await record(tx, env, one, 'file');
    return ok(one);
  });
}

/** Withdraws or answers an objection. Refusals: 'objection.*', 'text.*'. */
export async function actOnObjection(
  env: UseCaseEnv,
  id: string,
  command: ObjectionCommand,
): Promise<Outcome> {
  return inTransaction<Objection, readonly Refusal[]>(env.db, async (tx) => {
    const before = await lockObjection(tx, id);
    if (!before) return fail([refuse('objection.not-found').error]);
    const decided = decideObjection(before, command, { now: env.clock.now(), actor: env.actor });
    if (!decided.ok) return decided;
    const after = evolveObjection(before, decided.value);
    await updateObjection(tx, env.pemda.id, after, decided.value);
    if (after.answer !== before.answer)
      await tell(
        tx,
        env,
        [after.filedBy],
        after,
        'award.objection-answered',
        `/penghargaan/resmi/${after.year}`,
      );
    await record(tx, env, after, command.kind);
    return ok(after);
  });
}

const tell = (
  tx: Tx,
  env: UseCaseEnv,
  people: readonly string[],
  one: Objection,
  kind: string,
  link: string,
) => notify(tx, env, people, { kind, params: { year: String(one.year) }, link });

const record = (tx: Tx, env: UseCaseEnv, one: Objection, step: string) =>
  audit(tx, env, {
    action: `award.objection-${step}`,
    subjectType: 'award-objection',
    subjectId: one.id,
    after: { year: one.year, agencyId: one.agencyId, state: one.state, answer: one.answer },
  });
