import { describe, expect, test } from 'vitest';
import { day, workCalendar } from '../../kernel/index.ts';
import { proposedDay } from './wanted-day.ts';

const calendar = workCalendar('Asia/Jakarta', { from: 2026, to: 2027 }, [day('2026-03-19')]);
const at = (text: string) => new Date(`${text}T03:00:00Z`);

describe('the proposed day of delivery', () => {
  test.each([
    ['three working days on', '2026-03-04', 1, '2026-03-09'],
    ['over a weekend and a holiday of the pemda', '2026-03-17', 1, '2026-03-23'],
    ['when the slowest product is ready', '2026-03-02', 5, '2026-03-09'],
    ['the last working day of the year, not the next year', '2028-12-28', 5, '2028-12-29'],
    ['today when the year has no working day left', '2028-12-30', 5, '2028-12-30'],
  ])('%s', (_what, today, ready, expected) => {
    expect(proposedDay(calendar, at(today), ready)).toBe(expected);
  });
});
