import { sql } from 'kysely';
import type { Db } from '../platform/index.ts';
import { NO_ORDER_DAYS } from './domain/funnel.ts';

/** Where businesses get stuck on the way to their first order, in the order of that way. */
export const STAGES = [
  'registration-open',
  'registration-returned',
  'no-product',
  'product-returned',
  'no-order',
] as const;
export type Stage = (typeof STAGES)[number];

export type { NO_ORDER_DAYS };

export interface StuckRow {
  readonly stage: Stage;
  /** Null while the registration was never sent: there is no business on record yet. */
  readonly supplierId: string | null;
  readonly name: string;
  readonly phone: string;
  readonly since: Date;
  /** Its open case, where it has one. */
  readonly caseId: string | null;
}

/**
 * Every business that is stuck, with the stage and since when: a registration begun or sent back, no
 * product on show, a product sent back, or none bought for NO_ORDER_DAYS.
 */
const STUCK = (now: Date) => sql`
  select 'registration-open' as stage, null::uuid as supplier_id,
         coalesce(nullif(r.answers->>'name', ''), p.name) as name, coalesce(r.answers->>'phone', '') as phone, r.updated_at as since
    from registration r join person p on p.id = r.person_id where r.state = 'draft'
  union all
  select 'registration-returned', s.id, s.name, s.phone, r.updated_at
    from registration r join supplier s on s.id = r.supplier_id
   where r.state in ('needs_fix', 'refused') and r.approved_hash is null
  union all
  select 'no-product', s.id, s.name, s.phone, s.registered_on::timestamptz
    from supplier s where s.state in ('active', 'warned')
     and not exists (select from product p where p.supplier_id = s.id and p.state in ('live', 'frozen', 'submitted'))
  union all
  select 'product-returned', s.id, s.name, s.phone, min(v.updated_at)
    from product_revision v join product p on p.id = v.product_id join supplier s on s.id = p.supplier_id
   where v.state = 'needs_fix' group by s.id, s.pemda_id, s.name, s.phone
  union all
  select 'no-order', s.id, s.name, s.phone, greatest(f.shown, o.last)
    from supplier s
    cross join lateral (select min(p.first_shown_at) as shown from product p where p.supplier_id = s.id and p.state = 'live') f
    cross join lateral (select max(o.created_at) as last from orders o where o.supplier_id = s.id and o.state <> 'draft') o
   where s.state in ('active', 'warned')
     and greatest(f.shown, o.last) <= ${new Date(now.getTime() - NO_ORDER_DAYS * 86_400_000)}`;

/** How many are stuck at each stage, and since when the first one is. */
export async function stuckCounts(
  db: Db,
  now: Date,
): Promise<{ stage: Stage; count: number; oldest: Date }[]> {
  const { rows } = await sql<{ stage: Stage; count: number; oldest: Date }>`
    select stage, count(*)::int as count, min(since) as oldest from (${STUCK(now)}) x group by 1`.execute(
    db,
  );
  return rows;
}

/** Who is stuck at a stage, longest first. */
export async function stuckAt(db: Db, now: Date, stage: Stage, limit: number): Promise<StuckRow[]> {
  const { rows } = await sql<StuckRow>`
    select x.stage, x.supplier_id as "supplierId", x.name, x.phone, x.since,
           (select c.id from coaching_case c where c.supplier_id = x.supplier_id and c.state <> 'closed'
             order by c.opened_at limit 1) as "caseId"
      from (${STUCK(now)}) x where x.stage = ${stage} order by x.since, x.name limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** Businesses without an order for too long that have no open case and had none of this kind lately. */
export async function unsold(db: Db, now: Date, limit: number): Promise<string[]> {
  const quiet = new Date(now.getTime() - NO_ORDER_DAYS * 86_400_000);
  const { rows } = await sql<{ id: string }>`
    select x.supplier_id as id from (${STUCK(now)}) x
     where x.stage = 'no-order'
       and not exists (select from coaching_case c where c.supplier_id = x.supplier_id
                        and (c.state <> 'closed' or (c.trigger = 'no-order' and c.closed_at > ${quiet})))
     order by x.since, x.supplier_id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Businesses whose KBLI fits an open notice that nothing answers yet, that show nothing in its etalase, have
 * no open case and had none of this kind lately; each once, with the newest notice that it fits.
 */
export async function couldAnswer(
  db: Db,
  now: Date,
  limit: number,
): Promise<{ supplierId: string; wantedId: string; reason: string }[]> {
  const quiet = new Date(now.getTime() - NO_ORDER_DAYS * 86_400_000);
  const { rows } = await sql<{ supplierId: string; wantedId: string; reason: string }>`
    select x."supplierId", x."wantedId", x.reason from (
      select distinct on (s.id) s.id as "supplierId", w.id as "wantedId", w.title as reason, w.published_at
        from wanted w join etalase e on e.id = w.etalase_id join supplier s on s.state = 'active'
       where w.state = 'published'
         and not exists (select from wanted_answer a where a.wanted_id = w.id)
         and exists (select from unnest(s.kbli) own, unnest(e.kbli) taken
                      where starts_with(own, taken) or starts_with(taken, own))
         and not exists (select from product p where p.supplier_id = s.id and p.etalase_id = e.id and p.state in ('live', 'frozen', 'submitted'))
         and not exists (select from coaching_case c where c.supplier_id = s.id
                          and (c.state <> 'closed' or (c.trigger = 'wanted' and c.closed_at > ${quiet})))
       order by s.id, w.published_at desc, w.id) x
     order by x.published_at desc, x."supplierId" limit ${limit}`.execute(db);
  return rows;
}

/** How many cases the same sign has opened since a moment. */
export async function openedSince(db: Db, trigger: string, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from coaching_case where trigger = ${trigger} and opened_at >= ${since}`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** A business by its NIB or its whole name. */
export async function businessCalled(db: Db, words: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from supplier where nib = ${words.replaceAll(/\D/g, '') || '-'} or lower(name) = lower(${words})
     order by nib limit 1`.execute(db);
  return rows[0]?.id;
}
