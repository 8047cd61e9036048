import type { DocumentKind, Order, OrderState, Signature } from './types.ts';

/** Who signs a document, in the order of signing (rules.md 1.6: the PPK first, then the supplier). */
const SIGNERS: Readonly<Record<DocumentKind, readonly Signature['side'][]>> = Object.freeze({
  negotiation: ['buyer', 'seller'],
  purchase_order: ['ppk', 'seller'],
  addendum: ['ppk', 'seller'],
  handover: ['ppk', 'seller'],
  receipt: ['treasurer'],
});

/** A place for a signature; `at` is null while it is waited for. */
export interface SignaturePlace {
  readonly side: Signature['side'];
  readonly personId: string | null;
  readonly at: Date | null;
}

/** The places of a document, signed or waiting. */
export function signaturePlaces(
  order: Pick<Order, 'signatures'>,
  document: DocumentKind,
): readonly SignaturePlace[] {
  const signed = order.signatures.filter((one) => one.document === document);
  return SIGNERS[document].map(
    (side) => signed.find((one) => one.side === side) ?? { side, personId: null, at: null },
  );
}

const BEING_SIGNED: Readonly<Partial<Record<OrderState, DocumentKind>>> = Object.freeze({
  awaiting_ppk: 'purchase_order',
  signing: 'purchase_order',
  awaiting_supplier: 'purchase_order',
  awaiting_handover: 'handover',
});

/** The document that the order is about to get: what its signers look over, without a number yet. */
export function draftKind(order: Pick<Order, 'state'>): DocumentKind | null {
  return BEING_SIGNED[order.state] ?? null;
}
