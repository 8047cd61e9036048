import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delegation, Hall, Pairing } from './hall.ts';
import { gapToBound, inOneNumber, type Schedule, schedule } from './schedule.ts';

const delegation = (id: string, side: 'host' | 'guest', rest: Partial<Delegation>): Delegation => ({
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

const tables = (count: number, stepFree = count) =>
  Array.from({ length: count }, (_, n) => ({ id: `M${n + 1}`, stepFree: n < stepFree }));

interface Size {
  readonly hosts: number;
  readonly guests: number;
  readonly slots: number;
  readonly pairings: number;
}

/** Halls of every shape: windows, limits, leasts, group tables, musts, locks, few tables. */
function halls(size: Size): fc.Arbitrary<Hall> {
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
function faultsOf(hall: Hall, done: Schedule): string[] {
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
function oracle(hall: Hall) {
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

/** The best worth there is, by trying everything. */
function bruteForce(hall: Hall): number {
  const { placed, allowed, worth } = oracle(hall);
  const walk = (n: number): number => {
    const pairing = hall.pairings[n];
    if (!pairing) return worth();
    let best = walk(n + 1);
    for (let slot = 0; slot < hall.slots; slot++) {
      if (!allowed(pairing, slot)) continue;
      placed.push({ pairing, slot });
      best = Math.max(best, walk(n + 1));
      placed.pop();
    }
    return best;
  };
  return walk(0);
}

/** What a person with a list would do: the best pairing first, into the first slot where it fits. */
function greedy(hall: Hall): number {
  const { placed, allowed, worth } = oracle(hall);
  const bestFirst = [...hall.pairings].sort(
    (a, b) => Number(b.must) - Number(a.must) || b.score - a.score,
  );
  for (const pairing of bestFirst)
    for (let slot = 0; slot < hall.slots; slot++)
      if (allowed(pairing, slot)) {
        placed.push({ pairing, slot });
        break;
      }
  return worth();
}

describe('schedule', () => {
  it('keeps to windows, tables, limits and locks, whatever the hall', () => {
    fc.assert(
      fc.property(halls({ hosts: 5, guests: 8, slots: 5, pairings: 30 }), (hall) => {
        const done = schedule(hall);
        expect(faultsOf(hall, done)).toEqual([]);
        expect(done.total).toBeLessThanOrEqual(done.bound);
        expect(inOneNumber(done.worth)).toBe(done.total);
        expect(done.meetings.length + done.unplaced.length).toBe(hall.pairings.length);
      }),
      { numRuns: 400 },
    );
  });

  it('finds the best schedule of every small hall, as trying everything does', () => {
    fc.assert(
      fc.property(halls({ hosts: 3, guests: 4, slots: 3, pairings: 7 }), (hall) => {
        const done = schedule(hall);
        expect(done.total).toBe(bruteForce(hall));
        expect(done.best).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('is never worth less than taking the best wish first', () => {
    fc.assert(
      fc.property(halls({ hosts: 4, guests: 6, slots: 4, pairings: 16 }), (hall) => {
        expect(schedule(hall).total).toBeGreaterThanOrEqual(greedy(hall));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same schedule for the same hall', () => {
    fc.assert(
      fc.property(halls({ hosts: 4, guests: 6, slots: 4, pairings: 16 }), (hall) => {
        expect(schedule(hall, 7)).toEqual(schedule(hall, 7));
      }),
      { numRuns: 50 },
    );
  });

  it('gives everyone a first meeting before anyone a second one', () => {
    const open = [true];
    const hall: Hall = {
      slots: 1,
      tables: tables(2),
      delegations: [
        delegation('dinas', 'host', { free: open }),
        delegation('bank', 'host', { free: open }),
        delegation('keripik', 'guest', { free: open, least: 1 }),
        delegation('batik', 'guest', { free: open, least: 1 }),
      ],
      pairings: [
        { host: 'dinas', guest: 'keripik', score: 90, must: false },
        { host: 'bank', guest: 'keripik', score: 80, must: false },
        { host: 'dinas', guest: 'batik', score: 5, must: false },
      ],
      locked: [],
    };
    const done = schedule(hall);
    expect(done.worth).toEqual({ musts: 0, levels: [2], points: 85 });
    expect(gapToBound(done)).toBe(0);
    expect(done.best).toBe(true);
  });

  it('leaves a locked meeting where it is, and gives its host no other in that slot', () => {
    const free = [true, true];
    const hall: Hall = {
      slots: 2,
      tables: tables(1),
      delegations: [
        delegation('dinas', 'host', { free }),
        delegation('keripik', 'guest', { free }),
        delegation('batik', 'guest', { free }),
      ],
      pairings: [
        { host: 'dinas', guest: 'keripik', score: 9, must: false },
        { host: 'dinas', guest: 'batik', score: 9, must: false },
      ],
      locked: [{ host: 'dinas', guest: 'batik', slot: 1 }],
    };
    expect(schedule(hall).meetings).toEqual([
      { host: 'dinas', guest: 'keripik', slot: 0, table: 'M1', locked: false },
      { host: 'dinas', guest: 'batik', slot: 1, table: 'M1', locked: true },
    ]);
  });
});
