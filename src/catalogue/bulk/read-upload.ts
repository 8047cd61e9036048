import type pg from 'pg';
import { dayOf, type Refusal, type Result } from '../../kernel/index.ts';
import {
  audit,
  canonicalJson,
  inTransaction,
  newId,
  readTable,
  sha256,
  type UseCaseEnv,
} from '../../platform/index.ts';
import { readContent, storedContent } from '../listing/index.ts';
import { priceStyle } from '../standard-prices/index.ts';
import {
  type EtalaseForUpload,
  etalaseForUpload,
  insertUpload,
  type RowVerdict,
  type StoredRow,
} from './bulk.sql.ts';
import { findLayout, type Layout } from './domain/layout.ts';
import { readUploadRow, type UploadRow } from './domain/read-row.ts';
import { type KnownProduct, productsBySku } from './products.sql.ts';

/** More at once is a price list of a wholesaler, and waits for nobody. */
const MOST_ROWS = 20_000;

export interface UploadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A row without a number of the seller's own is known by a short hash of its name and unit. */
const numberFor = (text: string) => `V6-${sha256(text).slice(0, 8).toUpperCase()}`;

const refused = (code: string, params?: Refusal['params']): Result<never, readonly Refusal[]> => ({
  ok: false,
  error: [{ code, field: 'file', ...(params ? { params } : {}) }],
});

/**
 * Reads a file of products into rows with a verdict each; nothing becomes a product yet. Refuses the
 * file as a whole as readTable, findLayout and priceStyle do, or with bulk.no-rows, bulk.too-many,
 * etalase.not-found, listing.forbidden.
 */
export async function readUpload(
  env: UseCaseEnv,
  pool: pg.Pool,
  etalaseId: string,
  file: UploadFile,
): Promise<Result<{ id: string }, readonly Refusal[]>> {
  const { supplierId, personId, role } = env.actor;
  if (role !== 'seller' || !supplierId || !personId) return refused('listing.forbidden');
  const at = env.clock.now();
  const open = await etalaseForUpload(env.db, dayOf(at, env.pemda.zone));
  const etalase = open.find((one) => one.id === etalaseId);
  if (!etalase) return { ok: false, error: [{ code: 'etalase.not-found', field: 'etalase' }] };
  const table = await readTable(file.bytes);
  if (!table.ok) return { ok: false, error: [table.error] };
  const layout = findLayout(table.value.sheets, etalase.template);
  if (!layout.ok) return { ok: false, error: [layout.error] };
  const rows = readRows(layout.value, etalase);
  if (!rows.ok) return { ok: false, error: [rows.error] };
  const client = await pool.connect();
  try {
    await client.query('begin');
    const known = await productsBySku(
      client,
      supplierId,
      rows.value.map(({ sku }) => sku),
    );
    const id = newId(at);
    const upload = {
      id,
      supplierId,
      personId,
      etalaseId,
      fileName: file.name.slice(0, 200),
      layout: layout.value.kind,
      remarks: [...table.value.remarks, ...remarksOn(layout.value)],
      at,
    };
    await insertUpload(
      client,
      upload,
      rows.value.map((row) => stored(row, known)),
    );
    await client.query('commit');
    await inTransaction(env.db, async (tx) => {
      await audit(tx, env, {
        action: 'upload.read',
        subjectType: 'upload',
        subjectId: id,
        after: { file: upload.fileName, rows: rows.value.length },
      });
      return { ok: true, value: null };
    });
    return { ok: true, value: { id } };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

function readRows(layout: Layout, etalase: EtalaseForUpload): Result<UploadRow[]> {
  if (layout.rows.length === 0)
    return { ok: false, error: { code: 'bulk.no-rows', field: 'file' } };
  if (layout.rows.length > MOST_ROWS)
    return {
      ok: false,
      error: { code: 'bulk.too-many', field: 'file', params: { most: MOST_ROWS } },
    };
  const price = layout.columns.get('price') ?? -1;
  const style = priceStyle(
    layout.rows.flatMap(({ line, cells }) => {
      const cell = cells[price];
      return typeof cell === 'string' ? [{ line, text: cell }] : [];
    }),
  );
  if (!style.ok) return style;
  const rows = layout.rows.map((row) =>
    readUploadRow(row, layout, style.value.style, etalase.version, numberFor),
  );
  return { ok: true, value: markTwice(rows) };
}

/** The same number twice in one file: the first counts, the later ones say so. */
function markTwice(rows: readonly UploadRow[]): UploadRow[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    const line = first.get(row.sku);
    if (line === undefined) {
      first.set(row.sku, row.line);
      return row;
    }
    const fault = { code: 'bulk.twice', field: 'sku', params: { sku: row.sku, line } };
    return { ...row, faults: [...row.faults, fault] };
  });
}

const remarksOn = (layout: Layout): Refusal[] =>
  layout.unread.length > 0
    ? [{ code: 'bulk.unread', field: 'file', params: { columns: layout.unread.join(', ') } }]
    : [];

/** What becomes of a row beside what the seller has under its number. Pictures and permits are not in a file. */
export function verdictOf(row: UploadRow, product: KnownProduct | undefined): RowVerdict {
  if (row.faults.length > 0) return 'faulty';
  if (!product) return 'new';
  if (!product.content) return 'changed';
  const was = readContent(product.content);
  const next = merged(was, row);
  return canonicalJson(storedContent(was)) === canonicalJson(storedContent(next))
    ? 'unchanged'
    : 'changed';
}

/** What a file has no column for. */
const KEPT = [
  'sameAs',
  'kbli',
  'subsector',
  'sniNumber',
  'permits',
  'pictures',
  'documents',
  'quantityStep',
  'priceTiers',
  'regionPrices',
  'services',
  'capacityPerDay',
] as const;

/** What the file says over what stands; the rest stays as it is. */
export function merged(
  was: ReturnType<typeof readContent>,
  row: Pick<UploadRow, 'content'>,
): ReturnType<typeof readContent> {
  const kept = Object.fromEntries(KEPT.map((field) => [field, was[field]]));
  return { ...row.content, ...kept };
}

export function stored(row: UploadRow, known: ReadonlyMap<string, KnownProduct>): StoredRow {
  const product = known.get(row.sku);
  return {
    line: row.line,
    sku: row.sku,
    content: storedContent(
      product?.content ? merged(readContent(product.content), row) : row.content,
    ),
    raw: row.raw,
    faults: row.faults,
    verdict: verdictOf(row, product),
    productId: product?.id ?? null,
  };
}
