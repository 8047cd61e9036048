import { dayOf } from '../kernel/index.ts';
import { audit, type EventHandler } from '../platform/index.ts';
import { showAfter } from './domain/supplier-standing.ts';
import { putBackOnShow, takeOffShow } from './follow-standing.sql.ts';
import { indexProducts } from './search/index.ts';

/**
 * Products follow their supplier off the show and back, in the sanction's own transaction: no page
 * offers what a delisted or blacklisted supplier may not sell.
 */
export const followStanding: EventHandler<'supplier.standing-changed'> = async (
  tx,
  env,
  { supplierId, from, to },
) => {
  const move = showAfter(from, to);
  if (move === null) return;
  let products = 0;
  if (move === 'leave') products = await takeOffShow(tx, env, supplierId);
  else {
    const today = dayOf(env.clock.now(), env.pemda.zone);
    const ids = await putBackOnShow(tx, env, supplierId, today);
    await indexProducts(tx, env, ids);
    products = ids.length;
  }
  await audit(tx, env, {
    action: move === 'leave' ? 'listing.left-with-supplier' : 'listing.returned-with-supplier',
    subjectType: 'supplier',
    subjectId: supplierId,
    after: { products },
  });
};
