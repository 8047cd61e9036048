import { describe, expect, test } from 'vitest';
import { envOf, PEOPLE, placing, run, seen } from './fixtures.ts';
import { AVAILABLE_METHODS } from './policy.ts';
import { commandsFor, faultsOf, TERMINAL_STATES, TRANSITIONS } from './transitions.ts';
import { ORDER_STATES } from './types.ts';

const STARTS = AVAILABLE_METHODS.map((policy) => policy.initial);
// A draft is a basket: it has no order row yet, so no command starts from it.
const ENDS = [...TERMINAL_STATES, 'draft'] as const;

describe('the transition table', () => {
  test('reaches every state, leaves every state that is not terminal, and says nothing twice', () => {
    expect(faultsOf(TRANSITIONS, ['draft', ...STARTS], ENDS)).toEqual([]);
  });

  test('the validator sees an unreachable state, a dead end and a row written twice', () => {
    const cut = TRANSITIONS.filter((one) => one.command !== 'ship' && one.command !== 'sign');
    expect(faultsOf(cut, ['draft', ...STARTS], ENDS)).toContain('unreachable: shipped');
    expect(faultsOf([], ['draft'], ENDS)).toContain('dead end: negotiating');
    expect(faultsOf([...TRANSITIONS, ...TRANSITIONS], ['draft', ...STARTS], ENDS)).toContain(
      'twice: negotiating make-offer',
    );
  });

  test('every state with a deadline has a way to expire', () => {
    for (const state of ['negotiating', 'awaiting_ppk', 'signing', 'awaiting_supplier'] as const) {
      expect(TRANSITIONS.some((one) => one.from === state && one.command === 'expire')).toBe(true);
    }
  });

  test('terminal states know no command but the rating of what was accepted once', () => {
    const rows = TRANSITIONS.filter((one) => TERMINAL_STATES.includes(one.from));
    expect(rows.map((one) => `${one.from} ${one.command}`)).toEqual([
      'completed rate',
      'stopped rate',
      'terminated rate',
    ]);
    expect(ORDER_STATES.length).toBe(16);
  });
});

describe('buttons', () => {
  test('each side sees its own, strangers and readers none', () => {
    const order = run(null, placing(), envOf(PEOPLE.officer));
    expect(commandsFor(order, PEOPLE.officer)).toEqual(['cancel']);
    expect(commandsFor(order, PEOPLE.ppk)).toEqual(['approve', 'reject']);
    for (const who of ['seller', 'treasurer', 'stranger', 'auditor', 'otherSeller'] as const) {
      expect(commandsFor(order, PEOPLE[who])).toEqual([]);
    }
  });

  test('a handover can be confirmed only after it was issued', () => {
    let order = run(null, placing({ method: 'negotiation' }), envOf(PEOPLE.officer));
    expect(commandsFor(order, PEOPLE.officer)).toEqual([
      'make-offer',
      'extend-deadline',
      'withdraw',
    ]);
    expect(commandsFor(order, PEOPLE.seller)).toEqual(['extend-deadline', 'withdraw']);
    order = run(order, { kind: 'extend-deadline', ...seen(order) }, envOf(PEOPLE.seller));
    expect(commandsFor(order, PEOPLE.seller)).toEqual(['withdraw']);
  });
});
