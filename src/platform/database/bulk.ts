import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A value of a row as PostgreSQL's COPY text format wants it. */
function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (Array.isArray(value)) return escaped(`{${value.map(arrayElement).join(',')}}`);
  if (typeof value === 'object') {
    return escaped(
      JSON.stringify(value, (_key, v: unknown) => (typeof v === 'bigint' ? v.toString() : v)),
    );
  }
  return escaped(String(value));
}

const arrayElement = (value: unknown) =>
  `"${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const SPECIAL = /[\\\n\r\t]/;
function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
}

function* lines(rows: Iterable<readonly unknown[]>): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += `${row.map(field).join('\t')}\n`;
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk) yield chunk;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Streams rows into a table that has no row filter (a temporary one), in COPY's text format. */
export async function copyRows(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly unknown[]>,
): Promise<void> {
  const stream = client.query(
    copyFrom(`copy ${quoted(table)} (${columns.map(quoted).join(', ')}) from stdin`),
  );
  await pipeline(Readable.from(lines(rows)), stream);
}

/**
 * Writes batches one behind: the next one is read while the last is written, and never more than one waits,
 * so that memory stays bounded. A failed write is thrown by the next `put`, or by `written`.
 */
export function oneBehind<T>(write: (batch: T) => Promise<void>): {
  put(batch: T): Promise<void>;
  written(): Promise<void>;
} {
  let underWay: Promise<void> = Promise.resolve();
  return {
    async put(batch) {
      await underWay;
      underWay = write(batch);
      // Thrown where it is awaited; without this a failure before that ends the process.
      underWay.catch(() => {});
    },
    written: () => underWay,
  };
}

/**
 * Inserts many rows at the speed of COPY. PostgreSQL takes no COPY into a table with a row filter,
 * so the rows pass through a temporary table and every check and trigger of the target runs.
 * Must be called inside a transaction.
 */
export async function bulkInsert(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly unknown[]>,
): Promise<void> {
  const list = columns.map(quoted).join(', ');
  const staging = `staging_${table}`;
  await client.query(
    `create temporary table ${quoted(staging)} on commit drop as select ${list} from ${quoted(table)} with no data`,
  );
  await copyRows(client, staging, columns, rows);
  await client.query(
    `insert into ${quoted(table)} (${list}) select ${list} from ${quoted(staging)}`,
  );
  await client.query(`drop table ${quoted(staging)}`);
}
