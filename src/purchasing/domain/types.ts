import type { Day, Quantity, Role, Rupiah } from '../../kernel/index.ts';
import type { PaymentChannel, TaxLine } from '../../rules/index.ts';
import type { Addendum, Pause } from './addendum.ts';
import type { Reference } from './references.ts';
import type { SplitNote } from './split.ts';

/** The states of an order, as the database's check has them; the label of rules.md 1.6 beside. */
export const STATE_LABELS = Object.freeze({
  draft: 'DRAF',
  negotiating: 'NEGOSIASI',
  awaiting_ppk: 'MENUNGGU_PPK',
  signing: 'TANDA_TANGAN',
  awaiting_supplier: 'MENUNGGU_PENYEDIA',
  processing: 'DIPROSES',
  shipped: 'DIKIRIM',
  arrived: 'TIBA',
  awaiting_handover: 'MENUNGGU_BAST',
  awaiting_payment: 'MENUNGGU_PEMBAYARAN',
  completed: 'SELESAI',
  cancelled: 'DIBATALKAN',
  cancelled_negotiation: 'BATAL_NEGOSIASI',
  cancelled_review: 'BATAL_REVIEW',
  stopped: 'DIHENTIKAN',
  terminated: 'DIPUTUS',
} as const);

export type OrderState = keyof typeof STATE_LABELS;

export const ORDER_STATES: readonly OrderState[] = Object.freeze(
  Object.keys(STATE_LABELS) as OrderState[],
);

/** The mini-competition that an order comes from. */
export interface CompetitionRef {
  readonly id: string;
  readonly number: string;
}

export type Method = 'direct' | 'negotiation' | 'mini_competition';

/** Who may buy (rules.md 1.2). */
export type BuyerRole = 'procurement_officer' | 'ppk' | 'pokja';

/** A line's kind decides its taxes: food and drink are taxed by the city (rules.md 4). */
export type LineKind = 'goods' | 'service' | 'catering';

export type DocumentKind = 'negotiation' | 'purchase_order' | 'addendum' | 'handover' | 'receipt';

/** What of the supplier decides the taxes, as it was when the order was placed. */
export interface SupplierTax {
  readonly taxable: boolean;
  readonly finalTaxLetter: boolean;
  readonly hasNpwp: boolean;
}

/** Who did something: a person in one role, or the system (a timer). */
export interface EventActor {
  readonly personId: string | null;
  readonly role: Role | 'system';
}

/** Who wants to do something; the agency or supplier tells whether the order is his. */
export interface OrderActor extends EventActor {
  readonly agencyId: string | null;
  readonly supplierId: string | null;
}

export interface OrderLine {
  readonly lineNo: number;
  readonly productId: string;
  /** The pinned version of the listing (house law 7). */
  readonly productVersion: number;
  readonly name: string;
  readonly unit: string;
  readonly kind: LineKind;
  readonly quantity: Quantity;
  readonly listPrice: Rupiah;
  readonly unitPrice: Rupiah;
  readonly amount: Rupiah;
  readonly tax: Rupiah;
  /** The listing kept a stock when the order was placed, so the order holds some of it. */
  readonly stockTracked: boolean;
  readonly received: Quantity;
  readonly accepted: Quantity;
}

/** An offer before tax: a price for every line in line order, and freight. */
export interface Offer {
  readonly side: 'buyer' | 'seller';
  readonly prices: readonly Rupiah[];
  readonly freight: Rupiah;
  readonly note: string;
  readonly at: Date;
  readonly personId: string | null;
}

export interface DeliveryLine {
  readonly lineNo: number;
  readonly quantity: Quantity;
  readonly received: Quantity | null;
  readonly accepted: Quantity | null;
  readonly difference: string | null;
}

export interface Delivery {
  readonly deliveryNo: number;
  readonly shippedAt: Date;
  readonly arrivedAt: Date | null;
  readonly inspectedAt: Date | null;
  readonly proof: string;
  readonly note: string;
  readonly lines: readonly DeliveryLine[];
}

/** The papers that move the money between the handover and the payment. */
export type Paper = 'billing' | 'spp' | 'spm';

export interface RecordedPaper {
  readonly paper: Paper;
  readonly number: string;
  readonly on: Day;
  readonly at: Date;
}

export interface Payment {
  readonly paymentNo: number;
  readonly channel: PaymentChannel;
  readonly sp2dNumber: string | null;
  readonly amount: Rupiah;
  readonly paidOn: Day;
  readonly idempotencyKey: string;
  readonly recordedAt: Date;
}

export type Score = 0 | 1 | 2 | 3;

export interface Rating {
  readonly quality: Score;
  readonly cost: Score;
  readonly punctuality: Score;
  readonly service: Score;
  readonly note: string;
  readonly ratedAt: Date;
}

export interface Signature {
  readonly document: DocumentKind;
  readonly side: 'buyer' | 'ppk' | 'seller' | 'treasurer';
  readonly personId: string | null;
  readonly at: Date;
}

export interface IssuedNumber {
  readonly number: string;
  readonly on: Day;
}

/** What is agreed and paid: written by the one calculator, stored, printed as stored. */
export interface OrderMoney {
  readonly goods: Rupiah;
  readonly freight: Rupiah;
  readonly tax: Rupiah;
  readonly total: Rupiah;
  readonly taxLines: readonly TaxLine[];
}

/** What an order is made of on the day it is placed. */
export interface OrderContent extends OrderMoney {
  readonly id: string;
  readonly number: string;
  readonly agencyId: string;
  readonly supplierId: string;
  readonly planId: string;
  readonly year: number;
  readonly method: Method;
  readonly ruleSet: string;
  readonly placedOn: Day;
  readonly buyerRole: BuyerRole;
  readonly supplierTax: SupplierTax;
  readonly channel: PaymentChannel;
  readonly lines: readonly OrderLine[];
  readonly listFreight: Rupiah;
  readonly ownerEstimate: Rupiah | null;
  readonly deliveryAddress: string;
  readonly wantedOn: Day;
  readonly note: string;
  readonly costlierReason: string | null;
  readonly exceptionCode: string | null;
  /** Why it was placed apart from others of the last weeks; orders from before this was asked have none. */
  readonly split?: SplitNote | null;
  /** What the owner's estimate was measured on; only where there is an estimate. */
  readonly references?: readonly Reference[];
  /** Why there are fewer of them than there should be. */
  readonly referenceReason?: string | null;
  /** Only for an order that a mini-competition decided. */
  readonly competition?: CompetitionRef;
  readonly idempotencyKey: string;
}

/** One e-purchasing package: one buyer, one supplier, one plan line (product.md). */
export interface Order extends OrderContent {
  readonly state: OrderState;
  /** The number of its events. */
  readonly version: number;
  readonly buyerPersonId: string | null;
  readonly ppkPersonId: string | null;
  readonly deadlineAt: Date | null;
  readonly offers: readonly Offer[];
  readonly extended: boolean;
  readonly approvalHash: string | null;
  readonly signatures: readonly Signature[];
  readonly numbers: Readonly<Partial<Record<DocumentKind, IssuedNumber>>>;
  readonly deliveries: readonly Delivery[];
  readonly addenda: readonly Addendum[];
  readonly pauses: readonly Pause[];
  readonly papers: readonly RecordedPaper[];
  readonly payments: readonly Payment[];
  readonly rating: Rating | null;
  readonly endReason: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
