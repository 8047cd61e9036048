import { Network } from './flow.ts';
import type { Hall } from './hall.ts';
import { freeSlots, type IndexedHall, indexHall } from './indexed-hall.ts';
import { meetSomewhere, type Proof } from './proofs.ts';
import { schedule } from './schedule.ts';

type LeastProof = Extract<Proof, { kind: 'least' | 'tried' }>;
interface Lower {
  readonly guest: string;
  readonly from: number;
  readonly to: number;
}

export interface LeastKept {
  readonly proofs: readonly LeastProof[];
  /** Guests whose least must come down so that all can be kept: a schedule with the rest was found. */
  readonly lower: readonly Lower[];
}

/** More slots than this are never offered as a way out. */
const MOST_SLOTS = 24;

/**
 * Whether every guest can get its least: when not, the guests who together want more than the only hosts
 * they can meet have room for (the smallest cut of a flow, Hall's condition), and what to lower. Musts are
 * left out of account. A small hall is searched whole as well.
 */
export function proveLeast(hall: Hall): LeastKept {
  const plain: Hall = {
    ...hall,
    pairings: hall.pairings.map((one) => ({ ...one, must: false, score: 1 })),
  };
  const of = indexHall(plain);
  const short = shortage(of);
  const proofs: LeastProof[] = violators(of, short).map((group) => ({
    kind: 'least',
    guests: group.guests.map((n) => of.guests[n]?.id ?? ''),
    hosts: group.hosts.map((n) => of.hosts[n]?.id ?? ''),
    wanted: group.wanted,
    room: group.wanted - group.missing,
    lower: group.guests.flatMap((n) => lowered(of, n, short.got[n] ?? 0)),
    slots: slotsFor(
      plain,
      group.guests.map((n) => of.guests[n]?.id ?? ''),
    ),
  }));
  const done = schedule(plain);
  const got = new Map<string, number>();
  for (const one of done.meetings) got.set(one.guest, (got.get(one.guest) ?? 0) + 1);
  const lower = of.guests.flatMap((guest, n) => lowered(of, n, got.get(guest.id) ?? 0));
  if (proofs.length === 0 && lower.length > 0 && done.best) {
    const wanted = of.guests.reduce((sum, guest) => sum + guest.least, 0);
    const drop = lower.reduce((sum, one) => sum + one.from - one.to, 0);
    proofs.push({ kind: 'tried', wanted, kept: wanted - drop, drop });
  }
  return { proofs, lower };
}

function lowered(of: IndexedHall, n: number, got: number): Lower[] {
  const guest = of.guests[n];
  return guest && got < guest.least ? [{ guest: guest.id, from: guest.least, to: got }] : [];
}

interface Shortage {
  /** Meetings of its least that each guest gets, worst-off first. */
  readonly got: readonly number[];
  readonly missing: number;
  /** What can be reached where the flow is stuck. */
  readonly guest: (n: number) => boolean;
  readonly host: (n: number) => boolean;
  readonly edges: readonly (readonly [number, number])[];
}

/** The greatest flow from what guests want at least to what hosts have room for. */
function shortage(of: IndexedHall): Shortage {
  const { hosts, guests } = of;
  const guestAt = 1;
  const hostAt = guestAt + guests.length;
  const tables = hostAt + hosts.length;
  const sink = tables + 1;
  const network = new Network(sink + 1);
  const arcs = guests.map((guest, n) => {
    // Each further meeting costs more: the one with fewest comes first.
    const levels: number[] = [];
    for (let level = 0; level < guest.least; level++)
      levels.push(network.arc(0, guestAt + n, 1, level));
    return levels;
  });
  // Whoever wants more than its own slots hold is cut at itself.
  const own = guests.map((guest) => Math.min(guest.most, freeSlots(of, guest.node)));
  const edges: [number, number][] = [];
  const doors = guests.map(() => 0);
  for (const { host, guest } of of.edges) {
    const a = hosts[host];
    const b = guests[guest];
    if (!a || !b || !meetSomewhere(of, a.node, b.node)) continue;
    doors[guest] = (doors[guest] ?? 0) + 1;
    edges.push([guest, host]);
    network.arc(guestAt + guest, hostAt + host, 1, 0);
  }
  const seatsMost = Math.max(1, ...hosts.map((host) => host.seats));
  hosts.forEach((host, n) => {
    const room = Math.min(host.most, freeSlots(of, host.node) * host.seats);
    if (room > 0) network.arc(hostAt + n, tables, room, 0);
  });
  network.arc(tables, sink, of.slots * of.hall.tables.length * seatsMost, 0);
  const order = Array.from({ length: sink + 1 }, (_, node) => node);
  network.send(0, sink, Infinity, order, true);
  const got = guests.map((_, n) =>
    Math.min(
      own[n] ?? 0,
      (arcs[n] ?? []).reduce((sum, arc) => sum + network.through(arc), 0),
    ),
  );
  const wanted = guests.reduce((sum, guest) => sum + guest.least, 0);
  const reached = network.reachable(0);
  return {
    got,
    missing: wanted - got.reduce((a, b) => a + b, 0),
    guest: (n) => reached[guestAt + n] === 1 || (got[n] ?? 0) < (guests[n]?.least ?? 0),
    host: (n) => reached[hostAt + n] === 1,
    edges,
  };
}

interface Group {
  readonly guests: number[];
  readonly hosts: number[];
  readonly wanted: number;
  readonly missing: number;
}

/** The guests of the smallest cut, in groups that share no host; only groups that miss something. */
function violators(of: IndexedHall, short: Shortage): Group[] {
  if (short.missing === 0) return [];
  const hostsOf = new Map<number, number[]>();
  const guestsOf = new Map<number, number[]>();
  for (const [guest, host] of short.edges) {
    if (!short.guest(guest)) continue;
    hostsOf.set(guest, [...(hostsOf.get(guest) ?? []), host]);
    if (short.host(host)) guestsOf.set(host, [...(guestsOf.get(host) ?? []), guest]);
  }
  const seen = new Set<number>();
  const groups: Group[] = [];
  of.guests.forEach((_, first) => {
    if (!short.guest(first) || seen.has(first)) return;
    const guests = [first];
    const hosts = new Set<number>();
    seen.add(first);
    for (let n = 0; n < guests.length; n++)
      for (const host of hostsOf.get(guests[n] ?? -1) ?? []) {
        hosts.add(host);
        for (const guest of guestsOf.get(host) ?? [])
          if (!seen.has(guest)) {
            seen.add(guest);
            guests.push(guest);
          }
      }
    const least = (n: number) => of.guests[n]?.least ?? 0;
    const wanted = guests.reduce((sum, n) => sum + least(n), 0);
    const missing = guests.reduce((sum, n) => sum + least(n) - (short.got[n] ?? 0), 0);
    if (missing > 0) groups.push({ guests, hosts: [...hosts], wanted, missing });
  });
  return groups;
}

/** The fewest slots more, with everyone there, in which these guests could get their least. */
function slotsFor(hall: Hall, ids: readonly string[]): number | null {
  const among = new Set(ids);
  for (let more = 1; more <= MOST_SLOTS; more++) {
    const wider: Hall = {
      ...hall,
      slots: hall.slots + more,
      delegations: hall.delegations.map((one) => ({
        ...one,
        least: among.has(one.id) || one.side === 'host' ? one.least : 0,
        free: [
          ...Array.from({ length: hall.slots }, (_, slot) => one.free[slot] ?? false),
          ...Array.from({ length: more }, () => true),
        ],
      })),
    };
    if (shortage(indexHall(wider)).missing === 0) return more;
  }
  return null;
}
