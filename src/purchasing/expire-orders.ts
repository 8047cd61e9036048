import { notify, peopleWithRole } from '../identity/index.ts';
import { inTransaction, type UseCaseEnv } from '../platform/index.ts';
import { actOnOrder } from './act-on-order.ts';
import { waitsFor } from './domain/transitions.ts';
import { loadOrder } from './orders.sql.ts';

/** Ends an order whose deadline has passed. Run twice, early, or for a moved deadline it does nothing. */
export async function expireOrder(env: UseCaseEnv, orderId: string): Promise<void> {
  await actOnOrder(env, orderId, { kind: 'expire' });
}

/** Reminds those whose move it is, if this deadline still runs. */
export async function remindOfDeadline(
  env: UseCaseEnv,
  orderId: string,
  deadline: string,
): Promise<void> {
  const order = await loadOrder(env.db, orderId);
  if (!order || order.deadlineAt?.toISOString() !== deadline) return;
  const turn = waitsFor(order);
  await inTransaction(env.db, async (tx) => {
    const people =
      turn === 'seller'
        ? await peopleWithRole(tx, 'seller', { supplierId: order.supplierId })
        : turn === 'ppk'
          ? await peopleWithRole(tx, 'ppk', { agencyId: order.agencyId })
          : order.buyerPersonId
            ? [{ personId: order.buyerPersonId }]
            : [];
    await notify(
      tx,
      env,
      people.map((one) => one.personId),
      {
        kind: 'order.deadline-near',
        params: { number: order.number },
        link: `/pesanan/${order.id}`,
      },
    );
    return { ok: true, value: null };
  });
}
