import { OUTSIDE, type StoredTerms } from '../catalogue/index.ts';
import type { CityProduct } from './city.ts';
import { hash32 } from './content/index.ts';

/** To the nearest hundred rupiah below. */
const percentOf = (price: number, percent: number) =>
  String(Math.floor((price * percent) / 10_000) * 100);

const HUNDRED_RUPIAH = 100;
/** Of so many products one has quantity prices, one prices by region, one a service. */
const TIERED = 6;
const ZONED = 11;
const SERVED = 13;
const PORTIONS_A_DAY = 300;

/** Quantity and region prices of some products, services and capacity: the same ones in every filling. */
export function offerTermsOf(product: CityProduct): {
  price_terms: string;
  services: string;
  capacity_per_day: number | null;
} {
  const { seed, sku } = product;
  const pick = hash32(`terms ${sku}`);
  const goods = seed.kind === 'goods' && seed.price >= 10 * HUNDRED_RUPIAH;
  const terms: StoredTerms = {
    tiers:
      goods && pick % TIERED === 0
        ? [
            { from: String(seed.minQuantity * 10), price: percentOf(seed.price, 96) },
            { from: String(seed.minQuantity * 50), price: percentOf(seed.price, 91) },
          ]
        : [],
    regions:
      goods && pick % ZONED === 0
        ? [
            { region: 'Bumiaji', price: percentOf(seed.price, 103) },
            { region: OUTSIDE, price: percentOf(seed.price, 108) },
          ]
        : [],
  };
  const services =
    goods && pick % SERVED === 0 ? [{ name: 'Antar sampai ruangan', price: '25000' }] : [];
  return {
    price_terms: JSON.stringify(terms),
    services: JSON.stringify(services),
    capacity_per_day: product.etalase.definition.code === 'MAMIN' ? PORTIONS_A_DAY : null,
  };
}
