import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { day, quantity, rupiah } from '../../src/kernel/index.ts';
import { sha256 } from '../../src/platform/index.ts';
import {
  actOnOrder,
  addLine,
  contentOf,
  loadOrder,
  type Order,
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
beforeEach(async () => {
  await world.db.deleteFrom('basket_line').execute();
});

const command = (change: Partial<Parameters<typeof placeOrder>[1]> = {}) => ({
  supplierId: world.city.suppliers.paper,
  planId: world.city.plans.stationery,
  method: 'direct' as const,
  channel: 'LS' as const,
  ownerEstimate: null,
  region: null,
  deliveryAddress: 'Jalan Uji 1, Kota Contoh',
  wantedOn: day('2026-03-20'),
  note: '',
  costlierReason: null,
  exceptionCode: null,
  idempotencyKey: crypto.randomUUID(),
  ...change,
});

async function fill(count: number): Promise<void> {
  const { db, pemda, city, clock } = world;
  const buyer = city.people.officer.id;
  await addLine(db, pemda.id, buyer, city.products.paper, quantity(count), clock.now());
}

const officer = () => world.env(world.actor('officer'));

async function placed(change: Parameters<typeof command>[0] = {}): Promise<Order> {
  await fill(10);
  const done = await placeOrder(officer(), command(change));
  if (!done.ok) throw new Error(done.error.map((one) => one.code).join());
  return done.value;
}

describe('the basket', () => {
  it('shows 10, 100 and 1.000 as they are, and saving it changes nothing', async () => {
    const browser = await Browser.signedIn(app, 'officer');
    for (const count of [10, 100, 1000]) {
      await world.db.deleteFrom('basket_line').execute();
      await fill(count);
      expect(await (await browser.get('/keranjang')).text()).toContain(`value="${count}"`);
    }
  });

  it('keeps a changed quantity when the buyer goes straight on to order', async () => {
    const { city, db } = world;
    await fill(2);
    const browser = await Browser.signedIn(app, 'officer');
    const answer = await browser.post('/keranjang', {
      [`quantity-${city.products.paper}`]: '7',
      lanjut: city.suppliers.paper,
    });
    expect(answer.headers.get('location')).toBe(`/keranjang/${city.suppliers.paper}/pesan`);
    const lines = await db.selectFrom('basket_line').select('quantity').execute();
    expect(lines.map((line) => Number(line.quantity))).toEqual([7]);
    const wrong = await browser.post('/keranjang', {
      [`quantity-${city.products.paper}`]: '0',
      lanjut: city.suppliers.paper,
    });
    expect(wrong.status).toBe(422);
  });

  it('is ordered once by fifty submits with keys of their own', async () => {
    await fill(3);
    const env = officer();
    const done = await Promise.all(Array.from({ length: 50 }, () => placeOrder(env, command())));
    expect(done.filter((one) => one.ok)).toHaveLength(1);
    for (const one of done) if (!one.ok) expect(one.error[0]?.code).toBe('basket.empty');
  });

  it('is one order for fifty submits with the same key, and all are told of it', async () => {
    await fill(3);
    const env = officer();
    const same = command();
    const done = await Promise.all(Array.from({ length: 50 }, () => placeOrder(env, same)));
    expect(new Set(done.map((one) => (one.ok ? one.value.id : one.error[0]?.code))).size).toBe(1);
    expect(done.every((one) => one.ok)).toBe(true);
  });
});

describe('an order', () => {
  it('whose stored money was changed by hand is held until somebody looks', async () => {
    const order = await placed();
    const ppk = world.env(world.actor('ppk'));
    const approve = {
      kind: 'approve',
      expectedVersion: order.version,
      contentHash: sha256(contentOf(order)),
      sign: true,
    } as const;
    const set = (goods: bigint) =>
      world.db
        .updateTable('orders')
        .set({ goods, total: goods + order.freight + order.tax })
        .where('id', '=', order.id)
        .execute();
    await set(order.goods + 1n);
    const held = await actOnOrder(ppk, order.id, approve);
    expect(held.ok ? null : held.error[0]?.code).toBe('order.altered');
    await set(order.goods);
    expect((await actOnOrder(ppk, order.id, approve)).ok).toBe(true);
  });

  it('shows the reason for a costlier choice to the buyer’s side, not to the seller', async () => {
    const reason = 'Toko lain tidak bisa mengirim pekan ini';
    const order = await placed({ costlierReason: reason });
    for (const [who, sees] of [
      ['officer', true],
      ['ppk', true],
      ['auditor', true],
      ['seller', false],
    ] as const) {
      const browser = await Browser.signedIn(app, who);
      for (const path of [`/pesanan/${order.id}`, `/api/paket/${order.id}`])
        expect((await (await browser.get(path)).text()).includes(reason), `${who} ${path}`).toBe(
          sees,
        );
    }
  });

  it('counts as a sale of its products from the accepted Surat Pesanan', async () => {
    const { db, city } = world;
    const sold = async () =>
      (
        await db
          .selectFrom('product')
          .select('sold_count')
          .where('id', '=', city.products.paper)
          .executeTakeFirstOrThrow()
      ).sold_count;
    const before = await sold();
    const order = await placed();
    const approve = {
      kind: 'approve',
      expectedVersion: 1,
      contentHash: sha256(contentOf(order)),
      sign: true,
    } as const;
    await actOnOrder(world.env(world.actor('ppk')), order.id, approve);
    expect(await sold()).toBe(before);
    const seller = world.env(world.actor('seller'));
    const accepted = await actOnOrder(seller, order.id, { kind: 'accept', expectedVersion: 3 });
    expect(accepted.ok).toBe(true);
    expect(await sold()).toBe(before + 1);
  });

  it('that expired says why in words, in both languages', async () => {
    const order = await placed({ method: 'negotiation' });
    const before = world.clock.now();
    world.clock.advance(9 * 86_400_000);
    await actOnOrder(world.env(), order.id, { kind: 'expire' });
    world.clock.set(before);
    const browser = await Browser.signedIn(app, 'officer');
    const text = await (await browser.get(`/pesanan/${order.id}`)).text();
    expect((await loadOrder(world.db, order.id))?.state).toBe('cancelled_negotiation');
    expect(text).toContain('Batas waktu negosiasi lewat');
    expect(text).not.toContain('negotiation-expired');
  });

  it('refused for want of a reason links its error to the field', async () => {
    const order = await placed();
    const browser = await Browser.signedIn(app, 'officer');
    const answer = await browser.post(`/pesanan/${order.id}/cancel`, { version: '1', reason: 'x' });
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain('href="#reason-cancel"');
    expect(text).toContain('id="reason-cancel"');
  });
});

describe('checkout', () => {
  it('keeps the exception of a PPK on a refused form', async () => {
    const late = await openWorld({ at: '2026-09-02T03:00:00Z' });
    try {
      const own = createApp(late.services, 'code');
      const ppk = await Browser.signedIn(own, 'ppk');
      const { city: there } = late;
      await addLine(
        late.db,
        late.pemda.id,
        there.people.ppk.id,
        there.products.paper,
        quantity(900),
        late.clock.now(),
      );
      await late.db
        .updateTable('product')
        .set({ price: 300_000n })
        .where('id', '=', there.products.paper)
        .execute();
      const form = {
        plan: there.plans.stationery,
        method: 'direct',
        channel: 'LS',
        deliveryAddress: 'x',
        wantedOn: '2026-09-20',
        ownerEstimate: String(rupiah(400_000_000)),
        referenceReason: 'Hanya dua usaha menayangkannya.',
        costlierReason: 'Alasan yang cukup panjang untuk dibaca',
        exceptionCode: 'perlem-2-2026-16-2',
        key: crypto.randomUUID(),
      };
      const path = `/keranjang/${there.suppliers.paper}/pesan`;
      const refused = await ppk.post(path, form);
      expect(refused.status).toBe(422);
      const text = await refused.text();
      expect(text).toContain('name="exceptionCode"');
      expect(text).toMatch(/<option value="perlem-2-2026-16-2" selected/);
      const good = await ppk.post(path, { ...form, deliveryAddress: 'Jalan Uji 1, Kota Contoh' });
      expect(good.status).toBe(303);
    } finally {
      await late.close();
    }
  });
});
