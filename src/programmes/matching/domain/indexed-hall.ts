import type { Hall } from './hall.ts';

/** Points of one pairing, at most. */
export const MOST_POINTS = 1_000;
/**
 * What one level of a guest's least is worth in points. One exchange of meetings gains or loses at most
 * two levels but may shift the points of a long row of meetings, so a level outweighs any such row.
 */
export const LEVEL_WORTH = 50_000_000;
export const MUST_WORTH = 10_000_000_000;

/** A hall by numbers: nodes are places of hosts (one a seat) and, after them, guests. */
export interface IndexedHall {
  readonly hall: Hall;
  readonly slots: number;
  readonly hosts: readonly IndexedHost[];
  readonly guests: readonly IndexedGuest[];
  readonly nodes: number;
  /** Nodes below this one are places of hosts. */
  readonly hostNodes: number;
  /** 1 where the node can meet in the slot, at node × slots + slot. */
  readonly free: Uint8Array;
  readonly edges: readonly Edge[];
  /** Edges of each host and guest, by their numbers. */
  readonly ofHost: readonly (readonly number[])[];
  readonly ofGuest: readonly (readonly number[])[];
  readonly stepFreeTables: number;
}

export interface IndexedHost {
  readonly id: string;
  /** First of its nodes. */
  readonly node: number;
  readonly seats: number;
  readonly most: number;
}

export interface IndexedGuest {
  readonly id: string;
  readonly node: number;
  readonly most: number;
  readonly least: number;
}

export interface Edge {
  readonly host: number;
  readonly guest: number;
  readonly score: number;
  readonly must: boolean;
  /** Where it is locked, or -1. */
  readonly locked: number;
  readonly stepFree: boolean;
}

/** Numbers a hall. A locked meeting without a pairing is worth no points. Unknown ids are left out. */
export function indexHall(hall: Hall): IndexedHall {
  const byId = new Map(hall.delegations.map((one) => [one.id, one]));
  const hosts: IndexedHost[] = [];
  const guests: IndexedGuest[] = [];
  const hostNo = new Map<string, number>();
  const guestNo = new Map<string, number>();
  let node = 0;
  for (const one of hall.delegations) {
    if (one.side !== 'host') continue;
    hostNo.set(one.id, hosts.length);
    const seats = Math.max(1, one.seats);
    hosts.push({ id: one.id, node, seats, most: one.most });
    node += seats;
  }
  const hostNodes = node;
  for (const one of hall.delegations) {
    if (one.side !== 'guest') continue;
    guestNo.set(one.id, guests.length);
    guests.push({ id: one.id, node, most: one.most, least: Math.min(one.least, one.most) });
    node += 1;
  }
  const free = new Uint8Array(node * hall.slots);
  for (const of of [...hosts, ...guests]) {
    const windows = byId.get(of.id)?.free ?? [];
    const seats = 'seats' in of ? of.seats : 1;
    for (let seat = 0; seat < seats; seat++)
      for (let slot = 0; slot < hall.slots; slot++)
        free[(of.node + seat) * hall.slots + slot] = windows[slot] ? 1 : 0;
  }
  const lockedAt = new Map(hall.locked.map((one) => [`${one.host} ${one.guest}`, one.slot]));
  const wished = new Map(hall.pairings.map((one) => [`${one.host} ${one.guest}`, one]));
  for (const one of hall.locked) {
    const key = `${one.host} ${one.guest}`;
    if (!wished.has(key)) wished.set(key, { ...one, score: 0, must: false });
  }
  const edges: Edge[] = [];
  for (const [key, one] of wished) {
    const host = hostNo.get(one.host);
    const guest = guestNo.get(one.guest);
    if (host === undefined || guest === undefined) continue;
    edges.push({
      host,
      guest,
      score: Math.max(0, Math.min(MOST_POINTS, Math.round(one.score))),
      must: one.must,
      locked: lockedAt.get(key) ?? -1,
      stepFree: Boolean(byId.get(one.host)?.stepFree || byId.get(one.guest)?.stepFree),
    });
  }
  const ofHost: number[][] = hosts.map(() => []);
  const ofGuest: number[][] = guests.map(() => []);
  edges.forEach((edge, n) => {
    ofHost[edge.host]?.push(n);
    ofGuest[edge.guest]?.push(n);
  });
  return {
    hall,
    slots: hall.slots,
    hosts,
    guests,
    nodes: node,
    hostNodes,
    free,
    edges,
    ofHost,
    ofGuest,
    stepFreeTables: hall.tables.filter((one) => one.stepFree).length,
  };
}

/**
 * What a guest's next meeting adds beyond its points: it has `having` of the `least` that it should get.
 * Whoever has fewest comes first: `top` is the greatest least of all guests.
 */
export function levelWorth(having: number, least: number, top: number): number {
  return having < least ? (top - having) * LEVEL_WORTH : 0;
}

/** What a pairing adds by itself. */
export function edgeWorth(edge: Edge): number {
  return edge.score + (edge.must ? MUST_WORTH : 0);
}

/** The greatest least of all guests. */
export function topLeast(of: IndexedHall): number {
  return of.guests.reduce((top, guest) => Math.max(top, guest.least), 0);
}

/** Slots in which a node can meet. */
export function freeSlots(of: IndexedHall, node: number): number {
  let count = 0;
  for (let slot = 0; slot < of.slots; slot++) count += of.free[node * of.slots + slot] ?? 0;
  return count;
}
