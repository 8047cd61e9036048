import { sql } from 'kysely';
import type { Db } from '../../platform/index.ts';

/** A picture or document that nothing names any more, with where its bytes lie. */
export interface UnusedFile {
  readonly id: string;
  readonly keys: readonly string[];
}

/** What a night takes away at most; the rest waits for the next one. */
const MOST = 1_000;

/**
 * Files older than `before` that neither the product on show, nor what its seller works on, nor any
 * version that an order may pin names. A file belongs to one product alone.
 */
export async function unusedPictures(db: Db, before: Date): Promise<UnusedFile[]> {
  const { rows } = await sql<UnusedFile>`
    select i.id, array(select value from jsonb_each_text(i.files)) as keys
      from product_picture i join product p on p.id = i.product_id
     where i.created_at < ${before} and i.id::text <> all(p.pictures)
       and not exists (select from product_revision r where r.product_id = i.product_id and r.content -> 'pictures' ? i.id::text)
       and not exists (select from product_version v where v.product_id = i.product_id and v.content -> 'pictures' ? i.id::text)
     order by i.id limit ${MOST}`.execute(db);
  return rows;
}

export async function unusedDocuments(db: Db, before: Date): Promise<UnusedFile[]> {
  const { rows } = await sql<UnusedFile>`
    select d.id, array[d.file_key] as keys
      from product_document d join product p on p.id = d.product_id
      left join product_revision r on r.product_id = d.product_id
     cross join lateral (select jsonb_build_array(jsonb_build_object('id', d.id)) as own) o
     where d.created_at < ${before} and not p.documents @> o.own
       and not coalesce(r.content -> 'documents' @> o.own, false)
       and not exists (select from product_version v where v.product_id = d.product_id and v.content -> 'documents' @> o.own)
     order by d.id limit ${MOST}`.execute(db);
  return rows;
}

export async function forgetFiles(
  db: Db,
  table: 'product_picture' | 'product_document',
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom(table)
    .where('id', 'in', [...ids])
    .execute();
}
