import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { dayOf, formatRupiah, ok, rupiah } from '../../src/kernel/index.ts';
import { gapMap } from '../../src/planning/index.ts';
import { inTransaction, openMail, sha256 } from '../../src/platform/index.ts';
import { expireWanted, programmeJobs } from '../../src/programmes/index.ts';
import { contentOf, loadOrder } from '../../src/purchasing/index.ts';
import { Browser, landedOn } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
  const { plans, etalase } = world.city;
  const given = async (plan: string, to: string, change: Record<string, unknown> = {}) => {
    await world.db
      .updateTable('plan')
      .set({ etalase_id: to, etalase_by: 'source', selection_from: '2026-03-05', ...change })
      .where('id', '=', plan)
      .execute();
  };
  await given(plans.stationery, etalase.stationery);
  await given(plans.ofOther, etalase.stationery, { method: 'direct', selection_from: null });
  await given(plans.food, etalase.food, {
    selection_from: '2026-06-01',
    committed: 5_000_000n,
  });
  await given(plans.lastYear, etalase.stationery, { committed: 30_000_000n });
  await world.db
    .updateTable('plan')
    .set({ committed: 10_000_000n })
    .where('id', '=', plans.stationery)
    .execute();
  await world.db
    .updateTable('etalase')
    .set({ kbli: ['56'] })
    .where('id', '=', etalase.food)
    .execute();
  const kbli = async (supplier: string, codes: string[], local: boolean) => {
    await world.db
      .updateTable('supplier')
      .set({ kbli: codes, local })
      .where('id', '=', supplier)
      .execute();
  };
  await kbli(world.city.suppliers.kitchen, ['56210'], false);
  await kbli(world.city.suppliers.paper, ['47611'], true);
});
afterAll(() => world.close());

const gapOf = async (slug: string, agency: string | null = null) => {
  const now = world.clock.now();
  const map = await gapMap(world.db, world.pemda, now, { year: 2026, agency });
  const gap = map.gaps.find(({ etalase }) => etalase.id === slug);
  if (!gap) throw new Error(slug);
  return gap;
};

describe('the gap of the small city', () => {
  it('has the figures that one computes by hand', async () => {
    // 500 planned and 80 elsewhere, 10 ordered: 570 left. Last year 30, this year 10: 20 carried, which is
    // less than the pace of 10 in 63 days for the other 302: 47.936507.
    const gap = await gapOf(world.city.etalase.stationery);
    expect(gap).toMatchObject({
      planned: 500_000_000n,
      elsewhere: 80_000_000n,
      ordered: 10_000_000n,
      orderedBefore: 30_000_000n,
      left: 570_000_000n,
      couldStay: 522_063_493n,
      lines: 2,
      agencies: 2,
      undated: 80_000_000n,
    });
    expect(gap.months[2]).toBe(490_000_000n);
    expect(gap.offer).toMatchObject({
      products: 4,
      sellers: 2,
      localSellers: 1,
      lowest: 3_000n,
      median: 24_000n,
      highest: 60_000n,
    });
  });

  it('counts nothing as carried where no local seller is on show', async () => {
    // The kitchen is not local: neither its 5 nor the pace of them is taken off the 45 that are left.
    const gap = await gapOf(world.city.etalase.food);
    expect(gap.offer).toMatchObject({ sellers: 1, localSellers: 0 });
    expect([gap.left, gap.couldStay]).toEqual([45_000_000n, 45_000_000n]);
  });

  it('opens to its lines, in page and file, for all and for one agency', async () => {
    const anyone = Browser.anonymous(app);
    const page = await (await anyone.get('/kesenjangan?tahun=2026')).text();
    expect(page).toContain('Rp 522.063.493');
    expect(page).toContain('bulan=3');
    const { slug } = await world.db
      .selectFrom('etalase')
      .select('slug')
      .where('id', '=', world.city.etalase.stationery)
      .executeTakeFirstOrThrow();
    const lines = await (await anyone.get(`/rencana?tahun=2026&etalase=${slug}`)).text();
    expect(lines).toContain('Belanja Alat Tulis Sekolah');
    const csv = await (await anyone.get('/kesenjangan.csv?tahun=2026')).text();
    expect(csv).toContain(
      `2026,${slug},2,2,500000000,80000000,10000000,30000000,570000000,522063493`,
    );
    expect((await anyone.get(`/kesenjangan/${slug}`)).status).toBe(200);
    expect((await anyone.get('/kesenjangan/tidak-ada')).status).toBe(404);
    const unsold = await (await anyone.get('/kesenjangan/belum-laku')).text();
    expect(unsold).toContain('5 dari 5 produk');
    expect(unsold).toContain('terlalu sedikit');
  });
});

const form = (change: Record<string, string> = {}) => ({
  etalaseId: world.city.etalase.food,
  title: 'Nasi tumpeng',
  description: 'Untuk peresmian, diantar pagi.',
  quantity: '20 tampah',
  budget: '12.000.000',
  neededFrom: '2026-03-10',
  neededTo: '2026-06-30',
  answerUntil: '2026-04-10',
  contact: 'Semua usaha; BPBJ',
  phrases: 'nasi tumpeng',
  codes: '60000002',
  ...change,
});

/** A notice that is published, with its page. */
async function published(change: Record<string, string> = {}): Promise<string> {
  const officer = await Browser.signedIn(app, 'catalogueofficer');
  const made = await officer.post('/dicari', form(change));
  expect(made.status).toBe(303);
  const path = made.headers.get('location') ?? '';
  const done = await officer.post(path, { langkah: 'publish', versi: '1' });
  expect(done.status).toBe(303);
  await programmeJobs(openMail(world.services.config), '', async () => world.env())[
    'programmes.wanted-tell'
  ]?.(world.pemda.id, {
    wantedId: path.replace('/dicari/', ''),
  });
  return path;
}

const stateOf = async (path: string) =>
  (
    await world.db
      .selectFrom('wanted')
      .select('state')
      .where('id', '=', path.replace('/dicari/', ''))
      .executeTakeFirstOrThrow()
  ).state;

/** What the catalogue emits when a product comes on show. */
const shown = (productId: string, supplierId: string) =>
  inTransaction(world.db, async (tx) => {
    const payload = { productId, supplierId, etalaseId: world.city.etalase.food, first: true };
    await world.services.events.emit(tx, world.env(), 'listing.shown', payload);
    return ok(null);
  });

/** An order that a buyer places, a PPK approves and the kitchen accepts; its id. */
async function bought(productId: string, supplierId: string, quantity: string): Promise<string> {
  const [buyer, ppk, seller] = await Promise.all([
    Browser.signedIn(app, 'officer'),
    Browser.signedIn(app, 'ppk'),
    Browser.signedIn(app, 'otherseller'),
  ]);
  await buyer.post('/keranjang/tambah', { produk: productId, jumlah: quantity });
  const placed = await buyer.post(`/keranjang/${supplierId}/pesan`, {
    plan: world.city.plans.food,
    method: 'direct',
    channel: 'LS',
    deliveryAddress: 'Jalan Uji 1, Kota Contoh',
    wantedOn: '2026-03-20',
    note: '',
    ownerEstimate: '',
    costlierReason: '',
    key: crypto.randomUUID(),
  });
  expect(placed.status).toBe(303);
  const link = landedOn(placed);
  const id = link.split('/').at(-1) ?? '';
  const act = async (who: Browser, command: string, fields: Record<string, string> = {}) => {
    const order = await loadOrder(world.db, id);
    const version = String(order?.version);
    const answer = await who.post(`${link}/${command}`, { version, ...fields });
    expect([command, answer.status]).toEqual([command, 303]);
  };
  const order = await loadOrder(world.db, id);
  if (!order) throw new Error('no order');
  await act(ppk, 'approve', { contentHash: sha256(contentOf(order)) });
  await act(seller, 'accept');
  return id;
}

describe('a wanted notice', () => {
  it('is a secret of its officers until it is published, and refuses by field', async () => {
    const officer = await Browser.signedIn(app, 'programmeofficer');
    const begun = await (await officer.get('/dicari/baru')).text();
    expect(begun).toContain('Buat pengumuman dicari');
    const wrong = await officer.post('/dicari', form({ answerUntil: '2026-01-01', codes: '999' }));
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Kode RUP 999 tidak ada');
    const made = await officer.post('/dicari', form({ title: 'Rahasia' }));
    const path = made.headers.get('location') ?? '';
    const anyone = Browser.anonymous(app);
    expect((await anyone.get(path)).status).toBe(404);
    expect((await officer.get(path)).status).toBe(200);
    const seller = await Browser.signedIn(app, 'seller');
    expect((await seller.post(path, { langkah: 'publish', versi: '1' })).status).toBe(403);
    expect((await seller.post('/dicari', form())).status).toBe(403);
    expect((await officer.post(path, { langkah: 'publish', versi: '7' })).status).not.toBe(303);
    expect(await stateOf(path)).toBe('draft');
  });

  it('goes once to suppliers whose KBLI fits and to the programme desk, to nobody else', async () => {
    const path = await published({ title: 'Nasi tumpeng satu' });
    await programmeJobs(openMail(world.services.config), '', async () => world.env())[
      'programmes.wanted-tell'
    ]?.(world.pemda.id, {
      wantedId: path.replace('/dicari/', ''),
    });
    const told = await world.db
      .selectFrom('notification')
      .select(['person_id', 'kind'])
      .where('link', '=', path)
      .orderBy('kind')
      .execute();
    const { otherSeller, programmeOfficer } = world.city.people;
    expect(told).toEqual([
      { person_id: programmeOfficer.id, kind: 'wanted.for-desk' },
      { person_id: otherSeller.id, kind: 'wanted.published' },
    ]);
    const desk = await Browser.signedIn(app, 'programmeofficer');
    expect(await (await desk.get('/meja')).text()).toContain('Dicari, belum ada yang menjawab');
    const page = await (await Browser.anonymous(app).get(path)).text();
    expect(page).toContain('1 penyedia dengan KBLI yang cocok');
    expect(page).toContain('/rencana/60000002');
  });

  it('is answered by new products with its words, and closes itself when one is bought', async () => {
    const path = await published({ title: 'Nasi tumpeng dua' });
    const id = path.replace('/dicari/', '');
    const { lunch } = world.city.products;
    const { kitchen } = world.city.suppliers;
    await shown(lunch, kitchen);
    const answers = () =>
      world.db
        .selectFrom('wanted_answer')
        .select('product_id')
        .where('wanted_id', '=', id)
        .execute();
    // 'Nasi Kotak Ayam' has not all words of 'nasi tumpeng'.
    expect(await answers()).toEqual([]);
    await world.db
      .updateTable('product')
      .set({ name: 'Nasi Tumpeng Kuning' })
      .where('id', '=', lunch)
      .execute();
    await shown(lunch, kitchen);
    await shown(lunch, kitchen);
    expect(await answers()).toEqual([{ product_id: lunch }]);
    expect(await stateOf(path)).toBe('published');
    const orderId = await bought(lunch, kitchen, '10');
    expect(await stateOf(path)).toBe('met');
    const page = await (await Browser.anonymous(app).get(path)).text();
    expect(page).toContain('1 produk dari 1 penyedia; 1 pesanan senilai Rp 250.000');
    const met = await world.db
      .selectFrom('wanted_event')
      .select('data')
      .where('wanted_id', '=', id)
      .where('kind', '=', 'met')
      .executeTakeFirstOrThrow();
    expect(met.data).toMatchObject({
      orderId,
      result: { products: 1, suppliers: 1, orders: 1, value: '250000' },
    });
  });

  it('is closed by hand with a reason, and ends by itself after its last day', async () => {
    const closing = await published({ title: 'Tutup', phrases: 'tampah rotan' });
    const lasting = await published({ title: 'Lewat', phrases: 'tampah bambu' });
    const officer = await Browser.signedIn(app, 'catalogueofficer');
    const empty = await officer.post(closing, { langkah: 'close', versi: '2', reason: '' });
    expect(empty.status).toBe(422);
    const done = { langkah: 'close', versi: '2', reason: 'Rencana ditunda.' };
    expect((await officer.post(closing, done)).status).toBe(303);
    expect(await (await Browser.anonymous(app).get(closing)).text()).toContain('Rencana ditunda.');
    world.clock.set(new Date('2026-04-10T03:00:00Z'));
    await expireWanted(world.env());
    expect(await stateOf(lasting)).toBe('published');
    world.clock.set(new Date('2026-04-11T03:00:00Z'));
    expect(dayOf(world.clock.now(), 'Asia/Jakarta')).toBe('2026-04-11');
    await expireWanted(world.env());
    await expireWanted(world.env());
    expect([await stateOf(lasting), await stateOf(closing)]).toEqual(['expired', 'closed']);
  });
});

describe('plans that no etalase sells', () => {
  it('are told as such, not as a year without plans', async () => {
    const { lastYear } = world.city.plans;
    await world.db
      .updateTable('plan')
      .set({ etalase_id: null, committed: 0n })
      .where('id', '=', lastYear)
      .execute();
    const { year, budget } = await world.db
      .selectFrom('plan')
      .select(['year', 'budget'])
      .where('id', '=', lastYear)
      .executeTakeFirstOrThrow();
    const page = await (await Browser.anonymous(app).get(`/kesenjangan?tahun=${year}`)).text();
    expect(page).toContain('1 paket direncanakan, belum satu pun punya etalase');
    expect(page).toContain(formatRupiah(rupiah(budget)));
    expect(page).not.toContain('Belum ada rencana pada tahun ini');
  });
});
