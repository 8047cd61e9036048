import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { rebuildSearch } from '../../src/catalogue/index.ts';
import { forgetSearch } from '../../src/catalogue/search/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let visitor: Browser;
let seller: Browser;
let otherSeller: Browser;
let slug: string;

const get = async (path: string, who = visitor) => {
  const answer = await who.get(path);
  return { status: answer.status, text: await answer.text() };
};

const product = (values: Record<string, unknown>) =>
  world.db.updateTable('product').set(values).where('id', '=', world.city.products.pen).execute();
const supplier = (values: Record<string, unknown>) =>
  world.db
    .updateTable('supplier')
    .set(values)
    .where('id', '=', world.city.suppliers.paper)
    .execute();
const etalase = (values: Record<string, unknown>) =>
  world.db.updateTable('etalase').set(values).where('slug', '=', 'atk').execute();

beforeAll(async () => {
  world = await openWorld();
  const app = createApp(world.services, 'code');
  visitor = Browser.anonymous(app);
  seller = await Browser.signedIn(app, 'seller');
  otherSeller = await Browser.signedIn(app, 'otherseller');
  const row = await world.db
    .selectFrom('product')
    .select('slug')
    .where('id', '=', world.city.products.pen)
    .executeTakeFirstOrThrow();
  slug = row.slug;
  const pool = world.services.connections.poolFor(world.pemda.id);
  await rebuildSearch(pool, world.pemda.id, world.clock.now());
});
afterAll(() => world.close());

describe('a product as JSON', () => {
  afterEach(() => product({ state: 'live' }));

  it.each([
    ['id', 'Produk itu tidak ada'],
    ['en', 'does not exist'],
  ])('says in words of %s that there is none', async (locale, words) => {
    const { status, text } = await get(`/api/produk/tidak-ada?bahasa=${locale}`);
    expect(status).toBe(404);
    expect(JSON.parse(text).error).toMatchObject({ code: 'product.not-found' });
    expect(JSON.parse(text).error.message).toContain(words);
  });

  it('answers 410 with words and a way on for one that was taken down, 404 for a draft', async () => {
    await product({ state: 'delisted' });
    const gone = await get(`/api/produk/${slug}`);
    expect(gone.status).toBe(410);
    expect(JSON.parse(gone.text).error.message).toMatch(/turun tayang.*\/etalase\/atk/);
    await product({ state: 'draft' });
    expect((await get(`/api/produk/${slug}`)).status).toBe(404);
  });
});

describe('the evidence on a product page', () => {
  afterEach(() =>
    product({ tkdn_percent: null, tkdn_certificate: null, tkdn_expires_on: null, subsector: null }),
  );

  it('names the law of each tax, and why there is none', async () => {
    // The clock stands at 4 March 2026; UD Kertas Jaya is VAT-registered, Dapur Bu Sri is not.
    expect((await get(`/produk/${slug}`)).text).toContain('Dasar: PMK 131/2024');
    const lunch = await world.db
      .selectFrom('product')
      .select('slug')
      .where('id', '=', world.city.products.lunch)
      .executeTakeFirstOrThrow();
    expect((await get(`/produk/${lunch.slug}`)).text).toContain('bukan Pengusaha Kena Pajak');
  });

  it('shows a valid certificate with its last day, and as a badge', async () => {
    await product({
      tkdn_percent: 41.5,
      tkdn_certificate: 'TKDN-7',
      tkdn_expires_on: '2026-03-04',
    });
    const { text } = await get(`/produk/${slug}`);
    expect(text).toContain('k-badge--tkdn');
    expect(text).toContain('sertifikat TKDN-7, berlaku sampai 4 Maret 2026');
  });

  it('shows a certificate as expired the day after, without a badge, in list and facet too', async () => {
    await product({
      tkdn_percent: 41.5,
      tkdn_certificate: 'TKDN-7',
      tkdn_expires_on: '2026-03-03',
    });
    const pool = world.services.connections.poolFor(world.pemda.id);
    await rebuildSearch(pool, world.pemda.id, world.clock.now());
    forgetSearch(world.services.connections.preparedFor(world.pemda.id));
    const { text } = await get(`/produk/${slug}`);
    expect(text).not.toContain('k-badge--tkdn');
    expect(text).not.toContain('k-badge--pdn');
    expect(text).toContain(
      'Kedaluwarsa: sertifikat TKDN-7 (41,50%) habis berlaku pada 3 Maret 2026',
    );
    for (const path of ['/cari?q=pulpen', '/etalase/atk'])
      expect((await get(path)).text, path).not.toContain('k-badge--tkdn');
    const found = JSON.parse((await get('/api/cari?q=pulpen&ciri=tkdn')).text);
    expect(found.total).toBe(0);
  });

  it('gives words for legal form and subsector, in both languages', async () => {
    await product({ subsector: 'desain-produk' });
    for (const path of [`/produk/${slug}`, '/penyedia/ud-kertas-jaya']) {
      const id = (await get(path)).text;
      expect(id, path).toContain('UD (usaha dagang)');
      expect(id, path).toContain('Desain produk');
      const en = (await get(`${path}?bahasa=en`)).text;
      expect(en, path).toContain('Trading business (UD)');
      expect(en, path).toContain('Product design');
    }
  });

  it('is never older than the rows: a change shows at once', async () => {
    expect((await get(`/produk/${slug}`)).text).toContain('Pulpen Biru');
    await product({ price: 31_000n });
    expect((await get(`/produk/${slug}`)).text).toContain('Rp 31.000');
    await product({ price: 24_000n });
    expect((await get(`/produk/${slug}`)).text).toContain('Rp 24.000');
  });
});

describe('a listing that cannot be bought', () => {
  afterEach(async () => {
    await product({ state: 'live', state_reason: null });
    await supplier({ state: 'active', state_reason: null });
  });

  it('tells its own seller the reason and the way out', async () => {
    await product({ state: 'frozen', state_reason: 'Harga naik tanpa penjelasan.' });
    const { text } = await get(`/produk/${slug}`, seller);
    expect(text).toContain('Harga naik tanpa penjelasan.');
    expect(text).toContain('sampaikan penjelasan atau perbaikan kepada BPBJ');
    expect((await get(`/produk/${slug}`, otherSeller)).text).not.toContain('Jalan keluar');
    expect((await get(`/produk/${slug}`)).text).not.toContain('Jalan keluar');
  });

  it('tells him so too where it was refused or he himself may not sell', async () => {
    await product({ state: 'rejected', state_reason: 'KBLI tidak sesuai.' });
    expect((await get(`/produk/${slug}`, seller)).text).toMatch(
      /KBLI tidak sesuai\..*ajukan sebagai produk baru/s,
    );
    expect((await get(`/produk/${slug}`, otherSeller)).status).toBe(404);
    await product({ state: 'live', state_reason: null });
    await supplier({ state: 'frozen', state_reason: 'Surat peringatan kedua.' });
    expect((await get(`/produk/${slug}`, seller)).text).toMatch(
      /Surat peringatan kedua\..*pendaftaran usaha Anda/s,
    );
    // The reason of a sanction is his; the public sees that he cannot sell.
    expect((await get(`/produk/${slug}`)).text).not.toContain('Surat peringatan');
  });
});

describe('an etalase', () => {
  afterEach(() => etalase({ opened_on: '2025-01-01', closed_on: null }));

  const listed = async () => (await get('/sitemap/halaman.xml')).text.includes('/etalase/atk<');
  const offered = async () => {
    forgetSearch(world.services.connections.preparedFor(world.pemda.id));
    const found = JSON.parse((await get(`/api/cari?urut=newest&hal=1&x=${Math.random()}`)).text);
    return found.facets.etalase.some((one: { slug: string }) => one.slug === 'atk');
  };
  const bump = () => sql`select bump_catalogue_version(${world.pemda.id})`.execute(world.db);

  it('shows documents, every detail of a product, KBLI and KBKI', async () => {
    await etalase({
      documents: JSON.stringify(['Kartu merek']),
      kbli: ['47611'],
      kbki: ['32129'],
      attributes: JSON.stringify([
        {
          key: 'ukuran',
          label: 'Ukuran kertas',
          labelEn: 'Paper size',
          type: 'choice',
          choices: ['A4', 'F4'],
          required: false,
          comparable: true,
          searchable: true,
        },
      ]),
    });
    const { text } = await get('/etalase/atk');
    for (const part of ['Kartu merek', 'Ukuran kertas', 'A4, F4', '47611', '32129'])
      expect(text).toContain(part);
    expect((await get('/etalase/atk?bahasa=en')).text).toContain('Paper size');
  });

  it('that is open is in the sitemap and a facet', async () => {
    await bump();
    expect(await listed()).toBe(true);
    expect(await offered()).toBe(true);
    expect((await get('/etalase/atk')).text).toContain('rel="canonical"');
  });

  it.each([
    ['closed', { closed_on: '2026-03-04' }, 'ditutup sejak 4 Maret 2026'],
    ['not open yet', { opened_on: '2026-03-05' }, 'Dibuka pada 5 Maret 2026'],
  ])('that is %s says so with the day, and is neither', async (_name, values, words) => {
    await etalase(values);
    await bump();
    const { text } = await get('/etalase/atk');
    expect(text).toContain(words);
    expect(text).not.toContain('rel="canonical"');
    expect(await listed()).toBe(false);
    expect(await offered()).toBe(false);
  });
});

describe('a supplier with many products', () => {
  it('has an address of its own for each page', async () => {
    await sql`insert into product (pemda_id, id, supplier_id, etalase_id, sku, slug, state, kind, name, unit, price, price_since, origin, created_at, updated_at)
      select pemda_id, gen_random_uuid(), supplier_id, etalase_id, 'n' || n, 'salinan-' || n, 'live', kind, 'Salinan ' || n, unit, price, price_since, origin, created_at, updated_at
        from product, generate_series(1, 30) as n where id = ${world.city.products.pen}`.execute(
      world.db,
    );
    expect((await get('/penyedia/ud-kertas-jaya?hal=2')).text).toContain(
      'rel="canonical" href="http://katalokal.test/penyedia/ud-kertas-jaya?hal=2"',
    );
    expect((await get('/penyedia/ud-kertas-jaya?hal=1')).text).toContain(
      'rel="canonical" href="http://katalokal.test/penyedia/ud-kertas-jaya"',
    );
  });
});
