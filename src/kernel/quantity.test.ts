import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rupiah } from './money.ts';
import {
  formatQuantity,
  lineAmount,
  parseQuantity,
  type Quantity,
  quantity,
  quantityFromDecimal,
  quantityToDecimal,
  roundAmount,
} from './quantity.ts';

const anyQuantity = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }).map((n) => n as Quantity);

function read(text: string, maxDecimals?: number): string {
  const parsed = parseQuantity(text, maxDecimals === undefined ? {} : { maxDecimals });
  return parsed.ok ? quantityToDecimal(parsed.value) : parsed.error.code;
}

describe('quantity', () => {
  test('goes to the database and back unchanged', () => {
    fc.assert(
      fc.property(anyQuantity, (q) => {
        const text = quantityToDecimal(q);
        expect(text).toMatch(/^-?\d+(\.\d{0,3}[1-9])?$/);
        expect(quantityFromDecimal(text)).toBe(q);
      }),
    );
    expect(quantityFromDecimal('12.5000')).toBe(125_000n);
    expect(quantityToDecimal(quantity(3))).toBe('3');
  });

  test('throws on what the database cannot have written', () => {
    for (const bad of ['', '1e3', '1.23456', 'NaN', '1,5']) {
      expect(() => quantityFromDecimal(bad)).toThrow(RangeError);
    }
    expect(() => quantity(1.5)).toThrow(RangeError);
  });

  test.each([
    ['1', '1'],
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    [' 0,25 ', '0.25'],
    ['007', '7'],
    ['100000000', '100000000'],
    ['1.000', 'quantity.separator'],
    ['1,000', 'quantity.separator'],
    ['0.125', 'quantity.separator'],
    ['1.000,5', 'quantity.separator'],
    ['1.000.000', 'quantity.separator'],
    ['1.2345', 'quantity.decimals'],
    ['0', 'quantity.zero'],
    ['0,00', 'quantity.zero'],
    ['-1', 'quantity.negative'],
    ['100000000,01', 'quantity.too-large'],
    ['9'.repeat(50_000), 'quantity.too-large'],
    ['', 'quantity.empty'],
    ['1e3', 'quantity.format'],
    ['1,', 'quantity.format'],
    [',5', 'quantity.format'],
    ['dua', 'quantity.format'],
  ])('%s is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('three decimals by comma where they are asked for, by dot never', () => {
    expect(read('1,125', 3)).toBe('1.125');
    expect(read('1.125', 3)).toBe('quantity.separator');
    expect(read('1,5', 0)).toBe('quantity.decimals');
  });

  test('is shown without trailing zeros', () => {
    expect(formatQuantity(quantityFromDecimal('1250.5'))).toBe('1.250,5');
    expect(formatQuantity(quantityFromDecimal('1250.5'), 'en')).toBe('1,250.5');
    expect(formatQuantity(quantity(-2), 'id')).toBe('-2');
  });
});

describe('amounts', () => {
  test('stay exact until they are rounded once', () => {
    const third = quantityFromDecimal('0.3333');
    expect(lineAmount(rupiah(10_000), third)).toBe(33_330_000n);
    expect(roundAmount(33_330_000n)).toBe(3_333n);
    expect(roundAmount(5_000n)).toBe(1n);
    expect(roundAmount(4_999n)).toBe(0n);
  });

  test('do not depend on how a line is split', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }).map(rupiah),
        anyQuantity,
        anyQuantity,
        (price, a, b) => {
          const whole = (a + b) as Quantity;
          expect(lineAmount(price, a) + lineAmount(price, b)).toBe(lineAmount(price, whole));
        },
      ),
    );
  });
});
