import { dayOf, type Refusal, type Result } from '../../kernel/index.ts';
import { inTransaction, sha256, type UseCaseEnv } from '../../platform/index.ts';
import { etalaseForUpload, rowOfUpload, updateRow, uploadOf } from './bulk.sql.ts';
import { COLUMNS, type Column, HEADS, type Layout } from './domain/layout.ts';
import { readUploadRow } from './domain/read-row.ts';
import { productBySku } from './products.sql.ts';
import { stored } from './read-upload.ts';

/** Columns that can be mended in place; the others are mended in the product's own form later. */
export const EDITABLE: readonly Column[] = [
  'sku',
  'name',
  'specification',
  'kbki',
  'unit',
  'price',
  'stock',
  'minQuantity',
  'leadTimeDays',
  'origin',
];

/**
 * Reads one row again with cells that the seller mended on the page. Refuses with bulk.not-found, or
 * bulk.state when the row was taken already; faults of the mended row come back with it.
 */
export async function editRow(
  env: UseCaseEnv,
  uploadId: string,
  line: number,
  cells: Readonly<Partial<Record<Column, string>>>,
): Promise<Result<readonly Refusal[], readonly Refusal[]>> {
  const { supplierId } = env.actor;
  return inTransaction<readonly Refusal[], readonly Refusal[]>(env.db, async (tx) => {
    const upload = supplierId ? await uploadOf(tx, supplierId, uploadId) : undefined;
    const row = upload && (await rowOfUpload(tx, uploadId, line));
    if (!supplierId || !upload || !row) return { ok: false, error: [{ code: 'bulk.not-found' }] };
    if (row.verdict === 'taken') return { ok: false, error: [{ code: 'bulk.state' }] };
    const today = dayOf(env.clock.now(), env.pemda.zone);
    const etalase = (await etalaseForUpload(tx, today)).find(({ id }) => id === upload.etalaseId);
    if (!etalase) return { ok: false, error: [{ code: 'listing.etalase-closed' }] };
    const raw = { ...row.raw, ...cells };
    const columns = new Map(COLUMNS.map((column, at) => [column, at] as const));
    const layout: Layout = {
      sheet: '',
      kind: upload.layout,
      rows: [],
      columns,
      template: etalase.template,
      attributes: [],
      pairs: [],
      unread: [],
    };
    const values = COLUMNS.map((column) => raw[column]?.trim() || null);
    const read = readUploadRow(
      { line, cells: values },
      layout,
      'plain',
      etalase.version,
      (text) => row.sku || `V6-${sha256(text).slice(0, 8).toUpperCase()}`,
    );
    const whole = {
      ...read,
      content: { ...read.content, attributes: row.content.attributes },
      raw,
    };
    const product = await productBySku(tx, supplierId, whole.sku);
    const next = stored(whole, new Map(product ? [[whole.sku, product]] : []));
    await updateRow(tx, uploadId, next);
    return { ok: true, value: next.faults };
  });
}

/** How a column is called on the page. */
export const columnName = (column: string): string =>
  Object.hasOwn(HEADS, column) ? (HEADS[column as Column][0] ?? column) : column;
