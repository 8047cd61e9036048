import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, type Quantity, quantity, rupiah } from '../../kernel/index.ts';
import type { OrderCommand } from './commands.ts';
import { contentOf } from './content.ts';
import { decide } from './decide.ts';
import { eventFromStored, eventToJson } from './event-json.ts';
import type { OrderEvent } from './events.ts';
import { evolve, fold } from './evolve.ts';
import { envOf, hash, NOW, PEOPLE, placing, pricesAt, product } from './fixtures.ts';
import {
  lineReserved,
  orderValue,
  payableOf,
  REALISED_STATES,
  realisedOf,
  reservedOf,
} from './progress.ts';
import { rowsOf } from './rows.ts';
import { commandsFor, TERMINAL_STATES, TRANSITIONS } from './transitions.ts';
import type { Order, OrderActor } from './types.ts';

const REASON = 'Alasan yang cukup panjang untuk dibaca';
const ACTORS: readonly OrderActor[] = Object.values(PEOPLE);

/** A command of this kind with contents that `n` varies, mostly sensible ones. */
function commandOf(order: Order, kind: OrderCommand['kind'], n: number): OrderCommand {
  const seen = { expectedVersion: order.version };
  const portion = (q: Quantity) => (n % 3 === 0 ? q : (q + 1n) / 2n) as Quantity;
  switch (kind) {
    case 'make-offer':
      return {
        kind,
        ...seen,
        prices: pricesAt(order, BigInt(100 - (n % 40))),
        freight: rupiah(BigInt(n % 12) * 1000n),
        note: '',
        belowMeant: n % 2 === 0,
      };
    case 'approve':
      return { kind, ...seen, contentHash: hash(contentOf(order)), sign: n % 2 === 0 };
    case 'ship':
      return {
        kind,
        ...seen,
        lines: order.lines.map((line) => ({
          lineNo: line.lineNo,
          quantity: portion((line.quantity - line.accepted) as Quantity),
        })),
        proof: 'SJ-1',
        note: '',
      };
    case 'mark-arrived':
      return { kind, ...seen, deliveryNo: (n % Math.max(1, order.deliveries.length)) + 1 };
    case 'inspect':
      return {
        kind,
        ...seen,
        deliveryNo: (n % Math.max(1, order.deliveries.length)) + 1,
        lines: order.lines.map((line) => ({
          lineNo: line.lineNo,
          received: quantity(5),
          accepted: portion(quantity(5)),
          difference: n % 2 ? 'ada beda' : null,
        })),
      };
    case 'record-paper':
      return {
        kind,
        ...seen,
        paper: (['billing', 'spp', 'spm'] as const)[n % 3] ?? 'billing',
        number: '1',
        on: day('2026-03-04'),
      };
    case 'withdraw-paper':
      return {
        kind,
        ...seen,
        paper: order.papers.at(-1)?.paper ?? 'billing',
        reason: REASON,
      };
    case 'record-payment':
      return {
        kind,
        ...seen,
        channel: 'LS',
        sp2dNumber: '1',
        amount: n % 2 ? payableOf(order) : rupiah(1000),
        paidOn: day('2026-03-04'),
        idempotencyKey: `k${n}`,
      };
    case 'rate':
      return { kind, ...seen, quality: 3, cost: 2, punctuality: 1, service: 0, note: '' };
    case 'expire':
      return { kind };
    case 'propose-addendum':
      return {
        kind,
        ...seen,
        lines: order.lines.map(({ lineNo }) => ({ lineNo, quantity: quantity((n % 12) + 1) })),
        wantedOn: n % 3 ? order.wantedOn : day('2026-06-30'),
        reason: REASON,
      };
    case 'refuse-addendum':
    case 'withdraw-addendum':
    case 'pause':
    case 'withdraw':
    case 'reject':
    case 'decline':
    case 'cancel':
    case 'stop':
    case 'terminate':
      return { kind, ...seen, reason: REASON };
    default:
      return { kind, ...seen };
  }
}

const KINDS = [...new Set(TRANSITIONS.map((one) => one.command))];
// The ends of an order are rare, so that walks grow long.
const ENDING = [
  'withdraw',
  'reject',
  'decline',
  'cancel',
  'stop',
  'terminate',
  'expire',
  'withdraw-paper',
];

function check(order: Order): void {
  const lines = order.lines.reduce((sum, line) => sum + line.amount, 0n);
  expect(lines).toBe(order.goods);
  expect(order.goods + order.freight + order.tax).toBe(order.total);
  expect(orderValue(order) <= order.total).toBe(true);
  const realised = realisedOf(order);
  if (REALISED_STATES.includes(order.state)) expect(realised).toBe(orderValue(order));
  else if (!['stopped', 'terminated'].includes(order.state)) expect(realised).toBe(0n);
  expect(realised <= orderValue(order) && reservedOf(order) <= order.total).toBe(true);
  expect(payableOf(order) >= 0n).toBe(true);
  expect(order.state === 'completed').toBe(payableOf(order) === 0n && order.payments.length > 0);
  for (const line of order.lines) {
    expect(line.accepted <= line.quantity && line.unitPrice <= line.listPrice).toBe(true);
    expect(lineReserved(order, line) >= 0n).toBe(true);
  }
}

test('no sequence of commands breaks an order', () => {
  const states = new Set<string>();
  let changed = 0;
  fc.assert(
    fc.property(
      fc.constantFrom('direct', 'negotiation'),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), {
        minLength: 20,
        maxLength: 80,
        size: 'max',
      }),
      (method, steps) => {
        const products = [
          product(),
          product({ productId: 'pen', name: 'Pulpen', price: rupiah(24_001), kind: 'service' }),
        ];
        let order: Order | null = null;
        const events: OrderEvent[] = [];
        const placed = decide(null, placing({ method, products }), envOf(PEOPLE.officer));
        if (!placed.ok) throw new Error('not placed');
        events.push(...placed.value);
        order = fold(placed.value);
        for (const [a, b, n] of steps) {
          if (order === null) return;
          const here = order;
          const open = ACTORS.flatMap((one) =>
            commandsFor(here, one).map((kind) => [one, kind] as const),
          );
          const wise = open.filter(([, kind]) => n % 17 === 0 || !ENDING.includes(kind));
          // Mostly what is on the table, now and then anything by anyone.
          const [actor, kind] =
            n % 9 === 0
              ? [ACTORS[a % ACTORS.length] ?? PEOPLE.system, KINDS[b % KINDS.length]]
              : (wise[b % Math.max(1, wise.length)] ?? [PEOPLE.system, undefined]);
          const may = commandsFor(here, actor);
          if (!kind) continue;
          const decided = decide(order, commandOf(order, kind, n), envOf(actor, NOW));
          if (!decided.ok) continue;
          // What is not on the table for this actor never happens.
          if (decided.value.length > 0) expect(may).toContain(kind);
          if (TERMINAL_STATES.includes(order.state) && decided.value.length > 0) {
            expect(kind).toBe('rate');
          }
          const row = TRANSITIONS.find((one) => one.from === order?.state && one.command === kind);
          for (const event of decided.value) order = evolve(order, event);
          if (decided.value.length > 0 && order) expect(row?.to).toContain(order.state);
          events.push(...decided.value);
          if (order) {
            check(order);
            states.add(order.state);
            changed += Number(decided.value.at(-1)?.kind === 'addendum-accepted');
          }
        }
        if (order === null) return;
        expect(order.version).toBe(events.length);
        // Stored and read again, the events make the same order, and the same rows.
        const read = events.map((event) =>
          eventFromStored({
            at: event.at,
            kind: event.kind,
            data: JSON.parse(eventToJson(event)),
            actorPersonId: event.actor.personId,
            actorRole: event.actor.role,
          }),
        );
        const again = fold(read);
        expect(again).toEqual(order);
        if (again) expect(rowsOf('pemda', again)).toEqual(rowsOf('pemda', order));
      },
    ),
    { numRuns: 250, seed: 20_260_304 },
  );
  // The walk is worth something only if it gets far.
  expect(changed).toBeGreaterThan(50);
  for (const state of ['completed', 'stopped', 'cancelled', 'awaiting_payment', 'shipped']) {
    expect(states).toContain(state);
  }
});
