import type { Quantity } from '../../kernel/index.ts';
import type { AddendumLine, AddendumOutcome } from './addendum.ts';
import type { AgreedPrices, EventOf, InspectedLine, OrderEvent } from './events.ts';
import type { Delivery, Order, OrderLine, OrderMoney, Signature } from './types.ts';

/** The state of an order after one more event. Pure; it never refuses what has happened. */
export function evolve(order: Order | null, event: OrderEvent): Order {
  if (order === null) {
    if (event.kind !== 'placed') throw new RangeError(`an order cannot begin with ${event.kind}`);
    return begin(event);
  }
  return {
    ...apply(order, event),
    state: event.state,
    deadlineAt: event.deadlineAt,
    version: order.version + 1,
    updatedAt: event.at,
  };
}

/** The order that its events make; null when there are none. */
export function fold(events: readonly OrderEvent[], from: Order | null = null): Order | null {
  return events.reduce<Order | null>(evolve, from);
}

function begin(event: EventOf<'placed'>): Order {
  return {
    ...event.data.content,
    state: event.state,
    version: 1,
    buyerPersonId: event.actor.personId,
    ppkPersonId: null,
    deadlineAt: event.deadlineAt,
    offers: [],
    extended: false,
    approvalHash: null,
    signatures: [],
    numbers: {},
    deliveries: [],
    addenda: [],
    pauses: [],
    papers: [],
    payments: [],
    rating: null,
    endReason: null,
    createdAt: event.at,
    updatedAt: event.at,
  };
}

function apply(order: Order, event: OrderEvent): Order {
  switch (event.kind) {
    case 'placed':
      throw new RangeError('an order is placed once');
    case 'offer-made':
      return {
        ...order,
        offers: [...order.offers, { ...event.data, at: event.at, personId: event.actor.personId }],
      };
    case 'offer-accepted':
      return offerAccepted(order, event);
    case 'deadline-extended':
      return { ...order, extended: true };
    case 'approved':
      return {
        ...order,
        approvalHash: event.data.hash,
        ppkPersonId: event.actor.personId,
        numbers: { ...order.numbers, purchase_order: numberOf(event.data) },
      };
    case 'signed-by-ppk':
      return signed(order, event, 'purchase_order', 'ppk');
    case 'accepted':
      return signed(order, event, 'purchase_order', 'seller');
    case 'shipped':
      return { ...order, deliveries: [...order.deliveries, deliveryOf(event)] };
    case 'arrived':
      return changeDelivery(order, event.data.deliveryNo, (one) => ({
        ...one,
        arrivedAt: event.at,
      }));
    case 'inspected':
      return inspected(order, event);
    case 'handover-issued':
      return {
        ...signed(order, event, 'handover', 'ppk'),
        numbers: { ...order.numbers, handover: numberOf(event.data) },
      };
    case 'handover-confirmed':
      return signed(order, event, 'handover', 'seller');
    case 'paper-recorded':
      return { ...order, papers: [...order.papers, { ...event.data, at: event.at }] };
    case 'paper-withdrawn':
      return {
        ...order,
        papers: order.papers.filter(({ paper }) => paper !== event.data.paper),
      };
    case 'payment-recorded':
      return paymentRecorded(order, event);
    case 'addendum-proposed': {
      const { money, ...proposed } = event.data;
      const by = { personId: event.actor.personId, at: event.at };
      return {
        ...order,
        addenda: [...order.addenda, { ...proposed, ...money, ...by, outcome: null }],
      };
    }
    case 'addendum-accepted':
      return addendumAccepted(order, event);
    case 'addendum-refused':
      return answered(order, event, 'refused', event.data.reason);
    case 'addendum-withdrawn':
      return answered(order, event, 'withdrawn', event.data.reason);
    case 'paused': {
      const { on: from, reason } = event.data;
      return { ...order, pauses: [...order.pauses, { from, until: null, reason }] };
    }
    case 'resumed':
      return {
        ...order,
        wantedOn: event.data.wantedOn,
        pauses: order.pauses.map((one) =>
          one.until === null ? { ...one, until: event.data.on } : one,
        ),
      };
    case 'rated':
      return { ...order, rating: { ...event.data, ratedAt: event.at } };
    case 'negotiation-expired':
    case 'review-expired':
    case 'confirmation-expired':
      return { ...order, endReason: event.kind };
    case 'negotiation-withdrawn':
    case 'rejected':
    case 'declined':
    case 'cancelled':
      return { ...order, endReason: event.data.reason };
    case 'stopped':
    case 'terminated': {
      const { reason: endReason, settled } = event.data;
      return settled ? { ...replaced(order, settled), endReason } : { ...order, endReason };
    }
  }
}

const numberOf = ({ number, on }: { number: string; on: EventOf<'approved'>['data']['on'] }) => ({
  number,
  on,
});

function signed(
  order: Order,
  event: OrderEvent,
  document: Signature['document'],
  side: Signature['side'],
): Order {
  const signature = { document, side, personId: event.actor.personId, at: event.at };
  return { ...order, signatures: [...order.signatures, signature] };
}

function offerAccepted(order: Order, event: EventOf<'offer-accepted'>): Order {
  const { agreed } = event.data;
  const last = order.offers.at(-1);
  const signatures: Signature[] = [
    {
      document: 'negotiation',
      side: event.data.side,
      personId: event.actor.personId,
      at: event.at,
    },
  ];
  if (last) {
    signatures.unshift({
      document: 'negotiation',
      side: last.side,
      personId: last.personId,
      at: last.at,
    });
  }
  return {
    ...order,
    ...moneyOf(agreed),
    lines: order.lines.map((line) => priced(line, agreed)),
    signatures: [...order.signatures, ...signatures],
    numbers: { ...order.numbers, negotiation: numberOf(event.data) },
  };
}

function moneyOf({ goods, freight, tax, total, taxLines }: AgreedPrices) {
  return { goods, freight, tax, total, taxLines };
}

function priced(line: OrderLine, agreed: AgreedPrices): OrderLine {
  const found = agreed.lines.find((one) => one.lineNo === line.lineNo);
  return found ? { ...line, ...found } : line;
}

function deliveryOf(event: EventOf<'shipped'>): Delivery {
  const { deliveryNo, proof, note, lines } = event.data;
  return {
    deliveryNo,
    proof,
    note,
    shippedAt: event.at,
    arrivedAt: null,
    inspectedAt: null,
    lines: lines.map((line) => ({ ...line, received: null, accepted: null, difference: null })),
  };
}

function changeDelivery(
  order: Order,
  deliveryNo: number,
  change: (delivery: Delivery) => Delivery,
): Order {
  const deliveries = order.deliveries.map((one) =>
    one.deliveryNo === deliveryNo ? change(one) : one,
  );
  return { ...order, deliveries };
}

function inspected(order: Order, event: EventOf<'inspected'>): Order {
  const found = new Map<number, InspectedLine>(event.data.lines.map((line) => [line.lineNo, line]));
  const changed = changeDelivery(order, event.data.deliveryNo, (delivery) => ({
    ...delivery,
    inspectedAt: event.at,
    lines: delivery.lines.map((line) => ({ ...line, ...found.get(line.lineNo) })),
  }));
  const add = (had: Quantity, more: Quantity | undefined) => (had + (more ?? 0n)) as Quantity;
  return {
    ...changed,
    lines: changed.lines.map((line) => ({
      ...line,
      received: add(line.received, found.get(line.lineNo)?.received),
      accepted: add(line.accepted, found.get(line.lineNo)?.accepted),
    })),
  };
}

function answered(
  order: Order,
  event: EventOf<'addendum-accepted' | 'addendum-refused' | 'addendum-withdrawn'>,
  kind: AddendumOutcome['kind'],
  reason: string | null,
  number: AddendumOutcome['number'] = null,
): Order {
  const outcome = { kind, at: event.at, personId: event.actor.personId, reason, number };
  return {
    ...order,
    addenda: order.addenda.map((one) => (one.no === event.data.no ? { ...one, outcome } : one)),
  };
}

/** The order with other quantities and their sums. */
function replaced(
  order: Order,
  by: { readonly lines: readonly AddendumLine[]; readonly money: OrderMoney },
): Order {
  const { goods, freight, tax, total, taxLines } = by.money;
  return {
    ...order,
    goods,
    freight,
    tax,
    total,
    taxLines,
    lines: order.lines.map((line) => ({
      ...line,
      ...by.lines.find(({ lineNo }) => lineNo === line.lineNo),
    })),
  };
}

/** The agreed change becomes the order: quantities, sums and day. */
function addendumAccepted(order: Order, event: EventOf<'addendum-accepted'>): Order {
  const found = order.addenda.find(({ no }) => no === event.data.no);
  const done = answered(order, event, 'accepted', null, numberOf(event.data));
  if (!found) return done;
  return { ...replaced(done, { lines: found.lines, money: found }), wantedOn: found.wantedOn };
}

function paymentRecorded(order: Order, event: EventOf<'payment-recorded'>): Order {
  const { taxLines, number, ...payment } = event.data;
  const settled = number !== null;
  const numbers = settled
    ? { ...order.numbers, receipt: { number, on: payment.paidOn } }
    : order.numbers;
  const paid = { ...order, numbers, taxLines, channel: payment.channel };
  return {
    ...(settled ? signed(paid, event, 'receipt', 'treasurer') : paid),
    payments: [...order.payments, { ...payment, recordedAt: event.at }],
  };
}
