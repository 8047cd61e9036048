import type { Refusal } from '../../../kernel/index.ts';
import type { ListingContent } from './content.ts';

/** product.md: state codes; rules.md 2.3 has their Indonesian labels. */
export const LISTING_STATES = [
  'draft',
  'submitted',
  'live',
  'needs_fix',
  'rejected',
  'frozen',
  'delisted',
  'expired',
] as const;
export type ListingState = (typeof LISTING_STATES)[number];

/** What an officer wants changed: the rule, the field it is about, and the fix in his words. */
export interface Remark {
  readonly field: string;
  readonly rule: string;
  readonly fix: string;
}

/** The content that the seller works on; beside a listing on show it is a revision of it. */
export interface Revision {
  readonly content: ListingContent;
  readonly state: 'editing' | 'submitted' | 'needs_fix';
  readonly submittedAt: Date | null;
  /** The officer who works on it. */
  readonly claimedBy: string | null;
  readonly remarks: readonly Remark[];
}

/** A product from the seller's first word to its end. `version` counts every event. */
export interface Listing {
  readonly id: string;
  readonly supplierId: string;
  readonly etalaseId: string;
  readonly state: ListingState;
  readonly version: number;
  /** What buyers see or saw last; null before the first time on show. */
  readonly shown: ListingContent | null;
  readonly revision: Revision | null;
  /** Times that an officer sent it back or refused it. */
  readonly rejections: number;
  readonly reason: string | null;
  readonly expiresOn: string | null;
}

export interface ListingActor {
  readonly personId: string | null;
  readonly as: 'seller' | 'officer' | 'system';
  readonly supplierId: string | null;
}

export type ListingCommand =
  | { readonly kind: 'save'; readonly content: ListingContent }
  | { readonly kind: 'submit' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'discard' }
  | { readonly kind: 'claim' }
  | { readonly kind: 'release' }
  | {
      readonly kind: 'approve';
      readonly contentHash: string;
      /** The known spelling under which a new brand is put. */
      readonly brand?: string;
    }
  | { readonly kind: 'ask-fix'; readonly remarks: readonly Remark[] }
  | { readonly kind: 'refuse'; readonly remarks: readonly Remark[] }
  | { readonly kind: 'freeze'; readonly reason: string }
  | { readonly kind: 'unfreeze'; readonly reason: string }
  | { readonly kind: 'delist'; readonly reason: string }
  | { readonly kind: 'expire' };

export type ListingEvent =
  | { readonly kind: 'saved'; readonly content: ListingContent }
  | { readonly kind: 'submitted'; readonly at: Date; readonly reasons: readonly string[] }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'discarded' }
  | { readonly kind: 'claimed'; readonly by: string }
  | { readonly kind: 'released' }
  /** The revision is what buyers see from now on; `at once` where no officer had to look. */
  | { readonly kind: 'shown'; readonly content: ListingContent; readonly review: boolean }
  | { readonly kind: 'fix-asked'; readonly remarks: readonly Remark[] }
  | { readonly kind: 'refused'; readonly remarks: readonly Remark[] }
  | { readonly kind: 'frozen'; readonly reason: string }
  | { readonly kind: 'unfrozen'; readonly reason: string }
  | { readonly kind: 'delisted'; readonly reason: string; readonly by: 'seller' | 'officer' }
  | { readonly kind: 'expired' };

/** What the decision needs from outside the listing. */
export interface ListingEnv {
  readonly actor: ListingActor;
  readonly now: Date;
  /** The pemda's day. */
  readonly today: string;
  /** What keeps the revision from being sent; computed by missingFor. */
  readonly missing: readonly Refusal[];
  /** Hash of the revision's content as it lies in the store. */
  readonly contentHash: string;
  /** Most percent that a price may rise without an officer. */
  readonly bandPercent: number;
  /** The officer holds a role in this supplier, or shares its person's number. */
  readonly tied: boolean;
  /** The supplier may sell: active or warned. */
  readonly supplierSells: boolean;
  readonly etalaseOpen: boolean;
}
