import { sql } from 'kysely';
import type { Day } from '../kernel/index.ts';
import type { Db, Tx, UseCaseEnv } from '../platform/index.ts';

export interface EndingPaper {
  readonly id: string;
  readonly supplierId: string;
  readonly kind: string;
  readonly expiresOn: Day;
  /** Notices given for it, in days before its last day. */
  readonly given: readonly number[];
}

const ENDING = (until: Day, of: ReturnType<typeof sql>) => sql<EndingPaper>`
    select d.id, r.supplier_id as "supplierId", d.kind, d.expires_on::text as "expiresOn",
           array(select n.days from supplier_document_notice n where n.document_id = d.id) as given
      from supplier_document d join registration r on r.id = d.registration_id
     where d.expires_on <= ${until} and r.approved_hash is not null and ${of}
       -- What is in force: the papers of the last approval, not those that are proposed.
       and r.approved->'papers' ? d.id::text
     order by d.expires_on, d.id`;

/** Papers in force of registered businesses whose last day comes by a day, or is over and was not told. */
export async function endingPapers(db: Db, until: Day): Promise<EndingPaper[]> {
  const { rows } = await ENDING(
    until,
    sql`not exists (select from supplier_document_notice n where n.document_id = d.id and n.days = -1)`,
  ).execute(db);
  return rows;
}

/** The same of one business, told or not: what its owner should renew. */
export async function endingPapersOf(
  db: Db,
  supplierId: string,
  until: Day,
): Promise<EndingPaper[]> {
  return (await ENDING(until, sql`r.supplier_id = ${supplierId}`).execute(db)).rows;
}

/** Notes notices as given; true when `tell` was not noted before, so that of two processes one tells. */
export async function noteFirst(
  tx: Tx,
  env: UseCaseEnv,
  documentId: string,
  passed: readonly number[],
  tell: number,
): Promise<boolean> {
  const rows = await tx
    .insertInto('supplier_document_notice')
    .values(
      passed.map((days) => ({
        pemda_id: env.pemda.id,
        document_id: documentId,
        days,
        created_at: env.clock.now(),
      })),
    )
    .onConflict((c) => c.doNothing())
    .returning('days')
    .execute();
  return rows.some(({ days }) => days === tell);
}
