import { stringify } from 'csv-stringify/sync';

/** A table as CSV that spreadsheets open as it is: UTF-8 with its mark, and no cell that a spreadsheet would run. */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | bigint | null)[])[],
): string {
  return stringify([[...columns], ...rows.map((row) => [...row])], {
    bom: true,
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
