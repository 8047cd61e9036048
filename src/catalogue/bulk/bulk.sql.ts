import { sql } from 'kysely';
import type pg from 'pg';
import type { Refusal } from '../../kernel/index.ts';
import { bulkInsert, type Db, type Tx } from '../../platform/index.ts';
import type { AttributeField, StoredContent } from '../listing/index.ts';

export type RowVerdict = 'new' | 'changed' | 'unchanged' | 'faulty' | 'taken';

export interface StoredRow {
  readonly line: number;
  readonly sku: string;
  readonly content: StoredContent;
  readonly raw: Readonly<Record<string, string>>;
  readonly faults: readonly Refusal[];
  readonly verdict: RowVerdict;
  readonly productId: string | null;
}

export interface Upload {
  readonly id: string;
  readonly supplierId: string;
  readonly etalaseId: string;
  readonly etalase: string;
  readonly etalaseEn: string;
  readonly fileName: string;
  readonly layout: 'own' | 'v6';
  readonly state: 'read' | 'running' | 'done' | 'cancelled';
  readonly remarks: readonly Refusal[];
  readonly createdAt: Date;
  readonly counts: Readonly<Record<RowVerdict, number>>;
}

const COUNTS = sql`(select coalesce(jsonb_object_agg(verdict, n), '{}') from (
  select verdict, count(*) as n from bulk_upload_row r where r.upload_id = u.id group by verdict) c)`;

const withCounts = (
  row: Omit<Upload, 'counts'> & { counts: Partial<Upload['counts']> },
): Upload => ({
  ...row,
  counts: { new: 0, changed: 0, unchanged: 0, faulty: 0, taken: 0, ...row.counts },
});

const SELECT = sql`
  select u.id, u.supplier_id as "supplierId", u.etalase_id as "etalaseId", e.name as etalase, e.name_en as "etalaseEn",
         u.file_name as "fileName", u.layout, u.state, u.remarks, u.created_at as "createdAt", ${COUNTS} as counts
    from bulk_upload u join etalase e on e.id = u.etalase_id`;

/** One upload of a supplier; nobody finds another's. */
export async function uploadOf(
  db: Db | Tx,
  supplierId: string,
  id: string,
): Promise<Upload | undefined> {
  const { rows } = await sql<Parameters<typeof withCounts>[0]>`
    ${SELECT} where u.supplier_id = ${supplierId} and u.id = ${id}`.execute(db);
  return rows[0] && withCounts(rows[0]);
}

export async function uploadsOf(db: Db, supplierId: string, limit: number): Promise<Upload[]> {
  const { rows } = await sql<Parameters<typeof withCounts>[0]>`
    ${SELECT} where u.supplier_id = ${supplierId} order by u.created_at desc limit ${limit}`.execute(
    db,
  );
  return rows.map(withCounts);
}

/** Rows of an upload, faulty ones first where asked for all. */
export async function rowsOfUpload(
  db: Db | Tx,
  id: string,
  filter: { verdict?: RowVerdict | undefined; from: number; limit: number },
): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    select line, sku, content, raw, faults, verdict, product_id as "productId" from bulk_upload_row
     where upload_id = ${id} ${filter.verdict ? sql`and verdict = ${filter.verdict}` : sql``}
     order by (verdict = 'faulty') desc, line offset ${filter.from} limit ${filter.limit}`.execute(
    db,
  );
  return rows;
}

export async function rowOfUpload(
  db: Db | Tx,
  id: string,
  line: number,
): Promise<StoredRow | undefined> {
  const { rows } = await sql<StoredRow>`
    select line, sku, content, raw, faults, verdict, product_id as "productId" from bulk_upload_row
     where upload_id = ${id} and line = ${line}`.execute(db);
  return rows[0];
}

export interface EtalaseForUpload {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly slug: string;
  readonly kind: 'goods' | 'service';
  readonly version: number;
  readonly picture: string;
  readonly kbki: string[];
  readonly kbli: string[];
  readonly permits: string[];
  readonly template: AttributeField[];
}

/** Etalase that are open on a day. */
export async function etalaseForUpload(db: Db | Tx, day: string): Promise<EtalaseForUpload[]> {
  const { rows } = await sql<EtalaseForUpload>`
    select id, name, name_en as "nameEn", slug, kind, version, picture, kbki, kbli, permits, attributes as template
      from etalase where opened_on <= ${day} and (closed_on is null or closed_on > ${day}) order by name`.execute(
    db,
  );
  return rows;
}

export async function insertUpload(
  client: pg.ClientBase,
  upload: {
    id: string;
    supplierId: string;
    personId: string;
    etalaseId: string;
    fileName: string;
    layout: string;
    remarks: readonly Refusal[];
    at: Date;
  },
  rows: readonly StoredRow[],
): Promise<void> {
  await client.query(
    `insert into bulk_upload (pemda_id, id, supplier_id, person_id, etalase_id, file_name, layout, state, remarks, created_at)
     values (current_pemda(), $1, $2, $3, $4, $5, $6, 'read', $7, $8)`,
    [
      upload.id,
      upload.supplierId,
      upload.personId,
      upload.etalaseId,
      upload.fileName,
      upload.layout,
      JSON.stringify(upload.remarks),
      upload.at,
    ],
  );
  await bulkInsert(
    client as pg.PoolClient,
    'bulk_upload_row',
    ['upload_id', 'line', 'sku', 'content', 'raw', 'faults', 'verdict', 'product_id'],
    rows.map((row) => [
      upload.id,
      row.line,
      row.sku,
      JSON.stringify(row.content),
      JSON.stringify(row.raw),
      JSON.stringify(row.faults),
      row.verdict,
      row.productId,
    ]),
  );
}

export async function updateRow(tx: Tx, uploadId: string, row: StoredRow): Promise<void> {
  await tx
    .updateTable('bulk_upload_row')
    .set({
      sku: row.sku,
      content: JSON.stringify(row.content),
      raw: JSON.stringify(row.raw),
      faults: JSON.stringify(row.faults),
      verdict: row.verdict,
      product_id: row.productId,
    })
    .where('upload_id', '=', uploadId)
    .where('line', '=', row.line)
    .execute();
}

/** Moves an upload to another state; false when it was not in one of those that lead there. */
export async function moveUpload(
  db: Db | Tx,
  id: string,
  from: readonly Upload['state'][],
  to: Upload['state'],
  finishedAt: Date | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('bulk_upload')
    .set({ state: to, finished_at: finishedAt })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
