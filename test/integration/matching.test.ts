import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { newId } from '../../src/platform/index.ts';
import {
  delegationsOf,
  draftRepair,
  draftSchedule,
  fixMeeting,
  layOutHall,
  lockMeeting,
  meetingsOf,
  programmeReport,
  publishSchedule,
  recordOutcome,
  stateWish,
  weighParts,
} from '../../src/programmes/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

const SLUG = 'temu-2026';
const BASE = `/meja/temu/${SLUG}`;
let world: World;
let app: ReturnType<typeof createApp>;
let eventId: string;

const at = (text: string) => new Date(`2026-03-04T${text}:00+07:00`);
const officer = () => world.env(world.actor('programmeOfficer'));
const delegation = async (name: string) =>
  (await delegationsOf(world.db, eventId)).find((one) => one.name.includes(name))?.id ?? '';

/** An event of today with two agencies, two suppliers and a bank. */
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
  const { db, pemda, city } = world;
  const pemda_id = pemda.id;
  const now = world.clock.now();
  eventId = newId(now);
  const programme_id = newId(now);
  await db
    .insertInto('helix_group')
    .values({ pemda_id, code: 'business', name_id: 'Usaha', name_en: 'Business', position: 1 })
    .onConflict((oc) => oc.doNothing())
    .execute();
  await db
    .insertInto('programme')
    .values({
      pemda_id,
      id: programme_id,
      name: 'Gerakan',
      starts_on: '2026-03-01',
      ends_on: '2026-03-31',
      state: 'open',
      created_at: now,
    })
    .execute();
  await db
    .insertInto('event')
    .values({
      pemda_id,
      id: eventId,
      programme_id,
      slug: SLUG,
      kind: 'business_matching',
      state: 'published',
      name: 'Temu bisnis 2026',
      starts_at: at('10:30'),
      ends_at: at('16:00'),
      signup_opens_at: at('07:00'),
      signup_closes_at: at('07:30'),
      created_at: now,
      published_at: now,
      cost: 9_000_000n,
    })
    .execute();
  for (const [plan, etalase] of [
    [city.plans.stationery, city.etalase.stationery],
    [city.plans.food, city.etalase.food],
  ] as const)
    await db.updateTable('plan').set({ etalase_id: etalase }).where('id', '=', plan).execute();
  const person = (n: number, rest: object) => ({
    pemda_id,
    id: newId(now),
    event_id: eventId,
    group_code: 'business',
    person_name: `Orang ${n}`,
    person_key: `orang-${n}`,
    code: `KODE${n}`,
    state: 'signed_up',
    source: 'invitation',
    invited_at: now,
    came_at: now,
    created_at: now,
    organisation: `Organisasi ${n}`,
    ...rest,
  });
  await db
    .insertInto('participant')
    .values([
      person(1, { agency_id: city.agencies.office }),
      person(2, { agency_id: city.agencies.other }),
      person(3, { supplier_id: city.suppliers.paper }),
      // Two people of one business are one delegation.
      person(4, { supplier_id: city.suppliers.kitchen }),
      person(5, { supplier_id: city.suppliers.kitchen }),
      person(6, { organisation: 'Bank Contoh', interests: 'pembiayaan' }),
      person(7, { came_at: null, state: 'declined', organisation: 'Batal', interests: 'ekspor' }),
    ])
    .execute();
});
afterAll(() => world.close());

const hall = {
  least: 1,
  tables: 2,
  stepFree: 1,
  slots: {
    from: at('11:00'),
    to: at('13:30'),
    minutes: 30,
    change: 0,
    breaks: [{ from: at('12:00'), to: at('13:00') }],
  },
};

describe('matching', () => {
  it('lays out a hall by a programme officer alone, and gathers delegations, needs and offers', async () => {
    const refused = await layOutHall(world.env(world.actor('officer')), SLUG, hall);
    expect(refused).toMatchObject({ ok: false, error: [{ code: 'matching.forbidden' }] });
    expect((await layOutHall(officer(), SLUG, hall)).ok).toBe(true);
    const all = await delegationsOf(world.db, eventId);
    expect(all).toHaveLength(5);
    expect(all.filter(({ side }) => side === 'host')).toHaveLength(2);
    const paper = all.find((one) => one.supplierId === world.city.suppliers.paper);
    expect(paper?.offers.length).toBeGreaterThan(0);
    const office = all.find((one) => one.agencyId === world.city.agencies.office);
    expect(office?.needs.length).toBeGreaterThan(0);
  });

  it('shows on the page why a must cannot be kept, until it is taken back', async () => {
    const all = await delegationsOf(world.db, eventId);
    const hosts = all.filter(({ side }) => side === 'host');
    const kitchen = all.find((one) => one.supplierId === world.city.suppliers.kitchen);
    const coach = await Browser.signedIn(app, 'programmeofficer');
    const away = (slots: string) =>
      coach.post(`${BASE}/delegasi/${kitchen?.id}`, {
        langkah: 'atur',
        sisi: 'guest',
        'paling-banyak': '',
        kursi: '1',
        pergi: slots,
      });
    await away('1, 2');
    for (const host of hosts)
      await stateWish(
        officer(),
        SLUG,
        { from: host.id, to: kitchen?.id ?? '', wish: 'must' },
        null,
      );
    const html = await (await coach.get(BASE)).text();
    expect(html).toContain(`${kitchen?.name}: 2 keharusan, 1 slot`);
    expect(html).toContain('Lepas 1 keharusan atau tambah 1 slot');
    await away('');
    expect(await (await coach.get(BASE)).text()).not.toContain('keharusan, 1 slot');
  });

  it('weighs the parts of the score only to the whole, and says what is missing', async () => {
    const weights = {
      need: 500,
      capacity: 100,
      place: 100,
      novelty: 100,
      hostWish: 100,
      guestWish: 50,
      language: 50,
    };
    expect(await weighParts(officer(), SLUG, { ...weights, need: 400 })).toMatchObject({
      ok: false,
      error: [{ code: 'matching.weights', params: { sum: 900, all: 1000 } }],
    });
    const coach = await Browser.signedIn(app, 'programmeofficer');
    const fields = (sum: number) =>
      Object.fromEntries(
        Object.entries({ ...weights, need: weights.need + sum - 1000 }).map(([part, worth]) => [
          `bobot-${part}`,
          String(worth),
        ]),
      );
    const refused = await coach.post(BASE, { langkah: 'bobot', ...fields(990) });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Jumlah bobot 990, harus 1000');
    expect((await coach.post(BASE, { langkah: 'bobot', ...fields(1000) })).status).toBe(303);
    const hall = await world.db.selectFrom('matching_hall').select('weights').executeTakeFirst();
    expect(hall?.weights).toEqual(weights);
  });

  it('takes wishes and offers from the people of a delegation, and from nobody for another', async () => {
    const paper = await Browser.signedIn(app, 'seller');
    const form = await (await paper.get(`/temu/${SLUG}/ingin`)).text();
    expect(form).toContain('Siapa yang ingin Anda temui');
    const all = await delegationsOf(world.db, eventId);
    const own = all.find((one) => one.supplierId === world.city.suppliers.paper);
    const host = all.find((one) => one.agencyId === world.city.agencies.office);
    const kitchen = all.find((one) => one.supplierId === world.city.suppliers.kitchen);
    const sent = await paper.post(`/temu/${SLUG}/ingin`, {
      langkah: 'ingin',
      [`ingin-${host?.id}`]: 'gladly',
    });
    expect(sent.status).toBe(303);
    // A guest cannot ask for a guest.
    const wrong = await paper.post(`/temu/${SLUG}/ingin`, {
      langkah: 'ingin',
      [`ingin-${kitchen?.id}`]: 'must',
    });
    expect(wrong.status).toBe(422);
    const wishes = await world.db
      .selectFrom('matching_wish')
      .select(['from_id', 'to_id', 'wish'])
      .where('from_id', '=', own?.id ?? '')
      .execute();
    expect(wishes).toEqual([{ from_id: own?.id, to_id: host?.id, wish: 'gladly' }]);
    const refused = await paper.post(`/temu/${SLUG}/ingin`, {
      langkah: 'tambah',
      jenis: 'need',
      pokok: 'packaging',
      uraian: '',
      nilai: '250.000',
    });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('250.000');
    await paper.post(`/temu/${SLUG}/ingin`, {
      langkah: 'tambah',
      jenis: 'need',
      pokok: 'packaging',
      uraian: 'Kemasan ramah lingkungan',
      nilai: '',
    });
    const now = (await delegationsOf(world.db, eventId)).find(({ id }) => id === own?.id);
    expect(now?.needs).toMatchObject([{ topic: 'packaging', words: 'Kemasan ramah lingkungan' }]);
    const stranger = await Browser.signedIn(app, 'treasurer');
    expect((await stranger.get(`/temu/${SLUG}/ingin`)).status).toBe(403);
    await stateWish(officer(), SLUG, { from: own?.id ?? '', to: host?.id ?? '', wish: null }, null);
  });

  it('schedules around a meeting that was fixed, which a later "no" ends', async () => {
    const all = await delegationsOf(world.db, eventId);
    const bank = all.find((one) => one.name === 'Bank Contoh')?.id ?? '';
    const office = all.find((one) => one.agencyId === world.city.agencies.office)?.id ?? '';
    const fixed = { one: bank, other: office, slot: 2 };
    expect(await fixMeeting(officer(), SLUG, { ...fixed, slot: 9 })).toMatchObject({
      ok: false,
      error: [{ code: 'matching.slot', field: 'slot' }],
    });
    expect((await fixMeeting(officer(), SLUG, fixed)).ok).toBe(true);
    const drafted = async () => {
      await draftSchedule(officer(), SLUG);
      const hall = await world.db.selectFrom('matching_hall').select('draft').executeTakeFirst();
      const draft = hall?.draft as { meetings: { host: string; guest: string; slot: number }[] };
      return draft.meetings.find((one) => one.host === office && one.guest === bank);
    };
    expect((await drafted())?.slot).toBe(2);
    await stateWish(officer(), SLUG, { from: bank, to: office, wish: 'no' }, null);
    expect(await drafted()).toBeUndefined();
    expect(await fixMeeting(officer(), SLUG, fixed)).toMatchObject({
      ok: false,
      error: [{ code: 'matching.fix-no' }],
    });
    await fixMeeting(officer(), SLUG, { ...fixed, slot: null });
    await stateWish(officer(), SLUG, { from: bank, to: office, wish: null }, null);
  });

  it('never schedules a pairing after one "no", and publishes with a notice to those who meet', async () => {
    const all = await delegationsOf(world.db, eventId);
    const other = all.find((one) => one.agencyId === world.city.agencies.other)?.id ?? '';
    const paper = all.find((one) => one.supplierId === world.city.suppliers.paper)?.id ?? '';
    const bank = await delegation('Bank');
    const office = all.find((one) => one.agencyId === world.city.agencies.office)?.id ?? '';
    await stateWish(officer(), SLUG, { from: other, to: paper, wish: 'must' }, null);
    await stateWish(officer(), SLUG, { from: paper, to: other, wish: 'no' }, null);
    await stateWish(officer(), SLUG, { from: office, to: paper, wish: 'gladly' }, null);
    await stateWish(officer(), SLUG, { from: bank, to: office, wish: 'gladly' }, null);
    expect(await draftSchedule(officer(), SLUG)).toEqual({ ok: true, value: 'done' });
    expect(await publishSchedule(officer(), SLUG, 3)).toMatchObject({ ok: false });
    expect(await publishSchedule(officer(), SLUG, 0)).toEqual({ ok: true, value: 1 });
    const meetings = await meetingsOf(world.db, eventId);
    expect(meetings.some((one) => one.hostId === other && one.guestId === paper)).toBe(false);
    expect(meetings.length).toBeGreaterThanOrEqual(3);
    const told = await world.db
      .selectFrom('notification')
      .select('person_id')
      .where('kind', '=', 'matching.published')
      .execute();
    expect(told.map((one) => one.person_id)).toContain(world.city.people.otherSeller.id);
  });

  it('moves only who must move when a guest comes late; locked meetings stay', async () => {
    const before = await meetingsOf(world.db, eventId);
    const kitchen = before.find(
      (one) => one.supplierId === world.city.suppliers.kitchen && one.slot === 0,
    );
    const stays = before.find((one) => one.guestId !== kitchen?.guestId);
    await lockMeeting(officer(), SLUG, stays?.id ?? '', true);
    const what = { kind: 'late', who: kitchen?.guestId ?? '', slot: 1 } as const;
    expect((await draftRepair(officer(), SLUG, what)).ok).toBe(true);
    expect(await publishSchedule(officer(), SLUG, 1)).toEqual({ ok: true, value: 2 });
    const after = await meetingsOf(world.db, eventId);
    for (const one of after)
      if (one.guestId === kitchen?.guestId) expect(one.slot).toBeGreaterThanOrEqual(1);
    const same = after.find((one) => one.id === stays?.id);
    expect([same?.slot, same?.table]).toEqual([stays?.slot, stays?.table]);
    const changes = await world.db
      .selectFrom('meeting_change')
      .select(['kind', 'guest_id'])
      .where('version', '=', 2)
      .execute();
    expect(
      changes.filter((one) => one.kind === 'moved' || one.kind === 'dropped').length,
    ).toBeGreaterThan(0);
    expect(changes.some((one) => one.kind === 'dropped' && one.guest_id !== kitchen?.guestId)).toBe(
      false,
    );
  });

  it('takes an outcome from the host’s own agency and from nobody else, each with what belongs to it', async () => {
    const [meeting] = (await meetingsOf(world.db, eventId)).filter(
      (one) =>
        one.agencyId === world.city.agencies.office &&
        one.supplierId === world.city.suppliers.kitchen,
    );
    const id = meeting?.id ?? '';
    const given = {
      kind: 'commitment',
      amount: 5_000_000n,
      what: 'Nasi kotak',
      dueOn: null,
      reason: '',
      note: '',
    };
    const own = world.env(world.actor('officer'));
    expect(await recordOutcome(own, SLUG, id, 0, given)).toMatchObject({
      ok: false,
      error: [{ code: 'outcome.due', field: 'kapan' }],
    });
    const other = world.env(world.actor('otherOfficer'));
    expect(await recordOutcome(other, SLUG, id, 0, given)).toMatchObject({
      ok: false,
      error: [{ code: 'matching.forbidden' }],
    });
    const buyer = await Browser.signedIn(app, 'officer');
    // Notes are written while the meeting lasts, before there is an outcome, by those who may write it.
    const write = (who: Browser, tulisan: string) =>
      who.post(`${BASE}/pertemuan/${id}`, { langkah: 'catat', tulisan });
    expect((await write(buyer, ' ')).status).toBe(422);
    expect((await write(buyer, 'Minta contoh dulu.')).status).toBe(303);
    expect(
      (await write(await Browser.signedIn(app, 'otherofficer'), 'Bukan saya.')).status,
    ).not.toBe(303);
    const noted = await (await buyer.get(`${BASE}/pertemuan/${id}`)).text();
    expect([noted.includes('Minta contoh dulu.'), noted.includes('Bukan saya.')]).toEqual([
      true,
      false,
    ]);
    const sent = await buyer.post(`${BASE}/pertemuan/${id}`, {
      langkah: 'hasil',
      urutan: '0',
      hasil: 'commitment',
      nilai: '5.000.000',
      apa: 'Nasi kotak',
      kapan: '2026-06-01',
    });
    expect(sent.status).toBe(303);
    // The same form sent again changes nothing.
    expect(await recordOutcome(own, SLUG, id, 0, { ...given, kind: 'interest' })).toMatchObject({
      ok: false,
      error: [{ code: 'matching.stale' }],
    });
    const [ledger] = await programmeReport(world.db, world.pemda, world.clock.now(), 2026);
    expect(ledger?.summary).toMatchObject({
      committed: 5_000_000n,
      realised: 0n,
      stages: { came: 5, met: 2, committed: 2 },
      promises: { open: 1, broken: 0 },
      costPerOrder: null,
    });
  });

  it('shows organisations, never people, on the hall’s board', async () => {
    const html = await (await app.request(`/temu/${SLUG}`)).text();
    expect(html).toContain('Papan aula');
    expect(html).not.toContain('Orang 1');
    const mine = await (await Browser.signedIn(app, 'otherseller')).get(`/temu/${SLUG}/saya`);
    expect(await mine.text()).toContain('Meja');
  });

  it('gives the schedule as a PDF and the ledger as CSV', async () => {
    const coach = await Browser.signedIn(app, 'programmeofficer');
    const pdf = await coach.get(`${BASE}/jadwal.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect((await pdf.text()).startsWith('%PDF')).toBe(true);
    const csv = await (await coach.get(`${BASE}/buku.csv`)).text();
    expect(csv).toContain('5000000,2026-06-01,open');
  });
});
