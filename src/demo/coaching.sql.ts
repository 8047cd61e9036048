import { sql } from 'kysely';
import type { Day } from '../kernel/index.ts';
import type { Db } from '../platform/index.ts';

export interface Coachable {
  readonly nib: string;
  readonly entered: Day;
  /** First order, and null where nobody bought yet. */
  readonly first: Day | null;
}

/** Businesses that waited for their first order for `days` or more, or have none; by entry. */
export async function longWaiting(db: Db, days: number): Promise<Coachable[]> {
  const { rows } = await sql<Coachable>`
    select s.nib, s.registered_on::text as entered, o.first::text as first
      from supplier s cross join lateral (
        select min(o.po_date) as first from orders o where o.supplier_id = s.id and o.realised > 0) o
     where s.state = 'active' and (o.first is null or o.first - s.registered_on >= ${days})
     order by s.registered_on, s.nib`.execute(db);
  return rows;
}
