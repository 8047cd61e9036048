import { z } from 'zod';
import { type Quantity, quantityToDecimal } from '../kernel/index.ts';
import { documentKinds } from './domain/documents.ts';
import { moneyClock } from './domain/money-clock.ts';
import { orderValue, paidOf } from './domain/progress.ts';
import { signaturePlaces } from './domain/signatures.ts';
import { ORDER_STATES, type Order } from './domain/types.ts';
import type { OrderFaces, OrderItem } from './order-list.sql.ts';
import type { eventsOf } from './orders.sql.ts';

/** Whole rupiah; far below the largest integer that JSON keeps exact. */
const money = z.int();
const amount = z.number();
const instant = z.iso.datetime();
const day = z.iso.date();
const state = z.enum(ORDER_STATES as [Order['state'], ...Order['state'][]]);
const named = z.object({ name: z.string(), url: z.string() });
const agencyRef = z.object({ name: z.string(), slug: z.string() });

const item = z.object({
  id: z.uuid(),
  number: z.string(),
  url: z.string(),
  state,
  method: z.enum(['direct', 'negotiation', 'mini_competition']),
  year: z.int(),
  agency: agencyRef,
  supplier: named,
  rupCode: z.string(),
  value: money,
  total: money,
  placedAt: instant,
  updatedAt: instant,
});

/** A page of orders; `next` is the cursor of the following one, null on the last. */
export const orderListJson = z.object({ orders: z.array(item), next: z.string().nullable() });

/** One order with everything that its page shows. */
export const orderJson = item.extend({
  plan: z.object({ rupCode: z.string(), name: z.string() }),
  ruleSet: z.string(),
  channel: z.enum(['UP', 'LS', 'KKPD']),
  deliveryAddress: z.string(),
  wantedOn: day,
  note: z.string(),
  costlierReason: z.string().nullable(),
  splitReason: z.string().nullable(),
  endReason: z.string().nullable(),
  ownerEstimate: money.nullable(),
  deadlineAt: instant.nullable(),
  approvalHash: z.string().nullable(),
  goods: money,
  freight: money,
  tax: money,
  paid: money,
  lines: z.array(
    z.object({
      no: z.int(),
      productId: z.uuid(),
      productVersion: z.int(),
      name: z.string(),
      unit: z.string(),
      quantity: amount,
      listPrice: money,
      unitPrice: money,
      amount: money,
      tax: money,
      received: amount,
      accepted: amount,
    }),
  ),
  taxes: z.array(
    z.object({
      kind: z.string(),
      base: money,
      rate: z.string(),
      amount: money,
      addedToPrice: z.boolean(),
      collector: z.string(),
      legalBasis: z.string(),
      strength: z.string(),
    }),
  ),
  documents: z.array(
    z.object({
      kind: z.enum(['negotiation', 'purchase_order', 'handover', 'receipt']),
      number: z.string(),
      on: day,
      url: z.string(),
      signatures: z.array(z.object({ side: z.string(), at: instant.nullable() })),
    }),
  ),
  events: z.array(
    z.object({
      kind: z.string(),
      at: instant,
      actor: z.string().nullable(),
      role: z.string().nullable(),
    }),
  ),
  moneyClock: z.array(
    z.object({
      step: z.string(),
      owner: z.string(),
      state: z.enum(['done', 'current', 'waiting']),
      days: z.int().nullable(),
    }),
  ),
});

const decimal = (quantity: Quantity) => Number(quantityToDecimal(quantity));

/** The page of orders as JSON, held against its schema. */
export function ordersToJson(rows: readonly OrderItem[], next: string | null) {
  return orderListJson.parse({
    orders: rows.map(({ supplier, supplierSlug, agency, agencySlug, createdAt, ...row }) => ({
      ...row,
      url: `/pesanan/${row.id}`,
      agency: { name: agency, slug: agencySlug },
      supplier: { name: supplier, url: `/penyedia/${supplierSlug}` },
      value: Number(row.value),
      total: Number(row.total),
      placedAt: createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    })),
    next,
  });
}

/** An order as JSON, held against its schema. */
export function orderToJson(
  order: Order,
  faces: OrderFaces,
  events: Awaited<ReturnType<typeof eventsOf>>,
  now: Date,
  zone: string,
) {
  const { ownerEstimate, deadlineAt } = order;
  return orderJson.parse({
    ...order,
    splitReason: order.split?.reason ?? null,
    url: `/pesanan/${order.id}`,
    agency: { name: faces.agency, slug: faces.agencySlug },
    supplier: { name: faces.supplier, url: `/penyedia/${faces.supplierSlug}` },
    rupCode: faces.rupCode,
    plan: { rupCode: faces.rupCode, name: faces.plan },
    placedAt: order.createdAt.toISOString(),
    updatedAt: order.updatedAt.toISOString(),
    deadlineAt: deadlineAt?.toISOString() ?? null,
    ownerEstimate: ownerEstimate === null ? null : Number(ownerEstimate),
    value: Number(orderValue(order)),
    goods: Number(order.goods),
    freight: Number(order.freight),
    tax: Number(order.tax),
    total: Number(order.total),
    paid: Number(paidOf(order)),
    lines: order.lines.map((line) => ({
      ...line,
      no: line.lineNo,
      quantity: decimal(line.quantity),
      listPrice: Number(line.listPrice),
      unitPrice: Number(line.unitPrice),
      amount: Number(line.amount),
      tax: Number(line.tax),
      received: decimal(line.received),
      accepted: decimal(line.accepted),
    })),
    taxes: order.taxLines.map((tax) => ({
      ...tax,
      base: Number(tax.base),
      rate: `${tax.rate.num}/${tax.rate.den}`,
      amount: Number(tax.amount),
    })),
    documents: documentKinds(order).map((kind) => ({
      kind,
      ...order.numbers[kind],
      url: `/pesanan/${order.id}/dokumen/${kind}.pdf`,
      signatures: signaturePlaces(order, kind).map(({ side, at }) => ({
        side,
        at: at?.toISOString() ?? null,
      })),
    })),
    events: events.map(({ kind, at, actor, role }) => ({
      kind,
      at: at.toISOString(),
      actor,
      role,
    })),
    moneyClock: moneyClock(order, now, zone),
  });
}
