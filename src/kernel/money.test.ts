import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addRupiah,
  allocate,
  applyRate,
  parsePlainRupiah,
  parseRupiah,
  rate,
  roundHalfUp,
  rupiah,
  subtractRupiah,
  sumRupiah,
  ZERO,
} from './money.ts';

const amount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(rupiah);
const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 14n }), { minLength: 1, maxLength: 40 });

function codeOf(text: string): string {
  const parsed = parseRupiah(text);
  return parsed.ok ? `ok ${parsed.value}` : parsed.error.code;
}

function plainCodeOf(text: string): string {
  const parsed = parsePlainRupiah(text);
  return parsed.ok ? `ok ${parsed.value}` : parsed.error.code;
}

describe('rupiah', () => {
  test('takes whole numbers alone', () => {
    expect(rupiah(25_000)).toBe(25_000n);
    for (const bad of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => rupiah(bad)).toThrow(RangeError);
    }
  });

  test('sums', () => {
    expect(addRupiah(rupiah(1), rupiah(2), rupiah(3))).toBe(6n);
    expect(sumRupiah([])).toBe(ZERO);
    expect(subtractRupiah(rupiah(1), rupiah(3))).toBe(-2n);
  });
});

describe('roundHalfUp', () => {
  test.each([
    [1n, 2n, 1n],
    [-1n, 2n, -1n],
    [1n, -2n, -1n],
    [49n, 100n, 0n],
    [-49n, 100n, 0n],
    [3n, 2n, 2n],
    [0n, 7n, 0n],
  ])('%i / %i is %i', (num, den, expected) => {
    expect(roundHalfUp(num, den)).toBe(expected);
  });

  test('is the nearest whole number, and odd about zero', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (num, den) => {
        const rounded = roundHalfUp(num, den);
        const twice = 2n * (rounded * den - num);
        expect(twice >= -den && twice <= den).toBe(true);
        expect(roundHalfUp(-num, den)).toBe(-rounded);
      }),
    );
  });

  test('never divides by zero', () => {
    expect(() => roundHalfUp(1n, 0n)).toThrow(RangeError);
    expect(() => rate(1, 0)).toThrow(RangeError);
    expect(applyRate(rupiah(150_000), rate(11, 100))).toBe(16_500n);
  });
});

describe('allocate', () => {
  test('gives the odd rupiah to the largest remainder, then to the earlier line', () => {
    expect(allocate(rupiah(100), [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(allocate(rupiah(10), [1n, 2n])).toEqual([3n, 7n]);
    expect(allocate(rupiah(5), [0n, 0n, 0n])).toEqual([2n, 2n, 1n]);
    expect(allocate(rupiah(-5), [1n, 1n])).toEqual([-3n, -2n]);
    expect(allocate(ZERO, [])).toEqual([]);
  });

  test('always sums to the total, each part within one of its exact share', () => {
    fc.assert(
      fc.property(amount, weights, (total, given) => {
        const parts = allocate(total, given);
        expect(sumRupiah(parts)).toBe(total);
        const whole = given.reduce((sum, weight) => sum + weight, 0n);
        if (whole === 0n) return;
        for (const [index, part] of parts.entries()) {
          const off = part * whole - total * (given[index] ?? 0n);
          expect(off > -whole && off < whole).toBe(true);
        }
      }),
    );
  });

  test('a line of no weight gets nothing while another has weight', () => {
    fc.assert(
      fc.property(amount, weights, (total, given) => {
        const parts = allocate(total, [0n, ...given, 1n]);
        expect(parts[0]).toBe(0n);
      }),
    );
  });

  test('refuses negative weights and a total without lines', () => {
    expect(() => allocate(rupiah(1), [-1n, 2n])).toThrow(RangeError);
    expect(() => allocate(rupiah(1), [])).toThrow(RangeError);
  });
});

describe('parseRupiah', () => {
  test.each([
    ['25000', 'ok 25000'],
    ['25.000', 'ok 25000'],
    ['1.250.000', 'ok 1250000'],
    ['Rp 1.250.000,00', 'ok 1250000'],
    ['Rp1.250.000', 'ok 1250000'],
    ['rp. 500', 'ok 500'],
    ['Rp\u00a025.000', 'ok 25000'],
    [' 0 ', 'ok 0'],
    ['1000000000000000', 'ok 1000000000000000'],
    ['', 'money.empty'],
    ['   ', 'money.empty'],
    ['-5', 'money.negative'],
    ['-Rp 5', 'money.negative'],
    ['Rp -5', 'money.negative'],
    ['1,5', 'money.format'],
    ['1.00', 'money.format'],
    ['1e9', 'money.format'],
    ['1,000', 'money.format'],
    ['1.2500', 'money.format'],
    ['0.125', 'money.format'],
    ['12500.000', 'money.format'],
    ['25.000,50', 'money.format'],
    ['Rp', 'money.format'],
    ['٣٤', 'money.format'],
    ['1000000000000001', 'money.too-large'],
    ['9'.repeat(100_000), 'money.too-large'],
  ])('%s', (text, expected) => {
    expect(codeOf(text)).toBe(expected);
  });

  test('reads back whatever Indonesian grouping writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (value) => {
        const grouped = String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');
        expect(codeOf(`Rp ${grouped},00`)).toBe(`ok ${value}`);
        expect(plainCodeOf(String(value))).toBe(`ok ${value}`);
      }),
    );
  });
});

describe('parsePlainRupiah', () => {
  test.each([
    ['25000', 'ok 25000'],
    ['1.000', 'money.separator'],
    ['1,000', 'money.separator'],
    ['1 000', 'money.separator'],
    ['Rp 1000', 'money.separator'],
    ['-1', 'money.negative'],
    ['', 'money.empty'],
    ['1e9', 'money.format'],
    ['abc', 'money.format'],
    ['10000000000000000000', 'money.too-large'],
  ])('%s', (text, expected) => {
    expect(plainCodeOf(text)).toBe(expected);
  });

  test('names the field', () => {
    expect(parsePlainRupiah('', 'price')).toEqual({
      ok: false,
      error: { code: 'money.empty', field: 'price' },
    });
  });
});
