import { fail, ok, type Refusal, type Result } from '../../../kernel/index.ts';
import type { Cell, Sheet, TableRow } from '../../../platform/index.ts';
import type { AttributeField } from '../../listing/domain/template.ts';

/** What a column of an upload holds. */
export const COLUMNS = [
  'sku',
  'name',
  'brand',
  'specification',
  'kbki',
  'unit',
  'price',
  'minQuantity',
  'stock',
  'leadTimeDays',
  'preorder',
  'freight',
  'weightGram',
  'origin',
  'tkdnPercent',
  'tkdnCertificate',
  'tkdnExpiresOn',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Heads of our own template; the first is the one we write, the others are read too (V6 among them). */
export const HEADS: Readonly<Record<Column, readonly string[]>> = {
  sku: ['Nomor produk (SKU)', 'SKU', 'Kode Produk', 'No Produk Penyedia'],
  name: ['Nama produk', 'Nama'],
  brand: ['Merek', 'Merk', 'Brand'],
  specification: ['Uraian', 'Deskripsi', 'Spesifikasi'],
  kbki: ['Kode KBKI', 'KBKI'],
  unit: ['Satuan', 'Satuan Produk'],
  price: ['Harga sebelum pajak (Rp)', 'Harga Produk', 'Harga'],
  minQuantity: ['Pembelian paling sedikit', 'Minimum Pembelian'],
  stock: ['Stok', 'Jumlah Stok'],
  leadTimeDays: ['Siap kirim (hari kerja)', 'Pre Order - Hari'],
  preorder: ['Dibuat setelah dipesan (ya/tidak)', 'Pre Order'],
  freight: ['Ongkos kirim (Rp)', 'Ongkir'],
  weightGram: ['Berat (gram)', 'Berat Produk (gram)'],
  origin: ['Asal (Indonesia/impor)', 'Klasifikasi Produk', 'Asal'],
  tkdnPercent: ['TKDN (%)'],
  tkdnCertificate: ['Nomor sertifikat TKDN'],
  tkdnExpiresOn: ['TKDN berlaku sampai'],
};

const REQUIRED: readonly Column[] = ['name', 'price', 'unit'];
const HEAD_LINES = 10;

/** Where a file keeps its products. `pairs` are V6's columns "Atribut n" and "Nilai n". */
export interface Layout {
  readonly sheet: string;
  readonly kind: 'own' | 'v6';
  readonly rows: readonly TableRow[];
  readonly columns: ReadonlyMap<Column, number>;
  readonly template: readonly AttributeField[];
  readonly attributes: readonly { readonly field: AttributeField; readonly at: number }[];
  readonly pairs: readonly { readonly name: number; readonly value: number }[];
  /** Heads that nothing is read from, as the file writes them. */
  readonly unread: readonly string[];
}

export const headKey = (cell: Cell | string | undefined): string =>
  String(cell ?? '')
    .toLowerCase()
    .replace(/[*:]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** How the template heads an attribute: its label, with the unit of a number. */
export const attributeHead = (field: AttributeField): string =>
  field.unit ? `${field.label} (${field.unit})` : field.label;

/** The column of ours that a field of the template is the same as, such as "Merek": it is asked once. */
export const sharedColumn = (field: AttributeField): Column | undefined =>
  KEYS.get(headKey(attributeHead(field))) ?? KEYS.get(headKey(field.label));

const KEYS: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) => HEADS[column].map((head) => [headKey(head), column] as const)),
);

/**
 * Finds the products in a file: our own template or V6's, whatever its sheet is called. Refuses with
 * bulk.no-columns (says what is missing and which heads and sheets there are) or bulk.column-twice.
 */
export function findLayout(
  sheets: readonly Sheet[],
  template: readonly AttributeField[],
): Result<Layout> {
  let nearest: { found: number; row: TableRow; missing: readonly Column[] } | null = null;
  for (const { name, rows } of sheets) {
    for (const row of rows.slice(0, HEAD_LINES)) {
      const columns = new Map<Column, number>();
      const twice: string[] = [];
      for (const [at, cell] of row.cells.entries()) {
        const column = KEYS.get(headKey(cell));
        if (!column) continue;
        if (columns.has(column)) twice.push(String(cell));
        else columns.set(column, at);
      }
      const missing = REQUIRED.filter((column) => !columns.has(column));
      if (missing.length > 0) {
        if (columns.size > (nearest?.found ?? 0)) nearest = { found: columns.size, row, missing };
        continue;
      }
      if (twice.length > 0)
        return no('column-twice', { columns: [...new Set(twice)].join(', '), sheet: name });
      return ok(layoutOf(name, rows, row, columns, template));
    }
  }
  return no('no-columns', {
    missing: (nearest?.missing ?? REQUIRED).map((column) => HEADS[column][0]).join(', '),
    found: shown(nearest?.row.cells ?? []),
    sheets:
      sheets
        .map(({ name }) => name)
        .filter(Boolean)
        .join(', ') || '-',
  });
}

const no = (code: string, params: Refusal['params']) =>
  fail({ code: `bulk.${code}`, field: 'file', ...(params ? { params } : {}) });

const shown = (cells: readonly Cell[]) =>
  cells
    .filter((cell) => cell !== null)
    .map(String)
    .join(', ')
    .slice(0, 200) || '-';

function layoutOf(
  sheet: string,
  rows: readonly TableRow[],
  head: TableRow,
  columns: ReadonlyMap<Column, number>,
  template: readonly AttributeField[],
): Layout {
  const heads = head.cells.map(headKey);
  const attributes = template.flatMap((field) => {
    const column = sharedColumn(field);
    const shared = column && columns.get(column);
    if (shared !== undefined) return [{ field, at: shared }];
    const at = heads.findIndex(
      (key) => key === headKey(attributeHead(field)) || key === headKey(field.label),
    );
    return at < 0 || [...columns.values()].includes(at) ? [] : [{ field, at }];
  });
  const pairs = heads.flatMap((key, name) => {
    const n = /^atribut (\d+)$/.exec(key)?.[1];
    const value = n ? heads.indexOf(`nilai ${n}`) : -1;
    return value < 0 ? [] : [{ name, value }];
  });
  const read = new Set([
    ...columns.values(),
    ...attributes.map(({ at }) => at),
    ...pairs.flatMap(({ name, value }) => [name, value]),
  ]);
  const body = rows.filter(({ line }) => line > head.line);
  return {
    sheet,
    kind: pairs.length > 0 ? 'v6' : 'own',
    // Lines under the heads that explain them are no products.
    rows: body.filter((row, n) => n > 2 || !explains(row, columns, pairs.length > 0)),
    columns,
    template,
    attributes,
    pairs,
    unread: head.cells.flatMap((cell, at) =>
      cell !== null && !read.has(at) ? [String(cell)] : [],
    ),
  };
}

/** V6 writes "(Wajib)" and a line of advice below its heads, ours an example. */
function explains(row: TableRow, columns: ReadonlyMap<Column, number>, v6: boolean): boolean {
  const name = headKey(row.cells[columns.get('name') ?? -1]);
  if (name.startsWith('contoh:') || name.startsWith('contoh ')) return true;
  if (!v6) return false;
  const marked = row.cells.some((cell) => /^\((wajib|opsional)\)$/i.test(String(cell ?? '')));
  const price = row.cells[columns.get('price') ?? -1];
  return marked || (name === '' && typeof price === 'string' && !/^[\s\dRp.,]+$/.test(price));
}
