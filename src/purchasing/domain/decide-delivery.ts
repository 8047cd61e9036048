import { dayOf, formatQuantity, type Quantity, type Refusal } from '../../kernel/index.ts';
import type { CommandOf, DecideEnv, Inspect, Ship } from './commands.ts';
import { type Decision, drawnNumber, eventOf, no, one, rulesOf } from './event-of.ts';
import type { InspectedLine } from './events.ts';
import { evolve } from './evolve.ts';
import { lineShippable, stateAfterInspection } from './progress.ts';
import type { Delivery, DeliveryLine, Order } from './types.ts';

const MIN_PROOF = 3;
const MAX_TEXT = 500;

/** Sends a part of the order, or all that is left, with the proof that it left (resi, surat jalan, foto). */
export function decideShip(order: Order, command: Ship, env: DecideEnv): Decision {
  const faults: Refusal[] = [];
  for (const part of command.lines) {
    const field = `quantity-${part.lineNo}`;
    const line = order.lines.find((one) => one.lineNo === part.lineNo);
    if (!line || part.quantity < 0n) faults.push({ code: 'delivery.line', field });
    else if (part.quantity > lineShippable(order, line)) {
      const left = formatQuantity(lineShippable(order, line));
      faults.push({ code: 'delivery.too-many', field, params: { name: line.name, left } });
    }
  }
  const lines = command.lines.filter((part) => part.quantity > 0n);
  if (lines.length === 0) faults.push({ code: 'delivery.empty', field: 'quantity-1' });
  if (new Set(lines.map((part) => part.lineNo)).size !== lines.length) {
    faults.push({ code: 'delivery.line', field: 'quantity-1' });
  }
  if (command.proof.trim().length < MIN_PROOF) {
    faults.push({ code: 'delivery.proof', field: 'proof' });
  }
  for (const field of ['proof', 'note'] as const) {
    if (command[field].length > MAX_TEXT) {
      faults.push({ code: 'text.too-long', field, params: { max: MAX_TEXT } });
    }
  }
  if (faults.length > 0) return { ok: false, error: faults };
  const data = {
    deliveryNo: order.deliveries.length + 1,
    lines,
    proof: command.proof.trim(),
    note: command.note.trim(),
  };
  // A further part may leave while an earlier one waits for inspection: the order stays "arrived".
  const state = order.state === 'arrived' ? 'arrived' : 'shipped';
  return one(eventOf(env, rulesOf(order), 'shipped', state, data));
}

export function decideArrived(
  order: Order,
  command: CommandOf<'mark-arrived'>,
  env: DecideEnv,
): Decision {
  const delivery = order.deliveries.find((one) => one.deliveryNo === command.deliveryNo);
  if (!delivery || delivery.arrivedAt !== null) return no('delivery.none-shipped', 'deliveryNo');
  return one(
    eventOf(env, rulesOf(order), 'arrived', 'arrived', { deliveryNo: delivery.deliveryNo }),
  );
}

/**
 * Compares what came with what was ordered, line by line. Any difference needs its words, more than
 * ordered too; what is accepted never goes over the order, so it adds no value.
 */
export function decideInspect(order: Order, command: Inspect, env: DecideEnv): Decision {
  const delivery = order.deliveries.find((one) => one.deliveryNo === command.deliveryNo);
  if (!delivery || delivery.arrivedAt === null || delivery.inspectedAt !== null) {
    return no('inspection.none-arrived', 'deliveryNo');
  }
  const faults: Refusal[] = [];
  const lines: InspectedLine[] = [];
  for (const sent of delivery.lines) {
    const seen = command.lines.find((line) => line.lineNo === sent.lineNo);
    if (!seen) {
      faults.push({ code: 'inspection.all-lines', field: `received-${sent.lineNo}` });
      continue;
    }
    faults.push(...inspectionFaults(order, sent, seen));
    lines.push({ ...seen, difference: seen.difference?.trim() || null });
  }
  if (faults.length > 0) return { ok: false, error: faults };
  return one(inspectedEvent(order, delivery, lines, env));
}

function inspectionFaults(order: Order, sent: DeliveryLine, seen: InspectedLine): Refusal[] {
  const line = order.lines.find((one) => one.lineNo === sent.lineNo);
  if (!line) return [{ code: 'inspection.all-lines', field: `received-${sent.lineNo}` }];
  const open = (line.quantity - line.accepted) as Quantity;
  const { lineNo } = sent;
  const params = { name: line.name, open: formatQuantity(open), unit: line.unit };
  if (seen.received < 0n) return [{ code: 'quantity.negative', field: `received-${lineNo}` }];
  if (seen.accepted < 0n) return [{ code: 'quantity.negative', field: `accepted-${lineNo}` }];
  if (seen.accepted > seen.received) {
    return [{ code: 'inspection.accepted-over-received', field: `accepted-${lineNo}`, params }];
  }
  if (seen.accepted > open) {
    return [{ code: 'inspection.accepted-over-ordered', field: `accepted-${lineNo}`, params }];
  }
  const words = seen.difference?.trim() ?? '';
  const field = `difference-${lineNo}`;
  if (words.length > MAX_TEXT) return [{ code: 'text.too-long', field, params: { max: MAX_TEXT } }];
  if (words.length >= MIN_PROOF) return [];
  if (seen.received > open) return [{ code: 'inspection.more-than-ordered', field, params }];
  const differs = seen.received !== sent.quantity || seen.accepted !== seen.received;
  return differs ? [{ code: 'inspection.difference', field, params }] : [];
}

function inspectedEvent(
  order: Order,
  delivery: Delivery,
  lines: readonly InspectedLine[],
  env: DecideEnv,
) {
  const data = { deliveryNo: delivery.deliveryNo, lines };
  const draft = eventOf(env, rulesOf(order), 'inspected', 'arrived', data);
  // The next state follows from the order as the inspection leaves it.
  return { ...draft, state: stateAfterInspection(evolve(order, draft)) };
}

export function decideIssueHandover(order: Order, env: DecideEnv): Decision {
  const data = { number: drawnNumber(env), on: dayOf(env.now, env.calendar.zone) };
  return one(eventOf(env, rulesOf(order), 'handover-issued', 'awaiting_handover', data));
}
