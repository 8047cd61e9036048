import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { likeOffers } from '../../src/catalogue/index.ts';
import { day, quantity } from '../../src/kernel/index.ts';
import { addLine } from '../../src/purchasing/index.ts';
import { Browser, landedOn } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
let officer: Browser;
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
  officer = await Browser.signedIn(app, 'officer');
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.deleteFrom('basket_line').execute();
});

const put = (productId: string, count: number) =>
  addLine(
    world.db,
    world.pemda.id,
    world.city.people.officer.id,
    productId,
    quantity(count),
    world.clock.now(),
  );

const form = (change: Record<string, string> = {}) => ({
  plan: world.city.plans.stationery,
  method: 'direct',
  channel: 'LS',
  deliveryAddress: 'Jalan Uji 1, Kota Contoh',
  wantedOn: '2026-03-20',
  note: '',
  ownerEstimate: '',
  costlierReason: '',
  key: crypto.randomUUID(),
  ...change,
});

const setProduct = (id: string, change: { price?: bigint; stock?: number; name?: string }) =>
  world.db.updateTable('product').set(change).where('id', '=', id).execute();

describe('the price card at checkout', () => {
  it('compares with freight and tax, links the cheaper offer, and draws the price', async () => {
    const { products, suppliers } = world.city;
    await put(products.paperDearer, 2);
    const text = await (await officer.get(`/keranjang/${suppliers.kitchen}/pesan`)).text();
    // UD Kertas Jaya: 2 x 50,000 + 10,000 freight + 11 % = 122,100 against 2 x 60,000 + 10,000.
    expect(text).toContain('1 penawaran lain, 1 lebih murah');
    expect(text).toMatch(/Rp\s122\.100/);
    expect(text).toMatch(/lebih murah Rp\s7\.900/);
    expect(text).toMatch(/href="\/produk\/kertas-hvs-a4-80-gsm-[^"]+">UD Kertas Jaya/);
    expect(text).toContain(`id="harga-${products.paperDearer}`);
    expect(text).toContain('name="costlierReason"');
  });

  it('asks for no reason where tax and freight turn the list price round', async () => {
    const { products, suppliers } = world.city;
    await setProduct(products.paperDearer, { price: 52_000n });
    try {
      await put(products.paperDearer, 2);
      const text = await (await officer.get(`/keranjang/${suppliers.kitchen}/pesan`)).text();
      // 114,000 without VAT is below 122,100 with it.
      expect(text).toContain('1 penawaran lain, tidak ada yang lebih murah');
      expect(text).not.toContain('name="costlierReason"');
    } finally {
      await setProduct(products.paperDearer, { price: 60_000n });
    }
  });

  it('counts the freight of goods that travel together once, and says so', async () => {
    const { products, suppliers } = world.city;
    const today = day('2026-03-04');
    const ask = (ids: readonly string[]) =>
      likeOffers(
        world.db,
        ids.map((productId) => ({ productId, quantity: quantity(2) })),
        today,
      );
    const alone = (await ask([products.paper])).get(products.paper)?.own.landed;
    const both = await ask([products.paper, products.pen]);
    expect(alone?.freight).toBe(10_000n);
    // Both cost 10,000 to send: leaving one of them out saves nothing.
    expect([products.paper, products.pen].map((id) => both.get(id)?.own.landed.freight)).toEqual([
      0n,
      0n,
    ]);
    await put(products.paper, 2);
    await put(products.pen, 2);
    const text = await (await officer.get(`/keranjang/${suppliers.paper}/pesan`)).text();
    expect(text).toContain('ikut kiriman yang sama');
  });

  it('compares with the prices of a moment', async () => {
    const { products } = world.city;
    const before = world.clock.now();
    world.clock.advance(60_000);
    await setProduct(products.paperDearer, { price: 40_000n });
    try {
      const price = async (at: Date | null) =>
        (
          await likeOffers(
            world.db,
            [{ productId: products.paper, quantity: quantity(2) }],
            day('2026-03-04'),
            null,
            at,
          )
        ).get(products.paper)?.others[0]?.price;
      expect(await price(null)).toBe(40_000n);
      expect(await price(before)).toBe(60_000n);
    } finally {
      await setProduct(products.paperDearer, { price: 60_000n });
    }
  });

  it('begins with the address of the buyer’s office', async () => {
    const { products, suppliers, agencies } = world.city;
    await world.db
      .updateTable('agency')
      .set({ address: 'Jalan Balai Kota 1' })
      .where('id', '=', agencies.office)
      .execute();
    await put(products.paper, 2);
    const text = await (await officer.get(`/keranjang/${suppliers.paper}/pesan`)).text();
    expect(text).toMatch(/<textarea[^>]*id="deliveryAddress"[^>]*>[^<]*Jalan Balai Kota 1/);
  });

  it('leaves out who cannot fill the quantity, and finds the same name without a master product', async () => {
    const { products } = world.city;
    const offers = async (productId: string, count: number) =>
      (
        await likeOffers(world.db, [{ productId, quantity: quantity(count) }], day('2026-03-04'))
      ).get(productId)?.others.length;
    expect(await offers(products.paper, 100)).toBe(1);
    expect(await offers(products.paper, 101)).toBe(0);
    expect(await offers(products.pen, 1)).toBe(0);
    await world.db
      .updateTable('product')
      .set({ name: 'Pulpen Biru', unit: 'Lusin', master_id: null })
      .where('id', '=', products.paperDearer)
      .execute();
    expect(await offers(products.pen, 1)).toBe(1);
    await world.db
      .updateTable('product')
      .set({
        name: 'Kertas HVS A4 80 gsm',
        unit: 'Rim',
        master_id: (eb) =>
          eb.selectFrom('product as p').select('p.master_id').where('p.id', '=', products.paper),
      })
      .where('id', '=', products.paperDearer)
      .execute();
  });

  it('knows the same offers as the product’s own page', async () => {
    const { products } = world.city;
    for (const id of [products.paper, products.paperDearer, products.pen, products.lunch]) {
      const { slug } = await world.db
        .selectFrom('product')
        .select('slug')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const shown = (await (await officer.get(`/api/produk/${slug}`)).json()) as {
        offers: { id: string }[];
      };
      const compared = await likeOffers(
        world.db,
        [{ productId: id, quantity: quantity(1) }],
        day('2026-03-04'),
      );
      expect(compared.get(id)?.others.map((offer) => offer.productId)).toEqual(
        shown.offers.map((offer) => offer.id),
      );
    }
  });
});

describe('ways of buying', () => {
  it('that an etalase keeps shut are not offered, and refused when sent all the same', async () => {
    const { products, suppliers, etalase } = world.city;
    const open = (forms: string[]) =>
      world.db
        .updateTable('etalase')
        .set({ purchase_forms: forms })
        .where('id', '=', etalase.stationery)
        .execute();
    await open(['negotiation']);
    try {
      await put(products.paper, 1);
      const path = `/keranjang/${suppliers.paper}/pesan`;
      const page = await (await officer.get(path)).text();
      expect(page).toMatch(/name="method"[^>]*value="negotiation"/);
      expect(page).not.toMatch(/name="method"[^>]*value="direct"/);
      const refused = await officer.post(path, form());
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain('tidak membuka cara membeli ini');
    } finally {
      await open(['direct', 'negotiation']);
    }
  });
});

describe('the form of checkout', () => {
  it('names every fault of an empty form at once, each with its link, in the order of the page', async () => {
    const { products, suppliers } = world.city;
    await put(products.paperDearer, 2);
    const answer = await officer.post(`/keranjang/${suppliers.kitchen}/pesan`, {});
    const text = await answer.text();
    expect(answer.status).toBe(422);
    const summary = text.slice(text.indexOf('k-error-summary'), text.indexOf('<h1'));
    const links = [...summary.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(links).toEqual(['plan', 'method', 'deliveryAddress', 'wantedOn', 'costlierReason']);
    for (const id of links) expect(text).toMatch(new RegExp(`id="${id}"`));
  });

  it('keeps an unreadable form from being placed though its substitutes would do', async () => {
    const { products, suppliers, people } = world.city;
    await put(products.paper, 2);
    const answer = await officer.post(
      `/keranjang/${suppliers.paper}/pesan`,
      form({ method: 'gift' }),
    );
    expect(answer.status).toBe(422);
    const left = await world.db
      .selectFrom('basket_line')
      .select('quantity')
      .where('person_id', '=', people.officer.id)
      .execute();
    expect(left).toHaveLength(1);
  });

  it('offers the plan line of the goods first, and says what it leaves out', async () => {
    const { products, suppliers, plans } = world.city;
    await put(products.paper, 1000);
    const text = await (await officer.get(`/keranjang/${suppliers.paper}/pesan`)).text();
    const values = [...text.matchAll(/<option value="([0-9a-f-]{36})"[^>]*>/g)].map((m) => m[1]);
    // 1,000 x 50,000 + freight + VAT is above the food line's Rp 50 million.
    expect(values).toEqual([plans.stationery]);
    expect(text).toMatch(/1 paket tidak ditampilkan: sisa pagunya kurang dari Rp\s55\.511\.100/);
    await world.db.deleteFrom('basket_line').execute();
    await put(products.paper, 10);
    const small = await (await officer.get(`/keranjang/${suppliers.paper}/pesan`)).text();
    expect(small.indexOf(plans.stationery)).toBeLessThan(small.indexOf(plans.food));
    expect(small).toContain('cocok)');
  });

  it('proposes a working day', async () => {
    const { products, suppliers } = world.city;
    await put(products.paper, 1);
    const text = await (await officer.get(`/keranjang/${suppliers.paper}/pesan`)).text();
    // Wednesday 4 March 2026 and three working days.
    expect(text).toMatch(/id="wantedOn"[^>]*value="2026-03-09"/);
  });

  it('says that a basket was ordered, with the way to the order, to Back and to a second tab', async () => {
    const { products, suppliers } = world.city;
    const path = `/keranjang/${suppliers.paper}/pesan`;
    await put(products.paper, 1);
    const fields = form();
    const placed = await officer.post(path, fields);
    const link = landedOn(placed);
    expect(landedOn(await officer.post(path, fields))).toBe(link);
    for (const answer of [await officer.get(path), await officer.post(path, form())]) {
      const text = await answer.text();
      expect(text).toContain('Pesanan sudah dibuat');
      expect(text).toContain(`href="${link}"`);
    }
    const ppk = await Browser.signedIn(app, 'ppk');
    expect(await (await ppk.get(path)).text()).not.toContain(link);
  });
});

describe('more than the stock', () => {
  const add = (jumlah: string, produk = world.city.products.pen) =>
    officer.post('/keranjang/tambah', { produk, jumlah, kembali: '/keranjang' });

  it('comes back to the product page, at the field, with the number left', async () => {
    const answer = await add('7');
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain('<h1>Pulpen Biru</h1>');
    expect(text).toMatch(/id="jumlah"[^>]*value="7"/);
    expect(text).toContain('id="jumlah-galat"');
    expect(text).toContain('href="#jumlah"');
    expect(text).toContain('yang masih bisa dipesan 1 Lusin');
  });

  it('counts what the basket holds already', async () => {
    expect((await add('1')).status).toBe(303);
    const again = await add('1');
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('di keranjang Anda sudah ada 1 Lusin');
  });

  it('is refused in the basket too, beside its line', async () => {
    const { products } = world.city;
    await put(products.pen, 1);
    const answer = await officer.post('/keranjang', { [`quantity-${products.pen}`]: '2' });
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain(`id="quantity-${products.pen}-galat"`);
    expect(text).toMatch(new RegExp(`id="quantity-${products.pen}"[^>]*value="2"`));
  });
});

describe('prices by quantity and region', () => {
  const tell = (id: string, terms: object) =>
    world.db
      .updateTable('product')
      .set({ price_terms: JSON.stringify(terms) })
      .where('id', '=', id)
      .execute();
  const TERMS = {
    tiers: [{ from: '10', price: '45000' }],
    regions: [{ region: 'outside', price: '60000' }],
  };

  it('are what the basket says, the region is asked for, and what is shown is ordered', async () => {
    const { products, suppliers } = world.city;
    await tell(products.paper, TERMS);
    try {
      await put(products.paper, 10);
      const basket = await (await officer.get('/keranjang')).text();
      expect(basket).toMatch(/Rp\s45\.000 \/ Rim/);
      expect(basket).toContain('menurut wilayah kirim');
      const path = `/keranjang/${suppliers.paper}/pesan`;
      expect(await (await officer.get(path)).text()).toContain('name="tujuan"');
      // 10 x (60,000 - 5,000) + 10,000 freight, VAT 11 %.
      const shown = await (await officer.get(`${path}?tujuan=outside`)).text();
      expect(shown).toMatch(/Rp\s621\.600/);
      expect(shown).toContain('name="tujuan" value="outside"');
      const refused = await officer.post(path, form());
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain('Pilih wilayahnya');
      expect((await officer.post(path, form({ tujuan: 'Atlantis' }))).status).toBe(422);
      const placed = await officer.post(
        path,
        form({ tujuan: 'outside', costlierReason: 'Siap hari ini, yang lain tidak.' }),
      );
      expect(placed.status).toBe(303);
      const id = placed.headers.get('location')?.split('?')[0]?.split('/').pop() ?? '';
      const line = await world.db
        .selectFrom('order_line')
        .select(['unit_price', 'list_price'])
        .where('order_id', '=', id)
        .executeTakeFirstOrThrow();
      expect(line).toEqual({ unit_price: 55_000n, list_price: 55_000n });
    } finally {
      await tell(products.paper, {});
    }
  });

  it('count when offers are compared', async () => {
    const { products } = world.city;
    await tell(products.paperDearer, { tiers: [{ from: '10', price: '40000' }] });
    try {
      const compared = async (count: number, region: string | null = null) => {
        const wanted = [{ productId: products.paper, quantity: quantity(count) }];
        const found = await likeOffers(world.db, wanted, day('2026-03-04'), region);
        return found.get(products.paper)?.others.map(({ price }) => price);
      };
      expect(await compared(9)).toEqual([60_000n]);
      expect(await compared(10)).toEqual([40_000n]);
    } finally {
      await tell(products.paperDearer, {});
    }
  });
});
