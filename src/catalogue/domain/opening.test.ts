import { expect, test } from 'vitest';
import { openingOn } from './opening.ts';

test('an etalase opens on its first day and is closed on the day of closing', () => {
  const year = { openedOn: '2026-01-01', closedOn: '2026-12-31' };
  expect(openingOn(year, '2025-12-31')).toBe('soon');
  expect(openingOn(year, '2026-01-01')).toBe('open');
  expect(openingOn(year, '2026-12-30')).toBe('open');
  expect(openingOn(year, '2026-12-31')).toBe('closed');
  expect(openingOn({ ...year, closedOn: null }, '2030-01-01')).toBe('open');
});
