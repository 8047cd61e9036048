import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import { sightZip } from './zip-guard.ts';

/** A value as the file holds it: what a spreadsheet calls a number stays one; dates are ISO days. */
export type Cell = string | number | null;

export interface TableRow {
  /** The line of the file, counted from 1 as a spreadsheet shows it. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** A table file, read whole. `remarks` are things about the file that whoever sent it should know. */
export interface TableFile {
  readonly format: 'csv' | 'xlsx' | 'json';
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
  readonly delimiter: ',' | ';' | '\t' | '|' | null;
  readonly sheets: readonly Sheet[];
  readonly remarks: readonly Refusal[];
}

const MAX_BYTES = 64_000_000;
const MAX_ROWS = 200_000;

const startsWith = (bytes: Uint8Array, ...head: number[]) =>
  head.every((byte, n) => bytes[n] === byte);

/**
 * Reads CSV (comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252), XLSX or JSON (an array of
 * rows, or an envelope with the rows in `data`), recognised by its bytes and not by its name. Refuses
 * with file.empty, file.too-large, file.old-excel, file.encrypted, file.bomb, file.broken, file.not-table,
 * file.quote or file.json.
 */
export async function readTable(bytes: Uint8Array): Promise<Result<TableFile>> {
  if (bytes.length === 0) return refuse('file.empty', 'file');
  if (bytes.length > MAX_BYTES)
    return refuse('file.too-large', 'file', { megabytes: MAX_BYTES / 1e6 });
  // OLE2: the old binary workbook, or the wrapping that a password puts around a new one.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const wrapped = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const locked = wrapped.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return refuse(locked ? 'file.encrypted' : 'file.old-excel', 'file');
  }
  if (startsWith(bytes, 0x50, 0x4b)) return readXlsx(bytes);
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (text.trim() === '') return refuse('file.empty', 'file');
  return /^\s*[[{]/.test(text) ? readJson(text, encoding) : readSeparated(text, encoding);
}

function decode(bytes: Uint8Array): Result<{ text: string; encoding: TableFile['encoding'] }> {
  if (startsWith(bytes, 0xff, 0xfe))
    return ok({ text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' });
  if (startsWith(bytes, 0xfe, 0xff))
    return ok({ text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' });
  if (bytes.includes(0)) return refuse('file.not-table', 'file');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return ok({ text, encoding: 'utf-8' });
  } catch {
    // Not UTF-8: what Windows spreadsheets write. Every byte has a letter there, so it never fails.
    const text = new TextDecoder('windows-1252').decode(bytes);
    return ok({ text, encoding: 'windows-1252' });
  }
}

async function readXlsx(bytes: Uint8Array): Promise<Result<TableFile>> {
  const seen = sightZip(bytes);
  if (!seen.ok) return seen;
  if (!seen.value.names.includes('xl/workbook.xml')) return refuse('file.not-table', 'file');
  try {
    const sheets = (await readWorkbook(Buffer.from(bytes))).map(({ sheet, data }) => ({
      name: sheet,
      rows: data
        .map((cells, n) => ({ line: n + 1, cells: cells.map(cellOf) }))
        .filter(({ cells }) => cells.some((cell) => cell !== null)),
    }));
    if (sheets.every(({ rows }) => rows.length === 0)) return refuse('file.empty', 'file');
    if (sheets.some(({ rows }) => rows.length > MAX_ROWS))
      return refuse('file.too-many-rows', 'file', { most: MAX_ROWS });
    const { merged } = seen.value;
    const remarks: Refusal[] =
      merged.length > 0
        ? [{ code: 'file.merged', field: 'file', params: { cells: merged.slice(0, 5).join(', ') } }]
        : [];
    return ok({ format: 'xlsx', encoding: 'utf-8', delimiter: null, sheets, remarks });
  } catch {
    return refuse('file.broken', 'file');
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = String(value).trim();
  return text === '' ? null : text;
}

function readJson(text: string, encoding: TableFile['encoding']): Result<TableFile> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refuse('file.json', 'file');
  }
  const records = Array.isArray(content)
    ? content
    : content !== null && typeof content === 'object' && 'data' in content
      ? content.data
      : null;
  if (!Array.isArray(records)) return refuse('file.json', 'file');
  const objects = records.filter(
    (one): one is Record<string, unknown> =>
      one !== null && typeof one === 'object' && !Array.isArray(one),
  );
  if (objects.length === 0) return refuse('file.empty', 'file');
  if (objects.length > MAX_ROWS) return refuse('file.too-many-rows', 'file', { most: MAX_ROWS });
  const names = [...new Set(objects.flatMap((one) => Object.keys(one)))];
  const rows = objects.map((one, n) => ({
    line: n + 1,
    cells: names.map((name) => {
      const value = one[name];
      return typeof value === 'object' && value !== null ? JSON.stringify(value) : cellOf(value);
    }),
  }));
  // The names stand above the first row, on a line of their own that the file does not have.
  const sheet = { name: '', rows: [{ line: 0, cells: names }, ...rows] };
  const more = nextPage(content);
  const remarks: Refusal[] = more
    ? [{ code: 'file.more-pages', field: 'file', params: { cursor: more, rows: objects.length } }]
    : [];
  return ok({ format: 'json', encoding, delimiter: null, sheets: [sheet], remarks });
}

/** The cursor of an interface's envelope whose `meta` says that this is not the last page. */
function nextPage(content: unknown): string | null {
  if (content === null || typeof content !== 'object' || !('meta' in content)) return null;
  const { meta } = content;
  if (meta === null || typeof meta !== 'object') return null;
  if (!('has_more' in meta) || meta.has_more !== true) return null;
  return 'cursor' in meta && meta.cursor !== null ? String(meta.cursor) : '-';
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

const OPTIONS = {
  bom: true,
  info: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
} as const;

interface Parsed {
  record: string[];
  info: { lines: number };
}

const HEAD_LINES = 30;

/** The rows of the first lines, or of fewer: the last of them may stand in the middle of a quoted text. */
function firstRows(lines: readonly string[], delimiter: string): Parsed[] {
  for (let count = lines.length; count > 0; count--)
    try {
      const head = lines.slice(0, count).join('\n');
      return parse(head, { ...OPTIONS, delimiter, to: 20 }) as unknown as Parsed[];
    } catch {
      // A quote is still open: one line less.
    }
  return [];
}

/** The separator that cuts the first lines into the most columns, all into the same number. */
function delimiterOf(text: string): (typeof DELIMITERS)[number] {
  let best: (typeof DELIMITERS)[number] = ',';
  let most = 0;
  const lines = text.split(/\r?\n/, HEAD_LINES);
  for (const delimiter of DELIMITERS) {
    const rows = firstRows(lines, delimiter);
    const widths = rows.map(({ record }) => record.length);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width = 1, times = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const score = (width - 1) * (times / Math.max(1, widths.length));
    if (score > most) {
      most = score;
      best = delimiter;
    }
  }
  return best;
}

/** As the standard has quotes; a file that does not keep to it is read as its writer may have meant it. */
function parseQuoted(text: string, delimiter: (typeof DELIMITERS)[number]): Result<Parsed[]> {
  try {
    const strict = { ...OPTIONS, relax_quotes: false, delimiter };
    return ok(parse(text, strict) as unknown as Parsed[]);
  } catch {
    try {
      return ok(parse(text, { ...OPTIONS, delimiter }) as unknown as Parsed[]);
    } catch (error) {
      const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 0;
      return refuse('file.quote', 'file', { line });
    }
  }
}

function readSeparated(text: string, encoding: TableFile['encoding']): Result<TableFile> {
  const delimiter = delimiterOf(text);
  const read = parseQuoted(text, delimiter);
  if (!read.ok) return read;
  const parsed = read.value;
  if (parsed.length > MAX_ROWS) return refuse('file.too-many-rows', 'file', { most: MAX_ROWS });
  const rows = parsed
    .map(({ record, info }) => ({ line: info.lines, cells: record.map(cellOf) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  if (rows.length === 0) return refuse('file.empty', 'file');
  return ok({ format: 'csv', encoding, delimiter, sheets: [{ name: '', rows }], remarks: [] });
}
