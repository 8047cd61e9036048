import type pg from 'pg';
import { type City, type CityProduct, wib } from './city.ts';
import { hash32 } from './content/index.ts';
import { extraListings } from './extra-listings.ts';
import { insertRows } from './insert-rows.ts';
import { pricesOf } from './prices.ts';

/** Etalase, master products, products with their versions and price series, and the listings that are not live. */
export async function writeCity(
  client: pg.PoolClient,
  pemdaId: string,
  city: City,
  asOf: string,
): Promise<void> {
  await insertRows(
    client,
    'etalase',
    city.etalase.map(({ id, definition: d }) => ({
      pemda_id: pemdaId,
      id,
      code: d.code,
      slug: d.slug,
      name: d.name,
      name_en: d.nameEn,
      summary: d.summary,
      kind: d.kind,
      picture: d.picture,
      kbli: d.kbli,
      kbki: d.kbki,
      documents: JSON.stringify(d.documents),
      attributes: JSON.stringify(d.attributes),
      opened_on: d.openedOn,
    })),
  );
  const masters = new Map<string, CityProduct>();
  for (const product of city.products)
    if (product.masterId && !masters.has(product.masterId)) masters.set(product.masterId, product);
  await insertRows(
    client,
    'master_product',
    [...masters].map(([id, product]) => ({
      pemda_id: pemdaId,
      id,
      etalase_id: product.etalase.id,
      name: product.seed.name,
      unit: product.seed.unit,
    })),
  );
  const listed = city.products.map((product) => productRow(pemdaId, product, asOf));
  const extra = extraListings(pemdaId, city, asOf);
  await insertRows(client, 'product', [...listed, ...extra.products]);
  await insertRows(client, 'product_version', [
    ...city.products.map((product) => ({
      pemda_id: pemdaId,
      product_id: product.id,
      version: 1,
      content: JSON.stringify(versionContent(product)),
      created_at: wib(product.seed.shownOn, 10),
    })),
    ...extra.versions,
  ]);
  await insertRows(
    client,
    'product_price',
    city.products.flatMap((product) =>
      pricesOf(product, asOf).map((step) => ({
        pemda_id: pemdaId,
        product_id: product.id,
        from_at: wib(step.on, 10),
        price: step.price,
        reason: null,
      })),
    ),
  );
}

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

export function productRow(pemdaId: string, product: CityProduct, asOf: string) {
  const { seed } = product;
  const shown = wib(seed.shownOn, 10);
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
