import { fail, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { audit, inTransaction, newId, type Tx, type UseCaseEnv } from '../platform/index.ts';
import { scaleBandsOn } from '../rules/index.ts';
import { answersOf } from './answers-of-supplier.ts';
import { decide } from './domain/decide.ts';
import { evolve, fold } from './domain/evolve.ts';
import type { Registration, RegistrationEvent } from './domain/registration.ts';
import { contentHashOf } from './load-registration.ts';
import { restorePapers } from './papers.sql.ts';
import { villagesOf } from './references.sql.ts';
import {
  findRegistration,
  insertRegistration,
  type StoredRegistration,
  setApproved,
  stampRemarks,
  updateAnswers,
  updateRegistration,
} from './registrations.sql.ts';
import { registrationEnv } from './submit-registration.ts';
import { supplierAnswers } from './suppliers.sql.ts';

/**
 * Opens the answers of a registered business for a change. What was approved stays in force: for
 * buyers, orders and payments nothing changes until an officer approves. A business that came with a
 * list gets a registration with what is on record. Refusals: 'registration.state', '-forbidden'.
 */
export async function startChange(
  env: UseCaseEnv,
): Promise<Result<Registration, readonly Refusal[]>> {
  const { personId, supplierId } = env.actor;
  if (!personId || !supplierId) return fail([refuse('registration.forbidden').error]);
  return inTransaction<Registration, readonly Refusal[]>(env.db, async (tx) => {
    const registration =
      (await findRegistration(tx, { supplierId }, true)) ??
      (await registrationOfListed(tx, env, personId, supplierId));
    if (!registration) return fail([refuse('registration.forbidden').error]);
    const decision = decide(registration, { kind: 'change' }, registrationEnv(env));
    if (!decision.ok) return decision;
    return saved(tx, env, registration, decision.value, 'registration.change-started');
  });
}

/** Drops a proposed change: answers and papers are again those in force. */
export async function dropChange(
  env: UseCaseEnv,
): Promise<Result<Registration, readonly Refusal[]>> {
  const { personId } = env.actor;
  if (!personId) return fail([refuse('registration.forbidden').error]);
  return inTransaction<Registration, readonly Refusal[]>(env.db, async (tx) => {
    const registration = await findRegistration(tx, { personId }, true);
    if (!registration?.approved) return fail([refuse('registration.state').error]);
    const decision = decide(registration, { kind: 'drop-change' }, registrationEnv(env));
    if (!decision.ok) return decision;
    const at = env.clock.now();
    const { answers, papers } = registration.approved;
    await updateAnswers(tx, registration.id, answers, at);
    await restorePapers(tx, registration.id, papers, at);
    await stampRemarks(tx, registration.id, 'resolved', at);
    return saved(tx, env, registration, decision.value, 'registration.change-dropped');
  });
}

async function saved(
  tx: Tx,
  env: UseCaseEnv,
  before: StoredRegistration,
  events: readonly RegistrationEvent[],
  action: string,
): Promise<Result<Registration, readonly Refusal[]>> {
  const after = fold(events, before);
  const done =
    after && (await updateRegistration(tx, env.pemda.id, before, after, events, env.clock.now()));
  if (!after || !done) return fail([refuse('registration.stale').error]);
  await audit(tx, env, {
    action,
    subjectType: 'registration',
    subjectId: after.id,
    before: { state: before.state },
    after: { state: after.state },
  });
  return ok(after);
}

/** A registration for a business that was enrolled from a list, as if what is on record had been approved. */
async function registrationOfListed(
  tx: Tx,
  env: UseCaseEnv,
  personId: string,
  supplierId: string,
): Promise<StoredRegistration | undefined> {
  const supplier = await supplierAnswers(tx, supplierId);
  if (!supplier || (await findRegistration(tx, { personId }, true))) return undefined;
  const at = env.clock.now();
  const villages = await villagesOf(tx, env.pemda.regionCode);
  const answers = answersOf(supplier, villages, scaleBandsOn(supplier.registeredOn).value);
  const start: RegistrationEvent = { kind: 'started', at, by: personId, id: newId(at), personId };
  const contentHash = contentHashOf(answers, []);
  const enrolled: RegistrationEvent = { kind: 'enrolled', at, by: null, supplierId, contentHash };
  const started = evolve(null, start);
  if (!started) return undefined;
  await insertRegistration(tx, env.pemda.id, started, start);
  await updateAnswers(tx, started.id, answers, at);
  const active = evolve(started, enrolled);
  if (!active) return undefined;
  await updateRegistration(tx, env.pemda.id, started, active, [enrolled], at);
  await setApproved(tx, started.id, { answers, papers: [] });
  return findRegistration(tx, { supplierId }, true);
}
