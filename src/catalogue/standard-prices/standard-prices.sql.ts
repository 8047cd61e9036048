import type pg from 'pg';
import { copyRows } from '../../platform/index.ts';
import type { StandardPrice } from './domain/standard-price.ts';

export interface StagedPrice extends StandardPrice {
  readonly id: string;
  readonly key: string;
  readonly stems: readonly string[];
}

const STAGED = [
  'line',
  'id',
  'key',
  'code',
  'name',
  'specification',
  'unit',
  'price',
  'account',
  'stems',
] as const;

/** Streams the prices of a list into a temporary table that ends with the transaction. */
export async function stagePrices(
  client: pg.PoolClient,
  prices: readonly StagedPrice[],
): Promise<void> {
  await client.query(
    `create temporary table price_import (line int, id uuid, key text, code text, name text, specification text,
       unit text, price bigint, account text, stems text[]) on commit drop`,
  );
  await copyRows(
    client,
    'price_import',
    STAGED,
    prices.map((row) => STAGED.map((column) => row[column])),
  );
}

/** Prices that the list will change, as they stand: for the audit trail. */
export async function pricesBefore(
  client: pg.PoolClient,
  year: number,
): Promise<{ id: string; name: string; price: bigint }[]> {
  const { rows } = await client.query<{ id: string; name: string; price: bigint }>(
    `select s.id, s.name, s.price from standard_price s join price_import i on s.year = $1 and s.key = i.key
      where s.price <> i.price`,
    [year],
  );
  return rows;
}

/** Writes what is new or costs something else now; all the rest stays as it is. */
export async function mergePrices(
  client: pg.PoolClient,
  year: number,
  source: string,
  at: Date,
): Promise<{ added: number; changed: number }> {
  const { rows } = await client.query<{ added: boolean }>(
    `insert into standard_price as s (pemda_id, id, year, key, code, name, specification, unit, price, account, stems, source, line, created_at, updated_at)
     select current_pemda(), id, $1, key, code, name, specification, unit, price, account, stems, $2, line, $3, $3 from price_import
     on conflict (pemda_id, year, key) do update set
       price = excluded.price, account = excluded.account, source = excluded.source, line = excluded.line, updated_at = excluded.updated_at
      where s.price <> excluded.price
     returning (xmax = 0) as added`,
    [year, source, at],
  );
  const added = rows.filter((row) => row.added).length;
  return { added, changed: rows.length - added };
}

export async function recordPriceImport(
  client: pg.PoolClient,
  entry: {
    id: string;
    at: Date;
    personId: string | null;
    role: string;
    file: string;
    before: string;
    after: string;
    requestId: string;
  },
): Promise<void> {
  await client.query(
    `insert into audit_entry (pemda_id, id, at, actor_person_id, actor_role, action, subject_type, subject_id, before, after, request_id)
     values (current_pemda(), $1, $2, $3, $4, 'standard-price.imported', 'file', $5, $6, $7, $8)`,
    [
      entry.id,
      entry.at,
      entry.personId,
      entry.role,
      entry.file,
      entry.before,
      entry.after,
      entry.requestId,
    ],
  );
}
