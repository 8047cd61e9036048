import type { Refusal } from '../../kernel/index.ts';
import type { UseCaseEnv } from '../../platform/index.ts';
import { actOnListing } from './act-on-listing.ts';
import { knownBrands } from './brands.sql.ts';
import { newBrand } from './domain/brand.ts';
import { checkPrice, priceFlag } from './domain/price-check.ts';
import { likePrices } from './like-prices.sql.ts';
import { loadListing } from './listings.sql.ts';

/** A revision as the officer saw it in the queue. */
export interface Ticked {
  readonly id: string;
  readonly contentHash: string;
}

export interface Outcome {
  readonly id: string;
  readonly name: string;
  /** Empty where it went well. */
  readonly refusals: readonly Refusal[];
}

/** Most that one press may decide: a page of the queue. */
export const MOST_AT_ONCE = 25;

/**
 * Takes or approves several revisions, each by itself: one that is refused stops no other. A price
 * that rises above the band, or lies far above what others ask, is never approved in a heap
 * (listing.price-flag), nor is a brand that the list does not have (listing.brand-new); all refusals of actOnListing come back under their listing.
 */
export async function decideMany(
  env: UseCaseEnv,
  verb: 'claim' | 'approve',
  ticked: readonly Ticked[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of ticked.slice(0, MOST_AT_ONCE)) outcomes.push(await decideOne(env, verb, one));
  return outcomes;
}

async function decideOne(
  env: UseCaseEnv,
  verb: 'claim' | 'approve',
  { id, contentHash }: Ticked,
): Promise<Outcome> {
  const loaded = await loadListing(env.db, id);
  const content = loaded?.listing.revision?.content;
  const name = content?.name ?? loaded?.listing.shown?.name ?? '';
  if (verb === 'claim') {
    const taken = await actOnListing(env, id, { kind: 'claim' });
    return { id, name, refusals: taken.ok ? [] : taken.error };
  }
  if (loaded && content) {
    const { unit, kbki } = content;
    const found = await likePrices(env.db, [{ productId: id, name, unit, kbki }]);
    const check = checkPrice(Number(content.price ?? 0n), found.get(id) ?? NOTHING);
    if (priceFlag(loaded.reasons, check))
      return { id, name, refusals: [{ code: 'listing.price-flag', field: 'price' }] };
  }
  if (content && newBrand(content.brand, await knownBrands(env.db)))
    return { id, name, refusals: [{ code: 'listing.brand-new', field: 'brand' }] };
  const done = await actOnListing(env, id, { kind: 'approve', contentHash });
  return { id, name, refusals: done.ok ? [] : done.error };
}

const NOTHING = { same: [], alike: [] };
