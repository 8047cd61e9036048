import type { Day, Rate, Rupiah } from '../kernel/index.ts';
import type { Sourced } from './sourced.ts';

/** Who runs an e-purchasing above the limit of the procurement officer. */
export type AboveLimitActor = 'ppk' | 'pokja';

/** A case in which the PPK buys though the rule names the pokja. */
export type PpkException = {
  readonly code: string;
  readonly label: { readonly id: string; readonly en: string };
};

/** The contract or evidence that goes with a purchase, beside the purchase order that every one has. */
export type ContractForm = 'proof_of_purchase' | 'receipt' | 'work_order' | 'contract';

/** A band of values: up to and including `upTo`; null is without end. */
export type ContractFormBand = { readonly form: ContractForm; readonly upTo: Rupiah | null };

/** Stamp duty (bea meterai): due on every contract, and on a receipt above an amount, once a document. */
export type StampDuty = { readonly amount: Rupiah; readonly receiptAbove: Rupiah };

/** Every threshold, rate and deadline that purchasing asks for. Amounts in rupiah. */
export type RuleValues = {
  /** Largest value the procurement officer (pejabat pengadaan) buys himself, included. */
  readonly procurementOfficerLimit: Sourced<Rupiah>;
  readonly aboveLimitActor: Sourced<AboveLimitActor>;
  readonly ppkExceptions: Sourced<readonly PpkException[]>;
  /** An owner's estimate (HPS) is needed above this value. */
  readonly ownerEstimateAbove: Sourced<Rupiah>;
  /** A performance bond is needed above this value; null: never for e-purchasing. */
  readonly performanceBondAbove: Sourced<Rupiah | null>;
  readonly performanceBondRate: Sourced<Rate>;
  /** Largest payment to one payee by the government credit card (KKPD), included. */
  readonly kkpdMax: Sourced<Rupiah>;
  /** How much an addendum may add to the first value, in percent. */
  readonly addendumMaxPercent: Sourced<number>;
  readonly extraTimeMaxDays: Sourced<number>;
  /** Late penalty, thousandths of the value before PPN a day. */
  readonly latePenaltyPerMille: Sourced<number>;
  readonly ppkReviewWorkingDays: Sourced<number>;
  readonly supplierConfirmWorkingDays: Sourced<number>;
  readonly negotiationDeadlineWorkingDays: Sourced<number>;
  readonly miniCompetitionMinSuppliers: Sourced<number>;
  readonly contractForms: Sourced<readonly ContractFormBand[]>;
  /** Share of spending for micro and small business, in percent. */
  readonly requireUmkPercent: Sourced<number>;
  /** Share of spending for domestic products, in percent. */
  readonly pdnTargetPercent: Sourced<number>;
  readonly stampDuty: Sourced<StampDuty>;
  /** The order in which offers are preferred before price, the first first. */
  readonly pdnPreference: Sourced<PdnPreference>;
};

/** How much of a good is domestic: TKDN from the preferred percentage, TKDN below it, domestic without a figure, not domestic. */
export const PDN_CLASSES = ['tkdn-high', 'tkdn-low', 'domestic', 'other'] as const;
export type PdnClass = (typeof PDN_CLASSES)[number];

export type PdnPreference = {
  /** TKDN in percent from which a good belongs to the first class. */
  readonly tkdnFrom: number;
  readonly order: readonly PdnClass[];
};

/** The law of a span of days. An order is pinned to the set of the day it was made on. */
export type RuleSet = {
  readonly id: string;
  readonly legalBasis: readonly string[];
  readonly effectiveFrom: Day;
  /** Last day, included; null while no end is known. */
  readonly effectiveTo: Day | null;
  readonly values: RuleValues;
};
