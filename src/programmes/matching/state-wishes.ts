import { fail, ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import { audit, inTransaction, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import type { DelegationRow } from './domain/build-hall.ts';
import type { Wish } from './domain/score.ts';
import {
  delegationsOf,
  eventCalled,
  findHall,
  type MatchingEvent,
  setFixed,
  setWish,
  slotsOf,
  wishesOf,
} from './matching.sql.ts';
import { forOfficer } from './prepare-hall.ts';

type Done<T = null> = Promise<Result<T, readonly Refusal[]>>;
const no = (code: string, field?: string) => fail([refuse(code, field).error]);

/** A wish of a delegation about another; null takes it back. */
export interface StatedWish {
  readonly to: string;
  readonly wish: Wish | null;
}

/**
 * A wish of one delegation about another; null takes it back. The officer writes for everyone, signed-in
 * people for their own delegation (`own`). Refusals: 'matching.*'.
 */
export function stateWish(
  env: UseCaseEnv,
  slug: string,
  given: { from: string } & StatedWish,
  own: string | null,
): Done {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const event = await eventCalled(tx, slug);
    if (!event) return no('matching.not-found');
    if (env.actor.role !== 'programme_officer' && own !== given.from)
      return no('matching.forbidden');
    const done = await keepWishes(tx, env, event, given.from, [given]);
    return done.ok ? ok(null) : done;
  });
}

/**
 * All that a delegation wishes, in one go, by its own people: `from` is theirs, found by their sign-in or
 * ticket. Gives how many wishes changed. Refusals: 'matching.*'.
 */
export function stateOwnWishes(
  env: UseCaseEnv,
  slug: string,
  from: string,
  wishes: readonly StatedWish[],
): Done<number> {
  return inTransaction<number, readonly Refusal[]>(env.db, async (tx) => {
    const event = await eventCalled(tx, slug);
    if (!event) return no('matching.not-found');
    return keepWishes(tx, env, event, from, wishes);
  });
}

async function keepWishes(
  tx: Tx,
  env: UseCaseEnv,
  event: MatchingEvent,
  fromId: string,
  wishes: readonly StatedWish[],
): Promise<Result<number, readonly Refusal[]>> {
  if (event.state === 'cancelled' || env.clock.now() >= event.endsAt) return no('matching.over');
  const known = await delegationsOf(tx, event.id);
  const from = known.find(({ id }) => id === fromId);
  if (!from) return no('matching.no-delegation', 'kepada');
  const said = new Map(
    (await wishesOf(tx, event.id))
      .filter((one) => one.from === fromId)
      .map((one) => [one.to, one.wish]),
  );
  const at = env.clock.now();
  let changed = 0;
  for (const { to, wish } of wishes) {
    const other = known.find(({ id }) => id === to);
    if (!other) return no('matching.no-delegation', 'kepada');
    if (other.side === from.side) return no('matching.same-side', 'kepada');
    if ((said.get(to) ?? null) === wish) continue;
    await setWish(tx, env.pemda.id, { from: fromId, to, wish, at, by: env.actor.personId });
    changed += 1;
  }
  if (changed > 0)
    await audit(tx, env, {
      action: 'matching.wished',
      subjectType: 'delegation',
      subjectId: fromId,
      after: { changed },
    });
  return ok(changed);
}

/**
 * Fixes a meeting to a slot before the first schedule is published; a slot of null lets it go. Later a
 * published meeting is locked where it stands. Refusals: 'matching.*'.
 */
export function fixMeeting(
  env: UseCaseEnv,
  slug: string,
  given: { one: string; other: string; slot: number | null },
): Done {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const event = await forOfficer(tx, env, slug);
    if (!event.ok) return event;
    const hall = await findHall(tx, event.value.id, true);
    if (!hall) return no('matching.no-hall');
    if (hall.version > 0) return no('matching.fix-published', 'kepada');
    const known = await delegationsOf(tx, event.value.id);
    const pair = [given.one, given.other].map((id) => known.find((one) => one.id === id));
    const side = (which: DelegationRow['side']) => pair.find((one) => one?.side === which);
    const [host, guest] = [side('host'), side('guest')];
    if (!pair[0] || !pair[1]) return no('matching.no-delegation', 'kepada');
    if (!host || !guest) return no('matching.same-side', 'kepada');
    const wishes = await wishesOf(tx, event.value.id);
    const refused = ({ from, to, wish }: (typeof wishes)[number]) =>
      wish === 'no' && [from, to].every((id) => id === host.id || id === guest.id);
    if (given.slot !== null) {
      if (wishes.some(refused)) return no('matching.fix-no', 'kepada');
      const slots = await slotsOf(tx, event.value.id);
      if (!slots.some(({ slot }) => slot === given.slot)) return no('matching.slot', 'slot');
    }
    const at = env.clock.now();
    const { slot } = given;
    await setFixed(tx, env.pemda.id, event.value.id, {
      host: host.id,
      guest: guest.id,
      slot,
      at,
      by: env.actor.personId,
    });
    return ok(null);
  });
}
