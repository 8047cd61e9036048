import { describe, expect, it } from 'vitest';
import { EMPTY_KEYS, emptySvg, isPictureKey, PICTURE_KEYS, pictureSvg } from './index.ts';

describe.each(PICTURE_KEYS)('%s', (key) => {
  it('is one well-formed svg without style, id or broken numbers, whatever the seed', () => {
    for (let seed = 0; seed < 30; seed++) {
      const svg = pictureSvg(key, seed);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 120 90"/);
      expect(svg).not.toMatch(/style=|\sid=|undefined|NaN|none none/);
      expect([...svg.matchAll(/<g /g)].length).toBe([...svg.matchAll(/<\/g>/g)].length);
    }
  });
  it('keeps its face for a seed and varies over seeds', () => {
    expect(pictureSvg(key, 7)).toBe(pictureSvg(key, 7));
    expect(
      new Set(Array.from({ length: 12 }, (_, seed) => pictureSvg(key, seed))).size,
    ).toBeGreaterThan(6);
  });
});

it('is small enough to send many', () => {
  const total = PICTURE_KEYS.reduce((sum, key) => sum + pictureSvg(key, 1).length, 0);
  expect(total / PICTURE_KEYS.length).toBeLessThan(2500);
});

it('knows its keys', () => {
  expect(PICTURE_KEYS.length).toBeGreaterThanOrEqual(45);
  expect(isPictureKey('paket')).toBe(true);
  expect(isPictureKey('__proto__')).toBe(false);
});

it.each(EMPTY_KEYS)('draws the empty place %s', (key) => {
  expect(emptySvg(key)).toMatch(/^<svg .*<\/svg>$/);
});
