import { choosePairs } from './choose-pairs.ts';
import { placeLocked, searchAll } from './exact.ts';
import { exchange, insert } from './fill.ts';
import type { Hall, Meeting, Worth } from './hall.ts';
import { idleSlots, shortenWaits } from './improve.ts';
import {
  edgeWorth,
  freeSlots,
  type IndexedHall,
  indexHall,
  LEVEL_WORTH,
  levelWorth,
  MUST_WORTH,
  topLeast,
} from './indexed-hall.ts';
import { seatTables, tableChanges } from './seat-tables.ts';
import { Timetable } from './timetable.ts';

export interface Schedule {
  readonly meetings: readonly Meeting[];
  /** Pairings that found no place, the most valuable first; locked ones that could not be kept too. */
  readonly unplaced: readonly { readonly host: string; readonly guest: string }[];
  readonly worth: Worth;
  /** What no schedule can pass: the flow relaxation. */
  readonly bound: number;
  /** `worth` in one number, as the bound is. */
  readonly total: number;
  /** Nothing better exists: the bound is reached, or every way was tried. */
  readonly best: boolean;
  /** Free slots that people spend waiting between two meetings, all together and of who waits longest. */
  readonly idle: { readonly all: number; readonly longest: number };
  readonly tableChanges: number;
}

/** Halls up to this many pairings are searched whole when the bound is not reached. */
const SMALL = 14;
/** Rounds of exchanging what found no slot. */
const ROUNDS = 4;

/**
 * Who meets whom, when and at which table. First the pairs (a flow of least cost, worst-off first), then
 * their slots (edge colouring with chains), then what was left out is exchanged in, then waiting is
 * shortened. Deterministic for one hall and seed.
 */
export function schedule(hall: Hall, seed = 1): Schedule {
  const of = indexHall(hall);
  const table = new Timetable(of);
  placeLocked(table);
  const { edges: chosen, bound } = choosePairs(of);
  const tightness = of.guests.map((guest) => freeSlots(of, guest.node));
  const order = [...chosen].sort(
    (a, b) =>
      Number(of.edges[b]?.must) - Number(of.edges[a]?.must) ||
      (tightness[of.edges[a]?.guest ?? 0] ?? 0) - (tightness[of.edges[b]?.guest ?? 0] ?? 0) ||
      edgeWorthOf(of, b) - edgeWorthOf(of, a) ||
      a - b,
  );
  for (const edge of order) {
    insert(table, edge);
    table.settle();
  }
  const byWorth = of.edges
    .map((_, n) => n)
    .filter((n) => (of.edges[n]?.locked ?? -1) < 0)
    .sort((a, b) => edgeWorthOf(of, b) - edgeWorthOf(of, a) || a - b);
  for (let round = 0; round < ROUNDS && table.worth < bound; round++)
    if (!exchange(table, byWorth)) break;
  const best = table.worth >= bound || (of.edges.length <= SMALL && searchAll(table));
  table.settle();
  shortenWaits(table, seed);
  return told(table, bound, best);
}

/** A timetable in words of the hall; `before` gives the table a host had in a slot, which it keeps. */
export function told(
  table: Timetable,
  bound: number,
  best: boolean,
  before?: (host: number, slot: number) => string | undefined,
): Schedule {
  const { of } = table;
  const seated = seatTables(table, of.hall.tables, before);
  const meetings: Meeting[] = [];
  const unplaced: { host: string; guest: string; worth: number }[] = [];
  of.edges.forEach((edge, n) => {
    const host = of.hosts[edge.host]?.id ?? '';
    const guest = of.guests[edge.guest]?.id ?? '';
    const slot = table.placedAt(n);
    if (slot < 0) unplaced.push({ host, guest, worth: edgeWorth(edge) });
    else {
      const at = seated[edge.host * of.slots + slot]?.id ?? '';
      meetings.push({ host, guest, slot, table: at, locked: edge.locked >= 0 });
    }
  });
  meetings.sort((a, b) => a.slot - b.slot || (a.table < b.table ? -1 : 1));
  unplaced.sort((a, b) => b.worth - a.worth);
  const waits = Array.from({ length: of.nodes }, (_, node) => idleSlots(table, node));
  return {
    meetings,
    unplaced: unplaced.map(({ host, guest }) => ({ host, guest })),
    worth: worthOf(of, table),
    bound,
    total: table.worth,
    best,
    idle: { all: waits.reduce((a, b) => a + b, 0), longest: Math.max(0, ...waits) },
    tableChanges: tableChanges(seated, of.hosts.length, of.slots),
  };
}

function worthOf(of: IndexedHall, table: Timetable): Worth {
  const having = new Map<number, number>();
  let musts = 0;
  let points = 0;
  of.edges.forEach((edge, n) => {
    if (table.placedAt(n) < 0) return;
    having.set(edge.guest, (having.get(edge.guest) ?? 0) + 1);
    if (edge.must) musts += 1;
    points += edge.score;
  });
  const levels = Array.from(
    { length: topLeast(of) },
    (_, level) =>
      of.guests.filter((guest, n) => guest.least > level && (having.get(n) ?? 0) > level).length,
  );
  return { musts, levels, points };
}

function edgeWorthOf(of: IndexedHall, edge: number): number {
  const one = of.edges[edge];
  return one ? edgeWorth(one) : 0;
}

/** A worth as the one number that schedules are compared by; `top` is the greatest least of all guests. */
export function inOneNumber(worth: Worth): number {
  const top = worth.levels.length;
  const levels = worth.levels.reduce(
    (sum, guests, level) => sum + guests * levelWorth(level, top, top),
    0,
  );
  return worth.musts * MUST_WORTH + levels + worth.points;
}

/** How far the points stay under the bound, as a share of the bound's; null when a must or a level is missing. */
export function gapToBound(one: Schedule): number | null {
  const missing = one.bound - one.total;
  if (missing >= LEVEL_WORTH) return null;
  const points = one.worth.points + missing;
  return points === 0 ? 0 : missing / points;
}
