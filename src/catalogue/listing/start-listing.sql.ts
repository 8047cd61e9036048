import { canonicalJson, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import { storedContent } from './content-json.ts';
import type { ListingContent } from './domain/content.ts';

export async function etalaseForListing(
  tx: Tx,
  id: string,
): Promise<{ kind: string; version: number; picture: string } | undefined> {
  return tx
    .selectFrom('etalase')
    .select(['kind', 'version', 'picture'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The row of a listing that nobody sees yet, with the revision that its seller works on. */
export async function insertDraft(
  tx: Tx,
  env: UseCaseEnv,
  draft: {
    id: string;
    supplierId: string;
    etalaseId: string;
    sku: string;
    kind: string;
    picture: string;
    content: ListingContent;
  },
): Promise<void> {
  const at = env.clock.now();
  await tx
    .insertInto('product')
    .values({
      pemda_id: env.pemda.id,
      id: draft.id,
      supplier_id: draft.supplierId,
      etalase_id: draft.etalaseId,
      sku: draft.sku,
      slug: draft.id,
      state: 'draft',
      kind: draft.kind,
      picture: draft.picture,
      name: '',
      unit: '',
      price: 0n,
      price_since: at,
      origin: 'unknown',
      created_at: at,
      updated_at: at,
    })
    .execute();
  await tx
    .insertInto('product_revision')
    .values({
      pemda_id: env.pemda.id,
      product_id: draft.id,
      content: canonicalJson(storedContent(draft.content)),
      state: 'editing',
      updated_at: at,
    })
    .execute();
}
