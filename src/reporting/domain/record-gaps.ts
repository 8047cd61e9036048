import type { Day } from '../../kernel/index.ts';

export interface RecordGaps {
  /** Years between the first and the present one without any order. */
  readonly missing: readonly number[];
  /** Past years whose last order is before December, with the month of it. */
  readonly partial: readonly { readonly year: number; readonly month: number }[];
}

/** Where the record of orders has holes, from the day of the last Surat Pesanan of each year. */
export function recordGaps(
  years: readonly { readonly year: number; readonly lastOrder: Day | null }[],
  thisYear: number,
): RecordGaps {
  const last = new Map(years.flatMap((one) => (one.lastOrder ? [[one.year, one.lastOrder]] : [])));
  const first = Math.min(...last.keys());
  const missing: number[] = [];
  const partial: { year: number; month: number }[] = [];
  for (let year = first; year < thisYear; year++) {
    const month = Number(last.get(year)?.slice(5, 7) ?? 0);
    if (month === 0) missing.push(year);
    else if (month < 12) partial.push({ year, month });
  }
  return { missing, partial };
}
