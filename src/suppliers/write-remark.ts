import { fail, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { Tx } from '../platform/index.ts';
import { audit, inTransaction, type UseCaseEnv } from '../platform/index.ts';
import { documentField, STEPS } from './domain/answers.ts';
import { PAPERS } from './domain/papers.ts';
import { commandsFor } from './domain/transitions.ts';
import { setVerdict } from './papers.sql.ts';
import {
  deleteRemark,
  findRegistration,
  insertRemark,
  type StoredRegistration,
} from './registrations.sql.ts';

const MIN_FIX = 10;
const MAX_FIX = 500;
const MAX_RULE = 300;

/** Fields that a remark can be about: every answer and every kind of paper. */
export const REMARK_FIELDS: readonly string[] = [
  ...STEPS.flatMap((step): readonly string[] => step.fields),
  ...PAPERS.map((paper) => documentField(paper.kind)),
];

/** The registration, when this officer is the one who gives the verdict on it. */
async function inMyReview(
  tx: Tx,
  env: UseCaseEnv,
  id: string,
): Promise<Result<StoredRegistration, readonly Refusal[]>> {
  const registration = await findRegistration(tx, { id }, true);
  if (!registration) return fail([refuse('registration.not-found').error]);
  return commandsFor(registration, env.actor).includes('approve')
    ? ok(registration)
    : fail([refuse('registration.claim-first').error]);
}

/** Writes down what is wrong with a field, by which rule, and what to do; it is sent with the verdict. */
export async function writeRemark(
  env: UseCaseEnv,
  registrationId: string,
  remark: { field: string; rule: string; fix: string },
): Promise<Result<null, readonly Refusal[]>> {
  const faults: Refusal[] = [];
  const add = (code: string, field: string, params?: Refusal['params']) =>
    faults.push(refuse(code, field, params).error);
  if (!REMARK_FIELDS.includes(remark.field)) add('remark.field', 'field');
  if (remark.rule === '') add('remark.rule', 'rule');
  if (remark.rule.length > MAX_RULE) add('text.long', 'ownRule', { max: MAX_RULE });
  if (remark.fix.length < MIN_FIX) add('remark.fix', 'fix', { min: MIN_FIX });
  if (remark.fix.length > MAX_FIX) add('text.long', 'fix', { max: MAX_FIX });
  if (faults.length > 0) return fail(faults);
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const mine = await inMyReview(tx, env, registrationId);
    if (!mine.ok) return mine;
    const at = env.clock.now();
    const authorId = env.actor.personId;
    await insertRemark(tx, env.pemda.id, registrationId, { ...remark, authorId, at });
    return ok(null);
  });
}

/** Takes back a remark before it is sent. */
export async function dropRemark(
  env: UseCaseEnv,
  registrationId: string,
  remarkId: string,
): Promise<Result<null, readonly Refusal[]>> {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const mine = await inMyReview(tx, env, registrationId);
    if (!mine.ok) return mine;
    return (await deleteRemark(tx, registrationId, remarkId))
      ? ok(null)
      : fail([refuse('remark.not-found').error]);
  });
}

/** Notes whether a paper is valid; an approval needs that of all of them. */
export async function judgePaper(
  env: UseCaseEnv,
  registrationId: string,
  paperId: string,
  verdict: 'valid' | 'invalid',
): Promise<Result<null, readonly Refusal[]>> {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const mine = await inMyReview(tx, env, registrationId);
    if (!mine.ok) return mine;
    const given = { value: verdict, by: env.actor.personId, at: env.clock.now() };
    if (!(await setVerdict(tx, registrationId, paperId, given))) {
      return fail([refuse('paper.not-found').error]);
    }
    await audit(tx, env, {
      action: `paper.${verdict}`,
      subjectType: 'registration',
      subjectId: registrationId,
      after: { paper: paperId },
    });
    return ok(null);
  });
}
