import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import type { Refusal, Result } from '../../src/kernel/index.ts';
import { sha256 } from '../../src/platform/index.ts';
import { contentOf, loadOrder } from '../../src/purchasing/index.ts';
import { imposeSanction, liftSanction, sanctionDay } from '../../src/suppliers/index.ts';
import { Browser, landedOn } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
const changes: { from: string; to: string }[] = [];
beforeAll(async () => {
  world = await openWorld();
  world.services.events.on('supplier.standing-changed', async (_tx, _env, { from, to }) => {
    changes.push({ from, to });
  });
  app = createApp(world.services, 'code');
});
afterAll(() => world.close());

const codes = (result: Result<unknown, readonly Refusal[]>) =>
  result.ok ? [] : result.error.map((one) => one.code);
const officer = () => world.env(world.actor('catalogueOfficer'));
const supplier = () =>
  world.db
    .selectFrom('supplier')
    .select(['state', 'version', 'state_reason', 'slug'])
    .where('id', '=', world.city.suppliers.paper)
    .executeTakeFirstOrThrow();
const form = {
  kind: 'frozen',
  reason: 'Harga dinaikkan tepat sebelum pesanan.',
  legalBasis: 'Perpres 46/2025 Ps 78(3)',
  startsOn: '2026-03-04',
  endsOn: '2026-03-06',
};
const impose = async (change: Partial<typeof form> = {}) =>
  imposeSanction(officer(), world.city.suppliers.paper, (await supplier()).version, {
    ...form,
    ...change,
  });
const kinds = async () =>
  (
    await world.db
      .selectFrom('notification')
      .select('kind')
      .where('person_id', '=', world.city.people.seller.id)
      .where('kind', 'like', 'sanction.%')
      .orderBy('created_at')
      .orderBy('id')
      .execute()
  ).map((row) => row.kind);

async function order(buyer: Browser) {
  const { city } = world;
  await buyer.post('/keranjang/tambah', { produk: city.products.paper, jumlah: '10' });
  return buyer.post(`/keranjang/${city.suppliers.paper}/pesan`, {
    plan: city.plans.stationery,
    method: 'direct',
    channel: 'LS',
    deliveryAddress: 'Jalan Uji 1, Kota Contoh',
    wantedOn: '2026-03-20',
    note: '',
    ownerEstimate: '',
    costlierReason: '',
    key: crypto.randomUUID(),
  });
}

describe('a frozen supplier', () => {
  it('finishes the order under way, gets no new one, stays on show, and is free again on the day after', async () => {
    const [buyer, ppk, seller] = await Promise.all(
      ['officer', 'ppk', 'seller'].map((key) => Browser.signedIn(app, key)),
    );
    if (!buyer || !ppk || !seller) throw new Error('nobody');
    const placed = await order(buyer);
    expect(placed.status).toBe(303);
    const link = landedOn(placed);
    const running = async () => {
      const found = await loadOrder(world.db, link.split('/').at(-1) ?? '');
      if (!found) throw new Error('no order');
      return found;
    };
    const placedOrder = await running();
    const contentHash = sha256(contentOf(placedOrder));
    await ppk.post(`${link}/approve`, { version: String(placedOrder.version), contentHash });

    expect(codes(await impose())).toEqual([]);
    expect(await supplier()).toMatchObject({ state: 'frozen', state_reason: form.reason });
    const accepted = await seller.post(`${link}/accept`, {
      version: String((await running()).version),
    });
    expect([accepted.status, (await running()).state]).toEqual([303, 'processing']);
    const refused = await order(buyer);
    expect(refused.status).toBe(422);
    const shown = await buyer.get(`/penyedia/${(await supplier()).slug}`);
    expect(await shown.text()).toContain('Kertas HVS A4 80 gsm');
    expect(await (await seller.get('/usaha')).text()).toContain('Pembekuan');

    world.clock.set(new Date('2026-03-06T16:00:00Z'));
    const late = await Browser.signedIn(app, 'officer');
    expect((await order(late)).status).toBe(422);
    // One second into the day after the last, in the pemda's zone: no job has run.
    world.clock.set(new Date('2026-03-06T17:00:01Z'));
    const free = await order(late);
    expect([free.status, free.headers.get('location')?.slice(0, 9)]).toEqual([303, '/pesanan/']);
    expect(await supplier()).toMatchObject({ state: 'active', state_reason: null });
    expect(changes).toEqual([
      { from: 'active', to: 'frozen' },
      { from: 'frozen', to: 'active' },
    ]);
    const { id } = await world.db
      .selectFrom('supplier_sanction')
      .select('id')
      .executeTakeFirstOrThrow();
    await sanctionDay(world.env(), id, 'ended');
    expect(await kinds()).toEqual(['sanction.imposed-frozen', 'sanction.ended']);
    expect(changes.length).toBe(2);
  });
});

describe('warnings, lifting, and who may read', () => {
  it('begin on their day by themselves, and end early with a reason that is told', async () => {
    expect(
      codes(await impose({ kind: 'warning_2', startsOn: '2026-03-10', endsOn: '2026-03-20' })),
    ).toEqual(['sanction.first-warning']);
    const days = { startsOn: '2026-03-09', endsOn: '2026-03-31' };
    expect(codes(await impose({ kind: 'warning_1', ...days }))).toEqual([]);
    expect((await supplier()).state).toBe('active');
    world.clock.set(new Date('2026-03-09T01:00:00Z'));
    await Browser.anonymous(app).get('/');
    expect((await supplier()).state).toBe('warned');
    const { id } = await world.db
      .selectFrom('supplier_sanction')
      .select('id')
      .where('kind', '=', 'warning_1')
      .executeTakeFirstOrThrow();
    const lift = async (reason: string, version: number) =>
      liftSanction(officer(), world.city.suppliers.paper, {
        expectedVersion: version,
        sanctionId: id,
        reason,
      });
    const { version } = await supplier();
    expect(codes(await lift('salah', version))).toEqual(['sanction.reason']);
    expect(codes(await lift('Penyedia membuktikan harganya wajar.', version - 1))).toEqual([
      'sanction.stale',
    ]);
    expect(codes(await lift('Penyedia membuktikan harganya wajar.', version))).toEqual([]);
    expect((await supplier()).state).toBe('active');
    expect((await kinds()).slice(-1)).toEqual(['sanction.lifted']);
    const told = (await kinds()).length;
    await sanctionDay(world.env(), id, 'ended');
    expect((await kinds()).length).toBe(told);
    const events = await world.db
      .selectFrom('supplier_event')
      .select(['seq', 'kind'])
      .where('supplier_id', '=', world.city.suppliers.paper)
      .orderBy('seq')
      .execute();
    expect(events).toEqual([
      { seq: 2, kind: 'sanctioned' },
      { seq: 3, kind: 'sanctioned' },
      { seq: 4, kind: 'lifted' },
    ]);
  });

  it('an auditor reads the history and can change nothing', async () => {
    const auditor = await Browser.signedIn(app, 'auditor');
    const path = `/meja/penyedia/sanksi/${world.city.suppliers.paper}`;
    const html = await (await auditor.get(path)).text();
    expect(html).toContain(form.reason);
    expect(html).toContain('Penyedia membuktikan harganya wajar.');
    expect(html).not.toContain('Jatuhkan sanksi');
    const { version } = await supplier();
    const tried = await auditor.post(path, { ...form, versi: String(version) });
    expect(tried.status).toBe(403);
    // Another seller sees his own business only.
    const other = await Browser.signedIn(app, 'otherseller');
    expect(await (await other.get('/usaha')).text()).not.toContain(form.reason);
  });

  it('shows all faults of the officer’s form at their fields', async () => {
    const desk = await Browser.signedIn(app, 'catalogueofficer');
    const answer = await desk.post(`/meja/penyedia/sanksi/${world.city.suppliers.paper}`, {
      versi: String((await supplier()).version),
      kind: 'frozen',
      reason: 'ya',
      legalBasis: '',
      startsOn: '2026-03-01',
      endsOn: '2026-02-01',
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    for (const field of ['reason', 'legalBasis', 'startsOn', 'endsOn'])
      expect(html).toContain(`href="#${field}"`);
  });
});
