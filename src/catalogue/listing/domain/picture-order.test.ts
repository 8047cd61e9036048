import { expect, it } from 'vitest';
import { moved } from './picture-order.ts';

const THREE = ['a', 'b', 'c'];

it.each([
  ['c', 'main', 'cab'],
  ['b', 'earlier', 'bac'],
  ['a', 'earlier', 'abc'],
  ['b', 'later', 'acb'],
  ['c', 'later', 'abc'],
  ['b', 'remove', 'ac'],
  ['x', 'remove', 'abc'],
] as const)('%s %s gives %s', (id, move, after) => {
  expect(moved(THREE, id, move).join('')).toBe(after);
});
