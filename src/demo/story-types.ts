import type { Rupiah } from '../kernel/index.ts';
import type { Order, OrderEvent, OrderState } from '../purchasing/index.ts';
import type { CityAgency, CityProduct } from './city.ts';

/** How an order of the demo ends, or where it stands now. */
export type Ending = Extract<
  OrderState,
  | 'completed'
  | 'negotiating'
  | 'awaiting_ppk'
  | 'signing'
  | 'awaiting_supplier'
  | 'processing'
  | 'shipped'
  | 'arrived'
  | 'awaiting_handover'
  | 'awaiting_payment'
  | 'cancelled'
  | 'cancelled_negotiation'
  | 'cancelled_review'
  | 'stopped'
  | 'terminated'
>;

export interface StoryInput {
  readonly agency: CityAgency;
  readonly planId: string;
  readonly items: readonly {
    readonly product: CityProduct;
    readonly quantity: number;
    readonly price: Rupiah;
  }[];
  readonly freight: Rupiah;
  readonly at: Date;
  readonly ending: Ending;
  readonly negotiated: boolean;
  /** Events stop before this moment: nothing of the demo lies in the future. */
  readonly until: Date;
}

export interface Story {
  readonly order: Order;
  readonly events: readonly OrderEvent[];
  readonly agency: CityAgency;
  readonly supplierId: string;
}

/** The last number drawn of a document kind, for the counters of the database. */
export interface DrawnNumbers {
  readonly agency_id: string;
  readonly kind: string;
  readonly year: number;
  readonly last: number;
}

export interface Storyteller {
  tell(input: StoryInput): Story;
  drawn(): DrawnNumbers[];
}
