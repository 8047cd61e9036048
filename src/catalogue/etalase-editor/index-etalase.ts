import { ok } from '../../kernel/index.ts';
import { inTransaction, type UseCaseEnv } from '../../platform/index.ts';
import { indexProducts } from '../search/index.ts';
import { onShowAfter } from './etalase.sql.ts';

export const INDEX_ETALASE_JOB = 'catalogue.index-etalase';

/** So many products are taken into the index in one transaction, so that none holds its rows for long. */
const BATCH = 500;

/** Reads the products of an etalase into the search again, after its name or its fields changed. */
export async function indexEtalase(env: UseCaseEnv, etalaseId: string): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const ids = await onShowAfter(env.db, etalaseId, after, BATCH);
    await inTransaction(env.db, async (tx) => {
      await indexProducts(tx, env, ids);
      return ok(null);
    });
    after = ids.at(-1) ?? after;
    if (ids.length < BATCH) return;
  }
}
