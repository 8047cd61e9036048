import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delegation, faultsOf, halls, oracle, tables } from '../drawn-halls.ts';
import type { Hall, Pairing } from './hall.ts';
import { type Published, repair } from './repair.ts';
import { schedule } from './schedule.ts';

/** What may happen on the day: someone is away for a while, and there are more or fewer tables. */
const happening = fc.record({
  who: fc.nat({ max: 20 }),
  away: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  tables: fc.integer({ min: 1, max: 3 }),
  lock: fc.nat({ max: 20 }),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** A hall whose schedule is published, and the same hall after something happened. */
function changed(hall: Hall, what: Happening): { hall: Hall; published: Published[] } | null {
  const published = schedule(hall).meetings.map(({ host, guest, slot, table }) => ({
    host, guest, slot, table,
  })); // biome-ignore format: one row
  const who = hall.delegations[what.who % hall.delegations.length]?.id;
  const stays = published[what.lock];
  const locked = stays && stays.host !== who && stays.guest !== who ? [stays] : [];
  return {
    published,
    hall: {
      ...hall,
      tables: tables(what.tables, what.tables),
      locked,
      delegations: hall.delegations.map((one) =>
        one.id === who
          ? { ...one, free: one.free.map((free, slot) => free && !what.away[slot]) }
          : one,
      ),
    },
  };
}

/** The least that must be lost and moved, by trying every place for every published meeting. */
function leastCost(hall: Hall, published: readonly Published[]): number {
  const { placed, allowed } = oracle(hall);
  const pairings = new Map(hall.pairings.map((one) => [`${one.host} ${one.guest}`, one]));
  const of = (one: Published): Pairing =>
    pairings.get(`${one.host} ${one.guest}`) ?? { ...one, score: 1, must: false };
  const locked = new Set(hall.locked.map((one) => `${one.host} ${one.guest}`));
  const walk = (n: number, cost: number, best: number): number => {
    if (cost >= best) return best;
    const one = published[n];
    if (!one) return cost;
    let least = best;
    for (let slot = 0; slot < hall.slots; slot++) {
      if (slot !== one.slot && locked.has(`${one.host} ${one.guest}`)) continue;
      if (!allowed(of(one), slot)) continue;
      placed.push({ pairing: of(one), slot });
      least = walk(n + 1, cost + (slot === one.slot ? 0 : 1), least);
      placed.pop();
    }
    // A locked meeting stays in any case, also where a must has no place for it; one always fits here.
    if (locked.has(`${one.host} ${one.guest}`)) return least;
    return walk(n + 1, cost + (of(one).must ? 1_000_000 : 1_000), least);
  };
  return walk(0, 0, Infinity);
}

function costOf(hall: Hall, changes: ReturnType<typeof repair>['changes']): number {
  const musts = new Set(
    hall.pairings.filter((one) => one.must).map((one) => `${one.host} ${one.guest}`),
  );
  const moved = changes.filter((one) => one.kind === 'moved').length;
  const dropped = changes.filter((one) => one.kind === 'dropped');
  return dropped.reduce(
    (sum, one) => sum + (musts.has(`${one.host} ${one.guest}`) ? 1_000_000 : 1_000),
    moved,
  );
}

describe('repair', () => {
  it('loses and moves as few meetings as trying everything does', () => {
    fc.assert(
      fc.property(
        halls({ hosts: 3, guests: 4, slots: 3, pairings: 7 }),
        happening,
        (drawn, what) => {
          const now = changed(drawn, what);
          if (!now) return;
          const done = repair(now.hall, now.published);
          expect(done.best).toBe(true);
          expect(costOf(now.hall, done.changes)).toBe(leastCost(now.hall, now.published));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('keeps to windows, tables, limits and locks, and says every change', () => {
    fc.assert(
      fc.property(
        halls({ hosts: 5, guests: 9, slots: 5, pairings: 35 }),
        happening,
        (drawn, what) => {
          const now = changed(drawn, what);
          if (!now) return;
          const done = repair(now.hall, now.published);
          expect(faultsOf(now.hall, done)).toEqual([]);
          for (const { host, guest, slot } of now.hall.locked)
            expect(
              done.meetings.some(
                (one) => one.host === host && one.guest === guest && one.slot === slot,
              ),
            ).toBe(true);
          const told = new Map(done.changes.map((one) => [`${one.host} ${one.guest}`, one.to]));
          for (const one of now.published) {
            const key = `${one.host} ${one.guest}`;
            const to = told.has(key) ? told.get(key) : { slot: one.slot, table: one.table };
            const here = done.meetings.find((at) => at.host === one.host && at.guest === one.guest);
            expect(here ? { slot: here.slot, table: here.table } : null).toEqual(to ?? null);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps a locked meeting although a must loses its place for it', () => {
    const free = [true];
    const hall: Hall = {
      slots: 1,
      tables: tables(1),
      delegations: ['dinas', 'camat', 'keripik', 'batik'].map((id, n) =>
        delegation(id, n < 2 ? 'host' : 'guest', { free }),
      ),
      pairings: [
        { host: 'dinas', guest: 'keripik', score: 1, must: false },
        { host: 'camat', guest: 'batik', score: 1, must: true },
      ],
      locked: [{ host: 'dinas', guest: 'keripik', slot: 0 }],
    };
    const done = repair(hall, [
      { host: 'dinas', guest: 'keripik', slot: 0, table: 'M1' },
      { host: 'camat', guest: 'batik', slot: 0, table: 'M2' },
    ]);
    expect(done.changes).toEqual([
      {
        host: 'camat',
        guest: 'batik',
        kind: 'dropped',
        from: { slot: 0, table: 'M2' },
        to: null,
      },
    ]);
  });

  it('moves one meeting for a guest who comes late, and nobody else', () => {
    const free = [true, true, true];
    const hall: Hall = {
      slots: 3,
      tables: tables(2),
      delegations: [
        delegation('dinas', 'host', { free }),
        delegation('keripik', 'guest', { free: [false, true, true] }),
        delegation('batik', 'guest', { free }),
      ],
      pairings: [
        { host: 'dinas', guest: 'keripik', score: 9, must: false },
        { host: 'dinas', guest: 'batik', score: 9, must: false },
      ],
      locked: [],
    };
    const done = repair(hall, [
      { host: 'dinas', guest: 'keripik', slot: 0, table: 'M1' },
      { host: 'dinas', guest: 'batik', slot: 1, table: 'M1' },
    ]);
    expect(done.changes).toEqual([
      {
        host: 'dinas',
        guest: 'keripik',
        kind: 'moved',
        from: { slot: 0, table: 'M1' },
        to: { slot: 2, table: 'M1' },
      },
    ]);
  });
});
