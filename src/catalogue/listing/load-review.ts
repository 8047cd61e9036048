import { dayOf, type Refusal, yearOfDay } from '../../kernel/index.ts';
import type { UseCaseEnv } from '../../platform/index.ts';
import { codeTitles } from '../../suppliers/index.ts';
import type { PricePoint } from '../domain/price-series.ts';
import { priceSteps } from '../like-offers.sql.ts';
import { findStandardPrices, type LikelyPrice } from '../standard-prices/index.ts';
import { listingEnv, sideOf } from './act-on-listing.ts';
import { knownBrands } from './brands.sql.ts';
import { type NewBrand, newBrand } from './domain/brand.ts';
import type { ListingContent } from './domain/content.ts';
import type { ListingCommand } from './domain/listing.ts';
import { officerMoves } from './domain/officer-moves.ts';
import { checkPrice, type PriceCheck, priceFlag } from './domain/price-check.ts';
import type { AttributeField } from './domain/template.ts';
import { likePrices, type NearOffer, nearOffers } from './like-prices.sql.ts';
import { type LoadedListing, loadListing, tiedTo } from './listings.sql.ts';
import {
  drawingOf,
  earlierRejections,
  type ListingStep,
  officerName,
  type ReviewedSupplier,
  reviewedSupplier,
  stepsOf,
  templateOf,
} from './review-facts.sql.ts';

const OFFERS = 8;
const STANDARD_PRICES = 6;
const REJECTIONS = 5;

/** All that an officer sees of one listing before a decision. */
export interface Review {
  readonly loaded: LoadedListing;
  /** What is judged: the revision that was sent, or what is on show where none was. */
  readonly content: ListingContent;
  /** The template that what is on show was written by. */
  readonly shownTemplate: readonly AttributeField[];
  readonly moves: readonly ListingCommand['kind'][];
  readonly tied: boolean;
  readonly holder: string | null;
  readonly missing: readonly Refusal[];
  readonly check: PriceCheck;
  readonly flag: 'rise' | 'dear' | null;
  readonly offers: readonly NearOffer[];
  readonly standard: { readonly loaded: boolean; readonly rows: readonly LikelyPrice[] };
  readonly steps: readonly ListingStep[];
  readonly prices: readonly PricePoint[];
  readonly supplier: ReviewedSupplier;
  /** Titles of the KBLI and KBKI named here, where the lists know them. */
  readonly titles: ReadonlyMap<string, string>;
  readonly rejections: Awaited<ReturnType<typeof earlierRejections>>;
  readonly drawing: string;
  /** Of what was sent, the brand that the list does not have yet. */
  readonly newBrand: NewBrand | null;
}

/** Gathers it; undefined where there is no such listing, or nothing of it was ever sent. */
export async function loadReview(env: UseCaseEnv, id: string): Promise<Review | undefined> {
  const { db } = env;
  const loaded = await loadListing(db, id);
  // What the seller is still writing is nobody else's business.
  const sent = loaded?.listing.revision?.state === 'editing' ? null : loaded?.listing.revision;
  const content = sent?.content ?? loaded?.listing.shown;
  if (!loaded || !content) return undefined;
  const { listing, etalase } = loaded;
  const personId = env.actor.personId ?? '';
  const actor = sideOf(env.actor);
  const officer = actor?.as === 'officer';
  const compared = { productId: id, name: content.name, unit: content.unit, kbki: content.kbki };
  const year = yearOfDay(dayOf(env.clock.now(), env.pemda.zone));
  const holderId = listing.revision?.claimedBy ?? null;
  const [tied, found, offers, standard, steps, prices, supplier, kbli, kbki, rejections] =
    await Promise.all([
      officer ? tiedTo(db, personId, listing.supplierId) : false,
      likePrices(db, [compared]),
      nearOffers(db, compared, OFFERS),
      findStandardPrices(
        db,
        `${content.name} ${content.specification}`,
        content.unit,
        [year, year - 1],
        STANDARD_PRICES,
      ),
      stepsOf(db, id),
      priceSteps(db, [id]),
      reviewedSupplier(db, listing.supplierId),
      codeTitles(db, 'kbli', [...loaded.supplier.kbli, content.kbli]),
      codeTitles(db, 'kbki', [content.kbki.slice(0, 5), content.kbki]),
      earlierRejections(db, listing.supplierId, REJECTIONS),
    ]);
  const [holder, drawing, brands, shownTemplate] = await Promise.all([
    holderId ? officerName(db, holderId) : null,
    drawingOf(db, id),
    sent ? knownBrands(db) : null,
    listing.shown ? templateOf(db, etalase.id, listing.shown.templateVersion) : null,
  ]);
  if (!supplier) return undefined;
  const check = checkPrice(Number(content.price ?? 0n), found.get(id) ?? { same: [], alike: [] });
  return {
    loaded,
    content,
    shownTemplate: shownTemplate ?? etalase.template,
    moves: officer ? officerMoves(listing, personId, tied) : [],
    tied,
    holder,
    missing: listingEnv(env, actor ?? SYSTEM, loaded, tied).missing,
    check,
    flag: priceFlag(loaded.reasons, check),
    offers,
    standard,
    steps,
    prices: prices.get(id) ?? [],
    supplier,
    titles: new Map([...kbli, ...kbki]),
    rejections,
    drawing,
    newBrand: brands && newBrand(content.brand, brands),
  };
}

const SYSTEM = { personId: null, as: 'system', supplierId: null } as const;
