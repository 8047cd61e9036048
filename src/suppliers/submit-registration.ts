import { becomeSeller, notify, peopleWithRole } from '../identity/index.ts';
import { fail, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import {
  audit,
  inTransaction,
  isDatabaseError,
  newId,
  type UseCaseEnv,
} from '../platform/index.ts';
import { checkAnswers } from './domain/check-answers.ts';
import { decide } from './domain/decide.ts';
import { fold } from './domain/evolve.ts';
import type { Registration, RegistrationEnv } from './domain/registration.ts';
import { contentHashOf, loadRegistration } from './load-registration.ts';
import { findRegistration, stampRemarks, updateRegistration } from './registrations.sql.ts';
import { insertSupplier, updateSupplier } from './suppliers.sql.ts';

/** What decisions on a registration know. */
export function registrationEnv(env: UseCaseEnv): RegistrationEnv {
  return {
    now: env.clock.now(),
    calendar: env.pemda.calendar,
    reviewWorkingDays: env.pemda.settings.reviewWorkingDays,
    actor: env.actor,
  };
}

/**
 * Hands the own registration in: everything is checked again, the supplier's row is written, the
 * applicant becomes a seller, the office is told. All faults come back at once, each at its field.
 */
export async function submitRegistration(
  env: UseCaseEnv,
  email: string,
): Promise<Result<Registration, readonly Refusal[]>> {
  const personId = env.actor.personId;
  if (personId === null) return fail([refuse('registration.forbidden').error]);
  try {
    return await inTransaction<Registration, readonly Refusal[]>(env.db, async (tx) => {
      const registration = await findRegistration(tx, { personId }, true);
      if (!registration) return fail([refuse('registration.empty').error]);
      const at = env.clock.now();
      const loaded = await loadRegistration(tx, env.pemda, registration, at);
      const { business } = checkAnswers(loaded.answers, loaded.refs);
      const open = loaded.tasks.flatMap((task) => task.remarks);
      const supplierId = registration.supplierId ?? newId(at);
      const decision = decide(
        registration,
        {
          kind: 'submit',
          supplierId,
          contentHash: contentHashOf(loaded.answers, loaded.papers),
          faults: loaded.tasks.flatMap((task) => task.faults),
          unanswered: open.filter((one) => one.answeredAt === null).map((one) => one.field),
        },
        registrationEnv(env),
      );
      if (!decision.ok) return decision;
      const after = fold(decision.value, registration);
      if (!after || !business) return fail([refuse('registration.state').error]);
      if (!registration.supplierId) {
        const on = loaded.today;
        await insertSupplier(tx, env.pemda.id, { id: supplierId, business, email, on, at });
        await becomeSeller(tx, personId, supplierId);
      } else if (registration.approvedHash === null) {
        // A change of a registered business touches its row at the approval, not before.
        await updateSupplier(tx, supplierId, business, email);
      }
      if (!(await updateRegistration(tx, env.pemda.id, registration, after, decision.value, at))) {
        return fail([refuse('registration.stale').error]);
      }
      await stampRemarks(tx, registration.id, 'resolved', at);
      await audit(tx, env, {
        action: 'registration.submitted',
        subjectType: 'registration',
        subjectId: registration.id,
        before: { state: registration.state },
        after: { state: after.state, contentHash: after.contentHash },
      });
      const officers = await peopleWithRole(tx, 'catalogue_officer', {});
      const ids = officers.map((one) => one.personId);
      const notice = {
        kind: registration.approvedHash ? 'registration.change-sent' : 'registration.submitted',
        params: { name: business.name },
        link: `/meja/penyedia/${registration.id}`,
      };
      await notify(tx, env, ids, notice);
      return ok(after);
    });
  } catch (error) {
    // Two people enrol the same business at the same moment: the constraint decides.
    if (isDatabaseError(error, '23505', 'supplier_pemda_id_nib_key')) {
      return fail([refuse('nib.used', 'nib').error]);
    }
    throw error;
  }
}
