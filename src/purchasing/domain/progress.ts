import {
  lineAmount,
  type Quantity,
  type Rupiah,
  rupiah,
  subtractRupiah,
  sumRupiah,
  ZERO,
} from '../../kernel/index.ts';
import { totals } from './totals.ts';
import type { Delivery, DeliveryLine, Order, OrderLine, OrderState, Paper } from './types.ts';

/** The accepted Surat Pesanan to completion (product.md, definitions; rules.md 1.6 "Realised"). */
export const REALISED_STATES: readonly OrderState[] = Object.freeze([
  'processing',
  'shipped',
  'arrived',
  'awaiting_handover',
  'awaiting_payment',
  'completed',
]);

const HOLDS_NOTHING: readonly OrderState[] = [
  'draft',
  'cancelled',
  'cancelled_negotiation',
  'cancelled_review',
];

const CUT_SHORT: readonly OrderState[] = ['stopped', 'terminated'];

/** What of a line is on the way or waits for inspection. */
export function lineInTransit(order: Order, line: OrderLine): Quantity {
  let sum = 0n;
  for (const delivery of order.deliveries) {
    if (delivery.inspectedAt !== null) continue;
    for (const part of delivery.lines) if (part.lineNo === line.lineNo) sum += part.quantity;
  }
  return sum as Quantity;
}

/** What of a line has still to be sent: ordered, less accepted, less under way. */
export function lineShippable(order: Order, line: OrderLine): Quantity {
  return (line.quantity - line.accepted - lineInTransit(order, line)) as Quantity;
}

/** The delivery to inspect next; undefined when none has arrived. */
export function toInspect(order: Order): Delivery | undefined {
  return order.deliveries.find((one) => one.arrivedAt !== null && one.inspectedAt === null);
}

/** The paper that a side records next; undefined when it has none to record. */
export function nextPaper(order: Order, side: 'seller' | 'treasurer'): Paper | undefined {
  const mine: readonly Paper[] = side === 'seller' ? ['billing'] : ['spp', 'spm'];
  return mine.find((paper) => !order.papers.some((one) => one.paper === paper));
}

/** Whether every line was accepted in full. */
export function allAccepted(order: Order): boolean {
  return order.lines.every((line) => line.accepted >= line.quantity);
}

/** Where an order goes after an inspection: more to inspect, more under way, more to send, or done. */
export function stateAfterInspection(order: Order): OrderState {
  const open = order.deliveries.filter((delivery) => delivery.inspectedAt === null);
  if (open.some((delivery) => delivery.arrivedAt !== null)) return 'arrived';
  if (open.length > 0) return 'shipped';
  return allAccepted(order) ? 'awaiting_handover' : 'processing';
}

/** What of a delivered line was sent and not accepted; null before the inspection. */
export function refusedOf(line: DeliveryLine): Quantity | null {
  if (line.accepted === null) return null;
  const refused = line.quantity - line.accepted;
  return (refused > 0n ? refused : 0n) as Quantity;
}

export interface RefusedLine {
  readonly deliveryNo: number;
  readonly line: OrderLine;
  readonly quantity: Quantity;
  readonly difference: string | null;
}

/** What inspections did not accept of what was sent: the seller has to know, and send it again. */
export function refusedGoods(order: Order): RefusedLine[] {
  return order.deliveries.flatMap(({ deliveryNo, lines }) =>
    lines.flatMap((part) => {
      const line = order.lines.find((one) => one.lineNo === part.lineNo);
      const quantity = refusedOf(part);
      return line && quantity ? [{ deliveryNo, line, quantity, difference: part.difference }] : [];
    }),
  );
}

/** The stock that a line still holds. */
export function lineReserved(order: Order, line: OrderLine): Quantity {
  const over = HOLDS_NOTHING.includes(order.state) || CUT_SHORT.includes(order.state);
  if (!line.stockTracked || over) return 0n as Quantity;
  return (line.quantity - line.accepted) as Quantity;
}

/** The money of what was accepted: what a stopped or terminated order keeps of plan and realisation. */
function acceptedPart(order: Order): { value: Rupiah; total: Rupiah } {
  const accepted = order.lines.filter((line) => line.accepted > 0n);
  if (accepted.length === 0) return { value: ZERO, total: ZERO };
  const sums = totals({
    lines: accepted.map((line) => ({
      unitPrice: line.unitPrice,
      quantity: line.accepted,
      kind: line.kind,
    })),
    freight: order.freight,
    supplier: order.supplierTax,
    day: order.placedOn,
    channel: order.channel,
  });
  return { value: sums.value, total: sums.total };
}

/** Goods and freight before tax. */
export function orderValue(order: Pick<Order, 'goods' | 'freight'>): Rupiah {
  return sumRupiah([order.goods, order.freight]);
}

/** What counts as realised (product.md): the value, with stopped and terminated parts taken off. */
export function realisedOf(order: Order): Rupiah {
  if (REALISED_STATES.includes(order.state)) return orderValue(order);
  return CUT_SHORT.includes(order.state) ? acceptedPart(order).value : ZERO;
}

/** What the order holds of its plan line's budget. */
export function reservedOf(order: Order): Rupiah {
  if (HOLDS_NOTHING.includes(order.state)) return ZERO;
  return CUT_SHORT.includes(order.state) ? acceptedPart(order).total : order.total;
}

/** What was paid, and what is left to pay. */
export function paidOf(order: Order): Rupiah {
  return sumRupiah(order.payments.map((payment) => payment.amount));
}

export function payableOf(order: Order): Rupiah {
  return subtractRupiah(order.total, paidOf(order));
}

/** Σ listed price x quantity and Σ unit price x quantity, exact: what negotiation has saved. */
export function savedExact(order: Order): bigint {
  return order.lines.reduce(
    (sum, line) => sum + lineAmount(rupiah(line.listPrice - line.unitPrice), line.quantity),
    0n,
  );
}
