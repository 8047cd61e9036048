import { shareSlot } from './choose-pairs.ts';
import { direct } from './fill.ts';
import type { Hall, Meeting } from './hall.ts';
import { type IndexedHall, indexHall } from './indexed-hall.ts';
import { type Schedule, told } from './schedule.ts';
import { Timetable } from './timetable.ts';

/** A meeting as it was published. */
export interface Published {
  readonly host: string;
  readonly guest: string;
  readonly slot: number;
  readonly table: string;
}

export interface Change {
  readonly host: string;
  readonly guest: string;
  readonly kind: 'moved' | 'dropped' | 'added' | 'table';
  readonly from: { readonly slot: number; readonly table: string } | null;
  readonly to: { readonly slot: number; readonly table: string } | null;
}

export interface Repair {
  readonly meetings: readonly Meeting[];
  readonly changes: readonly Change[];
  /** Fewer meetings cannot be lost, and with those fewer cannot be moved: every way was tried. */
  readonly best: boolean;
  readonly schedule: Schedule;
}

/** Losing a must weighs more than any number of others, losing one more than moving any number. */
const LOST_MUST = 1_000_000;
const LOST = 1_000;
const MOVED = 1;
const STEPS = 120_000;
/** In a large hall each meeting without a place is looked after alone, and moves this many others at most. */
const TOGETHER = 12;
const REACH = 4;

/**
 * Mends a published schedule for a hall that has changed (someone comes late, leaves early or not at all,
 * a table more or less): every meeting that still can stay stays, locked ones in any case; of what has no
 * place left as little as possible is lost, and as few as possible are moved for it. Pairings that had no
 * place before and find an empty one now are added without moving anyone.
 */
export function repair(hall: Hall, published: readonly Published[]): Repair {
  const before = new Map(published.map((one) => [`${one.host} ${one.guest}`, one]));
  const wished = new Set(hall.pairings.map((one) => `${one.host} ${one.guest}`));
  const locked = new Set(hall.locked.map((one) => `${one.host} ${one.guest}`));
  // A meeting that was published stays possible, whatever became of its wish.
  const kept = published
    .filter((one) => !wished.has(`${one.host} ${one.guest}`))
    .filter((one) => !locked.has(`${one.host} ${one.guest}`))
    .map(({ host, guest }) => ({ host, guest, score: 1, must: false }));
  const of = indexHall({ ...hall, pairings: [...hall.pairings, ...kept] });
  const table = new Timetable(of);
  const oldSlot = of.edges.map((edge) => {
    const key = keyOf(of, edge);
    return edge.locked >= 0 ? edge.locked : (before.get(key)?.slot ?? -1);
  });
  const homeless = putBack(table, oldSlot);
  const best = mend(table, homeless, oldSlot);
  addNew(table, oldSlot);
  table.settle();
  const schedule = told(table, table.worth, best, (host, slot) => {
    const id = of.hosts[host]?.id;
    return published.find((one) => one.host === id && one.slot === slot)?.table;
  });
  return {
    meetings: schedule.meetings,
    changes: changesBetween(published, schedule.meetings),
    best,
    schedule,
  };
}

const keyOf = (of: IndexedHall, edge: { host: number; guest: number }) =>
  `${of.hosts[edge.host]?.id ?? ''} ${of.guests[edge.guest]?.id ?? ''}`;

/** Everything goes back to its slot, locked and valuable first; gives what has no room there any more. */
function putBack(table: Timetable, oldSlot: readonly number[]): number[] {
  const { edges } = table.of;
  const order = oldSlot.flatMap((slot, edge) => (slot >= 0 ? [edge] : []));
  const rank = (edge: number) => (table.isLocked(edge) ? 2 : 0) + (edges[edge]?.must ? 1 : 0);
  order.sort(
    (a, b) => rank(b) - rank(a) || (edges[b]?.score ?? 0) - (edges[a]?.score ?? 0) || a - b,
  );
  return order.filter((edge) => {
    if (!table.hasRoom(edge) && !table.isLocked(edge)) return true;
    const { first, count } = table.seats(edge);
    for (let seat = first; seat < first + count; seat++)
      if (table.place(edge, seat, oldSlot[edge] ?? 0)) return false;
    return true;
  });
}

/** Finds places for what has none; true when nothing better exists. */
function mend(table: Timetable, homeless: readonly number[], oldSlot: readonly number[]): boolean {
  const small = oldSlot.filter((slot) => slot >= 0).length <= TOGETHER;
  if (small) return search(table, homeless, oldSlot, Infinity);
  let whole = true;
  for (const edge of homeless) {
    if (!shareSlot(table.of, table.of.edges[edge]?.host ?? 0, table.of.edges[edge]?.guest ?? 0))
      continue;
    if (!direct(table, edge) || table.placedAt(edge) < 0) {
      search(table, [edge], oldSlot, REACH);
      whole = false;
    }
  }
  return whole;
}

/**
 * Branch and bound: one meeting without a place after another is put into a slot, sending out whoever
 * stands there (who is then without a place), or is lost. What was placed once stays. Every schedule that
 * keeps to the rules can be reached so: whoever blocks a final place has moved or gone himself.
 */
function search(
  table: Timetable,
  homeless: readonly number[],
  oldSlot: readonly number[],
  reach: number,
): boolean {
  const { of } = table;
  const fixed = new Set<number>();
  let steps = 0;
  let bestCost = Infinity;
  let bestPlaces: [number, number, number][] = [];
  const lost = (edge: number) => (of.edges[edge]?.must ? LOST_MUST : LOST);
  const walk = (queue: readonly number[], cost: number, moved: number): boolean => {
    if (cost >= bestCost) return true;
    if (++steps > STEPS) return false;
    const [edge, ...rest] = queue;
    if (edge === undefined) {
      bestCost = cost;
      bestPlaces = of.edges.flatMap((_, n): [number, number, number][] =>
        table.placedAt(n) < 0 ? [] : [[n, table.seatOf(n), table.placedAt(n)]],
      );
      return true;
    }
    for (const [seat, slot] of places(table, edge, oldSlot[edge] ?? -1)) {
      const gone = slot === oldSlot[edge] ? 0 : MOVED;
      if (moved + gone > reach) continue;
      const whole = withRoom(table, edge, seat, slot, fixed, (out) => {
        fixed.add(edge);
        const done = walk([...rest, ...out], cost + gone, moved + gone);
        fixed.delete(edge);
        return done;
      });
      if (!whole) return false;
    }
    return walk(rest, cost + lost(edge), moved);
  };
  const mark = table.mark();
  const whole = walk(homeless, 0, 0);
  table.undo(mark);
  for (const edge of of.edges.keys()) table.lift(edge);
  for (const [edge, seat, slot] of bestPlaces) table.place(edge, seat, slot);
  return whole;
}

/** Where both sides are there; its own slot first, then empty ones. */
function places(table: Timetable, edge: number, own: number): [number, number][] {
  const { first, count } = table.seats(edge);
  const guest = table.guestNode(edge);
  const found: { seat: number; slot: number; rank: number }[] = [];
  for (let slot = 0; slot < table.of.slots; slot++) {
    if (!table.isFree(guest, slot)) continue;
    for (let seat = first; seat < first + count; seat++) {
      if (!table.isFree(seat, slot)) continue;
      const out =
        Number(table.meetingAt(seat, slot) >= 0) + Number(table.meetingAt(guest, slot) >= 0);
      found.push({ seat, slot, rank: out * 2 + Number(slot !== own) });
    }
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ seat, slot }) => [seat, slot]);
}

/** Sends out who blocks a place, in every way there is, and goes on with those it sent out. */
function withRoom(
  table: Timetable,
  edge: number,
  seat: number,
  slot: number,
  fixed: ReadonlySet<number>,
  then: (out: readonly number[]) => boolean,
): boolean {
  const stays = (one: number) => one >= 0 && (fixed.has(one) || table.isLocked(one));
  const out = new Set(
    [table.meetingAt(seat, slot), table.meetingAt(table.guestNode(edge), slot)].filter(
      (one) => one >= 0,
    ),
  );
  if ([...out].some(stays)) return true;
  const mark = table.mark();
  for (const one of out) table.lift(one);
  const go = (sent: readonly number[]): boolean => {
    if (table.hasRoom(edge) && table.place(edge, seat, slot)) {
      const done = then(sent);
      table.lift(edge);
      return done;
    }
    // Tables are missing, or one side takes no more: each who could make room goes in turn.
    for (const one of table.blockers(edge, slot)) {
      if (stays(one)) continue;
      const at = table.seatOf(one);
      const from = table.placedAt(one);
      table.lift(one);
      const done = go([...sent, one]);
      table.place(one, at, from);
      if (!done) return false;
    }
    return true;
  };
  const done = go([...out]);
  table.undo(mark);
  return done;
}

/** Pairings without a meeting so far take what is empty now, the most valuable first. */
function addNew(table: Timetable, oldSlot: readonly number[]): void {
  const { edges } = table.of;
  const order = edges.flatMap((_, n) => ((oldSlot[n] ?? -1) < 0 ? [n] : []));
  const worth = (n: number) => (edges[n]?.must ? 1e6 : 0) + (edges[n]?.score ?? 0);
  for (const edge of order.sort((a, b) => worth(b) - worth(a) || a - b))
    if (table.hasRoom(edge)) direct(table, edge);
}

/** What one list of meetings changes of another. */
export function changesBetween(before: readonly Published[], now: readonly Published[]): Change[] {
  const changes: Change[] = [];
  const left = new Map(before.map((one) => [`${one.host} ${one.guest}`, one]));
  for (const { host, guest, slot, table } of now) {
    const old = left.get(`${host} ${guest}`);
    left.delete(`${host} ${guest}`);
    const to = { slot, table };
    if (!old) changes.push({ host, guest, kind: 'added', from: null, to });
    else if (old.slot !== slot)
      changes.push({ host, guest, kind: 'moved', from: { slot: old.slot, table: old.table }, to });
    else if (old.table !== table)
      changes.push({ host, guest, kind: 'table', from: { slot: old.slot, table: old.table }, to });
  }
  for (const { host, guest, slot, table } of left.values())
    changes.push({ host, guest, kind: 'dropped', from: { slot, table }, to: null });
  return changes;
}
