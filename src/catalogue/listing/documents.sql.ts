import { sql } from 'kysely';
import type { Db, UseCaseEnv } from '../../platform/index.ts';

export interface NewDocument {
  readonly id: string;
  readonly supplierId: string;
  readonly productId: string;
  readonly fileKey: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export async function insertDocument(db: Db, env: UseCaseEnv, one: NewDocument): Promise<void> {
  await db
    .insertInto('product_document')
    .values({
      pemda_id: env.pemda.id,
      id: one.id,
      supplier_id: one.supplierId,
      product_id: one.productId,
      file_key: one.fileKey,
      size_bytes: one.sizeBytes,
      sha256: one.sha256,
      created_at: env.clock.now(),
    })
    .execute();
}

export async function deleteDocument(db: Db, id: string): Promise<void> {
  await db.deleteFrom('product_document').where('id', '=', id).execute();
}

export interface StoredDocument {
  readonly supplierId: string;
  readonly fileKey: string;
  /** A product on show names it. */
  readonly shown: boolean;
}

/** Where a document lies, whose it is, and whether the public reads it. */
export async function findDocument(db: Db, id: string): Promise<StoredDocument | undefined> {
  const { rows } = await sql<StoredDocument>`
    select d.supplier_id as "supplierId", d.file_key as "fileKey",
           p.state in ('live', 'frozen') and p.documents @> jsonb_build_array(jsonb_build_object('id', d.id)) as shown
      from product_document d join product p on p.id = d.product_id where d.id = ${id}`.execute(db);
  return rows[0];
}
