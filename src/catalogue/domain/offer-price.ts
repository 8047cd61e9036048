import { type Quantity, quantityFromDecimal, type Rupiah, rupiah } from '../../kernel/index.ts';

/** The region of an address outside the city; every other region is the name of a district. */
export const OUTSIDE = 'outside';

/** From this quantity on each unit costs less. */
export interface PriceTier {
  readonly from: Quantity;
  readonly price: Rupiah;
}

/** The region that an address lies in: the district it names, the last of several; else outside. */
export function regionOf(address: string, districts: readonly string[]): string {
  const text = address.toLowerCase();
  let region = OUTSIDE;
  let last = -1;
  for (const district of districts) {
    const at = text.lastIndexOf(district.toLowerCase());
    if (at > last) {
      last = at;
      region = district;
    }
  }
  return region;
}

/** What a unit costs in one region, at the smallest quantity. */
export interface RegionPrice {
  readonly region: string;
  readonly price: Rupiah;
}

/** A seller's price with everything that moves it. Per unit, before tax. */
export interface PriceTerms {
  readonly price: Rupiah;
  /** By rising quantity, each price below the one before. */
  readonly tiers: readonly PriceTier[];
  readonly regions: readonly RegionPrice[];
}

/** Terms as they are kept beside the price: decimals and money as text. */
export interface StoredTerms {
  readonly tiers?: readonly { readonly from: string; readonly price: string }[];
  readonly regions?: readonly { readonly region: string; readonly price: string }[];
}

/** Reads stored terms; none stand for one price for all. */
export function priceTerms(price: Rupiah, stored: StoredTerms): PriceTerms {
  const money = (text: string) => rupiah(BigInt(text));
  return {
    price,
    tiers: (stored.tiers ?? []).map((one) => ({
      from: quantityFromDecimal(one.from),
      price: money(one.price),
    })),
    regions: (stored.regions ?? []).map((one) => ({ ...one, price: money(one.price) })),
  };
}

const tierAt = (tiers: readonly PriceTier[], quantity: Quantity) =>
  tiers.reduce<PriceTier | null>(
    (best, tier) => (tier.from <= quantity && (!best || tier.from > best.from) ? tier : best),
    null,
  );

/**
 * What one unit costs when `quantity` of it goes to `region`: the region's price, or the list price
 * where the region has none (or is not known yet), less what the reached tier takes off the list
 * price. The one formula of product page, comparison, basket and order.
 */
export function offerPrice(terms: PriceTerms, quantity: Quantity, region: string | null): Rupiah {
  const base = terms.regions.find((one) => one.region === region)?.price ?? terms.price;
  const tier = tierAt(terms.tiers, quantity);
  return tier ? rupiah(base - (terms.price - tier.price)) : base;
}

/** Does the price depend on where the goods go? */
export const asksRegion = (terms: Pick<PriceTerms, 'regions'>): boolean => terms.regions.length > 0;

/** The largest sum that a tier takes off the list price. */
export const largestCut = ({ price, tiers }: Pick<PriceTerms, 'price' | 'tiers'>): bigint =>
  tiers.reduce((most, tier) => (price - tier.price > most ? price - tier.price : most), 0n);
