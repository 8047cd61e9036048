import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { newId } from '../../src/platform/index.ts';
import { Browser, landedOn } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
let officer: Browser;
const DESK = '/meja/acara/temu-desa';
const EVENT = {
  programme: 'baru',
  programmeName: 'Gerakan Desa',
  kind: 'business_matching',
  name: 'Temu Desa',
  summary: 'Satu hari.',
  placeKind: 'onsite',
  place: 'Balai Kota',
  startsAt: '2026-07-20T09:00',
  endsAt: '2026-07-20T16:00',
  signupOpensAt: '2026-07-01T08:00',
  signupClosesAt: '2026-07-19T16:00',
};
const HEAD = 'Nama,Organisasi,Kelompok,Email,Telepon';
const sheet = (...rows: string[]) => ({
  name: 'peserta.csv',
  bytes: new TextEncoder().encode([HEAD, ...rows].join('\n')),
});
const SHEET = sheet(
  'Sari Wulandari,Dapur Sari,Pelaku usaha lokal,sari@contoh.id,081234567890',
  'Sari Wulandari,Dapur Sari,Pelaku usaha lokal,sari@contoh.id,081234567890',
  'Bambang,Dinas Uji,Pemerintah,bambang@contoh.id,',
  ',Tanpa Nama,Pelaku usaha lokal,x@contoh.id,',
);
const people = () =>
  world.db
    .selectFrom('participant')
    .select(['person_name', 'code', 'came_at', 'supplier_id'])
    .orderBy('person_name')
    .execute();
const version = async () =>
  String(
    (
      await world.db
        .selectFrom('event')
        .select('version')
        .where('slug', '=', 'temu-desa')
        .executeTakeFirstOrThrow()
    ).version,
  );

beforeAll(async () => {
  world = await openWorld({ at: '2026-07-10T03:00:00Z' });
  app = createApp(world.services, 'code');
  officer = await Browser.signedIn(app, 'programmeofficer');
  const made = await officer.post('/meja/acara', EVENT);
  expect([made.status, landedOn(made)]).toEqual([303, DESK]);
});
afterAll(() => world.close());

describe('the desk of an event', () => {
  it('reads a sheet of participants first and writes it once, however often it is sent', async () => {
    const write = (langkah: string) =>
      officer.upload(`${DESK}/impor`, 'file', SHEET, { langkah }).then((answer) => answer.text());
    const read = await write('baca');
    expect(read).toContain('2 baru, 0 sudah ada, 1 ganda, 1 ditolak');
    expect(read).toContain('Nama: Isian ini wajib');
    expect(await people()).toEqual([]);
    await write('tulis');
    expect((await people()).map((one) => one.person_name)).toEqual(['Bambang', 'Sari Wulandari']);
    await write('tulis');
    expect(await people()).toHaveLength(2);
    const nothing = await officer.post(`${DESK}/impor`, { langkah: 'baca' });
    expect(nothing.status).toBe(422);
  });

  it('counts the businesses of a KBLI before it invites them, and each once', async () => {
    const active = await world.db
      .selectFrom('supplier')
      .select('id')
      .where('state', '=', 'active')
      .execute();
    expect(active.length).toBeGreaterThan(1);
    const cooks = active.slice(1).map(({ id }) => id);
    const kbli = '56';
    await world.db
      .updateTable('supplier')
      .set({ kbli: ['56210'] })
      .where('id', 'in', cooks)
      .execute();
    const fits = cooks.length;
    const ask = (extra: Record<string, string>) =>
      officer.post(`${DESK}/undang`, { langkah: 'kbli', kbli, kelompok: 'business', ...extra });
    const counted = await ask({ hitung: 'ya' });
    expect(counted.status).toBe(200);
    expect(await counted.text()).toContain(`Undang ${fits}`);
    expect((await people()).filter((one) => one.supplier_id !== null)).toEqual([]);
    expect((await ask({ undang: 'ya' })).headers.get('location')).toContain(
      `masuk=${fits}&sudah=0`,
    );
    await ask({ undang: 'ya' });
    expect((await people()).filter((one) => one.supplier_id !== null)).toHaveLength(fits);
    const wrong = await officer.post(`${DESK}/undang`, { langkah: 'kbli', kbli: 'makanan' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('angka depan KBLI');
  });

  it('changes what an event says, keeps what was typed at a fault, and refuses a stale page', async () => {
    const { programme: _, programmeName: __, ...content } = EVENT;
    const change = (fields: Record<string, string>, at: string) =>
      officer.post(`${DESK}/isi`, { ...content, langkah: 'isi', versi: at, ...fields });
    const before = await version();
    const wrong = await change(
      { summary: 'Kata yang diketik', endsAt: '2026-07-19T08:00' },
      before,
    );
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Kata yang diketik');
    expect((await change({ summary: 'Dua hari.' }, before)).status).toBe(303);
    expect((await change({ summary: 'Tiga hari.' }, before)).status).toBe(422);
    expect(await (await officer.get(`${DESK}/isi`)).text()).toContain('Dua hari.');
  });

  it('takes a picture by its content, shows it to everyone once announced, and removes it', async () => {
    const png = await sharp({
      create: { width: 900, height: 700, channels: 3, background: '#1b4a2c' },
    })
      .png()
      .toBuffer();
    const send = (bytes: Uint8Array) =>
      officer.upload(`${DESK}/isi`, 'picture', { name: 'a.png', bytes }, { langkah: 'gambar' });
    expect((await send(new TextEncoder().encode('<script>'))).status).toBe(422);
    expect((await send(png)).status).toBe(303);
    const announced = await officer.post(DESK, { langkah: 'publish', versi: await version() });
    expect(announced.status).toBe(303);
    const shown = await Browser.anonymous(app).get('/acara/temu-desa/gambar-kecil');
    expect([shown.status, shown.headers.get('content-type')?.startsWith('image/')]).toEqual([
      200,
      true,
    ]);
    expect((await officer.post(`${DESK}/isi`, { langkah: 'hapus-gambar' })).status).toBe(303);
    expect((await Browser.anonymous(app).get('/acara/temu-desa/gambar-kecil')).status).toBe(404);
  });

  it('arranges sessions within the time of the event', async () => {
    const add = async (fields: Record<string, string>) =>
      officer.post(`${DESK}/susunan`, {
        langkah: 'tambah',
        versi: await version(),
        title: 'Pembukaan',
        speakers: 'Wali Kota',
        place: '',
        startsAt: '2026-07-20T09:00',
        endsAt: '2026-07-20T09:30',
        ...fields,
      });
    expect((await add({ endsAt: '2026-07-21T09:30' })).status).toBe(422);
    expect((await add({})).status).toBe(303);
    const shown = await (await Browser.anonymous(app).get('/acara/temu-desa')).text();
    expect(shown).toContain('Pembukaan');
    expect(shown).toContain('Wali Kota');
  });

  it('joins the scans of a phone that was without network: late, doubled, in any order', async () => {
    const [one, two] = await people();
    const scan = (code: string, madeAt: string, id = newId(world.clock.now())) => ({
      id,
      code,
      madeAt,
    });
    const first = scan(one?.code ?? '', '2026-07-10T02:10:00Z');
    const send = (scans: unknown, who = officer) =>
      who.postJson(`${DESK}/tamu/pindaian`, { device: 'ponsel-1', scans });
    const later = await send([scan(one?.code ?? '', '2026-07-10T02:30:00Z')]);
    expect(later.status).toBe(200);
    const joined = await send([
      first,
      first,
      scan(two?.code ?? '', '2026-07-10T02:20:00Z'),
      scan('ZZZZ9999', '2026-07-10T02:21:00Z'),
    ]);
    const { done } = (await joined.json()) as { done: { name: string | null; again: boolean }[] };
    expect(done.map((each) => [each.name, each.again])).toEqual([
      [one?.person_name, true],
      [one?.person_name, true],
      [two?.person_name, false],
      [null, false],
    ]);
    const came = await people();
    // The earliest scan is when he came, whichever arrived first.
    expect(came.flatMap((each) => each.came_at?.toISOString() ?? [])).toEqual([
      '2026-07-10T02:10:00.000Z',
      '2026-07-10T02:20:00.000Z',
    ]);
    expect((await send('nothing of the kind')).status).toBe(422);
    expect((await send([{ id: 'x', code: 'y', madeAt: 'z' }])).status).toBe(422);
    const ahead = scan(came[2]?.code ?? '', '2031-01-01T00:00:00Z');
    await send([ahead]);
    expect((await people())[2]?.came_at?.toISOString()).toBe(world.clock.now().toISOString());
    expect((await send([ahead], await Browser.signedIn(app, 'seller'))).status).toBe(403);
  });

  it('prints badges and an attendance sheet, and gives the list as CSV to the desk alone', async () => {
    for (const name of ['kartu-nama.pdf', 'daftar-hadir.pdf']) {
      const paper = await officer.get(`${DESK}/${name}`);
      expect([name, paper.status]).toEqual([name, 200]);
      const bytes = Buffer.from(await paper.arrayBuffer()).toString('latin1');
      expect(bytes.startsWith('%PDF-')).toBe(true);
      expect(bytes).toContain('/StructTreeRoot');
    }
    const csv = await (await officer.get(`${DESK}/peserta.csv`)).text();
    expect(csv).toContain('Sari Wulandari,Dapur Sari');
    const seller = await Browser.signedIn(app, 'seller');
    for (const path of ['kartu-nama.pdf', 'daftar-hadir.pdf', 'peserta.csv', 'tamu', 'undang'])
      expect([path, (await seller.get(`${DESK}/${path}`)).status]).toEqual([path, 403]);
  });
});
