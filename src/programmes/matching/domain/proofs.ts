import type { Hall } from './hall.ts';
import {
  type Edge,
  edgeWorth,
  freeSlots,
  type IndexedHall,
  indexHall,
  MUST_WORTH,
} from './indexed-hall.ts';
import { schedule } from './schedule.ts';

interface Pair {
  readonly host: string;
  readonly guest: string;
}

/**
 * Why something cannot be kept, with its numbers and the smallest relaxation of that one reason. `drop` is
 * a number of meetings; `slots` and `tables` are what would have to be added, null where no number helps.
 */
export type Proof =
  /** More locked meetings in one slot than this one can be in. */
  | { kind: 'locked-twice'; who: string; slot: number; wanted: number; room: number; drop: number }
  | { kind: 'locked-away'; who: string; slot: number; drop: number }
  | { kind: 'locked-tables'; slot: number; wanted: number; room: number; tables: number }
  | { kind: 'locked-steps'; slot: number; wanted: number; room: number; tables: number }
  /** The two are never there at the same time. */
  | { kind: 'apart'; host: string; guest: string }
  /** "Dinas X: 14 wishes, 12 slots". */
  | {
      kind: 'delegation';
      who: string;
      wanted: number;
      room: number;
      drop: number;
      slots: number | null;
    }
  /** All slots at all tables are too few. */
  | { kind: 'hall'; wanted: number; room: number; drop: number; slots: number; tables: number }
  | { kind: 'steps'; wanted: number; room: number; drop: number; tables: number }
  /** These guests together want more at least than the only hosts they can meet have room for. */
  | {
      kind: 'least';
      guests: readonly string[];
      hosts: readonly string[];
      wanted: number;
      room: number;
      lower: readonly { readonly guest: string; readonly from: number; readonly to: number }[];
      slots: number | null;
    }
  /** No simple count shows it: every way to place them was tried. */
  | { kind: 'tried'; wanted: number; kept: number; drop: number };

export interface Kept {
  readonly proofs: readonly Proof[];
  /** Meetings of those wanted that can be kept together (a schedule with them was found). */
  readonly kept: number;
  /** What to drop so that the rest can be kept. */
  readonly drop: readonly Pair[];
  /** No smaller number would do. */
  readonly smallest: boolean;
}

/** Locked meetings that cannot all stay where they are locked, and why. Empty when they can. */
export function proveLocks(hall: Hall): Proof[] {
  const of = indexHall(hall);
  const proofs: Proof[] = [];
  const locked = of.edges.filter((edge) => edge.locked >= 0);
  const here = (slot: number) => locked.filter((edge) => edge.locked === slot);
  const look = (id: string, node: number, seats: number, own: readonly Edge[]) => {
    for (let slot = 0; slot < of.slots; slot++) {
      const count = own.filter((edge) => edge.locked === slot).length;
      if (count > 0 && !of.free[node * of.slots + slot])
        proofs.push({ kind: 'locked-away', who: id, slot, drop: count });
      else if (count > seats)
        proofs.push({
          kind: 'locked-twice',
          who: id,
          slot,
          wanted: count,
          room: seats,
          drop: count - seats,
        });
    }
  };
  of.hosts.forEach((host, n) => {
    look(
      host.id,
      host.node,
      host.seats,
      locked.filter((edge) => edge.host === n),
    );
  });
  of.guests.forEach((guest, n) => {
    look(
      guest.id,
      guest.node,
      1,
      locked.filter((edge) => edge.guest === n),
    );
  });
  for (let slot = 0; slot < of.slots; slot++) {
    const hosts = new Set(here(slot).map((edge) => edge.host)).size;
    const room = hall.tables.length;
    if (hosts > room)
      proofs.push({ kind: 'locked-tables', slot, wanted: hosts, room, tables: hosts - room });
    const needing = here(slot).filter((edge) => edge.stepFree).length;
    if (needing > of.stepFreeTables)
      proofs.push({
        kind: 'locked-steps', slot, wanted: needing, room: of.stepFreeTables,
        tables: needing - of.stepFreeTables,
      }); // biome-ignore format: one row
  }
  return proofs;
}

/**
 * Whether all these meetings (and the locked ones) fit into one schedule: the counts that show that they
 * cannot, and the fewest to drop so that the rest can. Counts are looked at for each delegation, the
 * tables and the tables without steps; a small hall is searched whole as well.
 */
export function proveWishes(hall: Hall, wanted: readonly Pair[]): Kept {
  const keys = new Set(wanted.map((one) => `${one.host} ${one.guest}`));
  const demanded: Hall = {
    ...hall,
    delegations: hall.delegations.map((one) => ({ ...one, least: 0 })),
    pairings: hall.pairings
      .filter((one) => keys.has(`${one.host} ${one.guest}`))
      .map((one) => ({ ...one, must: true })),
  };
  const of = indexHall(demanded);
  const proofs = countProofs(of);
  const done = schedule(demanded);
  const kept = done.meetings.filter((one) => keys.has(`${one.host} ${one.guest}`)).length;
  const total = demanded.pairings.length;
  const drop = done.unplaced.filter((one) => keys.has(`${one.host} ${one.guest}`));
  // The bound counts musts first: whole musts under it are what no schedule can keep.
  const atMost = Math.floor(done.bound / MUST_WORTH);
  const smallest = done.best || kept >= Math.min(atMost, total);
  if (proofs.length === 0 && drop.length > 0 && done.best)
    proofs.push({ kind: 'tried', wanted: total, kept, drop: drop.length });
  return { proofs, kept, drop, smallest };
}

function countProofs(of: IndexedHall): Proof[] {
  const { hall } = of;
  const proofs: Proof[] = [];
  const whole = (edge: Edge) => edgeWorth(edge) >= MUST_WORTH || edge.locked >= 0;
  const edges = of.edges.filter(whole);
  for (const edge of edges) {
    const a = of.hosts[edge.host];
    const b = of.guests[edge.guest];
    if (a && b && !meetSomewhere(of, a.node, b.node))
      proofs.push({ kind: 'apart', host: a.id, guest: b.id });
  }
  const perHost = tally(edges.map((edge) => edge.host));
  const perGuest = tally(edges.map((edge) => edge.guest));
  const look = (one: { id: string; node: number; most: number }, seats: number, count: number) => {
    const places = freeSlots(of, one.node) * seats;
    const room = Math.min(one.most, places);
    if (count <= room) return;
    // A limit of one's own is not widened by slots.
    const slots = count <= one.most ? Math.ceil((count - places) / seats) : null;
    proofs.push({
      kind: 'delegation',
      who: one.id,
      wanted: count,
      room,
      drop: count - room,
      slots,
    });
  };
  of.hosts.forEach((host, n) => {
    look(host, host.seats, perHost.get(n) ?? 0);
  });
  of.guests.forEach((guest, n) => {
    look(guest, 1, perGuest.get(n) ?? 0);
  });
  // A host with several seats needs its table once for each full round of them.
  let wanted = 0;
  for (const [n, count] of perHost) {
    const seats = of.hosts[n]?.seats ?? 1;
    wanted += Math.ceil(count / seats);
  }
  const room = of.slots * hall.tables.length;
  if (wanted > room)
    proofs.push({
      kind: 'hall', wanted, room, drop: wanted - room,
      slots: hall.tables.length === 0 ? 0 : Math.ceil((wanted - room) / hall.tables.length),
      tables: of.slots === 0 ? 0 : Math.ceil((wanted - room) / of.slots),
    }); // biome-ignore format: one row
  const needing = edges.filter((edge) => edge.stepFree).length;
  const places = of.slots * of.stepFreeTables;
  if (needing > places)
    proofs.push({
      kind: 'steps', wanted: needing, room: places, drop: needing - places,
      tables: of.slots === 0 ? 0 : Math.ceil((needing - places) / of.slots),
    }); // biome-ignore format: one row
  return proofs;
}

/** Whether two nodes are there in one slot at least. */
export function meetSomewhere(of: IndexedHall, a: number, b: number): boolean {
  for (let slot = 0; slot < of.slots; slot++)
    if (of.free[a * of.slots + slot] && of.free[b * of.slots + slot]) return true;
  return false;
}

function tally(numbers: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
