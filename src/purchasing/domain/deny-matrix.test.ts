import { describe, expect, it } from 'vitest';
import { day, quantity, ROLES, rupiah } from '../../kernel/index.ts';
import type { CommandKind, OrderCommand } from './commands.ts';
import { codes, envOf, PEOPLE, placing, run } from './fixtures.ts';
import { TRANSITIONS } from './transitions.ts';
import { ORDER_STATES, type Order, type OrderActor } from './types.ts';

const placed = run(null, placing(), envOf(PEOPLE.officer));
const expectedVersion = placed.version;
const reason = 'Alasan yang cukup panjang untuk dibaca auditor.';
const lines = [{ lineNo: 1, quantity: quantity(1) }];

/** One command of every kind, as a page would send it. */
const COMMANDS: Readonly<Record<CommandKind, OrderCommand>> = {
  'make-offer': {
    kind: 'make-offer',
    expectedVersion,
    prices: [rupiah(1), rupiah(1)],
    freight: rupiah(0),
    note: '',
  },
  'accept-offer': { kind: 'accept-offer', expectedVersion },
  'extend-deadline': { kind: 'extend-deadline', expectedVersion },
  withdraw: { kind: 'withdraw', expectedVersion, reason },
  approve: { kind: 'approve', expectedVersion, contentHash: '', sign: false },
  reject: { kind: 'reject', expectedVersion, reason },
  sign: { kind: 'sign', expectedVersion },
  accept: { kind: 'accept', expectedVersion },
  decline: { kind: 'decline', expectedVersion, reason },
  ship: { kind: 'ship', expectedVersion, lines, proof: 'SJ-1', note: '' },
  'mark-arrived': { kind: 'mark-arrived', expectedVersion, deliveryNo: 1 },
  inspect: { kind: 'inspect', expectedVersion, deliveryNo: 1, lines: [] },
  'issue-handover': { kind: 'issue-handover', expectedVersion },
  'confirm-handover': { kind: 'confirm-handover', expectedVersion },
  'record-paper': {
    kind: 'record-paper',
    expectedVersion,
    paper: 'billing',
    number: '1',
    on: day('2026-03-04'),
  },
  'withdraw-paper': { kind: 'withdraw-paper', expectedVersion, paper: 'billing', reason },
  'record-payment': {
    kind: 'record-payment',
    expectedVersion,
    channel: 'LS',
    sp2dNumber: '1',
    amount: rupiah(1),
    paidOn: day('2026-03-04'),
    idempotencyKey: 'k',
  },
  rate: {
    kind: 'rate',
    expectedVersion,
    quality: 3,
    cost: 3,
    punctuality: 3,
    service: 3,
    note: '',
  },
  'propose-addendum': {
    kind: 'propose-addendum',
    expectedVersion,
    lines,
    wantedOn: day('2026-03-30'),
    reason,
  },
  'accept-addendum': { kind: 'accept-addendum', expectedVersion },
  'refuse-addendum': { kind: 'refuse-addendum', expectedVersion, reason },
  'withdraw-addendum': { kind: 'withdraw-addendum', expectedVersion, reason },
  pause: { kind: 'pause', expectedVersion, reason },
  resume: { kind: 'resume', expectedVersion },
  cancel: { kind: 'cancel', expectedVersion, reason },
  stop: { kind: 'stop', expectedVersion, reason },
  terminate: { kind: 'terminate', expectedVersion, reason },
  expire: { kind: 'expire' },
};

/** Said again here, apart from party.ts: what each role is to an order that a procurement officer placed. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  seller: ['seller'],
  procurement_officer: ['buyer'],
  ppk: ['ppk'],
  treasurer: ['treasurer'],
  system: ['system'],
};
const READS_ALL = ['auditor', 'head', 'administrator', 'system'];

const DENIALS = ['order.not-found', 'order.state', 'order.forbidden'];

function expected(order: Order, command: CommandKind, role: string, own: boolean): string | null {
  const mine = own || role === 'system' ? (OWN[role] ?? []) : [];
  if (mine.length === 0 && !READS_ALL.includes(role)) return 'order.not-found';
  const row = TRANSITIONS.find((one) => one.from === order.state && one.command === command);
  if (!row) return 'order.state';
  return row.by.some((capacity) => mine.includes(capacity)) ? null : 'order.forbidden';
}

describe('every state, command, role and ownership of an order', () => {
  const roles = [...ROLES, 'system'] as const;
  const kinds = Object.keys(COMMANDS) as CommandKind[];
  const size = ORDER_STATES.length * kinds.length * roles.length * 2;

  it(`is denied or let through as the table says: ${size} cells`, () => {
    let cells = 0;
    let open = 0;
    const wrong: string[] = [];
    for (const state of ORDER_STATES)
      for (const kind of kinds)
        for (const role of roles)
          for (const own of [true, false]) {
            const order: Order = { ...placed, state, deadlineAt: null };
            const actor: OrderActor = {
              personId: `p-${role}`,
              role,
              agencyId: own ? placed.agencyId : 'another-agency',
              supplierId: own ? placed.supplierId : 'another-supplier',
            };
            const found = codes(order, COMMANDS[kind], envOf(actor));
            const denied = found.find((code) => DENIALS.includes(code)) ?? null;
            const right = expected(order, kind, role, own);
            if (denied !== right)
              wrong.push(`${state} ${kind} ${role} ${own}: ${denied}, not ${right}`);
            cells += 1;
            if (right === null) open += 1;
          }
    expect(wrong).toEqual([]);
    expect(cells).toBe(size);
    // Few are open, and each row of the table opens at least one.
    expect(open).toBeGreaterThanOrEqual(TRANSITIONS.length);
    expect(open).toBeLessThan(size / 50);
  });
});
