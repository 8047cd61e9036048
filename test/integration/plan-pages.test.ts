import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { day, quantity } from '../../src/kernel/index.ts';
import { readPlanFilter } from '../../src/planning/plans/domain/plan-filter.ts';
import { PLAN_STATES, planState } from '../../src/planning/plans/domain/plan-state.ts';
import { listPlans, planMonths } from '../../src/planning/plans/plans.sql.ts';
import { addLine } from '../../src/purchasing/index.ts';
import { Browser, landedOn } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
let officer: Browser;
const TODAY = day('2026-03-04');

/** A line of each kind, with dates around the ends of quarters. */
async function moreLines(): Promise<void> {
  const base = await world.db
    .selectFrom('plan')
    .selectAll()
    .where('id', '=', world.city.plans.stationery)
    .executeTakeFirstOrThrow();
  const lines = [
    { name: 'Lewat triwulan', selection_from: '2025-12-31' },
    { name: 'Akhir triwulan ini', selection_from: '2026-03-31' },
    { name: 'Tanpa tanggal', selection_from: null },
    { name: 'Tender jalan', method: 'tender', selection_from: '2025-02-01' },
    { name: 'Dikeluarkan', active: false, selection_from: '2025-02-01' },
    { name: 'Potongan 50%_aneh', selection_from: '2026-05-01' },
  ];
  for (const [n, line] of lines.entries())
    await world.db
      .insertInto('plan')
      .values({
        ...base,
        id: crypto.randomUUID(),
        rup_code: `7700000${n}`,
        committed: 0n,
        realised: 0n,
        contract_from: null,
        use_from: null,
        raw: null,
        ...line,
      })
      .execute();
}

beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
  officer = await Browser.signedIn(app, 'officer');
  await moreLines();
});
afterAll(() => world.close());

const filter = (search: string) => {
  const given = new URLSearchParams(search);
  return readPlanFilter((name) => given.get(name) ?? undefined, 2026);
};
const list = (search: string) => listPlans(world.db, filter(search), TODAY, 100, 0);
const names = async (search: string) => (await list(search)).map(({ name }) => name);

const lineOf = (id: string) =>
  world.db
    .selectFrom('plan')
    .select(['rup_code as rupCode', 'committed', 'first_ordered_on as firstOrderedOn'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

async function order(planId: string): Promise<string> {
  await addLine(
    world.db,
    world.pemda.id,
    world.city.people.officer.id,
    world.city.products.paper,
    quantity(1),
    world.clock.now(),
  );
  const answer = await officer.post(`/keranjang/${world.city.suppliers.paper}/pesan`, {
    plan: planId,
    method: 'direct',
    channel: 'LS',
    deliveryAddress: 'Jalan Uji 1, Kota Contoh',
    wantedOn: '2026-03-20',
    note: '',
    ownerEstimate: '',
    costlierReason: '',
    key: crypto.randomUUID(),
  });
  expect(answer.status).toBe(303);
  return landedOn(answer).split('/').at(-1) ?? '';
}

describe('plan lines', () => {
  it('are filtered by the state that the formula gives, and by nothing else of it', async () => {
    const all = new Map<string, string>();
    for (const state of PLAN_STATES)
      for (const line of await list(`keadaan=${state}`)) {
        expect(planState(line, TODAY)).toBe(state);
        expect(all.has(line.id)).toBe(false);
        all.set(line.id, state);
      }
    const { n } = (
      await sql<{ n: number }>`select count(*)::int as n from plan where year = 2026`.execute(
        world.db,
      )
    ).rows[0] ?? { n: 0 };
    expect(all.size).toBe(n);
    expect(await names('keadaan=late')).toEqual(['Lewat triwulan']);
    expect(await names('keadaan=stopped')).toEqual(['Dikeluarkan']);
  });

  it('are found by words as they are, and by their code; sums are those of the rows', async () => {
    expect(await names('q=50%25_')).toEqual(['Potongan 50%_aneh']);
    expect(await names('q=potongan+triwulan')).toEqual([]);
    expect(await names('q=77000001')).toEqual(['Akhir triwulan ini']);
    expect(await names('bulan=5')).toEqual(['Potongan 50%_aneh']);
    const months = await planMonths(world.db, filter(''), TODAY);
    const rows = await list('');
    const sum = (of: (line: (typeof rows)[number]) => bigint) =>
      rows.reduce((total, line) => total + of(line), 0n);
    expect(months.reduce((total, one) => total + one.budget, 0n)).toBe(sum((l) => l.budget));
    expect(months.reduce((total, one) => total + one.lines, 0)).toBe(rows.length);
  });

  it('know the day of their first order, also when it is called off', async () => {
    const plan = world.city.plans.stationery;
    const id = await order(plan);
    expect(await lineOf(plan)).toMatchObject({ firstOrderedOn: '2026-03-04' });
    const second = await order(plan);
    const cancel = (one: string) =>
      world.db
        .updateTable('orders')
        .set({ state: 'cancelled_review' })
        .where('id', '=', one)
        .execute();
    await cancel(id);
    expect((await lineOf(plan)).firstOrderedOn).toBe('2026-03-04');
    await cancel(second);
    expect(await lineOf(plan)).toMatchObject({ firstOrderedOn: null, committed: 0n });
  });

  it('stand on public pages and in a file, without the orders of others', async () => {
    const anyone = Browser.anonymous(app);
    const plan = world.city.plans.stationery;
    const { rupCode } = await lineOf(plan);
    const id = await order(plan);
    const open = await (await anyone.get(`/rencana/${rupCode}`)).text();
    expect(open).toContain('1 pesanan memakai uang paket ini');
    expect(open).not.toContain(`/pesanan/${id}`);
    expect(open).not.toContain('Belanja dari paket ini');
    const own = await (await officer.get(`/rencana/${rupCode}`)).text();
    expect(own).toContain(`/pesanan/${id}`);
    expect(own).toContain('Belanja dari paket ini');
    const file = await (await anyone.get('/rencana.csv?tahun=2026&q=Lewat')).text();
    expect(file.split('\n')[1]).toMatch(/^77000000,2026,Lewat triwulan,/);
    expect((await anyone.get('/rencana/tidak-ada')).status).toBe(404);
  });
});

describe('shopping for a line', () => {
  it('proposes the line at checkout until it is let go of', async () => {
    const plan = world.city.plans.stationery;
    const { rupCode } = await lineOf(plan);
    const chosen = await officer.post(`/rencana/${rupCode}/belanja`, {});
    expect(landedOn(chosen)).toBe('/cari');
    await addLine(
      world.db,
      world.pemda.id,
      world.city.people.officer.id,
      world.city.products.paper,
      quantity(1),
      world.clock.now(),
    );
    const checkout = `/keranjang/${world.city.suppliers.paper}/pesan`;
    expect(await (await officer.get('/keranjang')).text()).toContain('Anda berbelanja untuk paket');
    expect(await (await officer.get(checkout)).text()).toContain(
      `<option value="${plan}" selected`,
    );
    await officer.post('/rencana/lepas', { kembali: '/keranjang' });
    expect(await (await officer.get(checkout)).text()).not.toContain(
      `<option value="${plan}" selected`,
    );
  });

  it('refuses what cannot be bought on, with the reason', async () => {
    const refused = async (rup: string) => {
      const answer = await officer.post(`/rencana/${rup}/belanja`, {});
      return [answer.status >= 400, await answer.text()] as const;
    };
    expect((await refused('77000003'))[1]).toContain('bukan e-purchasing');
    expect((await refused('77000004'))[1]).toContain('tidak aktif');
    expect((await refused('00000000'))[0]).toBe(true);
    const seller = await Browser.signedIn(app, 'seller');
    expect((await seller.post('/rencana/77000001/belanja', {})).status).toBe(403);
  });
});
