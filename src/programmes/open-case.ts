import { notify, peopleWithRole } from '../identity/index.ts';
import { dayOf, fail, ok, type Refusal, type Result, refuse, startOfDay } from '../kernel/index.ts';
import { audit, inTransaction, newId, type Tx, type UseCaseEnv } from '../platform/index.ts';
import { insertCase } from './coaching.sql.ts';
import type { CoachingEvent, Trigger } from './domain/coaching.ts';
import { MOST_TEXT } from './domain/decide.ts';
import { evolveCoaching } from './domain/evolve.ts';
import { businessCalled, couldAnswer, openedSince, unsold } from './stuck.sql.ts';

interface Sign {
  readonly supplierId: string;
  readonly trigger: Trigger;
  readonly productId?: string | null;
  readonly wantedId?: string | null;
  readonly reason?: string;
}

/**
 * Opens a case for a business in the caller's transaction and tells the programme officers; null when
 * one of the same trigger is open already.
 */
async function openCase(tx: Tx, env: UseCaseEnv, sign: Sign): Promise<string | null> {
  const at = env.clock.now();
  const opened: CoachingEvent = {
    kind: 'opened',
    at,
    by: env.actor.personId,
    id: newId(at),
    supplierId: sign.supplierId,
    trigger: sign.trigger,
    productId: sign.productId ?? null,
    wantedId: sign.wantedId ?? null,
    reason: sign.reason ?? '',
  };
  const made = evolveCoaching(null, opened);
  if (!made || !(await insertCase(tx, env.pemda.id, made, opened))) return null;
  await audit(tx, env, {
    action: 'coaching.opened',
    subjectType: 'coaching-case',
    subjectId: made.id,
    after: { supplierId: sign.supplierId, trigger: sign.trigger },
  });
  return made.id;
}

async function openAndTell(tx: Tx, env: UseCaseEnv, sign: Sign): Promise<void> {
  const id = await openCase(tx, env, sign);
  if (id === null) return;
  const coaches = await peopleWithRole(tx, 'programme_officer', {});
  const ids = coaches.map(({ personId }) => personId);
  await notify(tx, env, ids, {
    kind: `coaching.opened-${sign.trigger}`,
    params: {},
    link: `/meja/pembinaan/${id}`,
  });
}

/** A registration came back for the second time. */
export const coachRegistration = (
  tx: Tx,
  env: UseCaseEnv,
  { supplierId }: { supplierId: string },
): Promise<void> => openAndTell(tx, env, { supplierId, trigger: 'registration' });

/** A product came back for the second time or more. */
export const coachListing = (
  tx: Tx,
  env: UseCaseEnv,
  { supplierId, productId }: { supplierId: string; productId: string },
): Promise<void> => openAndTell(tx, env, { supplierId, productId, trigger: 'listing' });

/** A programme officer saw for himself that a business is stuck. Refusals: 'coaching.*', 'text.*'. */
export async function openByHand(
  env: UseCaseEnv,
  given: { business: string; reason: string },
): Promise<Result<{ id: string }, readonly Refusal[]>> {
  if (env.actor.role !== 'programme_officer') return fail([refuse('coaching.forbidden').error]);
  const supplierId = await businessCalled(env.db, given.business.trim());
  const faults: Refusal[] = [];
  const add = (...error: Parameters<typeof refuse>) => faults.push(refuse(...error).error);
  if (!supplierId) add('coaching.no-business', 'usaha');
  if (given.reason.trim() === '') add('text.empty', 'sebab');
  if (given.reason.length > MOST_TEXT) add('text.long', 'sebab', { max: MOST_TEXT });
  if (!supplierId || faults.length > 0) return fail(faults);
  return inTransaction<{ id: string }, readonly Refusal[]>(env.db, async (tx) => {
    const { reason } = given;
    const id = await openCase(tx, env, { supplierId, trigger: 'hand', reason: reason.trim() });
    return id ? ok({ id }) : fail([refuse('coaching.open-already', 'usaha').error]);
  });
}

/** A commitment of a matching passed its day and nothing was bought. No notice each: the desk counts them. */
export async function coachPromise(env: UseCaseEnv, supplierId: string): Promise<void> {
  await inTransaction(env.db, async (tx) => {
    await openCase(tx, env, { supplierId, trigger: 'promise' });
    return ok(null);
  });
}

/** Cases that a day opens at most for want of orders: as many as an office can begin to look at. */
export const MOST_A_DAY = 20;

/** Opens at most as many cases of one sign as a day has room for. No notice each: the desk counts them. */
async function openForTheDay(
  env: UseCaseEnv,
  trigger: Trigger,
  find: (now: Date, limit: number) => Promise<Omit<Sign, 'trigger'>[]>,
): Promise<void> {
  const now = env.clock.now();
  const midnight = startOfDay(dayOf(now, env.pemda.zone), env.pemda.zone);
  const left = MOST_A_DAY - (await openedSince(env.db, trigger, midnight));
  if (left <= 0) return;
  for (const sign of await find(now, left)) {
    await inTransaction(env.db, async (tx) => {
      await openCase(tx, env, { ...sign, trigger });
      return ok(null);
    });
  }
}

/** Opens cases for businesses that nobody bought from for too long, longest first. Safe to run twice. */
export const coachUnsold = (env: UseCaseEnv): Promise<void> =>
  openForTheDay(env, 'no-order', async (now, limit) =>
    (await unsold(env.db, now, limit)).map((supplierId) => ({ supplierId })),
  );

/**
 * Opens cases for businesses that could answer what is wanted and show nothing of the kind, the newest
 * notice first. Safe to run twice.
 */
export const coachWanted = (env: UseCaseEnv): Promise<void> =>
  openForTheDay(env, 'wanted', (now, limit) => couldAnswer(env.db, now, limit));
