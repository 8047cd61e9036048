import { describe, expect, it } from 'vitest';
import { day, quantity } from '../../kernel/index.ts';
import { ruleSetFor } from '../../rules/index.ts';
import { envOf, PEOPLE, placing, run, ZONE } from './fixtures.ts';
import { lateOn } from './late.ts';
import type { Delivery, Order } from './types.ts';

const RULES = ruleSetFor(day('2026-03-04'));
/** Two lines of ten: paper, and pens at 24,000; wanted on 20 March. */
const placed = run(null, placing(), envOf(PEOPLE.officer));
const order = (change: Partial<Order>): Order => ({ ...placed, state: 'processing', ...change });
const came = (on: string, lines: Delivery['lines'], no = 1): Delivery => ({
  deliveryNo: no,
  shippedAt: new Date(`${on}T01:00:00Z`),
  arrivedAt: new Date(`${on}T03:00:00Z`),
  inspectedAt: new Date(`${on}T05:00:00Z`),
  proof: 'x',
  note: '',
  lines,
});
const part = (lineNo: number, sent: number, accepted: number | null) => ({
  lineNo,
  quantity: quantity(sent),
  received: accepted === null ? null : quantity(sent),
  accepted: accepted === null ? null : quantity(accepted),
  difference: null,
});
const late = (one: Order, on: string) => lateOn(one, RULES, day(on), ZONE);
const [paper] = placed.lines;
const whole = (paper?.unitPrice ?? 0n) * 10n + 240_000n;

describe('what is late', () => {
  it('begins the day after the agreed one, a thousandth of the missing value a day', () => {
    expect(late(order({}), '2026-03-20').penalty).toBe(0n);
    expect(late(order({}), '2026-03-21').penalty).toBe((whole + 500n) / 1000n);
    const five = late(order({}), '2026-03-25');
    expect(five.parts.map(({ days, cameOn }) => [days, cameOn])).toEqual([
      [5, null],
      [5, null],
    ]);
    expect(five.parts[1]?.penalty).toBe(1_200n);
  });

  it('counts a part by the day it arrived, and no part that came in time', () => {
    const half = came('2026-03-19', [part(1, 10, 10), part(2, 4, 4)]);
    const rest = came('2026-03-23', [part(2, 6, 6)], 2);
    const done = order({ state: 'awaiting_handover', deliveries: [half, rest] });
    expect(late(done, '2026-06-01').parts).toMatchObject([
      {
        lineNo: 2,
        quantity: quantity(6),
        cameOn: '2026-03-23',
        days: 3,
        value: 144_000n,
        penalty: 432n,
      },
    ]);
  });

  it('lets what was refused be missing until it is replaced, and nothing wait for the inspector', () => {
    const refused = came('2026-03-19', [part(1, 10, 10), part(2, 10, 7)]);
    expect(late(order({ deliveries: [refused] }), '2026-03-22').parts).toMatchObject([
      { lineNo: 2, quantity: quantity(3), cameOn: null, days: 2 },
    ]);
    const waits = {
      ...came('2026-03-19', [part(1, 10, null), part(2, 10, null)]),
      inspectedAt: null,
    };
    expect(late(order({ state: 'arrived', deliveries: [waits] }), '2026-03-30').parts).toEqual([]);
  });

  it('asks nothing of an order that ended without goods', () => {
    expect(late(order({ state: 'cancelled' }), '2026-12-01').parts).toEqual([]);
  });
});
