import {
  type Day,
  dayOf,
  diffDays,
  lineAmount,
  type Quantity,
  type Rupiah,
  roundAmount,
  sumRupiah,
} from '../../kernel/index.ts';
import { latePenalty, type RuleSet } from '../../rules/index.ts';
import { runningPause } from './addendum.ts';
import type { Order } from './types.ts';

/** A part of an order that came, or is still missing, after the agreed day. */
export interface LatePart {
  readonly lineNo: number;
  readonly name: string;
  readonly unit: string;
  readonly quantity: Quantity;
  /** The day it came; null while it is missing. */
  readonly cameOn: Day | null;
  /** Calendar days after the agreed day. */
  readonly days: number;
  /** Value before PPN. */
  readonly value: Rupiah;
  readonly penalty: Rupiah;
}

export interface Late {
  readonly parts: readonly LatePart[];
  readonly penalty: Rupiah;
}

/** While goods can still come; afterwards nothing is missing any more. */
const COMING: readonly Order['state'][] = ['processing', 'shipped', 'arrived'];

/**
 * What of an order is late by a day, part by part, with its penalty: per mille of the part's value before PPN
 * for each calendar day (rules.md 1.3, Perpres 16/2018 Ps 79(4)-(5), from the order's own rule set). A part
 * counts by the day it arrived; what an inspection refused counts as missing until it is replaced. No cap is
 * applied: the text of one was not seen.
 */
export function lateOn(order: Order, rules: RuleSet, now: Day, zone: string): Late {
  // While the work rests nothing grows later.
  const pause = runningPause(order);
  const today = pause && pause.from < now ? pause.from : now;
  const parts: LatePart[] = [];
  const add = (lineNo: number, quantity: bigint, cameOn: Day | null) => {
    const line = order.lines.find((one) => one.lineNo === lineNo);
    const days = diffDays(order.wantedOn, cameOn ?? today);
    if (!line || quantity <= 0n || days <= 0) return;
    const value = roundAmount(lineAmount(line.unitPrice, quantity as Quantity));
    const penalty = latePenalty(rules, value, days);
    const { name, unit } = line;
    parts.push({
      lineNo,
      name,
      unit,
      quantity: quantity as Quantity,
      cameOn,
      days,
      value,
      penalty,
    });
  };
  const here = new Map<number, bigint>();
  for (const delivery of order.deliveries) {
    if (delivery.arrivedAt === null) continue;
    const cameOn = dayOf(delivery.arrivedAt, zone);
    for (const part of delivery.lines) {
      const quantity = part.accepted ?? part.quantity;
      here.set(part.lineNo, (here.get(part.lineNo) ?? 0n) + quantity);
      add(part.lineNo, quantity, cameOn);
    }
  }
  if (COMING.includes(order.state))
    for (const line of order.lines)
      add(line.lineNo, line.quantity - (here.get(line.lineNo) ?? 0n), null);
  return { parts, penalty: sumRupiah(parts.map(({ penalty }) => penalty)) };
}
