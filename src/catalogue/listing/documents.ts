import { createHash } from 'node:crypto';
import { fail, ok, type Refusal, type Result } from '../../kernel/index.ts';
import {
  checkPdf,
  type FileStore,
  newId,
  type SentFile,
  type UseCaseEnv,
} from '../../platform/index.ts';
import { deleteDocument, insertDocument } from './documents.sql.ts';
import { LIMITS } from './domain/completeness.ts';
import type { ProductDocument } from './domain/content.ts';
import type { Listing } from './domain/listing.ts';
import { ownContent, saveContent } from './save-page.ts';

type Changed = Result<Listing, readonly Refusal[]>;

const FIELD = 'documents';

const full = (documents: readonly ProductDocument[]): Refusal | null =>
  documents.length >= LIMITS.documents
    ? { code: 'document.many', field: FIELD, params: { most: LIMITS.documents } }
    : null;

/** A title is what buyers read; where none is written, the file's own name without its ending. */
const titleOf = (title: string, file: SentFile | undefined): string =>
  (title.trim() || (file?.name ?? '').replace(/\.pdf$/i, ''))
    .replaceAll(/\s+/g, ' ')
    .slice(0, LIMITS.documentTitle) || 'PDF';

/**
 * Takes a brochure or certificate of a product: a PDF by its bytes, kept under a key nobody can guess.
 * Refusals: 'upload.empty', 'upload.large', 'upload.pdf', 'document.many', and those of a save.
 */
export async function addDocument(
  env: UseCaseEnv,
  store: FileStore,
  productId: string,
  title: string,
  file: SentFile | undefined,
): Promise<Changed> {
  const own = await ownContent(env, productId);
  if (!own.ok) return own;
  const { supplierId, content: now } = own.value;
  const tooMany = full(now.documents);
  if (tooMany) return fail([tooMany]);
  const bytes = file?.bytes ?? new Uint8Array();
  const fault = checkPdf(bytes, FIELD);
  if (fault) return fail([fault]);
  const fileKey = await store.put(bytes);
  const id = newId(env.clock.now());
  await insertDocument(env.db, env, {
    id,
    supplierId,
    productId,
    fileKey,
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const saved = await saveContent(env, productId, (content) => {
    const many = full(content.documents);
    const documents = [...content.documents, { id, title: titleOf(title, file) }];
    return many ? fail(many) : ok({ ...content, documents });
  });
  if (saved.ok) return saved;
  await deleteDocument(env.db, id);
  await store.remove(fileKey);
  return saved;
}

/** Takes a document out of the product; its file stays as long as a version names it. */
export function removeDocument(env: UseCaseEnv, productId: string, id: string): Promise<Changed> {
  return saveContent(env, productId, (content) =>
    ok({ ...content, documents: content.documents.filter((one) => one.id !== id) }),
  );
}
