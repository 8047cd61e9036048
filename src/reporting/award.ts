import type { Db, Tx } from '../platform/index.ts';
import { plannedAgencies } from './award.sql.ts';
import { type Racer, raceOf } from './domain/race.ts';
import { type AwardRule, DEFAULT_RULE, type RankedAgency, rankUnder } from './domain/ranking.ts';
import { candidatesThrough } from './domain/year-sums.ts';
import { monthSums } from './tallies.sql.ts';

/** The e-Purchasing Award of a year under a rule, from the kept sums as they are now. */
export async function awardOf(
  db: Db | Tx,
  year: number,
  rule: AwardRule = DEFAULT_RULE,
): Promise<RankedAgency[]> {
  const { agencies, months } = await yearOnRecord(db, year);
  return rankUnder(rule, candidatesThrough(agencies, months));
}

/** A year's ranking with its race: who led at the end of each month, through the last with an order. */
export interface AwardYear {
  readonly rows: readonly RankedAgency[];
  readonly lastMonth: number;
  readonly racers: readonly Racer[];
}

/** The award of a year with its race, from one reading of the kept sums. */
export async function awardYear(db: Db, year: number, rule: AwardRule): Promise<AwardYear> {
  const { agencies, months } = await yearOnRecord(db, year);
  const lastMonth = months.reduce((last, one) => Math.max(last, one.month), 0);
  const monthly = Array.from({ length: lastMonth }, (_, i) =>
    candidatesThrough(agencies, months, i + 1),
  );
  return {
    rows: rankUnder(rule, candidatesThrough(agencies, months)),
    lastMonth,
    racers: raceOf(rule, monthly),
  };
}

async function yearOnRecord(db: Db | Tx, year: number) {
  const [agencies, months] = await Promise.all([
    plannedAgencies(db, year),
    monthSums(db, year, 'local'),
  ]);
  return { agencies, months };
}
