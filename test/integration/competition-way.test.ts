import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { quantity } from '../../src/kernel/index.ts';
import { beat } from '../../src/platform/index.ts';
import { closeCompetition } from '../../src/purchasing/competition/close-competition.ts';
import { loadCompetition } from '../../src/purchasing/competition/competition.sql.ts';
import { ordersOf } from '../../src/purchasing/competition/faces.sql.ts';
import { actOnOrder, addLine, loadOrder } from '../../src/purchasing/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

const HOUR = 3_600_000;
let world: World;
let app: ReturnType<typeof createApp>;
const nobody = () => Browser.anonymous(app);
const as = (key: string) => Browser.signedIn(app, key);

beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
  // Two businesses of two owners.
  await world.db
    .updateTable('supplier')
    .set({ npwp: '999999999999999' })
    .where('id', '=', world.city.suppliers.kitchen)
    .execute();
});
afterAll(() => world.close());

const paper = () => world.city.products.paper;
const dearer = () => world.city.products.paperDearer;

/** The moment on the wall clock of the city (WIB), so many hours from now. */
const wall = (hours: number) =>
  new Date(world.clock.now().getTime() + (hours + 7) * HOUR).toISOString().slice(0, 16);

async function draft(more: Record<string, string> = {}): Promise<string> {
  const buyer = await as('officer');
  await world.db.deleteFrom('basket_line').execute();
  const me = world.actor('officer').personId ?? '';
  await addLine(world.db, world.pemda.id, me, paper(), quantity(10), world.clock.now());
  const page = await (await buyer.get('/kompetisi/baru')).text();
  expect(page).toContain(`value="product:${paper()}"`);
  const answer = await buyer.post('/kompetisi/baru', {
    title: 'Kertas untuk triwulan dua',
    kind: 'product',
    awardBy: 'whole',
    planId: world.city.plans.stationery,
    'row-1': `product:${paper()}`,
    'take-1': 'ya',
    'name-1': 'Kertas HVS A4 80 gram',
    'quantity-1': '10',
    'estimate-1': '70000',
    'specification-1': '',
    deliveryAddress: 'Jalan Panglima Sudirman 507, Kota Batu',
    offersUntil: wall(26),
    wantedOn: '2026-06-30',
    ...more,
  });
  if (answer.status !== 303) throw new Error(await answer.text());
  return (answer.headers.get('location') ?? '').split('?')[0] ?? '';
}

const idOf = (path: string) => path.split('/').at(-1) ?? '';
async function competition(path: string) {
  const one = await loadCompetition(world.db, idOf(path));
  if (!one) throw new Error('no competition');
  return one;
}

async function step(
  person: string,
  path: string,
  name: string,
  fields: Record<string, string> = {},
): Promise<Response> {
  const { version } = await competition(path);
  return (await as(person)).post(`${path}/${name}`, { version: String(version), ...fields });
}
async function taken(...of: Parameters<typeof step>): Promise<void> {
  const answer = await step(...of);
  if (answer.status !== 303) throw new Error(`${of[2]}: ${answer.status} ${await answer.text()}`);
}

const secret = (person: string) => `kata sandi milik ${person}`;
async function published(more: Record<string, string> = {}): Promise<string> {
  const path = await draft(more);
  for (const person of ['officer', 'ppk']) {
    const word = { passphrase: secret(person), again: secret(person) };
    await taken(person, path, 'ready', word);
  }
  await taken('officer', path, 'publish', {
    referenceReason: 'Hanya dua usaha menayangkan kertas ini.',
  });
  return path;
}

const offer = (person: string, path: string, product: string, price: string) =>
  step(person, path, 'tawaran', { 'product-1': product, 'price-1': price, freight: '0' });

/** Past the deadline, closed by the timer's handler, and opened by both. */
async function opened(path: string): Promise<void> {
  world.clock.advance(27 * HOUR);
  await closeCompetition(world.env(), idOf(path));
  for (const person of ['ppk', 'officer'])
    await taken(person, path, 'open', { passphrase: secret(person) });
}

describe('a mini-competition from basket to order', () => {
  it('is a draft that only its agency sees, checked against the market before it is published', async () => {
    const path = await draft();
    expect((await nobody().get(path)).status).toBe(404);
    expect((await (await as('seller')).get(path)).status).toBe(404);
    const list = async (browser: Browser) => (await browser.get('/kompetisi')).text();
    expect(await list(await as('officer'))).toContain(path);
    expect(await list(await as('ppk'))).toContain(path);
    for (const person of ['pokja', 'otherofficer', 'seller', 'auditor'])
      expect([person, (await list(await as(person))).includes(path)]).toEqual([person, false]);
    const page = await (await (await as('officer')).get(path)).text();
    expect(page).toContain('2 penyedia');
    expect(page).toContain('Perlu paling sedikit dua pembuka');
    const early = await step('officer', path, 'publish');
    expect(early.status).toBe(422);
    const words = await early.text();
    expect(words).toContain('kurang dari 3 harga pembanding');
    expect(words).toContain('href="#openers"');
    const short = await step('ppk', path, 'ready', { passphrase: 'pendek', again: 'pendek' });
    expect(await short.text()).toContain('paling sedikit 12 huruf');
  });

  it('answers bad input at its field, with all faults at once', async () => {
    const buyer = await as('officer');
    const me = world.actor('officer').personId ?? '';
    await addLine(world.db, world.pemda.id, me, paper(), quantity(1), world.clock.now());
    const answer = await buyer.post('/kompetisi/baru', {
      title: 'x',
      kind: 'specification',
      'row-1': `product:${paper()}`,
      'take-1': 'ya',
      'name-1': '',
      'quantity-1': 'banyak',
      'estimate-1': '0',
      'specification-1': '',
      offersUntil: 'besok',
      wantedOn: '2026-02-30',
      tkdn: '400',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const field of [
      'title',
      'planId',
      'name-1',
      'quantity-1',
      'estimate-1',
      'specification-1',
    ])
      expect(page).toContain(`href="#${field}"`);
    for (const field of ['deliveryAddress', 'offersUntil', 'wantedOn', 'tkdn'])
      expect(page).toContain(`href="#${field}"`);
    expect(page).toContain('value="banyak"');
  });

  it('seals offers, is decided blind, and ends in an order at the offered price', async () => {
    const path = await published();
    const stranger = await (await nobody().get(path)).text();
    expect(stranger).toContain('Berapa dan siapa yang menawar tidak terlihat');
    expect(stranger).toContain('Harga pembanding HPS');
    const dates = await nobody().get(`${path}/tenggat.ics`);
    expect(dates.headers.get('content-type')).toContain('text/calendar');
    // 26 hours after ten in the morning of 4 March in Jakarta: noon there, 05:00 UTC.
    expect(await dates.text()).toContain('DTEND:20260305T050000Z\r\n');
    await taken('seller', path, 'ask', { text: 'Apakah boleh merek lain?' });
    const { questions } = await competition(path);
    const asked = questions[0]?.id ?? '';
    await taken('officer', path, 'answer', {
      id: asked,
      [`text-${asked}`]: 'Boleh, asal 70 gram.',
    });

    const above = await offer('seller', path, paper(), '999999');
    expect(above.status).toBe(422);
    expect(await above.text()).toContain('href="#price-1"');
    expect((await offer('seller', path, paper(), '49123')).status).toBe(303);
    expect((await offer('otherSeller'.toLowerCase(), path, dearer(), '48877')).status).toBe(303);
    // A better one in the place of the first.
    expect((await offer('seller', path, paper(), '43210')).status).toBe(303);

    for (const text of [
      await (await nobody().get(path)).text(),
      await (await (await as('officer')).get(path)).text(),
    ]) {
      expect(text).toContain('Boleh, asal 70 gram.');
      expect(text).not.toContain('Penawaran masuk');
      expect(text).not.toContain('penawaran masuk');
    }
    expect(await (await (await as('seller')).get(path)).text()).toContain('Tanda terima (SHA-256)');
    // Neither rows nor events hold a price.
    const { rows } = await sql<{ found: number }>`
      select count(*)::int as found from competition_event
       where competition_id = ${idOf(path)} and data::text ~ '49123|43210|48877'`.execute(world.db);
    expect(rows[0]?.found).toBe(0);

    world.clock.advance(27 * HOUR);
    const late = await offer('seller', path, paper(), '40000');
    expect(late.status).toBe(422);
    await closeCompetition(world.env(), idOf(path));
    await closeCompetition(world.env(), idOf(path));
    expect((await competition(path)).state).toBe('closed');
    const wrong = await step('ppk', path, 'open', { passphrase: 'bukan kata sandinya' });
    expect(wrong.status).toBe(422);
    expect((await step('pokja', path, 'open', { passphrase: secret('ppk') })).status).toBe(422);
    await taken('ppk', path, 'open', { passphrase: secret('ppk') });
    const again = await step('ppk', path, 'open', { passphrase: secret('ppk') });
    expect(await again.text()).toContain('Pembuka kedua harus orang lain');
    await taken('officer', path, 'open', { passphrase: secret('officer') });

    const judged = await (await (await as('officer')).get(path)).text();
    expect(judged).toContain('Rp 43.210');
    const names = await world.db.selectFrom('supplier').select('name').execute();
    // The prices behind the estimate name their sellers; the offers do not.
    const offers = judged.slice(judged.indexOf('id="offers"'), judged.indexOf('id="terms"'));
    for (const { name } of names) expect(offers).not.toContain(name);
    expect(offers).not.toContain(paper());
    const { seed } = await competition(path);
    expect(judged).not.toContain(seed ?? 'no seed');

    await taken('officer', path, 'decide');
    const one = await competition(path);
    expect(one.results[0]?.ranks.map(({ supplierId }) => supplierId)).toEqual([
      world.city.suppliers.paper,
      world.city.suppliers.kitchen,
    ]);
    const [order] = await ordersOf(world.db, one.id);
    const placed = order && (await loadOrder(world.db, order.id));
    expect(placed).toMatchObject({
      method: 'mini_competition',
      state: 'awaiting_ppk',
      total: one.results[0]?.ranks[0]?.total,
      competition: { id: one.id, number: one.number },
    });
    expect(placed?.lines[0]).toMatchObject({ unitPrice: 43_210n, listPrice: 50_000n });
    const result = await (await nobody().get(path)).text();
    for (const { name } of names) expect(result).toContain(name);
    expect(result).toContain(seed ?? 'no seed');
    expect(result).not.toContain(order?.id ?? 'no order');
    const orderPage = await (await (await as('ppk')).get(`/pesanan/${order?.id}`)).text();
    expect(orderPage).toContain(`href="/kompetisi/${one.id}"`);

    // The second stands by; when the first order ends unaccepted, it is the second's.
    await taken('otherseller', path, 'confirm-standby');
    const running = await step('officer', path, 'pass-on', { from: world.city.suppliers.paper });
    expect(await running.text()).toContain('masih berjalan');
    const rejected = await actOnOrder(world.env(world.actor('ppk')), placed?.id ?? '', {
      kind: 'reject',
      expectedVersion: placed?.version ?? 0,
      reason: 'Penyedia mengabari tidak sanggup memasok.',
    });
    expect(rejected.ok).toBe(true);
    await taken('officer', path, 'pass-on', { from: world.city.suppliers.paper });
    const both = await ordersOf(world.db, one.id);
    expect(new Map(both.map(({ supplierId, state }) => [supplierId, state]))).toEqual(
      new Map([
        [world.city.suppliers.paper, 'cancelled_review'],
        [world.city.suppliers.kitchen, 'awaiting_ppk'],
      ]),
    );

    await taken('seller', path, 'object', { text: 'Kami sanggup memasok, mohon ditinjau.' });
    const [objection] = (await competition(path)).objections;
    const id = objection?.id ?? '';
    await taken('officer', path, 'answer-objection', { id, [`text-${id}`]: 'Lihat surat Anda.' });
    expect(await (await nobody().get(path)).text()).toContain('Lihat surat Anda.');
    const told = await world.db.selectFrom('notification').select('kind').execute();
    const kinds = new Set(told.map(({ kind }) => kind));
    for (const kind of [
      'published',
      'asked',
      'answered',
      'closed',
      'opened',
      'decided',
      'objected',
    ])
      expect(kinds).toContain(`competition.${kind}`);
  });

  it('negotiates with a sole offer, from its sealed price', async () => {
    const path = await published();
    expect((await offer('seller', path, paper(), '47000')).status).toBe(303);
    await opened(path);
    await taken('officer', path, 'decide');
    const [order] = await ordersOf(world.db, idOf(path));
    const placed = order && (await loadOrder(world.db, order.id));
    expect(placed).toMatchObject({ method: 'negotiation', state: 'negotiating' });
    expect(placed?.lines[0]).toMatchObject({ unitPrice: 47_000n, listPrice: 47_000n });
  });

  it('shuts out an offer whose bytes were altered, and keeps the unfit with their reason', async () => {
    const path = await published();
    expect((await offer('seller', path, paper(), '47000')).status).toBe(303);
    expect((await offer('otherseller', path, dearer(), '46000')).status).toBe(303);
    await world.db
      .updateTable('competition_seal')
      .set({ sealed: Buffer.from('lain') })
      .where('competition_id', '=', idOf(path))
      .where('holder', '=', world.city.suppliers.kitchen)
      .execute();
    await opened(path);
    const page = await (await (await as('officer')).get(path)).text();
    expect(page).toContain('Tidak terbaca');
    const label = /name="label" value="(\w+)"/.exec(page)?.[1] ?? '';
    const silent = await step('officer', path, 'assess', { label, fits: 'tidak', reason: '' });
    expect(silent.status).toBe(422);
    expect(await silent.text()).toContain(`href="#reason-${label}"`);
    const reason = 'Gramatur kertas tidak sampai 70 gram.';
    await taken('officer', path, 'assess', { label, fits: 'tidak', reason });
    await taken('officer', path, 'decide');
    expect(await competition(path)).toMatchObject({ state: 'failed', endReason: 'none-fits' });
    expect(await (await nobody().get(path)).text()).toContain(reason);
  });

  it('ends without an offer, and is copied into a new draft', async () => {
    const path = await published();
    world.clock.advance(27 * HOUR);
    await closeCompetition(world.env(), idOf(path));
    expect(await competition(path)).toMatchObject({ state: 'failed', endReason: 'no-offer' });
    const form = await (
      await (await as('officer')).get(`/kompetisi/baru?salin=${idOf(path)}`)
    ).text();
    expect(form).toContain('value="Kertas untuk triwulan dua"');
    expect(form).toContain('value="line:1"');
  });

  it('moves its deadline by an outage and two hours, once', async () => {
    const path = await published();
    expect((await offer('seller', path, paper(), '47000')).status).toBe(303);
    const { offersUntil } = (await competition(path)).terms;
    const say = (ms: number) =>
      beat(world.db, world.pemda.id, new Date(offersUntil.getTime() + ms));
    await say(-HOUR);
    await say(-20 * 60_000);
    world.clock.set(new Date(offersUntil.getTime() + 1_000));
    await say(1_000);
    await closeCompetition(world.env(), idOf(path));
    const moved = await competition(path);
    // 40 minutes of silence, then 20 up to the deadline.
    expect(moved.terms.offersUntil.getTime() - offersUntil.getTime()).toBe(1_000 + 3 * HOUR);
    expect(moved.extensions).toHaveLength(1);
    expect(await (await nobody().get(path)).text()).toContain('tidak dapat diakses 60 menit');
    world.clock.set(new Date(moved.terms.offersUntil.getTime() + 1_000));
    await world.db.deleteFrom('system_beat').execute();
    await closeCompetition(world.env(), idOf(path));
    expect((await competition(path)).state).toBe('closed');
  });

  it('lets a seller take an offer back, and tells nobody', async () => {
    const path = await published();
    expect((await offer('seller', path, paper(), '47000')).status).toBe(303);
    await taken('seller', path, 'withdraw-offer');
    const seals = await world.db
      .selectFrom('competition_seal')
      .select('holder')
      .where('competition_id', '=', idOf(path))
      .execute();
    expect(new Set(seals.map(({ holder }) => holder))).toEqual(new Set(['seed']));
    await taken('officer', path, 'cancel', { reason: 'Kebutuhannya sudah terpenuhi dari gudang.' });
    const page = await (await nobody().get(path)).text();
    expect(page).toContain('Kebutuhannya sudah terpenuhi dari gudang.');
  });
});
