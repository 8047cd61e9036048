import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from '../../kernel/index.ts';
import {
  decideSanction,
  evolveSanctions,
  gravestOn,
  inForce,
  SANCTION_KINDS,
  type Sanction,
  type SanctionCommand,
  standingOn,
} from './sanctions.ts';

const D0 = day('2026-03-02');
const on = (n: number): Day => addDays(D0, n);
const sanction = (
  kind: Sanction['kind'],
  from: number,
  to: number,
  id: string = kind,
): Sanction => ({
  id,
  kind,
  reason: 'Harga dinaikkan tepat sebelum pesanan.',
  legalBasis: 'Perpres 46/2025 Ps 78(3)',
  startsOn: on(from),
  endsOn: on(to),
  liftedOn: null,
});
const impose = (one: Sanction, version = 1): SanctionCommand => ({
  kind: 'impose',
  expectedVersion: version,
  sanction: one,
});
const clean = { registered: true, version: 1, sanctions: [] };

describe('standing', () => {
  it('holds from the first day to the last, both included, and then ends by itself', () => {
    const freeze = sanction('frozen', 1, 3);
    expect([0, 1, 2, 3, 4].map((n) => standingOn([freeze], on(n)))).toEqual([
      'active',
      'frozen',
      'frozen',
      'frozen',
      'active',
    ]);
    expect(standingOn([{ ...freeze, liftedOn: on(2) }], on(2))).toBe('active');
    expect(standingOn([{ ...freeze, liftedOn: on(2) }], on(1))).toBe('frozen');
  });

  it('is that of the gravest sanction in force, in whatever order they were imposed', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom(...SANCTION_KINDS), fc.nat(20), fc.nat(20), fc.boolean()),
          { maxLength: 6 },
        ),
        fc.nat(45),
        (drawn, n) => {
          const all = drawn.map(
            ([kind, from, length, lifted], index): Sanction => ({
              ...sanction(kind, from, from + length, `${index}`),
              liftedOn: lifted ? on(from + 1) : null,
            }),
          );
          const ranks = all
            .filter((one) => inForce(one, on(n)))
            .map((one) => SANCTION_KINDS.indexOf(one.kind));
          const worst = SANCTION_KINDS.findLast((_, rank) => ranks.includes(rank));
          expect(gravestOn(all, on(n))?.kind).toBe(worst);
          expect(standingOn([...all].reverse(), on(n))).toBe(standingOn(all, on(n)));
        },
      ),
    );
  });
});

describe('imposing and lifting', () => {
  const codes = (
    command: SanctionCommand,
    supplier = clean as Parameters<typeof decideSanction>[0],
  ) => {
    const decision = decideSanction(supplier, command, D0);
    return decision.ok ? [] : decision.error.map((one) => `${one.code} ${one.field ?? ''}`.trim());
  };

  it.each<[string, SanctionCommand, string[]]>([
    ['a freeze from today', impose(sanction('frozen', 0, 30)), []],
    ['a start in the past', impose(sanction('frozen', -1, 30)), ['sanction.past startsOn']],
    ['an end before the start', impose(sanction('frozen', 5, 4)), ['sanction.order endsOn']],
    [
      'a second warning first',
      impose(sanction('warning_2', 0, 9)),
      ['sanction.first-warning kind'],
    ],
    [
      'no reason and no basis',
      impose({ ...sanction('frozen', 0, 1), reason: 'ya', legalBasis: '' }),
      ['sanction.reason reason', 'sanction.basis legalBasis'],
    ],
    ['an old page', impose(sanction('frozen', 0, 1), 0), ['sanction.stale']],
  ])('%s', (_name, command, expected) => {
    expect(codes(command)).toEqual(expected);
  });

  it('takes a second warning while the first holds, and nothing twice on the same days', () => {
    const warned = { ...clean, sanctions: [sanction('warning_1', 0, 10)] };
    expect(codes(impose(sanction('warning_2', 10, 20)), warned)).toEqual([]);
    expect(codes(impose(sanction('warning_2', 11, 20)), warned)).toEqual([
      'sanction.first-warning kind',
    ]);
    expect(codes(impose(sanction('warning_1', 10, 20)), warned)).toEqual(['sanction.twice kind']);
    expect(codes(impose(sanction('warning_1', 11, 20)), warned)).toEqual([]);
    const lifted = { ...clean, sanctions: [{ ...sanction('warning_1', 0, 10), liftedOn: D0 }] };
    expect(codes(impose(sanction('warning_1', 0, 10)), lifted)).toEqual([]);
  });

  it('is for registered suppliers', () => {
    expect(codes(impose(sanction('frozen', 0, 1)), { ...clean, registered: false })).toEqual([
      'sanction.unregistered',
    ]);
  });

  it('lifts once, with a reason, and never what has ended', () => {
    const lift = (reason: string): SanctionCommand => ({
      kind: 'lift',
      expectedVersion: 1,
      sanctionId: 'frozen',
      reason,
    });
    const frozen = { ...clean, sanctions: [sanction('frozen', 0, 10)] };
    expect(codes(lift('pendek'), frozen)).toEqual(['sanction.reason reason']);
    const decision = decideSanction(frozen, lift('Penyedia sudah membuktikan harganya.'), D0);
    if (!decision.ok) throw new Error('refused');
    const after = decision.value.reduce(evolveSanctions, frozen.sanctions as readonly Sanction[]);
    expect(standingOn(after, D0)).toBe('active');
    expect(codes(lift('Penyedia sudah membuktikan.'), { ...clean, sanctions: after })).toEqual([
      'sanction.over',
    ]);
    const past = { ...clean, sanctions: [sanction('frozen', -9, -1)] };
    expect(codes(lift('Penyedia sudah membuktikan.'), past)).toEqual(['sanction.over']);
    expect(codes(lift('Penyedia sudah membuktikan.'))).toEqual(['sanction.not-found']);
  });
});
