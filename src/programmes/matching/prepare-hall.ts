import { fail, ok, type Refusal, type Result, refuse, yearOf } from '../../kernel/index.ts';
import { audit, inTransaction, newId, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import { PARTS, TOPICS, type Topic, WEIGHTS_SUM, type Weights } from './domain/score.ts';
import { layOutSlots, type SlotPlan } from './domain/slots.ts';
import {
  addItem,
  insertDelegations,
  insertHall,
  newDelegations,
  offersOnShow,
  plannedNeeds,
  replaceItems,
  saveSlots,
  setDelegation,
  setLeast,
} from './gather.sql.ts';
import {
  delegationsOf,
  eventCalled,
  findHall,
  type MatchingEvent,
  saveDraft,
  saveTables,
  setWeights,
} from './matching.sql.ts';

type Done<T = null> = Promise<Result<T, readonly Refusal[]>>;
const no = (code: string, field?: string, params?: Refusal['params']) =>
  fail([refuse(code, field, params).error]);

export const MOST_TABLES = 400;
export const MOST_SLOTS = 60;
/** Needs and offers of one delegation: more tell nobody what it wants. */
const MOST_ITEMS = 30;

/** The event, for one who may prepare its hall. */
export async function forOfficer(
  tx: Tx,
  env: UseCaseEnv,
  slug: string,
): Promise<Result<MatchingEvent, readonly Refusal[]>> {
  if (env.actor.role !== 'programme_officer') return no('matching.forbidden');
  const event = await eventCalled(tx, slug);
  return event ? ok(event) : no('matching.not-found');
}

export interface HallPlan {
  readonly least: number;
  readonly slots: SlotPlan;
  readonly tables: number;
  readonly stepFree: number;
}

/**
 * Opens the hall of an event, or lays it out anew as long as nothing is published. Refusals:
 * 'matching.forbidden', 'matching.not-found', 'matching.published', 'matching.no-slots',
 * 'matching.many-slots', 'matching.tables'.
 */
export function layOutHall(env: UseCaseEnv, slug: string, plan: HallPlan): Done {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const event = await forOfficer(tx, env, slug);
    if (!event.ok) return event;
    const eventId = event.value.id;
    const slots = layOutSlots(plan.slots);
    if (slots.length === 0) return no('matching.no-slots', 'menit');
    if (slots.length > MOST_SLOTS)
      return no('matching.many-slots', 'menit', { max: MOST_SLOTS, count: slots.length });
    if (plan.tables < 1 || plan.tables > MOST_TABLES || plan.stepFree > plan.tables)
      return no('matching.tables', 'meja', { max: MOST_TABLES });
    const before = await findHall(tx, eventId, true);
    if (before && before.version > 0) return no('matching.published');
    if (before) {
      await saveSlots(tx, env.pemda.id, eventId, slots);
      await setLeast(tx, eventId, plan.least);
    } else await insertHall(tx, env.pemda.id, { eventId, least: plan.least, slots });
    await saveTables(
      tx,
      env.pemda.id,
      eventId,
      Array.from({ length: plan.tables }, (_, n) => ({
        id: String(n + 1),
        stepFree: n < plan.stepFree,
      })),
    );
    await saveDraft(tx, eventId, null, env.clock.now());
    await gather(tx, env, event.value);
    await audit(tx, env, {
      action: 'matching.laid-out',
      subjectType: 'event',
      subjectId: eventId,
      after: { slots: slots.length, tables: plan.tables, least: plan.least },
    });
    return ok(null);
  });
}

/** Reads delegations, needs and offers again from participants, plan lines and products on show. */
export function gatherAgain(env: UseCaseEnv, slug: string): Done {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const event = await forOfficer(tx, env, slug);
    if (!event.ok) return event;
    if (!(await findHall(tx, event.value.id, true))) return no('matching.no-hall');
    await gather(tx, env, event.value);
    return ok(null);
  });
}

/** Who comes, with what they need and offer on the day of the event (or now, before it). */
export async function gather(tx: Tx, env: UseCaseEnv, event: MatchingEvent): Promise<void> {
  const now = env.clock.now();
  const at = event.startsAt < now ? event.startsAt : now;
  const fresh = await newDelegations(tx, event.id);
  await insertDelegations(
    tx,
    env.pemda.id,
    event.id,
    fresh.map((one) => ({ ...one, id: newId(now) })),
  );
  const items = [
    ...(await plannedNeeds(tx, event.id, yearOf(event.startsAt, env.pemda.zone))),
    ...(await offersOnShow(tx, event.id, at)),
  ];
  await replaceItems(
    tx,
    env.pemda.id,
    event.id,
    items.map((one) => ({ ...one, id: newId(now) })),
  );
}

interface GivenItem {
  readonly delegationId: string;
  readonly way: string;
  readonly topic: string;
  readonly words: string;
  /** Rupiah; null where nobody knows. */
  readonly amount: bigint | null;
}

/** What a delegation needs or offers besides what was gathered. Refusals: 'matching.*', 'text.empty'. */
export function writeItem(env: UseCaseEnv, slug: string, given: GivenItem): Done {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const event = await forOfficer(tx, env, slug);
    return event.ok ? keepItem(tx, env, event.value, given) : event;
  });
}

/** The same by the delegation's own people, found by their sign-in or ticket; only until the event is over. */
export function writeOwnItem(env: UseCaseEnv, slug: string, given: GivenItem): Done {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const event = await eventCalled(tx, slug);
    if (!event) return no('matching.not-found');
    if (event.state === 'cancelled' || env.clock.now() >= event.endsAt) return no('matching.over');
    return keepItem(tx, env, event, given);
  });
}

async function keepItem(
  tx: Tx,
  env: UseCaseEnv,
  event: MatchingEvent,
  given: GivenItem,
): Promise<Result<null, readonly Refusal[]>> {
  const known = await delegationsOf(tx, event.id);
  const of = known.find(({ id }) => id === given.delegationId);
  if (!of) return no('matching.no-delegation', 'delegasi');
  if (of.needs.length + of.offers.length >= MOST_ITEMS)
    return no('matching.many-items', 'uraian', { max: MOST_ITEMS });
  if (!TOPICS.includes(given.topic as Topic)) return no('matching.topic', 'pokok');
  if (given.words.trim() === '') return no('text.empty', 'uraian');
  if (given.words.length > 200) return no('text.long', 'uraian', { max: 200 });
  const way = given.way === 'offer' ? 'offer' : 'need';
  await addItem(tx, env.pemda.id, { ...given, way, id: newId(env.clock.now()) });
  return ok(null);
}

/** How a delegation takes part. Refusals: 'matching.*'. */
export function arrangeDelegation(
  env: UseCaseEnv,
  slug: string,
  given: { id: string; side: string; most: number | null; seats: number; away: number[] },
): Done {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const event = await forOfficer(tx, env, slug);
    if (!event.ok) return event;
    if (given.seats < 1 || given.seats > 12) return no('matching.seats', 'kursi');
    if (given.most !== null && given.most < 1) return no('matching.most', 'paling-banyak');
    const side = given.side === 'host' ? 'host' : 'guest';
    const done = await setDelegation(tx, { ...given, side, eventId: event.value.id });
    return done ? ok(null) : no('matching.has-meetings', 'sisi');
  });
}

/**
 * The event's own weights for the parts of the score; they count from the next draft on. Refusals:
 * 'matching.forbidden', 'matching.not-found', 'matching.no-hall', 'matching.weights'.
 */
export function weighParts(env: UseCaseEnv, slug: string, weights: Weights): Done {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const event = await forOfficer(tx, env, slug);
    if (!event.ok) return event;
    const before = await findHall(tx, event.value.id, true);
    if (!before) return no('matching.no-hall');
    const sum = PARTS.reduce((all, part) => all + weights[part], 0);
    if (sum !== WEIGHTS_SUM) return no('matching.weights', 'bobot-need', { sum, all: WEIGHTS_SUM });
    await setWeights(tx, event.value.id, weights);
    await audit(tx, env, {
      action: 'matching.weighed',
      subjectType: 'event',
      subjectId: event.value.id,
      before: before.weights,
      after: weights,
    });
    return ok(null);
  });
}
