import type { Timetable } from './timetable.ts';

const NONE = -1;
/**
 * Up to this many pairings, whoever is sent out by an exchange looks for a slot by every means; in a larger
 * hall for an empty one only, or the exchanges of 20,000 wishes take minutes for a gain nobody sees.
 */
const THOROUGH = 3_000;
/** Meetings of a full slot that are tried for a move elsewhere; in a large hall fewer. */
const SHIFTS = 60;
const SHIFTS_LARGE = 8;

/** Finds an edge a slot: an empty one, else one made empty by letting others change slots. */
export function insert(table: Timetable, edge: number): boolean {
  if (!table.hasRoom(edge)) return false;
  return direct(table, edge) || byChain(table, edge) || byTable(table, edge);
}

/** The slot with fewest tables taken in which both sides are empty. */
export function direct(table: Timetable, edge: number): boolean {
  const guest = table.guestNode(edge);
  const { first, count } = table.seats(edge);
  const slots: number[] = [];
  for (let slot = 0; slot < table.of.slots; slot++)
    if (table.isFree(guest, slot) && table.meetingAt(guest, slot) === NONE) slots.push(slot);
  slots.sort((a, b) => table.tablesUsed(a) - table.tablesUsed(b));
  for (const slot of slots)
    for (let seat = first; seat < first + count; seat++)
      if (table.place(edge, seat, slot)) return true;
  return false;
}

/**
 * The guest is empty in one slot, the host in another: the meetings of both slots that hang together with
 * the host's change places (a Kempe chain; it never reaches the guest, who is empty there).
 */
function byChain(table: Timetable, edge: number): boolean {
  const guest = table.guestNode(edge);
  const { first, count } = table.seats(edge);
  for (let a = 0; a < table.of.slots; a++) {
    if (!table.isFree(guest, a) || table.meetingAt(guest, a) !== NONE) continue;
    for (let seat = first; seat < first + count; seat++) {
      const blocking = table.meetingAt(seat, a);
      if (blocking === NONE || !table.isFree(seat, a)) continue;
      for (let b = 0; b < table.of.slots; b++) {
        if (b === a || !table.isFree(seat, b) || table.meetingAt(seat, b) !== NONE) continue;
        const chain = table.chain(blocking, a, b);
        if (!chain) continue;
        const mark = table.mark();
        if (table.swap(chain, a, b) && table.place(edge, seat, a)) return true;
        table.undo(mark);
      }
    }
  }
  return false;
}

/** Both sides are empty but no table is left: meetings of that slot move to one with a table. */
function byTable(table: Timetable, edge: number): boolean {
  const guest = table.guestNode(edge);
  const { first, count } = table.seats(edge);
  for (let slot = 0; slot < table.of.slots; slot++) {
    if (!table.isFree(guest, slot) || table.meetingAt(guest, slot) !== NONE) continue;
    for (let seat = first; seat < first + count; seat++) {
      if (!table.isFree(seat, slot) || table.meetingAt(seat, slot) !== NONE) continue;
      if (freeTable(table, slot, () => table.place(edge, seat, slot))) return true;
    }
  }
  return false;
}

/** Whether any slot uses fewer tables than this one: without one nothing can move there. */
function hasSpare(table: Timetable, slot: number): boolean {
  const used = table.tablesUsed(slot);
  for (let to = 0; to < table.of.slots; to++) if (table.tablesUsed(to) < used) return true;
  return false;
}

function freeTable(table: Timetable, slot: number, then: () => boolean): boolean {
  if (!hasSpare(table, slot)) return false;
  const most = isLarge(table) ? SHIFTS_LARGE : SHIFTS;
  let tried = 0;
  for (let n = 0; n < table.of.hosts.length && tried < most; n++) {
    const node = table.of.hosts[n]?.node ?? 0;
    const edge = table.meetingAt(node, slot);
    if (edge === NONE) continue;
    tried += 1;
    for (let to = 0; to < table.of.slots; to++) {
      if (to === slot || table.tablesUsed(to) >= table.tablesUsed(slot)) continue;
      const chain = table.chain(edge, slot, to);
      if (!chain) continue;
      const mark = table.mark();
      if (table.swap(chain, slot, to) && then()) return true;
      table.undo(mark);
    }
  }
  return false;
}

/**
 * Brings in what found no slot by sending out what is worth less, which then looks for another slot
 * itself. Goes round until nothing is gained; true when something was.
 */
export function exchange(table: Timetable, left: readonly number[]): boolean {
  let gained = false;
  for (const edge of left) {
    if (table.placedAt(edge) !== NONE) continue;
    if (insert(table, edge) || exchangeOne(table, edge)) gained = true;
    table.settle();
  }
  return gained;
}

const isLarge = (table: Timetable): boolean => table.of.edges.length > THOROUGH;

const again = (table: Timetable, edge: number): boolean =>
  isLarge(table) ? table.hasRoom(edge) && direct(table, edge) : insert(table, edge);

function exchangeOne(table: Timetable, edge: number): boolean {
  const guest = table.guestNode(edge);
  const { first, count } = table.seats(edge);
  const over = table.hasRoom(edge) ? [] : table.lightestOf(edge);
  for (let slot = 0; slot < table.of.slots; slot++) {
    if (!table.isFree(guest, slot)) continue;
    for (let seat = first; seat < first + count; seat++) {
      if (!table.isFree(seat, slot)) continue;
      const mark = table.mark();
      const before = table.worth;
      const out = new Set([table.meetingAt(guest, slot), table.meetingAt(seat, slot), ...over]);
      out.delete(NONE);
      if ([...out].some((one) => table.isLocked(one))) continue;
      for (const one of out) table.lift(one);
      let placed = table.hasRoom(edge) && table.place(edge, seat, slot);
      if (!placed && table.hasRoom(edge)) {
        const lightest = table.lightestIn(slot);
        if (lightest !== NONE) {
          table.lift(lightest);
          out.add(lightest);
          placed = table.place(edge, seat, slot);
        }
      }
      if (placed) {
        for (const one of out) again(table, one);
        if (table.worth > before) return true;
      }
      table.undo(mark);
    }
  }
  return false;
}
