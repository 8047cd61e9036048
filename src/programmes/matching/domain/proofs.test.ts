import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delegation, halls, oracle, tables } from '../drawn-halls.ts';
import type { Hall, Pairing } from './hall.ts';
import { proveLocks, proveWishes } from './proofs.ts';
import { proveLeast } from './prove-least.ts';

const SMALL = { hosts: 3, guests: 4, slots: 3, pairings: 7 };

/** The most of these pairings that one schedule can hold, by trying everything. */
function mostKept(hall: Hall, wanted: readonly Pairing[]): number {
  const { placed, allowed } = oracle(hall);
  const walk = (n: number): number => {
    const pairing = wanted[n];
    if (!pairing) return placed.length;
    let best = walk(n + 1);
    for (let slot = 0; slot < hall.slots && best < wanted.length; slot++) {
      if (!allowed(pairing, slot)) continue;
      placed.push({ pairing, slot });
      best = Math.max(best, walk(n + 1));
      placed.pop();
    }
    return best;
  };
  return walk(0);
}

/** Whether some schedule gives every guest its least, by trying everything. */
function leastPossible(hall: Hall): boolean {
  const { placed, allowed } = oracle(hall);
  const enough = () =>
    hall.delegations.every(
      (one) =>
        one.side === 'host' ||
        placed.filter((at) => at.pairing.guest === one.id).length >= Math.min(one.least, one.most),
    );
  const walk = (n: number): boolean => {
    const pairing = hall.pairings[n];
    if (!pairing) return enough();
    if (walk(n + 1)) return true;
    for (let slot = 0; slot < hall.slots; slot++) {
      if (!allowed(pairing, slot)) continue;
      placed.push({ pairing, slot });
      const found = walk(n + 1);
      placed.pop();
      if (found) return true;
    }
    return false;
  };
  return walk(0);
}

describe('proofs', () => {
  it('says that wishes cannot all be kept exactly when no schedule keeps them, and the fewest to drop', () => {
    fc.assert(
      fc.property(halls(SMALL), (hall) => {
        const said = proveWishes(hall, hall.pairings);
        const most = mostKept(hall, hall.pairings);
        expect(said.kept).toBe(most);
        expect(said.smallest).toBe(true);
        expect(said.proofs.length > 0).toBe(most < hall.pairings.length);
        const dropped = new Set(said.drop.map((one) => `${one.host} ${one.guest}`));
        const rest = hall.pairings.filter((one) => !dropped.has(`${one.host} ${one.guest}`));
        expect(rest.length).toBe(most);
        expect(mostKept(hall, rest)).toBe(rest.length);
      }),
      { numRuns: 300 },
    );
  });

  it('counts no less to drop than what cannot be kept, whatever the reason', () => {
    fc.assert(
      fc.property(halls(SMALL), (hall) => {
        const { proofs } = proveWishes(hall, hall.pairings);
        const missing = hall.pairings.length - mostKept(hall, hall.pairings);
        for (const proof of proofs)
          if ('drop' in proof) expect(proof.drop).toBeLessThanOrEqual(missing);
      }),
      { numRuns: 300 },
    );
  });

  it('says that a least cannot be kept exactly when no schedule keeps it; lowered as said, one does', () => {
    fc.assert(
      fc.property(halls(SMALL), (hall) => {
        const said = proveLeast(hall);
        expect(said.proofs.length > 0).toBe(!leastPossible(hall));
        const to = new Map(said.lower.map((one) => [one.guest, one.to]));
        const lowered = hall.delegations.map((one) => ({
          ...one,
          least: to.get(one.id) ?? one.least,
        }));
        expect(leastPossible({ ...hall, delegations: lowered })).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('counts of the guests of a cut what really fits: with the slots it names, they get their least', () => {
    fc.assert(
      fc.property(halls(SMALL), (hall) => {
        for (const proof of proveLeast(hall).proofs)
          if (proof.kind === 'least') {
            expect(proof.room).toBeLessThan(proof.wanted);
            expect(proof.lower.reduce((sum, one) => sum + one.from - one.to, 0)).toBe(
              proof.wanted - proof.room,
            );
          }
      }),
      { numRuns: 200 },
    );
  });

  it('tells an agency with more wishes than slots, and how to mend it', () => {
    const free = Array.from({ length: 12 }, () => true);
    const guests = Array.from({ length: 14 }, (_, n) => delegation(`ukm${n}`, 'guest', { free }));
    const hall: Hall = {
      slots: 12,
      tables: tables(3),
      delegations: [delegation('dinas', 'host', { free }), ...guests],
      pairings: guests.map(({ id }) => ({ host: 'dinas', guest: id, score: 5, must: true })),
      locked: [],
    };
    const said = proveWishes(hall, hall.pairings);
    expect(said.proofs).toEqual([
      { kind: 'delegation', who: 'dinas', wanted: 14, room: 12, drop: 2, slots: 2 },
    ]);
    expect([said.kept, said.drop.length, said.smallest]).toEqual([12, 2, true]);
  });

  it('names the guests who want only hosts without room for all of them', () => {
    const free = [true];
    const hall: Hall = {
      slots: 1,
      tables: tables(3),
      delegations: [
        delegation('dinas', 'host', { free }),
        delegation('bank', 'host', { free }),
        ...['a', 'b', 'c'].map((id) => delegation(id, 'guest', { free, least: 1 })),
      ],
      pairings: [
        { host: 'dinas', guest: 'a', score: 1, must: false },
        { host: 'dinas', guest: 'b', score: 1, must: false },
        { host: 'bank', guest: 'c', score: 1, must: false },
      ],
      locked: [],
    };
    const [proof, ...more] = proveLeast(hall).proofs;
    expect(more).toEqual([]);
    expect(proof).toMatchObject({ kind: 'least', hosts: ['dinas'], wanted: 2, room: 1, slots: 1 });
    if (proof?.kind === 'least') expect([...proof.guests].sort()).toEqual(['a', 'b']);
  });

  it('tells tables and tables without steps that are too few', () => {
    const free = [true, true];
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const hall: Hall = {
      slots: 2,
      tables: tables(2, 1),
      delegations: [
        ...ids.map((id) => delegation(`h${id}`, 'host', { free })),
        ...ids.map((id) => delegation(id, 'guest', { free, stepFree: id < 'd' })),
      ],
      pairings: ids.map((id) => ({ host: `h${id}`, guest: id, score: 1, must: true })),
      locked: [],
    };
    expect(proveWishes(hall, hall.pairings).proofs).toEqual([
      { kind: 'hall', wanted: 5, room: 4, drop: 1, slots: 1, tables: 1 },
      { kind: 'steps', wanted: 3, room: 2, drop: 1, tables: 1 },
    ]);
  });

  it('finds locked meetings that collide exactly when they cannot all stay', () => {
    const locks = fc.uniqueArray(
      fc.record({ host: fc.nat({ max: 2 }), guest: fc.nat({ max: 3 }), slot: fc.nat({ max: 2 }) }),
      { selector: (one) => `${one.host} ${one.guest}`, maxLength: 5 },
    );
    fc.assert(
      fc.property(halls(SMALL), locks, (drawn, sent) => {
        const known = new Set(drawn.delegations.map((one) => one.id));
        const locked = sent
          .map((one) => ({ host: `h${one.host}`, guest: `g${one.guest}`, slot: one.slot }))
          .filter((one) => known.has(one.host) && known.has(one.guest));
        const most = drawn.delegations.map((one) => ({ ...one, most: 99 }));
        const hall = { ...drawn, delegations: most, locked };
        const { placed, allowed } = oracle(hall);
        let fits = true;
        for (const { host, guest, slot } of locked) {
          const pairing = { host, guest, score: 0, must: false };
          if (!allowed(pairing, slot)) fits = false;
          placed.push({ pairing, slot });
        }
        expect(proveLocks(hall).length === 0).toBe(fits);
      }),
      { numRuns: 500 },
    );
  });
});
