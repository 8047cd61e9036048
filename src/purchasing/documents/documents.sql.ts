import { sql } from 'kysely';
import type { Db } from '../../platform/index.ts';
import type { DocumentContent } from '../domain/documents.ts';
import type { OrderState } from '../domain/types.ts';

export interface FoundDocument {
  readonly content: DocumentContent;
  readonly hash: string;
  readonly state: OrderState;
}

/** More than one of the same beginning would be a wonder; then the reader types more of it. */
const MOST = 2;

/** Documents whose hash, or whose approval's, begins so: lower-case hexadecimal, long enough to name one. */
export async function documentsByHash(db: Db, beginning: string): Promise<FoundDocument[]> {
  const like = `${beginning}%`;
  const { rows } = await sql<FoundDocument>`
    select d.content, d.content_hash as hash, o.state
      from document d join orders o on o.id = d.order_id
     where d.content_hash like ${like} or (d.kind = 'purchase_order' and o.approval_hash like ${like})
     order by d.issued_at limit ${MOST}`.execute(db);
  return rows;
}
