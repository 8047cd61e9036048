import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  iqrFences,
  mad,
  median,
  ndcgAtK,
  percentile,
  quartiles,
  recallAtK,
  robustZ,
  shareInterval,
} from './statistics.ts';

const values = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), {
  minLength: 1,
  maxLength: 50,
});

describe('order statistics', () => {
  test('of known values', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(quartiles([1, 2, 3, 4])).toEqual({ q1: 1.75, median: 2.5, q3: 3.25 });
    expect(percentile([10, 20, 30], 95)).toBeCloseTo(29);
    expect(mad([1, 1, 2, 2, 4, 6, 9])).toBe(1);
    expect(iqrFences([1, 2, 3, 4])).toEqual({ low: -0.5, high: 5.5 });
  });

  test('of nothing are undefined', () => {
    for (const of of [median, quartiles, mad, iqrFences]) expect(of([])).toBeUndefined();
    expect(percentile([], 50)).toBeUndefined();
    expect(robustZ(1, [])).toBeUndefined();
    expect(() => percentile([1], 101)).toThrow(RangeError);
  });

  test('are in order, within the values, and leave their input alone', () => {
    fc.assert(
      fc.property(values, (given) => {
        const before = [...given];
        const found = quartiles(given);
        expect(given).toEqual(before);
        if (found === undefined) throw new Error('no quartiles');
        expect(found.q1).toBeLessThanOrEqual(found.median);
        expect(found.median).toBeLessThanOrEqual(found.q3);
        expect(percentile(given, 0)).toBe(Math.min(...given));
        expect(percentile(given, 100)).toBe(Math.max(...given));
      }),
    );
  });
});

describe('robustZ', () => {
  test('measures in robust deviations', () => {
    expect(robustZ(6, [1, 1, 2, 2, 4, 6, 9])).toBeCloseTo(4 / 1.4826);
    expect(robustZ(2, [1, 1, 2, 2, 4, 6, 9])).toBe(0);
  });

  test('has a scale when most values are equal, and none when all are', () => {
    expect(robustZ(20, [10, 10, 10, 20])).toBeCloseTo(10 / (1.253314 * 2.5));
    expect(robustZ(10, [10, 10])).toBe(0);
    expect(robustZ(11, [10, 10])).toBeUndefined();
  });
});

describe('the interval of a share', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (hits, trials, low, high) => {
    const found = shareInterval(hits, trials);
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });

  test('nothing tried says nothing, and more hits than trials is no share', () => {
    expect(shareInterval(0, 0)).toBeUndefined();
    expect(() => shareInterval(3, 2)).toThrow(RangeError);
  });
});

describe('ranking', () => {
  test('recall counts the relevant found among the first k', () => {
    const relevant = new Set(['a', 'b']);
    expect(recallAtK(['a', 'x', 'b'], relevant, 2)).toBe(0.5);
    expect(recallAtK(['a', 'a', 'b'], relevant, 3)).toBe(1);
    expect(recallAtK(['a'], new Set(), 3)).toBeUndefined();
  });

  test('ndcg is one for the best order and less for a worse', () => {
    const grades = new Map([
      ['a', 3],
      ['b', 2],
      ['c', 0],
    ]);
    expect(ndcgAtK(['a', 'b', 'c'], grades, 3)).toBe(1);
    expect(ndcgAtK(['b', 'a'], grades, 3)).toBeCloseTo(
      (3 + 7 / Math.log2(3)) / (7 + 3 / Math.log2(3)),
    );
    expect(ndcgAtK(['a', 'a', 'a'], grades, 3)).toBeLessThan(1);
    expect(ndcgAtK(['x'], grades, 3)).toBe(0);
    expect(ndcgAtK(['a'], new Map([['a', 0]]), 3)).toBeUndefined();
  });
});
