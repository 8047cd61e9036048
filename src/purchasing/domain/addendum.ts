import type { Day, Quantity, Rupiah } from '../../kernel/index.ts';
import type { IssuedNumber, OrderMoney } from './types.ts';

/** Who can propose to change an order that runs, and who answers: the other one. */
export type AddendumSide = 'ppk' | 'seller';

export interface AddendumLine {
  readonly lineNo: number;
  readonly quantity: Quantity;
  readonly amount: Rupiah;
  readonly tax: Rupiah;
}

/** What an order was before a change: an earlier version, to stand beside the later ones. */
export interface OrderVersion {
  readonly lines: readonly Pick<AddendumLine, 'lineNo' | 'quantity'>[];
  readonly value: Rupiah;
  readonly total: Rupiah;
  readonly wantedOn: Day;
}

/** A change of a running order: proposed by one side, answered by the other. */
export interface Addendum extends OrderMoney {
  readonly no: number;
  readonly side: AddendumSide;
  readonly personId: string | null;
  readonly at: Date;
  readonly reason: string;
  readonly lines: readonly AddendumLine[];
  readonly wantedOn: Day;
  /** The order as it was when this was proposed. */
  readonly was: OrderVersion;
  /** Null while it waits for the other side. */
  readonly outcome: AddendumOutcome | null;
}

export interface AddendumOutcome {
  readonly kind: 'accepted' | 'refused' | 'withdrawn';
  readonly at: Date;
  readonly personId: string | null;
  readonly reason: string | null;
  /** Only an accepted one has a number. */
  readonly number: IssuedNumber | null;
}

/** A time in which the work rests; `until` is null while it lasts. */
export interface Pause {
  readonly from: Day;
  readonly until: Day | null;
  readonly reason: string;
}

interface Changing {
  readonly addenda: readonly Addendum[];
  readonly pauses: readonly Pause[];
}

/** The change that waits for an answer; there is one at most. */
export const openAddendum = (order: Changing): Addendum | undefined =>
  order.addenda.find(({ outcome }) => outcome === null);

/** The changes that both sides agreed to, in their order. */
export const acceptedAddenda = (order: Changing): Addendum[] =>
  order.addenda.filter(({ outcome }) => outcome?.kind === 'accepted');

/** The pause that lasts; undefined while the work goes on. */
export const runningPause = (order: Changing): Pause | undefined =>
  order.pauses.find(({ until }) => until === null);
