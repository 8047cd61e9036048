import { ok, type Result, refuse } from '../../../kernel/index.ts';
import type { Sheet, TableRow } from '../../../platform/index.ts';

export type Column = 'code' | 'name' | 'specification' | 'unit' | 'price' | 'account';

/** The heads under which lists of standard prices were seen to keep each value. */
const HEADS: Readonly<Record<Column, RegExp>> = {
  code: /^(kode|kd|kode (kelompok )?barang|kd brg|kode rekening barang)$/,
  name: /^(nama|nama barang|nm brg|uraian|uraian barang|nama barang jasa|komponen)$/,
  specification: /^(spesifikasi|spek|merk spesifikasi)$/,
  unit: /^(satuan|nama satuan)$/,
  price: /^(harga|harga satuan|harga dasar|harga standar|harga satuan \d{4}|harga \d{4})$/,
  account: /^(kode rekening|kode rekening belanja|kd perk|rekening)$/,
};
const REQUIRED = ['name', 'unit', 'price'] as const;
const HEAD_LINES = 15;

/** Where a list keeps its values: the line of the heads, and for each column its place and own name. */
export interface Header {
  readonly sheet: string;
  readonly line: number;
  readonly columns: Readonly<Partial<Record<Column, { at: number; name: string }>>>;
  /** The year that the price's head names. */
  readonly year: number | null;
}

const headOf = (cell: string | number | null) =>
  String(cell ?? '')
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

function columnsOf(row: TableRow): Header['columns'] {
  const columns: Partial<Record<Column, { at: number; name: string }>> = {};
  for (const [at, cell] of row.cells.entries()) {
    const head = headOf(cell);
    for (const column of Object.keys(HEADS) as Column[])
      if (!columns[column] && HEADS[column].test(head))
        columns[column] = { at, name: String(cell) };
  }
  return columns;
}

const missing = (columns: Header['columns']) => REQUIRED.filter((column) => !columns[column]);

/**
 * Finds the line of the heads among the first lines of each sheet. Refuses with
 * standard-price.no-columns, saying which are missing and which heads there are.
 */
export function findHeader(sheets: readonly Sheet[]): Result<Header> {
  let nearest: { row: TableRow; lacks: readonly Column[] } | null = null;
  for (const { name, rows } of sheets) {
    for (const row of rows.slice(0, HEAD_LINES)) {
      const columns = columnsOf(row);
      const lacks = missing(columns);
      if (lacks.length === 0) {
        const year = /\b(20\d\d)\b/.exec(columns.price?.name ?? '')?.[1];
        return ok({ sheet: name, line: row.line, columns, year: year ? Number(year) : null });
      }
      if (!nearest || lacks.length < nearest.lacks.length) nearest = { row, lacks };
    }
  }
  return refuse('standard-price.no-columns', 'file', {
    missing: (nearest?.lacks ?? REQUIRED).join(', '),
    found: (nearest?.row.cells ?? [])
      .filter((cell) => cell !== null)
      .map(String)
      .join(', ')
      .slice(0, 200),
  });
}
