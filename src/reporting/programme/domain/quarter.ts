import { addDays, type Day, day } from '../../../kernel/index.ts';

/** A quarter of a calendar year, 1 to 4. */
export interface Quarter {
  readonly year: number;
  readonly quarter: number;
}

const two = (n: number) => String(n).padStart(2, '0');

/** Its first and its last day. */
export function daysOf({ year, quarter }: Quarter): { readonly from: Day; readonly to: Day } {
  const next = after({ year, quarter });
  return {
    from: day(`${year}-${two(quarter * 3 - 2)}-01`),
    to: addDays(day(`${next.year}-${two(next.quarter * 3 - 2)}-01`), -1),
  };
}

const after = ({ year, quarter }: Quarter): Quarter =>
  quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 };

export const quarterBefore = ({ year, quarter }: Quarter): Quarter =>
  quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 };

export const yearAgo = ({ year, quarter }: Quarter): Quarter => ({ year: year - 1, quarter });

/** The quarter that a day lies in. */
export const quarterWith = (on: Day): Quarter => ({
  year: Number(on.slice(0, 4)),
  quarter: Math.ceil(Number(on.slice(5, 7)) / 3),
});

/** As addresses write it, such as 2026-4; null for what is none. */
export function readQuarter(text: string): Quarter | null {
  const [, year, quarter] = /^(20\d\d)-([1-4])$/.exec(text) ?? [];
  return year && quarter ? { year: Number(year), quarter: Number(quarter) } : null;
}

export const quarterKey = ({ year, quarter }: Quarter): string => `${year}-${quarter}`;
