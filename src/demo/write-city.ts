import type pg from 'pg';
import { brandKey } from '../catalogue/index.ts';
import type { Day } from '../kernel/index.ts';
import { type City, type CityProduct, wib } from './city.ts';
import { extraListings, tellerOf } from './extra-listings.ts';
import { insertRows } from './insert-rows.ts';
import { changedListings, revisionRows } from './listing-revisions.ts';
import { pricesOf } from './prices.ts';
import { productRow, versionContent } from './product-row.ts';

/** Etalase, master products, products with their versions and price series, and the listings that are not live. */
export async function writeCity(
  client: pg.PoolClient,
  pemdaId: string,
  city: City,
  asOf: Day,
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
  const teller = tellerOf(city, asOf);
  const changed = changedListings(teller);
  const listed = city.products.map((product) => ({
    ...productRow(pemdaId, product, asOf),
    event_count: changed.get(product.id)?.events.length ?? 0,
  }));
  const extra = extraListings(pemdaId, teller);
  await insertRows(client, 'product', [...listed, ...extra.products]);
  const brands = new Map(city.products.map(({ seed }) => [brandKey(seed.brand), seed.brand]));
  brands.delete('');
  await insertRows(
    client,
    'brand',
    [...brands].map(([key, name]) => ({
      pemda_id: pemdaId,
      key,
      name,
      confirmed_at: wib(asOf, 7),
    })),
  );
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
  const revisions = [
    ...extra.revisions,
    ...[...changed].map(([id, story]) => revisionRows(pemdaId, id, story)),
  ];
  await insertRows(
    client,
    'product_revision',
    revisions.map(({ revision }) => revision),
  );
  await insertRows(
    client,
    'product_event',
    revisions.flatMap(({ events }) => events),
  );
}
