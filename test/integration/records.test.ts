import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { quantity } from '../../src/kernel/index.ts';
import {
  openImport,
  openRecordFile,
  recordsInBytes,
  takeRecords,
  undoImport,
} from '../../src/planning/index.ts';
import { runImport } from '../../src/planning/records/run-import.ts';
import { fileStore } from '../../src/platform/index.ts';
import { addLine } from '../../src/purchasing/index.ts';
import { channelIndexOf } from '../../src/reporting/index.ts';
import { Browser, landedOn } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
});
afterAll(() => world.close());

const pool = () => world.services.connections.poolFor(world.pemda.id);

async function bring(name: string, text: string, dryRun = false) {
  const file = await recordsInBytes(name, new TextEncoder().encode(text));
  if (!file.ok) throw new Error(file.error.code);
  const id = await openImport(world.env(), file.value, dryRun ? 'checking' : 'taking', null);
  const taken = await takeRecords(world.env(), pool(), file.value, { importId: id, dryRun });
  return { id, ...taken };
}
async function undo(id: string) {
  const done = await undoImport(world.env(), pool(), id);
  if (!done.ok) throw new Error(done.error[0]?.code);
  return done.value;
}

const HEAD =
  'tahun_anggaran,kd_klpd,kd_satker,nama_satker,kd_rup,nama_paket,pagu,metode_pengadaan,status_aktif_rup,nama_ppk';
const plan = (rup: string, name: string, budget: number) =>
  `2026,D999,900001,DINAS CONTOH BARU,${rup},${name},${budget},E-Purchasing,True,SESEORANG`;
const plans = (...rows: string[]) => [HEAD, ...rows].join('\n');
const planRow = (rup: string) =>
  world.db.selectFrom('plan').selectAll().where('rup_code', '=', rup).executeTakeFirst();

const v6 = (total: number, more = false) =>
  JSON.stringify({
    success: true,
    data: [
      {
        order_id: '01KGAKCD80AAAAAAAAAAAAAAA1',
        order_date: '2026-02-03T00:00:00Z',
        rup_code: '72000001',
        rup_name: 'Alat tulis',
        kode_klpd: 'D999',
        kode_satker: '900001',
        nama_satker: 'DINAS CONTOH BARU',
        status: 'COMPLETED',
        total,
        shipping_fee: 0,
        fiscal_year: 2026,
        email_user_pokja: 'orang@contoh.test',
      },
    ],
    meta: { limit: 1, has_more: more, cursor: more ? 'abc' : null },
  });
const packages = () =>
  sql<{ value: bigint; realised: bigint; scope: string }>`
    select value, realised, scope from package_record where source = 'e-purchasing-v6'`
    .execute(world.db)
    .then(({ rows }) => rows);

describe('packages of another system', () => {
  it('come in from the envelope of an interface, change with a newer one, and go with an undo', async () => {
    expect(await bring('v6.json', v6(1_000_000, true), true)).toMatchObject({ added: 1 });
    expect(await packages()).toEqual([]);
    const first = await bring('v6.json', v6(1_000_000, true));
    expect(first).toMatchObject({ added: 1, changed: 0, unchanged: 0, refused: 0 });
    expect(first.remarks.map((one) => one.code)).toEqual(['file.more-pages']);
    expect(await bring('v6.json', v6(1_000_000))).toMatchObject({ added: 0, unchanged: 1 });
    const newer = await bring('v6.json', v6(1_500_000));
    expect(newer).toMatchObject({ added: 0, changed: 1 });
    expect(await packages()).toEqual([
      { value: 1_500_000n, realised: 1_500_000n, scope: 'national' },
    ]);
    const channels = (await channelIndexOf(world.db, 2026)).channels;
    expect(channels.find((one) => one.channel === 'national')?.realised).toBe(1_500_000n);
    // The older import cannot take away what the newer one changed.
    const kept = await undo(first.id);
    expect(kept).toMatchObject({ removed: 0, restored: 0 });
    expect(kept.kept.map((one) => one.code)).toEqual(['records.changed-since']);
    expect(await undo(newer.id)).toMatchObject({ restored: 1, removed: 0 });
    expect(await packages()).toMatchObject([{ value: 1_000_000n }]);
  });

  it('leaves persons at the door', async () => {
    const { rows } = await sql<{ raw: Record<string, string> }>`
      select raw from source_record where kind = 'e-purchasing-v6'`.execute(world.db);
    expect(rows[0]?.raw).toHaveProperty('order_id');
    expect(rows[0]?.raw).not.toHaveProperty('email_user_pokja');
    const { rows: told } = await sql<{ dropped_fields: string[] }>`
      select dropped_fields from record_import where kind = 'e-purchasing-v6' limit 1`.execute(
      world.db,
    );
    expect(told[0]?.dropped_fields).toEqual(['email_user_pokja']);
  });
});

describe('plan lines', () => {
  it('come and go as a whole, changed ones with their old values', async () => {
    const first = await bring('rup.csv', plans(plan('72000001', 'Kertas', 5_000_000)));
    expect(first).toMatchObject({ added: 1, refused: 0 });
    const second = await bring(
      'rup.csv',
      plans(plan('72000001', 'Kertas', 6_000_000), plan('72000002', 'Tinta', 1_000_000)),
    );
    expect(second).toMatchObject({ added: 1, changed: 1 });
    expect((await planRow('72000001'))?.budget).toBe(6_000_000n);
    expect(await undo(second.id)).toEqual({ removed: 1, restored: 1, kept: [] });
    expect((await planRow('72000001'))?.budget).toBe(5_000_000n);
    expect(await planRow('72000002')).toBeUndefined();
    const again = await undoImport(world.env(), pool(), second.id);
    expect(again).toEqual({ ok: false, error: [{ code: 'records.not-done' }] });
  });

  it('of own work are read from their own file', async () => {
    await bring(
      'swakelola.csv',
      'tahun_anggaran,kd_klpd,kd_satker,nama_satker,kd_rup,nama_paket,pagu,tipe_swakelola,tgl_awal_pelaksanaan_kontrak\n' +
        '2026,D999,900001,DINAS CONTOH BARU,72000008,Rapat,100000,1,2026-02-01',
    );
    expect(await planRow('72000008')).toMatchObject({
      method: 'self_managed',
      contract_from: '2026-02-01',
    });
  });
});

describe('revisions', () => {
  const revision = (kind: string, from: string, to: string, at = '2026-02-20T03:00:00Z') =>
    `tahun_anggaran,kd_klpd,jenis_revisi,kd_rup_lama,kd_rup_baru,tgl_kaji_ulang,alasan_kajiulang\n2026,D999,${kind},${from},${to},${at},perubahan`;

  it('take a line out of buying, bring it back, and give way to an undo', async () => {
    await bring('rup.csv', plans(plan('72000003', 'Sapu', 1_000_000)));
    const cancelled = await bring('r.csv', revision('PEMBATALAN', '72000003', '72000003'));
    expect((await planRow('72000003'))?.active).toBe(false);
    await bring('r.csv', revision('PENGAKTIFAN', '72000003', '72000003', '2026-02-25T03:00:00Z'));
    expect((await planRow('72000003'))?.active).toBe(true);
    const last = await bring(
      'r.csv',
      revision('PEMBATALAN', '72000003', '72000003', '2026-02-26T03:00:00Z'),
    );
    expect((await planRow('72000003'))?.active).toBe(false);
    // A plan file that comes later does not bring it back by itself.
    await bring('rup.csv', plans(plan('72000003', 'Sapu baru', 1_000_000)));
    expect((await planRow('72000003'))?.active).toBe(false);
    await undo(last.id);
    expect((await planRow('72000003'))?.active).toBe(true);
    await undo(cancelled.id);
    expect((await planRow('72000003'))?.active).toBe(true);
  });

  it('let an order stay with the line that replaced its line, and go back with an undo', async () => {
    const { city, db, pemda } = world;
    const officer = await Browser.signedIn(app, 'officer');
    const old = await db
      .selectFrom('plan')
      .select(['id', 'rup_code'])
      .where('id', '=', city.plans.stationery)
      .executeTakeFirstOrThrow();
    await addLine(
      db,
      pemda.id,
      city.people.officer.id,
      city.products.paper,
      quantity(2),
      world.clock.now(),
    );
    const placed = await officer.post(`/keranjang/${city.suppliers.paper}/pesan`, {
      plan: old.id,
      method: 'direct',
      channel: 'LS',
      deliveryAddress: 'Jalan Uji 1, Kota Contoh',
      wantedOn: '2026-03-20',
      note: '',
      ownerEstimate: '',
      costlierReason: '',
      key: crypto.randomUUID(),
    });
    expect(placed.status).toBe(303);
    const order = await db
      .selectFrom('orders')
      .select(['id', 'reserved'])
      .where('plan_id', '=', old.id)
      .executeTakeFirstOrThrow();
    await sql`update plan set raw = '{"status_aktif_rup": "True"}' where id = ${old.id}`.execute(
      db,
    );
    await bring('rup.csv', plans(plan('72000005', 'ATK baru', 90_000_000)));
    const next = await planRow('72000005');
    const one = await bring('r.csv', revision('SATUKESATU', old.rup_code, '72000005'));
    const planOf = async () =>
      (
        await db
          .selectFrom('orders')
          .select('plan_id')
          .where('id', '=', order.id)
          .executeTakeFirstOrThrow()
      ).plan_id;
    expect(await planOf()).toBe(next?.id);
    expect((await planRow('72000005'))?.committed).toBe(order.reserved);
    expect((await planRow(old.rup_code))?.committed).toBe(0n);
    const anyone = Browser.anonymous(app);
    const page = await (await anyone.get(`/rencana/${old.rup_code}`)).text();
    expect(page).toContain('digantikan oleh');
    expect(page).toContain('/rencana/72000005');
    await undo(one.id);
    expect(await planOf()).toBe(old.id);
    expect((await planRow('72000005'))?.committed).toBe(0n);
  });
});

describe('the page of imports', () => {
  it('looks at a file, takes it in when told, and undoes it; others may look or are kept out', async () => {
    const catalogue = await Browser.signedIn(app, 'catalogueofficer');
    const text = plans(plan('72000006', 'Ember', 2_000_000), plan('12', 'Salah', 1));
    const sent = await catalogue.upload('/impor', 'file', {
      name: 'rup-2026.csv',
      bytes: new TextEncoder().encode(text),
    });
    const path = landedOn(sent);
    const id = path.split('/').at(-1) ?? '';
    const files = fileStore(world.services.config.dataDir, world.pemda.id);
    const run = () => runImport(world.env(), world.services.connections, files, id);
    await run();
    const looked = await (await catalogue.get(path)).text();
    expect(looked).toContain('menunggu keputusan');
    expect(looked).toContain('7 sampai 9 angka');
    expect(await planRow('72000006')).toBeUndefined();
    await catalogue.post(`${path}/ambil`, {});
    await run();
    expect((await planRow('72000006'))?.budget).toBe(2_000_000n);
    const verdicts = await (await catalogue.get(`${path}/putusan.csv`)).text();
    expect(verdicts).toContain('kd_rup');
    const auditor = await Browser.signedIn(app, 'auditor');
    expect((await auditor.get(path)).status).toBe(200);
    expect((await auditor.post(`${path}/urungkan`, {})).status).toBe(403);
    await catalogue.post(`${path}/urungkan`, {});
    expect(await planRow('72000006')).toBeUndefined();
  });

  it('says what is wrong with a file that is none', async () => {
    const catalogue = await Browser.signedIn(app, 'catalogueofficer');
    const answer = await catalogue.upload('/impor', 'file', {
      name: 'x.csv',
      bytes: new TextEncoder().encode('a,b\n1,2'),
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('tidak dikenali dari nama kolomnya');
  });
});

/** Where published files of real offices lie, when somebody has them. */
const REAL =
  process.env['KATALOKAL_RECORDS'] ?? join(import.meta.dirname, '../../../shared/data/lkpp');

const have = existsSync(REAL);
const why = have
  ? ''
  : ' (not run: no published files here; KATALOKAL_RECORDS may name their folder)';

describe.runIf(have)(`published files${why}`, () => {
  it.each([
    ['isb-kab-bandung-2025', 'D107'],
    ['isb-kab-bandung-2025/sample25', 'D107'],
    ['inaproc-api-kemnaker/rup', 'K34'],
    ['inaproc-api-kemnaker/ekatalog', 'K34'],
    ['inaproc-api-kemnaker/ekatalog-archive', 'K34'],
  ])('%s: every row has a verdict, the second time changes nothing', async (folder, klpdCode) => {
    const other = await openWorld();
    const env = { ...other.env(), pemda: { ...other.pemda, klpdCode } };
    const connection = other.services.connections.poolFor(other.pemda.id);
    try {
      for (const name of readdirSync(join(REAL, folder)).filter((one) =>
        /\.(json|csv)$/.test(one),
      )) {
        const path = join(REAL, folder, name);
        const take = async () => {
          const file = await openRecordFile(path);
          if (!file.ok) return null;
          const importId = await openImport(env, file.value, 'taking', null);
          return {
            kind: file.value.kind,
            ...(await takeRecords(env, connection, file.value, { importId, dryRun: false })),
          };
        };
        const first = await take();
        if (!first) continue;
        const why = new Map<string, number>();
        for (const one of first.verdicts) {
          const key = `${one.verdict} ${one.refusal.code}`;
          why.set(key, (why.get(key) ?? 0) + 1);
        }
        process.stdout.write(
          `${folder}/${name}: ${first.kind}, ${first.rows} rows, ${first.added} in, ${first.refused} refused; ${[...why].map(([key, n]) => `${key} ${n}`).join(', ') || 'no remarks'}\n`,
        );
        expect(first.added + first.changed + first.unchanged + first.refused).toBe(first.rows);
        expect(await take()).toMatchObject({ added: 0, changed: 0 });
      }
    } finally {
      await other.close();
    }
  });
});
