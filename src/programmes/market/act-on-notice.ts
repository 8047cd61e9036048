import { notify, peopleWithRole } from '../../identity/index.ts';
import { dayOf, fail, ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import { audit, inTransaction, newId, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import {
  decideNotice,
  evolveNotice,
  type MarketNotice,
  type NoticeCommand,
  type NoticeContent,
} from './domain/notice.ts';
import {
  findNotice,
  insertAnswer,
  insertReport,
  overdueNotices,
  saveNotice,
} from './market.sql.ts';

export const MOST_ANSWER = 1000;

/** A new notice of the seller who acts. Refusals: 'market.*', 'text.*'. */
export function postNotice(
  env: UseCaseEnv,
  content: NoticeContent,
): Promise<Result<MarketNotice, readonly Refusal[]>> {
  return inTransaction<MarketNotice, readonly Refusal[]>(env.db, (tx) =>
    step(tx, env, null, { kind: 'post', id: newId(env.clock.now()), content }),
  );
}

/** One step with a notice. Refusals: 'market.*', 'text.*'. */
export function actOnNotice(
  env: UseCaseEnv,
  id: string,
  command: NoticeCommand,
): Promise<Result<MarketNotice, readonly Refusal[]>> {
  return inTransaction<MarketNotice, readonly Refusal[]>(env.db, async (tx) => {
    const before = await findNotice(tx, id, true);
    if (!before) return fail([refuse('market.not-found').error]);
    return step(tx, env, before, command);
  });
}

async function step(
  tx: Tx,
  env: UseCaseEnv,
  before: MarketNotice | null,
  command: NoticeCommand,
): Promise<Result<MarketNotice, readonly Refusal[]>> {
  const now = env.clock.now();
  const decision = decideNotice(before, command, {
    now,
    today: dayOf(now, env.pemda.zone),
    actor: env.actor,
  });
  if (!decision.ok) return decision;
  let after = before;
  for (const event of decision.value) {
    const next = evolveNotice(after, event);
    if (!next || !(await saveNotice(tx, env.pemda.id, after, next, event)))
      return fail([refuse('market.stale').error]);
    after = next;
    if (event.kind === 'shown') await tellOwner(tx, env, next, 'market.shown');
    if (event.kind === 'removed') await tellOwner(tx, env, next, 'market.removed', event.reason);
    if (event.kind === 'expired') await tellOwner(tx, env, next, 'market.expired');
  }
  if (!after) return fail([refuse('market.not-found').error]);
  await audit(tx, env, {
    action: `market.${command.kind}`,
    subjectType: 'market-notice',
    subjectId: after.id,
    before: before && { state: before.state, version: before.version },
    after: { state: after.state, version: after.version },
  });
  return ok(after);
}

async function tellOwner(
  tx: Tx,
  env: UseCaseEnv,
  one: MarketNotice,
  kind: string,
  reason = '',
): Promise<void> {
  const sellers = await peopleWithRole(tx, 'seller', { supplierId: one.supplierId });
  await notify(
    tx,
    env,
    sellers.map(({ personId }) => personId),
    { kind, params: { title: one.content.title, reason }, link: `/usaha/pasar/${one.id}` },
  );
}

const textFault = (text: string, field: string): Refusal | null =>
  text.trim() === ''
    ? refuse('text.empty', field).error
    : text.length > MOST_ANSWER
      ? refuse('text.long', field, { max: MOST_ANSWER }).error
      : null;

/**
 * A business writes to another about its notice; the owner gets it with the writer's name and telephone.
 * Refusals: 'market.*', 'text.*'.
 */
export function answerNotice(
  env: UseCaseEnv,
  id: string,
  text: string,
): Promise<Result<null, readonly Refusal[]>> {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const { personId, supplierId, role } = env.actor;
    if (role !== 'seller' || !supplierId || !personId)
      return fail([refuse('market.forbidden').error]);
    const one = await findNotice(tx, id);
    if (one?.state !== 'shown') return fail([refuse('market.not-found').error]);
    if (one.supplierId === supplierId) return fail([refuse('market.own', 'jawaban').error]);
    const fault = textFault(text, 'jawaban');
    if (fault) return fail([fault]);
    const at = env.clock.now();
    await insertAnswer(tx, env.pemda.id, {
      id: newId(at),
      noticeId: id,
      supplierId,
      personId,
      text: text.trim(),
      at,
    });
    await tellOwner(tx, env, one, 'market.answered');
    return ok(null);
  });
}

/** Anyone says what is wrong with a notice; officers read it. Refusals: 'market.not-found', 'text.*'. */
export function reportNotice(
  env: UseCaseEnv,
  id: string,
  text: string,
): Promise<Result<null, readonly Refusal[]>> {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const one = await findNotice(tx, id);
    if (one?.state !== 'shown') return fail([refuse('market.not-found').error]);
    const fault = textFault(text, 'laporan');
    if (fault) return fail([fault]);
    const at = env.clock.now();
    await insertReport(tx, env.pemda.id, {
      id: newId(at),
      noticeId: id,
      personId: env.actor.personId,
      text: text.trim(),
      at,
    });
    return ok(null);
  });
}

/** Notices whose last day is over end. For each new day; safe to run twice. */
export async function expireNotices(env: UseCaseEnv): Promise<void> {
  const today = dayOf(env.clock.now(), env.pemda.zone);
  for (const id of await overdueNotices(env.db, today))
    await actOnNotice(env, id, { kind: 'expire' });
}
