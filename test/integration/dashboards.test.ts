import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { newId } from '../../src/platform/index.ts';
import {
  channelIndexOf,
  dashboardOf,
  recordReported,
  setTarget,
} from '../../src/reporting/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';
import { writeYear } from '../support/written-year.ts';

let world: World;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  world = await openWorld({ at: '2026-07-10T03:00:00Z' });
  app = createApp(world.services, 'code');
  await writeYear(world, 2025);
  await writeYear(world, 2026, 6);
});
afterAll(() => world.close());

const read = async (path: string) => (await Browser.anonymous(app).get(path)).text();
const board = (part = {}) => dashboardOf(world.db, 2026, world.clock.now(), world.pemda.zone, part);
const standing = async (measure: string, part = {}) => {
  const found = (await board(part)).standings.find((one) => one.measure === measure);
  if (!found) throw new Error(measure);
  return found;
};

/** Realised value of a year's orders up to a day, straight from the rows. */
async function valueThrough(from: string, to: string): Promise<bigint> {
  const row = await world.db
    .selectFrom('orders')
    .select((eb) => eb.fn.sum<string>('realised').as('value'))
    .where('po_date', '>=', from)
    .where('po_date', '<=', to)
    .executeTakeFirstOrThrow();
  return BigInt(row.value ?? 0);
}

describe('the dashboard', () => {
  it('compares with the same day of the year before, not with all of it', async () => {
    const value = await standing('value');
    // The orders of a month are of its 15th: on 10 July those of July are not there yet.
    expect(value.lastYear).toBe(await valueThrough('2025-01-01', '2025-07-10'));
    expect(value.lastYear).toBeLessThan(await valueThrough('2025-01-01', '2025-07-15'));
    for (const [now, through] of [
      ['2026-07-14', '2025-07-14'],
      ['2026-07-15', '2025-07-15'],
      ['2026-07-20', '2025-07-20'],
      ['2026-07-31', '2025-07-31'],
    ]) {
      const later = await dashboardOf(
        world.db,
        2026,
        new Date(`${now}T03:00:00Z`),
        world.pemda.zone,
      );
      expect([now, later.standings[0]?.lastYear]).toEqual([
        now,
        await valueThrough('2025-01-01', through ?? ''),
      ]);
    }
  });

  it('forecasts from the share that the year before had reached, with a range', async () => {
    const { forecast, reached } = await standing('value');
    const whole = await valueThrough('2025-01-01', '2025-12-31');
    const part = await valueThrough('2025-01-01', '2025-07-10');
    expect(forecast).toMatchObject({ method: 'seasonal', years: [2025] });
    expect(forecast?.middle).toBe(((reached ?? 0n) * whole * 2n + part) / (part * 2n));
    expect((forecast?.low ?? 0n) < (forecast?.middle ?? 0n)).toBe(true);
  });

  it('adds up over agencies and over etalase', async () => {
    const whole = (await standing('value')).reached;
    const of = async (parts: readonly object[]) => {
      let sum = 0n;
      for (const part of parts) sum += (await standing('value', part)).reached ?? 0n;
      return sum;
    };
    const { agencies, etalase } = world.city;
    expect(whole).toBe(await valueThrough('2026-01-01', '2026-07-10'));
    expect(await of(Object.values(agencies).map((agencyId) => ({ agencyId })))).toBe(whole);
    expect(await of(Object.values(etalase).map((etalaseId) => ({ etalaseId })))).toBe(whole);
  });

  it('opens every figure to its formula and rows, and exports both', async () => {
    const page = await read('/dasbor?tahun=2026');
    for (const measure of [
      'value',
      'orders',
      'products',
      'suppliers',
      'etalase',
      'pdn',
      'umkk',
      'creative',
    ]) {
      const href = `/dasbor/angka/${measure}?tahun=2026`;
      expect(page).toContain(href.replaceAll('&', '&amp;'));
      const csv = await read(`/dasbor/angka/${measure}/baris.csv?tahun=2026`);
      expect(csv).toContain('# Rumus: ');
      const rows = parse(csv, { columns: true, comment: '#', comment_no_infix: true }) as Record<
        string,
        string
      >[];
      const { reached } = await standing(measure);
      const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
      const share = (part: number) => Math.round((part / sum('nilai')) * 100_000);
      const again: Record<string, number> = {
        value: sum('nilai'),
        pdn: share(sum('nilai_pdn')),
        creative: share(sum('nilai_ekraf')),
        umkk: share(
          rows.reduce((total, row) => total + Number(row['umkk']) * Number(row['nilai']), 0),
        ),
      };
      expect([measure, again[measure] ?? rows.length]).toEqual([measure, Number(reached)]);
    }
    const book = await Browser.anonymous(app).get('/dasbor/angka/value/baris.xlsx?tahun=2026');
    const sheets = await readWorkbook(Buffer.from(await book.arrayBuffer()));
    expect(JSON.stringify(sheets)).toContain('Rumus');
  });

  it('answers words for a figure or a part that is not there', async () => {
    for (const path of [
      '/dasbor/angka/xyz',
      '/dasbor/angka/value?dinas=xyz',
      '/dasbor/xyz',
      '/dasbor/etalase/xyz',
      '/dasbor?tahun=1999',
    ])
      expect((await Browser.anonymous(app).get(path)).status).toBe(404);
    expect((await Browser.anonymous(app).get('/dasbor/angka/value?sesudah=xyz')).status).toBe(200);
  });
});

describe('targets', () => {
  it('are set on the desk, used by the dashboard, and keep what they were', async () => {
    const head = await Browser.signedIn(app, 'head');
    const send = (value: string) =>
      head.post('/meja/target', {
        langkah: 'target',
        measure: 'value',
        year: '2026',
        scope: 'local',
        value,
        source: 'Perjanjian kinerja 2026',
      });
    expect((await send('20.000.000')).status).toBe(303);
    expect((await standing('value')).target).toBe(20_000_000n);
    expect((await send('25.000.000')).status).toBe(303);
    const page = await (await head.get('/meja/target')).text();
    expect(page).toContain('Rp 20.000.000');
    expect(page).toContain('Rp 25.000.000');
    const wrong = await send('dua puluh juta');
    expect(wrong.status).toBe(422);
    const history = await world.db
      .selectFrom('target_event')
      .select(['seq', 'value'])
      .where('key', '=', 'value')
      .where('year', '=', 2026)
      .orderBy('seq')
      .execute();
    expect(history.map((one) => [one.seq, one.value])).toEqual([
      [1, 20_000_000n],
      [2, 25_000_000n],
    ]);
  });

  it('of the nation are not the city’s: scopes are never added', async () => {
    const env = world.env(world.actor('head'));
    const nation = { measure: 'value' as const, year: 2026, source: 'LKPP', value: 500_000_000n };
    expect((await setTarget(env, { ...nation, scope: 'national' })).ok).toBe(true);
    expect((await standing('value')).target).toBe(25_000_000n);
    const index = await channelIndexOf(world.db, 2026);
    expect(index.channels.map((one) => [one.channel, one.index === null])).toEqual([
      ['local', false],
      ['national', true],
      ['online_shop', true],
    ]);
    expect(index.index).toBeNull();
  });
});

describe('a reported figure', () => {
  it('stands beside the computed one with its difference, and is corrected by a new entry', async () => {
    const env = world.env(world.actor('programmeOfficer'));
    const one = {
      key: 'orders_local_catalogue' as const,
      year: 2025,
      period: '2025',
      value: 30n,
      source: 'Koran Contoh',
      url: 'https://contoh.test/berita',
      reportedOn: null,
      explanation: 'Koran menghitung pesanan yang dibatalkan.',
      replaces: null,
    };
    expect((await recordReported(env, one)).ok).toBe(true);
    const page = await read('/angka');
    expect(page).toContain('Koran menghitung pesanan yang dibatalkan.');
    expect(page).toMatch(/>30<[\s\S]*?>24<[\s\S]*?>6</);
    const row = await world.db.selectFrom('reported_figure').select('id').executeTakeFirstOrThrow();
    const correction = { ...one, value: 24n, explanation: 'Ralat koran.', replaces: row.id };
    expect((await recordReported(env, correction)).ok).toBe(true);
    const after = await read('/dasbor?tahun=2025');
    expect(after).toContain('Ralat koran.');
    expect(after).not.toContain('Koran menghitung');
    expect(await recordReported(env, correction)).toMatchObject({
      ok: false,
      error: [{ code: 'reported.corrected-already' }],
    });
  });
});

describe('packages that other systems recorded', () => {
  it('stand scope by scope, open to their rows, and are not in the local figures', async () => {
    const { agencies } = world.city;
    const record = async (code: string, scope: string, value: bigint, cancelled = false) => {
      await world.db
        .insertInto('package_record')
        .values({
          pemda_id: world.pemda.id,
          id: newId(world.clock.now()),
          agency_id: agencies.office,
          year: 2026,
          method: 'e_purchasing',
          name: `Paket ${code}`,
          value,
          realised: cancelled ? 0n : value,
          cancelled,
          scope,
          recorded_on: '2026-02-01',
          source: 'uji',
          source_code: code,
        })
        .execute();
    };
    const before = (await standing('value')).reached;
    await record('N1', 'national', 7_000_000n);
    await record('N2', 'national', 9_000_000n, true);
    await record('S1', 'online_shop', 400_000n);
    expect((await standing('value')).reached).toBe(before);
    const page = (await read('/dasbor?tahun=2026')).split('id="tercatat"')[1] ?? '';
    expect(page).toMatch(
      /Katalog nasional dan sektoral[\s\S]*?>1<[\s\S]*?1 batal tidak dihitung[\s\S]*?Rp 7\.000\.000/,
    );
    expect(page).toMatch(/Toko daring[\s\S]*?Rp 400\.000/);
    const lines = (await read('/dasbor/tercatat.csv?tahun=2026')).trim().split(/\r?\n/);
    expect(lines).toHaveLength(4);
    expect(lines.find((line) => line.includes('N2'))).toContain(',9000000,0,ya,2026-02-01,');
  });
});
