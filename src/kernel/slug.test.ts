import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugify } from './slug.ts';

describe('slugify', () => {
  test.each([
    ['Keripik Apel "Batu" 250 g', 'keripik-apel-batu-250-g'],
    ['  Café—Crème  ', 'cafe-creme'],
    ['???', ''],
    ['苹果', ''],
  ])('%s becomes "%s"', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test('is always safe, short and stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const slug = slugify(text);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugify(slug)).toBe(slug);
      }),
    );
    expect(slugify('kata '.repeat(40)).endsWith('kata')).toBe(true);
  });
});
