import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { actOnCase, openByHand } from '../../src/programmes/index.ts';
import { MEASURES, quarterReport } from '../../src/reporting/programme/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
const REPORT = '/meja/laporan-program';
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
  const env = world.env(world.actor('programmeOfficer'));
  const [first, second] = await world.db
    .selectFrom('supplier')
    .select(['nib'])
    .where('state', '=', 'active')
    .orderBy('nib')
    .execute();
  for (const one of [first, second]) {
    const made = await openByHand(env, { business: one?.nib ?? '', reason: 'Belum ada pesanan.' });
    if (!made.ok) throw new Error('no case');
    const { id } = made.value;
    await actOnCase(env, id, {
      kind: 'note',
      expectedVersion: 1,
      meeting: {
        on: '2026-03-03' as never,
        kind: 'training',
        topic: '',
        people: '',
        contact: 'office',
        obstacle: one === first ? 'permit' : 'photo',
        text: 'Dibahas.',
        nextStep: null,
        nextOn: null,
        advise: false,
      },
    });
    if (one === first)
      await actOnCase(env, id, {
        kind: 'close',
        expectedVersion: 2,
        outcome: 'helped',
        text: 'Selesai.',
      });
  }
});
afterAll(() => world.close());

describe('the programme report of a quarter', () => {
  it('counts what was done in it and not in another', async () => {
    const of = (year: number, quarter: number) =>
      quarterReport(world.db, world.pemda.zone, world.clock.now(), { year, quarter });
    const here = await of(2026, 1);
    const value = (report: typeof here, measure: string) =>
      report.lines.find((line) => line.measure === measure);
    expect(value(here, 'opened')).toMatchObject({ now: 2n, before: 0n, yearAgo: 0n });
    expect(value(here, 'noted')?.now).toBe(2n);
    expect(value(here, 'closed')?.now).toBe(1n);
    expect(here.coaching).toEqual([
      { what: 'kind', code: 'training', count: 2 },
      { what: 'obstacle', code: 'permit', count: 1 },
      { what: 'obstacle', code: 'photo', count: 1 },
      { what: 'outcome', code: 'helped', count: 1 },
    ]);
    const next = await of(2026, 2);
    expect(value(next, 'opened')).toMatchObject({ now: 0n, before: 2n });
    expect(value(await of(2027, 1), 'closed')).toMatchObject({ now: 0n, yearAgo: 1n });
  });

  it('opens each number to as many rows', async () => {
    const head = await Browser.signedIn(app, 'programmeofficer');
    const report = await quarterReport(world.db, world.pemda.zone, world.clock.now(), {
      year: 2026,
      quarter: 1,
    });
    for (const { measure, now } of report.lines) {
      const csv = await (
        await head.get(`${REPORT}/angka.csv?triwulan=2026-1&angka=${measure}`)
      ).text();
      const rows = csv.trim().split('\n').length - 1;
      if (measure !== 'committed') expect([measure, rows]).toEqual([measure, Number(now)]);
      const page = await head.get(`${REPORT}/angka?triwulan=2026-1&angka=${measure}`);
      expect([measure, page.status]).toEqual([measure, 200]);
    }
    expect(report.lines.map(({ measure }) => measure)).toEqual(MEASURES);
  });

  it('is a page, a tagged paper and a workbook, for those who read along alone', async () => {
    const officer = await Browser.signedIn(app, 'programmeofficer');
    const page = await (await officer.get(`${REPORT}?triwulan=2026-1`)).text();
    expect(page).toContain('Laporan program, Triwulan 1 2026');
    expect(page).toContain('Izin halal, PIRT, atau izin edar');
    const pdf = Buffer.from(
      await (await officer.get(`${REPORT}/laporan.pdf?triwulan=2026-1`)).arrayBuffer(),
    ).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    const book = Buffer.from(await (await officer.get(`${REPORT}/laporan.xlsx`)).arrayBuffer());
    expect(book.subarray(0, 2).toString()).toBe('PK');
    const seller = await Browser.signedIn(app, 'seller');
    for (const path of ['', '/angka', '/angka.csv', '/laporan.pdf', '/laporan.xlsx'])
      expect([path, (await seller.get(REPORT + path)).status]).toEqual([path, 403]);
  });
});
