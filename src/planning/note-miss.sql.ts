import { newId, type Tx, type UseCaseEnv } from '../platform/index.ts';

/** A search that found nothing, as demand: the words, the filters and the agency; never the person. */
export interface Miss {
  readonly query: string;
  readonly filters: Readonly<Record<string, unknown>>;
  readonly agencyId: string | null;
}

/** Notes demand that nobody offers, in the transaction of the search's own event. */
export async function noteMiss(tx: Tx, env: UseCaseEnv, miss: Miss): Promise<void> {
  const at = env.clock.now();
  await tx
    .insertInto('search_miss')
    .values({
      pemda_id: env.pemda.id,
      id: newId(at),
      at,
      query: miss.query.slice(0, 200),
      filters: JSON.stringify(miss.filters),
      agency_id: miss.agencyId,
    })
    .execute();
}
