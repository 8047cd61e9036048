import { dayOf, type Refusal, type Result } from '../../kernel/index.ts';
import { inTransaction, sha256, type UseCaseEnv } from '../../platform/index.ts';
import { attributeName } from '../listing/domain/template.ts';
import {
  type EtalaseForUpload,
  etalaseForUpload,
  rowOfUpload,
  updateRow,
  uploadOf,
} from './bulk.sql.ts';
import {
  attributeHead,
  COLUMNS,
  type Column,
  HEADS,
  type Layout,
  sharedColumn,
} from './domain/layout.ts';
import { readUploadRow } from './domain/read-row.ts';
import { productBySku } from './products.sql.ts';
import { stored } from './read-upload.ts';

/** Columns that can be mended in place, and all fields of the etalase's template. */
const EDITABLE: readonly Column[] = [
  'sku',
  'name',
  'brand',
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
  cells: Readonly<Record<string, string>>,
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
    const raw: Record<string, string> = { ...row.raw, ...cells };
    const columns = new Map(COLUMNS.map((column, at) => [column, at] as const));
    const own = etalase.template.filter((field) => !sharedColumn(field));
    const layout: Layout = {
      sheet: '',
      kind: upload.layout,
      rows: [],
      columns,
      template: etalase.template,
      attributes: etalase.template.map((field) => {
        const column = sharedColumn(field);
        return {
          field,
          at: column ? COLUMNS.indexOf(column) : COLUMNS.length + own.indexOf(field),
        };
      }),
      pairs: [],
      unread: [],
    };
    const names = [...COLUMNS, ...own.map((field) => attributeName(field.key))];
    const values = names.map((name) => raw[name]?.trim() || null);
    const read = readUploadRow(
      { line, cells: values },
      layout,
      'plain',
      etalase.version,
      (text) => row.sku || `V6-${sha256(text).slice(0, 8).toUpperCase()}`,
    );
    const attributes = { ...row.content.attributes, ...read.content.attributes };
    const whole = { ...read, content: { ...read.content, attributes }, raw };
    const product = await productBySku(tx, supplierId, whole.sku);
    const next = stored(whole, new Map(product ? [[whole.sku, product]] : []));
    await updateRow(tx, uploadId, next);
    return { ok: true, value: next.faults };
  });
}

/** What the page of a row asks: our columns, then the etalase's own fields. */
export function editableFields(
  etalase: EtalaseForUpload | undefined,
): readonly { readonly name: string; readonly label: string }[] {
  return [
    ...EDITABLE.map((column) => ({ name: column, label: HEADS[column][0] ?? column })),
    ...(etalase?.template ?? [])
      .filter((field) => !sharedColumn(field))
      .map((field) => ({ name: attributeName(field.key), label: attributeHead(field) })),
  ];
}

export const isEditable = (name: string): boolean =>
  name.startsWith(attributeName('')) || EDITABLE.some((column) => column === name);
