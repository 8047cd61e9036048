import { addWorkingDays, type Day, endOfDay, type WorkCalendar } from '../../kernel/index.ts';

/** What of an order says until when somebody promised the next thing. */
export interface Promised {
  readonly state: string;
  readonly deadline: Date | null;
  readonly wantedOn: Day;
  readonly inspectedAt: Date | null;
}

export interface NextPromise {
  /** The seller owes an answer or the goods; the office owes the money. */
  readonly what: 'answer' | 'arrive' | 'pay';
  readonly until: Date;
}

const MONEY_NEXT = ['arrived', 'awaiting_handover', 'awaiting_payment'];

/**
 * The next promise of an order that runs: the seller's answer by its deadline, the goods on the wanted
 * day, and the money so many working days after the inspection as the office has promised. Null where
 * nobody promised anything.
 */
export function promiseOf(
  order: Promised,
  paymentWorkingDays: number | null,
  calendar: WorkCalendar,
): NextPromise | null {
  if (order.state === 'awaiting_supplier')
    return order.deadline && { what: 'answer', until: order.deadline };
  if (!MONEY_NEXT.includes(order.state))
    return { what: 'arrive', until: endOfDay(order.wantedOn, calendar.zone) };
  return order.inspectedAt && paymentWorkingDays !== null
    ? { what: 'pay', until: addWorkingDays(calendar, order.inspectedAt, paymentWorkingDays) }
    : null;
}
