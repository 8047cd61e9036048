import { addWorkingDays, ok, type Refusal, type Result } from '../../kernel/index.ts';
import { type RuleSet, ruleSetById } from '../../rules/index.ts';
import type { DecideEnv } from './commands.ts';
import type { EventData, EventKind, EventOf, OrderEvent } from './events.ts';
import type { Order, OrderState } from './types.ts';

/** A decision: what happens, or every reason why it does not. */
export type Decision = Result<readonly OrderEvent[], readonly Refusal[]>;

/** The rule set that the order is pinned to (house law 3). @throws RangeError when it is unknown. */
export function rulesOf(order: Pick<Order, 'ruleSet'>): RuleSet {
  const rules = ruleSetById(order.ruleSet);
  if (rules === undefined) throw new RangeError(`unknown rule set: ${order.ruleSet}`);
  return rules;
}

/** The deadline that a state starts with, from the order's own rules (rules.md 1.6); null where none runs. */
export function deadlineOf(rules: RuleSet, state: OrderState, env: DecideEnv): Date | null {
  const days = {
    negotiating: rules.values.negotiationDeadlineWorkingDays.value,
    awaiting_ppk: rules.values.ppkReviewWorkingDays.value,
    signing: rules.values.ppkReviewWorkingDays.value,
    awaiting_supplier: rules.values.supplierConfirmWorkingDays.value,
  } as Readonly<Partial<Record<OrderState, number>>>;
  const count = days[state];
  return count === undefined ? null : addWorkingDays(env.calendar, env.now, count);
}

/** An event of this moment that leads to `state`, with that state's deadline unless one is given. */
export function eventOf<K extends EventKind>(
  env: DecideEnv,
  rules: RuleSet,
  kind: K,
  state: OrderState,
  data: EventData[K],
  deadlineAt: Date | null = deadlineOf(rules, state, env),
): EventOf<K> {
  const { personId, role } = env.actor;
  return { kind, at: env.now, actor: { personId, role }, state, deadlineAt, data };
}

/** A decision for one event. */
export function one(event: OrderEvent): Decision {
  return ok([event]);
}

/** A decision that refuses, naming the field at fault. */
export function no(code: string, field?: string, params?: Refusal['params']): Decision {
  return {
    ok: false,
    error: [{ code, ...(field ? { field } : {}), ...(params ? { params } : {}) }],
  };
}

/** The number drawn for the document that this command issues. @throws when the caller drew none. */
export function drawnNumber(env: DecideEnv): string {
  if (env.documentNumber === null) throw new RangeError('this command issues a document number');
  return env.documentNumber;
}
