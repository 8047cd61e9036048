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

/** What was searched for in vain since a moment, most often first. No person is kept with a search. */
export async function missedWords(db: Db, since: Date, limit: number): Promise<MissedWords[]> {
  const { rows } = await sql<MissedWords>`
    select lower(query) as query, count(*)::int as times, count(distinct agency_id)::int as agencies,
           min(at) as "firstAt", max(at) as "lastAt"
      from search_miss where at >= ${since}
     group by lower(query) order by times desc, "lastAt" desc limit ${limit}`.execute(db);
  return rows;
}

/** How many different words were missed since a moment, and when first. */
export async function missesWaiting(
  db: Db,
  since: Date,
): Promise<{ count: number; oldest: Date | null }> {
  const { rows } = await sql<{ count: number; oldest: Date | null }>`
    select count(distinct lower(query))::int as count, min(at) as oldest
      from search_miss where at >= ${since}`.execute(db);
  return rows[0] ?? { count: 0, oldest: null };
}
