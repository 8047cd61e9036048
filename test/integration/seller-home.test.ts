import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { forgetOldInterest, keepLooks } from '../../src/catalogue/index.ts';
import { Browser } from '../support/browser.ts';
import { TEST_PASSWORD } from '../support/small-city.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
});
afterAll(() => world.close());

const PHONE = 'Mozilla/5.0 (Linux; Android 13) Chrome/120 Mobile';
const slugOf = async (id: string) =>
  (
    await world.db
      .selectFrom('product')
      .select('slug')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).slug;

describe('the seller’s home', () => {
  it('counts looks of people once they are kept, the words that led there, and no machine or seller', async () => {
    const path = `/produk/${await slugOf(world.city.products.paper)}`;
    const look = (headers: Record<string, string>) =>
      app.request(`http://k.test${path}`, { headers: { host: 'k.test', ...headers } });
    const from = { referer: 'http://k.test/cari?q=Kertas+HVS' };
    await look({ 'user-agent': PHONE, ...from });
    await look({ 'user-agent': PHONE, ...from });
    await look({ 'user-agent': PHONE });
    await look({ 'user-agent': 'Googlebot/2.1', ...from });
    const seller = await Browser.signedIn(app, 'seller');
    await seller.get(path);
    await keepLooks(world.services);
    const views = await world.db.selectFrom('product_view').select(['views']).execute();
    expect(views).toEqual([{ views: 3 }]);
    await look({ 'user-agent': PHONE, ...from });
    await keepLooks(world.services);
    expect(await world.db.selectFrom('product_found').select(['words', 'times']).execute()).toEqual(
      [{ words: 'kertas hvs', times: 3 }],
    );
    const home = await (await seller.get('/usaha/ringkasan')).text();
    expect(home).toMatch(/Dilihat, 30 hari<\/[^>]+>[\s\S]{0,80}>4</);
    expect(home).toContain('kertas hvs');
    const other = await Browser.signedIn(app, 'otherSeller');
    expect(await (await other.get('/usaha/ringkasan')).text()).not.toContain('kertas hvs');
  });

  it('forgets looks after a year and a month', async () => {
    const { paper } = world.city.products;
    for (const on of ['2025-01-31', '2025-02-02'])
      await world.db
        .insertInto('product_view')
        .values({ pemda_id: world.pemda.id, product_id: paper, on_day: on, views: 1 })
        .execute();
    await forgetOldInterest(world.env());
    const left = await sql<{ day: string }>`
      select on_day::text as day from product_view where on_day < '2026-01-01'`.execute(world.db);
    expect(left.rows).toEqual([{ day: '2025-02-02' }]);
  });

  it('is where a seller begins, and says what to do next', async () => {
    const { paper } = world.city.products;
    await world.db
      .updateTable('product')
      .set({ stock: '0', reserved: '0' })
      .where('id', '=', paper)
      .execute();
    const answer = await Browser.anonymous(app).post('/masuk', {
      email: 'seller@contoh.test',
      password: TEST_PASSWORD,
    });
    expect(answer.headers.get('location')).toBe('/usaha/ringkasan');
    const home = await (
      await (await Browser.signedIn(app, 'seller')).get('/usaha/ringkasan')
    ).text();
    expect(home).toContain('Produk yang stoknya habis');
    expect(home).toContain('tidak bisa memesan');
  });
});
