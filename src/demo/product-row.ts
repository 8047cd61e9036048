import type { Day } from '../kernel/index.ts';
import { type CityProduct, wib } from './city.ts';
import { hash32 } from './content/index.ts';
import { offerTermsOf } from './offer-terms.ts';
import { lastDayOf, permitsOf } from './permits.ts';
import { pricesOf } from './prices.ts';

/** The listing as an order pins it. */
export function versionContent({ seed, sku }: CityProduct) {
  const {
    name,
    brand,
    specification,
    attributes,
    unit,
    kbki,
    kbli,
    kind,
    origin,
    tkdnPercent,
    tkdnCertificate,
    picture,
  } = seed;
  return {
    sku,
    name,
    brand,
    specification,
    attributes,
    unit,
    kbki,
    kbli,
    kind,
    origin,
    tkdnPercent,
    tkdnCertificate,
    picture,
  };
}

export function productRow(pemdaId: string, product: CityProduct, asOf: Day) {
  const { seed } = product;
  const shown = wib(seed.shownOn, 10);
  const permits = permitsOf(product, asOf);
  return {
    pemda_id: pemdaId,
    id: product.id,
    supplier_id: product.supplier.id,
    etalase_id: product.etalase.id,
    master_id: product.masterId,
    sku: product.sku,
    slug: slugOf(product),
    state: 'live',
    state_reason: null as string | null,
    version: 1,
    kind: seed.kind,
    name: seed.name,
    brand: seed.brand,
    specification: seed.specification,
    attributes: JSON.stringify(seed.attributes),
    unit: seed.unit,
    kbki: seed.kbki,
    kbli: seed.kbli,
    price: BigInt(seed.price),
    ...offerTermsOf(product),
    permits: JSON.stringify(permits),
    expires_on: lastDayOf(permits),
    price_since: wib(pricesOf(product, asOf).at(-1)?.on ?? seed.shownOn, 10),
    origin: seed.origin,
    tkdn_percent: seed.tkdnPercent,
    tkdn_certificate: seed.tkdnCertificate,
    tkdn_expires_on: seed.tkdnExpiresOn,
    subsector: seed.subsector,
    stock: seed.stock,
    stock_seen_at: wib(seed.shownOn, 10),
    min_quantity: seed.minQuantity,
    lead_time_days: seed.leadTimeDays,
    preorder: seed.preorder,
    weight_gram: seed.weightGram,
    freight: BigInt(seed.freight),
    picture: seed.picture,
    first_shown_at: shown as Date | null,
    ended_at: null as Date | null,
    event_count: 0,
    rejections: 0,
    created_at: shown,
    updated_at: shown,
  };
}

/** Readable and its own for good: the name, and the hash of what never changes. */
function slugOf(product: CityProduct): string {
  const words = product.seed.name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 70);
  return `${words}-${hash32(`${product.sku}`).toString(36)}`;
}
