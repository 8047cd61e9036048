// Halls drawn for tests, and the rules of a hall written apart from the scheduler on purpose.
import fc from 'fast-check';
import type { Delegation, Hall, Pairing } from './domain/hall.ts';
import { inOneNumber, type Schedule } from './domain/schedule.ts';

export const delegation = (
  id: string,
  side: 'host' | 'guest',
  rest: Partial<Delegation>,
): Delegation => ({
  id,
  side,
  name: id,
  free: [],
  most: 99,
  least: 0,
  seats: 1,
  stepFree: false,
  ...rest,
});

export const tables = (count: number, stepFree = count) =>
  Array.from({ length: count }, (_, n) => ({ id: `M${n + 1}`, stepFree: n < stepFree }));

interface Size {
  readonly hosts: number;
  readonly guests: number;
  readonly slots: number;
  readonly pairings: number;
}

/** Halls of every shape: windows, limits, leasts, group tables, musts, locks, few tables. */
export function halls(size: Size): fc.Arbitrary<Hall> {
  const free = fc.array(fc.boolean(), { minLength: size.slots, maxLength: size.slots });
  return fc
    .record({
      hosts: fc.array(
        fc.record({
          free,
          most: fc.integer({ min: 1, max: 4 }),
          seats: fc.integer({ min: 1, max: 2 }),
        }),
        { minLength: 1, maxLength: size.hosts },
      ),
      guests: fc.array(
        fc.record({
          free,
          most: fc.integer({ min: 1, max: 3 }),
          least: fc.integer({ min: 0, max: 2 }),
          stepFree: fc.boolean(),
        }),
        { minLength: 1, maxLength: size.guests },
      ),
      pairs: fc.uniqueArray(
        fc.record({
          host: fc.nat({ max: size.hosts - 1 }),
          guest: fc.nat({ max: size.guests - 1 }),
          score: fc.integer({ min: 1, max: 20 }),
          must: fc.boolean(),
        }),
        { selector: (one) => `${one.host} ${one.guest}`, maxLength: size.pairings },
      ),
      tables: fc.integer({ min: 1, max: 3 }),
      stepFree: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ hosts, guests, pairs, ...hall }) => ({
      slots: size.slots,
      tables: tables(hall.tables, hall.stepFree),
      delegations: [
        ...hosts.map((one, n) => delegation(`h${n}`, 'host', one)),
        ...guests.map((one, n) => delegation(`g${n}`, 'guest', one)),
      ],
      pairings: pairs
        .filter((one) => one.host < hosts.length && one.guest < guests.length)
        .map((one) => ({ ...one, host: `h${one.host}`, guest: `g${one.guest}` })),
      locked: [],
    }));
}

/** Everything that a schedule must keep to; gives what it breaks. */
export function faultsOf(hall: Hall, done: Pick<Schedule, 'meetings'>): string[] {
  const faults: string[] = [];
  const byId = new Map(hall.delegations.map((one) => [one.id, one]));
  const wished = new Set(hall.pairings.map((one) => `${one.host} ${one.guest}`));
  const locked = new Set(hall.locked.map((one) => `${one.host} ${one.guest}`));
  const seen = new Set<string>();
  for (const one of done.meetings) {
    const key = `${one.host} ${one.guest}`;
    if (seen.has(key)) faults.push(`${key} meets twice`);
    seen.add(key);
    if (!wished.has(key) && !locked.has(key)) faults.push(`${key} was never wished`);
    for (const id of [one.host, one.guest])
      if (!byId.get(id)?.free[one.slot]) faults.push(`${id} is away in slot ${one.slot}`);
    const table = hall.tables.find((at) => at.id === one.table);
    if (!table) faults.push(`${key} has no table`);
    const needs = byId.get(one.host)?.stepFree || byId.get(one.guest)?.stepFree;
    if (needs && !table?.stepFree) faults.push(`${key} sits at a table with steps`);
  }
  for (const one of hall.delegations) {
    const own = done.meetings.filter((at) => at.host === one.id || at.guest === one.id);
    if (own.length > one.most) faults.push(`${one.id} meets more often than it takes`);
    for (let slot = 0; slot < hall.slots; slot++) {
      const here = own.filter((at) => at.slot === slot);
      const most = one.side === 'host' ? one.seats : 1;
      if (here.length > most) faults.push(`${one.id} is doubled in slot ${slot}`);
      if (new Set(here.map((at) => at.table)).size > 1) faults.push(`${one.id} has two tables`);
    }
  }
  for (let slot = 0; slot < hall.slots; slot++) {
    const hostsAt = new Map<string, Set<string>>();
    for (const one of done.meetings.filter((at) => at.slot === slot))
      hostsAt.set(one.table, (hostsAt.get(one.table) ?? new Set()).add(one.host));
    for (const [table, hosts] of hostsAt)
      if (hosts.size > 1) faults.push(`${table} has two hosts in slot ${slot}`);
  }
  return faults;
}

/** Rules and worth of a hall, written apart from the scheduler on purpose. */
export function oracle(hall: Hall) {
  const byId = new Map(hall.delegations.map((one) => [one.id, one]));
  const stepFree = hall.tables.filter((one) => one.stepFree).length;
  const leastOf = (one: Delegation) => (one.side === 'guest' ? Math.min(one.least, one.most) : 0);
  const top = Math.max(0, ...hall.delegations.map(leastOf));
  const placed: { pairing: Pairing; slot: number }[] = [];
  const of = (id: string) =>
    placed.filter((one) => one.pairing.host === id || one.pairing.guest === id);
  const allowed = (pairing: Pairing, slot: number): boolean => {
    const host = byId.get(pairing.host);
    const guest = byId.get(pairing.guest);
    if (!host?.free[slot] || !guest?.free[slot]) return false;
    if (of(host.id).length >= host.most || of(guest.id).length >= guest.most) return false;
    if (of(guest.id).some((one) => one.slot === slot)) return false;
    if (of(host.id).filter((one) => one.slot === slot).length >= host.seats) return false;
    const others = placed.filter((one) => one.slot === slot).map((one) => one.pairing);
    const here = [...others, pairing];
    if (new Set(here.map((one) => one.host)).size > hall.tables.length) return false;
    return (
      here.filter((one) => byId.get(one.host)?.stepFree || byId.get(one.guest)?.stepFree).length <=
      stepFree
    );
  };
  const reaching = (level: number) =>
    hall.delegations.filter((one) => leastOf(one) > level && of(one.id).length > level).length;
  const worth = () =>
    inOneNumber({
      musts: placed.filter((one) => one.pairing.must).length,
      points: placed.reduce((sum, one) => sum + one.pairing.score, 0),
      levels: Array.from({ length: top }, (_, level) => reaching(level)),
    });
  return { placed, allowed, worth };
}
