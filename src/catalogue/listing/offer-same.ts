import { fail, ok, type Refusal, type Result } from '../../kernel/index.ts';
import type { UseCaseEnv } from '../../platform/index.ts';
import { actOnListing } from './act-on-listing.ts';
import type { ListingContent } from './domain/content.ts';
import type { Listing } from './domain/listing.ts';
import type { SameThing } from './same-thing.sql.ts';
import { contentOf, ofOwn } from './save-page.ts';

/** What the thing is, over a content: name and unit as the other has them, the rest where it is empty. */
export function asSame(content: ListingContent, thing: SameThing): ListingContent {
  const filled = Object.keys(content.attributes).length > 0;
  return {
    ...content,
    name: thing.name,
    unit: thing.unit,
    brand: content.brand || thing.brand,
    specification: content.specification || thing.specification,
    kbki: content.kbki || thing.kbki,
    attributes: filled ? content.attributes : thing.attributes,
    templateVersion: filled ? content.templateVersion : thing.templateVersion,
    sameAs: { id: thing.id, name: thing.name },
  };
}

/**
 * Writes a draft as an offer of a thing that is on show already, or as its own thing again (null). The
 * link holds from the officer's approval on. 'listing.same-etalase' where the two lie apart; else the
 * refusals of a save.
 */
export function offerSame(
  env: UseCaseEnv,
  productId: string,
  thing: SameThing | null,
): Promise<Result<Listing, readonly Refusal[]>> {
  return actOnListing(
    env,
    productId,
    ofOwn(env, ({ listing }) => {
      const content = contentOf(listing);
      if (thing === null) return ok({ kind: 'save', content: { ...content, sameAs: null } });
      return thing.etalaseId === listing.etalaseId
        ? ok({ kind: 'save', content: asSame(content, thing) })
        : fail([{ code: 'listing.same-etalase' }]);
    }),
  );
}
