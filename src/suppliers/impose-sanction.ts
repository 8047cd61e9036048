import { notify, peopleWithRole } from '../identity/index.ts';
import {
  addDays,
  type Day,
  dayOf,
  fail,
  ok,
  parseDay,
  type Refusal,
  type Result,
  refuse,
  startOfDay,
} from '../kernel/index.ts';
import { audit, inTransaction, newId, type Tx, type UseCaseEnv } from '../platform/index.ts';
import {
  decideSanction,
  SANCTION_KINDS,
  type SanctionCommand,
  type SanctionEvent,
} from './domain/sanctions.ts';
import { sanctionById, sanctionsOf, saveSanctionEvent, supplierHead } from './sanctions.sql.ts';
import { REGISTERED, settleSupplier } from './settle-standings.ts';

/** The job that tells a seller that a sanction begins or has ended. */
export const SANCTION_DAY_JOB = 'suppliers.sanction-day';

export interface SanctionForm {
  readonly kind: string;
  readonly reason: string;
  readonly legalBasis: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Imposes a sanction from an officer's form. All faults of the form come back at once. */
export async function imposeSanction(
  env: UseCaseEnv,
  supplierId: string,
  expectedVersion: number,
  form: SanctionForm,
): Promise<Result<null, readonly Refusal[]>> {
  const kind = SANCTION_KINDS.find((one) => one === form.kind);
  const startsOn = parseDay(form.startsOn, 'startsOn');
  const endsOn = parseDay(form.endsOn, 'endsOn');
  const faults: Refusal[] = [];
  if (!kind) faults.push(refuse('choice.missing', 'kind').error);
  if (!startsOn.ok) faults.push(startsOn.error);
  if (!endsOn.ok) faults.push(endsOn.error);
  if (!kind || !startsOn.ok || !endsOn.ok) return fail(faults);
  return changeSanctions(env, supplierId, {
    kind: 'impose',
    expectedVersion,
    sanction: {
      id: newId(env.clock.now()),
      kind,
      reason: form.reason,
      legalBasis: form.legalBasis,
      startsOn: startsOn.value,
      endsOn: endsOn.value,
      liftedOn: null,
    },
  });
}

/** Ends a sanction before its day, with a reason. */
export async function liftSanction(
  env: UseCaseEnv,
  supplierId: string,
  command: { expectedVersion: number; sanctionId: string; reason: string },
): Promise<Result<null, readonly Refusal[]>> {
  return changeSanctions(env, supplierId, { kind: 'lift', ...command });
}

async function changeSanctions(
  env: UseCaseEnv,
  supplierId: string,
  command: SanctionCommand,
): Promise<Result<null, readonly Refusal[]>> {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const supplier = await supplierHead(tx, supplierId, true);
    if (!supplier) return fail([refuse('supplier.not-found').error]);
    const at = env.clock.now();
    const today = dayOf(at, env.pemda.zone);
    const state = {
      registered: REGISTERED.includes(supplier.state),
      version: supplier.version,
      sanctions: await sanctionsOf(tx, supplierId),
    };
    const decision = decideSanction(state, command, today);
    if (!decision.ok) return decision;
    for (const event of decision.value) {
      const by = env.actor.personId;
      if (!(await saveSanctionEvent(tx, env.pemda.id, supplier, event, by, at))) {
        return fail([refuse('sanction.stale').error]);
      }
      await audit(tx, env, {
        action: `supplier.${event.kind}`,
        subjectType: 'supplier',
        subjectId: supplierId,
        after: event,
      });
      await tell(tx, env, supplierId, event, today);
    }
    await settleSupplier(tx, env, supplierId);
    return ok(null);
  });
}

/** The seller is told at once; jobs tell again on the first day of a later one, and after the last. */
async function tell(
  tx: Tx,
  env: UseCaseEnv,
  supplierId: string,
  event: SanctionEvent,
  today: Day,
): Promise<void> {
  if (event.kind === 'lifted') {
    await notifySellers(tx, env, supplierId, 'sanction.lifted', { reason: event.reason });
    return;
  }
  const { id, kind, reason, startsOn, endsOn } = event.sanction;
  await notifySellers(tx, env, supplierId, `sanction.imposed-${kind}`, {
    reason,
    from: startsOn,
    to: endsOn,
  });
  const turn = async (phase: 'begins' | 'ended', on: Day) =>
    env.jobs.enqueue(
      tx,
      env.pemda.id,
      SANCTION_DAY_JOB,
      { sanctionId: id, phase },
      { startAfter: startOfDay(on, env.pemda.zone) },
    );
  if (startsOn > today) await turn('begins', startsOn);
  await turn('ended', addDays(endsOn, 1));
}

/** The job's work: brings the standing up to date and tells the seller. A lifted sanction is silent. */
export async function sanctionDay(
  env: UseCaseEnv,
  sanctionId: string,
  phase: 'begins' | 'ended',
): Promise<void> {
  await inTransaction(env.db, async (tx) => {
    const sanction = await sanctionById(tx, sanctionId);
    if (!sanction || sanction.liftedOn !== null) return ok(null);
    await settleSupplier(tx, env, sanction.supplierId);
    const params = { to: sanction.endsOn };
    const kind = phase === 'begins' ? `sanction.begins-${sanction.kind}` : 'sanction.ended';
    await notifySellers(tx, env, sanction.supplierId, kind, params);
    return ok(null);
  });
}

async function notifySellers(
  tx: Tx,
  env: UseCaseEnv,
  supplierId: string,
  kind: string,
  params: Record<string, string>,
): Promise<void> {
  const sellers = await peopleWithRole(tx, 'seller', { supplierId });
  const ids = sellers.map((one) => one.personId);
  await notify(tx, env, ids, { kind, params, link: '/usaha' });
}
