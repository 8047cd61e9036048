import type { Day } from '../kernel/index.ts';
import type { Db, Tx } from '../platform/index.ts';
import type { Paper } from './domain/papers.ts';

/** The papers of a registration that were not replaced. */
export async function papersOf(db: Db | Tx, registrationId: string): Promise<Paper[]> {
  const rows = paperRows(db)
    .where('registration_id', '=', registrationId)
    .where('replaced_at', 'is', null);
  return asPapers(await rows.execute());
}

const paperRows = (db: Db | Tx) =>
  db
    .selectFrom('supplier_document')
    .select([
      'id',
      'kind',
      'file_name as fileName',
      'content_type as contentType',
      'size_bytes as sizeBytes',
      'sha256',
      'expires_on as expiresOn',
      'uploaded_at as uploadedAt',
      'verdict',
    ])
    .orderBy('uploaded_at');

const asPapers = (rows: Awaited<ReturnType<ReturnType<typeof paperRows>['execute']>>): Paper[] =>
  rows.map((row) => ({
    ...row,
    expiresOn: row.expiresOn as Day | null,
    verdict: row.verdict as Paper['verdict'],
  }));

export interface NewPaper {
  readonly id: string;
  readonly registrationId: string;
  readonly kind: string;
  readonly fileKey: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly expiresOn: Day | null;
  readonly at: Date;
}

/** Puts a paper in the place of the earlier one of its kind; the earlier one stays on record. */
export async function replacePaper(tx: Tx, pemdaId: string, paper: NewPaper): Promise<void> {
  await tx
    .updateTable('supplier_document')
    .set({ replaced_at: paper.at })
    .where('registration_id', '=', paper.registrationId)
    .where('kind', '=', paper.kind)
    .where('replaced_at', 'is', null)
    .execute();
  await tx
    .insertInto('supplier_document')
    .values({
      pemda_id: pemdaId,
      id: paper.id,
      registration_id: paper.registrationId,
      kind: paper.kind,
      file_key: paper.fileKey,
      file_name: paper.fileName,
      content_type: paper.contentType,
      size_bytes: paper.sizeBytes,
      sha256: paper.sha256,
      expires_on: paper.expiresOn,
      uploaded_at: paper.at,
    })
    .execute();
}

/** Puts the papers of an approval back in their place: later ones are replaced by them. */
export async function restorePapers(
  tx: Tx,
  registrationId: string,
  approved: readonly string[],
  at: Date,
): Promise<void> {
  const own = tx.updateTable('supplier_document').where('registration_id', '=', registrationId);
  await own.set({ replaced_at: at }).where('replaced_at', 'is', null).execute();
  if (approved.length === 0) return;
  await own.set({ replaced_at: null }).where('id', 'in', approved).execute();
}

/** Papers by id, replaced ones too: those of an approval beside those that are proposed. */
export async function papersById(db: Db | Tx, ids: readonly string[]): Promise<Paper[]> {
  return ids.length === 0 ? [] : asPapers(await paperRows(db).where('id', 'in', ids).execute());
}

/** Where a paper lies, and whose it is. */
export async function paperFile(db: Db, id: string) {
  return db
    .selectFrom('supplier_document as d')
    .innerJoin('registration as r', 'r.id', 'd.registration_id')
    .select([
      'd.file_key as fileKey',
      'd.kind',
      'd.content_type as contentType',
      'r.person_id as personId',
      'r.supplier_id as supplierId',
      'r.state',
    ])
    .where('d.id', '=', id)
    .executeTakeFirst();
}

/** An officer's verdict on a paper on file; false when it was replaced meanwhile. */
export async function setVerdict(
  tx: Tx,
  registrationId: string,
  paperId: string,
  verdict: { value: 'valid' | 'invalid'; by: string | null; at: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable('supplier_document')
    .set({ verdict: verdict.value, verdict_by: verdict.by, verdict_at: verdict.at })
    .where('registration_id', '=', registrationId)
    .where('id', '=', paperId)
    .where('replaced_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
