import { ok } from '../../kernel/index.ts';
import { inTransaction, type UseCaseEnv } from '../../platform/index.ts';
import { isFiltered, type SearchRequest } from './domain/request.ts';
import type { SearchResult } from './search-products.ts';

/** What a search that found nothing tells: what was wanted, and for which agency; never who asked. */
export interface SearchMiss {
  readonly query: string;
  readonly filters: Readonly<Record<string, readonly (string | number)[]>>;
  readonly agencyId: string | null;
}

declare module '../../platform/events.ts' {
  interface DomainEvents {
    'search.found-nothing': SearchMiss;
  }
}

/** Emits the miss, so that planning notes it as demand. What was no word is no demand. */
export async function tellMiss(
  env: UseCaseEnv,
  request: SearchRequest,
  result: SearchResult,
): Promise<void> {
  if (result.total > 0 || !result.understood || request.query === '' || request.page > 1) return;
  const { etalase, bands, districts, traits } = request;
  const miss: SearchMiss = {
    query: request.query,
    filters: isFiltered(request) ? { etalase, bands, districts, traits } : {},
    agencyId: env.actor.agencyId,
  };
  await inTransaction(env.db, async (tx) => {
    await env.events.emit(tx, env, 'search.found-nothing', miss);
    return ok(undefined);
  });
}
