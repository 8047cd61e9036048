import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { importProducts, importStandardPrices } from '../../src/catalogue/index.ts';
import { addPerson, openAgencyBook } from '../../src/identity/index.ts';
import { importPlans } from '../../src/planning/index.ts';
import { loadOrder } from '../../src/purchasing/index.ts';
import { awardOf } from '../../src/reporting/index.ts';
import { Browser, landedOn } from '../support/browser.ts';
import { TEST_PASSWORD } from '../support/small-city.ts';
import { openWorld, type World } from '../support/world.ts';

const PLANS = join(import.meta.dirname, '../fixtures/plans.csv');
const PRICES = join(import.meta.dirname, '../fixtures/prices.csv');

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const pool = () => world.services.connections.poolFor(world.pemda.id);
const plans = (dryRun = false) =>
  importPlans(world.env(), pool(), PLANS, { dryRun, klpdCode: 'D999' });
const prices = (dryRun = false) =>
  importProducts(world.env(), pool(), PRICES, {
    dryRun,
    supplier: { name: 'UD Persediaan', nib: '9990001112223' },
  });

describe('import plans', () => {
  it('keeps nothing of a dry run, then takes in what can be read and says why the rest is not', async () => {
    expect(await plans(true)).toMatchObject({ rows: 7, added: 4, refused: 3, dryRun: true });
    expect(
      await world.db.selectFrom('plan').select('id').where('rup_code', '=', '71000001').execute(),
    ).toHaveLength(0);
    const done = await plans();
    expect(done).toMatchObject({
      rows: 7,
      added: 4,
      changed: 0,
      unchanged: 0,
      refused: 3,
      agenciesAdded: 2,
    });
    expect(done.verdicts.map((v) => [v.line, v.verdict, v.refusal.code])).toEqual([
      [3, 'taken-with-warning', 'plan-import.dates'],
      [6, 'refused', 'rup.length'],
      [7, 'refused', 'plan-import.other-pemda'],
      [8, 'refused', 'plan-import.budget'],
    ]);
    const methods = await world.db
      .selectFrom('plan')
      .select(['rup_code', 'method', 'raw'])
      .where('rup_code', 'like', '7100000%')
      .orderBy('rup_code')
      .execute();
    expect(methods.map((row) => row.method)).toEqual([
      'e_purchasing',
      'e_purchasing',
      'contest',
      'exempt',
    ]);
    expect(methods[0]?.raw).toMatchObject({ kolom_baru: 'x' });
    expect(methods[0]?.raw).not.toHaveProperty('nama_ppk');
  });

  it('changes nothing the second time, and says so', async () => {
    expect(await plans()).toMatchObject({ added: 0, changed: 0, unchanged: 4, agenciesAdded: 0 });
  });
});

describe('a code that stands twice in a file of plan lines', () => {
  const line = (code: string, budget: number) => ({
    tahun_anggaran: '2026',
    kd_klpd: 'D999',
    kd_satker: '900099',
    nama_satker: 'BADAN LAIN',
    kd_rup: code,
    nama_paket: `Belanja ${code}`,
    pagu: String(budget),
    metode_pengadaan: 'E-Purchasing',
  });
  const take = (lines: readonly [string, number][], importId?: string) =>
    importPlans(world.env(), pool(), 'twice.csv', {
      dryRun: false,
      klpdCode: 'D999',
      rows: (async function* () {
        for (const [n, [code, budget]] of lines.entries())
          yield { line: n + 2, fields: line(code, budget) };
      })(),
      ...(importId ? { importId } : {}),
    });
  const budget = async (code: string) =>
    (await world.db.selectFrom('plan').select('budget').where('rup_code', '=', code).execute()).map(
      (row) => row.budget,
    );

  it('counts by its last line, new or known, and each earlier one is told', async () => {
    const twice = (at: number) => ({ line: at, refusal: { code: 'plan-import.twice' } });
    const fresh = await take([
      ['72000001', 10],
      ['72000002', 20],
      ['72000001', 30],
      ['72000001', 40],
    ]);
    expect(fresh).toMatchObject({ added: 2, changed: 0, unchanged: 0, refused: 2 });
    expect(fresh.verdicts).toMatchObject([twice(2), twice(4)]);
    expect(await budget('72000001')).toEqual([40n]);
    // Known by now: the first of the two is told, the second one changes nothing.
    const again = await take([
      ['72000001', 10],
      ['72000001', 40],
      ['72000002', 21],
      ['72000003', 5],
    ]);
    expect(again).toMatchObject({ added: 1, changed: 1, unchanged: 1, refused: 1 });
    expect(again.verdicts).toMatchObject([twice(2)]);
    expect(await budget('72000002')).toEqual([21n]);
  });
});

describe('the agency of a plan line', () => {
  const ensure = async (agency: { code: string; name: string }) => {
    const client = await pool().connect();
    try {
      const book = await openAgencyBook(client, world.pemda, world.clock.now());
      const found = book.find({ sipdCode: '', ...agency });
      await book.write();
      return found.ok ? { ok: true, value: { id: found.value, added: book.added() > 0 } } : found;
    } finally {
      client.release();
    }
  };
  const count = async () => (await world.db.selectFrom('agency').select('id').execute()).length;

  it('is found by its name under another code or none, and never doubled', async () => {
    const { id, name } = await world.db
      .selectFrom('agency')
      .select(['id', 'name'])
      .where('id', '=', world.city.agencies.office)
      .executeTakeFirstOrThrow();
    const before = await count();
    for (const code of ['', '987654'])
      expect(await ensure({ code, name: ` ${name.toUpperCase()}  ${world.pemda.name} ` })).toEqual({
        ok: true,
        value: { id, added: false },
      });
    expect(await ensure({ code: '', name: 'Dinas Yang Tidak Ada' })).toMatchObject({
      ok: false,
      error: { code: 'agency.no-code' },
    });
    expect(await count()).toBe(before);
  });

  it('is refused when two bear the name', async () => {
    const { db, city } = world;
    const names = await db.selectFrom('agency').select(['id', 'name']).execute();
    const own = names.find(({ id }) => id === city.agencies.office)?.name ?? '';
    const other = names.find(({ id }) => id === city.agencies.other)?.name ?? '';
    const rename = (name: string) =>
      db.updateTable('agency').set({ name }).where('id', '=', city.agencies.other).execute();
    await rename(own);
    try {
      expect(await ensure({ code: '', name: own })).toMatchObject({
        ok: false,
        error: { code: 'agency.ambiguous' },
      });
    } finally {
      await rename(other);
    }
  });
});

describe('import products', () => {
  it('puts priced rows on show, keeps unpriced ones as drafts, and is idempotent', async () => {
    expect(await prices(true)).toMatchObject({ added: 5, dryRun: true });
    const done = await prices();
    expect(done).toMatchObject({ rows: 7, added: 5, refused: 2, onShow: 4, drafts: 1 });
    expect(done.verdicts.map((v) => [v.line, v.verdict, v.refusal.code])).toEqual([
      [5, 'draft', 'product-import.no-price'],
      [7, 'refused', 'product-import.missing'],
      [8, 'refused', 'money.separator'],
    ]);
    expect(await prices()).toMatchObject({ added: 0, changed: 0, unchanged: 5 });
  });
});

describe('a purchase on imported records', () => {
  it('finds the product, buys against the imported line, and moves the agency', async () => {
    const app = createApp(world.services, 'code');
    const agency = await world.db
      .selectFrom('agency')
      .select(['id', 'short_name'])
      .where('code', '=', '900001')
      .executeTakeFirstOrThrow();
    expect(agency.short_name).toMatch(/Sekretariat Daerah/);
    const supplier = await world.db
      .selectFrom('supplier')
      .select('id')
      .where('nib', '=', '9990001112223')
      .executeTakeFirstOrThrow();
    for (const [email, role, ids] of [
      ['pembeli.impor', 'procurement_officer', { agencyId: agency.id, supplierId: null }],
      ['ppk.impor', 'ppk', { agencyId: agency.id, supplierId: null }],
      ['penyedia.impor', 'seller', { agencyId: null, supplierId: supplier.id }],
    ] as const) {
      const added = await addPerson(world.env(), {
        email: `${email}@contoh.test`,
        name: email,
        password: TEST_PASSWORD,
        role,
        ...ids,
      });
      expect(added.ok).toBe(true);
    }
    const buyer = await Browser.signedIn(app, 'pembeli.impor');
    for (const word of ['kertas', 'tinta', 'ballpoint']) {
      const found = (await (await buyer.get(`/api/cari?q=${word}`)).json()) as {
        products: { name: string }[];
      };
      expect(found.products.some((product) => product.name.toLowerCase().includes(word))).toBe(
        true,
      );
    }
    const product = await world.db
      .selectFrom('product')
      .select('id')
      .where('sku', '=', '01.01.01')
      .executeTakeFirstOrThrow();
    const plan = await world.db
      .selectFrom('plan')
      .select('id')
      .where('rup_code', '=', '71000001')
      .executeTakeFirstOrThrow();
    await buyer.post('/keranjang/tambah', { produk: product.id, jumlah: '10' });
    const placed = await buyer.post(`/keranjang/${supplier.id}/pesan`, {
      plan: plan.id,
      method: 'direct',
      channel: 'LS',
      deliveryAddress: 'Kantor Sekretariat Daerah',
      wantedOn: '2026-03-20',
      key: crypto.randomUUID(),
    });
    expect(placed.status).toBe(303);
    const link = landedOn(placed);
    const order = await loadOrder(world.db, link.split('/').at(-1) ?? '');
    const ppk = await Browser.signedIn(app, 'ppk.impor');
    const hash =
      /name="contentHash" value="([^"]+)"/.exec(await (await ppk.get(link)).text())?.[1] ?? '';
    expect(
      (await ppk.post(`${link}/approve`, { version: String(order?.version), contentHash: hash }))
        .status,
    ).toBe(303);
    const seller = await Browser.signedIn(app, 'penyedia.impor');
    expect((await seller.post(`${link}/accept`, { version: '3' })).status).toBe(303);
    const award = await awardOf(world.db, 2026);
    expect(award.find((row) => row.agencyId === agency.id)).toMatchObject({
      realised: 525_000n,
      budget: 50_000_000n,
      index: 1_050n,
    });
  });
});

describe('import standard prices', () => {
  const ssh = (content: string, dryRun = false) =>
    importStandardPrices(world.env(), pool(), Buffer.from(content), {
      file: 'ssh.csv',
      year: null,
      thisYear: 2026,
      dryRun,
    });
  const FILE = `Kode;Nama Barang;Spesifikasi;Satuan;Harga Satuan 2025
1.1;Kertas HVS;A4 80 gsm;Rim;49.000
1.1;Kertas HVS;F4 80 gsm;Rim;52.500
2.1;Tinta;Hitam;Botol;-
`;

  it('keeps nothing of a dry run, takes what it can read, and changes nothing the second time', async () => {
    const stored = () =>
      world.db.selectFrom('standard_price').selectAll().orderBy('line').execute();
    const dry = await ssh(FILE, true);
    expect(dry.ok && dry.value).toMatchObject({ rows: 3, added: 2, refused: 1, year: 2025 });
    expect(await stored()).toHaveLength(0);
    const first = await ssh(FILE);
    expect(first.ok && first.value).toMatchObject({ added: 2, changed: 0, unchanged: 0 });
    expect((await stored()).map(({ specification, price }) => [specification, price])).toEqual([
      ['A4 80 gsm', 49_000n],
      ['F4 80 gsm', 52_500n],
    ]);
    const again = await ssh(FILE);
    expect(again.ok && again.value).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  });

  it('takes a new price and keeps the old one in the audit trail', async () => {
    const done = await ssh(FILE.replace('49.000', '50.000'));
    expect(done.ok && done.value).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    const entries = await world.db
      .selectFrom('audit_entry')
      .select('before')
      .where('action', '=', 'standard-price.imported')
      .execute();
    const kept = entries.map(({ before }) => JSON.stringify(before));
    expect(kept.filter((text) => text.includes('49000'))).toHaveLength(1);
  });

  it('refuses a file that contradicts itself, and stores nothing of it', async () => {
    const before = await world.db.selectFrom('standard_price').selectAll().execute();
    const done = await ssh(`${FILE}3.1;Map;Plastik;Buah;1,500\n`);
    expect(done.ok ? null : done.error.code).toBe('standard-price.contradiction');
    expect(await world.db.selectFrom('standard_price').selectAll().execute()).toEqual(before);
  });
});
