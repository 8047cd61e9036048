import { dayOf, median } from '../../kernel/index.ts';
import type { Db } from '../../platform/index.ts';
import { type Ledger, programmeReport } from '../../programmes/index.ts';
import { IN_RUPIAH, MEASURES, type Measure } from './domain/measures.ts';
import { daysOf, type Quarter, quarterBefore, yearAgo } from './domain/quarter.ts';
import { coachingCounts, daysToOrder, programmeSums } from './programme-report.sql.ts';

export interface ReportLine {
  readonly measure: Measure;
  readonly now: bigint;
  readonly before: bigint;
  readonly yearAgo: bigint;
}

export interface QuarterReport {
  readonly quarter: Quarter;
  readonly lines: readonly ReportLine[];
  readonly coaching: Awaited<ReturnType<typeof coachingCounts>>;
  /** Days to the first order of the cases of this quarter; null where none has one. */
  readonly medianDays: number | null;
  readonly ordered: number;
  readonly cases: number;
  /** The matchings held in it, with what they led to by `now`. */
  readonly ledgers: readonly Ledger[];
}

/** What programmes did in a quarter and what came of it, beside the quarter before and that of a year ago. */
export async function quarterReport(
  db: Db,
  zone: string,
  now: Date,
  quarter: Quarter,
): Promise<QuarterReport> {
  const span = daysOf(quarter);
  const sumsOf = (one: Quarter) => programmeSums(db, MEASURES, daysOf(one), zone);
  const [here, last, ago, coaching, waited, ledgers] = await Promise.all([
    sumsOf(quarter),
    sumsOf(quarterBefore(quarter)),
    sumsOf(yearAgo(quarter)),
    coachingCounts(db, span, zone),
    daysToOrder(db, span, zone),
    programmeReport(db, { zone }, now, quarter.year),
  ]);
  const value = (sums: typeof here, measure: Measure): bigint => {
    const sum = sums.get(measure);
    return IN_RUPIAH.includes(measure) ? (sum?.amount ?? 0n) : BigInt(sum?.count ?? 0);
  };
  return {
    quarter,
    lines: MEASURES.map((measure) => ({
      measure,
      now: value(here, measure),
      before: value(last, measure),
      yearAgo: value(ago, measure),
    })),
    coaching,
    medianDays: median(waited.days) ?? null,
    ordered: waited.days.length,
    cases: waited.cases,
    ledgers: ledgers.filter(({ event }) => {
      const on = dayOf(event.startsAt, zone);
      return event.state !== 'cancelled' && on >= span.from && on <= span.to;
    }),
  };
}
