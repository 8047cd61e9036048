import {
  addDays,
  type Day,
  dayOf,
  diffDays,
  type Quantity,
  type Refusal,
  yearOfDay,
  ZERO,
} from '../../kernel/index.ts';
import { newId, sha256, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import { type BasketProduct, productsById } from '../basket.sql.ts';
import type { PlaceOrder } from '../domain/commands.ts';
import { decide } from '../domain/decide.ts';
import { fold } from '../domain/evolve.ts';
import { orderNumber } from '../domain/number.ts';
import { insertOrder } from '../orders.sql.ts';
import { planFacts } from '../plans.sql.ts';
import { announce, decideEnv } from '../save-order.ts';
import { takenMeanwhile } from '../taken.ts';
import { offeringSupplier } from './candidates.sql.ts';
import { labelOf } from './domain/blind.ts';
import { type Award, awardsOf, estimateOf } from './domain/rank.ts';
import type { Competition, OfferContent } from './domain/types.ts';
import { keepOrder, ordersOf } from './faces.sql.ts';
import { actOnCompetition, type Outcome } from './save-competition.ts';

/** States of an order that ended before its supplier had accepted it. */
const UNACCEPTED: readonly string[] = ['cancelled', 'cancelled_negotiation', 'cancelled_review'];

/**
 * Decides the competition and places the winners' orders in the same transaction. Refusals: those of the
 * decision, and where an order cannot be placed, 'competition.award-blocked' with what stands in its way.
 */
export async function decideCompetitionNow(
  env: UseCaseEnv,
  id: string,
  expectedVersion: number,
): Promise<Outcome<Competition>> {
  return whenPlaced(() =>
    actOnCompetition(env, id, { kind: 'decide', expectedVersion }, (tx, after) =>
      placeAll(tx, env, after, awardsOf(after.results)),
    ),
  );
}

/** Hands the lines of a winner whose orders ended unaccepted to the best who stands by, with an order. */
export async function passOn(
  env: UseCaseEnv,
  id: string,
  expectedVersion: number,
  from: string,
): Promise<Outcome<Competition>> {
  let had: Competition | undefined;
  return whenPlaced(() =>
    actOnCompetition(
      env,
      id,
      async (tx, one) => {
        had = one;
        const theirs = (await ordersOf(tx, id)).filter(({ supplierId }) => supplierId === from);
        const ended = theirs.length > 0 && theirs.every(({ state }) => UNACCEPTED.includes(state));
        return { ok: true, value: { kind: 'pass-on', expectedVersion, from, ended } };
      },
      (tx, after) => placeAll(tx, env, after, passedOn(had, after)),
    ),
  );
}

/** The awards of the lots that have changed hands. They were competed for, so nothing is negotiated. */
function passedOn(before: Competition | undefined, after: Competition): Award[] {
  const changed = after.results.filter(
    (lot, at) => lot.awardedTo !== before?.results[at]?.awardedTo,
  );
  return awardsOf(changed).map((award) => ({ ...award, alone: false }));
}

/** Stock or budget that went away between reading and writing is a refusal like any other. */
async function whenPlaced(act: () => Promise<Outcome<Competition>>): Promise<Outcome<Competition>> {
  try {
    return await act();
  } catch (error) {
    const taken = takenMeanwhile(error, 'offers');
    if (taken) return { ok: false, error: [taken] };
    throw error;
  }
}

async function placeAll(
  tx: Tx,
  env: UseCaseEnv,
  one: Competition,
  awards: readonly Award[],
): Promise<Outcome<null>> {
  const faults: Refusal[] = [];
  for (const award of awards) {
    const placed = await place(tx, env, one, award);
    if (placed.ok) continue;
    const label = labelOf(one.seed ?? '', award.supplierId, sha256);
    faults.push(
      { code: 'competition.award-blocked', field: 'offers', params: { label } },
      ...placed.error.map((fault) => ({ ...fault, field: 'offers' })),
    );
  }
  return faults.length > 0 ? { ok: false, error: faults } : { ok: true, value: null };
}

async function place(
  tx: Tx,
  env: UseCaseEnv,
  one: Competition,
  award: Award,
): Promise<Outcome<null>> {
  const { supplierId, lineNos } = award;
  const content = one.opened.find((offer) => offer.supplierId === supplierId)?.content;
  const supplier = await offeringSupplier(tx, supplierId);
  if (!content || !supplier)
    return { ok: false, error: [{ code: 'competition.no-offer-there', field: 'offers' }] };
  const at = env.clock.now();
  const today = dayOf(at, env.pemda.zone);
  const id = newId(at);
  const lines = one.terms.lines.filter(({ lineNo }) => lineNos.includes(lineNo));
  const command: PlaceOrder = {
    kind: 'place',
    id,
    number: orderNumber(yearOfDay(today), id),
    supplierId,
    supplierState: supplier.state,
    // As offered: what was ranked is what is ordered.
    supplierTax: content.supplierTax,
    plan: await planFacts(tx, one.terms.planId),
    method: award.alone ? 'negotiation' : 'mini_competition',
    products: await wantedOf(tx, one, award, content),
    regionMissing: false,
    freight: one.terms.awardBy === 'whole' ? content.freight : ZERO,
    channel: 'LS',
    ownerEstimate: estimateOf(lines, today),
    deliveryAddress: one.terms.deliveryAddress,
    wantedOn: wantedOn(one, today, env.pemda.zone),
    note: one.terms.note,
    costlierReason: null,
    references: referencesOf(one, lineNos),
    referenceReason: one.referenceReason,
    competition: { id: one.id, number: one.number },
    exceptionCode: null,
    idempotencyKey: `kompetisi:${one.id}:${supplierId}:${lineNos.join(',')}`,
  };
  const signs =
    env.actor.role === 'ppk' && !award.alone
      ? ({ kind: 'purchase_order', agencyId: one.agencyId } as const)
      : null;
  const decision = decide(null, command, await decideEnv(tx, env, signs));
  if (!decision.ok) return decision;
  const order = fold(decision.value);
  if (!order) throw new Error('placing made no order');
  await announce(tx, env, null, order, decision.value);
  await insertOrder(tx, env.pemda.id, order, decision.value);
  await keepOrder(tx, env.pemda.id, one.id, { id, supplierId, lineNos });
  return { ok: true, value: null };
}

/** The competition's prices of these lines, numbered as the order's lines are. */
const referencesOf = (one: Competition, lineNos: readonly number[]): Competition['references'] =>
  one.references
    .filter(({ lineNo }) => lineNos.includes(lineNo))
    .map((reference) => ({ ...reference, lineNo: lineNos.indexOf(reference.lineNo) + 1 }));

/** The offered listings as they are today, at the offered prices. */
async function wantedOf(
  tx: Tx,
  one: Competition,
  award: Award,
  content: OfferContent,
): Promise<PlaceOrder['products']> {
  const offered = content.lines.filter(({ lineNo }) => award.lineNos.includes(lineNo));
  const quantityOf = (lineNo: number): Quantity =>
    one.terms.lines.find((line) => line.lineNo === lineNo)?.quantity ?? (0n as Quantity);
  const known = await productsById(
    tx,
    new Map(offered.map(({ productId, lineNo }) => [productId, quantityOf(lineNo)])),
  );
  return offered.flatMap(({ productId, lineNo, unitPrice }) => {
    const product = known.get(productId);
    return product ? [asWanted(product, quantityOf(lineNo), unitPrice, award.alone)] : [];
  });
}

/** A price without a rival is where the negotiation begins, so it stands as the listed one there. */
const asWanted = (
  product: BasketProduct,
  quantity: Quantity,
  offered: PlaceOrder['freight'],
  alone: boolean,
): PlaceOrder['products'][number] => ({
  ...product,
  quantity,
  expiresOn: product.expiresOn as Day | null,
  etalase: product.etalase.name,
  purchaseForms: product.etalase.purchaseForms,
  cheaper: null,
  ...(alone ? { price: offered } : { offered }),
});

/** The wanted day; once it has passed, later by as many days as it took from the deadline to the decision. */
function wantedOn(one: Competition, today: Day, zone: string): Day {
  const { wantedOn: wanted, offersUntil } = one.terms;
  if (wanted >= today) return wanted;
  return addDays(wanted, diffDays(dayOf(offersUntil, zone), today));
}
