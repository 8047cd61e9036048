import { notify, peopleWithRole } from '../identity/index.ts';
import type { Tx, UseCaseEnv } from '../platform/index.ts';
import type { OrderEvent } from './domain/events.ts';
import { refusedGoods } from './domain/progress.ts';
import type { Order } from './domain/types.ts';

/** Tells the seller which delivery was not accepted in full; how much and why stands on the order. */
export async function tellRefused(
  tx: Tx,
  env: UseCaseEnv,
  order: Order,
  events: readonly OrderEvent[],
): Promise<void> {
  for (const event of events) {
    if (event.kind !== 'inspected') continue;
    const { deliveryNo } = event.data;
    if (!refusedGoods(order).some((one) => one.deliveryNo === deliveryNo)) continue;
    const people = await peopleWithRole(tx, 'seller', { supplierId: order.supplierId });
    await notify(
      tx,
      env,
      people.map(({ personId }) => personId),
      {
        kind: 'order.refused-goods',
        params: { number: order.number, delivery: String(deliveryNo) },
        link: `/pesanan/${order.id}`,
      },
    );
  }
}
