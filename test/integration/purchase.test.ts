import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { sha256 } from '../../src/platform/index.ts';
import { actOnOrder, contentOf, loadOrder, type Order } from '../../src/purchasing/index.ts';
import { awardOf } from '../../src/reporting/index.ts';
import { Browser, landedOn } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
});
afterAll(() => world.close());

const checkout = (plan: string, extra: Record<string, string> = {}) => ({
  plan,
  method: 'direct',
  channel: 'LS',
  deliveryAddress: 'Jalan Uji 1, Kota Contoh',
  wantedOn: '2026-03-20',
  note: '',
  ownerEstimate: '',
  costlierReason: '',
  key: crypto.randomUUID(),
  ...extra,
});

async function buy(
  browser: Browser,
  productId: string,
  quantity: string,
  supplierId: string,
  fields: Record<string, string>,
) {
  await browser.post('/keranjang/tambah', { produk: productId, jumlah: quantity });
  return browser.post(`/keranjang/${supplierId}/pesan`, fields);
}

async function theOrder(location: string): Promise<Order> {
  const order = await loadOrder(world.db, location.split('/').at(-1) ?? '');
  if (!order) throw new Error('no order');
  return order;
}

describe('a purchase from basket to payment', () => {
  it('runs through every hand, issues its documents and moves the award', async () => {
    const { city } = world;
    const [officer, ppk, seller, treasurer] = await Promise.all(
      ['officer', 'ppk', 'seller', 'treasurer'].map((who) => Browser.signedIn(app, who)),
    );
    if (!officer || !ppk || !seller || !treasurer) throw new Error('nobody');
    const placed = await buy(
      officer,
      city.products.paper,
      '100',
      city.suppliers.paper,
      checkout(city.plans.stationery),
    );
    expect(placed.status).toBe(303);
    const link = landedOn(placed);
    let order = await theOrder(link);
    // 100 x 50,000 + 10,000 freight; PPN 11 % of 5,010,000.
    expect([order.goods, order.freight, order.tax, order.total]).toEqual([
      5_000_000n,
      10_000n,
      551_100n,
      5_561_100n,
    ]);
    expect(order.state).toBe('awaiting_ppk');
    const act = async (who: Browser, command: string, fields: Record<string, string> = {}) => {
      const current = await theOrder(link);
      const answer = await who.post(`${link}/${command}`, {
        version: String(current.version),
        ...fields,
      });
      expect([command, answer.status]).toEqual([command, 303]);
      order = await theOrder(link);
    };
    await act(ppk, 'approve', { contentHash: sha256(contentOf(order)) });
    expect(order.state).toBe('awaiting_supplier');
    await act(seller, 'accept');
    await act(seller, 'ship', { 'quantity-1': '60', proof: 'Surat jalan 1' });
    await act(ppk, 'mark-arrived', { deliveryNo: '1' });
    await act(ppk, 'inspect', { deliveryNo: '1', 'received-1': '60', 'accepted-1': '60' });
    expect(order.state).toBe('processing');
    await act(seller, 'ship', { 'quantity-1': '40', proof: 'Surat jalan 2' });
    await act(officer, 'mark-arrived', { deliveryNo: '2' });
    const more = await ppk.post(`${link}/inspect`, {
      version: String(order.version),
      deliveryNo: '2',
      'received-1': '41',
      'accepted-1': '40',
    });
    expect(more.status).toBe(422);
    expect(await more.text()).toContain('lebih banyak dari pesanan');
    await act(ppk, 'inspect', {
      deliveryNo: '2',
      'received-1': '41',
      'accepted-1': '40',
      'difference-1': 'Lebih satu rim, dikembalikan.',
    });
    await act(ppk, 'issue-handover');
    await act(seller, 'confirm-handover');
    await act(seller, 'record-paper', { paper: 'billing', number: 'INV-1', on: '2026-03-04' });
    await act(treasurer, 'record-paper', { paper: 'spp', number: 'SPP-1', on: '2026-03-04' });
    await act(treasurer, 'record-paper', { paper: 'spm', number: 'SPM-1', on: '2026-03-04' });
    await act(treasurer, 'record-payment', {
      channel: 'LS',
      sp2dNumber: 'SP2D-1',
      amount: '5561100',
      paidOn: '2026-03-04',
      key: crypto.randomUUID(),
    });
    expect(order.state).toBe('completed');
    await act(ppk, 'rate', { quality: '3', cost: '2', punctuality: '3', service: '3', note: '' });
    for (const kind of ['purchase_order', 'handover', 'receipt']) {
      const pdf = await officer.get(`${link}/dokumen/${kind}.pdf`);
      expect([kind, pdf.status, pdf.headers.get('content-type')]).toEqual([
        kind,
        200,
        'application/pdf',
      ]);
    }
    expect((await officer.get(`${link}/dokumen/negotiation.pdf`)).status).toBe(404);
    const stock = await world.db
      .selectFrom('product')
      .select(['stock', 'reserved'])
      .where('id', '=', city.products.paper)
      .executeTakeFirstOrThrow();
    expect([Number(stock.stock), Number(stock.reserved)]).toEqual([900, 0]);
    const award = await awardOf(world.db, 2026);
    expect(award[0]).toMatchObject({
      agency: 'Umum',
      realised: 5_010_000n,
      budget: 550_000_000n,
      orders: 1n,
    });
    await world.db
      .updateTable('orders')
      .set({ goods: 6_000_000n, total: 6_561_100n })
      .where('id', '=', order.id)
      .execute();
    expect((await awardOf(world.db, 2026))[0]).toMatchObject({ realised: 6_010_000n });
  });

  it('refuses what is not right, in words, and changes nothing', async () => {
    const { city } = world;
    const officer = await Browser.signedIn(app, 'officer');
    const countBefore = await world.db
      .selectFrom('orders')
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    for (const quantity of [
      '0',
      '-1',
      '1e9',
      '1.000',
      '',
      'abc',
      '1000000000',
      "'; drop table orders;--",
      '<b>1</b>',
    ]) {
      const answer = await officer.post('/keranjang/tambah', {
        produk: city.products.paper,
        jumlah: quantity,
      });
      expect([quantity, answer.status]).toEqual([quantity, 422]);
    }
    expect(
      (await officer.post('/keranjang/tambah', { produk: city.products.frozen, jumlah: '1' }))
        .status,
    ).toBe(422);
    expect(
      (await officer.post('/keranjang/tambah', { produk: 'not-an-id', jumlah: '1' })).status,
    ).toBe(404);
    await officer.post('/keranjang/tambah', { produk: city.products.paper, jumlah: '2' });
    const tries: [Record<string, string>, RegExp][] = [
      [checkout(city.plans.ofOther), /perangkat daerah lain/],
      [checkout(city.plans.lastYear), /dari tahun 2026/],
      [checkout('x'), /Pilih paket RUP/],
      [checkout(city.plans.stationery, { wantedOn: '2026-03-01' }), /sudah lewat/],
      [checkout(city.plans.stationery, { wantedOn: '2026-02-30' }), /tidak ada di kalender/],
      [checkout(city.plans.stationery, { ownerEstimate: '1.000.000' }), /tanpa titik/],
      [checkout(city.plans.stationery, { deliveryAddress: 'x' }), /terlalu pendek/],
      [checkout(city.plans.stationery, { method: 'gift' }), /Pilih metode/],
    ];
    for (const [fields, words] of tries) {
      const answer = await officer.post(`/keranjang/${city.suppliers.paper}/pesan`, fields);
      const text = await answer.text();
      expect([fields['plan'], answer.status]).toEqual([fields['plan'], 422]);
      expect(text).toMatch(words);
      expect(text).not.toContain('    at ');
    }
    const countAfter = await world.db
      .selectFrom('orders')
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    expect(countAfter.n).toEqual(countBefore.n);
  });

  it('asks for a reason when a cheaper offer of the same good is live', async () => {
    const { city } = world;
    const officer = await Browser.signedIn(app, 'officer');
    const dear = await buy(
      officer,
      city.products.paperDearer,
      '2',
      city.suppliers.kitchen,
      checkout(city.plans.stationery),
    );
    expect(dear.status).toBe(422);
    expect(await dear.text()).toContain('lebih murah');
    const reasoned = await officer.post(
      `/keranjang/${city.suppliers.kitchen}/pesan`,
      checkout(city.plans.stationery, {
        costlierReason: 'Bisa dikirim hari ini juga, yang lain tidak.',
      }),
    );
    expect(reasoned.status).toBe(303);
  });

  it('takes the same submit twice as one order', async () => {
    const { city } = world;
    const officer = await Browser.signedIn(app, 'officer');
    await officer.post('/keranjang/tambah', { produk: city.products.lunch, jumlah: '3' });
    const fields = checkout(city.plans.food);
    const answers = await Promise.all(
      [1, 2, 3].map(() => officer.post(`/keranjang/${city.suppliers.kitchen}/pesan`, fields)),
    );
    const links = new Set(answers.map((answer) => answer.headers.get('location')));
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    expect(links.size).toBe(1);
  });

  it('hides an order from strangers and refuses a stale page', async () => {
    const { city } = world;
    const officer = await Browser.signedIn(app, 'officer');
    const placed = await buy(
      officer,
      city.products.lunch,
      '4',
      city.suppliers.kitchen,
      checkout(city.plans.food),
    );
    const link = landedOn(placed);
    for (const who of ['otherofficer', 'seller']) {
      const stranger = await Browser.signedIn(app, who);
      expect((await stranger.get(link)).status).toBe(404);
      expect(
        (
          await stranger.post(`${link}/cancel`, {
            version: '1',
            reason: 'bukan urusan saya sama sekali',
          })
        ).status,
      ).toBe(404);
    }
    const stale = await officer.post(`${link}/cancel`, {
      version: '7',
      reason: 'salah pilih produk, pesan ulang nanti',
    });
    expect(stale.status).toBe(409);
    const ppk = await Browser.signedIn(app, 'ppk');
    const forged = await ppk.post(`${link}/approve`, {
      version: '1',
      contentHash: sha256('something else'),
    });
    expect(forged.status).toBe(409);
  });

  it('lets only one of fifty take the last unit, and the last rupiah', async () => {
    const { city } = world;
    const officer = world.actor('officer');
    const ids = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const buyer = await Browser.person(
          world,
          `paralel${n}`,
          'procurement_officer',
          city.agencies.office,
        );
        return buyer;
      }),
    );
    const race = async (
      productId: string,
      supplierId: string,
      planId: string,
      quantity: string,
    ) => {
      const answers = await Promise.all(
        ids.map(async (personId) => {
          const env = world.env({ ...officer, personId });
          const { addLine, placeOrder } = await import('../../src/purchasing/index.ts');
          const { parseQuantity } = await import('../../src/kernel/index.ts');
          const amount = parseQuantity(quantity);
          if (!amount.ok) throw new Error('quantity');
          await addLine(
            world.db,
            world.pemda.id,
            personId,
            productId,
            amount.value,
            world.clock.now(),
          );
          return placeOrder(env, {
            supplierId,
            planId,
            method: 'direct',
            channel: 'LS',
            ownerEstimate: null,
            region: null,
            deliveryAddress: 'Jalan Uji 1, Kota Contoh',
            wantedOn: '2026-03-20' as never,
            note: '',
            costlierReason: 'alasan yang cukup panjang untuk diterima',
            exceptionCode: null,
            idempotencyKey: crypto.randomUUID(),
          });
        }),
      );
      return answers;
    };
    const forPen = await race(city.products.pen, city.suppliers.paper, city.plans.stationery, '1');
    expect(forPen.filter((answer) => answer.ok)).toHaveLength(1);
    for (const answer of forPen)
      if (!answer.ok) expect(answer.error[0]?.code).toMatch(/^product\.stock/);
    await world.db.deleteFrom('basket_line').execute();
    const plan = await world.db
      .selectFrom('plan')
      .selectAll()
      .where('id', '=', city.plans.food)
      .executeTakeFirstOrThrow();
    await world.db
      .updateTable('plan')
      .set({ budget: plan.committed + 60_000n })
      .where('id', '=', city.plans.food)
      .execute();
    const forBudget = await race(city.products.lunch, city.suppliers.kitchen, city.plans.food, '2');
    expect(forBudget.filter((answer) => answer.ok)).toHaveLength(1);
    for (const answer of forBudget)
      if (!answer.ok) expect(answer.error[0]?.code).toMatch(/^plan\.budget/);
    const after = await world.db
      .selectFrom('plan')
      .selectAll()
      .where('id', '=', city.plans.food)
      .executeTakeFirstOrThrow();
    expect(after.committed <= after.budget).toBe(true);
  });

  it('ends an order whose deadline passed, once, and puts a negotiation back into the basket', async () => {
    const { city } = world;
    const officer = await Browser.signedIn(app, 'officer');
    await world.db.deleteFrom('basket_line').execute();
    const placed = await buy(
      officer,
      city.products.paper,
      '5',
      city.suppliers.paper,
      checkout(city.plans.stationery, { method: 'negotiation' }),
    );
    const order = await theOrder(landedOn(placed));
    expect(order.state).toBe('negotiating');
    expect((await actOnOrder(world.env(), order.id, { kind: 'expire' })).ok).toBe(true);
    expect((await theOrder(landedOn(placed))).state).toBe('negotiating');
    const before = world.clock.now();
    world.clock.advance(6 * 86_400_000);
    await actOnOrder(world.env(), order.id, { kind: 'expire' });
    await actOnOrder(world.env(), order.id, { kind: 'expire' });
    const ended = await theOrder(landedOn(placed));
    expect([ended.state, ended.version]).toEqual(['cancelled_negotiation', 2]);
    const basket = await world.db
      .selectFrom('basket_line')
      .select('quantity')
      .where('product_id', '=', city.products.paper)
      .execute();
    expect(basket).toHaveLength(1);
    world.clock.set(before);
  });
});
