import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import {
  actOnListing,
  EMPTY_CONTENT,
  type ListingContent,
  loadListing,
  startListing,
} from '../../src/catalogue/index.ts';
import { decideMany } from '../../src/catalogue/listing/decide-many.ts';
import { rupiah } from '../../src/kernel/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
});
afterAll(() => world.close());

const CONTENT: ListingContent = {
  ...EMPTY_CONTENT,
  name: 'Keripik Singkong Balado 250 gram',
  specification: 'Singkong lokal, bumbu balado.',
  kbki: '23999',
  unit: 'Bungkus',
  price: rupiah(18_000),
  leadTimeDays: 2,
  origin: 'domestic',
  pictures: ['kunci-foto'],
};
const seller = () => world.env(world.actor('otherSeller'));

async function sent(content: Partial<ListingContent> = {}): Promise<string> {
  const started = await startListing(seller(), world.city.etalase.food);
  if (!started.ok) throw new Error('not started');
  const { id } = started.value;
  await actOnListing(seller(), id, { kind: 'save', content: { ...CONTENT, ...content } });
  const done = await actOnListing(seller(), id, { kind: 'submit' });
  if (!done.ok) throw new Error(done.error.map(({ code }) => code).join());
  return id;
}

/** Another catalogue officer, who can sign in. */
async function secondOfficer(): Promise<Browser> {
  const id = await Browser.person(world, 'officer2', 'catalogue_officer', null);
  const { password_hash } = await world.db
    .selectFrom('person')
    .select('password_hash')
    .where('id', '=', world.city.people.seller.id)
    .executeTakeFirstOrThrow();
  await world.db.updateTable('person').set({ password_hash }).where('id', '=', id).execute();
  return Browser.signedIn(app, 'officer2');
}

const text = async (answer: Response | Promise<Response>) => (await answer).text();
const hashOf = async (id: string) => (await loadListing(world.db, id))?.contentHash ?? '';
const stateOf = async (id: string) => (await loadListing(world.db, id))?.listing.state;

describe('the review of a listing', () => {
  it('belongs to the officer who took it; the other sees who, and no buttons', async () => {
    const id = await sent({ name: 'Keripik Talas Gurih' });
    const [one, two] = [await Browser.signedIn(app, 'catalogueofficer'), await secondOfficer()];
    const page = `/meja/produk/${id}`;
    expect(await text(one.get('/meja/produk'))).toContain('Keripik Talas Gurih');
    expect(await text(one.get(page))).toContain('value="claim"');
    expect((await one.post(`${page}/langkah`, { langkah: 'claim' })).status).toBe(303);
    const mine = await text(one.get(page));
    for (const verb of ['release', 'approve', 'ask-fix', 'refuse'])
      expect(mine).toContain(`value="${verb}"`);
    const theirs = await text(two.get(page));
    expect(theirs).toContain('Orang catalogueofficer');
    expect(theirs).not.toContain('name="langkah"');
    const late = await two.post(`${page}/langkah`, { langkah: 'claim' });
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('Petugas lain sedang memeriksa');
  });

  it('keeps typed remarks when one is refused, and sends them whole when all is said', async () => {
    const id = await sent({ name: 'Keripik Bayam Renyah' });
    const officer = await Browser.signedIn(app, 'catalogueofficer');
    const step = `/meja/produk/${id}/langkah`;
    await officer.post(step, { langkah: 'claim' });
    const remarks = {
      'remark.0.field': 'pictures',
      'remark.0.rule': 'picture-own',
      'remark.0.fix': 'Unggah foto kemasan dari depan.',
      'remark.2.field': 'price',
      'remark.2.rule': 'other',
      'remark.2.ownRule': 'Harga pasar Kota Contoh',
    };
    const refused = await officer.post(step, { langkah: 'ask-fix', ...remarks });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('Unggah foto kemasan dari depan.');
    expect(page).toContain('Harga pasar Kota Contoh');
    expect(page).toContain('href="#remark.1.fix"');
    expect(await stateOf(id)).toBe('submitted');
    const done = await officer.post(step, {
      langkah: 'ask-fix',
      ...remarks,
      'remark.2.fix': 'Turunkan harganya.',
    });
    expect(done.status).toBe(303);
    const { listing } = (await loadListing(world.db, id)) ?? {};
    expect(listing).toMatchObject({
      state: 'needs_fix',
      revision: {
        remarks: [
          { field: 'pictures', rule: 'picture-own', fix: 'Unggah foto kemasan dari depan.' },
          { field: 'price', rule: 'Harga pasar Kota Contoh', fix: 'Turunkan harganya.' },
        ],
      },
    });
    const history = await text(officer.get(`/meja/produk/${id}`));
    expect(history).toContain('Foto milik penyedia sendiri');
  });

  it('approves only what was seen', async () => {
    const id = await sent({ name: 'Keripik Nangka Manis' });
    const officer = await Browser.signedIn(app, 'catalogueofficer');
    const step = `/meja/produk/${id}/langkah`;
    await officer.post(step, { langkah: 'claim' });
    const stale = await officer.post(step, { langkah: 'approve', isi: 'not what it is' });
    expect(stale.status).toBe(422);
    expect(await stale.text()).toContain('berubah sejak halaman ini dibuka');
    const page = await text(officer.get(`/meja/produk/${id}`));
    const seen = /name="isi" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '';
    expect((await officer.post(step, { langkah: 'approve', isi: seen })).status).toBe(303);
    expect(await stateOf(id)).toBe('live');
  });

  it('puts a new brand under the spelling that the officer chooses, and knows it from then on', async () => {
    const officer = await Browser.signedIn(app, 'catalogueofficer');
    const decided = async (name: string, brand: string, merek?: string) => {
      const id = await sent({ name, brand });
      await officer.post(`/meja/produk/${id}/langkah`, { langkah: 'claim' });
      const page = await text(officer.get(`/meja/produk/${id}`));
      const isi = await hashOf(id);
      const fields = { langkah: 'approve', isi, ...(merek === undefined ? {} : { merek }) };
      expect((await officer.post(`/meja/produk/${id}/langkah`, fields)).status).toBe(303);
      const row = await world.db
        .selectFrom('product')
        .select('brand')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return { page, brand: row.brand };
    };
    const first = await decided('Keripik Salak Madu', 'Arjuna', '');
    expect(first.page).toContain('Terima sebagai merek baru: Arjuna');
    const heaped = await sent({ name: 'Keripik Kentang Asin', brand: 'ARJUNA' });
    await officer.post(`/meja/produk/${heaped}/langkah`, { langkah: 'claim' });
    const heap = await decideMany(world.env(world.actor('catalogueOfficer')), 'approve', [
      { id: heaped, contentHash: await hashOf(heaped) },
    ]);
    expect(heap[0]?.refusals.map(({ code }) => code)).toEqual(['listing.brand-new']);
    const second = await decided('Keripik Salak Pedas', 'ARJUNA', 'Arjuna');
    expect(second.page).toContain('Sama dengan Arjuna');
    expect(second.brand).toBe('Arjuna');
    const third = await decided('Keripik Salak Asin', 'Arjuna');
    expect(third.page).not.toContain('name="merek"');
    expect((await world.db.selectFrom('brand').select('name').execute()).length).toBe(1);
  });

  it('shows a change beside what is on show, and why its price needs a look', async () => {
    const id = await sent({ name: 'Keripik Wortel Asin' });
    const officer = world.env(world.actor('catalogueOfficer'));
    await actOnListing(officer, id, { kind: 'claim' });
    await actOnListing(officer, id, { kind: 'approve', contentHash: await hashOf(id) });
    const content = { ...CONTENT, name: 'Keripik Wortel Pedas', price: rupiah(30_000) };
    await actOnListing(seller(), id, { kind: 'save', content });
    await actOnListing(seller(), id, { kind: 'submit' });
    const page = await text(
      (await Browser.signedIn(app, 'catalogueofficer')).get(`/meja/produk/${id}`),
    );
    const changes = /<table id="perubahan"[\s\S]*?<\/table>/.exec(page)?.[0] ?? '';
    expect(changes.match(/<th scope="row"/g)).toHaveLength(2);
    expect(changes).toContain('Keripik Wortel Asin');
    expect(changes).toContain('Keripik Wortel Pedas');
    expect(changes).toMatch(/30\.000/);
    expect(page).toContain('Harga naik melewati batas etalase');
  });

  it('shows an officer tied to the supplier why there are no buttons', async () => {
    const id = await sent({ name: 'Keripik Pare Pahit' });
    const { kitchen } = world.city.suppliers;
    const mail = (email: string) =>
      world.db.updateTable('supplier').set({ email }).where('id', '=', kitchen).execute();
    await mail(world.city.people.catalogueOfficer.email);
    const officer = await Browser.signedIn(app, 'catalogueofficer');
    const page = await text(officer.get(`/meja/produk/${id}`));
    await mail('');
    expect(page).toContain('Anda terikat dengan penyedia ini');
    expect(page).not.toContain('name="langkah"');
  });

  it('is open to the auditor to read, and hides what a seller is still writing', async () => {
    const id = await sent({ name: 'Keripik Gadung Tipis' });
    const auditor = await Browser.signedIn(app, 'auditor');
    const page = await text(auditor.get(`/meja/produk/${id}`));
    expect(page).toContain('Anda membaca saja');
    expect(page).not.toContain('name="langkah"');
    expect(await text(auditor.get('/meja/produk'))).not.toContain('name="pilih"');
    await actOnListing(seller(), id, { kind: 'withdraw' });
    expect((await auditor.get(`/meja/produk/${id}`)).status).toBe(404);
  });
});

describe('many at once', () => {
  const tick = async (id: string) => `${id} ${await hashOf(id)}`;
  const post = (officer: Browser, verb: string, ticks: readonly string[]) =>
    officer.postMany('/meja/produk', [
      ['langkah', verb],
      ...ticks.map((one): [string, string] => ['pilih', one]),
    ]);

  it('are decided each by itself: the stale one is told, the others are on show', async () => {
    const officer = await Browser.signedIn(app, 'catalogueofficer');
    const ids = [
      await sent({ name: 'Dodol Apel Satu' }),
      await sent({ name: 'Dodol Apel Dua' }),
      await sent({ name: 'Dodol Apel Tiga' }),
    ];
    const taken = await text(post(officer, 'claim', await Promise.all(ids.map(tick))));
    expect(taken).toContain('3 produk diambil');
    const ticks = await Promise.all(ids.map(tick));
    const [, stale = ''] = ids;
    await actOnListing(seller(), stale, { kind: 'withdraw' });
    const content = { ...CONTENT, name: 'Dodol Apel Dua', specification: 'Sekarang lain.' };
    await actOnListing(seller(), stale, { kind: 'save', content });
    await actOnListing(seller(), stale, { kind: 'submit' });
    const officerEnv = world.env(world.actor('catalogueOfficer'));
    await actOnListing(officerEnv, stale, { kind: 'claim' });
    const told = await text(post(officer, 'approve', ticks));
    expect(told).toContain('2 produk disetujui, 1 tidak');
    expect(told).toMatch(/Dodol Apel Dua<\/a>: Produk berubah sejak halaman ini dibuka/);
    expect(await Promise.all(ids.map(stateOf))).toEqual(['live', 'submitted', 'live']);
  });

  it('leave out a price that needs a look of its own, on the page and behind it', async () => {
    const officer = await Browser.signedIn(app, 'catalogueofficer');
    const officerEnv = world.env(world.actor('catalogueOfficer'));
    const id = await sent({ name: 'Sirup Apel Murni' });
    await actOnListing(officerEnv, id, { kind: 'claim' });
    await actOnListing(officerEnv, id, { kind: 'approve', contentHash: await hashOf(id) });
    const content = { ...CONTENT, name: 'Sirup Apel Murni', price: rupiah(90_000) };
    await actOnListing(seller(), id, { kind: 'save', content });
    await actOnListing(seller(), id, { kind: 'submit' });
    await actOnListing(officerEnv, id, { kind: 'claim' });
    const page = await text(officer.get('/meja/produk?milik=mine'));
    expect(page).toContain('periksa sendiri');
    expect(page).not.toContain(`value="${await tick(id)}"`);
    const told = await text(post(officer, 'approve', [await tick(id)]));
    expect(told).toContain('0 produk disetujui, 1 tidak');
    expect(told).toContain('Harganya perlu dilihat sendiri');
    expect((await loadListing(world.db, id))?.listing.shown?.price).toBe(18_000n);
  });

  it('need a tick', async () => {
    const officer = await Browser.signedIn(app, 'catalogueofficer');
    const answer = await post(officer, 'claim', []);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Centang dahulu');
  });
});

describe('the desk', () => {
  it('counts what waits for this officer, with the first due day', async () => {
    const officer = await Browser.signedIn(app, 'catalogueofficer');
    const counted = await world.db
      .selectFrom('product_revision')
      .select((eb) => eb.fn.countAll<bigint>().as('n'))
      .where('state', '=', 'submitted')
      .executeTakeFirstOrThrow();
    const desk = await text(officer.get('/meja'));
    expect(desk).toContain('Produk menunggu pemeriksaan');
    expect(desk).toContain(`${counted.n} menunggu`);
    const head = await Browser.signedIn(app, 'head');
    expect(await text(head.get('/meja'))).not.toContain('Produk menunggu pemeriksaan');
  });
});
