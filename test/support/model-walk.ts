import fc from 'fast-check';
import { expect } from 'vitest';
import { sha256 } from '../../src/platform/index.ts';
import {
  commandsFor,
  TERMINAL_STATES,
  TRANSITIONS,
} from '../../src/purchasing/domain/transitions.ts';
import { actOnOrder, decide, fold, loadOrder, type Order } from '../../src/purchasing/index.ts';
import { commandFor, orderAt } from './order-stages.ts';
import type { World } from './world.ts';

const PEOPLE = ['officer', 'ppk', 'seller', 'treasurer', 'otherSeller', 'auditor'] as const;
const KINDS = [...new Set(TRANSITIONS.map((one) => one.command))];
// The ends of an order are rare, so that walks grow long.
const ENDS = ['withdraw', 'reject', 'decline', 'cancel', 'stop', 'terminate', 'expire'];

/** What of an order must be the same in both; numbers of documents are the database's own. */
const told = ({ numbers, addenda, ...order }: Order) => ({
  ...order,
  numbers: Object.keys(numbers).sort(),
  addenda: addenda.map(({ outcome, ...one }) => ({ ...one, outcome: outcome?.kind ?? null })),
});

export interface Walked {
  steps: number;
  done: number;
  refused: number;
}

/**
 * Drives orders of the real system, over its database, beside the pure model: at each step both get the
 * same command, and they agree on what is refused, with which codes, and on the order afterwards.
 */
export async function walkBeside(world: World, runs: number, seed: number): Promise<Walked> {
  const walked: Walked = { steps: 0, done: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('direct', 'negotiation'),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), {
        minLength: 30,
        maxLength: 60,
        size: 'max',
      }),
      async (method, steps) => {
        let model = await orderAt(world, method);
        for (const step of steps) {
          // Of an order that is over little is left to ask.
          if (TERMINAL_STATES.includes(model.state) && step[2] % 3 === 0)
            model = await orderAt(world, method);
          model = await both(world, model, step, walked);
        }
      },
    ),
    // A failure is reported as it was found: each step is a transaction, so shrinking would take hours.
    { numRuns: runs, seed, endOnFailure: true },
  );
  return walked;
}

async function both(
  world: World,
  model: Order,
  [a, b, n]: readonly [number, number, number],
  walked: Walked,
): Promise<Order> {
  const open = PEOPLE.flatMap((person) =>
    commandsFor(model, world.actor(person)).map((kind) => [person, kind] as const),
  ).filter(([, kind]) => n % 13 === 0 || !ENDS.includes(kind));
  // Mostly what is on the table, now and then anything by anyone.
  const [person, kind] =
    n % 7 === 0 || open.length === 0
      ? ([PEOPLE[a % PEOPLE.length] ?? 'ppk', KINDS[b % KINDS.length] ?? 'expire'] as const)
      : (open[b % open.length] ?? (['ppk', 'expire'] as const));
  const actor = world.actor(person);
  const sound = commandFor(model, kind, actor.role === 'seller');
  // Now and then of a version that is gone.
  const command =
    n % 11 === 0 && 'expectedVersion' in sound
      ? { ...sound, expectedVersion: sound.expectedVersion - 1 }
      : sound;
  const expected = decide(model, command, {
    now: world.clock.now(),
    calendar: world.pemda.calendar,
    actor,
    hash: sha256,
    documentNumber: 'N',
  });
  const real = await actOnOrder(world.env(actor), model.id, command);
  const codes = (of: typeof expected | typeof real) =>
    of.ok ? [] : of.error.map(({ code }) => code);
  expect([kind, person, codes(real)]).toEqual([kind, person, codes(expected)]);
  const stored = await loadOrder(world.db, model.id);
  const after = expected.ok ? (fold(expected.value, model) ?? model) : model;
  if (!stored) throw new Error('the order is gone');
  expect(told(stored)).toEqual(told(after));
  walked.steps += 1;
  walked[expected.ok ? 'done' : 'refused'] += 1;
  world.clock.advance(60_000);
  return stored;
}
