import { notify, peopleWithRole } from '../identity/index.ts';
import type { Tx, UseCaseEnv } from '../platform/index.ts';
import type { OrderEvent } from './domain/events.ts';
import type { Order } from './domain/types.ts';

const TOLD: readonly OrderEvent['kind'][] = [
  'addendum-proposed',
  'addendum-accepted',
  'addendum-refused',
  'addendum-withdrawn',
  'paused',
  'resumed',
];

/** Tells the other side of a change that is proposed, answered or taken back, and of a pause. */
export async function tellAddendum(
  tx: Tx,
  env: UseCaseEnv,
  order: Order,
  events: readonly OrderEvent[],
): Promise<void> {
  for (const { kind, state } of events) {
    // Stopped half-way it goes on with what was accepted; the end of the rest is told here.
    const cut = (kind === 'stopped' || kind === 'terminated') && state === 'awaiting_handover';
    if (!TOLD.includes(kind) && !cut) continue;
    const people =
      env.actor.role === 'seller'
        ? await peopleWithRole(tx, 'ppk', { agencyId: order.agencyId })
        : await peopleWithRole(tx, 'seller', { supplierId: order.supplierId });
    await notify(
      tx,
      env,
      people.map(({ personId }) => personId),
      {
        kind: `order.${cut ? 'ended-' : ''}${kind}`,
        params: { number: order.number },
        link: `/pesanan/${order.id}`,
      },
    );
  }
}
