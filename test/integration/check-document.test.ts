import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { day, quantity } from '../../src/kernel/index.ts';
import { newId, sha256 } from '../../src/platform/index.ts';
import { actOnOrder, addLine, contentOf, placeOrder } from '../../src/purchasing/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
let orderId: string;

beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
  const officer = world.actor('officer');
  const now = world.clock.now();
  const { paper } = world.city.products;
  await addLine(world.db, world.pemda.id, officer.personId ?? '', paper, quantity(3), now);
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
    exceptionCode: null,
    idempotencyKey: newId(now),
  });
  if (!placed.ok) throw new Error(JSON.stringify(placed.error));
  orderId = placed.value.id;
  const { version } = placed.value;
  const approved = await actOnOrder(world.env(world.actor('ppk')), orderId, {
    kind: 'approve',
    expectedVersion: version,
    contentHash: sha256(contentOf(placed.value)),
    sign: true,
  });
  if (!approved.ok) throw new Error(JSON.stringify(approved.error));
  const accept = { kind: 'accept', expectedVersion: approved.value.version } as const;
  const accepted = await actOnOrder(world.env(world.actor('seller')), orderId, accept);
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.error));
});
afterAll(() => world.close());

const ask = (path: string) => Browser.anonymous(app).get(path);

it('anyone who holds a document sees what is stored under its hash', async () => {
  const { hash, number } = await world.db
    .selectFrom('document')
    .select(['content_hash as hash', 'number'])
    .where('order_id', '=', orderId)
    .where('kind', '=', 'purchase_order')
    .executeTakeFirstOrThrow();
  const { approval_hash: approval } = await world.db
    .selectFrom('orders')
    .select('approval_hash')
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow();
  // Whole, as a paper prints its beginning, as somebody types it, and under the approval's own.
  const typed = hash
    .slice(0, 16)
    .toUpperCase()
    .replace(/(.{4})/g, '$1 ');
  for (const path of [
    `/periksa/${hash}`,
    `/periksa/${hash.slice(0, 16)}`,
    `/periksa?sidik=${encodeURIComponent(typed)}`,
    `/periksa/${approval}`,
  ]) {
    const page = await (await ask(path)).text();
    expect(page).toContain(number);
    expect(page).toContain('masih cocok dengan sidiknya');
  }
  const order = await (
    await (await Browser.signedIn(app, 'ppk')).get(`/pesanan/${orderId}`)
  ).text();
  expect(order).toContain(`href="/periksa/${hash}"`);
});

it('tells a hash that is none from one that nobody has', async () => {
  for (const bad of ['abc', 'g'.repeat(16), '%25'.repeat(16), 'a'.repeat(65)])
    expect((await ask(`/periksa?sidik=${bad}`)).status).toBe(422);
  const unknown = await ask(`/periksa/${'0'.repeat(64)}`);
  expect(unknown.status).toBe(404);
  expect(await unknown.text()).toContain('Tidak ada dokumen dengan sidik itu');
});

it('gives the deadlines of an order as a calendar', async () => {
  const answer = await (await Browser.signedIn(app, 'seller')).get(
    `/pesanan/${orderId}/tenggat.ics`,
  );
  const text = await answer.text();
  // All of 20 March in Jakarta.
  expect(text).toContain('DTSTART:20260319T170000Z\r\n');
  expect(text).toContain('BEGIN:VALARM\r\n');
  const other = await Browser.signedIn(app, 'otherseller');
  expect((await other.get(`/pesanan/${orderId}/tenggat.ics`)).status).toBe(404);
});

it('gives the complete file to those of the order, and to nobody else', async () => {
  const path = `/pesanan/${orderId}/berkas.pdf`;
  for (const person of ['officer', 'ppk', 'seller', 'auditor']) {
    const answer = await (await Browser.signedIn(app, person)).get(path);
    expect([person, answer.status]).toEqual([person, 200]);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  }
  for (const person of ['otherofficer', 'otherseller'])
    expect((await (await Browser.signedIn(app, person)).get(path)).status).toBe(404);
  expect((await ask(path)).status).toBe(302);
});

it('tells who pays, and nobody else, that the account is another since the order was placed', async () => {
  const told = async (person: string) =>
    (
      await (await (await Browser.signedIn(app, person)).get(`/pesanan/${orderId}`)).text()
    ).includes('Rekening penyedia berubah');
  const set = (at: Date) =>
    world.db
      .updateTable('supplier')
      .set({ bank_account: '99887766', bank_changed_at: at })
      .where('id', '=', world.city.suppliers.paper)
      .execute();
  const now = world.clock.now().getTime();
  await set(new Date(now - 1_000));
  expect(await told('treasurer')).toBe(false);
  await set(new Date(now + 1_000));
  expect(await told('treasurer')).toBe(true);
  expect(await told('ppk')).toBe(true);
  for (const person of ['seller', 'officer', 'auditor']) expect(await told(person)).toBe(false);
});
