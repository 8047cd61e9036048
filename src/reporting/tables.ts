import writeWorkbook from 'write-excel-file/node';
import { writeCsv } from '../platform/index.ts';

type Cell = string | number | bigint | boolean | null;

/** Rows under a figure as a sheet. `formula` cells are spreadsheet formulas, which compute the figure anew. */
export interface ExportSheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What an exported figure says of itself: its name, formula, value. */
export type ExportNote = readonly [string, string | { readonly formula: string }];

/** Excel keeps 15 digits: a whole number beyond them is written as text, not rounded. */
const MOST_NUMBER = 999_999_999_999_999n;

const cell = (value: Cell) => {
  if (value === null) return null;
  if (typeof value === 'bigint')
    return { value: value <= MOST_NUMBER ? Number(value) : String(value) };
  return { value };
};

const bold = (value: string) => ({ value, fontWeight: 'bold' as const });

/** A workbook: the formula first, then the rows it is computed from. */
export async function workbookOf(
  notes: readonly ExportNote[],
  sheets: readonly ExportSheet[],
  formulaSheet: string,
): Promise<Uint8Array> {
  const list = [
    ...sheets.map((sheet) => ({
      sheet: sheet.name,
      data: [sheet.heads.map(bold), ...sheet.rows.map((row) => row.map(cell))],
      stickyRowsCount: 1,
    })),
    {
      sheet: formulaSheet,
      columns: [{ width: 34 }, { width: 90 }],
      data: notes.map(([name, text]) => [
        bold(name),
        typeof text === 'string'
          ? { value: text, wrap: true }
          : { type: 'Formula' as const, value: text.formula },
      ]),
    },
  ];
  return writeWorkbook(list as never).toBuffer();
}

/**
 * The same as CSV. Lines beginning with # tell formula and value, then come the heads and the rows.
 * A text that a spreadsheet would run as a formula is escaped.
 */
export function csvOf(notes: readonly ExportNote[], sheet: ExportSheet, heads = true): string {
  const said = notes.flatMap(([name, text]) =>
    typeof text === 'string' ? [`# ${name}: ${text.replaceAll('\n', ' ')}\n`] : [],
  );
  const plain = (one: Cell) => (typeof one === 'boolean' ? Number(one) : one);
  const rows = sheet.rows.map((row) => row.map(plain));
  return said.join('') + writeCsv(heads ? sheet.heads : null, rows, { mark: false });
}
