import { Network } from './flow.ts';
import { edgeWorth, freeSlots, type IndexedHall, levelWorth, topLeast } from './indexed-hall.ts';

export interface ChosenPairs {
  /** Numbers of the edges that should meet, locked ones not among them. */
  readonly edges: readonly number[];
  /** No schedule is worth more: slots, tables and every other's time are looked at one by one only. */
  readonly bound: number;
}

/**
 * Who should meet, before anyone knows when: the most valuable set of pairings in which nobody meets more
 * often than the free slots and the own limit allow, and all together not more often than there are
 * seats. A flow of least cost with one arc a pairing; what guests should get at least are arcs of their
 * own, the worst-off first.
 */
export function choosePairs(of: IndexedHall): ChosenPairs {
  const { hosts, guests, edges } = of;
  const source = 0;
  const hostAt = 1;
  const guestAt = hostAt + hosts.length;
  const sink = guestAt + guests.length;
  const network = new Network(sink + 1);
  const hostLocked = new Int32Array(hosts.length);
  const guestLocked = new Int32Array(guests.length);
  let locked = 0;
  const top = topLeast(of);
  let worth = 0;
  for (const edge of edges) {
    if (edge.locked < 0) continue;
    worth += edgeWorth(edge) + gained(guestLocked[edge.guest] ?? 0, edge.guest);
    hostLocked[edge.host] = (hostLocked[edge.host] ?? 0) + 1;
    guestLocked[edge.guest] = (guestLocked[edge.guest] ?? 0) + 1;
    locked += 1;
  }
  function gained(having: number, guest: number): number {
    return levelWorth(having, guests[guest]?.least ?? 0, top);
  }
  hosts.forEach((host, n) => {
    const room = Math.min(host.most, freeSlots(of, host.node) * host.seats) - (hostLocked[n] ?? 0);
    if (room > 0) network.arc(source, hostAt + n, room, 0);
  });
  const arcs = edges.map((edge) =>
    edge.locked >= 0 || !shareSlot(of, edge.host, edge.guest)
      ? -1
      : network.arc(hostAt + edge.host, guestAt + edge.guest, 1, -edgeWorth(edge)),
  );
  guests.forEach((guest, n) => {
    const having = guestLocked[n] ?? 0;
    const most = Math.min(guest.most, freeSlots(of, guest.node)) - having;
    let left = most;
    for (let level = having; level < guest.least && left > 0; level++, left--)
      network.arc(guestAt + n, sink, 1, -gained(level, n));
    if (left > 0) network.arc(guestAt + n, sink, left, 0);
  });
  const seats = of.slots * mostSeatsInSlot(of) - locked;
  const order = [
    source,
    ...hosts.map((_, n) => hostAt + n),
    ...guests.map((_, n) => guestAt + n),
    sink,
  ];
  const { cost } = network.send(source, sink, Math.max(0, seats), order);
  return {
    edges: arcs.flatMap((arc, n) => (arc >= 0 && network.through(arc) > 0 ? [n] : [])),
    bound: worth - cost,
  };
}

/** Guests that can sit in one slot: the hosts with most seats at all tables. */
function mostSeatsInSlot(of: IndexedHall): number {
  const seats = of.hosts.map((host) => host.seats).sort((a, b) => b - a);
  return seats.slice(0, of.hall.tables.length).reduce((sum, one) => sum + one, 0);
}

/** Whether there is a slot in which both can meet at all. */
export function shareSlot(of: IndexedHall, host: number, guest: number): boolean {
  const a = (of.hosts[host]?.node ?? 0) * of.slots;
  const b = (of.guests[guest]?.node ?? 0) * of.slots;
  for (let slot = 0; slot < of.slots; slot++)
    if (of.free[a + slot] && of.free[b + slot]) return true;
  return false;
}
