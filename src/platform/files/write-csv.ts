import { stringify } from 'csv-stringify/sync';

/**
 * A table as CSV that spreadsheets open as it is: UTF-8 with its mark, and no cell that a spreadsheet
 * would run. Without columns it is more rows of a file begun before; without a mark it follows other text.
 */
export function writeCsv(
  columns: readonly string[] | null,
  rows: readonly (readonly (string | number | bigint | null)[])[],
  { mark = true }: { readonly mark?: boolean } = {},
): string {
  const head = columns === null ? [] : [[...columns]];
  return stringify([...head, ...rows.map((row) => [...row])], {
    bom: mark,
    escape_formulas: true,
    cast: { bigint: (value) => value.toString() },
  });
}

/** The answer that hands a CSV file over under a name. */
export const csvResponse = (name: string, text: string): Response =>
  new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
