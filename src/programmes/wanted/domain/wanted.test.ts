import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Role } from '../../../kernel/index.ts';
import { answersWith, phraseWords, readPhrases } from './answers.ts';
import { decideWanted } from './decide.ts';
import { evolveWanted } from './evolve.ts';
import {
  AUTHORS,
  type Wanted,
  type WantedCommand,
  type WantedContent,
  wantedMoves,
} from './wanted.ts';

const TODAY = day('2026-03-04');
const NOW = new Date('2026-03-04T03:00:00Z');
const content: WantedContent = {
  etalaseId: 'food',
  title: 'Nasi kotak untuk rapat',
  description: 'Nasi kotak halal, diantar ke kantor.',
  quantity: '500 kotak sebulan',
  budget: 150_000_000n,
  neededFrom: TODAY,
  neededTo: addDays(TODAY, 90),
  contact: 'BPBJ, loket 2',
  answerUntil: addDays(TODAY, 30),
  phrases: ['nasi kotak', 'snack box'],
  planIds: [],
};
const result = { products: 1, suppliers: 1, orders: 1, value: 2_500_000n };
const env = (role: Role | 'system', today = TODAY) => ({
  now: NOW,
  today,
  actor: { personId: role === 'system' ? null : 'someone', role },
});
const draft = evolveWanted(null, { kind: 'drafted', at: NOW, by: 'x', id: 'n', content }) as Wanted;
const published = evolveWanted(draft, { kind: 'published', at: NOW, by: 'x' }) as Wanted;
const codes = (one: Wanted | null, command: WantedCommand, role: Role | 'system', on = TODAY) => {
  const decision = decideWanted(one, command, env(role, on));
  return decision.ok
    ? []
    : decision.error.map(({ code, field }) => `${code} ${field ?? ''}`.trim());
};

describe('a wanted notice', () => {
  it('holds its invariants on any walk of any people', () => {
    const kinds = ['change', 'publish', 'close', 'answer', 'meet', 'expire'] as const;
    const step = fc.record({
      role: fc.constantFrom<Role | 'system'>(...AUTHORS, 'seller', 'head', 'system'),
      kind: fc.constantFrom(...kinds),
      stale: fc.boolean(),
      days: fc.nat(60),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let one = draft;
        for (const { role, kind, stale, days } of steps) {
          const expectedVersion = one.version - Number(stale);
          const command: WantedCommand = {
            change: { kind: 'change' as const, expectedVersion, content },
            publish: { kind: 'publish' as const, expectedVersion },
            close: { kind: 'close' as const, expectedVersion, reason: 'Cukup.', result },
            answer: { kind: 'answer' as const, productId: 'p', supplierId: 's' },
            meet: { kind: 'meet' as const, orderId: 'o', result },
            expire: { kind: 'expire' as const, result },
          }[kind];
          const today = addDays(TODAY, days);
          const decision = decideWanted(one, command, env(role, today));
          if (!decision.ok) continue;
          const hand = kind === 'change' || kind === 'publish' || kind === 'close';
          if (hand)
            expect([stale, wantedMoves(one.state, role).includes(kind)]).toEqual([false, true]);
          else expect(one.state).toBe('published');
          if (kind === 'expire') expect(today > content.answerUntil).toBe(true);
          for (const event of decision.value) one = evolveWanted(one, event) ?? one;
          const over = one.state !== 'draft' && one.state !== 'published';
          expect(one.endedAt !== null).toBe(over);
          if (one.state === 'published' || one.state === 'met')
            expect(one.publishedAt).not.toBeNull();
        }
      }),
    );
  });

  it('is made by officers alone', () => {
    const make = { kind: 'draft', id: 'n', content } as const;
    for (const role of AUTHORS) expect(codes(null, make, role)).toEqual([]);
    for (const role of ['seller', 'head', 'ppk', 'administrator', 'system'] as const)
      expect(codes(null, make, role)).toEqual(['wanted.forbidden']);
    const close = { kind: 'close', expectedVersion: 2, reason: 'x', result } as const;
    expect(codes(published, close, 'seller')).toEqual(['wanted.forbidden']);
  });

  it.each<[string, Partial<WantedContent>, string[]]>([
    ['no title', { title: ' ' }, ['text.empty title']],
    ['no words to know an answer by', { phrases: [] }, ['text.empty phrases']],
    ['words too short to tell', { phrases: ['di', 'nasi'] }, ['wanted.phrase-short phrases']],
    ['an end before its beginning', { neededFrom: addDays(TODAY, 91) }, ['wanted.days neededTo']],
    ['a last day that is over', { answerUntil: addDays(TODAY, -1) }, ['wanted.past answerUntil']],
    ['answers after the need', { neededTo: addDays(TODAY, 9) }, ['wanted.too-late answerUntil']],
    ['no budget', { budget: null }, []],
  ])('refuses %s by its field', (_name, change, expected) => {
    const make = { kind: 'draft', id: 'n', content: { ...content, ...change } } as const;
    expect(codes(null, make, 'programme_officer')).toEqual(expected);
  });

  it('is not published when its days passed in the drawer, and ends only after its last day', () => {
    const late = addDays(content.answerUntil, 1);
    const publish = { kind: 'publish', expectedVersion: 1 } as const;
    expect(codes(draft, publish, 'catalogue_officer', late)).toEqual(['wanted.past answerUntil']);
    const expire = { kind: 'expire', result } as const;
    expect(codes(published, expire, 'system', content.answerUntil)).toEqual(['wanted.not-over']);
    expect(codes(published, expire, 'system', late)).toEqual([]);
    expect(codes(draft, expire, 'system', late)).toEqual(['wanted.state']);
  });
});

describe('an answer', () => {
  it.each<[string, boolean]>([
    ['Nasi Kotak Ayam Bakar', true],
    ['Kotak makan, isi nasi', true],
    ['Snack-box rapat', true],
    ['Nasi goreng', false],
    ['Kotak kayu', false],
  ])('%s: %s', (text, expected) => {
    expect(answersWith(content.phrases, text)).toBe(expected);
  });

  it('always answers with its own phrase, and never without words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (phrase, rest) => {
        expect(answersWith([phrase], `${rest} ${phrase}`)).toBe(phraseWords(phrase).length > 0);
        expect(answersWith([], rest)).toBe(false);
      }),
    );
    expect(readPhrases('nasi  kotak, snack box\n\nnasi kotak')).toEqual([
      'nasi kotak',
      'snack box',
    ]);
  });
});
