import type { Ctx } from '../../platform/index.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends an exported table: text or a stream is CSV, bytes are a workbook. */
export function sendTable(
  c: Ctx,
  file: string | ReadableStream<Uint8Array> | Uint8Array,
  name: string,
): Response {
  const workbook = file instanceof Uint8Array;
  const headers = {
    'Content-Type': workbook ? XLSX : 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.${workbook ? 'xlsx' : 'csv'}"`,
  };
  return c.body(workbook ? new Uint8Array(file) : file, 200, headers);
}
