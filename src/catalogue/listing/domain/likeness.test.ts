import { describe, expect, it } from 'vitest';
import { shorterNames, spreadOf } from './likeness.ts';

describe('comparable offers', () => {
  it('tell nothing below five, and from five up the quartiles in whole rupiah', () => {
    expect(spreadOf([1n, 2n, 3n, 4n])).toBeNull();
    expect(spreadOf([50n, 10n, 40n, 20n, 31n])).toEqual({
      min: 10n,
      q1: 20n,
      median: 31n,
      q3: 40n,
      max: 50n,
      sample: 5,
    });
  });

  it('are looked for with all words of the name, then with fewer from the front', () => {
    expect(shorterNames(['nasi', 'kotak', 'ayam', 'bakar'])).toEqual([
      ['nasi', 'kotak', 'ayam', 'bakar'],
      ['nasi', 'kotak', 'ayam'],
      ['nasi', 'kotak'],
    ]);
    expect(shorterNames(['keripik', 'apel'])).toEqual([['keripik', 'apel']]);
    expect(shorterNames(['batik'])).toEqual([['batik']]);
    expect(shorterNames([])).toEqual([]);
  });
});
