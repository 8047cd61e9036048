import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { dayOf, ok } from '../../src/kernel/index.ts';
import { inTransaction, newId } from '../../src/platform/index.ts';
import {
  coachUnsold,
  coachWanted,
  funnelOf,
  MOST_A_DAY,
  OWN_STEPS,
  openByHand,
  ownCoaching,
  waysOf,
} from '../../src/programmes/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
});
afterAll(() => world.close());

const cases = (trigger: string) =>
  world.db
    .selectFrom('coaching_case')
    .selectAll()
    .where('trigger', '=', trigger)
    .orderBy('opened_at')
    .execute();
const kitchen = () => world.actor('otherSeller').supplierId ?? '';

/** What the catalogue emits when an officer sends a product back again. */
const rejectedAgain = () =>
  inTransaction(world.db, async (tx) => {
    const productId = world.city.products.lunch;
    const payload = { productId, supplierId: kitchen(), times: 2 };
    await world.services.events.emit(tx, world.env(), 'listing.rejected-again', payload);
    return ok(null);
  });

describe('coaching', () => {
  it('opens one case a business and sign, is led to the end by a coach, and then may open again', async () => {
    await rejectedAgain();
    await rejectedAgain();
    const [first, ...others] = await cases('listing');
    expect(others).toEqual([]);
    const path = `/meja/pembinaan/${first?.id}`;
    const coach = await Browser.signedIn(app, 'programmeofficer');
    expect(await (await coach.get('/meja')).text()).toContain('Usaha yang perlu didampingi');
    expect(await (await coach.get('/meja/pembinaan')).text()).toContain(path);
    const note = {
      langkah: 'note',
      versi: '1',
      on: '2026-03-04',
      kind: 'accompanying',
      topic: 'Foto produk',
      people: 'Anak pemilik',
      contact: 'visit',
      obstacle: 'photo',
      text: 'Foto buram.',
      nextStep: 'Unggah foto baru',
      nextOn: '',
      advise: 'ya',
    };
    const wrong = await coach.post(path, note);
    expect(wrong.status).toBe(422);
    const again = await wrong.text();
    expect(again).toContain('paling lambat kapan');
    expect(again).toContain('Foto buram.');
    expect((await coach.post(path, { ...note, nextOn: '2026-03-11' })).status).toBe(303);
    expect(await ownCoaching(world.db, kitchen())).toMatchObject({
      nextStep: 'Unggah foto baru',
      nextOn: '2026-03-11',
    });
    const seller = await Browser.signedIn(app, 'otherseller');
    const told = await (await seller.get('/notifikasi')).text();
    expect(told).toContain('Disepakati: Unggah foto baru, paling lambat 11 Maret 2026.');
    expect(told).toContain('href="/usaha/produk"');
    expect((await seller.get(path)).status).toBe(403);
    const stale = { langkah: 'close', versi: '1', outcome: 'helped', text: 'Selesai.' };
    expect((await coach.post(path, stale)).status).toBe(422);
    expect((await coach.post(path, { ...stale, versi: '2' })).status).toBe(303);
    expect(await (await coach.get(path)).text()).toContain('Hambatan selesai');
    await rejectedAgain();
    expect((await cases('listing')).map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  it('is opened by hand by NIB, and refuses what nobody is called', async () => {
    const coach = await Browser.signedIn(app, 'programmeofficer');
    const { nib } = await world.db
      .selectFrom('supplier')
      .select('nib')
      .where('id', '=', kitchen())
      .executeTakeFirstOrThrow();
    const unknown = await coach.post('/meja/pembinaan', { usaha: 'Tidak Ada', sebab: 'x' });
    expect(await unknown.text()).toContain('Tidak ada usaha dengan NIB atau nama itu');
    const made = await coach.post('/meja/pembinaan', { usaha: nib, sebab: 'Minta dibantu.' });
    expect(made.status).toBe(303);
    expect(await (await coach.get(made.headers.get('location') ?? '')).text()).toContain(
      'Minta dibantu.',
    );
  });

  it('opens a case where something is wanted that fits, once, and not for who shows such a thing', async () => {
    const { db, pemda, clock } = world;
    const at = clock.now();
    const lunch = await db
      .selectFrom('product')
      .select(['etalase_id', 'supplier_id'])
      .where('id', '=', world.city.products.lunch)
      .executeTakeFirstOrThrow();
    await db
      .updateTable('product')
      .set({ state: 'delisted' })
      .where('etalase_id', '=', lunch.etalase_id)
      .where('supplier_id', '<>', lunch.supplier_id)
      .execute();
    await db
      .updateTable('supplier')
      .set({ kbli: ['96012'] })
      .execute();
    await db
      .updateTable('etalase')
      .set({ kbli: ['960'] })
      .where('id', '=', lunch.etalase_id)
      .execute();
    const active = await db
      .selectFrom('supplier')
      .select('id')
      .where('state', '=', 'active')
      .execute();
    const bare = active.filter(({ id }) => id !== lunch.supplier_id).map(({ id }) => id);
    expect([bare.length > 0, bare.length < active.length]).toEqual([true, true]);
    const wanted = {
      pemda_id: pemda.id, id: newId(at), etalase_id: lunch.etalase_id, state: 'published', version: 2, title: 'Cuci linen',
      description: 'Cuci linen rumah singgah.', quantity: '200 kg', needed_from: '2026-05-01', needed_to: '2026-06-30',
      contact: 'BPBJ', answer_until: '2026-06-01', phrases: ['cuci linen'], published_at: at, created_at: at,
    }; // biome-ignore format: one row
    await db.insertInto('wanted').values(wanted).execute();
    await db
      .updateTable('coaching_case')
      .set({ state: 'closed', outcome: 'helped', closed_at: at, next_step: null, next_on: null })
      .where('state', '<>', 'closed')
      .execute();
    await coachWanted(world.env());
    await coachWanted(world.env());
    const opened = await cases('wanted');
    expect(opened.map((one) => one.supplier_id).sort()).toEqual(bare.sort());
    expect(new Set(opened.map((one) => one.wanted_id))).toEqual(new Set([wanted.id]));
    const coach = await Browser.signedIn(app, 'programmeofficer');
    const page = await (await coach.get(`/meja/pembinaan/${opened[0]?.id}`)).text();
    expect(page).toContain(`/dicari/${wanted.id}`);
    expect(page).toContain('Cuci linen');
  });

  it('opens cases for want of orders after 90 days on show, few a day, once each', async () => {
    const shown = await world.db
      .selectFrom('product')
      .select((eb) => eb.fn.min('first_shown_at').as('at'))
      .executeTakeFirstOrThrow();
    const daysOn = (days: number) =>
      new Date((shown.at ?? world.clock.now()).getTime() + days * 86_400_000);
    world.clock.set(daysOn(89));
    await coachUnsold(world.env());
    expect(await cases('no-order')).toEqual([]);
    // Long enough for every product of the city, whenever it was first shown.
    world.clock.set(daysOn(400));
    await coachUnsold(world.env());
    await coachUnsold(world.env());
    const opened = await cases('no-order');
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.length).toBeLessThanOrEqual(MOST_A_DAY);
    expect(new Set(opened.map((one) => one.supplier_id)).size).toBe(opened.length);
    const coach = await Browser.signedIn(app, 'programmeofficer');
    const stuck = await (await coach.get('/meja/pembinaan/tertahan?di=no-order')).text();
    expect(stuck).toContain('Lihat kasus');
  });

  it('opens one after the other when their statement is planned once for all', async () => {
    const env = world.env(world.actor('programmeOfficer'));
    const { nib } = await world.db
      .selectFrom('supplier')
      .select('nib')
      .where('id', '=', kitchen())
      .executeTakeFirstOrThrow();
    for (let n = 0; n < 24; n++) {
      await world.db
        .updateTable('coaching_case')
        .set({ state: 'closed', outcome: 'helped', closed_at: world.clock.now() })
        .where('state', '<>', 'closed')
        .execute();
      const made = await openByHand(env, { business: nib, reason: 'Lagi.' });
      expect([n, made.ok]).toEqual([n, true]);
    }
  });

  it('shows how far businesses come, and opens each number to them', async () => {
    const coach = await Browser.signedIn(app, 'programmeofficer');
    const { year } = await world.db
      .selectFrom('supplier')
      .select((eb) => eb.fn.min('registered_on').as('year'))
      .executeTakeFirstOrThrow();
    const cohort = String(year).slice(0, 4);
    const page = await (await coach.get(`/meja/pembinaan/corong?usaha=${cohort}`)).text();
    expect(page).toContain('Waktu sampai pesanan pertama');
    const ways = await waysOf(world.db, { year: Number(cohort) }, world.pemda.zone);
    const sums = funnelOf(ways, OWN_STEPS, dayOf(world.clock.now(), world.pemda.zone));
    const names = await world.db.selectFrom('supplier').select('name').execute();
    expect(sums.find(({ step }) => step === 'registered')?.reached).toBe(names.length);
    for (const { step, stopped } of sums) {
      const rows = await coach.get(`/meja/pembinaan/corong/usaha.csv?usaha=${cohort}&di=${step}`);
      const lines = (await rows.text()).trim().split('\n');
      expect([step, lines.length - 1]).toEqual([
        step,
        step === 'paid' ? (sums.at(-1)?.reached ?? 0) : stopped,
      ]);
    }
    const seller = await Browser.signedIn(app, 'seller');
    expect((await seller.get('/meja/pembinaan/corong')).status).toBe(403);
  });
});
