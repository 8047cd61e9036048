import {
  addDays,
  type Day,
  dayOf,
  formatQuantity,
  type Quantity,
  quantityToDecimal,
  type Refusal,
  type RefusalParams,
  type Rupiah,
  yearOfDay,
  ZERO,
} from '../../kernel/index.ts';
import { actorFor, needsOwnerEstimate, type RuleSet, ruleSetFor } from '../../rules/index.ts';
import type { DecideEnv, PlaceOrder, PlanFacts, WantedProduct } from './commands.ts';
import { contentOf } from './content.ts';
import { type Decision, drawnNumber, eventOf } from './event-of.ts';
import { evolve } from './evolve.ts';
import { policyOf } from './policy.ts';
import { LEAST_REFERENCES, thinLines } from './references.ts';
import { SPLIT_DAYS, type Split, splitOf } from './split.ts';
import { type Totals, totals } from './totals.ts';
import type { BuyerRole, OrderActor, OrderContent, OrderLine } from './types.ts';

/** The fewest characters of a reason: shorter ones say nothing to an auditor. */
export const MIN_REASON = 15;

export const BUYER_ROLES: readonly string[] = ['procurement_officer', 'ppk', 'pokja'];
/** States of a supplier in which it may take orders and make offers. */
export const SELLING_STATES: readonly string[] = ['active', 'warned'];
const LONGEST_TEXT = 1000;

class Refusals {
  readonly list: Refusal[] = [];
  add(code: string, field: string, params?: RefusalParams): void {
    this.list.push({ code, field, ...(params ? { params } : {}) });
  }
}

/**
 * Places an order: all rules at once, so that the form shows every fault. Of an order that a competition
 * decided, the plan, the goods and the money are asked again; the rest was settled there. The rule set of the day is
 * pinned (house law 3); the direct order of a PPK carries his approval and signature with it
 * (rules.md 1.6, "or MENUNGGU_PENYEDIA if actor is PPK").
 */
export function decidePlace(command: PlaceOrder, env: DecideEnv): Decision {
  const today = dayOf(env.now, env.calendar.zone);
  const rules = ruleSetFor(today);
  const faults = new Refusals();
  checkParties(command, env, faults);
  for (const product of command.products) checkProduct(product, today, faults);
  if (command.products.length === 0) faults.add('basket.empty', 'lines');
  checkPlan(command, env, today, faults);
  checkDelivery(command, today, faults);
  if (!command.competition) {
    checkCapacity(command, today, faults);
    checkMethod(command, faults);
  }
  if (command.products.length === 0) return { ok: false, error: faults.list };
  const sums = sumsOf(command, today);
  checkValue(command, env, rules, sums, faults);
  if (!command.competition) checkReferences(command, faults);
  if (!command.competition) checkCostlier(command, faults);
  const split = command.competition ? null : splitUnder(command, rules, sums);
  checkSplit(command, split, faults);
  const { plan } = command;
  if (plan === null || faults.list.length > 0) return { ok: false, error: faults.list };
  return {
    ok: true,
    value: placedEvents(
      command,
      env,
      rules,
      contentFrom({ ...command, plan }, env, rules, sums, split),
    ),
  };
}

/** The money of a basket that is not an order yet: what checkout shows is what the order will say. */
export function sumsOf(
  command: Pick<PlaceOrder, 'products' | 'freight' | 'supplierTax' | 'channel'>,
  today: OrderContent['placedOn'],
): Totals {
  return totals({
    lines: command.products.map((product) => ({
      unitPrice: product.offered ?? product.price,
      quantity: product.quantity,
      kind: product.kind,
    })),
    freight: command.freight,
    supplier: command.supplierTax,
    day: today,
    channel: command.channel,
  });
}

function checkParties(command: PlaceOrder, env: DecideEnv, faults: Refusals): void {
  const { actor } = env;
  if (!BUYER_ROLES.includes(actor.role)) faults.add('order.forbidden', 'lines');
  if (!SELLING_STATES.includes(command.supplierState)) faults.add('order.supplier-closed', 'lines');
}

/** Each line's own rules; the field is the quantity of that line in the form. */
function checkProduct(product: WantedProduct, today: string, faults: Refusals): void {
  const field = `quantity-${product.productId}`;
  const { name } = product;
  if (product.state === 'frozen') faults.add('product.frozen', field, { name });
  else if (product.state !== 'live') faults.add('product.not-live', field, { name });
  else if (product.expiresOn !== null && product.expiresOn < today) {
    faults.add('product.expired', field, { name });
  }
  for (const fault of quantityFaults(product)) faults.add(fault.code, field, fault.params);
}

/** Quantity against the listing's smallest order, step and stock; the basket asks the same question. */
export function quantityFaults(
  product: Pick<
    WantedProduct,
    'name' | 'unit' | 'quantity' | 'minQuantity' | 'quantityStep' | 'available'
  >,
): { code: string; params: RefusalParams }[] {
  const { name, unit, quantity, minQuantity, quantityStep, available } = product;
  if (quantity <= 0n) return [{ code: 'quantity.zero', params: {} }];
  if (quantity < minQuantity) {
    return [{ code: 'product.min-quantity', params: { name, unit, min: show(minQuantity) } }];
  }
  if (quantityStep > 0n && (quantity - minQuantity) % quantityStep !== 0n) {
    const params = { name, unit, min: show(minQuantity), step: show(quantityStep) };
    return [{ code: 'product.step', params }];
  }
  if (available !== null && quantity > available) {
    const left = formatQuantity(available);
    return [
      {
        code: available > 0n ? 'product.stock' : 'product.stock-none',
        params: { name, unit, left },
      },
    ];
  }
  return [];
}

const show = (quantity: Quantity) => quantityToDecimal(quantity).replace('.', ',');

/**
 * Why nobody, or not this actor, may buy on a plan line this year; the pokja buys for every agency.
 * Whether enough of its budget is left is asked with the order's total.
 */
export function planFaults(
  plan: Pick<PlanFacts, 'agencyId' | 'year' | 'active' | 'method'>,
  actor: Pick<OrderActor, 'role' | 'agencyId'>,
  year: number,
): { code: string; params?: RefusalParams }[] {
  const faults = [];
  if (actor.role !== 'pokja' && actor.agencyId !== plan.agencyId)
    faults.push({ code: 'plan.other-agency' });
  if (!plan.active) faults.push({ code: 'plan.inactive' });
  if (plan.year !== year) faults.push({ code: 'plan.other-year', params: { year: String(year) } });
  if (plan.method !== 'e_purchasing') faults.push({ code: 'plan.method' });
  return faults;
}

function checkPlan(command: PlaceOrder, env: DecideEnv, today: string, faults: Refusals): void {
  if (command.plan === null) {
    faults.add('plan.choose', 'plan');
    return;
  }
  for (const { code, params } of planFaults(command.plan, env.actor, Number(today.slice(0, 4))))
    faults.add(code, 'plan', params);
}

function checkDelivery(command: PlaceOrder, today: string, faults: Refusals): void {
  const address = command.deliveryAddress.trim();
  if (address.length < 10) faults.add('order.address', 'deliveryAddress');
  if (address.length > LONGEST_TEXT)
    faults.add('text.too-long', 'deliveryAddress', { max: LONGEST_TEXT });
  if (command.note.length > LONGEST_TEXT)
    faults.add('text.too-long', 'note', { max: LONGEST_TEXT });
  if (command.regionMissing) faults.add('order.region', 'tujuan');
  if (command.wantedOn < today) faults.add('order.wanted-past', 'wantedOn');
  if (yearOfDay(command.wantedOn) > Number(today.slice(0, 4))) {
    faults.add('order.wanted-year', 'wantedOn', { year: today.slice(0, 4) });
  }
}

/** The method must be one by which the etalase of every line lets buy. */
function checkMethod(command: PlaceOrder, faults: Refusals): void {
  if (!policyOf(command.method).available) faults.add('order.method', 'method');
  const barred = command.products.find((one) => !one.purchaseForms.includes(command.method));
  if (barred) faults.add('order.method-etalase', 'method', { etalase: barred.etalase });
}

/** What a seller can make by the wanted day, today included (fault 36). */
function checkCapacity(command: PlaceOrder, today: Day, faults: Refusals): void {
  for (const { name, unit, quantity, capacityPerDay } of command.products) {
    if (capacityPerDay === null || capacityPerDay <= 0n) continue;
    const days = (quantity + capacityPerDay - 1n) / capacityPerDay;
    const soonest = addDays(today, Number(days) - 1);
    if (command.wantedOn < today || command.wantedOn >= soonest) continue;
    const params = { name, unit, capacity: show(capacityPerDay), day: soonest };
    faults.add('product.capacity', 'wantedOn', params);
  }
}

function checkValue(
  command: PlaceOrder,
  env: DecideEnv,
  rules: RuleSet,
  sums: Totals,
  faults: Refusals,
): void {
  const { exceptionCode, ownerEstimate, plan } = command;
  const due = actorFor(rules, sums.value, exceptionCode ?? undefined);
  if (BUYER_ROLES.includes(env.actor.role) && due !== env.actor.role && !command.competition) {
    const limit = rules.values.procurementOfficerLimit.value;
    faults.add(`order.actor-${due}`, 'method', { limit, value: sums.value });
  }
  if (plan && sums.total > plan.left) {
    faults.add('plan.budget', 'plan', { left: plan.left, total: sums.total });
  }
  if (needsOwnerEstimate(rules, sums.value) && ownerEstimate === null) {
    faults.add('order.estimate-needed', 'ownerEstimate', {
      above: rules.values.ownerEstimateAbove.value,
    });
  }
  if (ownerEstimate === null) return;
  if (ownerEstimate <= ZERO) faults.add('order.estimate-needed', 'ownerEstimate', { above: 0 });
  if (plan && ownerEstimate > plan.budget) {
    faults.add('order.estimate-over-plan', 'ownerEstimate', { budget: plan.budget });
  }
  if (!policyOf(command.method).pricesMove && sums.total > ownerEstimate) {
    faults.add('order.above-estimate', 'ownerEstimate', { total: sums.total, ownerEstimate });
  }
}

/** An estimate stands on several prices for every line, or somebody says why not. */
function checkReferences(command: PlaceOrder, faults: Refusals): void {
  const reason = command.referenceReason?.trim() ?? '';
  if (reason.length > LONGEST_TEXT)
    faults.add('text.too-long', 'referenceReason', { max: LONGEST_TEXT });
  if (command.ownerEstimate === null || !command.references) return;
  const lines = command.products.map(({ name }, at) => ({ name, lineNo: at + 1 }));
  const [thin] = thinLines(lines, command.references);
  if (!thin || reason.length >= MIN_REASON) return;
  faults.add('order.references', 'referenceReason', {
    name: thin.name,
    least: LEAST_REFERENCES,
    min: MIN_REASON,
  });
}

function checkCostlier(command: PlaceOrder, faults: Refusals): void {
  const costlier = command.products.filter((product) => product.cheaper !== null);
  const reason = command.costlierReason?.trim() ?? '';
  if (reason.length > LONGEST_TEXT) {
    faults.add('text.too-long', 'costlierReason', { max: LONGEST_TEXT });
  }
  const first = costlier[0];
  if (first === undefined || first.cheaper === null || reason.length >= MIN_REASON) return;
  faults.add('order.costlier-reason', 'costlierReason', {
    name: first.name,
    supplier: first.cheaper.supplier,
    cheaper: first.cheaper.total,
    own: first.cheaper.ownTotal,
    min: MIN_REASON,
  });
}

/**
 * Whether the order passes a limit together with the agency's like ones of the last weeks: the limit of the
 * procurement officer, and that of the owner's estimate where none is given.
 */
export function splitUnder(
  command: Pick<PlaceOrder, 'recent' | 'ownerEstimate'>,
  rules: RuleSet,
  sums: Pick<Totals, 'goods' | 'value'>,
): Split | null {
  const { procurementOfficerLimit, ownerEstimateAbove } = rules.values;
  const limits =
    command.ownerEstimate === null
      ? [procurementOfficerLimit.value, ownerEstimateAbove.value]
      : [procurementOfficerLimit.value];
  const own = { product: sums.goods, kind: sums.goods, supplier: sums.value };
  return splitOf(own, command.recent ?? [], limits);
}

function checkSplit(command: PlaceOrder, split: Split | null, faults: Refusals): void {
  const reason = command.splitReason?.trim() ?? '';
  if (reason.length > LONGEST_TEXT)
    faults.add('text.too-long', 'splitReason', { max: LONGEST_TEXT });
  if (split === null || reason.length >= MIN_REASON) return;
  faults.add('order.split-reason', 'splitReason', {
    days: SPLIT_DAYS,
    count: split.orders.length,
    sum: split.sum,
    limit: split.limit,
    min: MIN_REASON,
  });
}

function linesFrom(command: PlaceOrder, sums: Totals): OrderLine[] {
  return command.products.map((product, index) => ({
    lineNo: index + 1,
    productId: product.productId,
    productVersion: product.version,
    name: product.name,
    unit: product.unit,
    kind: product.kind,
    quantity: product.quantity,
    listPrice: product.price,
    unitPrice: product.offered ?? product.price,
    amount: sums.lines[index]?.amount ?? ZERO,
    tax: sums.lines[index]?.tax ?? ZERO,
    stockTracked: product.available !== null,
    received: 0n as Quantity,
    accepted: 0n as Quantity,
  }));
}

function contentFrom(
  command: PlaceOrder & { readonly plan: PlanFacts },
  env: DecideEnv,
  rules: RuleSet,
  sums: Totals,
  split: Split | null,
): OrderContent {
  const reason = command.costlierReason?.trim() ?? '';
  return {
    id: command.id,
    number: command.number,
    agencyId: command.plan.agencyId,
    supplierId: command.supplierId,
    planId: command.plan.id,
    year: command.plan.year,
    method: command.method,
    ruleSet: rules.id,
    placedOn: dayOf(env.now, env.calendar.zone),
    buyerRole: env.actor.role as BuyerRole,
    supplierTax: command.supplierTax,
    channel: command.channel,
    lines: linesFrom(command, sums),
    listFreight: command.freight,
    ...moneyFrom(sums),
    ownerEstimate: command.ownerEstimate,
    deliveryAddress: command.deliveryAddress.trim(),
    wantedOn: command.wantedOn,
    note: command.note.trim(),
    costlierReason: reason === '' ? null : reason,
    exceptionCode: command.exceptionCode,
    split: split && {
      reason: command.splitReason?.trim() ?? '',
      group: split.group,
      splitSum: split.sum,
      splitLimit: split.limit,
      orders: split.orders.map(({ number }) => number),
    },
    ...(command.ownerEstimate !== null && command.references
      ? {
          references: command.references,
          referenceReason: command.referenceReason?.trim() || null,
        }
      : {}),
    ...(command.competition ? { competition: command.competition } : {}),
    idempotencyKey: command.idempotencyKey,
  };
}

/** The sums that an order stores. */
export function moneyFrom(sums: Totals): {
  goods: Rupiah;
  freight: Rupiah;
  tax: Rupiah;
  total: Rupiah;
  taxLines: Totals['taxLines'];
} {
  const { goods, freight, tax, total, taxLines } = sums;
  return { goods, freight, tax, total, taxLines };
}

function placedEvents(command: PlaceOrder, env: DecideEnv, rules: RuleSet, content: OrderContent) {
  const { initial } = policyOf(command.method);
  const placed = eventOf(env, rules, 'placed', initial, { content });
  if (env.actor.role !== 'ppk' || initial !== 'awaiting_ppk') return [placed];
  const order = evolve(null, placed);
  const data = {
    hash: env.hash(contentOf(order)),
    number: drawnNumber(env),
    on: content.placedOn,
  };
  return [
    placed,
    eventOf(env, rules, 'approved', 'signing', data),
    eventOf(env, rules, 'signed-by-ppk', 'awaiting_supplier', {}),
  ];
}
