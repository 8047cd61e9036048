import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { quantity } from '../../src/kernel/index.ts';
import { newId } from '../../src/platform/index.ts';
import { addLine, placeOrder } from '../../src/purchasing/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
  // A dear product, so that few orders come to a limit.
  await world.db
    .updateTable('product')
    .set({ price: 10_000_000n, stock: '1000' })
    .where('id', '=', world.city.products.lunch)
    .execute();
  await world.db
    .updateTable('plan')
    .set({ budget: 2_000_000_000n })
    .where('agency_id', '=', world.city.agencies.office)
    .execute();
});
afterAll(() => world.close());

async function place(amount: number, splitReason?: string) {
  const env = world.env(world.actor('officer'));
  await addLine(
    world.db,
    world.pemda.id,
    world.actor('officer').personId ?? '',
    world.city.products.lunch,
    quantity(amount),
    world.clock.now(),
  );
  const plan = await world.db
    .selectFrom('plan')
    .select('id')
    .where('agency_id', '=', world.city.agencies.office)
    .where('year', '=', 2026)
    .executeTakeFirstOrThrow();
  const done = await placeOrder(env, {
    supplierId: world.city.suppliers.kitchen,
    planId: plan.id,
    method: 'direct',
    channel: 'LS',
    ownerEstimate: null,
    region: null,
    deliveryAddress: 'Jalan Panglima Sudirman 507, Kota Batu',
    wantedOn: '2026-12-01' as never,
    note: '',
    costlierReason: null,
    exceptionCode: null,
    idempotencyKey: newId(world.clock.now()),
    ...(splitReason ? { splitReason } : {}),
  });
  if (!done.ok) await world.db.deleteFrom('basket_line').execute();
  world.clock.advance(60_000);
  return done;
}
const codes = (done: Awaited<ReturnType<typeof place>>) =>
  done.ok ? [] : done.error.map(({ code, field }) => `${code} ${field}`);

describe('orders that pass a limit together', () => {
  it('are seen before they are placed, need a reason, and keep it for the auditor', async () => {
    expect(codes(await place(6))).toEqual([]);
    expect(codes(await place(5))).toEqual(['order.split-reason splitReason']);
    expect(codes(await place(5, 'pendek'))).toEqual(['order.split-reason splitReason']);
    const reason = 'Rapat mendadak, tidak diketahui pada pesanan pertama.';
    const done = await place(5, reason);
    expect(codes(done)).toEqual([]);
    if (!done.ok) return;
    expect(done.value.split).toMatchObject({ reason, splitLimit: 100_000_000n });
    expect(done.value.split?.splitSum).toBeGreaterThan(110_000_000n);
    expect(done.value.split?.orders).toHaveLength(1);
    const auditor = await Browser.signedIn(app, 'auditor');
    expect(await (await auditor.get('/meja/pesanan-terpisah')).text()).toContain(reason);
    expect(await (await auditor.get(`/pesanan/${done.value.id}`)).text()).toContain(reason);
    const seller = await Browser.signedIn(app, 'otherseller');
    expect(await (await seller.get(`/pesanan/${done.value.id}`)).text()).not.toContain(reason);
    expect(await (await seller.get(`/api/paket/${done.value.id}`)).text()).not.toContain(reason);
    expect((await seller.get('/meja/pesanan-terpisah')).status).toBe(403);
  });

  it('are shown at the checkout with what they have in common', async () => {
    const buyer = await Browser.signedIn(app, 'officer');
    await buyer.post('/keranjang/tambah', { produk: world.city.products.lunch, jumlah: '5' });
    const page = await (await buyer.get(`/keranjang/${world.city.suppliers.kitchen}/pesan`)).text();
    expect(page).toContain('Belanja serupa dinas Anda');
    expect(page).toContain('produk, kelompok barang, penyedia');
    expect(page).toContain('name="splitReason"');
    await world.db.deleteFrom('basket_line').execute();
  });

  it('are forgotten after thirty days, and never were when they were cancelled', async () => {
    await world.db.updateTable('orders').set({ state: 'cancelled' }).execute();
    expect(codes(await place(6))).toEqual([]);
    world.clock.set(new Date(world.clock.now().getTime() + 31 * 86_400_000));
    expect(codes(await place(6))).toEqual([]);
    expect(codes(await place(5))).toEqual(['order.split-reason splitReason']);
  });
});
