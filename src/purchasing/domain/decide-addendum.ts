import {
  addDays,
  type Day,
  dayOf,
  diffDays,
  formatQuantity,
  type Quantity,
  type Refusal,
  yearOfDay,
} from '../../kernel/index.ts';
import { addendumCeiling } from '../../rules/index.ts';
import { acceptedAddenda, type OrderVersion, openAddendum, runningPause } from './addendum.ts';
import type { CommandOf, DecideEnv, ProposeAddendum } from './commands.ts';
import { type Decision, drawnNumber, eventOf, no, one, rulesOf } from './event-of.ts';
import { evolve } from './evolve.ts';
import { capacitiesOf } from './party.ts';
import { allAccepted, lineInTransit, orderValue } from './progress.ts';
import { totals } from './totals.ts';
import type { Order, OrderLine, OrderState } from './types.ts';

/** The order as it is, to stand beside what is proposed. */
const versionOf = (order: Order): OrderVersion => ({
  lines: order.lines.map(({ lineNo, quantity }) => ({ lineNo, quantity })),
  value: orderValue(order),
  total: order.total,
  wantedOn: order.wantedOn,
});

/** The value that both signed first: what the ceiling of all changes is measured by (rules.md 1.3). */
const firstValue = (order: Order) => acceptedAddenda(order)[0]?.was.value ?? orderValue(order);

/** What of a line is past changing: accepted, or under way. */
const fixedOf = (order: Order, line: OrderLine): Quantity =>
  (line.accepted + lineInTransit(order, line)) as Quantity;

/**
 * One side proposes other quantities or another day. Unit prices stay; the value may rise above the first
 * one by the percentage of the order's own rules and no more, however many changes there are.
 */
export function decidePropose(order: Order, command: ProposeAddendum, env: DecideEnv): Decision {
  const lines = order.lines.map((line) => ({
    line,
    quantity: command.lines.find(({ lineNo }) => lineNo === line.lineNo)?.quantity ?? line.quantity,
  }));
  const faults: Refusal[] = lines.flatMap(({ line, quantity }) =>
    quantityFault(order, line, quantity),
  );
  const today = dayOf(env.now, env.calendar.zone);
  faults.push(...dayFaults(order, command.wantedOn, today));
  const same =
    lines.every(({ line, quantity }) => line.quantity === quantity) &&
    command.wantedOn === order.wantedOn;
  if (same) faults.push({ code: 'addendum.nothing', field: 'wantedOn' });
  if (faults.length > 0) return { ok: false, error: faults };
  const sums = totals({
    lines: lines.map(({ line, quantity }) => ({ ...line, quantity })),
    freight: order.freight,
    supplier: order.supplierTax,
    day: order.placedOn,
    channel: order.channel,
  });
  const rules = rulesOf(order);
  const ceiling = addendumCeiling(rules, firstValue(order));
  if (sums.value > ceiling) {
    const percent = rules.values.addendumMaxPercent.value;
    const params = { percent, ceiling, value: sums.value };
    return no('addendum.ceiling', `quantity-${lines[0]?.line.lineNo ?? 1}`, params);
  }
  const { goods, freight, tax, total, taxLines } = sums;
  const data = {
    no: order.addenda.length + 1,
    side: capacitiesOf(order, env.actor).includes('seller')
      ? ('seller' as const)
      : ('ppk' as const),
    reason: command.reason.trim(),
    wantedOn: command.wantedOn,
    lines: lines.map(({ line, quantity }, at) => ({
      lineNo: line.lineNo,
      quantity,
      amount: sums.lines[at]?.amount ?? line.amount,
      tax: sums.lines[at]?.tax ?? line.tax,
    })),
    money: { goods, freight, tax, total, taxLines },
    was: versionOf(order),
  };
  return one(eventOf(env, rules, 'addendum-proposed', order.state, data, order.deadlineAt));
}

function quantityFault(order: Order, line: OrderLine, quantity: Quantity): Refusal[] {
  const field = `quantity-${line.lineNo}`;
  if (quantity <= 0n) return [{ code: 'quantity.zero', field }];
  const fixed = fixedOf(order, line);
  if (quantity >= fixed) return [];
  const params = { name: line.name, unit: line.unit, least: formatQuantity(fixed) };
  return [{ code: 'addendum.sent-already', field, params }];
}

/** A day that stays may have passed; a new one lies ahead, in the year whose budget pays. */
function dayFaults(order: Order, wantedOn: Day, today: Day): Refusal[] {
  const field = 'wantedOn';
  if (wantedOn === order.wantedOn) return [];
  if (wantedOn < today) return [{ code: 'order.wanted-past', field }];
  const year = String(order.year);
  return yearOfDay(wantedOn) > order.year
    ? [{ code: 'order.wanted-year', field, params: { year } }]
    : [];
}

/** The other side agrees. What was sent since the proposal may have made it impossible. */
export function decideAcceptAddendum(order: Order, env: DecideEnv): Decision {
  const open = openAddendum(order);
  if (!open) return no('addendum.none');
  const faults = open.lines.flatMap(({ lineNo, quantity }) => {
    const line = order.lines.find((it) => it.lineNo === lineNo);
    return line ? quantityFault(order, line, quantity) : [];
  });
  // The form has no field for a quantity: the fault is the proposal's.
  if (faults.length > 0)
    return { ok: false, error: faults.map(({ field: _field, ...fault }) => fault) };
  const data = { no: open.no, number: drawnNumber(env), on: dayOf(env.now, env.calendar.zone) };
  const draft = eventOf(
    env,
    rulesOf(order),
    'addendum-accepted',
    order.state,
    data,
    order.deadlineAt,
  );
  return one({ ...draft, state: stateAfterChange(evolve(order, draft)) });
}

/** Where an order stands once less of it is wanted: with nothing more to come it waits for its handover. */
function stateAfterChange(order: Order): OrderState {
  const coming = order.deliveries.some(({ inspectedAt }) => inspectedAt === null);
  return !coming && allAccepted(order) ? 'awaiting_handover' : order.state;
}

/** The other side refuses, or the proposer takes it back. */
export function decideEndAddendum(
  order: Order,
  command: CommandOf<'refuse-addendum' | 'withdraw-addendum'>,
  env: DecideEnv,
): Decision {
  const open = openAddendum(order);
  if (!open) return no('addendum.none');
  const kind = command.kind === 'refuse-addendum' ? 'addendum-refused' : 'addendum-withdrawn';
  const data = { no: open.no, reason: command.reason.trim() };
  return one(eventOf(env, rulesOf(order), kind, order.state, data, order.deadlineAt));
}

/** The work rests from today on; nothing is late by the days that it rests. */
export function decidePause(order: Order, command: CommandOf<'pause'>, env: DecideEnv): Decision {
  const data = { on: dayOf(env.now, env.calendar.zone), reason: command.reason.trim() };
  return one(eventOf(env, rulesOf(order), 'paused', order.state, data, order.deadlineAt));
}

/** The work goes on: the agreed day moves by the days that it rested. */
export function decideResume(order: Order, env: DecideEnv): Decision {
  const pause = runningPause(order);
  if (!pause) return no('pause.none');
  const on = dayOf(env.now, env.calendar.zone);
  const wantedOn = addDays(order.wantedOn, Math.max(0, diffDays(pause.from, on)));
  return one(
    eventOf(env, rulesOf(order), 'resumed', order.state, { on, wantedOn }, order.deadlineAt),
  );
}
