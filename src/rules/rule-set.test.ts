import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '../kernel/index.ts';
import { allRuleSets, ruleSetById, ruleSetFor } from './rule-set.ts';

const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 20_000 })
  .map((n) => addDays(day('2000-01-01'), n));

describe('rule sets', () => {
  test('follow each other without overlap or gap, the last one open', () => {
    const sets = allRuleSets();
    for (const [index, set] of sets.entries()) {
      const next = sets[index + 1];
      if (next === undefined) expect(set.effectiveTo).toBeNull();
      else expect(set.effectiveTo).toBe(addDays(next.effectiveFrom, -1));
    }
    expect(new Set(sets.map((set) => set.id)).size).toBe(sets.length);
  });

  test('exactly one set holds on any day since the first', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const holding = allRuleSets().filter(
          (set) => set.effectiveFrom <= on && (set.effectiveTo === null || on <= set.effectiveTo),
        );
        const first = allRuleSets()[0];
        if (on < first.effectiveFrom) {
          expect(holding).toEqual([]);
          expect(ruleSetFor(on)).toBe(first);
        } else {
          expect(holding).toEqual([ruleSetFor(on)]);
        }
      }),
    );
  });

  test.each([
    ['1999-01-01', 'perpres-12-2021'],
    ['2025-04-29', 'perpres-12-2021'],
    ['2025-04-30', 'perpres-46-2025'],
    ['2026-08-31', 'perpres-46-2025'],
    ['2026-09-01', 'perlem-2-2026'],
    ['2099-12-31', 'perlem-2-2026'],
  ])('%s falls under %s', (on, id) => {
    expect(ruleSetFor(day(on)).id).toBe(id);
    expect(ruleSetById(id)).toBe(ruleSetFor(day(on)));
  });

  test('an unknown id has no set', () => {
    expect(ruleSetById('perpres-99-2099')).toBeUndefined();
  });

  test('every value names a source and a strength', () => {
    for (const set of allRuleSets()) {
      expect(set.legalBasis.length).toBeGreaterThan(0);
      for (const value of Object.values(set.values)) {
        expect(value.source).not.toBe('');
        expect(['A', 'B', 'C', 'D']).toContain(value.strength);
      }
    }
  });

  test('is frozen to its depths', () => {
    const bent = ruleSetFor(day('2026-09-01')).values.stampDuty.value as { amount: unknown };
    expect(() => {
      bent.amount = 0n;
    }).toThrow(TypeError);
    expect(Object.isFrozen(allRuleSets()[0].values.contractForms.value[0])).toBe(true);
  });
});
