import { quantityToDecimal } from '../../kernel/index.ts';
import { eventToJson } from './event-json.ts';
import type { OrderEvent } from './events.ts';
import { lineReserved, realisedOf, reservedOf } from './progress.ts';
import { waitsFor } from './transitions.ts';
import type { Order } from './types.ts';

/**
 * An order as the rows of its tables, for saving and for bulk loading: column names are the
 * database's. `seq` of the events starts after `firstSeq`.
 */
export function rowsOf(
  pemdaId: string,
  order: Order,
  events: readonly OrderEvent[] = [],
  firstSeq = 1,
) {
  const key = { pemda_id: pemdaId, order_id: order.id };
  return {
    orders: orderRow(pemdaId, order),
    order_line: order.lines.map((line) => ({
      ...key,
      line_no: line.lineNo,
      product_id: line.productId,
      product_version: line.productVersion,
      name: line.name,
      unit: line.unit,
      kind: line.kind,
      quantity: quantityToDecimal(line.quantity),
      list_price: line.listPrice,
      unit_price: line.unitPrice,
      amount: line.amount,
      tax: line.tax,
      reserved: quantityToDecimal(lineReserved(order, line)),
      delivered: quantityToDecimal(line.received),
      accepted: quantityToDecimal(line.accepted),
    })),
    order_tax: order.taxLines.map((tax, index) => ({
      ...key,
      line_no: index + 1,
      kind: tax.kind,
      base: tax.base,
      rate_num: tax.rate.num,
      rate_den: tax.rate.den,
      amount: tax.amount,
      added_to_price: tax.addedToPrice,
      collector: tax.collector,
      legal_basis: tax.legalBasis,
      strength: tax.strength,
    })),
    order_event: events.map((event, index) => ({
      ...key,
      seq: firstSeq + index,
      at: event.at,
      kind: event.kind,
      data: eventToJson(event),
      actor_person_id: event.actor.personId,
      actor_role: event.actor.role,
    })),
    ...deliveryRows(key, order),
    payment: order.payments.map((payment) => ({
      ...key,
      payment_no: payment.paymentNo,
      channel: payment.channel,
      sp2d_number: payment.sp2dNumber,
      amount: payment.amount,
      paid_on: payment.paidOn,
      idempotency_key: payment.idempotencyKey,
      recorded_at: payment.recordedAt,
    })),
    rating: ratingRows(key, order),
  };
}

export type OrderRows = ReturnType<typeof rowsOf>;

function orderRow(pemdaId: string, order: Order) {
  const { numbers } = order;
  return {
    pemda_id: pemdaId,
    id: order.id,
    number: order.number,
    agency_id: order.agencyId,
    supplier_id: order.supplierId,
    plan_id: order.planId,
    year: order.year,
    scope: 'local',
    method: order.method,
    state: order.state,
    waits_for: waitsFor(order),
    version: order.version,
    rule_set: order.ruleSet,
    buyer_person_id: order.buyerPersonId ?? '',
    buyer_role: order.buyerRole,
    ppk_person_id: order.ppkPersonId,
    goods: order.goods,
    freight: order.freight,
    tax: order.tax,
    total: order.total,
    reserved: reservedOf(order),
    realised: realisedOf(order),
    owner_estimate: order.ownerEstimate,
    delivery_address: order.deliveryAddress,
    wanted_on: order.wantedOn,
    note: order.note,
    costlier_reason: order.costlierReason,
    split_reason: order.split?.reason ?? null,
    split_sum: order.split?.splitSum ?? null,
    deadline_at: order.deadlineAt,
    approval_hash: order.approvalHash,
    po_number: numbers.purchase_order?.number ?? null,
    po_date: numbers.purchase_order?.on ?? null,
    handover_number: numbers.handover?.number ?? null,
    handover_on: numbers.handover?.on ?? null,
    idempotency_key: order.idempotencyKey,
    end_reason: order.endReason,
    created_at: order.createdAt,
    updated_at: order.updatedAt,
  };
}

interface Key {
  readonly pemda_id: string;
  readonly order_id: string;
}

function deliveryRows(key: Key, order: Order) {
  return {
    delivery: order.deliveries.map((delivery) => ({
      ...key,
      delivery_no: delivery.deliveryNo,
      shipped_at: delivery.shippedAt,
      arrived_at: delivery.arrivedAt,
      inspected_at: delivery.inspectedAt,
      note: delivery.note,
      proof: delivery.proof,
    })),
    delivery_line: order.deliveries.flatMap((delivery) =>
      delivery.lines.map((line) => ({
        ...key,
        delivery_no: delivery.deliveryNo,
        line_no: line.lineNo,
        quantity: quantityToDecimal(line.quantity),
        received: line.received === null ? null : quantityToDecimal(line.received),
        accepted: line.accepted === null ? null : quantityToDecimal(line.accepted),
        difference: line.difference,
      })),
    ),
  };
}

function ratingRows(key: Key, order: Order) {
  if (order.rating === null) return [];
  const { quality, cost, punctuality, service, note, ratedAt } = order.rating;
  const scores = { quality, cost, punctuality, service, note };
  return [{ ...key, supplier_id: order.supplierId, ...scores, rated_at: ratedAt }];
}
