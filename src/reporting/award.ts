import type { Db } from '../platform/index.ts';
import { agencyYears } from './award.sql.ts';
import { type AwardRow, rankAward } from './domain/award.ts';

/** The e-Purchasing Award of a year, computed from the rows as they are now. */
export async function awardOf(db: Db, year: number): Promise<AwardRow[]> {
  return rankAward(await agencyYears(db, year));
}
