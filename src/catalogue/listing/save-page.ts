import { fail, ok, type Refusal, type Result } from '../../kernel/index.ts';
import { canonicalJson, sha256, type UseCaseEnv } from '../../platform/index.ts';
import { actOnListing, type CommandOf } from './act-on-listing.ts';
import { storedContent } from './content-json.ts';
import type { EtalaseRules } from './domain/completeness.ts';
import { EMPTY_CONTENT, type ListingContent } from './domain/content.ts';
import { fittingKbli } from './domain/fitting.ts';
import { PAGE_FIELDS, type PageKey } from './domain/form-pages.ts';
import { readPage, type Typed } from './domain/form-values.ts';
import type { Listing } from './domain/listing.ts';
import { loadListing } from './listings.sql.ts';

/** What the seller works on: his revision, else what is on show. */
export const contentOf = (listing: Listing): ListingContent =>
  listing.revision?.content ?? listing.shown ?? EMPTY_CONTENT;

/** Stands for what a page of the form held when it was opened. */
export function baseOf(content: ListingContent, key: PageKey): string {
  const stored: Readonly<Record<string, unknown>> = { ...storedContent(content) };
  return sha256(canonicalJson(PAGE_FIELDS[key].map((field) => stored[field] ?? null))).slice(0, 16);
}

export interface SavedPage {
  readonly listing: Listing;
  readonly content: ListingContent;
  /** Fields that could not be read and kept their old value. */
  readonly faults: readonly Refusal[];
}

/**
 * Keeps one page of a product's form: what could be read is saved, what could not is named.
 * `base` is baseOf when the page was opened: 'listing-page.stale' when the page was saved elsewhere
 * since with other words. Otherwise the refusals of a save: listing.not-found, -forbidden, -state.
 */
export async function savePage(
  env: UseCaseEnv,
  productId: string,
  key: PageKey,
  typed: Typed,
  base: string,
): Promise<Result<SavedPage, readonly Refusal[]>> {
  let faults: readonly Refusal[] = [];
  let content = EMPTY_CONTENT;
  const saved = await actOnListing(
    env,
    productId,
    ofOwn(env, (loaded) => {
      const now = contentOf(loaded.listing);
      const read = readPage(key, typed, now, loaded.etalase);
      const same = baseOf(read.content, key) === baseOf(now, key);
      if (!same && base !== baseOf(now, key)) return fail([{ code: 'listing-page.stale' }]);
      faults = read.faults;
      content = derived(read.content, loaded.etalase, loaded.supplier.kbli, key);
      return ok({ kind: 'save', content });
    }),
  );
  return saved.ok ? ok({ listing: saved.value, content, faults }) : saved;
}

/** What the own product says now; 'listing.not-found' for one of another business. */
export async function ownContent(
  env: UseCaseEnv,
  productId: string,
): Promise<Result<{ supplierId: string; content: ListingContent }, readonly Refusal[]>> {
  const loaded = await loadListing(env.db, productId);
  const { supplierId } = env.actor;
  return loaded && supplierId !== null && loaded.listing.supplierId === supplierId
    ? ok({ supplierId, content: contentOf(loaded.listing) })
    : fail([{ code: 'listing.not-found' }]);
}

/** Saves a change of the own product's words; `change` sees them as they stand under lock. */
export function saveContent(
  env: UseCaseEnv,
  productId: string,
  change: (content: ListingContent) => Result<ListingContent, Refusal>,
): Promise<Result<Listing, readonly Refusal[]>> {
  return actOnListing(
    env,
    productId,
    ofOwn(env, ({ listing }) => {
      const changed = change(contentOf(listing));
      return changed.ok ? ok({ kind: 'save', content: changed.value }) : fail([changed.error]);
    }),
  );
}

/** Nothing of another business's product is told before its owner is known. */
export const ofOwn =
  (env: UseCaseEnv, command: CommandOf): CommandOf =>
  (loaded) =>
    env.actor.supplierId === loaded.listing.supplierId
      ? command(loaded)
      : fail([{ code: 'listing.not-found' }]);

/** What follows by itself is not asked for: the only KBKI of the etalase, the first line of business that fits. */
function derived(
  content: ListingContent,
  etalase: EtalaseRules & { readonly version: number },
  supplierKbli: readonly string[],
  key: PageKey,
): ListingContent {
  const [only, ...others] = etalase.kbki;
  const kbki =
    content.kbki === '' && only && only.length >= 5 && others.length === 0 ? only : content.kbki;
  return {
    ...content,
    kbki,
    kbli: content.kbli || (fittingKbli(etalase.kbli, supplierKbli)[0] ?? ''),
    templateVersion: key === 'isian' ? etalase.version : content.templateVersion,
  };
}
