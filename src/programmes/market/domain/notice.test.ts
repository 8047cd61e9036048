import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../kernel/index.ts';
import {
  decideNotice,
  evolveNotice,
  type MarketNotice,
  type NoticeCommand,
  type NoticeContent,
  type NoticeEnv,
  noticeMoves,
} from './notice.ts';

const TODAY = day('2026-03-04');
const OWNER = { personId: 'm', role: 'seller', supplierId: 's' } as const;
const OTHER = { personId: 'x', role: 'seller', supplierId: 't' } as const;
const OFFICE = { personId: 'o', role: 'programme_officer', supplierId: null } as const;
const SYSTEM = { personId: null, role: 'system', supplierId: null } as const;
const content: NoticeContent = {
  kind: 'wish',
  topic: 'packaging',
  title: 'Cari standing pouch',
  body: '500 lembar sebulan.',
  until: addDays(TODAY, 30),
  showPhone: false,
};

function does(
  one: MarketNotice | null,
  command: NoticeCommand,
  actor: NoticeEnv['actor'],
  today = TODAY,
): MarketNotice | string[] {
  const done = decideNotice(one, command, { now: new Date(`${today}T03:00:00Z`), today, actor });
  if (!done.ok) return done.error.map(({ code, field }) => `${code} ${field ?? ''}`.trim());
  return done.value.reduce<MarketNotice | null>(evolveNotice, one) as MarketNotice;
}
const posted = () => does(null, { kind: 'post', id: 'i', content }, OWNER) as MarketNotice;

describe('a notice of the market', () => {
  it('shows after an officer read it, and again after it was changed', () => {
    const shown = does(posted(), { kind: 'show', expectedVersion: 1 }, OFFICE) as MarketNotice;
    expect(shown.state).toBe('shown');
    const changed = does(
      shown,
      { kind: 'change', expectedVersion: 2, content },
      OWNER,
    ) as MarketNotice;
    expect(changed.state).toBe('pending');
    expect(does(posted(), { kind: 'show', expectedVersion: 1 }, OWNER)).toEqual(['market.state']);
    expect(does(shown, { kind: 'end', expectedVersion: 2 }, OTHER)).toEqual(['market.state']);
    expect(does(shown, { kind: 'remove', expectedVersion: 2, reason: '' }, OFFICE)).toEqual([
      'text.empty reason',
    ]);
  });

  it('lasts ninety days at the most, and ends the day after', () => {
    const until = (days: number) =>
      does(
        null,
        { kind: 'post', id: 'i', content: { ...content, until: addDays(TODAY, days) } },
        OWNER,
      );
    expect(until(91)).toEqual(['market.until until']);
    expect(until(-1)).toEqual(['market.until until']);
    expect(until(90)).toMatchObject({ state: 'pending' });
    const one = posted();
    expect(does(one, { kind: 'expire' }, SYSTEM, addDays(TODAY, 30))).toEqual(['market.state']);
    expect(does(one, { kind: 'expire' }, SYSTEM, addDays(TODAY, 31))).toMatchObject({
      state: 'ended',
    });
    expect(does(one, { kind: 'expire' }, OFFICE, addDays(TODAY, 31))).toEqual(['market.state']);
  });

  it('keeps its laws on any walk', () => {
    const step = fc.record({
      actor: fc.constantFrom(OWNER, OTHER, OFFICE, SYSTEM),
      kind: fc.constantFrom('change' as const, 'show' as const, 'remove' as const, 'end' as const),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let one = posted();
        for (const { actor, kind } of steps) {
          const expectedVersion = one.version;
          const command: NoticeCommand =
            kind === 'change'
              ? { kind, expectedVersion, content }
              : kind === 'remove'
                ? { kind, expectedVersion, reason: 'x' }
                : { kind, expectedVersion };
          const next = does(one, command, actor);
          if (Array.isArray(next)) continue;
          expect(noticeMoves(one, actor)).toContain(kind);
          if (kind === 'show' || kind === 'remove') expect(actor).toBe(OFFICE);
          else expect(actor).toBe(OWNER);
          expect(['ended', 'removed'].includes(one.state)).toBe(false);
          one = next;
        }
      }),
    );
  });
});
