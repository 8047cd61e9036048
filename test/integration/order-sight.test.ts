import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { day, quantity, type Role } from '../../src/kernel/index.ts';
import type { Actor } from '../../src/platform/index.ts';
import { addLine, placeOrder } from '../../src/purchasing/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
/** Who placed what: the officer of an agency, another agency's, and two members of the pokja. */
const orders: Record<string, string> = {};

async function place(actor: Actor, planId: string, count: number): Promise<string> {
  const { db, pemda, city, clock } = world;
  clock.advance(1_000);
  await addLine(
    db,
    pemda.id,
    actor.personId ?? '',
    city.products.paper,
    quantity(count),
    clock.now(),
  );
  const placed = await placeOrder(world.env(actor), {
    supplierId: city.suppliers.paper,
    planId,
    method: 'direct',
    channel: 'LS',
    ownerEstimate: count > 50 ? (300_000_000n as never) : null,
    region: null,
    deliveryAddress: 'Jalan Uji 1, Kota Contoh',
    wantedOn: day('2026-09-20'),
    note: '',
    costlierReason: 'Yang lain tidak sanggup mengirim tepat waktu',
    referenceReason: 'Hanya dua usaha menayangkan kertas ini.',
    exceptionCode: null,
    idempotencyKey: crypto.randomUUID(),
  });
  if (!placed.ok) throw new Error(placed.error.map((one) => one.code).join());
  return placed.value.id;
}

const SEERS = [
  'officer',
  'otherofficer',
  'ppk',
  'treasurer',
  'pokja',
  'seller',
  'otherseller',
  'auditor',
  'head',
  'administrator',
];

beforeAll(async () => {
  world = await openWorld({ at: '2026-09-02T03:00:00Z' });
  app = createApp(world.services, 'code');
  const { city, db } = world;
  await db
    .updateTable('product')
    .set({ price: 500_000n })
    .where('id', '=', city.products.paper)
    .execute();
  const colleague = await Browser.person(world, 'pokja2', 'pokja', null);
  orders['officer'] = await place(world.actor('officer'), city.plans.stationery, 10);
  orders['otherofficer'] = await place(world.actor('otherOfficer'), city.plans.ofOther, 10);
  orders['pokja'] = await place(world.actor('pokja'), city.plans.stationery, 400);
  await db
    .updateTable('plan')
    .set({ budget: 900_000_000n })
    .where('id', '=', city.plans.ofOther)
    .execute();
  const second = { personId: colleague, role: 'pokja' as Role, agencyId: null, supplierId: null };
  orders['pokja2'] = await place(second, city.plans.ofOther, 401);
});
afterAll(() => world.close());

const named = (ids: readonly string[]) =>
  Object.entries(orders)
    .filter(([, id]) => ids.includes(id))
    .map(([name]) => name)
    .sort();

describe('who sees which orders', () => {
  it.each(SEERS)(
    '%s lists exactly the orders whose pages open, for people and for programs',
    async (who) => {
      const person = await Browser.signedIn(app, who);
      const opened: string[] = [];
      const answered: string[] = [];
      for (const id of Object.values(orders)) {
        if ((await person.get(`/pesanan/${id}`)).status === 200) opened.push(id);
        if ((await person.get(`/api/paket/${id}`)).status === 200) answered.push(id);
      }
      const list = await (await person.get('/pesanan?tahap=all')).text();
      const listed = Object.values(orders).filter((id) => list.includes(`/pesanan/${id}`));
      const json = (await (await person.get('/api/paket')).json()) as { orders: { id: string }[] };
      expect(named(listed)).toEqual(named(opened));
      expect(named(answered)).toEqual(named(opened));
      expect(named(json.orders.map((one) => one.id))).toEqual(named(opened));
    },
  );

  it('shows a member of the pokja the orders of the group, and nobody else’s', async () => {
    const pokja = await Browser.signedIn(app, 'pokja');
    const json = (await (await pokja.get('/api/paket')).json()) as { orders: { id: string }[] };
    expect(named(json.orders.map((one) => one.id))).toEqual(['pokja', 'pokja2']);
  });
});

describe('orders as JSON', () => {
  it('filters by state, agency and year, and walks on by cursor', async () => {
    const auditor = await Browser.signedIn(app, 'auditor');
    const ids = async (query: string) => {
      const answer = await auditor.get(`/api/paket?${query}`);
      const body = (await answer.json()) as { orders: { id: string }[] };
      return named(body.orders.map((one) => one.id));
    };
    expect(await ids('agency=umum')).toEqual(['officer', 'pokja']);
    expect(await ids('state=awaiting_ppk&year=2026')).toHaveLength(4);
    expect(await ids('state=completed')).toEqual([]);
    expect(await ids('year=2025')).toEqual([]);
    expect(await ids(`cursor=${orders['pokja']}`)).toEqual(['officer', 'otherofficer']);
  });

  it.each(['state=gone', 'year=abc', 'year=1', "agency=a'--", 'cursor=1'])(
    'refuses %s in words that name the filter',
    async (query) => {
      const auditor = await Browser.signedIn(app, 'auditor');
      const answer = await auditor.get(`/api/paket?${query}`);
      const body = (await answer.json()) as {
        error: { code: string; field: string; message: string };
      };
      expect([answer.status, body.error.code, body.error.field]).toEqual([
        422,
        'order.filter',
        query.split('=')[0],
      ]);
      expect(body.error.message).toContain(query.split('=')[0]);
    },
  );

  it('tells an order whole: money, lines, taxes, events', async () => {
    const officer = await Browser.signedIn(app, 'officer');
    const order = await (await officer.get(`/api/paket/${orders['officer']}`)).json();
    // 10 x 500,000 + 10,000 freight, PPN 11 % of 5,010,000.
    expect(order).toMatchObject({
      state: 'awaiting_ppk',
      goods: 5_000_000,
      freight: 10_000,
      value: 5_010_000,
      tax: 551_100,
      total: 5_561_100,
      paid: 0,
      lines: [{ no: 1, quantity: 10, unitPrice: 500_000, amount: 5_000_000 }],
      documents: [],
      events: [{ kind: 'placed', role: 'procurement_officer' }],
      moneyClock: [],
    });
  });

  it('says not-found to a stranger, as to an id of nothing', async () => {
    const stranger = await Browser.signedIn(app, 'otherofficer');
    for (const id of [orders['officer'], crypto.randomUUID(), 'x']) {
      const answer = await stranger.get(`/api/paket/${id}`);
      const body = (await answer.json()) as { error: { code: string } };
      expect([answer.status, body.error.code]).toEqual([404, 'order.not-found']);
    }
  });
});
