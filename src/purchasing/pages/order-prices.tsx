import { likeOffers, priceSteps, regionOf } from '../../catalogue/index.ts';
import { formatInstant } from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { districtsOf } from '../../suppliers/index.ts';
import type { Order } from '../domain/types.ts';
import { t } from '../messages.ts';
import { LinePrices } from './checkout-lines.tsx';

/** The price card of every line with the prices of the moment the order was placed, for who approves it. */
export async function pricesWhenPlaced(c: Ctx, order: Order) {
  const { locale, pemda, db } = c.var;
  const w = t(locale);
  const at = order.createdAt;
  // An order's prices were for the district its address names (place-order.ts).
  const region = regionOf(order.deliveryAddress, await districtsOf(db, pemda.regionCode));
  const [compared, prices] = await Promise.all([
    likeOffers(db, order.lines, order.placedOn, region, at),
    priceSteps(
      db,
      order.lines.map((line) => line.productId),
    ),
  ]);
  const loaded = { lines: order.lines, compared, prices, today: order.placedOn };
  return (
    <section class="k-stack">
      <h2>{w.checkout.prices}</h2>
      <p>{w.order.pricesHint(formatInstant(at, pemda.zone, locale))}</p>
      {order.lines.map((line) => (
        <LinePrices key={line.lineNo} c={c} line={line} loaded={loaded} />
      ))}
    </section>
  );
}
