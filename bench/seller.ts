import { randomBytes } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import type pg from 'pg';
import sharp from 'sharp';
import { readUpload, startUpload, takeUpload } from '../src/catalogue/index.ts';
import { readPicture } from '../src/catalogue/listing/pictures-read.ts';
import { queueCounts, queuePage } from '../src/catalogue/listing/queue.sql.ts';
import type { Role } from '../src/kernel/index.ts';
import type { UseCaseEnv } from '../src/platform/index.ts';

export const UPLOAD_ROWS = 10_000;
export const WAITING = 10_000;
const PICTURES = 12;
const ROUNDS = 40;

const since = (from: number) => (performance.now() - from) / 1_000;
const rounded = (n: number) => Math.round(n * 10) / 10;

/** A file of products as a seller would send it, and the etalase and seller that it is for. */
async function sellerEnv(env: UseCaseEnv): Promise<{ env: UseCaseEnv; etalaseId: string }> {
  const row = await env.db
    .selectFrom('assignment as a')
    .innerJoin('product as p', 'p.supplier_id', 'a.supplier_id')
    .select(['a.person_id', 'a.supplier_id', 'p.etalase_id'])
    .where('a.role', '=', 'seller')
    .limit(1)
    .executeTakeFirstOrThrow();
  const actor = {
    personId: row.person_id,
    role: 'seller' as Role,
    agencyId: null,
    supplierId: row.supplier_id,
  };
  return { env: { ...env, actor }, etalaseId: row.etalase_id };
}

/**
 * 10,000 rows read with a verdict each and made drafts: rows a second and the most memory that the
 * process held above its start; beside it csv-parse and a bare insert of the same texts.
 */
export async function bulkUpload(
  base: UseCaseEnv,
  pool: pg.Pool,
): Promise<{ rowsPerSecond: number; bare: number; peakMegabytes: number }> {
  const { env, etalaseId } = await sellerEnv(base);
  const head = 'Nomor produk (SKU);Nama produk;Uraian;Kode KBKI;Satuan;Harga Produk;Stok';
  const rows = Array.from(
    { length: UPLOAD_ROWS },
    (_, n) =>
      `UKUR-${n};Barang ukur nomor ${n};Uraian barang nomor ${n} untuk pengukuran;38911;Buah;${1_000 + n};${n % 90}`,
  );
  const bytes = Buffer.from([head, ...rows].join('\n'));
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const started = performance.now();
  const read = await readUpload(env, pool, etalaseId, { name: 'ukur.csv', bytes });
  if (!read.ok) throw new Error(read.error.map(({ code }) => code).join());
  await startUpload(env, read.value.id);
  await takeUpload(base, read.value.id);
  const seconds = since(started);
  clearInterval(watch);
  const bare = performance.now();
  const texts = parse(bytes, { delimiter: ';', columns: true }) as Record<string, string>[];
  const client = await pool.connect();
  await client.query('begin');
  await client.query('create temporary table bare_upload (content jsonb) on commit drop');
  await client.query('insert into bare_upload select jsonb_array_elements($1::jsonb)', [
    JSON.stringify(texts),
  ]);
  await client.query('rollback');
  client.release();
  return {
    rowsPerSecond: Math.round(UPLOAD_ROWS / seconds),
    bare: Math.round(UPLOAD_ROWS / since(bare)),
    peakMegabytes: Math.round((peak - before) / 2 ** 20),
  };
}

/** Photos of a phone (12 megapixels) through the whole pipeline, beside one bare resize of each. */
export async function pictures(): Promise<{ perSecond: number; bare: number }> {
  const noise = await sharp(randomBytes(400 * 300 * 3), {
    raw: { width: 400, height: 300, channels: 3 },
  })
    .resize(4_000, 3_000)
    .jpeg({ quality: 90 })
    .toBuffer();
  const started = performance.now();
  for (let n = 0; n < PICTURES; n++) {
    const done = await readPicture(noise, 'photo');
    if (!done.ok) throw new Error(done.error.code);
  }
  const perSecond = PICTURES / since(started);
  const bare = performance.now();
  for (let n = 0; n < PICTURES; n++)
    await sharp(noise).rotate().resize(1_600, 1_600, { fit: 'inside' }).jpeg().toBuffer();
  return { perSecond: rounded(perSecond), bare: rounded(PICTURES / since(bare)) };
}

/** The first page of the queue and its counts with 10,000 revisions waiting: median milliseconds. */
export async function queueAtTenThousand(env: UseCaseEnv): Promise<number> {
  const { db } = env;
  const at = env.clock.now();
  await sql`
    insert into product_revision (pemda_id, product_id, content, state, submitted_at, due_at, reasons, updated_at)
    select pemda_id, id, jsonb_build_object('name', name, 'price', price::text), 'submitted', ${at},
           ${at}::timestamptz + interval '1 minute' * row_number() over (), '{price}', ${at}
      from product where state = 'live' limit ${WAITING}
    on conflict do nothing`.execute(db);
  const personId = '00000000-0000-7000-8000-000000000000';
  const times: number[] = [];
  for (let n = 0; n < ROUNDS; n++) {
    const started = performance.now();
    await Promise.all([
      queuePage(db, { tab: 'all', personId, etalase: null }, 1),
      queueCounts(db, personId, null),
    ]);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return rounded(times[Math.floor(ROUNDS / 2)] ?? 0);
}
