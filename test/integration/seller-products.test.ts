import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { actOnListing, loadListing } from '../../src/catalogue/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let seller: Browser;
let other: Browser;
let officer: Browser;
let auditor: Browser;
let buyer: Browser;
let visitor: Browser;

beforeAll(async () => {
  world = await openWorld();
  const app = createApp(world.services, 'code');
  seller = await Browser.signedIn(app, 'otherseller');
  other = await Browser.signedIn(app, 'seller');
  officer = await Browser.signedIn(app, 'catalogueofficer');
  auditor = await Browser.signedIn(app, 'auditor');
  buyer = await Browser.signedIn(app, 'officer');
  visitor = Browser.anonymous(app);
});
afterAll(() => world.close());

const THING = {
  name: 'Keripik Nangka Renyah 100 gram',
  specification: 'Nangka lokal, digoreng hampa.',
  unit: 'Bungkus',
  brand: '',
};
const PRICE = { price: '15000', leadTimeDays: '2', stock: '40' };

/** A photo as a phone takes it: on its side, with the place in it; left half red, right half blue. */
async function phonePhoto(width = 900, height = 600): Promise<Buffer> {
  const half = {
    create: { width: width / 2, height, channels: 3 as const, background: '#0000ff' },
  };
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
    .composite([{ input: half, left: width / 2, top: 0 }] as never)
    .withExif({
      IFD0: { Make: 'Telepon Uji' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 52/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();
}

const at = (id: string, page = '') => `/usaha/produk/${id}${page && `/${page}`}`;
const baseIn = (html: string) => /name="dasar" value="([0-9a-f]+)"/.exec(html)?.[1] ?? '';
const baseOf = async (id: string, page: string) =>
  baseIn(await (await seller.get(at(id, page))).text());
const goesTo = (answer: Response) => [answer.status, answer.headers.get('location')];

async function save(id: string, page: string, fields: Record<string, string>): Promise<Response> {
  return seller.post(at(id, page), { ...fields, dasar: await baseOf(id, page) });
}
async function begin(): Promise<string> {
  const answer = await seller.post('/usaha/produk/baru', { etalase: world.city.etalase.food });
  expect(answer.status).toBe(303);
  return /produk\/([0-9a-f-]{36})\/barang/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
}
const pictures = async (id: string) =>
  (await loadListing(world.db, id))?.listing.revision?.content.pictures ?? [];

/** Written up to where it can be sent. */
async function written(name = THING.name): Promise<string> {
  const id = await begin();
  await save(id, 'barang', { ...THING, name });
  await save(id, 'kbki', { kbki: '23999' });
  await save(id, 'harga', PRICE);
  await save(id, 'asal', { origin: 'domestic' });
  const file = { name: 'IMG.jpg', bytes: await phonePhoto() };
  expect((await seller.upload(at(id, 'foto'), 'pictures', file)).status).toBe(303);
  return id;
}
async function onShow(name: string): Promise<string> {
  const id = await written(name);
  expect((await seller.post(at(id, 'kirim'), {})).status).toBe(303);
  const env = world.env(world.actor('catalogueOfficer'));
  await actOnListing(env, id, { kind: 'claim' });
  const contentHash = (await loadListing(world.db, id))?.contentHash ?? '';
  const shown = await actOnListing(env, id, { kind: 'approve', contentHash });
  expect(shown.ok).toBe(true);
  return id;
}
const row = (id: string) =>
  world.db
    .selectFrom('product')
    .select(['state', 'price', 'stock', 'slug', 'pictures'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

describe('a seller who adds a product', () => {
  it('is led page by page from the etalase to "sent", and finds it in his list', async () => {
    const id = await begin();
    expect(goesTo(await save(id, 'barang', THING))).toEqual([303, at(id, 'kbki')]);
    expect(goesTo(await save(id, 'kbki', { kbki: '23999' }))).toEqual([303, at(id, 'harga')]);
    expect(goesTo(await save(id, 'harga', PRICE))).toEqual([303, at(id, 'asal')]);
    expect(goesTo(await save(id, 'asal', { origin: 'domestic' }))).toEqual([303, at(id, 'foto')]);
    const draft = await (await seller.get('/usaha/produk?keadaan=draft')).text();
    expect(draft).toContain(THING.name);
    expect(draft).toContain('1 hal belum diisi');
    expect((await seller.post(at(id, 'kirim'), {})).status).toBe(200);
    expect((await row(id)).state).toBe('draft');
    const file = { name: 'IMG.jpg', bytes: await phonePhoto() };
    await seller.upload(at(id, 'foto'), 'pictures', file);
    const check = await (await seller.get(at(id, 'periksa'))).text();
    expect(check).toContain('Kirim untuk diperiksa');
    expect(check).toContain('Rp 15.000');
    expect(goesTo(await seller.post(at(id, 'kirim'), {}))).toEqual([303, `${at(id)}?sudah=sent`]);
    expect((await row(id)).state).toBe('submitted');
    expect(await (await seller.get('/usaha/produk?keadaan=waiting')).text()).toContain(THING.name);
    expect((await seller.post(at(id, 'tarik'), {})).status).toBe(303);
    expect((await row(id)).state).toBe('draft');
    expect((await seller.post(at(id, 'buang'), {})).status).toBe(303);
    expect(await (await seller.get('/usaha/produk?keadaan=draft')).text()).not.toContain(
      THING.name,
    );
  });

  it('loses nothing he typed when a field is wrong or the page was saved elsewhere', async () => {
    const id = await begin();
    await save(id, 'barang', THING);
    const stale = await baseOf(id, 'harga');
    const wrong = await save(id, 'harga', { ...PRICE, price: '15.000' });
    const text = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(text).toContain('value="15.000"');
    const kept = await loadListing(world.db, id);
    expect(kept?.listing.revision?.content).toMatchObject({ price: null, stock: '40' });
    const late = await seller.post(at(id, 'harga'), { ...PRICE, stock: '7', dasar: stale });
    const page = await late.text();
    expect(late.status).toBe(409);
    expect(page).toContain('value="7"');
    expect(page).toContain('diubah di tempat lain');
    expect((await loadListing(world.db, id))?.listing.revision?.content.stock).toBe('40');
    const again = await seller.post(at(id, 'harga'), { ...PRICE, stock: '7', dasar: baseIn(page) });
    expect(again.status).toBe(303);
    expect((await loadListing(world.db, id))?.listing.revision?.content.stock).toBe('7');
  });

  it('has two pages saved at the same time without losing either', async () => {
    const id = await begin();
    const [thing, price] = [await baseOf(id, 'barang'), await baseOf(id, 'harga')];
    await Promise.all([
      seller.post(at(id, 'barang'), { ...THING, dasar: thing }),
      seller.post(at(id, 'harga'), { ...PRICE, dasar: price }),
    ]);
    expect((await loadListing(world.db, id))?.listing.revision?.content).toMatchObject({
      name: THING.name,
      price: 15_000n,
    });
  });

  it('is told of an offer that rises too much, and sees a smaller change hold at once', async () => {
    const id = await onShow('Keripik Salak Manis 200 gram');
    const offer = (price: string, stock: string) =>
      seller.post(at(id, 'harga-stok'), { price, stock });
    expect(goesTo(await offer('15.500', '9'))[0]).toBe(422);
    expect(goesTo(await offer('15500', '9'))).toEqual([303, '/usaha/produk?sudah=done']);
    expect(await row(id)).toMatchObject({ price: 15_500n, stock: '9.0000' });
    expect(goesTo(await offer('15500', '9'))).toEqual([303, '/usaha/produk?sudah=same']);
    await world.db.updateTable('product').set({ reserved: '5' }).where('id', '=', id).execute();
    expect(goesTo(await offer('15500', '4'))[0]).toBe(422);
    expect((await loadListing(world.db, id))?.listing.revision).toBeNull();
    expect(goesTo(await offer('20000', '9'))).toEqual([303, '/usaha/produk?sudah=waits']);
    expect(await row(id)).toMatchObject({ state: 'live', price: 15_500n });
    expect(goesTo(await offer('15400', '9'))[0]).toBe(422);
    const page = await (await seller.get(at(id))).text();
    expect(page).toContain('Versi lama tetap tayang');
  });

  it('lowers the price of an imported product that never had a photo, but sends no new one without', async () => {
    const id = world.city.products.lunch;
    const lower = await seller.post(at(id, 'harga-stok'), { price: '24000', stock: '' });
    expect(goesTo(lower)).toEqual([303, '/usaha/produk?sudah=done']);
    expect((await row(id)).price).toBe(24_000n);
    await save(id, 'barang', { ...THING, name: '', unit: 'Kotak' });
    const sent = await seller.post(at(id, 'kirim'), {});
    expect(await sent.text()).toContain('Belum bisa dikirim');
    expect((await row(id)).price).toBe(24_000n);
    await seller.post(at(id, 'buang'), {});
  });

  it('applies what needs no officer at once, and takes a product down with a reason', async () => {
    const id = await onShow('Keripik Kentang Tipis 150 gram');
    await save(id, 'harga', { ...PRICE, leadTimeDays: '1' });
    const check = await (await seller.get(at(id, 'periksa'))).text();
    expect(check).toContain('Terapkan sekarang');
    expect(goesTo(await seller.post(at(id, 'kirim'), {}))).toEqual([
      303,
      `${at(id)}?sudah=applied`,
    ]);
    await save(id, 'barang', { ...THING, name: 'Keripik Kentang Tebal 150 gram' });
    expect(await (await seller.get(at(id, 'periksa'))).text()).toContain('nama produk');
    expect((await seller.post(at(id, 'turunkan'), { reason: 'habis' })).status).toBe(422);
    await seller.post(at(id, 'turunkan'), { reason: 'Tidak dibuat lagi tahun ini.' });
    expect((await row(id)).state).toBe('delisted');
  });

  it('finds what an officer sent back on his desk, with the way to mend it', async () => {
    const id = await written('Keripik Ubi Ungu 90 gram');
    await seller.post(at(id, 'kirim'), {});
    const env = world.env(world.actor('catalogueOfficer'));
    await actOnListing(env, id, { kind: 'claim' });
    const remarks = [{ field: 'name', rule: 'Nama jelas', fix: 'Tulis rasanya.' }];
    await actOnListing(env, id, { kind: 'ask-fix', remarks });
    expect(await (await seller.get('/meja')).text()).toContain('/usaha/produk?keadaan=mend');
    expect(await (await other.get('/meja')).text()).not.toContain('keadaan=mend');
    const list = await (await seller.get('/usaha/produk?keadaan=mend')).text();
    expect(list).toContain('Tulis rasanya.');
    expect(await (await seller.get(at(id, 'barang'))).text()).toContain('Tulis rasanya.');
  });
});

describe('a draft that saves itself', () => {
  const draft = (id: string, page: string, fields: Record<string, string>) =>
    seller.post(at(id, page), fields, { 'x-draft': '1' });

  it('answers with the time, the faults, and the base for the next time; unchanged words are no event', async () => {
    const id = await begin();
    const first = await draft(id, 'barang', { ...THING, dasar: await baseOf(id, 'barang') });
    const told = (await first.json()) as { savedAt: string; base: string; errors: unknown[] };
    expect(told).toMatchObject({ savedAt: world.clock.now().toISOString(), errors: [] });
    const version = (await loadListing(world.db, id))?.listing.version;
    await draft(id, 'barang', { ...THING, dasar: told.base });
    expect((await loadListing(world.db, id))?.listing.version).toBe(version);
    const price = await draft(id, 'harga', { price: '1.000', dasar: await baseOf(id, 'harga') });
    expect(price.status).toBe(200);
    expect(await price.json()).toMatchObject({ errors: [{ field: 'price' }] });
    const stale = await draft(id, 'barang', { ...THING, name: 'Lain', dasar: 'ffff' });
    expect(stale.status).toBe(409);
  });

  it('tells the total with tax of a seller who collects it', async () => {
    const started = await other.post('/usaha/produk/baru', {
      etalase: world.city.etalase.stationery,
    });
    const path = started.headers.get('location')?.replace('/barang', '/harga') ?? '';
    const dasar = baseIn(await (await other.get(path)).text());
    const answer = await other.post(path, { price: '10000', dasar }, { 'x-draft': '1' });
    const { note } = (await answer.json()) as { note: string };
    expect(note).toContain('Rp 11.100');
    expect(note).toContain('Rp 1.100');
  });
});

describe('photos', () => {
  it('are turned upright, keep no place, and come in three sizes', async () => {
    const taken = await sharp(await phonePhoto()).metadata();
    expect(taken.orientation).toBe(6);
    expect(taken.exif?.includes('Telepon Uji')).toBe(true);
    const id = await written('Keripik Pepaya 80 gram');
    const [photo = ''] = await pictures(id);
    const sides: number[] = [];
    for (const size of [320, 800, 1600]) {
      const answer = await seller.get(`/foto/${photo}/${size}`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      const { width, height, exif, orientation } = await sharp(bytes).metadata();
      expect([exif, orientation]).toEqual([undefined, undefined]);
      expect(height).toBeGreaterThan(width);
      sides.push(height);
      // Orientation 6 turns clockwise: what was left, red, is above.
      const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
      expect((data[0] ?? 0) > 200 && (data[2] ?? 255) < 60).toBe(true);
    }
    expect(sides).toEqual([320, 800, 900]);
  });

  it.each([
    ['a PNG renamed from text', Buffer.from('ini bukan foto'), 'foto.png', 'bukan foto'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.jpg', 'bukan foto'],
    ['a HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'a.heic', 'Kompatibel'],
    ['half a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]), 'a.jpg', 'rusak'],
    ['nothing', Buffer.alloc(0), 'a.jpg', 'Belum ada foto'],
  ])('of %s are refused with the way out', async (_what, bytes, name, words) => {
    const id = await begin();
    const answer = await seller.upload(at(id, 'foto'), 'pictures', { name, bytes });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
    expect(await pictures(id)).toEqual([]);
  });

  it('that would unfold into more than 50 million pixels, or are tiny, are refused by their size', async () => {
    const id = await begin();
    const plain = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: '#fff' } })
        .png()
        .toBuffer();
    const bomb = await plain(10_000, 10_000);
    expect(bomb.length).toBeLessThan(1_000_000);
    const large = await seller.upload(at(id, 'foto'), 'pictures', { name: 'a.png', bytes: bomb });
    expect(await large.text()).toContain('50 juta piksel');
    const tiny = { name: 'a.png', bytes: await plain(200, 900) };
    const small = await seller.upload(at(id, 'foto'), 'pictures', tiny);
    expect(await small.text()).toContain('300 piksel');
    expect(await pictures(id)).toEqual([]);
  });

  it('are moved and removed by plain forms, and are five at most', async () => {
    const id = await begin();
    const file = { name: 'a.jpg', bytes: await phonePhoto(400, 400) };
    for (let n = 0; n < 5; n++) await seller.upload(at(id, 'foto'), 'pictures', file);
    const sixth = await seller.upload(at(id, 'foto'), 'pictures', file);
    expect(await sixth.text()).toContain('Paling banyak 5 foto');
    const before = await pictures(id);
    const move = (foto: string, langkah: string) =>
      seller.post(at(id, 'foto/atur'), { foto, langkah });
    await move(before[4] ?? '', 'main');
    await move(before[0] ?? '', 'remove');
    expect(await pictures(id)).toEqual([before[4], before[1], before[2], before[3]]);
  });

  it('of a draft are for its seller and the officers alone; on show they are everybody’s', async () => {
    const id = await written('Keripik Bayam 60 gram');
    const [photo = ''] = await pictures(id);
    const address = `/foto/${photo}/320`;
    const seen = async () =>
      Promise.all(
        [seller, officer, auditor, other, buyer, visitor].map(
          async (one) => (await one.get(address)).status,
        ),
      );
    expect(await seen()).toEqual([200, 200, 200, 404, 404, 404]);
    expect((await seller.get(address)).headers.get('cache-control')).toBe('private, no-store');
    await seller.post(at(id, 'kirim'), {});
    const env = world.env(world.actor('catalogueOfficer'));
    await actOnListing(env, id, { kind: 'claim' });
    const contentHash = (await loadListing(world.db, id))?.contentHash ?? '';
    await actOnListing(env, id, { kind: 'approve', contentHash });
    expect(await seen()).toEqual([200, 200, 200, 200, 200, 200]);
    expect((await visitor.get(address)).headers.get('cache-control')).toContain('immutable');
    const { slug } = await row(id);
    for (const page of [
      `/produk/${slug}`,
      `/etalase/mamin?urut=newest`,
      `/bandingkan?produk=${id}`,
    ])
      expect(await (await visitor.get(page)).text(), page).toContain(`/foto/${photo}/`);
    for (const none of ['/foto/x/320', `/foto/${photo}/64`, `/foto/${id}/320`])
      expect((await visitor.get(none)).status).toBe(404);
    await actOnListing(env, id, { kind: 'delist', reason: 'Permintaan penyedia sendiri.' });
    expect((await visitor.get(address)).status).toBe(404);
  });
});

describe('another seller', () => {
  it('sees neither page nor number nor photo, and changes nothing', async () => {
    const id = await written('Keripik Bawang Gurih 70 gram');
    const before = await loadListing(world.db, id);
    for (const page of ['', 'barang', 'kbki', 'harga', 'asal', 'foto', 'periksa']) {
      const answer = await other.get(at(id, page));
      expect([page, answer.status]).toEqual([page, 404]);
      expect(await answer.text()).not.toContain('Keripik Bawang');
    }
    const file = { name: 'a.jpg', bytes: await phonePhoto(400, 400) };
    expect((await other.upload(at(id, 'foto'), 'pictures', file)).status).toBe(404);
    const posts: [string, Record<string, string>][] = [
      ['barang', { ...THING, name: 'Diambil Orang' }],
      ['harga', PRICE],
      ['kbki', { kbki: '11111' }],
      ['foto/atur', { foto: (await pictures(id))[0] ?? '', langkah: 'remove' }],
      ['kirim', {}],
      ['buang', {}],
      ['harga-stok', { price: '1', stock: '' }],
      ['turunkan', { reason: 'Saya tidak suka produk ini.' }],
    ];
    for (const [page, fields] of posts)
      expect([page, (await other.post(at(id, page), fields)).status]).toEqual([page, 404]);
    expect(await loadListing(world.db, id)).toEqual(before);
    expect(await (await other.get('/usaha/produk?q=bawang')).text()).not.toContain(
      'Keripik Bawang',
    );
  });
});

describe('rows of the price page', () => {
  it('are put in order, what is wrong stands beside its row, and buyers see all of it', async () => {
    const id = await written('Selai Apel Batu 200 gram');
    const rows = {
      ...PRICE,
      'tier.0.from': '50',
      'tier.0.price': '14500',
      'tier.2.from': '10',
      'tier.2.price': '14000',
      'region.1.region': 'outside',
      'region.1.price': '16000',
      'service.0.name': 'Bungkus kado',
      'service.0.price': '2000',
      capacityPerDay: '25',
    };
    const refused = await save(id, 'harga', rows);
    const page = await refused.text();
    expect(refused.status).toBe(422);
    expect(page).toMatch(/id="tier\.1\.price"[^>]*value="14500"[^>]*aria-invalid="true"/);
    expect((await save(id, 'harga', { ...rows, 'tier.0.price': '13000' })).status).toBe(303);
    const check = await (await seller.get(at(id, 'periksa'))).text();
    for (const text of ['10 Bungkus', '50 Bungkus', 'Di luar kota', 'Bungkus kado', '25 Bungkus'])
      expect(check).toContain(text);
    for (const price of ['13.000', '14.000', '15.000', '16.000', '2.000'])
      expect(check.replaceAll('\u00a0', ' ')).toContain(`Rp ${price}`);
  });
});

describe('an offer of the same thing', () => {
  const master = async (id: string) =>
    (
      await world.db
        .selectFrom('product')
        .select('master_id')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).master_id;

  it('takes over what the thing is, says so to the officer, and is compared once it is on show', async () => {
    const theirs = await onShow('Dodol Apel Batu 250 gram');
    const { slug } = await row(theirs);
    const page = await (await other.get(`/produk/${slug}`)).text();
    expect(page).toContain('Tawarkan barang yang sama');
    expect(await (await seller.get(`/produk/${slug}`)).text()).not.toContain('name="sama"');
    expect(await (await visitor.get(`/produk/${slug}`)).text()).not.toContain('name="sama"');
    const started = await other.post('/usaha/produk/baru', { sama: theirs });
    const id = /produk\/([0-9a-f-]{36})/.exec(started.headers.get('location') ?? '')?.[1] ?? '';
    const draft = (await loadListing(world.db, id))?.listing.revision?.content;
    expect(draft).toMatchObject({
      name: 'Dodol Apel Batu 250 gram',
      unit: THING.unit,
      specification: THING.specification,
      kbki: '23999',
      price: null,
      pictures: [],
      sameAs: { id: theirs },
    });
    expect(await master(theirs)).toBeNull();
    const form = await (await other.get(at(id, 'barang'))).text();
    expect(form).toContain('Bukan barang yang sama');
    const post = async (name: string, fields: Record<string, string>) =>
      other.post(at(id, name), {
        ...fields,
        dasar: baseIn(await (await other.get(at(id, name))).text()),
      });
    await post('harga', { price: '14000', leadTimeDays: '1', stock: '5' });
    await post('asal', { origin: 'domestic' });
    const file = { name: 'IMG.jpg', bytes: await phonePhoto() };
    await other.upload(at(id, 'foto'), 'pictures', file);
    expect((await other.post(at(id, 'kirim'), {})).status).toBe(303);
    expect(await (await officer.get(`/meja/produk/${id}`)).text()).toContain(
      'Barang yang sama dengan',
    );
    const env = world.env(world.actor('catalogueOfficer'));
    await actOnListing(env, id, { kind: 'claim' });
    const contentHash = (await loadListing(world.db, id))?.contentHash ?? '';
    expect((await actOnListing(env, id, { kind: 'approve', contentHash })).ok).toBe(true);
    expect(await master(id)).not.toBeNull();
    expect(await master(theirs)).toBe(await master(id));
    const shown = await (await visitor.get(`/produk/${slug}`)).text();
    expect(shown).toContain(`produk=${theirs}&amp;produk=${id}`);
  });

  it('is found while the name is written, and can be undone', async () => {
    const theirs = await onShow('Manisan Stroberi Kering 100 gram');
    const begun = await other.post('/usaha/produk/baru', { etalase: world.city.etalase.food });
    const id = /produk\/([0-9a-f-]{36})/.exec(begun.headers.get('location') ?? '')?.[1] ?? '';
    const form = async () => (await other.get(at(id, 'barang'))).text();
    await other.post(at(id, 'barang'), {
      name: 'Manisan Stroberi Kering',
      unit: 'Bungkus',
      dasar: baseIn(await form()),
    });
    // What a process knows of the catalogue may be a second old.
    await expect.poll(form, { timeout: 5_000 }).toContain(`name="produk" value="${theirs}"`);
    await other.post(at(id, 'sama'), { produk: theirs });
    expect(await form()).toContain('Bukan barang yang sama');
    await other.post(at(id, 'sama'), {});
    expect((await loadListing(world.db, id))?.listing.revision?.content).toMatchObject({
      name: 'Manisan Stroberi Kering 100 gram',
      sameAs: null,
    });
    expect((await seller.post(at(id, 'sama'), { produk: theirs })).status).toBe(404);
  });
});

describe('documents of a product', () => {
  const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n');
  const add = (id: string, name: string, bytes = PDF, who = seller) =>
    who.upload(at(id, 'dokumen'), 'documents', { name, bytes });
  const documents = async (id: string) =>
    (await loadListing(world.db, id))?.listing.revision?.content.documents ?? [];

  it('are PDF by their bytes, at most three, and no other seller adds or removes one', async () => {
    const id = await written('Sari Apel Botol 200 ml');
    const html = Buffer.from('<html>%PDF-1.7 %%EOF');
    const refused = await add(id, 'brosur.pdf', html);
    expect([refused.status, await documents(id)]).toEqual([422, []]);
    expect(await refused.text()).toContain('bukan PDF');
    for (const name of ['Brosur.pdf', 'Halal.pdf', 'PIRT.pdf'])
      expect((await add(id, name)).status).toBe(303);
    expect((await documents(id)).map(({ title }) => title)).toEqual(['Brosur', 'Halal', 'PIRT']);
    expect((await add(id, 'Lagi.pdf')).status).toBe(422);
    expect((await add(id, 'Lain.pdf', PDF, other)).status).toBe(404);
    const [first] = await documents(id);
    const gone = { dokumen: first?.id ?? '' };
    expect((await other.post(at(id, 'dokumen/hapus'), gone)).status).toBe(404);
    expect((await seller.post(at(id, 'dokumen/hapus'), gone)).status).toBe(303);
    expect((await documents(id)).map(({ title }) => title)).toEqual(['Halal', 'PIRT']);
  });

  it('are read by the own seller and the office before the show, by all on it, and kept by the browser', async () => {
    const id = await written('Sari Apel Botol 500 ml');
    await add(id, 'Brosur.pdf');
    const address = `/dokumen-produk/${(await documents(id))[0]?.id}`;
    const seen = async () =>
      Promise.all(
        [seller, officer, auditor, other, buyer, visitor].map(
          async (who) => (await who.get(address)).status,
        ),
      );
    expect(await seen()).toEqual([200, 200, 200, 404, 404, 404]);
    expect((await seller.post(at(id, 'kirim'), {})).status).toBe(303);
    expect(await (await officer.get(`/meja/produk/${id}`)).text()).toContain(address);
    const env = world.env(world.actor('catalogueOfficer'));
    await actOnListing(env, id, { kind: 'claim' });
    const contentHash = (await loadListing(world.db, id))?.contentHash ?? '';
    await actOnListing(env, id, { kind: 'approve', contentHash });
    expect(await seen()).toEqual([200, 200, 200, 200, 200, 200]);
    const answer = await visitor.get(address);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[0-9a-f-]+\.pdf"$/,
    );
    expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
    expect(await (await visitor.get(`/produk/${(await row(id)).slug}`)).text()).toContain(address);
    await actOnListing(env, id, { kind: 'delist', reason: 'Permintaan penyedia sendiri.' });
    expect((await seen()).slice(3)).toEqual([404, 404, 404]);
  });
});
