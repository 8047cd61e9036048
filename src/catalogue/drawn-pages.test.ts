import { expect, test } from 'vitest';
import { DrawnPages } from './drawn-pages.ts';

test('a page is drawn once for the same rows, and anew for any change of them', () => {
  const pages = new DrawnPages();
  let drawn = 0;
  const at = (price: bigint) => pages.text('/produk/a', { price }, () => `${++drawn}: ${price}`);
  expect(at(5n)).toBe('1: 5');
  expect(at(5n)).toBe('1: 5');
  expect(at(6n)).toBe('2: 6');
  expect(at(5n)).toBe('3: 5');
});
