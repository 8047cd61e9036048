import { asksRegion, type Compared, likeOffers, OUTSIDE } from '../catalogue/index.ts';
import {
  addDays,
  type Day,
  dayOf,
  isUuid,
  type Refusal,
  type Result,
  type Rupiah,
  refuse,
  rupiah,
  startOfDay,
  yearOfDay,
} from '../kernel/index.ts';
import {
  inTransaction,
  isDatabaseError,
  newId,
  type Tx,
  type UseCaseEnv,
} from '../platform/index.ts';
import type { PaymentChannel } from '../rules/index.ts';
import { type BasketProduct, placingFacts } from './basket.sql.ts';
import { fullAddress } from './domain/address.ts';
import type { CheaperOffer, PlaceOrder } from './domain/commands.ts';
import { decide } from './domain/decide.ts';
import type { Decision } from './domain/event-of.ts';
import { fold } from './domain/evolve.ts';
import { orderNumber } from './domain/number.ts';
import { policyOf } from './domain/policy.ts';
import { SPLIT_DAYS } from './domain/split.ts';
import type { Method, Order } from './domain/types.ts';
import { referencesFor } from './like-listings.ts';
import { insertOrder, loadOrder, orderByKey } from './orders.sql.ts';
import { recentOrders } from './recent-orders.sql.ts';
import { announce, decideEnv } from './save-order.ts';
import { takenMeanwhile } from './taken.ts';

export interface PlaceCommand {
  readonly supplierId: string;
  readonly planId: string;
  readonly method: Method;
  readonly channel: PaymentChannel;
  readonly ownerEstimate: Rupiah | null;
  /** Where prices by region ask for it: a district, or OUTSIDE. */
  readonly region: string | null;
  readonly deliveryAddress: string;
  readonly wantedOn: Day;
  readonly note: string;
  readonly costlierReason: string | null;
  /** Why it is placed apart from like orders of the last weeks, where they pass a limit together. */
  readonly splitReason?: string | null;
  /** Why a line has fewer than three prices behind the owner's estimate. */
  readonly referenceReason?: string | null;
  readonly exceptionCode: string | null;
  readonly idempotencyKey: string;
}

/**
 * Places the order of one supplier's part of the basket. Stock and budget are reserved in the same
 * transaction by constraint; the same key twice gives the first order. Refusals come all at once:
 * 'basket.empty', 'plan.*', 'product.*', 'order.*', and with them what the form could not read
 * (`unread`), which alone is enough to place nothing.
 */
export async function placeOrder(
  env: UseCaseEnv,
  command: PlaceCommand,
  unread: readonly Refusal[] = [],
): Promise<Result<Order, readonly Refusal[]>> {
  const personId = env.actor.personId;
  if (!personId) return { ok: false, error: [refuse('order.forbidden', 'lines').error] };
  const key = `${personId}:${command.idempotencyKey}`;
  try {
    const placed = await inTransaction<Order, readonly Refusal[]>(env.db, (tx) =>
      place(tx, env, command, { personId, key, unread }),
    );
    // Refused because the same submit was faster (its basket is gone by now): then that is the answer.
    return placed.ok ? placed : ((await repeated(env, key)) ?? placed);
  } catch (error) {
    if (isDatabaseError(error, '23505', 'orders_pemda_id_idempotency_key_key')) {
      return (await repeated(env, key)) ?? { ok: false, error: [refuse('order.stale').error] };
    }
    const taken = takenMeanwhile(error, '');
    if (taken) return { ok: false, error: [taken] };
    throw error;
  }
}

async function repeated(
  env: UseCaseEnv,
  key: string,
): Promise<Result<Order, readonly Refusal[]> | null> {
  const known = await orderByKey(env.db, key);
  const order = known && (await loadOrder(env.db, known.id));
  return order ? { ok: true, value: order } : null;
}

async function place(
  tx: Tx,
  env: UseCaseEnv,
  command: PlaceCommand,
  { personId, key, unread }: { personId: string; key: string; unread: readonly Refusal[] },
): Promise<Result<Order, readonly Refusal[]>> {
  const { supplierId } = command;
  const planId = isUuid(command.planId) ? command.planId : null;
  const empty = [refuse('basket.empty', 'lines').error];
  if (!isUuid(supplierId)) return { ok: false, error: empty };
  const { region } = command;
  const { lines, plan, placedBefore, regionKnown } = await placingFacts(tx, {
    personId,
    supplierId,
    planId,
    key,
    region,
    regionCode: env.pemda.regionCode,
  });
  const known = placedBefore && (await loadOrder(tx, placedBefore));
  if (known) return { ok: true, value: known };
  const supplier = lines[0]?.supplier;
  if (!supplier) return { ok: false, error: empty };
  const at = env.clock.now();
  const today = dayOf(at, env.pemda.zone);
  const id = newId(at);
  const placing: PlaceOrder = {
    kind: 'place',
    id,
    number: orderNumber(yearOfDay(today), id),
    supplierId: supplier.id,
    supplierState: supplier.state,
    supplierTax: {
      taxable: supplier.taxable,
      finalTaxLetter: supplier.finalTaxLetter,
      hasNpwp: supplier.hasNpwp,
    },
    plan,
    method: command.method,
    products: wanted(lines, await likeOffers(tx, lines, today, region)),
    regionMissing: !regionKnown && lines.some((line) => asksRegion(line.terms)),
    freight: freightOf(lines),
    channel: command.channel,
    ownerEstimate: command.ownerEstimate,
    deliveryAddress: addressed(command.deliveryAddress, regionKnown ? region : null),
    wantedOn: command.wantedOn,
    note: command.note,
    costlierReason: command.costlierReason,
    recent: plan
      ? await recentOrders(tx, {
          agencyId: plan.agencyId,
          supplierId: supplier.id,
          productIds: lines.map(({ productId }) => productId),
          since: startOfDay(addDays(today, -SPLIT_DAYS), env.pemda.zone),
          zone: env.pemda.zone,
        })
      : [],
    splitReason: command.splitReason ?? null,
    ...(command.ownerEstimate === null
      ? {}
      : { references: await referencesFor(tx, lines, today, env.pemda.zone) }),
    referenceReason: command.referenceReason ?? null,
    exceptionCode: command.exceptionCode,
    idempotencyKey: key,
  };
  const signsAtOnce =
    plan && env.actor.role === 'ppk' && policyOf(command.method).initial === 'awaiting_ppk';
  const decision = decide(
    null,
    placing,
    await decideEnv(
      tx,
      env,
      signsAtOnce ? { kind: 'purchase_order', agencyId: plan.agencyId } : null,
    ),
  );
  if (unread.length > 0) return { ok: false, error: withUnread(unread, decision) };
  if (!decision.ok) return decision;
  const order = fold(decision.value);
  if (!order) throw new Error('placing made no order');
  await announce(tx, env, null, order, decision.value);
  // Last, so that others wait for the plan line and the stock as shortly as can be.
  await insertOrder(tx, env.pemda.id, order, decision.value, personId);
  return { ok: true, value: order };
}

/** What could not be read stands for its field; the decision saw a substitute there. */
function withUnread(unread: readonly Refusal[], decision: Decision): Refusal[] {
  const others = decision.ok ? [] : decision.error;
  const read = others.filter((one) => !unread.some((gap) => gap.field === one.field));
  return [...unread, ...read];
}

/** Basket lines as the decision wants them, each with the cheapest offer of the same good below it. */
export function wanted(
  lines: readonly BasketProduct[],
  compared: ReadonlyMap<string, Compared>,
): PlaceOrder['products'] {
  return lines.map((line) => ({
    ...line,
    expiresOn: line.expiresOn as Day | null,
    etalase: line.etalase.name,
    purchaseForms: line.etalase.purchaseForms,
    cheaper: cheaperOf(compared.get(line.productId)),
  }));
}

function cheaperOf(compared: Compared | undefined): CheaperOffer | null {
  const best = compared?.others[0];
  if (!compared || !best || best.landed.total >= compared.own.landed.total) return null;
  return {
    supplier: best.supplier,
    total: best.landed.total,
    ownTotal: compared.own.landed.total,
  };
}

/** An address with the district that its prices are for, where it does not name it itself. */
const addressed = (address: string, region: string | null): string =>
  region === null || region === OUTSIDE || address.trim() === ''
    ? address
    : fullAddress({ address, village: '', district: region, city: '' });

/** One delivery an order: the dearest freight of its lines. */
export function freightOf(lines: readonly BasketProduct[]): Rupiah {
  return rupiah(lines.reduce((most, line) => (line.freight > most ? line.freight : most), 0n));
}
