import { expect, test } from 'vitest';
import { waysOf } from './ways.ts';

const food = { etalase: 'Makanan', purchaseForms: ['direct'] };
const paper = { etalase: 'Alat tulis', purchaseForms: ['direct', 'negotiation'] };
const openOf = (...input: Parameters<typeof waysOf>) =>
  waysOf(...input).map(({ method, open, barredBy }) => [method, open, barredBy]);

test('an etalase opens direct purchase and negotiation, rivals open a competition', () => {
  expect(openOf({ products: [paper], able: 2, least: 2 })).toEqual([
    ['direct', true, null],
    ['negotiation', true, null],
    ['mini_competition', true, null],
  ]);
  expect(openOf({ products: [paper, food], able: 1, least: 2 })).toEqual([
    ['direct', true, null],
    ['negotiation', false, 'Makanan'],
    ['mini_competition', false, null],
  ]);
});
