import type pg from 'pg';
import { slugify } from '../kernel/index.ts';
import { copyRows } from '../platform/index.ts';
import type { StockRow } from './domain/stock-row.ts';

export interface ImportSupplier {
  readonly id: string;
  readonly name: string;
  readonly nib: string;
}

/**
 * The supplier that a price list belongs to, made where the NIB is new. A list says nothing of its legal
 * form, scale or place: they stay unknown, and no badge is given for them.
 */
export async function ensureSupplier(
  client: pg.PoolClient,
  supplier: ImportSupplier,
  place: { code: string; city: string },
  at: Date,
  today: string,
): Promise<string> {
  const known = await client.query<{ id: string }>('select id from supplier where nib = $1', [
    supplier.nib,
  ]);
  if (known.rows[0]) return known.rows[0].id;
  await client.query(
    `insert into supplier (id, slug, name, legal_form, scale, taxable, local, nib, region_code, district_code, district, city, registered_on, created_at)
     values ($1, $2, $3, 'unknown', 'unknown', false, false, $4, $5, $5, $6, $6, $7, $8)`,
    [
      supplier.id,
      `${slugify(supplier.name)}-${supplier.nib.slice(-4)}`,
      supplier.name,
      supplier.nib,
      place.code,
      place.city,
      today,
      at,
    ],
  );
  return supplier.id;
}

/** The etalase of a group of the list, made on first sight. */
export async function ensureEtalase(
  client: pg.PoolClient,
  etalase: { id: string; code: string; name: string },
  today: string,
): Promise<string> {
  const known = await client.query<{ id: string }>('select id from etalase where code = $1', [
    etalase.code,
  ]);
  if (known.rows[0]) return known.rows[0].id;
  await client.query(
    `insert into etalase (id, code, slug, name, name_en, kind, picture, opened_on) values ($1, $2, $3, $4, $4, 'goods', $5, $6)`,
    [
      etalase.id,
      etalase.code,
      `${slugify(etalase.name)}-${etalase.code.toLowerCase()}`,
      etalase.name,
      'paket',
      today,
    ],
  );
  return etalase.id;
}

export async function openProductStaging(client: pg.PoolClient): Promise<void> {
  await client.query(`
    create temporary table product_import (
      line int, id uuid, etalase_id uuid, sku text, slug text, name text, specification text, unit text, price bigint
    ) on commit drop`);
}

export async function stageProducts(
  client: pg.PoolClient,
  rows: readonly { line: number; id: string; etalaseId: string; row: StockRow }[],
): Promise<void> {
  await copyRows(
    client,
    'product_import',
    ['line', 'id', 'etalase_id', 'sku', 'slug', 'name', 'specification', 'unit', 'price'],
    rows.map(({ line, id, etalaseId, row }) => [
      line,
      id,
      etalaseId,
      row.sku,
      `${slugify(row.name).slice(0, 60)}-${id.slice(-8)}`,
      row.name,
      row.specification,
      row.unit,
      row.price ?? 0n,
    ]),
  );
}

export async function dropTwice(client: pg.PoolClient): Promise<{ line: number; sku: string }[]> {
  const { rows } = await client.query<{ line: number; sku: string }>(
    'delete from product_import a using product_import b where a.sku = b.sku and a.line < b.line returning a.line, a.sku',
  );
  return rows;
}

export interface MergedProducts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly drafts: readonly { line: number; sku: string }[];
}

/** Writes new and changed listings with their versions and prices; priced ones go on show, others stay drafts. */
export async function mergeProducts(
  client: pg.PoolClient,
  supplierId: string,
  at: Date,
): Promise<MergedProducts> {
  const { rows } = await client.query<{ id: string; added: boolean }>(
    `insert into product as p (id, supplier_id, etalase_id, sku, slug, state, state_reason, kind, name, specification, unit, price, price_since, origin, first_shown_at, created_at, updated_at)
     select id, $1, etalase_id, sku, slug, case when price > 0 then 'live' else 'draft' end, case when price > 0 then null else 'price' end,
            'goods', name, specification, unit, price, $2, 'unknown', case when price > 0 then $2::timestamptz end, $2, $2 from product_import
     on conflict (pemda_id, supplier_id, sku) do update set
            name = excluded.name, specification = excluded.specification, unit = excluded.unit, etalase_id = excluded.etalase_id,
            price = excluded.price, price_since = case when p.price = excluded.price then p.price_since else excluded.price_since end,
            state = case when p.state in ('live', 'draft') then excluded.state else p.state end,
            state_reason = case when p.state in ('live', 'draft') then excluded.state_reason else p.state_reason end,
            first_shown_at = coalesce(p.first_shown_at, excluded.first_shown_at), version = p.version + 1, updated_at = excluded.updated_at
      where (p.name, p.specification, p.unit, p.price, p.etalase_id) is distinct from (excluded.name, excluded.specification, excluded.unit, excluded.price, excluded.etalase_id)
     returning p.id, (xmax = 0) as added`,
    [supplierId, at],
  );
  const ids = rows.map((row) => row.id);
  await client.query(
    `insert into product_version (product_id, version, content, created_at)
     select id, version, jsonb_build_object('sku', sku, 'name', name, 'specification', specification, 'unit', unit), $2 from product where id = any($1::uuid[])`,
    [ids, at],
  );
  await client.query(
    `insert into product_price (product_id, from_at, price)
     select p.id, $2, p.price from product p where p.id = any($1::uuid[]) and p.price > 0
        and p.price is distinct from (select x.price from product_price x where x.product_id = p.id order by from_at desc limit 1)`,
    [ids, at],
  );
  const counted = await client.query<{ n: number }>(
    'select count(*)::int as n from product_import',
  );
  const drafts = await client.query<{ line: number; sku: string }>(
    'select line, sku from product_import where price = 0 order by line',
  );
  const added = rows.filter((row) => row.added).length;
  return {
    added,
    changed: rows.length - added,
    unchanged: (counted.rows[0]?.n ?? 0) - rows.length,
    drafts: drafts.rows,
  };
}

export async function recordProductImport(
  client: pg.PoolClient,
  entry: { id: string; at: Date; file: string; result: string; requestId: string },
): Promise<void> {
  await client.query(
    `insert into audit_entry (pemda_id, id, at, actor_role, action, subject_type, subject_id, after, request_id)
     values (current_pemda(), $1, $2, 'system', 'product.imported', 'file', $3, $4, $5)`,
    [entry.id, entry.at, entry.file, entry.result, entry.requestId],
  );
}
