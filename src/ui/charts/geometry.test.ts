import { expect, it } from 'vitest';
import { niceStep } from './column-chart.tsx';
import { percent } from './frame.tsx';

it.each([
  [0, 1],
  [1, 1],
  [2, 1],
  [3, 1],
  [10, 5],
  [100, 50],
  [3_600_000_000, 2_000_000_000],
])('the step for a top of %d is %d', (top, step) => {
  expect(niceStep(top)).toBe(step);
});

it('percent stays within the drawing and survives a whole of zero', () => {
  expect(percent(5n, 10)).toBe(50);
  expect(percent(20, 10)).toBe(100);
  expect(percent(-1, 10)).toBe(0);
  expect(percent(1, 0)).toBe(0);
});
