import { openAddendum, runningPause } from './addendum.ts';
import type { CommandKind } from './commands.ts';
import type { Capacity } from './party.ts';
import { capacitiesOf } from './party.ts';
import { lineShippable } from './progress.ts';
import {
  type DocumentKind,
  ORDER_STATES,
  type Order,
  type OrderActor,
  type OrderState,
} from './types.ts';

/** One thing that one side may do in one state. Pages draw their buttons from these rows alone. */
export interface Transition {
  readonly from: OrderState;
  readonly command: CommandKind;
  readonly by: readonly Capacity[];
  /** The states it may lead to. */
  readonly to: readonly OrderState[];
  /** The refusal while the order is not ready for it; null when it is. */
  readonly unless?: (order: Order, as: readonly Capacity[]) => string | null;
}

const ANY_PARTY: readonly Capacity[] = ['buyer', 'seller'];

function row(
  from: OrderState,
  command: CommandKind,
  by: Capacity | readonly Capacity[],
  to: OrderState | readonly OrderState[],
  unless?: Transition['unless'],
): Transition {
  return {
    from,
    command,
    by: typeof by === 'string' ? [by] : by,
    to: typeof to === 'string' ? [to] : to,
    ...(unless ? { unless } : {}),
  };
}

/** Offers go in turns; the buyer opens (rules.md 1.5, V6 negotiation rules). */
function notMyTurn(order: Order, as: readonly Capacity[]): string | null {
  const last = order.offers.at(-1);
  const turn: Capacity = last === undefined || last.side === 'seller' ? 'buyer' : 'seller';
  return as.includes(turn) ? null : 'offer.not-your-turn';
}

function nothingToAccept(order: Order, as: readonly Capacity[]): string | null {
  return order.offers.length === 0 ? 'offer.none' : notMyTurn(order, as);
}

const alreadyExtended = (order: Order) => (order.extended ? 'offer.extended-already' : null);
/** States in which goods can still come, so that what comes can be changed. */
export const COMING: readonly OrderState[] = ['processing', 'shipped', 'arrived'];
const BOTH: readonly Capacity[] = ['ppk', 'seller'];

const resting = (order: Order) => (runningPause(order) ? 'pause.running' : null);
const notResting = (order: Order) => (runningPause(order) ? null : 'pause.none');
const changing = (order: Order) => (openAddendum(order) ? 'addendum.open-already' : null);

/** A proposal is answered by the other side, and taken back by its own. */
function notMineToAnswer(order: Order, as: readonly Capacity[]): string | null {
  const open = openAddendum(order);
  if (!open) return 'addendum.none';
  return as.includes(open.side) ? 'addendum.own' : null;
}

function notMineToTakeBack(order: Order, as: readonly Capacity[]): string | null {
  const open = openAddendum(order);
  if (!open) return 'addendum.none';
  return as.includes(open.side) ? null : 'addendum.other-side';
}

const nothingLeft = (order: Order) =>
  resting(order) ??
  (order.lines.some((line) => lineShippable(order, line) > 0n) ? null : 'delivery.nothing-left');
const nothingOnTheWay = (order: Order) =>
  order.deliveries.some((delivery) => delivery.arrivedAt === null) ? null : 'delivery.none-shipped';
const nothingToInspect = (order: Order) =>
  order.deliveries.some((one) => one.arrivedAt !== null && one.inspectedAt === null)
    ? null
    : 'inspection.none-arrived';
const handoverIssued = (order: Order) =>
  order.numbers.handover ? 'handover.issued-already' : null;
const handoverMissing = (order: Order) => (order.numbers.handover ? null : 'handover.not-issued');
const rated = (order: Order) => (order.rating ? 'rating.given-already' : null);

/** The buyer's own treasurer writes SPP and SPM; the bill comes from the seller. */
function papersDone(order: Order, as: readonly Capacity[]): string | null {
  const has = (paper: string) => order.papers.some((one) => one.paper === paper);
  if (as.includes('seller')) return has('billing') ? 'paper.recorded-already' : null;
  if (!has('billing')) return 'paper.billing-first';
  return has('spp') && has('spm') ? 'paper.recorded-already' : null;
}

/** Only the newest paper, by the side that recorded it, and before any money went out on it. */
function noPaperToWithdraw(order: Order, as: readonly Capacity[]): string | null {
  const last = order.papers.at(-1);
  if (!last) return 'paper.none';
  if (order.payments.length > 0) return 'paper.paid-already';
  return as.includes(last.paper === 'billing' ? 'seller' : 'treasurer') ? null : 'paper.other-side';
}

/**
 * The life of an order (rules.md 1.6): state x command, whose it is, where it leads. One engine for
 * all methods; what a method does otherwise stands in policy.ts.
 */
export const TRANSITIONS: readonly Transition[] = Object.freeze([
  row('negotiating', 'make-offer', ANY_PARTY, 'negotiating', notMyTurn),
  row('negotiating', 'accept-offer', ANY_PARTY, 'awaiting_ppk', nothingToAccept),
  row('negotiating', 'extend-deadline', ANY_PARTY, 'negotiating', alreadyExtended),
  row('negotiating', 'withdraw', ANY_PARTY, 'cancelled_negotiation'),
  row('negotiating', 'expire', 'system', 'cancelled_negotiation'),
  row('awaiting_ppk', 'approve', 'ppk', ['signing', 'awaiting_supplier']),
  row('awaiting_ppk', 'reject', 'ppk', 'cancelled_review'),
  row('awaiting_ppk', 'cancel', 'buyer', 'cancelled'),
  row('awaiting_ppk', 'expire', 'system', 'cancelled_review'),
  row('signing', 'sign', 'ppk', 'awaiting_supplier'),
  row('signing', 'reject', 'ppk', 'cancelled_review'),
  row('signing', 'expire', 'system', 'cancelled_review'),
  row('awaiting_supplier', 'accept', 'seller', 'processing'),
  row('awaiting_supplier', 'decline', 'seller', 'cancelled'),
  row('awaiting_supplier', 'cancel', 'ppk', 'cancelled'),
  row('awaiting_supplier', 'expire', 'system', 'cancelled'),
  row('processing', 'ship', 'seller', 'shipped', nothingLeft),
  row('processing', 'stop', 'ppk', ['stopped', 'awaiting_handover']),
  row('processing', 'terminate', 'ppk', ['terminated', 'awaiting_handover']),
  row('shipped', 'mark-arrived', ['seller', 'buyer', 'ppk'], 'arrived', nothingOnTheWay),
  row('shipped', 'ship', 'seller', 'shipped', nothingLeft),
  row('shipped', 'stop', 'ppk', ['stopped', 'awaiting_handover']),
  row('shipped', 'terminate', 'ppk', ['terminated', 'awaiting_handover']),
  row(
    'arrived',
    'inspect',
    'ppk',
    ['arrived', 'shipped', 'processing', 'awaiting_handover'],
    nothingToInspect,
  ),
  row('arrived', 'mark-arrived', ['seller', 'buyer', 'ppk'], 'arrived', nothingOnTheWay),
  row('arrived', 'ship', 'seller', 'arrived', nothingLeft),
  row('awaiting_handover', 'issue-handover', 'ppk', 'awaiting_handover', handoverIssued),
  row('awaiting_handover', 'confirm-handover', 'seller', 'awaiting_payment', handoverMissing),
  row('awaiting_payment', 'record-paper', ['seller', 'treasurer'], 'awaiting_payment', papersDone),
  row(
    'awaiting_payment',
    'withdraw-paper',
    ['seller', 'treasurer'],
    'awaiting_payment',
    noPaperToWithdraw,
  ),
  row('awaiting_payment', 'record-payment', 'treasurer', ['awaiting_payment', 'completed']),
  row('completed', 'rate', 'ppk', 'completed', rated),
  row('stopped', 'rate', 'ppk', 'stopped', rated),
  row('terminated', 'rate', 'ppk', 'terminated', rated),
  ...COMING.flatMap((state) => [
    row(state, 'propose-addendum', BOTH, state, changing),
    row(state, 'accept-addendum', BOTH, [state, 'awaiting_handover'], notMineToAnswer),
    row(state, 'refuse-addendum', BOTH, state, notMineToAnswer),
    row(state, 'withdraw-addendum', BOTH, state, notMineToTakeBack),
    row(state, 'pause', 'ppk', state, resting),
    row(state, 'resume', 'ppk', state, notResting),
  ]),
]);

/** The states in which money, stock and budget no longer move. One that is over can still be rated. */
export const TERMINAL_STATES: readonly OrderState[] = Object.freeze([
  'completed',
  'cancelled',
  'cancelled_negotiation',
  'cancelled_review',
  'stopped',
  'terminated',
]);

/** The document that a command gives a number to, so that its counter is drawn in the same transaction. */
export const ISSUES: Readonly<Partial<Record<CommandKind, DocumentKind>>> = Object.freeze({
  'accept-offer': 'negotiation',
  approve: 'purchase_order',
  'accept-addendum': 'addendum',
  'issue-handover': 'handover',
  'record-payment': 'receipt',
});

/** The row of the table, or undefined when the state knows no such command. */
export function transitionFor(state: OrderState, command: CommandKind): Transition | undefined {
  return TRANSITIONS.find((one) => one.from === state && one.command === command);
}

/** Whether a person (the `system` is none) may give the command now. */
function open(order: Order, one: Transition, as: readonly Capacity[]): boolean {
  return one.by.some((capacity) => as.includes(capacity)) && !one.unless?.(order, as);
}

/** What this actor can do with the order now: the table, his capacity, and the order's own readiness. */
export function commandsFor(order: Order, actor: OrderActor): readonly CommandKind[] {
  const as = capacitiesOf(order, actor);
  return TRANSITIONS.filter((one) => one.from === order.state && open(order, one, as)).map(
    (one) => one.command,
  );
}

/** Whose move the order waits for, for lists and notices; null in a terminal state. */
export function waitsFor(order: Order): Capacity | null {
  if (TERMINAL_STATES.includes(order.state)) return null;
  if (order.state === 'negotiating')
    return notMyTurn(order, ['buyer']) === null ? 'buyer' : 'seller';
  if (order.state === 'awaiting_handover') return order.numbers.handover ? 'seller' : 'ppk';
  if (order.state === 'awaiting_payment') {
    return order.papers.some((one) => one.paper === 'billing') ? 'treasurer' : 'seller';
  }
  const first = TRANSITIONS.find((one) => one.from === order.state);
  return first?.by[0] ?? null;
}

/**
 * Faults of a table: states that nothing reaches, states that are left by nothing though they are not
 * terminal, commands written twice. Empty when the table is sound; a test holds it so.
 */
export function faultsOf(
  table: readonly Transition[],
  starts: readonly OrderState[],
  terminal: readonly OrderState[],
): string[] {
  const reached = new Set<OrderState>(starts);
  for (let grown = true; grown; ) {
    const before = reached.size;
    for (const one of table) if (reached.has(one.from)) for (const to of one.to) reached.add(to);
    grown = reached.size > before;
  }
  const faults: string[] = [];
  for (const state of ORDER_STATES) {
    const leaves = table.some((one) => one.from === state && one.to.some((to) => to !== state));
    if (!reached.has(state)) faults.push(`unreachable: ${state}`);
    if (!leaves && !terminal.includes(state)) faults.push(`dead end: ${state}`);
    if (leaves && terminal.includes(state)) faults.push(`left though terminal: ${state}`);
  }
  const seen = new Set<string>();
  for (const one of table) {
    const key = `${one.from} ${one.command}`;
    if (seen.has(key)) faults.push(`twice: ${key}`);
    seen.add(key);
    if (one.to.length === 0 || one.by.length === 0) faults.push(`empty: ${key}`);
  }
  return faults;
}
