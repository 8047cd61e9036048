import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Role } from '../../kernel/index.ts';
import {
  type CoachingCase,
  type CoachingCommand,
  type CoachingEvent,
  type Meeting,
  OUTCOMES,
} from './coaching.ts';
import { coachingMoves, decideCoaching } from './decide.ts';
import { evolveCoaching } from './evolve.ts';

const TODAY = day('2026-03-04');
const NOW = new Date('2026-03-04T03:00:00Z');
const opened: CoachingEvent = {
  kind: 'opened',
  at: NOW,
  by: null,
  id: 'case',
  supplierId: 'kitchen',
  trigger: 'listing',
  productId: 'lunch',
  wantedId: null,
  reason: '',
};
const meeting: Meeting = {
  on: TODAY,
  kind: 'accompanying',
  topic: 'Foto produk',
  people: '',
  contact: 'visit',
  obstacle: 'photo',
  text: 'Foto buram; dipotret ulang bersama.',
  nextStep: 'Unggah foto baru',
  nextOn: addDays(TODAY, 7),
  advise: true,
};
const PEOPLE: readonly { personId: string; role: Role }[] = [
  { personId: 'coach-1', role: 'programme_officer' },
  { personId: 'coach-2', role: 'programme_officer' },
  { personId: 'head', role: 'head' },
  { personId: 'seller', role: 'seller' },
];
const fresh = evolveCoaching(null, opened) as CoachingCase;
const [coach] = PEOPLE as [(typeof PEOPLE)[number]];
const env = { now: NOW, today: TODAY, actor: coach };
const codes = (command: CoachingCommand, one = fresh) => {
  const decision = decideCoaching(one, command, env);
  return decision.ok ? [] : decision.error.map((error) => `${error.code} ${error.field ?? ''}`);
};

describe('a coaching case', () => {
  it('holds its invariants on any walk of any people', () => {
    const step = fc.record({
      actor: fc.constantFrom(...PEOPLE),
      kind: fc.constantFrom('take' as const, 'note' as const, 'close' as const),
      stale: fc.boolean(),
      outcome: fc.constantFrom(...OUTCOMES),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let one = fresh;
        for (const { actor, kind, stale, outcome } of steps) {
          const expectedVersion = one.version - Number(stale);
          const command: CoachingCommand =
            kind === 'take'
              ? { kind }
              : kind === 'note'
                ? { kind, expectedVersion, meeting }
                : { kind, expectedVersion, outcome, text: 'Selesai.' };
          const offered = coachingMoves(one, actor).includes(kind);
          const decision = decideCoaching(one, command, { ...env, actor });
          if (!decision.ok) continue;
          expect([offered, actor.role]).toEqual([true, 'programme_officer']);
          if (kind !== 'take') expect(stale).toBe(false);
          expect(one.state).not.toBe('closed');
          for (const event of decision.value) one = evolveCoaching(one, event) ?? one;
          expect((one.state === 'closed') === (one.outcome !== null && one.closedAt !== null)).toBe(
            true,
          );
          expect((one.nextStep === null) === (one.nextOn === null)).toBe(true);
          if (one.state === 'in_progress') expect(one.coachId).not.toBeNull();
        }
      }),
    );
  });

  it('belongs to who writes the first note, and to who takes it over', () => {
    const decision = decideCoaching(fresh, { kind: 'note', expectedVersion: 1, meeting }, env);
    if (!decision.ok) throw new Error(decision.error[0]?.code);
    const [event] = decision.value;
    const noted = event && evolveCoaching(fresh, event);
    expect(noted).toMatchObject({
      state: 'in_progress',
      coachId: 'coach-1',
      obstacle: 'photo',
      nextOn: '2026-03-11',
    });
    expect(noted && coachingMoves(noted, coach)).toEqual(['note', 'close']);
    expect(noted && coachingMoves(noted, { ...coach, personId: 'coach-2' })).toContain('take');
  });

  it.each<[string, Partial<Meeting>, string[]]>([
    ['a meeting that is still to come', { on: addDays(TODAY, 1) }, ['coaching.future on']],
    ['no words', { text: ' ' }, ['text.empty text']],
    ['a step without a day', { nextOn: null }, ['coaching.next-day nextOn']],
    ['a day without a step', { nextStep: null }, ['coaching.next-step nextStep']],
    ['a day that is over', { nextOn: addDays(TODAY, -1) }, ['coaching.next-past nextOn']],
    ['no next step at all', { nextStep: null, nextOn: null }, []],
  ])('refuses %s by its field', (_name, change, expected) => {
    const command = {
      kind: 'note',
      expectedVersion: 1,
      meeting: { ...meeting, ...change },
    } as const;
    expect(codes(command)).toEqual(expected);
  });
});
