import type pg from 'pg';
import { addDays, type Day } from '../kernel/index.ts';
import type { City } from './city.ts';
import type { Random } from './content/index.ts';
import { demoPersons } from './demo-persons.ts';
import { insertRows } from './insert-rows.ts';

const DAYS = 30;
/** Of a seller's goods so many are looked at; the others nobody finds. */
const MOST_PRODUCTS = 40;

/** Looks of the last month at the products of those sellers whose part a visitor can play. */
export async function writeInterest(
  client: pg.PoolClient,
  pemdaId: string,
  city: City,
  asOf: Day,
  random: Random,
): Promise<void> {
  const played = new Set(demoPersons(city).flatMap(({ supplierId }) => supplierId ?? []));
  const views = [];
  const found = [];
  for (const supplierId of played) {
    const own = city.products.filter(({ supplier }) => supplier.id === supplierId);
    for (const [rank, product] of own.slice(0, MOST_PRODUCTS).entries()) {
      const words = product.seed.name.toLowerCase().split(' ').slice(0, random.int(1, 2)).join(' ');
      for (let back = 0; back < DAYS; back += 1 + Math.floor(rank / 6)) {
        const seen = random.int(0, Math.max(1, 9 - rank));
        if (seen === 0) continue;
        const row = { pemda_id: pemdaId, product_id: product.id, on_day: addDays(asOf, -back) };
        views.push({ ...row, views: seen });
        if (seen > 2) found.push({ ...row, words, times: seen - 2 });
      }
    }
  }
  await insertRows(client, 'product_view', views);
  await insertRows(client, 'product_found', found);
}
