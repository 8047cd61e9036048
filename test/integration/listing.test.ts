import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { rebuildSearch } from '../../src/catalogue/index.ts';
import { connect } from '../../src/platform/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let visitor: Browser;
const slugs: Record<string, string> = {};
const get = async (path: string) => {
  const answer = await visitor.get(path);
  return { status: answer.status, text: await answer.text() };
};

beforeAll(async () => {
  world = await openWorld();
  visitor = Browser.anonymous(createApp(world.services, 'code'));
  const rows = await world.db.selectFrom('product').select(['id', 'slug']).execute();
  for (const [key, id] of Object.entries(world.city.products))
    slugs[key] = rows.find((row) => row.id === id)?.slug ?? '';
});
afterAll(() => world.close());

describe('the public pages of the catalogue', () => {
  it.each(['/etalase/tidak-ada', '/penyedia/tidak-ada', '/produk/tidak-ada', "/produk/x'--"])(
    '%s is 404 with words',
    async (path) => {
      const { status, text } = await get(path);
      expect(status).toBe(404);
      expect(text).not.toMatch(/[a-z]+\.not-found/);
    },
  );

  it('has one h1, a canonical address and product data on a product page', async () => {
    const { status, text } = await get(`/produk/${slugs['paper']}`);
    expect(status).toBe(200);
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text).toContain(`href="http://katalokal.test/produk/${slugs['paper']}"`);
    expect(text).toContain('https://schema.org/InStock');
  });

  it('says the same place of a seller on every card and in the facet: the district', async () => {
    const pool = world.services.connections.poolFor(world.pemda.id);
    await rebuildSearch(pool, world.pemda.id, world.clock.now());
    for (const path of ['/cari?q=pulpen', '/etalase/atk']) {
      const { text } = await get(path);
      expect(text, path).toContain('Kecamatan Uji');
      expect(text, path).not.toContain('Desa Uji');
    }
  });

  it('searches through the replica where one is set, and not on the main database', async () => {
    const connections = await connect({ url: world.url, replicaUrl: world.url, poolSize: 2 });
    const reader = Browser.anonymous(createApp({ ...world.services, connections }, 'code'));
    try {
      // The first request of a day settles the day on the main database.
      await reader.get('/etalase');
      let onMain = 0;
      connections.poolFor(world.pemda.id).on('acquire', () => {
        onMain += 1;
      });
      expect(await (await reader.get('/cari?q=pulpen')).text()).toContain('Pulpen Biru');
      expect(connections.preparedFor(world.pemda.id).totalCount).toBeGreaterThan(0);
      expect(onMain).toBe(0);
    } finally {
      await connections.close();
    }
  });

  it('shows no person of a supplier', async () => {
    expect((await get('/penyedia/ud-kertas-jaya')).text).not.toContain('Sri Wahyuni');
    expect((await get(`/produk/${slugs['paper']}`)).text).not.toContain('Sri Wahyuni');
  });

  it('shows a frozen product without a form to buy', async () => {
    const { status, text } = await get(`/produk/${slugs['frozen']}`);
    expect(status).toBe(200);
    expect(text).not.toContain('/keranjang/tambah');
    expect(text).toContain('https://schema.org/OutOfStock');
  });

  it('shows the last page where a page past it or no number is asked', async () => {
    for (const query of ['hal=999', 'hal=abc', 'hal=-1', 'hal=1e9', "hal=1'--", 'urut=<script>']) {
      const { status, text } = await get(`/etalase/atk?${query}`);
      expect(status, query).toBe(200);
      expect(text, query).toContain('Pulpen Biru');
    }
  });

  it('lets a visitor tick goods of a list to compare', async () => {
    const { text } = await get('/etalase/atk');
    expect(text).toContain('action="/bandingkan"');
    expect(text).toContain(`value="${world.city.products.paper}"`);
  });

  it('leads from one compared product to its etalase', async () => {
    const { text } = await get(`/bandingkan?produk=${world.city.products.paper}`);
    expect(text).toContain('/etalase/atk');
  });

  it('survives any ids and any quantity, and says so', async () => {
    const { status, text } = await get(
      `/bandingkan?produk=x&produk=${world.pemda.id}&produk=${world.city.products.paper}&jumlah=1e9`,
    );
    expect(status).toBe(200);
    expect(text.match(/k-notice/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('asks nobody to buy from a supplier who may not sell', async () => {
    const set = (state: string) =>
      world.db
        .updateTable('supplier')
        .set({ state })
        .where('id', '=', world.city.suppliers.paper)
        .execute();
    await set('blacklisted');
    const { text } = await get(`/produk/${slugs['paper']}`);
    const seller = await get('/penyedia/ud-kertas-jaya');
    await set('active');
    expect(text).toContain('https://schema.org/OutOfStock');
    expect(seller.text).toContain('k-notice');
  });

  it('tells that a delisted product was taken down, and hides a draft', async () => {
    const set = (state: string) =>
      world.db
        .updateTable('product')
        .set({ state, first_shown_at: world.clock.now() })
        .where('id', '=', world.city.products.pen)
        .execute();
    await set('draft');
    const draft = await get(`/produk/${slugs['pen']}`);
    await set('delisted');
    const { status, text } = await get(`/produk/${slugs['pen']}`);
    await set('live');
    expect(draft.status).toBe(404);
    expect(status).toBe(410);
    expect(text).toContain('/etalase/atk');
  });

  it('gives a product as JSON with whole rupiah', async () => {
    const { status, text } = await get(`/api/produk/${slugs['paper']}`);
    expect(status).toBe(200);
    const { price, priceFor } = JSON.parse(text);
    expect(price).toBe(50_000);
    expect(priceFor.total).toBe(priceFor.goods + priceFor.freight + priceFor.tax);
  });

  it('serves each part of the sitemap that its index names', async () => {
    const index = (await get('/sitemap.xml')).text;
    const parts = [...index.matchAll(/<loc>http:\/\/katalokal\.test([^<]+)<\/loc>/g)];
    expect(parts.length).toBeGreaterThan(0);
    for (const [, path = ''] of parts) expect((await get(path)).status, path).toBe(200);
  });
});
