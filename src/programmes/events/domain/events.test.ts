import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../kernel/index.ts';
import { arrivals, believed, type Scan } from './check-in.ts';
import { decideEvent } from './decide-event.ts';
import type { EventCommand, EventContent, EventEnv, Happening, Session } from './event.ts';
import { evolveEvent } from './evolve-event.ts';
import { readSheet, sheetColumns } from './participant-sheet.ts';
import {
  ANSWERS,
  decideAnswer,
  decideSignUp,
  placesFree,
  promoted,
  signUpState,
} from './participation.ts';
import { codeFrom, personKey, qrText, readCode, readPhone } from './person.ts';

const at = (text: string) => new Date(`${text}+07:00`);
const officer: EventEnv = {
  now: at('2026-11-01T09:00'),
  actor: { personId: 'p', role: 'programme_officer' },
};
const clock = (now: string): EventEnv => ({
  now: at(now),
  actor: { personId: null, role: 'system' },
});
const content: EventContent = {
  kind: 'business_matching',
  name: 'Temu Bisnis',
  summary: 'Pembeli bertemu penjual',
  description: '',
  placeKind: 'onsite',
  place: 'Balai Kota',
  onlineUrl: '',
  startsAt: at('2026-12-02T09:00'),
  endsAt: at('2026-12-02T16:00'),
  capacity: 2,
  signupOpensAt: at('2026-11-01T09:00'),
  signupClosesAt: at('2026-12-01T16:00'),
  targetCommitment: null,
  cost: null,
  etalaseIds: [],
};
const session: Session = {
  id: 's1',
  title: 'Pembukaan',
  speakers: '',
  place: '',
  startsAt: at('2026-12-02T09:00'),
  endsAt: at('2026-12-02T09:30'),
};

function go(one: Happening | null, command: EventCommand, env: EventEnv): Happening {
  const decision = decideEvent(one, command, env);
  if (!decision.ok) throw new Error(decision.error.map(({ code }) => code).join());
  const after = decision.value.reduce<Happening | null>(evolveEvent, one);
  if (!after) throw new Error('nothing');
  return after;
}
const codes = (one: Happening | null, command: EventCommand, env: EventEnv) => {
  const decision = decideEvent(one, command, env);
  return decision.ok
    ? []
    : decision.error.map(({ code, field }) => (field ? `${code}@${field}` : code));
};
const draft = (change: Partial<EventContent> = {}): EventCommand => ({
  kind: 'draft',
  id: 'e1',
  programmeId: 'g1',
  slug: 'temu-bisnis',
  content: { ...content, ...change },
});

describe('the life of an event', () => {
  it('goes from draft over published and running to over', () => {
    let one = go(null, draft(), officer);
    one = go(one, { kind: 'arrange', expectedVersion: 1, sessions: [session] }, officer);
    one = go(one, { kind: 'publish', expectedVersion: 2 }, officer);
    expect(codes(one, { kind: 'begin' }, clock('2026-12-02T08:59'))).toEqual(['event.early']);
    one = go(one, { kind: 'begin' }, clock('2026-12-02T09:00'));
    one = go(one, { kind: 'finish' }, clock('2026-12-02T16:00'));
    expect(one.state).toBe('over');
    expect(one.version).toBe(5);
    expect(one.endedAt).toEqual(at('2026-12-02T16:00'));
    expect(codes(one, { kind: 'cancel', expectedVersion: 5, reason: 'x' }, officer)).toEqual([
      'event.state',
    ]);
  });

  it('refuses strangers, stale pages and a cancellation without a reason', () => {
    const head: EventEnv = { ...officer, actor: { personId: 'h', role: 'head' } };
    const one = go(null, draft(), officer);
    expect(codes(null, draft(), head)).toEqual(['event.forbidden']);
    expect(codes(one, { kind: 'publish', expectedVersion: 1 }, head)).toEqual(['event.forbidden']);
    expect(codes(one, { kind: 'publish', expectedVersion: 9 }, officer)).toEqual(['event.stale']);
    expect(codes(one, { kind: 'cancel', expectedVersion: 1, reason: ' ' }, officer)).toEqual([
      'text.empty@reason',
    ]);
  });

  it('keeps every session within the event, also when the event moves', () => {
    const one = go(null, draft(), officer);
    const late = { ...session, startsAt: at('2026-12-02T15:30'), endsAt: at('2026-12-02T16:30') };
    expect(codes(one, { kind: 'arrange', expectedVersion: 1, sessions: [late] }, officer)).toEqual([
      'event.session-outside@startsAt',
    ]);
    const arranged = go(one, { kind: 'arrange', expectedVersion: 1, sessions: [session] }, officer);
    expect(
      codes(
        arranged,
        {
          kind: 'change',
          expectedVersion: 2,
          content: { ...content, startsAt: at('2026-12-02T10:00') },
        },
        officer,
      ),
    ).toEqual(['event.session-outside@endsAt']);
  });

  it('names every fault of a content at its field', () => {
    const wrong = draft({
      name: '',
      place: '',
      onlineUrl: 'javascript:alert(1)',
      endsAt: content.startsAt,
      signupClosesAt: at('2027-01-01T00:00'),
      capacity: 0,
    });
    expect(codes(null, wrong, officer)).toEqual([
      'text.empty@name',
      'text.empty@place',
      'event.online-url@onlineUrl',
      'event.order@endsAt',
      'event.signup-late@signupClosesAt',
      'event.capacity@capacity',
    ]);
  });
});

describe('signing up', () => {
  const event = { state: 'published' as const, content };
  const now = at('2026-11-10T10:00');
  it('is open, full with a waiting list, not yet open, or closed', () => {
    expect(signUpState(event, 1, now)).toBe('open');
    expect(signUpState(event, 2, now)).toBe('full');
    expect(signUpState(event, 0, at('2026-10-31T10:00'))).toBe('not-yet');
    expect(signUpState(event, 0, at('2026-12-01T16:00'))).toBe('closed');
    expect(signUpState({ ...event, state: 'cancelled' }, 0, now)).toBe('closed');
    expect(decideSignUp(event, 2, now)).toEqual({ ok: true, value: 'waiting' });
  });

  it('lets each state answer only what its page offers', () => {
    for (const state of ['invited', 'signed_up', 'waiting', 'declined', 'cancelled'] as const)
      for (const answer of ['accept', 'decline', 'cancel'] as const)
        expect(decideAnswer(state, answer, event, 0, now).ok).toBe(ANSWERS[state].includes(answer));
    expect(decideAnswer('invited', 'accept', event, 2, now)).toEqual({
      ok: true,
      value: 'waiting',
    });
  });

  it('never gives more places than there are, and nobody jumps the queue', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.boolean()), { maxLength: 60 }),
        (capacity, moves) => {
          const own = { state: 'published' as const, content: { ...content, capacity } };
          const placed: number[] = [];
          let waiting: { id: string; waitingSince: Date }[] = [];
          moves.forEach(([who, cancels], n) => {
            const id = String(who).padStart(2, '0');
            const has = placed.includes(who);
            const waits = waiting.some((one) => one.id === id);
            if (cancels && has) {
              placed.splice(placed.indexOf(who), 1);
              for (const one of promoted(waiting, placesFree(capacity, placed.length))) {
                placed.push(Number(one.id));
                waiting = waiting.filter((other) => other !== one);
              }
            } else if (!cancels && !has && !waits) {
              const stands = decideSignUp(own, placed.length, now);
              if (stands.ok && stands.value === 'signed_up') placed.push(who);
              else waiting.push({ id, waitingSince: new Date(now.getTime() + n) });
            }
            expect(placed.length).toBeLessThanOrEqual(capacity);
            // While anybody waits no place stands empty.
            if (waiting.length > 0) expect(placed.length).toBe(capacity);
          });
        },
      ),
    );
  });

  it('gives freed places to who waits longest', () => {
    const waiting = [
      { id: 'b', waitingSince: at('2026-11-03T10:00') },
      { id: 'a', waitingSince: at('2026-11-02T10:00') },
      { id: 'c', waitingSince: at('2026-11-02T10:00') },
    ];
    expect(promoted(waiting, 2).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(promoted(waiting, Number.POSITIVE_INFINITY)).toHaveLength(3);
    expect(promoted(waiting, -1)).toEqual([]);
  });
});

describe('persons and codes', () => {
  it('knows the same person by name and mail, telephone or organisation', () => {
    const base = {
      email: null,
      phone: null,
      organisation: 'CV. Apel  Manis',
      personName: 'Siti Aminah',
    };
    expect(personKey(base)).toBe(
      personKey({ ...base, organisation: 'cv apel manis', personName: 'SITI AMINAH' }),
    );
    expect(personKey({ ...base, email: 'a@b.id' })).not.toBe(
      personKey({ ...base, email: 'a@b.id', personName: 'Budi' }),
    );
  });
  it('reads telephone numbers as people write them', () => {
    expect(readPhone('0812-3456-7890')).toBe('+6281234567890');
    expect(readPhone('+62 812 3456 7890')).toBe('+6281234567890');
    expect(readPhone('81234567890')).toBe('+6281234567890');
    expect(readPhone('08ab')).toBeNull();
  });
  it('reads back any code from its QR and from a slip of the hand', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        const code = codeFrom(bytes);
        expect(readCode(qrText(code))).toBe(code);
        expect(readCode(`${code.slice(0, 4).toLowerCase()} - ${code.slice(4)}`)).toBe(code);
        expect(readCode(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(code);
      }),
    );
    expect(readCode('bukan kode')).toBeNull();
  });
});

describe('check-in', () => {
  it('joins the scans of any devices, in any order and however often sent, to the earliest of each person', () => {
    const scan = fc.record({
      id: fc.uuid(),
      code: fc.constantFrom('A', 'B', 'C', 'D'),
      madeAt: fc.integer({ min: 0, max: 1000 }).map((n) => new Date(n)),
    });
    fc.assert(
      fc.property(
        fc
          .array(scan, { maxLength: 40 })
          .chain((scans: Scan[]) =>
            fc.tuple(
              fc.constant(scans),
              fc.shuffledSubarray(scans, { minLength: scans.length }),
              fc.shuffledSubarray(scans),
            ),
          ),
        ([scans, shuffled, again]) => {
          const expected = [...arrivals(scans)].sort();
          expect([...arrivals([...shuffled, ...again])].sort()).toEqual(expected);
          for (const [code, when] of expected)
            expect(when.getTime()).toBe(
              Math.min(
                ...scans.filter((one) => one.code === code).map(({ madeAt }) => madeAt.getTime()),
              ),
            );
        },
      ),
    );
  });
  it('does not believe a clock that runs ahead', () => {
    expect(believed(new Date(5), new Date(3))).toEqual(new Date(3));
    expect(believed(new Date(2), new Date(3))).toEqual(new Date(2));
  });
});

describe('calendar file', () => {
  const entry = {
    uid: 'e1@batu.test',
    sequence: 3,
    changedAt: at('2026-11-01T09:00'),
    startsAt: at('2026-12-02T09:00'),
    endsAt: at('2026-12-02T16:00'),
    title: 'Temu, bisnis; besar\\',
    description: 'Baris satu\nBaris dua',
    place: 'Balai Kota',
    url: 'https://batu.test/acara/x',
    cancelled: false,
  };
  it('escapes, ends lines in CRLF and tells instants in UTC', () => {
    const text = calendarFile([entry], 'Kota Batu');
    expect(text).toContain('SUMMARY:Temu\\, bisnis\\; besar\\\\\r\n');
    expect(text).toContain('DESCRIPTION:Baris satu\\nBaris dua\r\n');
    expect(text).toContain('DTSTART:20261202T020000Z\r\n');
    expect(text).toContain('SEQUENCE:3\r\n');
    expect(calendarFile([{ ...entry, cancelled: true }], 'x')).toContain('STATUS:CANCELLED\r\n');
  });
  it('folds any text at 75 octets, and unfolds to the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const text = calendarFile([{ ...entry, title }], 'x');
        for (const line of text.split('\r\n'))
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const summary =
          text
            .replaceAll('\r\n ', '')
            .split('\r\n')
            .find((line) => line.startsWith('SUMMARY:')) ?? '';
        const read = summary
          .slice(8)
          .replaceAll(/\\(.)/gs, (_, char: string) => (char === 'n' ? '\n' : char));
        const kept = [...title.replaceAll(/\r\n?/g, '\n')]
          .filter((char) => char === '\n' || char === '\t' || char.charCodeAt(0) >= 32)
          .join('');
        expect(read).toBe(kept);
      }),
    );
  });
});

describe('participants’ sheet', () => {
  const groups = [{ code: 'business', nameId: 'Pelaku usaha lokal', nameEn: 'Local businesses' }];
  const head = ['Nama', 'Instansi', 'Kelompok', 'No HP', 'Bahasa'];
  it('gives each row its verdict and adds nobody twice', () => {
    const columns = sheetColumns(head);
    if (!columns) throw new Error('columns');
    const rows = [
      {
        line: 2,
        cells: ['Siti', 'CV Apel', 'Pelaku usaha lokal', 81234567890, 'Indonesia, Inggris'],
      },
      { line: 3, cells: ['SITI', 'cv apel', 'business', '081234567890', null] },
      { line: 4, cells: ['Budi', '', 'petani', 'abc', null] },
    ];
    const read = readSheet(rows, columns, groups, new Set());
    expect(read.map(({ verdict }) => verdict)).toEqual(['new', 'twice', 'refused']);
    expect(read[0]?.person?.languages).toEqual(['id', 'en']);
    expect(read[0]?.person?.phone).toBe('+6281234567890');
    expect(read[2]?.faults.map(({ code, field }) => `${code}@${field}`)).toEqual([
      'event.phone@phone',
      'event.group@groupCode',
      'text.empty@organisation',
    ]);
    const again = readSheet(rows, columns, groups, new Set([read[0]?.person?.key ?? '']));
    expect(again[0]?.verdict).toBe('known');
  });
  it('says when a needed column is missing', () => {
    expect(sheetColumns(['Nama', 'Email'])).toBeUndefined();
  });
});
