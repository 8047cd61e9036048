import { notify } from '../identity/index.ts';
import { fail, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import {
  audit,
  inTransaction,
  isDatabaseError,
  type Tx,
  type UseCaseEnv,
} from '../platform/index.ts';
import { checkAnswers } from './domain/check-answers.ts';
import { decide } from './domain/decide.ts';
import { fold, needsCoach } from './domain/evolve.ts';
import { unverifiedKinds } from './domain/papers.ts';
import {
  type Registration,
  type RegistrationCommand,
  supplierStateOf,
} from './domain/registration.ts';
import { contentHashOf, type LoadedRegistration, loadRegistration } from './load-registration.ts';
import {
  findRegistration,
  setApproved,
  stampRemarks,
  updateRegistration,
} from './registrations.sql.ts';
import { settleSupplier } from './settle-standings.ts';
import { registrationEnv } from './submit-registration.ts';
import { applyChange, setFinalTaxLetter, setSupplierState } from './suppliers.sql.ts';

declare module '../platform/events.ts' {
  interface DomainEvents {
    'supplier.activated': { supplierId: string; personId: string };
    /** The second request for a fix or refusal: someone should help (faults 77). */
    'supplier.refused-twice': {
      supplierId: string;
      registrationId: string;
      personId: string;
      fields: readonly string[];
    };
  }
}

export type ReviewVerb = 'claim' | 'release' | 'approve' | 'ask-fix' | 'refuse';

/**
 * One step of an officer's review: claim, release, approve, ask for a fix, refuse. Of two who claim
 * at once one wins. A verdict takes the remarks that stand written and sends them to the seller.
 */
export async function review(
  env: UseCaseEnv,
  registrationId: string,
  verb: ReviewVerb,
  expectedVersion: number,
): Promise<Result<Registration, readonly Refusal[]>> {
  try {
    return await reviewed(env, registrationId, verb, expectedVersion);
  } catch (error) {
    // A change of the NIB to one that somebody else enrolled with meanwhile.
    if (isDatabaseError(error, '23505', 'supplier_pemda_id_nib_key')) {
      return fail([refuse('nib.used', 'nib').error]);
    }
    throw error;
  }
}

function reviewed(
  env: UseCaseEnv,
  registrationId: string,
  verb: ReviewVerb,
  expectedVersion: number,
): Promise<Result<Registration, readonly Refusal[]>> {
  return inTransaction<Registration, readonly Refusal[]>(env.db, async (tx) => {
    const registration = await findRegistration(tx, { id: registrationId }, true);
    if (!registration) return fail([refuse('registration.not-found').error]);
    const at = env.clock.now();
    const loaded = await loadRegistration(tx, env.pemda, registration, at);
    const command = commandOf(verb, expectedVersion, loaded);
    const decision = decide(registration, command, registrationEnv(env));
    if (!decision.ok) return decision;
    if (decision.value.length === 0) return ok(registration);
    const after = fold(decision.value, registration);
    if (!after) return fail([refuse('registration.not-found').error]);
    if (!(await updateRegistration(tx, env.pemda.id, registration, after, decision.value, at))) {
      return fail([refuse('registration.stale').error]);
    }
    if (verb !== 'claim' && verb !== 'release') {
      await giveVerdict(tx, env, registration, after, loaded);
    }
    await audit(tx, env, {
      action: `registration.${verb}`,
      subjectType: 'registration',
      subjectId: registration.id,
      before: { state: registration.state, version: registration.version },
      after: { state: after.state, version: after.version },
    });
    return ok(after);
  });
}

const unsent = (loaded: LoadedRegistration) =>
  loaded.allRemarks
    .filter((one) => one.sentAt === null)
    .map(({ field, rule, fix }) => ({ field, rule, fix }));

function commandOf(
  verb: ReviewVerb,
  expectedVersion: number,
  loaded: LoadedRegistration,
): RegistrationCommand {
  if (verb === 'claim' || verb === 'release') return { kind: verb, expectedVersion };
  const remarks = unsent(loaded);
  if (verb !== 'approve') return { kind: verb, expectedVersion, remarks };
  return {
    kind: 'approve',
    expectedVersion,
    contentHash: contentHashOf(loaded.answers, loaded.papers),
    unverified: unverifiedKinds(loaded.answers, loaded.papers),
    remarks,
  };
}

/** What follows a verdict, in its transaction: the supplier's state, the remarks, the notice, other rooms. */
async function giveVerdict(
  tx: Tx,
  env: UseCaseEnv,
  before: Registration,
  after: Registration,
  loaded: LoadedRegistration,
): Promise<void> {
  const { id: registrationId, personId, supplierId } = after;
  if (supplierId === null || after.state === 'draft' || after.state === 'changing') return;
  const remarks = unsent(loaded);
  await stampRemarks(tx, registrationId, 'sent', env.clock.now());
  const changes = before.approvedHash !== null;
  if (after.state === 'active') await putInForce(tx, env, { after, loaded, supplierId, changes });
  else if (!changes) {
    await setSupplierState(tx, supplierId, supplierStateOf(after.state), after.state);
  }
  await notify(tx, env, [personId], {
    kind: `registration.${changes ? 'change-' : ''}${after.state}`,
    params: { remarks: JSON.stringify(remarks) },
    link: changes && after.state === 'active' ? '/usaha' : '/daftar',
  });
  if (needsCoach(before, after)) {
    const fields = remarks.map((one) => one.field);
    const payload = { supplierId, registrationId, personId, fields };
    await env.events.emit(tx, env, 'supplier.refused-twice', payload);
  }
}

/** What an approval brings: the answers in force, the letter of final tax, and at the first one the enrolment. */
async function putInForce(
  tx: Tx,
  env: UseCaseEnv,
  of: {
    after: Registration;
    loaded: LoadedRegistration;
    supplierId: string;
    changes: boolean;
  },
): Promise<void> {
  const { after, loaded, supplierId, changes } = of;
  const { answers, papers, refs } = loaded;
  await setApproved(tx, after.id, { answers, papers: papers.map((one) => one.id) });
  const letter = papers.some((one) => one.kind === 'pp55' && one.verdict === 'valid');
  if (changes) {
    const { business } = checkAnswers(answers, refs);
    if (!business) throw new Error('what was submitted had no faults');
    await applyChange(tx, supplierId, business, env.clock.now());
    // A business from a list has its letter on record, not on file: only a paper or taxation changes it.
    const told = business.taxable || papers.some((one) => one.kind === 'pp55');
    if (told) await setFinalTaxLetter(tx, supplierId, letter && !business.taxable);
    return;
  }
  const registered = { on: loaded.today, finalTaxLetter: letter };
  await setSupplierState(tx, supplierId, 'active', null, registered);
  await settleSupplier(tx, env, supplierId);
  const { personId } = after;
  await env.events.emit(tx, env, 'supplier.activated', { supplierId, personId });
}
