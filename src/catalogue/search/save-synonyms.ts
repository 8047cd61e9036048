import { ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import { audit, inTransaction, newId, type UseCaseEnv } from '../../platform/index.ts';
import { checkGroup, groupOf, lineOf, type SynonymGroup } from './domain/synonym-group.ts';
import { bumpCatalogue, insertSynonym, ownSynonyms, updateSynonym } from './synonyms.sql.ts';

export interface SaveSynonyms {
  readonly group: SynonymGroup;
  /** The group to change, with its line as the officer saw it; none: a new one. */
  readonly change?: { readonly id: string; readonly seen: string };
}

/**
 * Adds or changes a group of synonyms. Refusals: 'synonyms.not-found', 'synonyms.stale' and those of
 * checkGroup.
 */
export async function saveSynonyms(
  env: UseCaseEnv,
  { group, change }: SaveSynonyms,
): Promise<Result<string, Refusal[]>> {
  return inTransaction<string, Refusal[]>(env.db, async (tx) => {
    const lines = await ownSynonyms(tx, env);
    const before = change && lines.find((one) => one.id === change.id);
    if (change && !before) return { ok: false, error: [refuse('synonyms.not-found').error] };
    if (change && before?.line !== change.seen)
      return { ok: false, error: [refuse('synonyms.stale').error] };
    const others = lines.filter((one) => one !== before).map((one) => groupOf(one.line));
    const checked = checkGroup(group, others);
    if (!checked.ok) return checked;
    const line = lineOf(checked.value);
    const id = before?.id ?? newId(env.clock.now());
    if (before) await updateSynonym(tx, { id, line });
    else await insertSynonym(tx, env, { id, line });
    await bumpCatalogue(tx, env);
    await audit(tx, env, {
      action: before ? 'synonyms.changed' : 'synonyms.added',
      subjectType: 'synonyms',
      subjectId: id,
      ...(before ? { before: before.line } : {}),
      after: line,
    });
    return ok(id);
  });
}
