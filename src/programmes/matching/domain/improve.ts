import type { Timetable } from './timetable.ts';

const NONE = -1;
/** Tries a meeting, bounded for the whole: a hall of 20,000 meetings still ends within seconds. */
const TRIES_EACH = 40;
const MOST_TRIES = 200_000;
/** A chain longer than this moves too much of the hall for one gap. */
const LONGEST = 24;

/** Free slots between the first and the last meeting of a node that stay empty: time spent waiting. */
export function idleSlots(table: Timetable, node: number): number {
  let first = NONE;
  let last = NONE;
  let met = 0;
  for (let slot = 0; slot < table.of.slots; slot++) {
    if (table.meetingAt(node, slot) === NONE) continue;
    if (first === NONE) first = slot;
    last = slot;
    met += 1;
  }
  if (first === NONE) return 0;
  let free = 0;
  for (let slot = first; slot <= last; slot++) if (table.isFree(node, slot)) free += 1;
  return free - met;
}

/**
 * Lets meetings change slots where people then wait less. Waiting counts squared: one who waits long is
 * worse than many who wait a little. Who meets whom stays as it is. The same seed gives the same result.
 */
export function shortenWaits(table: Timetable, seed: number): void {
  const placed = table.of.edges.flatMap((_, edge) => (table.placedAt(edge) === NONE ? [] : [edge]));
  if (placed.length === 0 || table.of.slots < 2) return;
  const random = seeded(seed);
  const tries = Math.min(MOST_TRIES, placed.length * TRIES_EACH);
  for (let n = 0; n < tries; n++) {
    const edge = placed[Math.floor(random() * placed.length)] ?? NONE;
    const a = table.placedAt(edge);
    const b = Math.floor(random() * table.of.slots);
    if (a === b) continue;
    const chain = table.chain(edge, a, b, LONGEST);
    if (!chain) continue;
    const nodes = new Set(chain.flatMap((one) => [table.seatOf(one), table.guestNode(one)]));
    const before = waits(table, nodes);
    if (!table.swap(chain, a, b)) continue;
    if (waits(table, nodes) > before) table.undo(0);
    table.settle();
  }
}

function waits(table: Timetable, nodes: Iterable<number>): number {
  let sum = 0;
  for (const node of nodes) sum += idleSlots(table, node) ** 2;
  return sum;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
