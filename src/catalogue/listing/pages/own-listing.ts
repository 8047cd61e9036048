import { dayOf, isUuid, type Refusal, type Role } from '../../../kernel/index.ts';
import { type Ctx, useCaseEnv } from '../../../platform/index.ts';
import { listingEnv, sideOf } from '../act-on-listing.ts';
import type { ListingContent } from '../domain/content.ts';
import { type PageTask, pageTasks } from '../domain/form-pages.ts';
import { listingCommandsFor } from '../domain/transitions.ts';
import { type LoadedListing, loadListing } from '../listings.sql.ts';
import { contentOf } from '../save-page.ts';

/** Who writes products. */
export const SELLERS: readonly Role[] = ['seller'];

export const HOME = '/usaha/produk';
export const addressOfProduct = (id: string): string => `${HOME}/${id}`;

/** A product of the signed-in seller with all that its pages show. */
export interface OwnListing {
  readonly loaded: LoadedListing;
  /** What the seller works on. */
  readonly content: ListingContent;
  readonly missing: readonly Refusal[];
  readonly tasks: readonly PageTask[];
  readonly may: ReturnType<typeof listingCommandsFor>;
  readonly supplierSells: boolean;
  readonly etalaseOpen: boolean;
}

/** The product of this address, where it is the seller's own. */
export async function ownListing(c: Ctx): Promise<OwnListing | undefined> {
  const id = c.req.param('id') ?? '';
  const supplierId = c.var.viewer?.supplierId;
  const loaded = supplierId && isUuid(id) ? await loadListing(c.var.db, id) : undefined;
  if (!loaded || loaded.listing.supplierId !== supplierId) return undefined;
  const env = useCaseEnv(c);
  const actor = sideOf(env.actor);
  if (!actor) return undefined;
  const content = contentOf(loaded.listing);
  // A product on show without a change lacks nothing that was not asked for later: it is checked the same.
  const asDraft = loaded.listing.revision ?? {
    content,
    state: 'editing' as const,
    submittedAt: null,
    claimedBy: null,
    remarks: [],
  };
  const { missing, supplierSells, etalaseOpen } = listingEnv(
    env,
    actor,
    { ...loaded, listing: { ...loaded.listing, revision: asDraft } },
    false,
  );
  return {
    loaded,
    content,
    missing,
    tasks: pageTasks(content, loaded.etalase, missing, asDraft.remarks),
    may: listingCommandsFor(loaded.listing, 'seller'),
    supplierSells,
    etalaseOpen,
  };
}

export const todayOf = (c: Ctx) => dayOf(c.var.services.clock.now(), c.var.pemda.zone);

/** The words for a field of the form, an attribute's by its template. */
export function fieldLabel(
  own: Pick<OwnListing, 'loaded'>,
  field: string,
  labels: Readonly<Record<string, string>>,
  english: boolean,
): string {
  const key = field.startsWith('attr.') ? field.slice(5) : null;
  const attribute = own.loaded.etalase.template.find((one) => one.key === key);
  if (attribute) return english ? attribute.labelEn : attribute.label;
  if (field.startsWith('permit.')) return labels['permits'] ?? field;
  return labels[field] ?? labels[field.split('.')[0] ?? ''] ?? field;
}
