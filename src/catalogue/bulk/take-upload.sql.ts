import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';
import type { StoredRow } from './bulk.sql.ts';

interface Head {
  supplier_id: string;
  person_id: string;
  etalase_id: string;
  kind: string;
  picture: string;
}

/**
 * Makes drafts of the next rows of a running upload; gives how many there were, 0 when it is over or
 * was stopped. The upload's row is held, so that two workers never take the same rows.
 */
export async function takeBatch(
  tx: Tx,
  pemdaId: string,
  uploadId: string,
  size: number,
  at: Date,
  nextId: () => string,
): Promise<number> {
  const { rows: heads } = await sql<Head>`
    select u.supplier_id, u.person_id, u.etalase_id, e.kind, e.picture
      from bulk_upload u join etalase e on e.id = u.etalase_id
     where u.id = ${uploadId} and u.state = 'running' for update of u`.execute(tx);
  const [head] = heads;
  if (!head) return 0;
  const { rows } = await sql<Pick<StoredRow, 'line' | 'sku' | 'content'>>`
    select line, sku, content from bulk_upload_row
     where upload_id = ${uploadId} and verdict in ('new', 'changed') order by line limit ${size}`.execute(
    tx,
  );
  if (rows.length === 0) return 0;
  const known = await tx
    .selectFrom('product')
    .select(['id', 'sku', 'state', 'event_count'])
    .where('supplier_id', '=', head.supplier_id)
    .where(
      'sku',
      'in',
      rows.map(({ sku }) => sku),
    )
    .forUpdate()
    .execute();
  const bySku = new Map(known.map((one) => [one.sku, one]));
  const items = rows.map((row) => {
    const product = bySku.get(row.sku);
    return {
      line: row.line,
      sku: row.sku,
      id: product?.id ?? nextId(),
      seq: (product?.event_count ?? 0) + 1,
      fresh: !product,
      content: row.content,
    };
  });
  const fresh = items.filter((item) => item.fresh);
  if (fresh.length > 0)
    await tx
      .insertInto('product')
      .values(
        fresh.map((item) => ({
          pemda_id: pemdaId,
          id: item.id,
          supplier_id: head.supplier_id,
          etalase_id: head.etalase_id,
          sku: item.sku,
          slug: item.id,
          state: 'draft',
          kind: head.kind,
          picture: head.picture,
          name: item.content.name,
          unit: item.content.unit,
          price: 0n,
          price_since: at,
          origin: 'unknown',
          event_count: 1,
          created_at: at,
          updated_at: at,
        })),
      )
      .execute();
  const old = items.filter((item) => !item.fresh);
  if (old.length > 0)
    await sql`update product set event_count = event_count + 1, updated_at = ${at}
      where id = any(${old.map(({ id }) => id)}::uuid[])`.execute(tx);
  // A revision that an officer is looking at is not changed under his eyes: it goes back to the seller.
  await sql`
    insert into product_revision (pemda_id, product_id, content, state, updated_at)
    select ${pemdaId}, id, content, 'editing', ${at}
      from jsonb_to_recordset(${JSON.stringify(items.map(({ id, content }) => ({ id, content })))}::jsonb) as r(id uuid, content jsonb)
    on conflict (pemda_id, product_id) do update set content = excluded.content, state = 'editing', reasons = '{}',
      submitted_at = null, due_at = null, claimed_by = null, updated_at = excluded.updated_at`.execute(
    tx,
  );
  await sql`update product set state = 'draft', state_reason = null
    where id = any(${old.map(({ id }) => id)}::uuid[]) and state = 'submitted'`.execute(tx);
  await tx
    .insertInto('product_event')
    .values(
      items.map((item) => ({
        pemda_id: pemdaId,
        product_id: item.id,
        seq: item.seq,
        at,
        kind: 'saved',
        data: JSON.stringify({ upload: uploadId, line: item.line }),
        actor_person_id: head.person_id,
      })),
    )
    .execute();
  await sql`
    update bulk_upload_row r set verdict = 'taken', product_id = i.id
      from jsonb_to_recordset(${JSON.stringify(items.map(({ line, id }) => ({ line, id })))}::jsonb) as i(line int, id uuid)
     where r.upload_id = ${uploadId} and r.line = i.line`.execute(tx);
  return items.length;
}
