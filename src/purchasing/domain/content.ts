import type { Order } from './types.ts';

/**
 * The canonical text of what a PPK approves (house law 5): parties, plan line, pinned listings, prices,
 * taxes, delivery. Any change of it changes its hash and so voids the approval. Keys stand in a fixed
 * order and amounts as decimal text, so that the same content is the same text on every machine.
 */
export function contentOf(order: Order): string {
  return JSON.stringify([
    ['order', order.id, order.number],
    ['parties', order.agencyId, order.supplierId, order.buyerRole, order.buyerPersonId],
    ['plan', order.planId, order.year],
    ['rules', order.ruleSet, order.method, order.placedOn, order.exceptionCode],
    ...order.lines.map((line) => [
      'line',
      line.lineNo,
      line.productId,
      line.productVersion,
      line.name,
      line.unit,
      line.kind,
      String(line.quantity),
      String(line.listPrice),
      String(line.unitPrice),
      String(line.amount),
      String(line.tax),
    ]),
    ['freight', String(order.freight)],
    ...order.taxLines.map((tax) => [
      'tax',
      tax.kind,
      String(tax.base),
      `${tax.rate.num}/${tax.rate.den}`,
      String(tax.amount),
      tax.addedToPrice,
    ]),
    ['sums', String(order.goods), String(order.tax), String(order.total)],
    ['estimate', order.ownerEstimate === null ? null : String(order.ownerEstimate)],
    ['delivery', order.deliveryAddress, order.wantedOn],
    ['words', order.note, order.costlierReason],
    ...(order.references?.length
      ? [
          ...order.references.map((one) => [
            'reference',
            one.lineNo,
            one.source,
            one.name,
            String(one.price),
          ]),
          ['reference reason', order.referenceReason ?? null],
        ]
      : []),
    // Only where there is one: the text of orders from before stays the same.
    ...(order.competition ? [['competition', order.competition.id, order.competition.number]] : []),
    ...(order.split ? [['split', order.split.reason, ...order.split.orders]] : []),
  ]);
}
