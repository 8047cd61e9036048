import { ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import { audit, inTransaction, type UseCaseEnv } from '../../platform/index.ts';
import { bumpCatalogue, deleteSynonym, ownSynonyms } from './synonyms.sql.ts';

/**
 * Removes a group of synonyms. Refusals: 'synonyms.not-found', 'synonyms.stale', and 'synonyms.last',
 * since an empty list would bring the default one back.
 */
export async function removeSynonyms(
  env: UseCaseEnv,
  command: { readonly id: string; readonly seen: string },
): Promise<Result<null, Refusal>> {
  return inTransaction<null, Refusal>(env.db, async (tx) => {
    const lines = await ownSynonyms(tx, env);
    const before = lines.find((one) => one.id === command.id);
    if (!before) return refuse('synonyms.not-found');
    if (before.line !== command.seen) return refuse('synonyms.stale');
    if (lines.length === 1) return refuse('synonyms.last');
    await deleteSynonym(tx, before.id);
    await bumpCatalogue(tx, env);
    await audit(tx, env, {
      action: 'synonyms.removed',
      subjectType: 'synonyms',
      subjectId: before.id,
      before: before.line,
    });
    return ok(null);
  });
}
