import { fail, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { audit, inTransaction, newId, type Tx, type UseCaseEnv } from '../platform/index.ts';
import { type Answers, answer, STEPS, type StepKey } from './domain/answers.ts';
import { evolve } from './domain/evolve.ts';
import { EDITABLE_STATES, type RegistrationEvent } from './domain/registration.ts';
import { loadRegistration } from './load-registration.ts';
import {
  answerRemarks,
  findRegistration,
  insertRegistration,
  type StoredRegistration,
  updateAnswers,
} from './registrations.sql.ts';

/** The person's registration under lock, started now when there is none. */
export async function ownRegistration(
  tx: Tx,
  env: UseCaseEnv,
): Promise<Result<StoredRegistration, Refusal>> {
  const personId = env.actor.personId;
  if (personId === null) return refuse('registration.forbidden');
  const found = await findRegistration(tx, { personId }, true);
  if (found) {
    return EDITABLE_STATES.includes(found.state) ? ok(found) : refuse('registration.locked');
  }
  // A seller without a registration came with a list or the demo: he is enrolled already.
  if (env.actor.role !== 'applicant') return refuse('registration.locked');
  const at = env.clock.now();
  const event: RegistrationEvent = { kind: 'started', at, by: personId, id: newId(at), personId };
  const started = evolve(null, event);
  if (!started) throw new Error('a registration starts with its first event');
  await insertRegistration(tx, env.pemda.id, started, event);
  const made = await findRegistration(tx, { personId }, true);
  return made ? ok(made) : refuse('registration.forbidden');
}

/**
 * Keeps the answers of one page as they were typed, wrong ones too, and says what is wrong with
 * them: nothing that a person typed is lost. Refusal that keeps nothing: 'registration.locked'.
 */
export async function saveAnswers(
  env: UseCaseEnv,
  key: StepKey,
  given: Answers,
): Promise<Result<{ faults: readonly Refusal[] }, readonly Refusal[]>> {
  return inTransaction<{ faults: readonly Refusal[] }, readonly Refusal[]>(env.db, async (tx) => {
    const own = await ownRegistration(tx, env);
    if (!own.ok) return fail([own.error]);
    const registration = own.value;
    const fields: readonly string[] = STEPS.find((step) => step.key === key)?.fields ?? [];
    const typed = Object.fromEntries(fields.map((field) => [field, given[field] ?? '']));
    const answers: Answers = { ...registration.answers, ...typed };
    const at = env.clock.now();
    if (!(await updateAnswers(tx, registration.id, answers, at))) {
      return fail([refuse('registration.locked').error]);
    }
    await answerRemarks(tx, registration.id, fields, at);
    const now = await loadRegistration(tx, env.pemda, { ...registration, answers }, at);
    const faults = now.tasks.find((task) => task.key === key)?.faults ?? [];
    if (registration.state !== 'draft') {
      await audit(tx, env, {
        action: 'registration.answered',
        subjectType: 'registration',
        subjectId: registration.id,
        after: { page: key, nib: answer(answers, 'nib') },
      });
    }
    return ok({ faults });
  });
}
