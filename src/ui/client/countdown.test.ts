import { expect, it, vi } from 'vitest';

vi.stubGlobal('HTMLElement', class {});
const { remaining } = await import('./countdown.ts');

const T = {
  days: '{d} hari {h} jam',
  hours: '{h} jam {m} menit',
  minutes: '{m} menit',
  passed: 'habis',
};

it.each([
  [2 * 86_400_000 + 3 * 3_600_000, '2 hari 3 jam'],
  [86_400_000, '1 hari 0 jam'],
  [86_399_999, '23 jam 59 menit'],
  [59_999, '0 menit'],
  [0, 'habis'],
  [-1, 'habis'],
])('%d ms left reads "%s"', (ms, text) => {
  expect(remaining(ms, T)).toBe(text);
});
