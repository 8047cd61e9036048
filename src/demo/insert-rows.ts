import type pg from 'pg';
import { bulkInsert } from '../platform/index.ts';

type Row = Readonly<Record<string, unknown>>;

/** Inserts rows that share the columns of the first one. */
export async function insertRows(
  client: pg.PoolClient,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first);
  await bulkInsert(
    client,
    table,
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}
