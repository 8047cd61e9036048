import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delegation, faultsOf, halls, oracle, tables } from '../drawn-halls.ts';
import type { Hall } from './hall.ts';
import { gapToBound, inOneNumber, schedule } from './schedule.ts';

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
