import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { newId } from '../../src/platform/index.ts';
import { Browser, landedOn } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  world = await openWorld({ at: '2026-07-10T03:00:00Z' });
  app = createApp(world.services, 'code');
});
afterAll(() => world.close());

const EVENT = {
  programme: 'baru',
  programmeName: 'Gerakan Uji',
  kind: 'business_matching',
  name: 'Temu Uji',
  summary: 'Satu meja.',
  description: '',
  placeKind: 'onsite',
  place: 'Balai Kota',
  onlineUrl: '',
  startsAt: '2026-07-20T09:00',
  endsAt: '2026-07-20T16:00',
  capacity: '1',
  signupOpensAt: '2026-07-01T08:00',
  signupClosesAt: '2026-07-19T16:00',
};
const DESK = '/meja/acara/temu-uji';
const guest = (name: string) => ({
  personName: name,
  organisation: `Dapur ${name}`,
  groupCode: 'business',
  email: `${name.toLowerCase()}@contoh.test`,
  languages: 'id',
  scope: 'city',
});
const participants = () =>
  world.db
    .selectFrom('participant')
    .select(['person_name', 'state', 'code', 'came_at', 'id'])
    .orderBy('created_at')
    .execute();
const signUp = async (name: string) => {
  const anyone = Browser.anonymous(app);
  await anyone.get('/acara/temu-uji/daftar');
  return landedOn(await anyone.post('/acara/temu-uji/daftar', guest(name)));
};

describe('an event', () => {
  it('is drafted and announced by an organiser, and not public before', async () => {
    const officer = await Browser.signedIn(app, 'programmeofficer');
    const late = await officer.post('/meja/acara', { ...EVENT, endsAt: '2026-07-20T08:00' });
    expect(late.status).toBe(422);
    const made = await officer.post('/meja/acara', EVENT);
    expect([made.status, landedOn(made)]).toEqual([303, DESK]);
    expect((await Browser.anonymous(app).get('/acara/temu-uji')).status).toBe(404);
    const announced = await officer.post(DESK, { langkah: 'publish', versi: '1' });
    expect(announced.status).toBe(303);
    const page = await (await Browser.anonymous(app).get('/acara/temu-uji')).text();
    expect(page).toContain('Temu Uji');
    const stale = await officer.post(DESK, { langkah: 'cancel', versi: '1', reason: 'Hujan' });
    expect(stale.status).toBe(422);
  });

  it('takes who signs up first, and the next one when a place falls free', async () => {
    const ticket = await signUp('Rini');
    expect(ticket).toMatch(/^\/tiket\/.+/);
    const meetings = `/temu${ticket.split('?')[0]}`;
    expect(await (await Browser.anonymous(app).get(ticket)).text()).toContain(meetings);
    expect((await Browser.anonymous(app).get(meetings)).status).toBe(200);
    const waiting = await signUp('Sari');
    expect((await participants()).map((one) => [one.person_name, one.state])).toEqual([
      ['Rini', 'signed_up'],
      ['Sari', 'waiting'],
    ]);
    expect(await (await Browser.anonymous(app).get(waiting)).text()).not.toContain('rini');
    const path = ticket.split('?')[0] ?? '';
    await Browser.anonymous(app).post(path, { jawaban: 'cancel' });
    expect((await participants()).map((one) => [one.person_name, one.state])).toEqual([
      ['Rini', 'cancelled'],
      ['Sari', 'signed_up'],
    ]);
    expect((await Browser.anonymous(app).get('/tiket/tebakan')).status).toBe(404);
  });

  it('counts one attendance however often a code is scanned', async () => {
    const officer = await Browser.signedIn(app, 'programmeofficer');
    const sari = (await participants()).find((one) => one.person_name === 'Sari');
    const scan = (id: string) =>
      officer.post(`${DESK}/tamu`, { langkah: 'hadir', kode: sari?.code ?? '', pindaian: id });
    const first = newId(world.clock.now());
    expect(await (await scan(first)).text()).toContain('Tercatat hadir: Sari');
    await scan(first);
    const other = await (await scan(newId(world.clock.now()))).text();
    expect(other).toContain('Sudah hadir sebelumnya: Sari');
    const rows = await world.db.selectFrom('check_in').select('id').execute();
    expect(rows).toHaveLength(2);
    const came = await participants();
    expect(came.filter((one) => one.came_at !== null)).toHaveLength(1);
    expect(await (await officer.get(`${DESK}/peserta`)).text()).toContain('Sari');
  });

  it('gives its calendar file, and its list to nobody else', async () => {
    const file = await (await Browser.anonymous(app).get('/acara/temu-uji/acara.ics')).text();
    expect(file).toContain('BEGIN:VEVENT');
    expect(file).toMatch(/DTSTART[^\r\n]*20260720T0[29]0000/);
    for (const who of ['seller', 'catalogueofficer', 'ppk'] as const) {
      const other = await Browser.signedIn(app, who).catch(() => null);
      if (other) expect([who, (await other.get(DESK)).status]).toEqual([who, 403]);
    }
  });

  it('keeps the addresses of tickets out of the log', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
    const logging = createApp({ ...world.services, log }, 'code');
    await Browser.anonymous(logging).get('/tiket/rahasia-satu');
    await Browser.anonymous(logging).get('/akun-baru/rahasia-dua');
    await Browser.anonymous(logging).get('/temu/tiket/rahasia-tiga');
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines.join('')).toContain('/tiket/:token');
    expect(lines.join('')).not.toContain('rahasia');
  });
});
