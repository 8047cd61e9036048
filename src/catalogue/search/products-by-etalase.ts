import type { Connections, Pemda } from '../../platform/index.ts';
import { isAsking, isStopWord, tokenise } from './domain/normalise.ts';
import { readRequest } from './domain/request.ts';
import { searchKept } from './search-products.ts';

const MOST_WORDS = 4;

/**
 * In which etalase (by slug) the catalogue has products for some words, and how many: as search finds
 * them; where all words together find nothing, for each word alone. A miss is not told: nobody wants
 * to buy here.
 */
export async function productsByEtalase(
  connections: Connections,
  pemda: Pemda,
  today: string,
  words: string,
): Promise<Map<string, number>> {
  const source = { pool: connections.preparedFor(pemda.id), pemdaId: pemda.id, today };
  const find = async (text: string) => {
    const { result } = await searchKept(source, readRequest(new URLSearchParams({ q: text })));
    return new Map(result.facets.etalase.map(({ slug, count }) => [slug, count]));
  };
  const whole = await find(words);
  if (whole.size > 0) return whole;
  const telling = tokenise(words)
    .map(({ text }) => text)
    .filter((word) => !isStopWord(word) && !isAsking(word) && word.length >= 3)
    .slice(0, MOST_WORDS);
  const sums = new Map<string, number>();
  for (const counts of await Promise.all(telling.map(find)))
    for (const [slug, count] of counts) sums.set(slug, (sums.get(slug) ?? 0) + count);
  return sums;
}

/** Whether words find products now, or only differ from the catalogue's own words by their spelling. */
export async function findsOrMeans(
  connections: Connections,
  pemda: Pemda,
  today: string,
  words: string,
): Promise<boolean> {
  const source = { pool: connections.preparedFor(pemda.id), pemdaId: pemda.id, today };
  const { result } = await searchKept(source, readRequest(new URLSearchParams({ q: words })));
  return result.total > 0 || result.suggestion !== null;
}
