import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { day, quantity } from '../../src/kernel/index.ts';
import { newId, sha256 } from '../../src/platform/index.ts';
import {
  actOnOrder,
  addLine,
  contentOf,
  loadOrder,
  placeOrder,
} from '../../src/purchasing/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
});
afterAll(() => world.close());

const reason = 'Kebutuhannya bertambah sejak dipesan.';

/** An accepted order of so many reams of paper, and pens. */
async function running(amount: number, pens = 0): Promise<string> {
  const officer = world.actor('officer');
  const now = world.clock.now();
  const { paper } = world.city.products;
  const me = officer.personId ?? '';
  await addLine(world.db, world.pemda.id, me, paper, quantity(amount), now);
  if (pens > 0)
    await addLine(world.db, world.pemda.id, me, world.city.products.pen, quantity(pens), now);
  const placed = await placeOrder(world.env(officer), {
    supplierId: world.city.suppliers.paper,
    planId: world.city.plans.stationery,
    method: 'direct',
    channel: 'LS',
    ownerEstimate: null,
    region: null,
    deliveryAddress: 'Jalan Panglima Sudirman 507, Kota Batu',
    wantedOn: day('2026-03-20'),
    note: '',
    costlierReason: null,
    splitReason: 'Pesanan berulang dengan sengaja, untuk uji.',
    exceptionCode: null,
    idempotencyKey: newId(now),
  });
  if (!placed.ok) throw new Error(JSON.stringify(placed.error));
  const { id, version } = placed.value;
  const approved = await actOnOrder(world.env(world.actor('ppk')), id, {
    kind: 'approve',
    expectedVersion: version,
    contentHash: sha256(contentOf(placed.value)),
    sign: true,
  });
  if (!approved.ok) throw new Error(JSON.stringify(approved.error));
  const accept = { kind: 'accept', expectedVersion: approved.value.version } as const;
  const accepted = await actOnOrder(world.env(world.actor('seller')), id, accept);
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.error));
  return id;
}

async function post(person: string, id: string, step: string, fields: Record<string, string> = {}) {
  const order = await loadOrder(world.db, id);
  const browser = await Browser.signedIn(app, person);
  return browser.post(`/pesanan/${id}/${step}`, { version: String(order?.version), ...fields });
}

const committed = async () =>
  (
    await world.db
      .selectFrom('plan')
      .select('committed')
      .where('id', '=', world.city.plans.stationery)
      .executeTakeFirstOrThrow()
  ).committed;

it('changes order, budget and stock once the other side agrees, with a document that can be checked', async () => {
  const id = await running(20);
  const form = { 'quantity-1': '22', wantedOn: '2026-03-27', reason };
  const before = await committed();
  const refused = await post('ppk', id, 'propose-addendum', { ...form, 'quantity-1': '40' });
  expect(refused.status).toBe(422);
  const words = await refused.text();
  expect(words).toContain('10% di atas nilai semula');
  expect(words).toContain('href="#adendum-1"');
  expect((await post('ppk', id, 'propose-addendum', form)).status).toBe(303);
  expect(await committed()).toBe(before);
  const page = await (await (await Browser.signedIn(app, 'seller')).get(`/pesanan/${id}`)).text();
  expect(page).toContain('menunggu jawaban pihak lain');
  expect((await post('seller', id, 'accept-addendum')).status).toBe(303);

  const order = await loadOrder(world.db, id);
  expect(order).toMatchObject({ wantedOn: '2026-03-27', goods: 1_100_000n });
  // Two reams at 50,000 with 11 percent.
  expect((await committed()) - before).toBe(111_000n);
  const line = await world.db
    .selectFrom('order_line')
    .select(['quantity', 'reserved', 'amount'])
    .where('order_id', '=', id)
    .executeTakeFirstOrThrow();
  expect([Number(line.quantity), Number(line.reserved), line.amount]).toEqual([22, 22, 1_100_000n]);
  const { hash, number } = await world.db
    .selectFrom('document')
    .select(['content_hash as hash', 'number'])
    .where('order_id', '=', id)
    .where('kind', '=', 'addendum')
    .executeTakeFirstOrThrow();
  expect(number).toContain('/ADD/');
  expect(await (await Browser.anonymous(app).get(`/periksa/${hash}`)).text()).toContain(number);
  const pdf = await (await Browser.signedIn(app, 'ppk')).get(
    `/pesanan/${id}/dokumen/addendum-1.pdf`,
  );
  expect(pdf.status).toBe(200);
  const told = await world.db.selectFrom('notification').select('kind').execute();
  const kinds = told.map(({ kind }) => kind);
  expect(kinds).toContain('order.addendum-proposed');
  expect(kinds).toContain('order.addendum-accepted');
});

const setBudget = (budget: bigint) =>
  world.db
    .updateTable('plan')
    .set({ budget })
    .where('id', '=', world.city.plans.stationery)
    .execute();

it('that wants more than is left says so, and changes nothing', async () => {
  const id = await running(20);
  const form = { 'quantity-1': '22', wantedOn: '2026-03-20', reason };
  expect((await post('ppk', id, 'propose-addendum', form)).status).toBe(303);
  await setBudget(await committed());
  const answer = await post('seller', id, 'accept-addendum');
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('Sisa pagu paket ini baru saja terpakai');
  expect(await loadOrder(world.db, id)).toMatchObject({ goods: 1_000_000n });
  await setBudget(500_000_000n);
});

it('rests and goes on', async () => {
  const id = await running(1);
  expect((await post('seller', id, 'pause', { reason })).status).toBe(403);
  expect((await post('ppk', id, 'pause', { reason })).status).toBe(303);
  const ship = { 'quantity-1': '1', proof: 'SJ-1', note: '' };
  const stopped = await post('seller', id, 'ship', ship);
  expect(stopped.status).toBe(422);
  expect(await stopped.text()).toContain('sedang ditunda');
  expect((await post('ppk', id, 'resume')).status).toBe(303);
  expect((await post('seller', id, 'ship', ship)).status).toBe(303);
});

it('stopped half-way goes on with what was accepted to its handover, and lets go of the rest', async () => {
  const before = await committed();
  const id = await running(4, 1);
  const lineOf = async (product: string) =>
    (await loadOrder(world.db, id))?.lines.find(({ productId }) => productId === product)?.lineNo;
  const paper = await lineOf(world.city.products.paper);
  const ship = { [`quantity-${paper}`]: '4', proof: 'SJ-1', note: '' };
  expect((await post('seller', id, 'ship', ship)).status).toBe(303);
  expect((await post('ppk', id, 'mark-arrived', { deliveryNo: '1' })).status).toBe(303);
  const seen = { [`received-${paper}`]: '4', [`accepted-${paper}`]: '4', deliveryNo: '1' };
  expect((await post('ppk', id, 'inspect', seen)).status).toBe(303);
  expect((await post('ppk', id, 'terminate', { reason })).status).toBe(303);

  const order = await loadOrder(world.db, id);
  expect(order).toMatchObject({ state: 'awaiting_handover', goods: 200_000n, endReason: reason });
  expect((await committed()) - before).toBe(order?.total);
  const rows = await world.db
    .selectFrom('order_line')
    .select(['product_id', 'quantity', 'reserved', 'accepted'])
    .where('order_id', '=', id)
    .execute();
  const found = new Map(
    rows.map((row) => [row.product_id, [row.quantity, row.reserved, row.accepted].map(Number)]),
  );
  expect(found.get(world.city.products.paper)).toEqual([4, 0, 4]);
  expect(found.get(world.city.products.pen)).toEqual([0, 0, 0]);
  const told = await world.db
    .selectFrom('notification')
    .select('kind')
    .where('person_id', '=', world.city.people.seller.id)
    .execute();
  expect(told.map(({ kind }) => kind)).toContain('order.ended-terminated');
  expect((await post('ppk', id, 'issue-handover')).status).toBe(303);
  expect((await post('seller', id, 'confirm-handover')).status).toBe(303);
  const pdf = await (await Browser.signedIn(app, 'ppk')).get(`/pesanan/${id}/dokumen/handover.pdf`);
  expect(pdf.status).toBe(200);
});
