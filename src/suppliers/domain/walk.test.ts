import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, type Role, startOfDay, workCalendar } from '../../kernel/index.ts';
import { decide } from './decide.ts';
import { evolve, fold, needsCoach } from './evolve.ts';
import {
  REGISTRATION_STATES,
  type Registration,
  type RegistrationCommand,
  type RegistrationEvent,
  supplierStateOf,
} from './registration.ts';
import { commandsFor, TRANSITIONS } from './transitions.ts';

const calendar = workCalendar('Asia/Jakarta', { from: 2026, to: 2027 });
const OWNER = 'owner';
const PEOPLE: readonly { personId: string; role: Role }[] = [
  { personId: OWNER, role: 'applicant' },
  { personId: 'officer-1', role: 'catalogue_officer' },
  { personId: 'officer-2', role: 'catalogue_officer' },
  { personId: 'other-seller', role: 'seller' },
  { personId: 'auditor', role: 'auditor' },
  // The owner of a business who also works at the desk.
  { personId: OWNER, role: 'catalogue_officer' },
];
const remark = { field: 'nib', rule: 'nib-active', fix: 'Aktifkan NIB di OSS.' };

const person = fc.constantFrom(...PEOPLE);
const kind = fc.constantFrom(
  ...([
    'submit',
    'claim',
    'release',
    'approve',
    'ask-fix',
    'refuse',
    'change',
    'drop-change',
  ] as const),
);
const step = fc.record({
  actor: person,
  kind,
  stale: fc.boolean(),
  faulty: fc.boolean(),
  remarks: fc.constantFrom([], [remark]),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function commandOf(one: Step, at: Registration): RegistrationCommand {
  const expectedVersion = one.stale ? at.version - 1 : at.version;
  switch (one.kind) {
    case 'submit':
      return {
        kind: 'submit',
        supplierId: at.supplierId ?? 'supplier',
        contentHash: `hash of ${at.version}`,
        faults: one.faulty ? [{ code: 'nib.empty', field: 'nib' }] : [],
        unanswered: [],
      };
    case 'approve':
      return {
        kind: 'approve',
        expectedVersion,
        contentHash: one.faulty ? 'other' : (at.contentHash ?? ''),
        unverified: [],
        remarks: one.remarks,
      };
    case 'claim':
    case 'release':
      return { kind: one.kind, expectedVersion };
    case 'change':
    case 'drop-change':
      return { kind: one.kind };
    default:
      return { kind: one.kind, expectedVersion, remarks: one.remarks };
  }
}

const start: RegistrationEvent = {
  kind: 'started',
  at: startOfDay(day('2026-03-02'), 'Asia/Jakarta'),
  by: OWNER,
  id: 'registration',
  personId: OWNER,
};

describe('the life of a registration', () => {
  it('reaches every state and is stuck in none', () => {
    const reached = new Set(TRANSITIONS.map((one) => one.to));
    const left = new Set(TRANSITIONS.map((one) => one.from));
    for (const state of REGISTRATION_STATES) {
      if (state !== 'draft') expect(reached).toContain(state);
      expect([state, left.has(state)]).toEqual([state, true]);
    }
  });

  it('holds its invariants on any walk of any people', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const events: RegistrationEvent[] = [start];
        let at = fold(events);
        let hours = 0;
        for (const one of steps) {
          if (!at) throw new Error('lost');
          hours += 5;
          const now = new Date(start.at.getTime() + hours * 3_600_000);
          const env = { now, calendar, reviewWorkingDays: 3, actor: one.actor };
          const command = commandOf(one, at);
          const offered = commandsFor(at, one.actor).includes(command.kind);
          const decision = decide(at, command, env);
          if (!decision.ok) {
            expect(decision.error.length).toBeGreaterThan(0);
            continue;
          }
          if (decision.value.length === 0) continue;
          // What was not offered is never done; what was stale or incomplete neither.
          expect(offered).toBe(true);
          if ('expectedVersion' in command) expect(one.stale).toBe(false);
          const before = at;
          for (const event of decision.value) at = evolve(at, event);
          events.push(...decision.value);
          if (!at) throw new Error('lost');
          expect(at.version).toBe(events.length);
          if (command.kind === 'approve') {
            expect([one.faulty, one.remarks.length]).toEqual([false, 0]);
            expect(before.claimedBy).toBe(one.actor.personId);
          }
          if (['approve', 'ask-fix', 'refuse', 'claim'].includes(command.kind)) {
            expect(one.actor.personId).not.toBe(OWNER);
          }
        }
        if (!at) throw new Error('lost');
        expect(fold(events)).toEqual(at);
        expect(at.claimedBy !== null).toBe(at.state === 'in_review');
        expect(at.dueAt !== null).toBe(at.state === 'submitted' || at.state === 'in_review');
        expect(at.supplierId !== null).toBe(at.state !== 'draft');
        const given = events.filter((one) => one.kind === 'fix-asked' || one.kind === 'refused');
        // A change is a matter of its own: what was refused before it counts no more.
        const since = events.slice(
          events.findLastIndex((one) => one.kind === 'change-started') + 1,
        );
        expect(at.rejections).toBe(given.filter((one) => since.includes(one)).length);
        // What was approved stays in force, whatever becomes of a change.
        const approved = events.findLast((one) => one.kind === 'approved');
        expect(at.approvedHash).toBe(approved?.contentHash ?? null);
        if (at.state === 'active') expect(at.contentHash).toBe(at.approvedHash);
        expect(given.every((one) => 'remarks' in one && one.remarks.length > 0)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('lets one of two officers claim, and asks for a coach at the second rejection alone', () => {
    const env = (actor: (typeof PEOPLE)[number]) => ({
      now: start.at,
      calendar,
      reviewWorkingDays: 3,
      actor,
    });
    const [owner, first, second] = PEOPLE;
    if (!owner || !first || !second) throw new Error('people');
    const run = (at: Registration, command: RegistrationCommand, actor: typeof owner) => {
      const decision = decide(at, command, env(actor));
      if (!decision.ok) throw new Error(decision.error[0]?.code);
      return fold(decision.value, at) ?? at;
    };
    const submit: RegistrationCommand = {
      kind: 'submit',
      supplierId: 's',
      contentHash: 'h',
      faults: [],
      unanswered: [],
    };
    const draft = fold([start]);
    if (!draft) throw new Error('draft');
    let at = run(draft, submit, owner);
    const seen = at.version;
    at = run(at, { kind: 'claim', expectedVersion: seen }, first);
    expect(decide(at, { kind: 'claim', expectedVersion: seen }, env(second))).toMatchObject({
      ok: false,
      error: [{ code: 'registration.claimed' }],
    });
    const coached: boolean[] = [];
    for (const kind of ['ask-fix', 'refuse', 'ask-fix'] as const) {
      if (at.state !== 'in_review') {
        at = run(at, submit, owner);
        at = run(at, { kind: 'claim', expectedVersion: at.version }, first);
      }
      const next = run(at, { kind, expectedVersion: at.version, remarks: [remark] }, first);
      coached.push(needsCoach(at, next));
      at = next;
    }
    expect(coached).toEqual([false, true, false]);
    expect(supplierStateOf('in_review')).toBe('submitted');
    expect(supplierStateOf('refused')).toBe('needs_fix');
  });

  it('names fields that the officer’s remarks still wait for', () => {
    const draft = fold([start]);
    if (!draft) throw new Error('draft');
    const decision = decide(
      { ...draft, state: 'needs_fix', supplierId: 's' },
      { kind: 'submit', supplierId: 's', contentHash: 'h', faults: [], unanswered: ['nib'] },
      {
        now: start.at,
        calendar,
        reviewWorkingDays: 3,
        actor: { personId: OWNER, role: 'seller' },
      },
    );
    expect(decision).toEqual({
      ok: false,
      error: [{ code: 'registration.remark-open', field: 'nib' }],
    });
  });
});
