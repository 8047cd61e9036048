import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../kernel/index.ts';
import { funnelOf, furthest, OWN_STEPS, reasonOf, STEPS, type Step, type Way } from './funnel.ts';

const START = day('2026-01-05');
const TODAY = addDays(START, 200);
const way = (given: Partial<Way> & Pick<Way, 'days'>): Way => ({
  key: 'w',
  name: 'Dapur Sari',
  phone: '',
  supplierId: null,
  caseId: null,
  declined: false,
  registration: null,
  product: null,
  onShow: true,
  obstacle: null,
  outcome: null,
  ...given,
});
const later = (days: number) => addDays(START, days);

describe('the funnel', () => {
  it('counts who reached what, in how many days, and why the others stopped', () => {
    const ways = [
      way({ days: { begun: START, sent: later(2), registered: later(5), shown: later(20) } }),
      way({
        days: { begun: START, sent: later(4), registered: later(11) },
        obstacle: 'photo',
      }),
      way({ days: { begun: START }, outcome: 'unwilling' }),
      way({ days: { registered: START, ordered: later(30), paid: later(40) } }),
    ];
    expect(
      funnelOf(ways, OWN_STEPS, TODAY).map((one) => [
        one.step,
        one.reached,
        one.stopped,
        one.medianDays,
      ]),
    ).toEqual([
      ['begun', 4, 1, null],
      ['sent', 3, 0, 3],
      ['registered', 3, 1, 5],
      ['offered', 2, 0, null],
      ['shown', 2, 1, null],
      ['ordered', 1, 0, null],
      ['paid', 1, 0, 10],
    ]);
    expect(funnelOf(ways, OWN_STEPS, TODAY).flatMap(({ reasons }) => reasons)).toEqual([
      { reason: 'outcome:unwilling', count: 1 },
      { reason: 'obstacle:photo', count: 1 },
      { reason: 'no-order', count: 1 },
    ]);
  });

  it('blames no business for what waits for the office', () => {
    const waits = way({ days: { sent: START }, registration: 'in_review', obstacle: 'papers' });
    expect(reasonOf(waits, 'sent', TODAY)).toBe('in-review');
    const back = { ...waits, registration: 'needs_fix' };
    expect(reasonOf(back, 'sent', TODAY)).toBe('obstacle:papers');
    expect(reasonOf({ ...back, outcome: 'helped' }, 'sent', TODAY)).toBe('obstacle:papers');
    expect(reasonOf({ ...back, obstacle: null }, 'sent', TODAY)).toBe('sent-back');
    const shown = way({ days: { shown: later(111) } });
    expect(reasonOf(shown, 'shown', TODAY)).toBe('new-on-show');
    expect(reasonOf(shown, 'shown', later(201))).toBe('no-order');
    expect(reasonOf({ ...shown, onShow: false }, 'shown', TODAY)).toBe('gone');
  });

  it('never grows on the way, and each business stops once or arrives', () => {
    const any = fc
      .record({
        days: fc.dictionary(
          fc.constantFrom(...STEPS),
          fc.integer({ min: 0, max: 400 }).map(later),
        ) as fc.Arbitrary<Way['days']>,
        onShow: fc.boolean(),
        registration: fc.constantFrom(null, 'draft', 'in_review', 'needs_fix'),
      })
      .map(way);
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (ways) => {
        const sums = funnelOf(ways, STEPS, TODAY);
        for (const [n, sum] of sums.entries()) {
          expect(sum.reached).toBeLessThanOrEqual(sums[n - 1]?.reached ?? ways.length);
          expect(sum.reasons.reduce((all, { count }) => all + count, 0)).toBe(sum.stopped);
        }
        const started = ways.filter((one) => furthest(one, STEPS) !== null).length;
        const arrived = sums.at(-1)?.reached ?? 0;
        const stopped = sums.reduce((all, sum) => all + sum.stopped, 0);
        expect(stopped + arrived).toBe(started);
        expect(sums[0]?.reached).toBe(started);
      }),
    );
  });

  it('takes a later step as proof of those before it', () => {
    const known: Step | null = furthest(way({ days: { ordered: START } }), OWN_STEPS);
    expect(known).toBe('ordered');
    expect(furthest(way({ days: { invited: START, ordered: START } }), STEPS)).toBe('invited');
    expect(furthest(way({ days: { came: START, ordered: START } }), STEPS)).toBe('ordered');
    expect(furthest(way({ days: {} }), STEPS)).toBeNull();
  });
});
