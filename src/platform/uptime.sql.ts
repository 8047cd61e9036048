import { sql } from 'kysely';
import type { Db } from './database/pool.ts';
import type { Tx } from './database/transaction.ts';

/** How often a web server says that it is there. */
export const BEAT_MS = 30_000;
/** A longer silence of all web servers was an outage: four beats. */
const SILENCE_MS = 4 * BEAT_MS;

/**
 * Says that the system is there; a silence before it becomes an outage. Several web servers say it for
 * each other, and a database that was away shows as the silence that it was.
 */
export async function beat(db: Db, pemdaId: string, at: Date): Promise<void> {
  await sql`
    with was as (select last_at from system_beat where pemda_id = ${pemdaId}),
    gap as (
      insert into system_outage (pemda_id, from_at, until_at)
      select ${pemdaId}::uuid, last_at, ${at} from was
       where ${at}::timestamptz - last_at > ${SILENCE_MS} * interval '1 millisecond'
      on conflict do nothing)
    insert into system_beat as b (pemda_id, last_at) values (${pemdaId}, ${at})
    on conflict (pemda_id) do update set last_at = greatest(b.last_at, excluded.last_at)`.execute(
    db,
  );
}

/** For how long of a span the system was away, in milliseconds; a silence that still lasts at `now` counts. */
export async function outageMs(db: Db | Tx, from: Date, until: Date, now: Date): Promise<number> {
  const { rows } = await sql<{ ms: number }>`
    select coalesce(sum(extract(epoch from least(until_at, ${until}) - greatest(from_at, ${from})) * 1000), 0)::float8 as ms
      from (select from_at, until_at from system_outage
            union all select last_at, ${now}::timestamptz from system_beat
             where ${now}::timestamptz - last_at > ${SILENCE_MS} * interval '1 millisecond') away
     where from_at < ${until} and until_at > ${from}`.execute(db);
  return Math.round(rows[0]?.ms ?? 0);
}
