import { fail, ok, type Refusal, type Result } from '../../kernel/index.ts';
import type { UseCaseEnv } from '../../platform/index.ts';
import { actOnListing } from './act-on-listing.ts';
import { readPage, typedOf } from './domain/form-values.ts';
import type { Listing } from './domain/listing.ts';
import { contentOf, ofOwn } from './save-page.ts';

/**
 * Changes only price and stock of a product on show, and sends it in the same step: it holds at once,
 * or waits for an officer where the price rises above the band. 'listing.open-change' while another
 * change is being written, so that this one never carries it along; else the refusals of a save and of
 * sending, after which nothing is changed.
 */
export async function changeOffer(
  env: UseCaseEnv,
  productId: string,
  typed: { readonly price: string; readonly stock: string },
): Promise<Result<Listing, readonly Refusal[]>> {
  const saved = await actOnListing(
    env,
    productId,
    ofOwn(env, ({ listing, etalase }) => {
      if (listing.revision) return fail([{ code: 'listing.open-change' }]);
      const content = contentOf(listing);
      const read = readPage('harga', { ...typedOf('harga', content), ...typed }, content, etalase);
      return read.faults.length > 0
        ? fail(read.faults)
        : ok({ kind: 'save', content: read.content });
    }),
  );
  // Nothing changed, so nothing is to be sent.
  if (!saved.ok || !saved.value.revision) return saved;
  const sent = await actOnListing(env, productId, { kind: 'submit' });
  if (!sent.ok) await actOnListing(env, productId, { kind: 'discard' });
  return sent;
}
