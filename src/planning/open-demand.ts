import { findsOrMeans } from '../catalogue/index.ts';
import { dayOf } from '../kernel/index.ts';
import type { Connections, Db, Pemda } from '../platform/index.ts';
import { type MissedWords, missedWords } from './misses.sql.ts';

/** Words looked at; what was asked less often than these many others is no pattern yet. */
const MOST = 60;

/**
 * Words searched for in vain that still find nothing: what came on show since, what a synonym finds now,
 * and what only was misspelt, is no open demand any more.
 */
export async function openDemand(
  db: Db,
  connections: Connections,
  pemda: Pemda,
  now: Date,
  since: Date,
): Promise<MissedWords[]> {
  const missed = await missedWords(db, since, MOST);
  const today = dayOf(now, pemda.zone);
  const met = await Promise.all(
    missed.map(({ query }) => findsOrMeans(connections, pemda, today, query)),
  );
  return missed.filter((_, n) => !met[n]);
}
