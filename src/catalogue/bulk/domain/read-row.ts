import {
  parseDay,
  parseQuantity,
  quantityToDecimal,
  type Refusal,
  rupiah,
} from '../../../kernel/index.ts';
import type { Cell, TableRow } from '../../../platform/index.ts';
import { EMPTY_CONTENT, type ListingContent } from '../../listing/domain/content.ts';
import {
  type AttributeValue,
  attributeName,
  readAttribute,
} from '../../listing/domain/template.ts';
import { type PriceStyle, readPrice } from '../../standard-prices/domain/price-style.ts';
import { type Column, HEADS, headKey, type Layout } from './layout.ts';

/** A row of an upload as a listing, with what could not be read; `faults` keep it from becoming a draft. */
export interface UploadRow {
  readonly line: number;
  readonly sku: string;
  readonly content: ListingContent;
  readonly faults: readonly Refusal[];
  /** The row as the file has it, by head: nothing of it is lost. */
  readonly raw: Readonly<Record<string, string>>;
}

const MAX = {
  sku: 60,
  name: 250,
  brand: 80,
  specification: 2000,
  unit: 30,
  certificate: 80,
} as const;
const YES = new Set(['ya', 'yes', 'true', '1', 'iya', 'aktif']);
const DOMESTIC = new Set(['lokal', 'indonesia', 'domestik', 'dalam negeri', 'pdn']);
const IMPORTED = new Set(['impor', 'import', 'luar negeri']);

/** What a reading collects: the values, and every cell that could not be read. */
class Reading {
  readonly faults: Refusal[] = [];
  readonly #row: TableRow;
  readonly #layout: Layout;
  constructor(row: TableRow, layout: Layout) {
    this.#row = row;
    this.#layout = layout;
  }
  cell(column: Column): Cell {
    const at = this.#layout.columns.get(column);
    return at === undefined ? null : (this.#row.cells[at] ?? null);
  }
  text(column: Column, most: number): string {
    const text = String(this.cell(column) ?? '').trim();
    if (text.length > most) this.fault(column, 'long', { most });
    return text;
  }
  fault(column: Column, code: string, params: Refusal['params'] = {}): void {
    this.faults.push({
      code: `bulk.${code}`,
      field: column,
      params: {
        column: HEADS[column][0] ?? column,
        given: String(this.cell(column) ?? ''),
        ...params,
      },
    });
  }
  /** A plain decimal; null for an empty cell or one that is no number. */
  decimal(column: Column): string | null {
    const cell = this.cell(column);
    if (cell === null) return null;
    const read = parseQuantity(typeof cell === 'number' ? String(cell) : cell.replace(/\.0+$/, ''));
    // Nothing in stock is a number too.
    if (!read.ok && Number(cell) === 0) return '0';
    if (!read.ok) {
      this.fault(column, 'number');
      return null;
    }
    return quantityToDecimal(read.value);
  }
  whole(column: Column, most: number): number | null {
    const cell = this.cell(column);
    if (cell === null) return null;
    const n = Number(cell);
    if (Number.isInteger(n) && n >= 0 && n <= most) return n;
    this.fault(column, 'whole', { most });
    return null;
  }
  money(column: Column, style: PriceStyle): bigint | null {
    const cell = this.cell(column);
    if (cell === null) return null;
    const read = readPrice(cell, style);
    if (read && !read.rounded) return read.price;
    this.fault(column, 'money');
    return null;
  }
}

/**
 * Reads one row. Without a number of the seller's own (V6 has none) the row is known by its name and
 * unit, through `numberFor`, so that the same file twice is the same products.
 */
export function readUploadRow(
  row: TableRow,
  layout: Layout,
  style: PriceStyle,
  templateVersion: number,
  numberFor: (text: string) => string,
): UploadRow {
  const read = new Reading(row, layout);
  const name = read.text('name', MAX.name);
  if (name === '') read.fault('name', 'no-name');
  const unit = read.text('unit', MAX.unit);
  const price = read.money('price', style);
  if (price === 0n) read.fault('price', 'price-zero');
  const { attributes, rest } = attributesOf(row, layout, read.faults);
  const specification = [read.text('specification', MAX.specification), ...rest]
    .filter(Boolean)
    .join('\n');
  const preorder = YES.has(headKey(read.cell('preorder')));
  const freight = read.money('freight', style);
  const content: ListingContent = {
    ...EMPTY_CONTENT,
    templateVersion,
    name,
    brand: read.text('brand', MAX.brand),
    specification: specification.slice(0, MAX.specification),
    kbki: kbkiOf(read),
    unit,
    attributes,
    price: price === null || price === 0n ? null : rupiah(price),
    minQuantity: read.decimal('minQuantity') ?? '1',
    stock: read.decimal('stock'),
    leadTimeDays: read.whole('leadTimeDays', 365),
    preorder,
    freight: rupiah(freight ?? 0n),
    weightGram: read.whole('weightGram', 50_000_000),
    origin: originOf(read),
    tkdnPercent: percentOf(read),
    tkdnCertificate: read.text('tkdnCertificate', MAX.certificate) || null,
    tkdnExpiresOn: dayOfCell(read),
  };
  const sku = read.text('sku', MAX.sku) || numberFor(`${name.toLowerCase()}|${unit.toLowerCase()}`);
  return {
    line: row.line,
    sku,
    content,
    faults: read.faults,
    raw: { ...rawOf(row, layout), ...described(specification) },
  };
}

/** V6's own attributes stand in the description: a mended row keeps them. */
const described = (specification: string): Record<string, string> =>
  specification === '' ? {} : { specification };

function kbkiOf(read: Reading): string {
  const cell = read.cell('kbki');
  const code = (
    typeof cell === 'number' ? String(cell).padStart(5, '0') : String(cell ?? '')
  ).replace(/\D.*$/, '');
  if (cell !== null && !/^(\d{5}|\d{7}|\d{10})$/.test(code)) {
    read.fault('kbki', 'kbki');
    return '';
  }
  return code;
}

function originOf(read: Reading): ListingContent['origin'] {
  const key = headKey(read.cell('origin'));
  if (key === '') return 'unknown';
  if (DOMESTIC.has(key)) return 'domestic';
  if (IMPORTED.has(key)) return 'import';
  read.fault('origin', 'origin');
  return 'unknown';
}

function percentOf(read: Reading): number | null {
  const cell = read.cell('tkdnPercent');
  if (cell === null) return null;
  const n = Number(String(cell).replace('%', '').replace(',', '.'));
  if (n >= 0 && n <= 100) return n;
  read.fault('tkdnPercent', 'percent');
  return null;
}

function dayOfCell(read: Reading): string | null {
  const cell = read.cell('tkdnExpiresOn');
  if (cell === null) return null;
  const day = parseDay(String(cell));
  if (day.ok) return day.value;
  read.fault('tkdnExpiresOn', 'day');
  return null;
}

/** Values of the template's fields; V6's own attributes that it does not know become lines of the description. */
function attributesOf(
  row: TableRow,
  layout: Layout,
  faults: Refusal[],
): { attributes: Record<string, AttributeValue>; rest: string[] } {
  const attributes: Record<string, AttributeValue> = {};
  const rest: string[] = [];
  for (const { field, at } of layout.attributes) {
    const value = readAttribute(field, String(row.cells[at] ?? ''));
    if (!value.ok) faults.push(value.error);
    else if (value.value !== null) attributes[field.key] = value.value;
  }
  const fields = new Map(layout.template.map((field) => [headKey(field.label), field]));
  for (const { name, value } of layout.pairs) {
    const label = String(row.cells[name] ?? '').trim();
    const given = String(row.cells[value] ?? '').trim();
    if (label === '' || given === '') continue;
    const field = fields.get(headKey(label));
    const read = field ? readAttribute(field, given) : null;
    if (field && read?.ok && read.value !== null) attributes[field.key] = read.value;
    else rest.push(`${label}: ${given}`);
  }
  return { attributes, rest };
}

const rawOf = (row: TableRow, layout: Layout): Record<string, string> => {
  const raw: Record<string, string> = {};
  for (const [column, at] of layout.columns) {
    const cell = row.cells[at];
    if (cell !== null && cell !== undefined) raw[column] = String(cell);
  }
  for (const { field, at } of layout.attributes) {
    const cell = row.cells[at];
    if (cell !== null && cell !== undefined) raw[attributeName(field.key)] = String(cell);
  }
  return raw;
};
