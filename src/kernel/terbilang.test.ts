import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { terbilang, terbilangRupiah } from './terbilang.ts';

describe('terbilang', () => {
  test.each([
    [0n, 'nol'],
    [1n, 'satu'],
    [10n, 'sepuluh'],
    [11n, 'sebelas'],
    [12n, 'dua belas'],
    [20n, 'dua puluh'],
    [100n, 'seratus'],
    [111n, 'seratus sebelas'],
    [1_000n, 'seribu'],
    [1_001n, 'seribu satu'],
    [11_000n, 'sebelas ribu'],
    [21_000n, 'dua puluh satu ribu'],
    [100_000n, 'seratus ribu'],
    [201_000n, 'dua ratus satu ribu'],
    [1_000_000n, 'satu juta'],
    [1_001_100n, 'satu juta seribu seratus'],
    [1_000_000_000n, 'satu miliar'],
    [2_000_000_000_019n, 'dua triliun sembilan belas'],
    [10n ** 15n, 'satu kuadriliun'],
    [10n ** 18n, 'satu kuintiliun'],
    [-5n, 'minus lima'],
  ])('%i is %s', (n, words) => {
    expect(terbilang(n)).toBe(words);
  });

  test('ends with rupiah on a receipt', () => {
    expect(terbilangRupiah(21_000n)).toBe('dua puluh satu ribu rupiah');
    expect(() => terbilang(10n ** 18n + 1n)).toThrow(RangeError);
  });

  test('every number has words of its own, single-spaced', () => {
    const number = fc.bigInt({ min: 0n, max: 10n ** 18n });
    fc.assert(
      fc.property(number, (n) => {
        expect(terbilang(n)).toMatch(/^[a-z]+( [a-z]+)*$/);
        expect(readWords(terbilang(n))).toBe(n);
      }),
    );
  });
});

/** Reads the words back by another way than they were made. */
function readWords(words: string): bigint {
  const ones = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');
  const scales = ['ribu', 'juta', 'miliar', 'triliun', 'kuadriliun', 'kuintiliun'];
  let total = 0n;
  let group = 0n;
  let digit = 0n;
  const spelled = words.replace(/\bse(puluh|belas|ratus|ribu)\b/g, 'satu $1').split(' ');
  for (const word of spelled) {
    const scale = scales.indexOf(word);
    if (scale >= 0) {
      total += (group + digit) * 1000n ** BigInt(scale + 1);
      [group, digit] = [0n, 0n];
    } else if (word === 'belas') {
      [group, digit] = [group + 10n + digit, 0n];
    } else if (word === 'puluh') {
      [group, digit] = [group + digit * 10n, 0n];
    } else if (word === 'ratus') {
      [group, digit] = [group + digit * 100n, 0n];
    } else {
      digit = BigInt(ones.indexOf(word));
    }
  }
  return total + group + digit;
}
