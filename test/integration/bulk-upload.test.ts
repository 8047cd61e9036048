import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { createApp } from '../../src/app.tsx';
import { cancelUpload, readUpload, startUpload, takeUpload } from '../../src/catalogue/index.ts';
import { readTable } from '../../src/platform/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
});
afterAll(() => world.close());

const seller = () => world.env(world.actor('otherSeller'));
const pool = () => world.services.connections.poolFor(world.pemda.id);
const csv = (...rows: string[]) =>
  Buffer.from(
    ['Nomor produk (SKU);Nama produk;Uraian;Kode KBKI;Satuan;Harga Produk;Stok', ...rows].join(
      '\n',
    ),
  );

async function upload(bytes: Uint8Array, name = 'produk.csv'): Promise<string> {
  const done = await readUpload(seller(), pool(), world.city.etalase.food, { name, bytes });
  if (!done.ok) throw new Error(done.error.map(({ code }) => code).join());
  return done.value.id;
}
const rowsOf = (id: string) =>
  world.db
    .selectFrom('bulk_upload_row')
    .select(['line', 'sku', 'verdict', 'faults', 'content', 'product_id'])
    .where('upload_id', '=', id)
    .orderBy('line')
    .execute();
const verdicts = async (id: string) =>
  (await rowsOf(id)).map(({ line, verdict }) => [line, verdict]);
async function take(id: string): Promise<void> {
  const started = await startUpload(seller(), id);
  if (!started.ok) throw new Error(started.error.map(({ code }) => code).join());
  await takeUpload(world.env(), id);
}

describe('many products at once', () => {
  it('are read with a verdict a row, and become drafts only when the seller says so', async () => {
    const id = await upload(
      csv(
        'N-1;Nasi kotak ayam;Lengkap dengan sayur;63391;Porsi;25.000;100',
        'N-2;Nasi kotak ikan;;;Porsi;27.500;',
        'N-3;;Tanpa nama;;Porsi;10.000;',
        'N-4;Kue basah;;12;Buah;gratis;',
        'N-1;Nomor dua kali;;;Porsi;11.000;',
      ),
    );
    expect(await verdicts(id)).toEqual([
      [2, 'new'],
      [3, 'new'],
      [4, 'faulty'],
      [5, 'faulty'],
      [6, 'faulty'],
    ]);
    const faults = (await rowsOf(id)).map(({ faults }) =>
      (faults as { code: string }[]).map((f) => f.code),
    );
    expect(faults.slice(2)).toEqual([
      ['bulk.no-name'],
      ['bulk.money', 'bulk.kbki'],
      ['bulk.twice'],
    ]);
    const before = await world.db
      .selectFrom('product')
      .select('id')
      .where('sku', '=', 'N-1')
      .execute();
    expect(before).toEqual([]);
    await take(id);
    const made = await world.db
      .selectFrom('product as p')
      .innerJoin('product_revision as r', 'r.product_id', 'p.id')
      .select(['p.sku', 'p.state', 'r.state as revision', 'r.content'])
      .where('p.sku', 'like', 'N-%')
      .orderBy('p.sku')
      .execute();
    expect(made.map(({ sku, state, revision }) => [sku, state, revision])).toEqual([
      ['N-1', 'draft', 'editing'],
      ['N-2', 'draft', 'editing'],
    ]);
    expect(made[0]?.content).toMatchObject({ price: '25000', stock: '100', unit: 'Porsi' });
  });

  it('say "unchanged" the second time, and renew what is different by the own number', async () => {
    const same = 'N-1;Nasi kotak ayam;Lengkap dengan sayur;63391;Porsi;25.000;100';
    expect(await verdicts(await upload(csv(same)))).toEqual([[2, 'unchanged']]);
    const id = await upload(csv(same.replace('25.000', '26.000')));
    expect(await verdicts(id)).toEqual([[2, 'changed']]);
    await take(id);
    const rows = await world.db
      .selectFrom('product as p')
      .innerJoin('product_revision as r', 'r.product_id', 'p.id')
      .select('r.content')
      .where('p.sku', '=', 'N-1')
      .execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.content).toMatchObject({ price: '26000' });
  });

  it('go on after a stop where it came, and nobody else touches them', async () => {
    const lines = Array.from(
      { length: 700 },
      (_, n) => `M-${n};Menu nomor ${n};Uraian;63391;Porsi;20.000;`,
    );
    const id = await upload(csv(...lines));
    await startUpload(seller(), id);
    expect(await cancelUpload(seller(), id)).toMatchObject({ ok: true });
    await takeUpload(world.env(), id);
    const taken = async () =>
      (await verdicts(id)).filter(([, verdict]) => verdict === 'taken').length;
    expect(await taken()).toBe(0);
    const other = world.env(world.actor('seller'));
    expect(await startUpload(other, id)).toMatchObject({
      ok: false,
      error: [{ code: 'bulk.not-found' }],
    });
    await startUpload(seller(), id);
    // Two workers at once: no row twice.
    await Promise.all([takeUpload(world.env(), id), takeUpload(world.env(), id)]);
    expect(await taken()).toBe(700);
    const made = await world.db
      .selectFrom('product')
      .select('id')
      .where('sku', 'like', 'M-%')
      .execute();
    expect(made).toHaveLength(700);
    expect(await startUpload(seller(), id)).toMatchObject({
      ok: false,
      error: [{ code: 'bulk.state' }],
    });
  });

  it('come from the national bulk template as it is: heads in four lines, attributes in pairs', async () => {
    const row = (...values: (string | number | null)[]) =>
      values.map((value) => (value === null ? null : { value }));
    const data = [
      row('Kategori', 'Informasi Produk', null, null, 'KBKI & PDN', null, null, 'Harga & Stok'),
      row(
        'Kategori',
        'Nama Produk',
        'Deskripsi',
        'Kode KBKI',
        'Klasifikasi Produk',
        'Minimum Pembelian',
        'Harga Produk',
        'Jumlah Stok',
        'Satuan Produk',
        'Atribut 1',
        'Nilai 1',
      ),
      row(
        '(Wajib)',
        '(Wajib)',
        '(Opsional)',
        '(Wajib)',
        '(Wajib)',
        '(Opsional)',
        '(Wajib)',
        '(Wajib)',
        '(Wajib)',
        '(Opsional)',
        '(Opsional)',
      ),
      row(
        'Salin dari daftar',
        null,
        null,
        'Kode saja',
        null,
        'Kosong berarti 1',
        'Angka polos',
        null,
        null,
        'Tulis nama atribut',
        null,
      ),
      row(
        'A > B',
        'Helm pelindung',
        null,
        null,
        'Lokal',
        1,
        75000,
        '5.00',
        'Buah',
        'Lokasi Layanan',
        'Batu',
      ),
    ];
    const bytes = await writeWorkbook([{ sheet: 'Produk', data }] as never).toBuffer();
    const id = await upload(bytes, 'v6.xlsx');
    const rows = await rowsOf(id);
    expect(rows.map(({ line, verdict }) => [line, verdict])).toEqual([[5, 'new']]);
    expect(rows[0]?.content).toMatchObject({
      name: 'Helm pelindung',
      price: '75000',
      stock: '5',
      origin: 'domestic',
      kbki: '',
      specification: 'Lokasi Layanan: Batu',
    });
    expect(await verdicts(await upload(bytes, 'v6.xlsx'))).toEqual([[5, 'new']]);
    await take(id);
    expect(await verdicts(await upload(bytes, 'v6.xlsx'))).toEqual([[5, 'unchanged']]);
  });

  it('are refused whole, with words, when the file is no list of products', async () => {
    const code = async (bytes: Uint8Array) => {
      const done = await readUpload(seller(), pool(), world.city.etalase.food, {
        name: 'x',
        bytes,
      });
      return done.ok ? null : done.error[0]?.code;
    };
    expect(await code(Buffer.from('a,b\n1,2'))).toBe('bulk.no-columns');
    expect(await code(Buffer.from('Nama produk,Harga,Satuan,Harga\na,1,b,2'))).toBe(
      'bulk.column-twice',
    );
    expect(await code(Buffer.from('Nama produk,Harga,Satuan'))).toBe('bulk.no-rows');
    expect(await code(csv('1;a;;;b;1.000;', '2;c;;;d;1,000;'))).toBe(
      'standard-price.contradiction',
    );
    expect(await code(new Uint8Array())).toBe('file.empty');
  });
});

describe('the page of an upload', () => {
  it('shows what was read, lets a row be mended in place, and gives the rest as a file', async () => {
    const id = await upload(
      csv('P-1;Nasi uduk;;;Porsi;dua puluh ribu;', 'P-2;Nasi kuning;;;Porsi;20000;'),
    );
    const browser = await Browser.signedIn(app, 'otherSeller');
    const text = async (path: string) => (await browser.get(path)).text();
    const list = await text(`/usaha/unggah/${id}`);
    expect(list).toContain('bukan rupiah bulat');
    expect(list).toContain('Jadikan 1 baris draf');
    expect(await text(`/usaha/unggah/${id}/baris/2`)).toContain('dua puluh ribu');
    const fields = { sku: 'P-1', name: 'Nasi uduk', unit: 'Porsi', price: '20.000' };
    const again = await browser.post(`/usaha/unggah/${id}/baris/2`, fields);
    expect(again.status).toBe(422);
    const rest = await browser.get(`/usaha/unggah/${id}/sisa`);
    expect(rest.headers.get('content-type')).toContain('spreadsheetml');
    const mended = await browser.post(`/usaha/unggah/${id}/baris/2`, { ...fields, price: '20000' });
    expect(mended.status).toBe(303);
    expect(await text(`/usaha/unggah/${id}`)).toContain('Jadikan 2 baris draf');
    const stranger = await Browser.signedIn(app, 'seller');
    for (const path of ['', '/sisa', '/baris/2'])
      expect((await stranger.get(`/usaha/unggah/${id}${path}`)).status, path).toBe(404);
  });

  it('offers the template of each open etalase, which comes back in as it is filled', async () => {
    const browser = await Browser.signedIn(app, 'otherSeller');
    const field = {
      labelEn: 'x',
      type: 'text',
      required: true,
      searchable: true,
      comparable: true,
    };
    await world.db
      .updateTable('etalase')
      .set({
        attributes: JSON.stringify([
          // The brand is a column of ours: it is asked once, and is the attribute too.
          { ...field, key: 'merek', label: 'Merek' },
          { ...field, key: 'berat', label: 'Berat bersih', type: 'number', unit: 'gram' },
        ]),
      })
      .where('id', '=', world.city.etalase.food)
      .execute();
    const { slug } = await world.db
      .selectFrom('etalase')
      .select('slug')
      .where('id', '=', world.city.etalase.food)
      .executeTakeFirstOrThrow();
    const answer = await browser.get(`/usaha/unggah/templat/${slug}`);
    expect(answer.status).toBe(200);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    // The example row is advice and no product.
    const done = await readUpload(seller(), pool(), world.city.etalase.food, {
      name: 't.xlsx',
      bytes,
    });
    expect(done.ok ? null : done.error[0]?.code).toBe('bulk.no-rows');
    const table = await readTable(bytes);
    const heads = (table.ok ? (table.value.sheets[0]?.rows[0]?.cells ?? []) : []).map(String);
    expect(heads.filter((head) => head.startsWith('Merek'))).toEqual(['Merek *']);
    const values: Record<string, string> = {
      'Nomor produk (SKU)': 'T-1',
      'Nama produk *': 'Keripik tempe',
      'Merek *': 'Panderman',
      'Satuan *': 'Bungkus',
      'Harga sebelum pajak (Rp) *': '9000',
      'Berat bersih (gram) *': 'berat',
    };
    const filled = [heads.join(';'), heads.map((head) => values[head] ?? '').join(';')].join('\n');
    const id = await upload(Buffer.from(filled), 'isi.csv');
    const [row] = await rowsOf(id);
    expect(row?.faults).toMatchObject([{ code: 'attribute.number', field: 'attr.berat' }]);
    const mended = await browser.post(`/usaha/unggah/${id}/baris/2`, {
      sku: 'T-1',
      name: 'Keripik tempe',
      brand: 'Panderman',
      unit: 'Bungkus',
      price: '9000',
      'attr.berat': '250',
    });
    expect(mended.status).toBe(303);
    const [after] = await rowsOf(id);
    expect(after).toMatchObject({
      verdict: 'new',
      content: { brand: 'Panderman', attributes: { merek: 'Panderman', berat: 250 } },
    });
  });
});

describe('the page that takes the file', () => {
  it('names each missing thing at once, and an empty file as empty', async () => {
    const browser = await Browser.signedIn(app, 'otherSeller');
    const nothing = await (await browser.post('/usaha/unggah', {})).text();
    expect(nothing).toContain('Etalase belum dipilih');
    expect(nothing).toContain('Pilih berkas XLSX atau CSV dahulu');
    const empty = await browser.upload('/usaha/unggah', 'file', {
      name: 'kosong.csv',
      bytes: new Uint8Array(),
    });
    const text = await empty.text();
    expect(empty.status).toBe(422);
    expect(text).toContain('Etalase belum dipilih');
    expect(text).toContain('Berkas kosong. Pilih ber');
  });

  it('says the limit of the file itself when the whole is too large, and leads back to the form', async () => {
    const browser = await Browser.signedIn(app, 'otherSeller');
    const answer = await browser.upload(
      '/usaha/unggah',
      'file',
      { name: 'besar.csv', bytes: new Uint8Array(11 * 1024 * 1024) },
      { etalase: world.city.etalase.food },
    );
    const text = await answer.text();
    expect(answer.status).toBe(413);
    expect(text).toContain('paling banyak 10 MB');
    expect(text).toContain('>Kembali</a>');
  });
});
