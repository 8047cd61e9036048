import { type Refusal, type Result, type Role, refuse } from '../../kernel/index.ts';
import {
  audit,
  type Connections,
  inTransaction,
  newId,
  type UseCaseEnv,
} from '../../platform/index.ts';
import {
  etalaseChoices,
  insertCorrection,
  linesAfter,
  lineText,
  type Said,
  saveClasses,
} from './classes.sql.ts';
import { ALIKE, likeness, rootsOf } from './domain/likeness.ts';
import { planReader } from './reader.ts';

/** Who may say which etalase a plan line belongs to. */
export const CLASS_ROLES: readonly Role[] = ['catalogue_officer', 'programme_officer'];

/** More lines than any pemda publishes in a year; likes beyond follow in the night. */
const MOST = 50_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Keeps an officer's word on a plan line (null: no etalase sells this) and lets the lines that ask for
 * the same follow it; gives how many did. Refuses with plan-class.forbidden, plan-class.not-found or
 * plan-class.etalase.
 */
export async function correctPlan(
  env: UseCaseEnv,
  connections: Connections,
  planId: string,
  etalaseId: string | null,
): Promise<Result<{ followed: number }, Refusal>> {
  const { personId, role } = env.actor;
  if (!personId || role === 'system' || !CLASS_ROLES.includes(role))
    return refuse('plan-class.forbidden');
  const { speech } = await planReader(connections, env.pemda);
  if (etalaseId && !(await etalaseChoices(env.db)).some((one) => one.id === etalaseId))
    return refuse('plan-class.etalase', 'etalase');
  return inTransaction<{ followed: number }, Refusal>(env.db, async (tx) => {
    const line = await lineText(tx, planId);
    if (!line) return refuse('plan-class.not-found');
    const roots = rootsOf(speech, line);
    const at = env.clock.now();
    await insertCorrection(tx, {
      pemdaId: env.pemda.id,
      id: newId(at),
      planId,
      roots,
      etalaseId,
      personId,
      at,
    });
    const others = await linesAfter(tx, 'all', FIRST, MOST);
    const alike = others.filter(
      (other) => other.id !== planId && likeness(roots, rootsOf(speech, other)) >= ALIKE,
    );
    const said = (id: string, by: Said['by']): Said => ({ id, etalaseId, confidence: 1000, by });
    await saveClasses(tx, [
      said(planId, 'officer'),
      ...alike.map((other) => said(other.id, 'like')),
    ]);
    await audit(tx, env, {
      action: 'plan.classified',
      subjectType: 'plan',
      subjectId: planId,
      after: { etalaseId, followed: alike.length },
    });
    return { ok: true, value: { followed: alike.length } };
  });
}
