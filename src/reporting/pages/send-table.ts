import type { Ctx } from '../../platform/index.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends an exported table: text is CSV, bytes are a workbook. */
export function sendTable(c: Ctx, file: string | Uint8Array, name: string): Response {
  const csv = typeof file === 'string';
  const headers = {
    'Content-Type': csv ? 'text/csv; charset=utf-8' : XLSX,
    'Content-Disposition': `attachment; filename="${name}.${csv ? 'csv' : 'xlsx'}"`,
  };
  return c.body(csv ? file : new Uint8Array(file), 200, headers);
}
