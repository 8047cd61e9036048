import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideStory,
  evolveStory,
  MOST_PICTURES,
  type Story,
  type StoryActor,
  type StoryCommand,
  storyMoves,
} from './story.ts';

const NOW = new Date('2026-03-04T03:00:00Z');
const OFFICE: StoryActor = { personId: 'o', role: 'programme_officer', supplierId: null };
const MAKER: StoryActor = { personId: 'm', role: 'seller', supplierId: 's' };
const OTHER: StoryActor = { personId: 'x', role: 'seller', supplierId: 't' };
const HEAD: StoryActor = { personId: 'h', role: 'head', supplierId: null };
const content = { title: 'Keripik apel', titleEn: '', body: 'Dari kebun sendiri.', bodyEn: '' };
const picture = { small: 'a', large: 'b', alt: 'Ibu Sari menjemur apel' };

function does(one: Story | null, command: StoryCommand, actor: StoryActor): Story | string[] {
  const done = decideStory(one, command, { now: NOW, actor });
  if (!done.ok) return done.error.map(({ code, field }) => `${code} ${field ?? ''}`.trim());
  return done.value.reduce<Story | null>(evolveStory, one) as Story;
}
const fresh = () =>
  does(null, { kind: 'draft', id: 'i', slug: 'k', supplierId: 's', content }, OFFICE) as Story;

describe('a story', () => {
  it('is public only with the agreement of its maker to what stands there', () => {
    const one = fresh();
    expect(does(one, { kind: 'publish', expectedVersion: 1 }, OFFICE)).toEqual(['story.state']);
    expect(does(one, { kind: 'agree', expectedVersion: 1 }, OFFICE)).toEqual(['story.state']);
    expect(does(one, { kind: 'agree', expectedVersion: 1 }, OTHER)).toEqual(['story.state']);
    const agreed = does(one, { kind: 'agree', expectedVersion: 1 }, MAKER) as Story;
    const out = does(agreed, { kind: 'publish', expectedVersion: 2 }, OFFICE) as Story;
    expect(out.state).toBe('published');
    const edited = does(out, { kind: 'change', expectedVersion: 3, content }, OFFICE) as Story;
    expect([edited.state, edited.agreedAt]).toEqual(['draft', null]);
    const gone = does(
      out,
      { kind: 'withdraw', expectedVersion: 3, reason: 'Tidak ingin lagi' },
      MAKER,
    ) as Story;
    expect([gone.state, storyMoves(gone, OFFICE)]).toEqual(['withdrawn', []]);
  });

  it('names each fault at its field', () => {
    const bad = { title: '', titleEn: 'Apple crisps', body: 'x'.repeat(6001), bodyEn: '' };
    expect(
      does(null, { kind: 'draft', id: 'i', slug: 'k', supplierId: 's', content: bad }, MAKER),
    ).toEqual(['text.empty title', 'text.long body', 'story.english bodyEn']);
    expect(
      does(
        fresh(),
        { kind: 'picture', expectedVersion: 1, picture: { ...picture, alt: ' ' } },
        MAKER,
      ),
    ).toEqual(['story.alt alt']);
    expect(does(fresh(), { kind: 'agree', expectedVersion: 7 }, MAKER)).toEqual(['story.stale']);
  });

  it('keeps its laws on any walk of any people', () => {
    const kinds = ['change', 'picture', 'unpicture', 'agree', 'publish', 'withdraw'] as const;
    const step = fc.record({
      actor: fc.constantFrom(OFFICE, MAKER, OTHER, HEAD),
      kind: fc.constantFrom(...kinds),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let one = fresh();
        for (const { actor, kind } of steps) {
          const expectedVersion = one.version;
          const command: StoryCommand =
            kind === 'change'
              ? { kind, expectedVersion, content }
              : kind === 'picture'
                ? { kind, expectedVersion, picture }
                : kind === 'unpicture'
                  ? { kind, expectedVersion, no: one.pictures[0]?.no ?? 0 }
                  : kind === 'withdraw'
                    ? { kind, expectedVersion, reason: 'x' }
                    : { kind, expectedVersion };
          const next = does(one, command, actor);
          if (Array.isArray(next)) continue;
          expect(storyMoves(one, actor)).toContain(kind);
          expect(next.version).toBe(one.version + 1);
          if (next.state === 'published') expect(next.agreedAt).not.toBeNull();
          if (kind === 'agree') expect(actor).toBe(MAKER);
          if (kind === 'publish') expect(actor).toBe(OFFICE);
          expect(next.pictures.length).toBeLessThanOrEqual(MOST_PICTURES);
          expect(new Set(next.pictures.map(({ no }) => no)).size).toBe(next.pictures.length);
          one = next;
        }
      }),
    );
  });
});
