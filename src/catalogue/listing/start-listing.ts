import { type Refusal, type Result, refuse } from '../../kernel/index.ts';
import {
  audit,
  inTransaction,
  isDatabaseError,
  newId,
  type UseCaseEnv,
} from '../../platform/index.ts';
import { EMPTY_CONTENT } from './domain/content.ts';
import { etalaseForListing, insertDraft } from './start-listing.sql.ts';

/**
 * Begins a listing of the seller's business in an etalase: an empty draft that every step saves to.
 * `sku` is the seller's own number; empty gives it one. Refuses with etalase.not-found,
 * listing.forbidden or listing.sku-taken (field sku).
 */
export async function startListing(
  env: UseCaseEnv,
  etalaseId: string,
  sku = '',
): Promise<Result<{ id: string }, readonly Refusal[]>> {
  const { supplierId, role } = env.actor;
  if (role !== 'seller' || !supplierId)
    return { ok: false, error: [{ code: 'listing.forbidden' }] };
  const id = newId(env.clock.now());
  const number = sku.trim() || `P-${id.slice(-6).toUpperCase()}`;
  try {
    return await inTransaction<{ id: string }, readonly Refusal[]>(env.db, async (tx) => {
      const etalase = await etalaseForListing(tx, etalaseId);
      if (!etalase) return { ok: false, error: [refuse('etalase.not-found', 'etalase').error] };
      await insertDraft(tx, env, {
        id,
        supplierId,
        etalaseId,
        sku: number,
        kind: etalase.kind,
        picture: etalase.picture,
        content: { ...EMPTY_CONTENT, templateVersion: etalase.version },
      });
      await audit(tx, env, {
        action: 'listing.started',
        subjectType: 'product',
        subjectId: id,
        after: { etalaseId, sku: number },
      });
      return { ok: true, value: { id } };
    });
  } catch (error) {
    if (isDatabaseError(error, '23505', 'product_pemda_id_supplier_id_sku_key'))
      return {
        ok: false,
        error: [{ code: 'listing.sku-taken', field: 'sku', params: { sku: number } }],
      };
    throw error;
  }
}
