import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuantity, type Quantity, quantity } from '../../kernel/index.ts';
import { shown } from './basket.tsx';

test('round quantities keep their zeros', () => {
  expect([1, 10, 100, 250, 1000].map((n) => shown(quantity(n)))).toEqual([
    '1',
    '10',
    '100',
    '250',
    '1000',
  ]);
  expect(shown(125_000n as Quantity)).toBe('12,5');
});

test('what a field shows reads back as the same quantity', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 100_000_000n * 100n }), (hundredths) => {
      const q = (hundredths * 100n) as Quantity;
      expect(parseQuantity(shown(q))).toEqual({ ok: true, value: q });
    }),
  );
});
