import type { Day, Quantity, Rupiah, WorkCalendar } from '../../kernel/index.ts';
import type { PaymentChannel } from '../../rules/index.ts';
import type { InspectedLine } from './events.ts';
import type { Reference } from './references.ts';
import type { RecentOrder } from './split.ts';
import type {
  CompetitionRef,
  LineKind,
  Method,
  OrderActor,
  Paper,
  Rating,
  SupplierTax,
} from './types.ts';

/** A product as it is on show at the moment of placing, with what the buyer wants of it. */
export interface WantedProduct {
  readonly productId: string;
  readonly version: number;
  readonly name: string;
  readonly unit: string;
  readonly kind: LineKind;
  readonly price: Rupiah;
  readonly state: string;
  readonly expiresOn: Day | null;
  /** What is left to reserve; null where the listing keeps no stock. */
  readonly available: Quantity | null;
  readonly minQuantity: Quantity;
  readonly quantityStep: Quantity;
  /** How much of it the seller can make or do in a day; null where none is named. */
  readonly capacityPerDay: Quantity | null;
  readonly etalase: string;
  /** The methods by which its etalase lets buy. */
  readonly purchaseForms: readonly string[];
  readonly quantity: Quantity;
  /** The price that a competition was won with, where it is not the listed one. */
  readonly offered?: Rupiah;
  /** The cheapest other live offer of the same good when, like with like, it is below this one. */
  readonly cheaper: CheaperOffer | null;
}

/** Two offers at the wanted quantity, both with freight and tax (faults 14, 19). */
export interface CheaperOffer {
  readonly supplier: string;
  readonly total: Rupiah;
  readonly ownTotal: Rupiah;
}

export interface PlanFacts {
  readonly id: string;
  readonly agencyId: string;
  readonly year: number;
  readonly active: boolean;
  readonly method: string;
  readonly budget: Rupiah;
  readonly left: Rupiah;
}

export interface PlaceOrder {
  readonly kind: 'place';
  readonly id: string;
  readonly number: string;
  readonly supplierId: string;
  readonly supplierState: string;
  readonly supplierTax: SupplierTax;
  /** Null while none is chosen: the other faults are told all the same. */
  readonly plan: PlanFacts | null;
  readonly method: Method;
  readonly products: readonly WantedProduct[];
  /** A price depends on the region of delivery, and none was chosen that there is. */
  readonly regionMissing: boolean;
  readonly freight: Rupiah;
  readonly channel: PaymentChannel;
  readonly ownerEstimate: Rupiah | null;
  readonly deliveryAddress: string;
  readonly wantedOn: Day;
  readonly note: string;
  readonly costlierReason: string | null;
  /** What the agency ordered lately that has something in common with this; nothing where nobody looked. */
  readonly recent?: readonly RecentOrder[];
  readonly splitReason?: string | null;
  /** The prices that were found for an estimate; undefined where nobody looked. */
  readonly references?: readonly Reference[];
  readonly referenceReason?: string | null;
  /** It was decided by a competition: who may buy, how, from whom and for how much was settled there. */
  readonly competition?: CompetitionRef;
  readonly exceptionCode: string | null;
  readonly idempotencyKey: string;
}

/** The number of events that the person saw: anything newer makes the command stale. */
interface Seen {
  readonly expectedVersion: number;
}

type WithReason<K extends string> = Seen & { readonly kind: K; readonly reason: string };

export type MakeOffer = Seen & {
  readonly kind: 'make-offer';
  readonly prices: readonly (Rupiah | null)[];
  readonly freight: Rupiah;
  readonly note: string;
  /** The seller means to ask for less than the buyer offered. */
  readonly belowMeant?: boolean;
};

export type Approve = Seen & {
  readonly kind: 'approve';
  /** The hash of what the PPK has before his eyes. */
  readonly contentHash: string;
  /** Sign in the same act; otherwise the order waits in `signing`. */
  readonly sign: boolean;
};

export type Ship = Seen & {
  readonly kind: 'ship';
  readonly lines: readonly { readonly lineNo: number; readonly quantity: Quantity }[];
  readonly proof: string;
  readonly note: string;
};

export type Inspect = Seen & {
  readonly kind: 'inspect';
  readonly deliveryNo: number;
  readonly lines: readonly InspectedLine[];
};

/** Other quantities, another day, or both; a line that is not named stays as it is. */
export type ProposeAddendum = WithReason<'propose-addendum'> & {
  readonly lines: readonly { readonly lineNo: number; readonly quantity: Quantity }[];
  readonly wantedOn: Day;
};

export type RecordPaper = Seen & {
  readonly kind: 'record-paper';
  readonly paper: Paper;
  readonly number: string;
  readonly on: Day;
};

/** Takes back a paper that was recorded wrongly; the entry and its reversal both stay in the history. */
export type WithdrawPaper = WithReason<'withdraw-paper'> & { readonly paper: Paper };

export type RecordPayment = Seen & {
  readonly kind: 'record-payment';
  readonly channel: PaymentChannel;
  readonly sp2dNumber: string | null;
  readonly amount: Rupiah;
  readonly paidOn: Day;
  readonly idempotencyKey: string;
};

export type Rate = Seen & { readonly kind: 'rate' } & Omit<Rating, 'ratedAt'>;

/** What can be wanted of an order that exists. */
export type OrderCommand =
  | MakeOffer
  | (Seen & { readonly kind: 'accept-offer' })
  | (Seen & { readonly kind: 'extend-deadline' })
  | WithReason<'withdraw'>
  | Approve
  | WithReason<'reject'>
  | (Seen & { readonly kind: 'sign' })
  | (Seen & { readonly kind: 'accept' })
  | WithReason<'decline'>
  | Ship
  | (Seen & { readonly kind: 'mark-arrived'; readonly deliveryNo: number })
  | Inspect
  | (Seen & { readonly kind: 'issue-handover' })
  | (Seen & { readonly kind: 'confirm-handover' })
  | RecordPaper
  | WithdrawPaper
  | RecordPayment
  | Rate
  | ProposeAddendum
  | (Seen & { readonly kind: 'accept-addendum' })
  | WithReason<'refuse-addendum'>
  | WithReason<'withdraw-addendum'>
  | WithReason<'pause'>
  | (Seen & { readonly kind: 'resume' })
  | WithReason<'cancel'>
  | WithReason<'stop'>
  | WithReason<'terminate'>
  | { readonly kind: 'expire' };

export type Command = PlaceOrder | OrderCommand;
export type CommandKind = OrderCommand['kind'];
export type CommandOf<K extends CommandKind> = Extract<OrderCommand, { readonly kind: K }>;

/** All that a decision knows besides the order and the command. */
export interface DecideEnv {
  readonly now: Date;
  readonly calendar: WorkCalendar;
  readonly actor: OrderActor;
  readonly hash: (text: string) => string;
  /**
   * The next number of the document that this command issues, drawn in the same transaction
   * (`issues` in transitions.ts says which); null when it issues none.
   */
  readonly documentNumber: string | null;
}
