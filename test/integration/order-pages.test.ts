import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { day, formatRupiah, quantity, rupiah } from '../../src/kernel/index.ts';
import { sha256 } from '../../src/platform/index.ts';
import {
  actOnOrder,
  addLine,
  contentOf,
  loadOrder,
  type Order,
  type OrderCommand,
  placeOrder,
} from '../../src/purchasing/index.ts';
import { Browser } from '../support/browser.ts';
import type { SmallCity } from '../support/small-city.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
const people = new Map<string, Browser>();
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
  for (const who of ['officer', 'ppk', 'seller', 'treasurer', 'auditor'])
    people.set(who, await Browser.signedIn(app, who));
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.deleteFrom('basket_line').execute();
});

type Who = keyof SmallCity['people'];

async function placed(method: 'direct' | 'negotiation' = 'direct', note = ''): Promise<Order> {
  const { db, pemda, city, clock } = world;
  const buyer = city.people.officer.id;
  await addLine(db, pemda.id, buyer, city.products.paper, quantity(10), clock.now());
  const done = await placeOrder(world.env(world.actor('officer')), {
    supplierId: city.suppliers.paper,
    planId: city.plans.stationery,
    method,
    channel: 'LS',
    ownerEstimate: null,
    region: null,
    deliveryAddress: 'Jalan Uji 1, Kota Contoh',
    wantedOn: day('2026-03-20'),
    note,
    costlierReason: null,
    exceptionCode: null,
    idempotencyKey: crypto.randomUUID(),
  });
  if (!done.ok) throw new Error(done.error.map((one) => one.code).join());
  return done.value;
}

type Given = OrderCommand extends infer C
  ? C extends { expectedVersion: number }
    ? Omit<C, 'expectedVersion'>
    : never
  : never;

async function act(order: Order, who: Who, command: Given): Promise<Order> {
  const full = { ...command, expectedVersion: order.version } as OrderCommand;
  const done = await actOnOrder(world.env(world.actor(who)), order.id, full);
  if (!done.ok) throw new Error(done.error.map((one) => one.code).join());
  return done.value;
}

const approve = (order: Order) =>
  act(order, 'ppk', { kind: 'approve', contentHash: sha256(contentOf(order)), sign: true });

async function inspected(): Promise<Order> {
  let order = await act(await approve(await placed()), 'seller', { kind: 'accept' });
  const all = { lineNo: 1, quantity: quantity(10) };
  order = await act(order, 'seller', { kind: 'ship', lines: [all], proof: 'SJ-1', note: '' });
  order = await act(order, 'ppk', { kind: 'mark-arrived', deliveryNo: 1 });
  const lines = [{ lineNo: 1, received: quantity(10), accepted: quantity(10), difference: null }];
  return act(order, 'ppk', { kind: 'inspect', deliveryNo: 1, lines });
}

async function read(who: string, path: string): Promise<string> {
  const answer = await people.get(who)?.get(path);
  expect([who, path, answer?.status]).toEqual([who, path, 200]);
  return (await answer?.text()) ?? '';
}

const draftOf = async (who: string, order: Order, kind: string) =>
  (await people.get(who)?.get(`/pesanan/${order.id}/draf/${kind}.pdf`))?.status;

/** The text of a page without its tags. */
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('signing', () => {
  it('shows who signed, when, and under which content, step by step', async () => {
    let order = await placed();
    const hash = sha256(contentOf(order)).slice(0, 12);
    const path = `/pesanan/${order.id}`;
    const before = plain(await read('ppk', path));
    expect(before).toContain(`sidik isi ${hash}`);
    expect(before).toContain('Tanda tangan PPK menunggu tanda tangan');
    expect(before).toContain('Nomor belum bernomor');
    order = await approve(order);
    const half = plain(await read('seller', path));
    expect(half).toMatch(/Tanda tangan PPK Orang ppk, ditandatangani 4 Mar 2026/);
    expect(half).toContain('Tanda tangan Penyedia menunggu tanda tangan');
    expect(half).toContain(`sidik isi ${hash}`);
    order = await act(order, 'seller', { kind: 'accept' });
    const after = plain(await read('auditor', path));
    expect(after).toMatch(/Tanda tangan Penyedia Orang seller, ditandatangani 4 Mar 2026/);
    expect(after).toContain(`Sidik isi ${hash}`);
    const number = order.numbers.purchase_order?.number ?? 'none';
    expect(after.split(number)).toHaveLength(2);
  });

  it('has a draft of the Surat Pesanan until the last signature, and of nothing else', async () => {
    let order = await approve(await placed('direct', 'Kirim lewat pintu belakang'));
    expect(await draftOf('ppk', order, 'purchase_order')).toBe(200);
    expect(await draftOf('ppk', order, 'handover')).toBe(404);
    expect(await draftOf('treasurer', order, 'purchase_order')).toBe(200);
    const stranger = await Browser.signedIn(app, 'otherseller');
    const answer = await stranger.get(`/pesanan/${order.id}/draf/purchase_order.pdf`);
    expect(answer.status).toBe(404);
    expect(plain(await read('seller', `/pesanan/${order.id}`))).toContain(
      'Catatan pemesan Kirim lewat pintu belakang',
    );
    order = await act(order, 'seller', { kind: 'accept' });
    expect(await draftOf('ppk', order, 'purchase_order')).toBe(404);
  });
});

describe('the BAST', () => {
  it('is looked over before both sign it, without its number', async () => {
    let order = await inspected();
    const path = `/pesanan/${order.id}`;
    expect(plain(await read('ppk', path))).toContain(
      'DRAF BERITA ACARA SERAH TERIMA (belum bernomor)',
    );
    order = await act(order, 'ppk', { kind: 'issue-handover' });
    const page = await read('seller', path);
    const draft = page.slice(page.indexOf('DRAF BERITA'), page.indexOf('draf/handover.pdf'));
    expect(plain(draft)).toContain('Kertas HVS A4 80 gsm');
    expect(draft).not.toContain(order.numbers.handover?.number ?? 'none');
    expect(await draftOf('seller', order, 'handover')).toBe(200);
  });
});

describe('a decision', () => {
  it('shows the new total with tax before an offer is accepted', async () => {
    let order = await placed('negotiation');
    order = await act(order, 'officer', {
      kind: 'make-offer',
      prices: [40_000n as never],
      freight: 0n as never,
      note: '',
    });
    const page = plain(await read('seller', `/pesanan/${order.id}`));
    // 10 x 40,000 and 11 %.
    expect(page).toMatch(/Setujui tawaran: jumlah Rp\s?444\.000/);
    // Accepting signs, so it is ticked; nothing happens without.
    const accept = (fields: Record<string, string>) =>
      people
        .get('seller')
        ?.post(`/pesanan/${order.id}/accept-offer`, { version: String(order.version), ...fields });
    const silent = await accept({});
    expect(silent?.status).toBe(422);
    expect(await silent?.text()).toContain('id="agree"');
    expect((await loadOrder(world.db, order.id))?.state).toBe('negotiating');
    const done = await accept({ agree: 'ya' });
    expect(done?.headers.get('location')).toBe(`/pesanan/${order.id}?selesai=accept-offer`);
    expect((await loadOrder(world.db, order.id))?.total).toBe(444_000n);
    const told = plain(await read('seller', done?.headers.get('location') ?? ''));
    expect(told).toContain('Tawaran disetujui');
    expect(told).toContain('Berikutnya PPK: memeriksa dan menyetujui pesanan.');
  });

  it('asks a seller who goes below the buyer whether he means it, and sends it when he does', async () => {
    let order = await placed('negotiation');
    const prices = [40_000n as never];
    order = await act(order, 'officer', {
      kind: 'make-offer',
      prices,
      freight: 0n as never,
      note: '',
    });
    const offer = (fields: Record<string, string> = {}) =>
      people.get('seller')?.post(`/pesanan/${order.id}/make-offer`, {
        version: String(order.version),
        'price-1': '4000',
        freight: '0',
        ...fields,
      });
    const asked = await offer();
    expect(asked?.status).toBe(422);
    const text = (await asked?.text()) ?? '';
    expect(text).toContain('Anda menawar lebih rendah daripada permintaan pembeli');
    expect(text).toContain('id="belowMeant"');
    expect((await offer({ belowMeant: 'ya' }))?.status).toBe(303);
  });

  it('shows the PPK what others asked when it was ordered, and what is left of the plan line', async () => {
    const order = await placed();
    const page = plain(await read('ppk', `/pesanan/${order.id}`));
    expect(page).toContain('Pembanding harga');
    expect(page).toMatch(/Kertas HVS A4 80 gsm: harga 90 hari, 1 penawaran lain/);
    expect(page).toMatch(/Sisa pagu paket Rp\s?[\d.]+ dari Rp\s?[\d.]+/);
    const seller = plain(await read('seller', `/pesanan/${order.id}`));
    expect(seller).not.toContain('Sisa pagu paket');
    expect(seller).not.toContain('Pembanding harga');
  });

  it('tells stopping from terminating', async () => {
    const order = await act(await approve(await placed()), 'seller', { kind: 'accept' });
    const page = plain(await read('ppk', `/pesanan/${order.id}`));
    expect(page).toContain('Penghentian: pekerjaan tidak dilanjutkan bukan karena salah penyedia');
    expect(page).toContain('Pemutusan: diputus sepihak');
  });
});

describe('deliveries', () => {
  it('of two under way each is marked by name, and what is refused is told to the seller', async () => {
    let order = await act(await approve(await placed()), 'seller', { kind: 'accept' });
    for (const [count, proof] of [
      [6, 'SJ-A'],
      [4, 'SJ-B'],
    ] as const) {
      const lines = [{ lineNo: 1, quantity: quantity(count) }];
      order = await act(order, 'seller', { kind: 'ship', lines, proof, note: '' });
    }
    const ways = plain(await read('ppk', `/pesanan/${order.id}`));
    expect(ways).toContain('Kiriman 2 (SJ-B): 4 Rim Kertas HVS A4 80 gsm');
    expect(ways).toContain('Tandai kiriman 1 tiba');
    expect(ways).toContain('Tandai kiriman 2 tiba');
    order = await act(order, 'ppk', { kind: 'mark-arrived', deliveryNo: 2 });
    const lines = [
      { lineNo: 1, received: quantity(4), accepted: quantity(3), difference: 'Satu rim basah' },
    ];
    order = await act(order, 'ppk', { kind: 'inspect', deliveryNo: 2, lines });
    const told = await world.db
      .selectFrom('notification')
      .select('kind')
      .where('person_id', '=', world.city.people.seller.id)
      .where('link', '=', `/pesanan/${order.id}`)
      .where('kind', '=', 'order.refused-goods')
      .execute();
    expect(told).toHaveLength(1);
    const page = plain(await read('seller', `/pesanan/${order.id}`));
    expect(page).toContain('Ada barang yang tidak diterima baik');
    expect(page).toContain('Kiriman 2: 1 Rim Kertas HVS A4 80 gsm. Satu rim basah');
  });
});

describe('money after the BAST', () => {
  it('tells the treasurer when the bill is there, and refuses a bill of before the BAST in words', async () => {
    const { db, city } = world;
    let order = await act(await inspected(), 'ppk', { kind: 'issue-handover' });
    order = await act(order, 'seller', { kind: 'confirm-handover' });
    const told = () =>
      db
        .selectFrom('notification')
        .select(['kind', 'link'])
        .where('person_id', '=', city.people.treasurer.id)
        .where('link', '=', `/pesanan/${order.id}`)
        .execute();
    expect(await told()).toEqual([]);
    const early = await people.get('seller')?.post(`/pesanan/${order.id}/record-paper`, {
      version: String(order.version),
      paper: 'billing',
      number: 'INV-1',
      on: '2026-03-03',
    });
    expect(early?.status).toBe(422);
    // The browser may keep a refused form for Back; a page that was asked for is kept nowhere.
    expect(early?.headers.get('cache-control')).toBe('private, no-cache');
    const asked = await people.get('seller')?.get(`/pesanan/${order.id}`);
    expect(asked?.headers.get('cache-control')).toBe('private, no-store');
    expect(await early?.text()).toContain('Tanggal surat tidak boleh sebelum BAST (4 Maret 2026)');
    order = await act(order, 'seller', {
      kind: 'record-paper',
      paper: 'billing',
      number: 'INV-1',
      on: day('2026-03-04'),
    });
    expect((await told()).map((one) => one.kind)).toEqual(['order.turn-awaiting_payment']);
  });

  it('shows nothing as going on once the order has ended', async () => {
    const order = await act(await placed(), 'ppk', {
      kind: 'reject',
      reason: 'Tidak sesuai kebutuhan bidang',
    });
    expect((await loadOrder(world.db, order.id))?.state).toBe('cancelled_review');
    const page = await read('officer', `/pesanan/${order.id}`);
    expect(page).not.toContain('aria-current="step"');
    const open = await placed();
    expect(await read('officer', `/pesanan/${open.id}`)).toContain('aria-current="step"');
  });
});

describe('lateness', () => {
  it('shows its penalty to both sides from the day it starts, and to them alone', async () => {
    const order = await act(await approve(await placed()), 'seller', { kind: 'accept' });
    const path = `/pesanan/${order.id}`;
    const back = world.clock.now();
    // Weeks later the sessions of the others have ended.
    const now = async (who: string) =>
      plain(await (await (await Browser.signedIn(app, who)).get(path)).text());
    const noon = (days: number) =>
      new Date(new Date(`${order.wantedOn}T05:00:00Z`).getTime() + days * 86_400_000);
    world.clock.set(noon(0));
    expect(await now('seller')).not.toContain('Denda keterlambatan');
    world.clock.set(noon(3));
    const value = order.lines.reduce((sum, line) => sum + line.amount, 0n);
    const due = (value * 3n + 500n) / 1000n;
    for (const who of ['seller', 'ppk', 'auditor']) {
      const page = await now(who);
      expect([who, page.includes(`Denda keterlambatan: ${formatRupiah(rupiah(due))}`)]).toEqual([
        who,
        true,
      ]);
    }
    world.clock.set(back);
  });
});
