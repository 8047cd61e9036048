import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDay,
  formatDayShort,
  formatInstant,
  formatNumber,
  formatPercent,
  formatRupiah,
  formatRupiahCompact,
  formatShare,
  monthName,
  monthShortName,
} from './format.ts';
import { parseRupiah } from './money.ts';
import { day } from './period.ts';

describe('money', () => {
  test('in full', () => {
    expect(formatRupiah(10_622_801n)).toBe('Rp 10.622.801');
    expect(formatRupiah(10_622_801n, 'en')).toBe('Rp 10,622,801');
    expect(formatRupiah(0n)).toBe('Rp 0');
    expect(formatRupiah(-5_000n)).toBe('-Rp 5.000');
  });

  test.each([
    [999_999n, 'Rp 999.999', 'Rp 999,999'],
    [1_000_000n, 'Rp 1 jt', 'Rp 1 million'],
    [12_450_000n, 'Rp 12,5 jt', 'Rp 12.5 million'],
    [12_449_999n, 'Rp 12,4 jt', 'Rp 12.4 million'],
    [999_949_999n, 'Rp 999,9 jt', 'Rp 999.9 million'],
    [999_950_000n, 'Rp 1 M', 'Rp 1 billion'],
    [3_400_000_000n, 'Rp 3,4 M', 'Rp 3.4 billion'],
    [105_000_000_000n, 'Rp 105 M', 'Rp 105 billion'],
    [999_960_000_000n, 'Rp 1 T', 'Rp 1 trillion'],
    [1_200_000_000_000n, 'Rp 1,2 T', 'Rp 1.2 trillion'],
    [1_234_500_000_000_000n, 'Rp 1.234,5 T', 'Rp 1,234.5 trillion'],
    [-12_500_000n, '-Rp 12,5 jt', '-Rp 12.5 million'],
  ])('%i in short', (value, id, en) => {
    expect(formatRupiahCompact(value)).toBe(id);
    expect(formatRupiahCompact(value, 'en')).toBe(en);
  });

  test('what is written in full is read back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (value) => {
        expect(parseRupiah(formatRupiah(value))).toEqual({ ok: true, value });
      }),
    );
  });
});

describe('numbers', () => {
  test('with grouping and decimals', () => {
    expect(formatNumber(10_067)).toBe('10.067');
    expect(formatNumber(10_067n, 'en')).toBe('10,067');
    expect(formatNumber(1.005, 'id', 2)).toBe('1,01');
    expect(formatNumber(-0.4)).toBe('0');
    expect(formatNumber(-1234.5, 'en', 1)).toBe('-1,234.5');
    expect(formatNumber(0.0000001, 'id', 2)).toBe('0,00');
    expect(formatNumber(5n, 'id', 2)).toBe('5,00');
    expect(formatNumber(Number.NaN)).toBe('–');
  });

  test('percentages and shares', () => {
    expect(formatPercent(23.94)).toBe('23,94%');
    expect(formatPercent(93.279, 3)).toBe('93,279%');
    expect(formatPercent(82, 0, 'en')).toBe('82%');
    expect(formatPercent(Number.POSITIVE_INFINITY)).toBe('–');
    expect(formatShare(1n, 3n)).toBe('33,33%');
    expect(formatShare(2n, 3n, 0, 'en')).toBe('67%');
    expect(formatShare(1n, 1000n, 1)).toBe('0,1%');
    expect(formatShare(-1n, 2000n, 2)).toBe('-0,05%');
    expect(formatShare(1n, 0n)).toBe('–');
  });

  test('never show an exponent', () => {
    const number = fc.double({ min: -1e15, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        expect(formatNumber(value, 'id', decimals)).toMatch(/^-?\d{1,3}(\.\d{3})*(,\d+)?$/);
      }),
    );
  });
});

describe('dates', () => {
  test('in words', () => {
    expect(formatDay(day('2024-01-10'))).toBe('10 Januari 2024');
    expect(formatDay(day('2024-01-10'), 'en')).toBe('10 January 2024');
    expect(formatDayShort(day('2025-08-01'))).toBe('1 Agu 2025');
  });

  test('instants name their zone', () => {
    const at = new Date('2025-10-21T16:58:07Z');
    expect(formatInstant(at, 'Asia/Jakarta')).toBe('21 Okt 2025, 23.58 WIB');
    expect(formatInstant(at, 'Asia/Jakarta', 'en')).toBe('21 Oct 2025, 23:58 WIB');
    expect(formatInstant(at, 'Asia/Jayapura')).toBe('22 Okt 2025, 01.58 WIT');
  });

  test('months have names', () => {
    expect(monthName(12)).toBe('Desember');
    expect(monthShortName(5, 'en')).toBe('May');
    expect(() => monthName(13)).toThrow(RangeError);
  });
});
