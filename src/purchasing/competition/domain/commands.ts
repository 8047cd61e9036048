import type { WorkCalendar } from '../../../kernel/index.ts';
import type { PlanFacts } from '../../domain/commands.ts';
import type { Reference } from '../../domain/references.ts';
import type { OrderActor } from '../../domain/types.ts';
import type { Candidate } from './preflight.ts';
import type { OfferContent, OpenedOffer, Opener, Terms } from './types.ts';

export interface DraftCompetition {
  readonly kind: 'draft';
  readonly id: string;
  readonly number: string;
  readonly terms: Terms;
  readonly plan: PlanFacts | null;
}

interface Seen {
  readonly expectedVersion: number;
}

export type CompetitionCommand =
  | (Seen & { readonly kind: 'change'; readonly terms: Terms; readonly plan: PlanFacts | null })
  | (Seen & { readonly kind: 'ready'; readonly opener: Opener })
  | (Seen & { readonly kind: 'leave' })
  | (Seen & {
      readonly kind: 'publish';
      readonly seedDigest: string;
      readonly candidates: readonly Candidate[];
      readonly references: readonly Reference[];
      /** Why a line has fewer than three of them. */
      readonly referenceReason: string;
      readonly plan: PlanFacts | null;
    })
  | { readonly kind: 'ask'; readonly id: string; readonly text: string }
  | { readonly kind: 'answer'; readonly id: string; readonly text: string }
  | OfferCommand
  | { readonly kind: 'withdraw-offer' }
  | (Seen & { readonly kind: 'extend'; readonly until: Date; readonly reason: string })
  /** `outageMs`: how long nobody could hand in before the deadline, measured. */
  | { readonly kind: 'close'; readonly outageMs: number }
  | { readonly kind: 'half-open' }
  | { readonly kind: 'open'; readonly seed: string; readonly offers: readonly OpenedOffer[] }
  | (Seen & {
      readonly kind: 'assess';
      readonly supplierId: string;
      readonly fits: boolean;
      readonly reason: string;
    })
  | (Seen & { readonly kind: 'decide' })
  | { readonly kind: 'confirm-standby' }
  | (Seen & {
      readonly kind: 'pass-on';
      readonly from: string;
      /** The orders of `from` ended before they were accepted. */
      readonly ended: boolean;
    })
  | { readonly kind: 'object'; readonly id: string; readonly text: string }
  | { readonly kind: 'answer-objection'; readonly id: string; readonly text: string }
  | (Seen & { readonly kind: 'cancel'; readonly reason: string });

export interface OfferCommand {
  readonly kind: 'offer';
  readonly content: OfferContent;
  /** The listings of this supplier that could answer. */
  readonly candidates: readonly Candidate[];
  readonly supplierState: string;
  /** The name of another business of the same owner whose offer stands (one owner, one offer). */
  readonly sameOwner: string | null;
  readonly digest: string;
}

export type CompetitionCommandKind = CompetitionCommand['kind'];

export interface CompetitionEnv {
  readonly now: Date;
  readonly calendar: WorkCalendar;
  readonly actor: OrderActor;
  readonly hash: (text: string) => string;
}
