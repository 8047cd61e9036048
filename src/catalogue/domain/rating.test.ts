import { expect, test } from 'vitest';
import { meanRating } from './rating.ts';

test('the mean of the ratings with one decimal, in the words of the reader', () => {
  const sums = { ratingCount: 3, ratingPoints: 300 + 270 + 230 };
  expect(meanRating(sums, 'id')).toEqual({ average: '2,7', count: 3 });
  expect(meanRating(sums, 'en')?.average).toBe('2.7');
  expect(meanRating({ ratingCount: 1, ratingPoints: 0 }, 'id')?.average).toBe('0,0');
});

test('nobody rated is not rated 0', () => {
  expect(meanRating({ ratingCount: 0, ratingPoints: 0 }, 'id')).toBeUndefined();
});
