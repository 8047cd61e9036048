import { dayOf, ok } from '../../kernel/index.ts';
import type { Approve, Command, DecideEnv, OrderCommand } from './commands.ts';
import { contentOf } from './content.ts';
import {
  decideAcceptAddendum,
  decideEndAddendum,
  decidePause,
  decidePropose,
  decideResume,
} from './decide-addendum.ts';
import {
  decideArrived,
  decideInspect,
  decideIssueHandover,
  decideShip,
} from './decide-delivery.ts';
import {
  decideAcceptOffer,
  decideExtend,
  decideOffer,
  decideWithdraw,
} from './decide-negotiation.ts';
import {
  decidePaper,
  decidePayment,
  decideRate,
  decideWithdrawPaper,
  paidBefore,
} from './decide-payment.ts';
import { decidePlace, MIN_REASON, moneyFrom } from './decide-place.ts';
import { type Decision, drawnNumber, eventOf, no, one, rulesOf } from './event-of.ts';
import type { EventData, EventKind } from './events.ts';
import { capacitiesOf, maySee } from './party.ts';
import { totals } from './totals.ts';
import { transitionFor } from './transitions.ts';
import type { Order, OrderState } from './types.ts';

const MAX_REASON = 1000;

/**
 * What a command makes of an order: events, or every reason why not. Pure. In this order: is he a
 * party, did he see the newest version, does the table know the command in this state, is it his,
 * is it ready, is there time; then the command's own rules.
 */
export function decide(order: Order | null, command: Command, env: DecideEnv): Decision {
  if (command.kind === 'place') return order ? no('order.stale') : decidePlace(command, env);
  if (order === null || !maySee(order, env.actor)) return no('order.not-found');
  if (command.kind === 'record-payment' && paidBefore(order, command)) return ok([]);
  return gate(order, command, env) ?? run(order, command, env);
}

function gate(order: Order, command: OrderCommand, env: DecideEnv): Decision | null {
  const as = capacitiesOf(order, env.actor);
  if (command.kind !== 'expire' && command.expectedVersion !== order.version) {
    return no('order.stale');
  }
  const row = transitionFor(order.state, command.kind);
  if (row === undefined) return no('order.state', undefined, { state: order.state });
  if (!row.by.some((capacity) => as.includes(capacity))) return no('order.forbidden');
  const unready = row.unless?.(order, as);
  if (unready) return no(unready);
  const late = order.deadlineAt !== null && env.now > order.deadlineAt;
  if (late && command.kind !== 'expire') return no('order.deadline-passed');
  return null;
}

function run(order: Order, command: OrderCommand, env: DecideEnv): Decision {
  switch (command.kind) {
    case 'make-offer':
      return decideOffer(order, command, env);
    case 'accept-offer':
      return decideAcceptOffer(order, env);
    case 'extend-deadline':
      return decideExtend(order, env);
    case 'withdraw':
      return reasonFault(command.reason) ?? decideWithdraw(order, command, env);
    case 'approve':
      return decideApprove(order, command, env);
    case 'sign':
      return decideSign(order, env);
    case 'accept':
      return simple(order, env, 'accepted', 'processing');
    case 'ship':
      return decideShip(order, command, env);
    case 'mark-arrived':
      return decideArrived(order, command, env);
    case 'inspect':
      return decideInspect(order, command, env);
    case 'issue-handover':
      return decideIssueHandover(order, env);
    case 'confirm-handover':
      return simple(order, env, 'handover-confirmed', 'awaiting_payment');
    case 'propose-addendum':
      return reasonFault(command.reason) ?? decidePropose(order, command, env);
    case 'accept-addendum':
      return decideAcceptAddendum(order, env);
    case 'refuse-addendum':
    case 'withdraw-addendum':
      return reasonFault(command.reason) ?? decideEndAddendum(order, command, env);
    case 'pause':
      return reasonFault(command.reason) ?? decidePause(order, command, env);
    case 'resume':
      return decideResume(order, env);
    case 'record-paper':
      return decidePaper(order, command, env);
    case 'withdraw-paper':
      return reasonFault(command.reason) ?? decideWithdrawPaper(order, command, env);
    case 'record-payment':
      return decidePayment(order, command, env);
    case 'rate':
      return decideRate(order, command, env);
    case 'expire':
      return decideExpire(order, env);
    default:
      return decideEnd(order, command, env);
  }
}

function simple(
  order: Order,
  env: DecideEnv,
  kind: 'accepted' | 'handover-confirmed',
  state: OrderState,
): Decision {
  return one(eventOf(env, rulesOf(order), kind, state, {}));
}

/**
 * The PPK approves exactly what he has before him (house law 5): the hash of the page must be the hash
 * of the order. Who bought cannot approve his own purchase under another role.
 */
function decideApprove(order: Order, command: Approve, env: DecideEnv): Decision {
  const hash = env.hash(contentOf(order));
  if (command.contentHash !== hash) return no('order.stale');
  const own = order.buyerRole !== 'ppk' && env.actor.personId === order.buyerPersonId;
  if (own) return no('order.own-approval');
  const rules = rulesOf(order);
  const data = { hash, number: drawnNumber(env), on: dayOf(env.now, env.calendar.zone) };
  const approved = eventOf(env, rules, 'approved', 'signing', data);
  if (!command.sign) return one(approved);
  return ok([approved, eventOf(env, rules, 'signed-by-ppk', 'awaiting_supplier', {})]);
}

/** A signature is set under what was approved, by the one who approved it. */
function decideSign(order: Order, env: DecideEnv): Decision {
  if (order.approvalHash !== env.hash(contentOf(order))) return no('order.stale');
  if (order.ppkPersonId !== env.actor.personId) return no('order.sign-other');
  return one(eventOf(env, rulesOf(order), 'signed-by-ppk', 'awaiting_supplier', {}));
}

const EXPIRED: Readonly<
  Partial<Record<OrderState, readonly [EventKind & `${string}-expired`, OrderState]>>
> = Object.freeze({
  negotiating: ['negotiation-expired', 'cancelled_negotiation'] as const,
  awaiting_ppk: ['review-expired', 'cancelled_review'] as const,
  signing: ['review-expired', 'cancelled_review'] as const,
  awaiting_supplier: ['confirmation-expired', 'cancelled'] as const,
});

/** A deadline that has passed ends what waits for it; called early it does nothing. */
function decideExpire(order: Order, env: DecideEnv): Decision {
  const found = EXPIRED[order.state];
  if (!found || order.deadlineAt === null || env.now <= order.deadlineAt) return ok([]);
  return one(eventOf(env, rulesOf(order), found[0], found[1], {}, null));
}

function reasonFault(reason: string): Decision | null {
  const length = reason.trim().length;
  if (length < MIN_REASON) return no('order.reason', 'reason', { min: MIN_REASON });
  return length > MAX_REASON ? no('text.too-long', 'reason', { max: MAX_REASON }) : null;
}

const ENDS = Object.freeze({
  reject: { kind: 'rejected', state: 'cancelled_review' },
  decline: { kind: 'declined', state: 'cancelled' },
  cancel: { kind: 'cancelled', state: 'cancelled' },
  stop: { kind: 'stopped', state: 'stopped' },
  terminate: { kind: 'terminated', state: 'terminated' },
} as const);

type Ending = Extract<OrderCommand, { kind: keyof typeof ENDS }>;

/**
 * Ends the order with a typed reason; the parties read it. Stopped after some of it was accepted, it goes on
 * with that part to its handover and payment; all else is let go of.
 */
function decideEnd(order: Order, command: Ending, env: DecideEnv): Decision {
  const end = ENDS[command.kind];
  const data = { reason: command.reason.trim() };
  const fault = reasonFault(command.reason);
  if (fault) return fault;
  const part = end.kind === 'stopped' || end.kind === 'terminated' ? settled(order) : null;
  return part
    ? one(eventOf(env, rulesOf(order), end.kind, 'awaiting_handover', { ...data, settled: part }))
    : one(eventOf(env, rulesOf(order), end.kind, end.state, data, null));
}

/** What was accepted, priced as ordered, with the whole freight; null where nothing was. */
function settled(order: Order): EventData['stopped']['settled'] | null {
  if (order.lines.every(({ accepted }) => accepted === 0n)) return null;
  const sums = totals({
    lines: order.lines.map((line) => ({ ...line, quantity: line.accepted })),
    freight: order.freight,
    supplier: order.supplierTax,
    day: order.placedOn,
    channel: order.channel,
  });
  return {
    lines: order.lines.map(({ lineNo, accepted, amount, tax }, at) => ({
      lineNo,
      quantity: accepted,
      amount: sums.lines[at]?.amount ?? amount,
      tax: sums.lines[at]?.tax ?? tax,
    })),
    money: moneyFrom(sums),
  };
}
