import { sql } from 'kysely';
import type { Db } from '../platform/index.ts';

/** Words that were looked for and found nowhere. */
export interface MissedWords {
  readonly query: string;
  readonly times: number;
  /** How many agencies asked, of those who were signed in. */
  readonly agencies: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/**
 * What was searched for in vain since a moment, most often first. No person is kept with a search, so
 * that the same words within one hour count once: a page loaded again is no new demand.
 */
export async function missedWords(db: Db, since: Date, limit: number): Promise<MissedWords[]> {
  const { rows } = await sql<MissedWords>`
    select lower(query) as query, count(distinct date_trunc('hour', at))::int as times, count(distinct agency_id)::int as agencies,
           min(at) as "firstAt", max(at) as "lastAt"
      from search_miss where at >= ${since}
     group by lower(query) order by times desc, "lastAt" desc limit ${limit}`.execute(db);
  return rows;
}
