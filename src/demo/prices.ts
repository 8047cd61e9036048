import { type Rupiah, rupiah } from '../kernel/index.ts';
import type { CityProduct } from './city.ts';
import { dateOf, dayOf, hashUnit } from './content/index.ts';

export interface PriceStep {
  readonly on: string;
  readonly price: Rupiah;
}

/** Prices of a listing over time, oldest first: one product in four changed its price in the months before `asOf`. */
export function pricesOf(product: CityProduct, asOf: string): PriceStep[] {
  const now = rupiah(product.seed.price);
  const recent = dateOf(dayOf(asOf) - 8 - Math.floor(hashUnit(`day|${product.sku}`) * 75));
  if (hashUnit(`price|${product.sku}`) >= 0.25 || recent <= product.seed.shownOn) {
    return [{ on: product.seed.shownOn, price: now }];
  }
  const factor = 0.9 + hashUnit(`factor|${product.sku}`) * 0.16;
  const before = rupiah(Math.max(100, Math.round((product.seed.price * factor) / 100) * 100));
  return [
    { on: product.seed.shownOn, price: before },
    { on: recent, price: now },
  ];
}

/** The price on a day. */
export function priceOn(product: CityProduct, day: string, asOf: string): Rupiah {
  return (
    pricesOf(product, asOf).findLast((step) => step.on <= day)?.price ?? rupiah(product.seed.price)
  );
}
