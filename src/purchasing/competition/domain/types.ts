import type { Day, Quantity, Rupiah } from '../../../kernel/index.ts';
import type { PdnClass } from '../../../rules/index.ts';
import type { Reference } from '../../domain/references.ts';
import type { BuyerRole, EventActor, LineKind, SupplierTax } from '../../domain/types.ts';

/** The two kinds (rules.md 1.5): the same kind of product, or what meets a written specification. */
export const COMPETITION_KINDS = ['product', 'specification'] as const;
export type CompetitionKind = (typeof COMPETITION_KINDS)[number];

/** All lines to one supplier, or each line to its own. */
export const AWARD_WAYS = ['whole', 'item'] as const;
export type AwardWay = (typeof AWARD_WAYS)[number];

export const COMPETITION_STATES = [
  'draft',
  'open',
  'closed',
  'half_open',
  'evaluating',
  'decided',
  'failed',
  'cancelled',
] as const;
export type CompetitionState = (typeof COMPETITION_STATES)[number];

/** What is wanted. `estimate` is the owner's estimate of a unit before tax: no offer may be above it. */
export interface CompetitionLine {
  readonly lineNo: number;
  readonly name: string;
  readonly specification: string;
  readonly etalaseId: string;
  readonly kbki: string;
  readonly unit: string;
  readonly kind: LineKind;
  readonly quantity: Quantity;
  readonly estimate: Rupiah;
}

/** Terms beyond the goods come from this list alone, so that each can show whom it leaves out (faults 27). */
export const REQUIREMENT_CODES = [
  'local',
  'umkk',
  'domestic',
  'tkdn',
  'taxable',
  'lead-time',
] as const;
export type RequirementCode = (typeof REQUIREMENT_CODES)[number];

export interface Requirement {
  readonly code: RequirementCode;
  /** Percent for `tkdn`, days for `lead-time`; null for the others. */
  readonly value: number | null;
}

export interface Terms {
  readonly title: string;
  readonly kind: CompetitionKind;
  readonly awardBy: AwardWay;
  readonly planId: string;
  readonly lines: readonly CompetitionLine[];
  readonly requirements: readonly Requirement[];
  /** Why the requirements stand although they leave few suppliers; null where none was asked for. */
  readonly narrowReason: string | null;
  readonly deliveryAddress: string;
  readonly wantedOn: Day;
  readonly offersUntil: Date;
  readonly note: string;
}

/** Who can open offers. The identity is locked with a passphrase that is stored nowhere. */
export interface Opener {
  readonly personId: string;
  readonly name: string;
  /** An age recipient (age1…). */
  readonly recipient: string;
  /** The age identity, encrypted with the passphrase; base 64. */
  readonly lockedIdentity: string;
}

export interface OfferLine {
  readonly lineNo: number;
  readonly productId: string;
  readonly productVersion: number;
  readonly productName: string;
  readonly unitPrice: Rupiah;
  readonly pdnClass: PdnClass;
  readonly answer: string;
}

/** What a supplier offers: some or all lines, with freight (0 where each line has its own winner). */
export interface OfferContent {
  readonly lines: readonly OfferLine[];
  readonly freight: Rupiah;
  /** Taxes as they are for this supplier, so that offers compare as the agency would pay them. */
  readonly supplierTax: SupplierTax;
}

/** An offer that stands, as far as it can be known while it is sealed. */
export interface SealedOffer {
  readonly supplierId: string;
  readonly personId: string | null;
  readonly at: Date;
  /** SHA-256 of the encrypted copies: what the supplier's receipt says. */
  readonly digest: string;
}

export interface OpenedOffer {
  readonly supplierId: string;
  /** Null where it could not be read: its bytes are not those that the receipt names. */
  readonly content: OfferContent | null;
}

export interface Assessment {
  readonly supplierId: string;
  readonly fits: boolean;
  readonly reason: string;
}

/** One place in the ranking of a lot. */
export interface Rank {
  readonly rank: number;
  readonly supplierId: string;
  readonly pdnClass: PdnClass;
  /** What the agency would pay for the lot: with freight and tax. */
  readonly total: Rupiah;
  /** The published seed broke a tie with another offer of the same class and total. */
  readonly byLot: boolean;
}

/** All lines, or one of them; `awardedTo` is null where no offer fits. */
export interface LotResult {
  readonly lineNos: readonly number[];
  readonly ranks: readonly Rank[];
  readonly awardedTo: string | null;
}

export interface Question {
  readonly id: string;
  readonly supplierId: string;
  readonly text: string;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

export interface Competition {
  readonly id: string;
  readonly number: string;
  readonly agencyId: string;
  readonly buyerRole: BuyerRole;
  readonly buyerPersonId: string | null;
  readonly year: number;
  readonly ruleSet: string;
  readonly terms: Terms;
  readonly state: CompetitionState;
  readonly version: number;
  readonly openers: readonly Opener[];
  readonly publishedAt: Date | null;
  readonly invited: readonly string[];
  /** SHA-256 of the seed that breaks ties: published before any offer, the seed itself after opening. */
  readonly seedDigest: string | null;
  readonly seed: string | null;
  readonly references: readonly Reference[];
  /** Why there are fewer of them than there should be; null where there are enough. */
  readonly referenceReason: string | null;
  readonly questions: readonly Question[];
  readonly offers: readonly SealedOffer[];
  readonly withdrawn: readonly string[];
  readonly extensions: readonly {
    readonly until: Date;
    readonly reason: string;
    readonly at: Date;
  }[];
  readonly firstOpener: string | null;
  readonly opened: readonly OpenedOffer[];
  readonly assessments: readonly Assessment[];
  readonly results: readonly LotResult[];
  readonly decidedAt: Date | null;
  readonly standby: readonly string[];
  readonly objections: readonly Question[];
  readonly endReason: string | null;
}

export interface CompetitionEventData {
  readonly drafted: {
    readonly id: string;
    readonly number: string;
    readonly agencyId: string;
    readonly buyerRole: BuyerRole;
    readonly year: number;
    readonly ruleSet: string;
    readonly terms: Terms;
  };
  readonly changed: { readonly terms: Terms };
  readonly 'opener-ready': Opener;
  readonly 'opener-left': { readonly personId: string };
  readonly published: {
    readonly seedDigest: string;
    readonly invited: readonly string[];
    readonly references: readonly Reference[];
    readonly referenceReason: string | null;
  };
  readonly asked: { readonly id: string; readonly supplierId: string; readonly text: string };
  readonly answered: { readonly id: string; readonly text: string };
  readonly offered: { readonly supplierId: string; readonly digest: string };
  readonly 'offer-withdrawn': { readonly supplierId: string };
  readonly extended: { readonly until: Date; readonly reason: string };
  readonly closed: Readonly<Record<never, never>>;
  readonly 'half-opened': { readonly personId: string };
  readonly opened: { readonly seed: string; readonly offers: readonly OpenedOffer[] };
  readonly assessed: Assessment;
  readonly decided: { readonly results: readonly LotResult[] };
  readonly 'standby-confirmed': { readonly supplierId: string };
  readonly 'passed-on': {
    readonly lineNos: readonly number[];
    readonly from: string;
    readonly to: string;
  };
  readonly objected: { readonly id: string; readonly supplierId: string; readonly text: string };
  readonly 'objection-answered': { readonly id: string; readonly text: string };
  readonly failed: { readonly reason: 'no-offer' | 'none-fits' };
  readonly cancelled: { readonly reason: string };
}

export type CompetitionEventKind = keyof CompetitionEventData;
export type CompetitionEventOf<K extends CompetitionEventKind> = {
  readonly kind: K;
  readonly at: Date;
  readonly actor: EventActor;
  readonly data: CompetitionEventData[K];
};
export type CompetitionEvent = {
  [K in CompetitionEventKind]: CompetitionEventOf<K>;
}[CompetitionEventKind];
