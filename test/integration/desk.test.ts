import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { rebuildSearch } from '../../src/catalogue/index.ts';
import { forgetSearch } from '../../src/catalogue/search/index.ts';
import { day, quantity } from '../../src/kernel/index.ts';
import { addLine, placeOrder } from '../../src/purchasing/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
});
afterAll(() => world.close());

const deskOf = async (who: string) =>
  (await (await Browser.signedIn(app, who)).get('/meja')).text();

describe('the desk', () => {
  it('shows an order to the person whose move it is, with its consequence, and to nobody else', async () => {
    expect(await deskOf('ppk')).toContain('Tidak ada yang menunggu');
    const { city, db, pemda, clock } = world;
    await addLine(
      db,
      pemda.id,
      city.people.officer.id,
      city.products.paper,
      quantity(3),
      clock.now(),
    );
    const placed = await placeOrder(world.env(world.actor('officer')), {
      supplierId: city.suppliers.paper,
      planId: city.plans.stationery,
      method: 'direct',
      channel: 'LS',
      ownerEstimate: null,
      region: null,
      deliveryAddress: 'Jalan Uji 1, Kota Contoh',
      wantedOn: day('2026-03-20'),
      note: '',
      costlierReason: null,
      exceptionCode: null,
      idempotencyKey: crypto.randomUUID(),
    });
    expect(placed.ok).toBe(true);
    const ppk = await deskOf('ppk');
    expect(ppk).toContain('Pesanan: Menunggu persetujuan PPK');
    expect(ppk).toContain('1 menunggu');
    expect(ppk).toContain('pesanan batal pada tenggatnya');
    for (const other of ['officer', 'seller', 'treasurer', 'otherOfficer', 'head'])
      expect(await deskOf(other), other).not.toContain('Menunggu persetujuan PPK');
  });

  it('shows searches that found nothing to those who bring suppliers in', async () => {
    const reader = Browser.anonymous(app);
    await reader.get('/cari?q=gamelan');
    for (const who of ['catalogueOfficer', 'programmeOfficer'])
      expect(await deskOf(who), who).toContain('Dicari pembeli, belum ada di katalog');
    const list = await (await Browser.signedIn(app, 'programmeOfficer')).get('/dicari-tidak-ada');
    expect(await list.text()).toContain('gamelan');
  });

  it('leaves out what only was misspelt, and what came on show since', async () => {
    const pool = world.services.connections.poolFor(world.pemda.id);
    await rebuildSearch(pool, world.pemda.id, world.clock.now());
    // This process keeps what it knew of the catalogue for a second.
    forgetSearch(world.services.connections.preparedFor(world.pemda.id));
    const reader = Browser.anonymous(app);
    for (const words of ['pulpne', 'sasando']) await reader.get(`/cari?q=${words}`);
    const officer = await Browser.signedIn(app, 'programmeOfficer');
    const list = await (await officer.get('/dicari-tidak-ada')).text();
    expect(list).toContain('sasando');
    expect(list).not.toContain('pulpne');
  });
});

describe('the seller’s summary', () => {
  it('shows the money of running orders, how products fare, and what agencies plan in the own etalase', async () => {
    const page = await (await Browser.signedIn(app, 'seller')).get('/usaha/ringkasan');
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain('Beranda usaha saya');
    expect(text).toContain('Pulpen');
    const { city, db } = world;
    await db
      .updateTable('plan')
      .set({ etalase_id: city.etalase.stationery, name: 'Belanja ATK Triwulan Uji' })
      .where('id', '=', city.plans.stationery)
      .execute();
    await db.updateTable('orders').set({ state: 'awaiting_payment' }).execute();
    const order = await db.selectFrom('orders').select('total').executeTakeFirstOrThrow();
    const after = await (await Browser.signedIn(app, 'seller')).get('/usaha/ringkasan');
    const shown = await after.text();
    expect(shown).toContain('Belanja ATK Triwulan Uji');
    expect(shown).toContain('Menunggu pembayaran');
    expect(shown.replace(/\D/g, ' ').replace(/ +/g, '')).toContain(String(order.total));
    const other = await (await Browser.signedIn(app, 'otherSeller')).get('/usaha/ringkasan');
    expect(await other.text()).not.toContain('Menunggu pembayaran');
  });
});
