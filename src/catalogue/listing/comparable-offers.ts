import type { Connections, Db, Pemda } from '../../platform/index.ts';
import {
  isStopWord,
  readRequest,
  type SearchHit,
  searchKept,
  titleKey,
  tokenise,
} from '../search/index.ts';
import type { ListingContent } from './domain/content.ts';
import { LEAST_OFFERS, type Spread, shorterNames, spreadOf } from './domain/likeness.ts';
import { ownNames } from './own-products.sql.ts';

const meaningOf = (name: string): string[] =>
  tokenise(name)
    .map(({ text }) => text)
    .filter((word) => !isStopWord(word));

/**
 * The spread of what others ask for the like: live offers of the same etalase and unit whose name
 * search finds by this one's words, or by its first ones where all find too few. Null below five.
 * They are the 24 that fit best, so that a whole etalase never hides the like.
 */
export async function comparableOffers(
  connections: Connections,
  pemda: Pemda,
  today: string,
  product: Pick<ListingContent, 'name' | 'unit'>,
  where: { readonly etalaseSlug: string; readonly supplierSlug: string },
): Promise<Spread | null> {
  if (product.unit === '') return null;
  const source = { pool: connections.preparedFor(pemda.id), pemdaId: pemda.id, today };
  const like = (hit: SearchHit) =>
    hit.unit === product.unit && hit.state === 'live' && hit.supplierSlug !== where.supplierSlug;
  for (const some of shorterNames(meaningOf(product.name))) {
    const asked = new URLSearchParams({ q: some.join(' '), etalase: where.etalaseSlug });
    const { result } = await searchKept(source, readRequest(asked));
    const prices = result.hits.filter(like).map(({ price }) => BigInt(price));
    if (prices.length >= LEAST_OFFERS) return spreadOf(prices);
  }
  return null;
}

const MOST_SAME = 4;

/** What others have on show in the etalase that a name may mean too, the nearest first. */
export async function likelySame(
  connections: Connections,
  pemda: Pemda,
  today: string,
  product: Pick<ListingContent, 'name'>,
  where: { readonly etalaseSlug: string; readonly supplierSlug: string },
): Promise<SearchHit[]> {
  const source = { pool: connections.preparedFor(pemda.id), pemdaId: pemda.id, today };
  for (const some of shorterNames(meaningOf(product.name))) {
    const asked = new URLSearchParams({ q: some.join(' '), etalase: where.etalaseSlug });
    const { result } = await searchKept(source, readRequest(asked));
    const hits = result.hits.filter(
      (hit) => hit.state === 'live' && hit.supplierSlug !== where.supplierSlug,
    );
    if (hits.length > 0) return hits.slice(0, MOST_SAME);
  }
  return [];
}

/** Products of the same seller that are called the same, however it is written. */
export async function listedTwice(
  db: Db,
  supplierId: string,
  productId: string,
  product: Pick<ListingContent, 'name' | 'unit'>,
): Promise<{ id: string; name: string }[]> {
  const keyOf = (name: string) => titleKey(tokenise(name));
  const key = keyOf(product.name);
  if (key === '') return [];
  const names = await ownNames(db, supplierId, productId);
  return names.filter((one) => one.unit === product.unit && keyOf(one.name) === key).slice(0, 5);
}
