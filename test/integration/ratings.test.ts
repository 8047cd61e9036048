import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { rebuildSearch } from '../../src/catalogue/index.ts';
import { newId } from '../../src/platform/index.ts';
import { ratingScore } from '../../src/purchasing/domain/decide-payment.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let visitor: Browser;

beforeAll(async () => {
  world = await openWorld();
  visitor = Browser.anonymous(createApp(world.services, 'code'));
  const pool = world.services.connections.poolFor(world.pemda.id);
  await rebuildSearch(pool, world.pemda.id, world.clock.now());
});
afterAll(() => world.close());

/** Stores a completed order of the supplier; returns its id. */
async function order(supplierId: string): Promise<string> {
  const at = world.clock.now();
  const id = newId(at);
  await world.db
    .insertInto('orders')
    .values({
      id,
      number: id,
      agency_id: world.city.agencies.office,
      supplier_id: supplierId,
      plan_id: world.city.plans.stationery,
      year: 2026,
      method: 'direct',
      state: 'completed',
      version: 1,
      rule_set: 'x',
      buyer_person_id: world.city.people.officer.id,
      buyer_role: 'procurement_officer',
      goods: 1_000n,
      freight: 0n,
      tax: 0n,
      total: 1_000n,
      delivery_address: 'x',
      wanted_on: '2026-03-04',
      idempotency_key: id,
      created_at: at,
      updated_at: at,
    })
    .execute();
  return id;
}

const rate = async (supplierId: string, scores: readonly [number, number, number, number]) => {
  const [quality, cost, punctuality, service] = scores;
  const order_id = await order(supplierId);
  await world.db
    .insertInto('rating')
    .values({
      order_id,
      supplier_id: supplierId,
      quality,
      cost,
      punctuality,
      service,
      rated_at: world.clock.now(),
    })
    .execute();
  return order_id;
};

const sums = () =>
  world.db
    .selectFrom('supplier')
    .select(['rating_count', 'rating_points'])
    .where('id', '=', world.city.suppliers.paper)
    .executeTakeFirstOrThrow();

const versionOf = async () =>
  (await world.db.selectFrom('catalogue_version').select('version').executeTakeFirstOrThrow())
    .version;

const text = async (path: string) => (await visitor.get(path)).text();

describe('ratings of suppliers', () => {
  it('shows nothing where nobody rated', async () => {
    expect(await text('/cari?q=kertas')).not.toContain('k-card__rating');
    expect(await text('/etalase/atk')).not.toContain('k-card__rating');
  });

  it('keeps the sum on the supplier, through change and removal by hand', async () => {
    const version = await versionOf();
    const first = await rate(world.city.suppliers.paper, [3, 2, 1, 0]);
    await rate(world.city.suppliers.paper, [3, 3, 3, 3]);
    const expected = (scores: [number, number, number, number]) =>
      ratingScore({
        quality: scores[0] as 0,
        cost: scores[1] as 0,
        punctuality: scores[2] as 0,
        service: scores[3] as 0,
      });
    expect(await sums()).toEqual({
      rating_count: 2,
      rating_points: expected([3, 2, 1, 0]) + 300,
    });
    await world.db
      .updateTable('rating')
      .set({ service: 3 })
      .where('order_id', '=', first)
      .execute();
    expect((await sums()).rating_points).toBe(expected([3, 2, 1, 3]) + 300);
    await world.db.deleteFrom('rating').where('order_id', '=', first).execute();
    expect(await sums()).toEqual({ rating_count: 1, rating_points: 300 });
    // Each of the four changes makes kept searches forget.
    expect(await versionOf()).toBe(version + 4n);
  });

  it('stands on the cards of search, etalase, product and supplier, in both languages', async () => {
    for (const path of ['/cari?q=kertas&urut=newest', '/etalase/atk', '/penyedia/ud-kertas-jaya'])
      expect(await text(path), path).toContain('3,0 dari 3 (1 penilaian)');
    expect(await text('/penyedia/ud-kertas-jaya?bahasa=en')).toContain('3.0 of 3 (1 rating)');
  });
});
