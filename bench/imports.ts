import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { importProducts } from '../src/catalogue/index.ts';
import { openServices } from '../src/commands/open-services.ts';
import { foundPemda } from '../src/identity/index.ts';
import { openImport, openRecordFile, takeRecords } from '../src/planning/index.ts';
import { readConfig } from '../src/platform/index.ts';
import { systemEnv } from '../src/system-env.ts';

export interface ImportFigure {
  readonly rows: number;
  readonly refused: number;
  readonly seconds: number;
  /** The same rows read with csv-parse, nothing done with them. */
  readonly parse: number;
  /** The same file by COPY into a table of texts, as PostgreSQL reads it. */
  readonly copy: number;
}

export const PLAN_ROWS = 16_424;
export const PRODUCT_ROWS = 3_948;
/** Odd, so that there is a middle one. */
const ROUNDS = 3;
const KLPD = 'D999';

const seconds = (from: number) => Math.round(performance.now() - from) / 1000;

/** Plan lines with 44 fields and long texts, as the published ones have. */
function writePlans(path: string): void {
  const known = [
    'tahun_anggaran', 'kd_klpd', 'nama_klpd', 'jenis_klpd', 'kd_satker', 'kd_satker_str', 'nama_satker',
    'kd_rup', 'nama_paket', 'pagu', 'metode_pengadaan', 'jenis_pengadaan', 'status_pdn', 'status_ukm',
    'urarian_pekerjaan', 'spesifikasi_pekerjaan', 'tgl_awal_kontrak', 'tgl_akhir_kontrak',
    'status_aktif_rup', 'status_delete_rup',
  ]; // biome-ignore format: a header reads best as one
  const other = Array.from({ length: 24 }, (_, n) => `kolom_${n}`);
  const text =
    'Belanja bahan untuk kegiatan kantor, sesuai kerangka acuan dan standar satuan harga. ';
  const rows = Array.from({ length: PLAN_ROWS }, (_, n) =>
    [
      2026, KLPD, 'Kabupaten Contoh', 'KABUPATEN', 900_000 + (n % 50), `1.01.${n % 50}`, `DINAS ${n % 50}`,
      70_000_000 + n, `Belanja nomor ${n}`, 1_000_000 + n * 1_000, 'E-Purchasing', 'Barang', 'PDN', 'UKM',
      `"${text.repeat(2)}"`, `"${text}"`, '2026-01-01', '2026-12-01', 'True', 'False',
      ...other.map((_, column) => `nilai ${column}`),
    ].join(','),
  ); // biome-ignore format: the row follows its header
  writeFileSync(path, [[...known, ...other].join(','), ...rows].join('\n'));
}

function writeProducts(path: string): void {
  const header = 'kd_brg,nm_brg,spesifikasi,satuan,kd_perk,nm_perk,harga,nm_sskel';
  const rows = Array.from(
    { length: PRODUCT_ROWS },
    (_, n) =>
      `01.${n},Kertas contoh ${n},A4 ${60 + (n % 40)} gsm,rim,1170101,Persediaan Alat Tulis Kantor,${n % 5 === 0 ? 0 : 1_000 + n},`,
  );
  writeFileSync(path, [header, ...rows].join('\n'));
}

async function parsed(path: string): Promise<number> {
  const started = performance.now();
  const parser = createReadStream(path).pipe(
    parse({ columns: true, bom: true, relax_column_count: true, skip_empty_lines: true }),
  );
  for await (const _ of parser);
  return seconds(started);
}

async function copied(pool: pg.Pool, path: string): Promise<number> {
  const header =
    readFileSync(path, 'utf8')
      .split(/\r?\n/, 1)[0]
      ?.replace(/^\uFEFF/, '') ?? '';
  const columns = header.split(',').map((_, n) => `c${n} text`);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`create temporary table bare_copy (${columns.join(', ')}) on commit drop`);
    const started = performance.now();
    const target = client.query(copyFrom('copy bare_copy from stdin (format csv, header true)'));
    await pipeline(createReadStream(path), target);
    return seconds(started);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/**
 * Imports of plan lines and products into an empty pemda, each beside parsing and a bare COPY of the same
 * file: medians of three rounds. BENCH_PLANS and BENCH_PRODUCTS name real files; without them rows of the same
 * number and shape are written.
 */
export async function imports(): Promise<{ plans: ImportFigure; products: ImportFigure }> {
  const folder = mkdtempSync(join(tmpdir(), 'katalokal-imports-'));
  const plansFile = process.env['BENCH_PLANS'] ?? join(folder, 'plans.csv');
  const productsFile = process.env['BENCH_PRODUCTS'] ?? join(folder, 'products.csv');
  if (!process.env['BENCH_PLANS']) writePlans(plansFile);
  if (!process.env['BENCH_PRODUCTS']) writeProducts(productsFile);
  const klpdCode = await firstValue(plansFile, 'kd_klpd');
  const services = await openServices(
    readConfig({ ...process.env, DATA_DIR: join(folder, 'data'), BASE_URL: '' }),
    { quiet: true },
  );
  try {
    const plans: ImportFigure[] = [];
    const products: ImportFigure[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      // Every round fills a pemda of its own, so that every row is new.
      const pemda = await foundPemda(
        services.connections,
        {
          code: `${klpdCode}-${round}`,
          name: `Kabupaten Contoh ${round}`,
          shortName: 'Contoh',
          office: 'UKPBJ',
          regionCode: '',
          // One pemda at most has the file's code; rows of the others are not asked for theirs.
          klpdCode: round === 1 ? klpdCode : null,
          zone: 'Asia/Jakarta',
          demo: false,
        },
        services.clock.now(),
      );
      const env = systemEnv(services, pemda, 'bench');
      const pool = services.connections.poolFor(pemda.id);
      const beside = async (path: string) => ({
        parse: await parsed(path),
        copy: await copied(pool, path),
      });
      const plansBeside = await beside(plansFile);
      // As the command does it: recognised, with what each row changed kept for an undo.
      const file = await openRecordFile(plansFile);
      if (!file.ok) throw new Error(file.error.code);
      const importId = await openImport(env, file.value, 'taking', null);
      const taken = await takeRecords(env, pool, file.value, { importId, dryRun: false });
      plans.push({ ...taken, ...plansBeside });
      const productsBeside = await beside(productsFile);
      const made = await importProducts(env, pool, productsFile, {
        dryRun: false,
        supplier: { name: 'Daftar Persediaan', nib: '0000000000001' },
      });
      products.push({ ...made, ...productsBeside });
    }
    return { plans: middle(plans), products: middle(products) };
  } finally {
    await services.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The figures of all rounds as one, each the median of its own. */
function middle(figures: readonly ImportFigure[]): ImportFigure {
  const median = (of: (one: ImportFigure) => number) =>
    figures.map(of).sort((a, b) => a - b)[figures.length >> 1] ?? Number.NaN;
  return {
    rows: median((one) => one.rows),
    refused: median((one) => one.refused),
    seconds: median((one) => one.seconds),
    parse: median((one) => one.parse),
    copy: median((one) => one.copy),
  };
}

async function firstValue(path: string, column: string): Promise<string> {
  const parser = createReadStream(path).pipe(parse({ columns: true, bom: true, to: 1 }));
  for await (const record of parser) return (record as Record<string, string>)[column] ?? '';
  return '';
}
