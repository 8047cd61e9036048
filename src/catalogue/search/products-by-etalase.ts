import type { Connections, Pemda } from '../../platform/index.ts';
import { isAsking, isStopWord, tokenise } from './domain/normalise.ts';
import { readRequest } from './domain/request.ts';
import { searchKept } from './search-products.ts';

const MOST_WORDS = 4;

/** How many products search finds for some words in each etalase, by slug. A miss is not told: nobody wants to buy here. */
export async function foundByEtalase(
  connections: Connections,
  pemda: Pemda,
  today: string,
  words: string,
): Promise<Map<string, number>> {
  const source = { pool: connections.preparedFor(pemda.id), pemdaId: pemda.id, today };
  const { result } = await searchKept(source, readRequest(new URLSearchParams({ q: words })));
  return new Map(result.facets.etalase.map(({ slug, count }) => [slug, count]));
}

/** As `foundByEtalase`; where all words together find nothing, the sum of what each word finds alone. */
export async function productsByEtalase(
  connections: Connections,
  pemda: Pemda,
  today: string,
  words: string,
): Promise<Map<string, number>> {
  const find = (text: string) => foundByEtalase(connections, pemda, today, text);
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
