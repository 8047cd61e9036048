import { notify, peopleWithRole } from '../../identity/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import {
  audit,
  checkPaper,
  type FileStore,
  inTransaction,
  newId,
  type SentFile,
  type Tx,
  type UseCaseEnv,
} from '../../platform/index.ts';
import { capacitiesOf } from '../domain/party.ts';
import type { Order } from '../domain/types.ts';
import { loadOrder } from '../orders.sql.ts';
import { keepSaid } from './talk.sql.ts';

export const MOST_LETTERS = 2_000;
const MOST_NAME = 120;

/**
 * Says something on an order, with a paper or photo where there is one. Only its parties speak; the others
 * who may see it read. Refusals: 'order.not-found', 'order.forbidden', 'text.empty', 'text.too-long', 'upload.*'.
 */
export async function sayOnOrder(
  env: UseCaseEnv,
  store: FileStore,
  orderId: string,
  said: { readonly text: string; readonly file: SentFile | undefined },
): Promise<Result<null, Refusal>> {
  const text = said.text.trim();
  const order = await loadOrder(env.db, orderId);
  const { personId } = env.actor;
  if (!order) return refuse('order.not-found');
  if (!personId || capacitiesOf(order, env.actor).length === 0) return refuse('order.forbidden');
  if (text === '') return refuse('text.empty', 'talk');
  if (text.length > MOST_LETTERS) return refuse('text.too-long', 'talk', { max: MOST_LETTERS });
  const checked = said.file ? await checkPaper(said.file.bytes, 'talk-file') : null;
  if (checked && !checked.ok) return checked;
  const key = checked ? await store.put(checked.value.bytes) : null;
  const at = env.clock.now();
  const id = newId(at);
  const done = await inTransaction<null, Refusal>(env.db, async (tx) => {
    await keepSaid(tx, {
      pemda_id: env.pemda.id,
      order_id: order.id,
      id,
      at,
      person_id: personId,
      role: env.actor.role,
      order_version: order.version,
      text,
      file_key: key,
      file_name: key ? (said.file?.name ?? '').slice(0, MOST_NAME) || 'berkas' : null,
      content_type: checked ? checked.value.contentType : null,
    });
    await audit(tx, env, {
      action: 'order.said',
      subjectType: 'order',
      subjectId: order.id,
      after: { message: id, version: order.version, file: key !== null },
    });
    await tell(tx, env, order);
    return ok(null);
  });
  if (!done.ok && key) await store.remove(key);
  return done;
}

/** Tells the other side; on the agency's own side who bought and the PPK hear of each other too. */
async function tell(tx: Tx, env: UseCaseEnv, order: Order): Promise<void> {
  const sellers = await peopleWithRole(tx, 'seller', { supplierId: order.supplierId });
  const ppks = await peopleWithRole(tx, 'ppk', { agencyId: order.agencyId });
  const people = [
    ...(env.actor.role === 'seller' ? [] : sellers),
    ...ppks,
    ...(order.buyerPersonId ? [{ personId: order.buyerPersonId }] : []),
  ].map(({ personId }) => personId);
  await notify(
    tx,
    env,
    [...new Set(people)].filter((id) => id !== env.actor.personId),
    {
      kind: 'order.said',
      params: { number: order.number },
      link: `/pesanan/${order.id}#percakapan`,
    },
  );
}
