import { type Day, dayOf, ok, type Refusal, type Rupiah } from '../../kernel/index.ts';
import { mayPayByCard, type PaymentChannel } from '../../rules/index.ts';
import type { DecideEnv, Rate, RecordPaper, RecordPayment, WithdrawPaper } from './commands.ts';
import { type Decision, drawnNumber, eventOf, no, one, rulesOf } from './event-of.ts';
import { capacitiesOf } from './party.ts';
import { payableOf } from './progress.ts';
import { totals } from './totals.ts';
import type { Order, Rating } from './types.ts';

const MAX_NUMBER = 100;
const MAX_NOTE = 500;

/** The papers between BAST and SP2D: the bill is the seller's, SPP and SPM the treasurer's. */
export function decidePaper(order: Order, command: RecordPaper, env: DecideEnv): Decision {
  const seller = capacitiesOf(order, env.actor).includes('seller');
  if (seller !== (command.paper === 'billing')) return no('order.forbidden', 'paper');
  if (order.papers.some((one) => one.paper === command.paper)) {
    return no('paper.recorded-already', 'paper');
  }
  if (command.paper === 'spm' && !order.papers.some((one) => one.paper === 'spp')) {
    return no('paper.spp-first', 'paper');
  }
  const number = command.number.trim();
  if (number === '' || number.length > MAX_NUMBER) return no('paper.number', 'number');
  const from = handedOverOn(order);
  if (command.on > dayOf(env.now, env.calendar.zone)) return no('paper.future', 'on');
  if (command.on < from) return no('paper.before-handover', 'on', { from });
  const data = { paper: command.paper, number, on: command.on };
  return one(eventOf(env, rulesOf(order), 'paper-recorded', 'awaiting_payment', data));
}

/** Reverses the newest paper, by the side that recorded it; the next ones rest on it, so they go first. */
export function decideWithdrawPaper(
  order: Order,
  command: WithdrawPaper,
  env: DecideEnv,
): Decision {
  const last = order.papers.at(-1);
  if (last?.paper !== command.paper) return no('paper.newest-first', 'paper');
  const data = { paper: last.paper, number: last.number, reason: command.reason.trim() };
  return one(eventOf(env, rulesOf(order), 'paper-withdrawn', 'awaiting_payment', data));
}

const handedOverOn = (order: Order): Day => order.numbers.handover?.on ?? order.placedOn;

/**
 * Records a payment (rules.md 1.6, 4): UP, LS or KKPD, one channel an order, at most what is left.
 * LS follows bill, SPP and SPM and names its SP2D; the card pays up to its limit. The same key twice is the same payment.
 */
export function decidePayment(order: Order, command: RecordPayment, env: DecideEnv): Decision {
  const faults: Refusal[] = [];
  const left = payableOf(order);
  const sp2d = command.sp2dNumber?.trim() ?? '';
  const first = order.payments[0];
  if (command.amount <= 0n) faults.push({ code: 'payment.amount', field: 'amount' });
  if (command.amount > left) {
    faults.push({ code: 'payment.too-much', field: 'amount', params: { left } });
  }
  if (first && first.channel !== command.channel) {
    faults.push({
      code: 'payment.one-channel',
      field: 'channel',
      params: { channel: first.channel },
    });
  }
  if (command.channel === 'LS' && (sp2d === '' || sp2d.length > MAX_NUMBER)) {
    faults.push({ code: 'payment.sp2d', field: 'sp2dNumber' });
  }
  if (command.channel === 'LS' && !papersComplete(order)) {
    faults.push({ code: 'payment.papers-first', field: 'channel' });
  }
  if (command.channel === 'KKPD' && !mayPayByCard(rulesOf(order), order.total)) {
    const max = rulesOf(order).values.kkpdMax.value;
    faults.push({ code: 'payment.card-limit', field: 'channel', params: { max } });
  }
  const from = handedOverOn(order);
  if (command.paidOn > dayOf(env.now, env.calendar.zone))
    faults.push({ code: 'payment.future', field: 'paidOn' });
  if (command.paidOn < from) {
    const params = { from };
    faults.push({ code: 'payment.before-handover', field: 'paidOn', params });
  }
  if (faults.length > 0) return { ok: false, error: faults };
  const settles = command.amount === left;
  const data = {
    paymentNo: order.payments.length + 1,
    channel: command.channel,
    sp2dNumber: sp2d === '' ? null : sp2d,
    amount: command.amount,
    paidOn: command.paidOn,
    idempotencyKey: command.idempotencyKey,
    taxLines: totalsBy(order, command.channel).taxLines,
    number: settles ? drawnNumber(env) : null,
  };
  const state = settles ? 'completed' : 'awaiting_payment';
  return one(eventOf(env, rulesOf(order), 'payment-recorded', state, data));
}

/** The treasury writes an SP2D on an SPM, the SPM on an SPP, the SPP on a bill. */
function papersComplete(order: Order): boolean {
  return (['billing', 'spp', 'spm'] as const).every((paper) =>
    order.papers.some((one) => one.paper === paper),
  );
}

/** The order's sums by payment channel: the total is the same, who collects the taxes is not. */
export function totalsBy(order: Order, channel: PaymentChannel) {
  return totals({
    lines: order.lines,
    freight: order.freight,
    supplier: order.supplierTax,
    day: order.placedOn,
    channel,
  });
}

/** Whether a payment of this amount settles the order, so that its receipt needs a number. */
export function settles(order: Order, amount: Rupiah): boolean {
  return amount === payableOf(order);
}

/** Whether this very payment was recorded before: sending it again changes nothing. */
export function paidBefore(order: Order, command: RecordPayment): boolean {
  return order.payments.some((payment) => payment.idempotencyKey === command.idempotencyKey);
}

/** The PPK's rating of the supplier, 0 to 3 each (rules.md 1.7). */
export function decideRate(order: Order, command: Rate, env: DecideEnv): Decision {
  const { quality, cost, punctuality, service, note } = command;
  for (const [field, score] of Object.entries({ quality, cost, punctuality, service })) {
    if (![0, 1, 2, 3].includes(score)) return no('rating.score', field);
  }
  if (note.length > MAX_NOTE) return no('text.too-long', 'note', { max: MAX_NOTE });
  const data = { quality, cost, punctuality, service, note: note.trim() };
  return ok([eventOf(env, rulesOf(order), 'rated', order.state, data)]);
}

/** Weights in percent: quality 30, cost 20, punctuality 30, service 20 (rules.md 1.7). */
export const RATING_WEIGHTS: Readonly<
  Record<'quality' | 'cost' | 'punctuality' | 'service', number>
> = Object.freeze({ quality: 30, cost: 20, punctuality: 30, service: 20 });

/** The weighted score, 0 to 3 in hundredths: 300 is the best. */
export function ratingScore(rating: Omit<Rating, 'note' | 'ratedAt'>): number {
  return Object.entries(RATING_WEIGHTS).reduce(
    (sum, [aspect, weight]) => sum + rating[aspect as keyof typeof RATING_WEIGHTS] * weight,
    0,
  );
}
