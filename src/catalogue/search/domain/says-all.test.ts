import { expect, it } from 'vitest';
import { rootsOf, saysAll } from './says-all.ts';

const TEXT = rootsOf('Menerima titip jual keripik; kemasan standing pouch 100 gram tersedia.');

it.each([
  ['kemasan', true],
  ['Kemasan pouch', true],
  ['titip jual', true],
  ['menjual keripik', true],
  ['kemasan apel', false],
  ['yang dan', false],
  ['', false],
])('answers %j', (query, answer) => {
  expect(saysAll(TEXT, query)).toBe(answer);
});
