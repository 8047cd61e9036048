import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import {
  type Cell,
  checkFile,
  type FileRow,
  readCsv,
  readTable,
  type Sheet,
} from '../../platform/index.ts';
import { type RecordKind, recognise } from './domain/kinds.ts';

/** A file of records, recognised by its fields. */
export interface RecordFile {
  readonly name: string;
  readonly sha256: string;
  readonly kind: RecordKind;
  readonly fields: readonly string[];
  readonly rows: AsyncIterable<FileRow>;
  /** Rows of the file where they are known before they are read. */
  readonly total: number | null;
  readonly remarks: readonly Refusal[];
}

/** Rows at the top of a sheet among which the field names are looked for: titles may stand above. */
const HEAD_ROWS = 12;
const SNIFFED = 64 * 1024;

/**
 * Opens a file on disk. CSV with comma or semicolon in UTF-8 is streamed, whatever its size; anything else
 * is read whole. Refuses with records.unknown and with all that `readTable` refuses with.
 */
export async function openRecordFile(path: string): Promise<Result<RecordFile>> {
  checkFile(path);
  if (!isPlainCsv(path)) return recordsInBytes(basename(path), await readFile(path));
  const rows = readCsv(path);
  const first = await rows.next();
  if (first.done) return refuse('file.empty', 'file');
  const fields = Object.keys(first.value.fields);
  const kind = recognise(fields);
  // Another separator, or a title above the names: the slower reader may know better.
  if (!kind) return recordsInBytes(basename(path), await readFile(path));
  const all = async function* () {
    yield first.value;
    yield* rows;
  };
  return ok({
    name: basename(path),
    sha256: await digest(path),
    kind,
    fields,
    rows: all(),
    total: null,
    remarks: [],
  });
}

/** Opens a file that was sent. Refuses as `openRecordFile` does. */
export async function recordsInBytes(name: string, bytes: Uint8Array): Promise<Result<RecordFile>> {
  const read = await readTable(bytes);
  if (!read.ok) return read;
  for (const sheet of read.value.sheets) {
    const found = headOf(sheet);
    if (!found) continue;
    const { fields, kind, rows } = found;
    return ok({
      name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      kind,
      fields,
      rows: rowsUnder(fields, rows),
      total: rows.length,
      remarks: read.value.remarks,
    });
  }
  const first = read.value.sheets[0]?.rows[0]?.cells ?? [];
  return refuse('records.unknown', 'file', {
    fields: first
      .filter((cell) => cell !== null)
      .slice(0, 8)
      .join(', '),
  });
}

function headOf(sheet: Sheet) {
  for (const [n, row] of sheet.rows.slice(0, HEAD_ROWS).entries()) {
    const fields = row.cells.map((cell) => String(cell ?? '').trim());
    const kind = recognise(fields);
    if (kind) return { fields, kind, rows: sheet.rows.slice(n + 1) };
  }
  return null;
}

async function* rowsUnder(
  fields: readonly string[],
  rows: readonly { line: number; cells: readonly Cell[] }[],
): AsyncGenerator<FileRow> {
  for (const { line, cells } of rows)
    yield {
      line,
      fields: Object.fromEntries(
        fields.flatMap((name, n) => (name ? [[name, textOf(cells[n] ?? null)]] : [])),
      ),
    };
}

/** JSON writes true and false, the CSV of the same interface True and False. */
const textOf = (cell: Cell): string => (cell === null ? '' : String(cell));

/** Whether the head of a file is UTF-8 text that is not JSON. */
function isPlainCsv(path: string): boolean {
  const file = openSync(path, 'r');
  const head = Buffer.alloc(SNIFFED);
  const bytes = head.subarray(0, readSync(file, head, 0, SNIFFED, 0));
  closeSync(file);
  // Workbooks and UTF-16 have zero bytes at once.
  if (bytes.includes(0)) return false;
  try {
    // The last letter may be cut in two, so that only what is before counts.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return !/^\s*[[{]/.test(text);
  } catch {
    return false;
  }
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
