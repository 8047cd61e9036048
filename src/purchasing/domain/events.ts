import type { Day, Quantity, Rupiah } from '../../kernel/index.ts';
import type { PaymentChannel, TaxLine } from '../../rules/index.ts';
import type { AddendumLine, AddendumSide, OrderVersion } from './addendum.ts';
import type { EventActor, OrderContent, OrderMoney, OrderState, Paper, Score } from './types.ts';

/** The prices that an accepted offer gives to the lines, with the recomputed sums. */
export interface AgreedPrices extends OrderMoney {
  readonly lines: readonly {
    readonly lineNo: number;
    readonly unitPrice: Rupiah;
    readonly amount: Rupiah;
    readonly tax: Rupiah;
  }[];
}

export interface InspectedLine {
  readonly lineNo: number;
  readonly received: Quantity;
  readonly accepted: Quantity;
  readonly difference: string | null;
}

/** What each kind of event carries. Amounts stand under the keys that `event-json.ts` lists. */
export interface EventData {
  readonly placed: { readonly content: OrderContent };
  readonly 'offer-made': {
    readonly side: 'buyer' | 'seller';
    readonly prices: readonly Rupiah[];
    readonly freight: Rupiah;
    readonly note: string;
  };
  readonly 'offer-accepted': {
    readonly side: 'buyer' | 'seller';
    readonly agreed: AgreedPrices;
    readonly number: string;
    readonly on: Day;
  };
  readonly 'deadline-extended': { readonly side: 'buyer' | 'seller' };
  readonly 'negotiation-withdrawn': { readonly reason: string };
  readonly 'negotiation-expired': Readonly<Record<never, never>>;
  readonly approved: { readonly hash: string; readonly number: string; readonly on: Day };
  readonly rejected: { readonly reason: string };
  readonly 'review-expired': Readonly<Record<never, never>>;
  readonly 'signed-by-ppk': Readonly<Record<never, never>>;
  readonly accepted: Readonly<Record<never, never>>;
  readonly declined: { readonly reason: string };
  readonly 'confirmation-expired': Readonly<Record<never, never>>;
  readonly shipped: {
    readonly deliveryNo: number;
    readonly lines: readonly { readonly lineNo: number; readonly quantity: Quantity }[];
    readonly proof: string;
    readonly note: string;
  };
  readonly arrived: { readonly deliveryNo: number };
  readonly inspected: { readonly deliveryNo: number; readonly lines: readonly InspectedLine[] };
  readonly 'handover-issued': { readonly number: string; readonly on: Day };
  readonly 'handover-confirmed': Readonly<Record<never, never>>;
  readonly 'paper-recorded': { readonly paper: Paper; readonly number: string; readonly on: Day };
  readonly 'paper-withdrawn': {
    readonly paper: Paper;
    readonly number: string;
    readonly reason: string;
  };
  readonly 'payment-recorded': {
    readonly paymentNo: number;
    readonly channel: PaymentChannel;
    readonly sp2dNumber: string | null;
    readonly amount: Rupiah;
    readonly paidOn: Day;
    readonly idempotencyKey: string;
    /** The taxes by the collector that this channel names. */
    readonly taxLines: readonly TaxLine[];
    /** The receipt's number, on the payment that settles the order. */
    readonly number: string | null;
  };
  readonly rated: {
    readonly quality: Score;
    readonly cost: Score;
    readonly punctuality: Score;
    readonly service: Score;
    readonly note: string;
  };
  readonly 'addendum-proposed': {
    readonly no: number;
    readonly side: AddendumSide;
    readonly reason: string;
    readonly wantedOn: Day;
    readonly lines: readonly AddendumLine[];
    readonly money: OrderMoney;
    readonly was: OrderVersion;
  };
  readonly 'addendum-accepted': { readonly no: number; readonly number: string; readonly on: Day };
  readonly 'addendum-refused': { readonly no: number; readonly reason: string };
  readonly 'addendum-withdrawn': { readonly no: number; readonly reason: string };
  readonly paused: { readonly on: Day; readonly reason: string };
  readonly resumed: { readonly on: Day; readonly wantedOn: Day };
  readonly cancelled: { readonly reason: string };
  readonly stopped: Stopped;
  readonly terminated: Stopped;
}

/** An order that is stopped half-way; `settled` is what was accepted of it, where anything was. */
interface Stopped {
  readonly reason: string;
  readonly settled?: { readonly lines: readonly AddendumLine[]; readonly money: OrderMoney };
}

export type EventKind = keyof EventData;

/** An event with the state and deadline it leads to, so that a replay never asks today's rules. */
export type EventOf<K extends EventKind> = {
  readonly kind: K;
  readonly at: Date;
  readonly actor: EventActor;
  readonly state: OrderState;
  readonly deadlineAt: Date | null;
  readonly data: EventData[K];
};

export type OrderEvent = { [K in EventKind]: EventOf<K> }[EventKind];
