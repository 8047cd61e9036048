import type { Day } from '../kernel/index.ts';
import type { Db } from '../platform/index.ts';
import type { Part } from './dashboard.sql.ts';
import { MEASURE, type Measure } from './domain/measures.ts';
import {
  type After,
  type FigureItem,
  type FigureOrder,
  figureItems,
  figureOrders,
  START,
  type Stock,
} from './figure-rows.sql.ts';
import { csvOf, type ExportNote, type ExportSheet, workbookOf } from './tables.ts';

export interface AskedFigure {
  readonly measure: Measure;
  readonly asOf: Day;
  readonly zone: string;
  readonly part: Part;
}

/** The rows behind a figure, a page at a time. */
export type FigureRows =
  | { readonly kind: 'orders'; readonly rows: readonly FigureOrder[] }
  | { readonly kind: 'items'; readonly rows: readonly FigureItem[] };

/** A page of the rows behind a figure, beginning after a row. */
export async function figureRows(
  db: Db,
  asked: AskedFigure,
  after: After,
  limit: number,
): Promise<FigureRows> {
  const { measure, asOf, zone, part } = asked;
  if (MEASURE[measure].kind === 'stock') {
    const rows = await figureItems(db, measure as Stock, asOf, zone, part, after, limit);
    return { kind: 'items', rows };
  }
  return { kind: 'orders', rows: await figureOrders(db, asOf, part, after, limit) };
}

/** Where the next page begins. */
export function afterOf(rows: FigureRows): After {
  if (rows.kind === 'items') return { day: START.day, id: rows.rows.at(-1)?.id ?? START.id };
  const last = rows.rows.at(-1);
  return last ? { day: last.poDate, id: last.id } : START;
}

const ORDER_HEADS = [
  'nomor',
  'tanggal_sp',
  'perangkat_daerah',
  'penyedia',
  'umkk',
  'nilai',
  'nilai_pdn',
  'nilai_ekraf',
] as const;

function sheetOf(found: FigureRows): ExportSheet {
  if (found.kind === 'items')
    return {
      name: 'Baris',
      heads: ['nama', 'sejak'],
      rows: found.rows.map((one) => [one.name, one.since]),
    };
  return {
    name: 'Baris',
    heads: ORDER_HEADS,
    rows: found.rows.map((one) => [
      one.number,
      one.poDate,
      one.agency,
      one.supplier,
      one.umkk,
      one.value,
      one.pdn,
      one.creative,
    ]),
  };
}

/** How a spreadsheet computes a measure from the exported rows, last row at `n`. */
function formulaOfSheet(measure: Measure, n: number): string {
  const sum = (column: string) => `SUM(Baris!${column}2:${column}${n})`;
  switch (measure) {
    case 'value':
    case 'purchases':
      return `=${sum('F')}`;
    case 'pdn':
      return `=ROUND(${sum('G')}/${sum('F')}*100,3)`;
    case 'creative':
      return `=ROUND(${sum('H')}/${sum('F')}*100,3)`;
    case 'umkk':
      return `=ROUND(SUMIF(Baris!E2:E${n},TRUE,Baris!F2:F${n})/${sum('F')}*100,3)`;
    default:
      return `=COUNTA(Baris!A2:A${n})`;
  }
}

/** Rows that a workbook holds at most; it is built in memory. */
export const MOST_IN_WORKBOOK = 20_000;
const PAGE = 5_000;

/** The rows behind a figure as a workbook, with its formula computing it anew. */
export async function figureWorkbook(
  db: Db,
  asked: AskedFigure,
  notes: readonly ExportNote[],
): Promise<Uint8Array> {
  const found = await figureRows(db, asked, START, MOST_IN_WORKBOOK);
  const sheet = sheetOf(found);
  const formula = formulaOfSheet(asked.measure, sheet.rows.length + 1);
  return workbookOf([...notes, ['Dihitung lembar ini', { formula }]], [sheet], 'Rumus');
}

/** The rows behind a figure as CSV, page by page, so that a million of them never stand in memory. */
export function figureCsv(
  db: Db,
  asked: AskedFigure,
  notes: readonly ExportNote[],
): ReadableStream<Uint8Array> {
  const encode = new TextEncoder();
  let after = START;
  let first = true;
  return new ReadableStream({
    async pull(controller) {
      const found = await figureRows(db, asked, after, PAGE);
      const text = csvOf(first ? notes : [], sheetOf(found), first);
      if (text) controller.enqueue(encode.encode(text));
      first = false;
      after = afterOf(found);
      if (found.rows.length < PAGE) controller.close();
    },
  });
}
