import { describe, expect, it } from 'vitest';
import { showAfter } from './supplier-standing.ts';

describe('the show after a change of standing', () => {
  it.each([
    ['active', 'delisted', 'leave'],
    ['frozen', 'blacklisted', 'leave'],
    ['delisted', 'blacklisted', null],
    ['active', 'frozen', null],
    ['warned', 'active', null],
    ['delisted', 'active', 'return'],
    ['blacklisted', 'frozen', 'return'],
  ])('%s to %s: %s', (from, to, move) => {
    expect(showAfter(from, to)).toBe(move);
  });
});
