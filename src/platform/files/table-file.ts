import { closeSync, createReadStream, existsSync, openSync, readSync, statSync } from 'node:fs';
import { parse } from 'csv-parse';
import { OperatorError } from '../failure.ts';

/** A row of a file as texts by field name, with its line for the verdict. */
export interface FileRow {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** Refuses, in one line, what cannot be a readable file. */
export function checkFile(path: string): void {
  if (!existsSync(path))
    throw new OperatorError(`The file ${path} does not exist. Check the path.`, 2);
  if (!statSync(path).isFile())
    throw new OperatorError(`${path} is not a file. Name the CSV file itself.`, 2);
  if (statSync(path).size === 0) throw new OperatorError(`The file ${path} is empty.`, 2);
}

/** Comma or semicolon, whichever the header line has more of: both may stand inside later values. */
function delimiterOf(path: string): ',' | ';' {
  const file = openSync(path, 'r');
  const head = Buffer.alloc(8_192);
  const length = readSync(file, head, 0, head.length, 0);
  closeSync(file);
  const header = head.toString('utf8', 0, length).split('\n')[0] ?? '';
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

/** Reads a CSV file row by row: comma or semicolon, with or without a byte-order mark. Memory stays bounded. */
export async function* readCsv(path: string): AsyncGenerator<FileRow> {
  checkFile(path);
  const parser = createReadStream(path).pipe(
    parse({
      columns: (header: string[]) => header.map((name) => name.trim()),
      bom: true,
      delimiter: delimiterOf(path),
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }),
  );
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: Record<string, string>;
      info: { lines: number };
    }>) {
      yield { line: info.lines, fields: record };
    }
  } catch (error) {
    throw new OperatorError(
      `${path} is not a readable CSV file: ${error instanceof Error ? error.message : String(error)}`,
      2,
    );
  }
}
