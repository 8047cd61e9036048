import { sql } from 'kysely';
import type { Db } from '../platform/index.ts';

/** Suppliers that an event's agencies bought from since it, most money first: whom they asked to meet. */
export async function laterTrades(
  db: Db,
  eventId: string,
): Promise<{ host: string; guest: string }[]> {
  const { rows } = await sql<{ host: string; guest: string }>`
    select h.id as host, g.id as guest
      from event e join delegation h on h.event_id = e.id and h.side = 'host'
      join delegation g on g.event_id = e.id and g.side = 'guest'
      join orders o on o.agency_id = h.agency_id and o.supplier_id = g.supplier_id and o.realised > 0 and o.po_date >= e.starts_at::date
     where e.id = ${eventId} group by 1, 2 order by sum(o.realised) desc, 1, 2`.execute(db);
  return rows;
}

/** Notices of schedules long past are read. */
export async function readOldNotices(db: Db, before: Date): Promise<void> {
  await sql`update notification set read_at = created_at where kind like 'matching.%' and created_at < ${before}`.execute(
    db,
  );
}
