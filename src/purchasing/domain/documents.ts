import {
  type Day,
  formatQuantity,
  quantityToDecimal,
  type Role,
  terbilangRupiah,
} from '../../kernel/index.ts';
import type { AddendumSide } from './addendum.ts';
import type { Letterhead } from './letterhead.ts';
import { orderValue, paidOf } from './progress.ts';
import { signaturePlaces } from './signatures.ts';
import { totals } from './totals.ts';
import type { DocumentKind, Order, Signature } from './types.ts';

/** A person as documents name him. */
export interface NamedPerson {
  readonly name: string;
  readonly employeeNumber: string | null;
}

/** Everything around an order that its documents print, as it was when they were issued. */
export interface Parties {
  readonly pemda: {
    readonly name: string;
    readonly office: string;
    readonly letterhead: Letterhead;
  };
  readonly agency: { readonly name: string; readonly shortName: string; readonly address: string };
  readonly supplier: {
    readonly name: string;
    readonly legalForm: string;
    readonly representative: string;
    readonly address: string;
    readonly nib: string;
    readonly npwp: string | null;
    readonly bankName: string;
    readonly bankAccount: string;
    readonly bankHolder: string;
  };
  readonly plan: { readonly rupCode: string; readonly name: string; readonly funding: string };
  readonly people: ReadonlyMap<string, NamedPerson>;
}

/** Amounts as decimal text: what is stored is what is printed (house law 2). */
type Amount = string;

export interface PrintedSignature extends NamedPerson {
  readonly side: Signature['side'];
  readonly role: Role | 'seller';
  /** Null on a draft while the signature is waited for. */
  readonly at: string | null;
}

/** The stored content of a document; `documents/` sets it in type and adds nothing. */
export interface DocumentContent {
  readonly kind: DocumentKind;
  /** Null on a draft: a number is only on what all have signed (house law 5). */
  readonly number: string | null;
  readonly on: Day;
  readonly issuedAt: string;
  readonly approvalHash: string | null;
  readonly pemda: Parties['pemda'];
  readonly agency: Parties['agency'];
  readonly supplier: Parties['supplier'];
  readonly plan: Parties['plan'] & { readonly year: number };
  readonly order: {
    readonly number: string;
    readonly method: Order['method'];
    readonly ruleSet: string;
    readonly placedOn: Day;
    readonly wantedOn: Day;
    readonly deliveryAddress: string;
    readonly note: string;
    readonly costlierReason: string | null;
    readonly ownerEstimate: Amount | null;
    readonly purchaseOrderNumber: string | null;
    readonly purchaseOrderOn: Day | null;
    readonly handoverNumber: string | null;
    readonly handoverOn: Day | null;
  };
  readonly lines: readonly {
    readonly no: number;
    readonly name: string;
    readonly unit: string;
    readonly quantity: string;
    readonly quantityText: string;
    readonly accepted: string;
    readonly acceptedText: string;
    readonly listPrice: Amount;
    readonly unitPrice: Amount;
    readonly amount: Amount;
    readonly tax: Amount;
  }[];
  readonly goods: Amount;
  readonly freight: Amount;
  readonly value: Amount;
  readonly taxLines: readonly {
    readonly kind: string;
    readonly base: Amount;
    readonly rate: string;
    readonly amount: Amount;
    readonly addedToPrice: boolean;
    readonly collector: string;
    readonly legalBasis: string;
    readonly strength: string;
  }[];
  readonly tax: Amount;
  readonly total: Amount;
  /** The total in words. */
  readonly spelled: string;
  readonly signatures: readonly PrintedSignature[];
  /** Rounds of the negotiation, each with its sums at the offered prices. */
  readonly offers: readonly {
    readonly side: 'buyer' | 'seller';
    readonly at: string;
    readonly prices: readonly Amount[];
    readonly freight: Amount;
    readonly value: Amount;
    readonly total: Amount;
    readonly note: string;
  }[];
  readonly deliveries: readonly {
    readonly no: number;
    readonly shippedAt: string;
    readonly arrivedAt: string | null;
    readonly inspectedAt: string | null;
    readonly proof: string;
    readonly lines: readonly {
      readonly no: number;
      readonly quantity: string;
      readonly received: string | null;
      readonly accepted: string | null;
      readonly difference: string | null;
    }[];
  }[];
  readonly payments: readonly {
    readonly no: number;
    readonly channel: string;
    readonly sp2dNumber: string | null;
    readonly amount: Amount;
    readonly paidOn: Day;
  }[];
  readonly paid: Amount;
  /** Only on an addendum: which one it is, and what it changes. */
  readonly addendum?: {
    readonly no: number;
    readonly side: AddendumSide;
    readonly reason: string;
    readonly was: {
      readonly total: Amount;
      readonly wantedOn: Day;
      readonly lines: readonly {
        readonly no: number;
        readonly quantityText: string;
        readonly unit: string;
      }[];
    };
  };
}

/**
 * The documents that the order's state allows, each from its own moment on (house law 5): the record
 * when prices are agreed, the Surat Pesanan with both signatures, the BAST when both confirmed, the
 * receipt when all is paid.
 */
export function documentKinds(order: Order): readonly DocumentKind[] {
  const signedBySeller = (document: DocumentKind) =>
    order.signatures.some((one) => one.document === document && one.side === 'seller');
  const kinds: DocumentKind[] = [];
  if (order.numbers.negotiation) kinds.push('negotiation');
  if (order.numbers.purchase_order && signedBySeller('purchase_order'))
    kinds.push('purchase_order');
  if (order.numbers.handover && signedBySeller('handover')) kinds.push('handover');
  if (order.numbers.receipt) kinds.push('receipt');
  return kinds;
}

/** Everything that the document prints, from stored amounts. @throws RangeError before its number exists. */
export function documentContent(
  kind: DocumentKind,
  order: Order,
  parties: Parties,
  issuedAt: Date,
): DocumentContent {
  const issued = order.numbers[kind];
  if (!issued) throw new RangeError(`the ${kind} of order ${order.number} has no number yet`);
  return contentAs(kind, order, parties, { ...issued, at: issuedAt, places: false });
}

/** What the document will say, for its signers to look over: no number, and every place for a signature. */
export function draftContent(
  kind: DocumentKind,
  order: Order,
  parties: Parties,
  at: Date,
  today: Day,
): DocumentContent {
  return contentAs(kind, order, parties, { number: null, on: today, at, places: true });
}

/** The order as a document of this kind prints it. */
export function contentAs(
  kind: DocumentKind,
  order: Order,
  parties: Parties,
  as: { number: string | null; on: Day; at: Date; places: boolean },
): DocumentContent {
  const { pemda, agency, supplier, plan } = parties;
  return {
    kind,
    number: as.number,
    on: as.on,
    issuedAt: as.at.toISOString(),
    approvalHash: order.approvalHash,
    pemda,
    agency,
    supplier,
    plan: { ...plan, year: order.year },
    order: orderPart(order),
    lines: linesPart(order),
    goods: String(order.goods),
    freight: String(order.freight),
    value: String(orderValue(order)),
    taxLines: taxPart(order),
    tax: String(order.tax),
    total: String(order.total),
    spelled: terbilangRupiah(order.total),
    signatures: signaturesPart(kind, order, parties, as.places),
    offers: offersPart(order),
    deliveries: deliveriesPart(order),
    payments: paymentsPart(order),
    paid: String(paidOf(order)),
  };
}

function orderPart(order: Order): DocumentContent['order'] {
  const { number, method, ruleSet, placedOn, wantedOn, deliveryAddress, note } = order;
  return {
    number,
    method,
    ruleSet,
    placedOn,
    wantedOn,
    deliveryAddress,
    note,
    costlierReason: order.costlierReason,
    ownerEstimate: order.ownerEstimate === null ? null : String(order.ownerEstimate),
    purchaseOrderNumber: order.numbers.purchase_order?.number ?? null,
    purchaseOrderOn: order.numbers.purchase_order?.on ?? null,
    handoverNumber: order.numbers.handover?.number ?? null,
    handoverOn: order.numbers.handover?.on ?? null,
  };
}

function linesPart(order: Order): DocumentContent['lines'] {
  return order.lines.map((line) => ({
    no: line.lineNo,
    name: line.name,
    unit: line.unit,
    quantity: quantityToDecimal(line.quantity),
    quantityText: formatQuantity(line.quantity),
    accepted: quantityToDecimal(line.accepted),
    acceptedText: formatQuantity(line.accepted),
    listPrice: String(line.listPrice),
    unitPrice: String(line.unitPrice),
    amount: String(line.amount),
    tax: String(line.tax),
  }));
}

function taxPart(order: Order): DocumentContent['taxLines'] {
  return order.taxLines.map((tax) => ({
    kind: tax.kind,
    base: String(tax.base),
    rate: `${tax.rate.num}/${tax.rate.den}`,
    amount: String(tax.amount),
    addedToPrice: tax.addedToPrice,
    collector: tax.collector,
    legalBasis: tax.legalBasis,
    strength: tax.strength,
  }));
}

const ROLE_OF = { ppk: 'ppk', seller: 'seller', treasurer: 'treasurer' } as const;

function signaturesPart(
  kind: DocumentKind,
  order: Order,
  parties: Parties,
  waitingToo: boolean,
): PrintedSignature[] {
  const set = waitingToo
    ? signaturePlaces(order, kind)
    : order.signatures.filter((signature) => signature.document === kind);
  return set.map((signature) => ({
    side: signature.side,
    role: signature.side === 'buyer' ? order.buyerRole : ROLE_OF[signature.side],
    name: parties.people.get(signature.personId ?? '')?.name ?? '',
    employeeNumber: parties.people.get(signature.personId ?? '')?.employeeNumber ?? null,
    at: signature.at?.toISOString() ?? null,
  }));
}

function offersPart(order: Order): DocumentContent['offers'] {
  return order.offers.map((offer) => {
    const sums = totals({
      lines: order.lines.map((line, index) => ({
        ...line,
        unitPrice: offer.prices[index] ?? line.listPrice,
      })),
      freight: offer.freight,
      supplier: order.supplierTax,
      day: order.placedOn,
      channel: order.channel,
    });
    return {
      side: offer.side,
      at: offer.at.toISOString(),
      prices: offer.prices.map(String),
      freight: String(offer.freight),
      value: String(sums.value),
      total: String(sums.total),
      note: offer.note,
    };
  });
}

function deliveriesPart(order: Order): DocumentContent['deliveries'] {
  const text = (quantity: Parameters<typeof formatQuantity>[0] | null) =>
    quantity === null ? null : formatQuantity(quantity);
  return order.deliveries.map((delivery) => ({
    no: delivery.deliveryNo,
    shippedAt: delivery.shippedAt.toISOString(),
    arrivedAt: delivery.arrivedAt?.toISOString() ?? null,
    inspectedAt: delivery.inspectedAt?.toISOString() ?? null,
    proof: delivery.proof,
    lines: delivery.lines.map((line) => ({
      no: line.lineNo,
      quantity: formatQuantity(line.quantity),
      received: text(line.received),
      accepted: text(line.accepted),
      difference: line.difference,
    })),
  }));
}

function paymentsPart(order: Order): DocumentContent['payments'] {
  return order.payments.map((payment) => ({
    no: payment.paymentNo,
    channel: payment.channel,
    sp2dNumber: payment.sp2dNumber,
    amount: String(payment.amount),
    paidOn: payment.paidOn,
  }));
}
