import { sql } from 'kysely';
import type { Db } from '../../platform/index.ts';
import type { StoredContent } from './content-json.ts';

export const QUEUE_PAGE = 25;
export const QUEUE_TABS = ['all', 'free', 'mine'] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];

export interface QueueFilter {
  readonly tab: QueueTab;
  readonly personId: string;
  /** Slug; null for all. */
  readonly etalase: string | null;
}

/** A revision that waits for an officer. */
export interface QueueRow {
  readonly id: string;
  readonly content: Partial<StoredContent>;
  readonly supplier: string;
  readonly etalase: string;
  readonly etalaseEn: string;
  /** Fields that changed, or 'new'. */
  readonly reasons: readonly string[];
  readonly submittedAt: Date;
  readonly dueAt: Date | null;
  readonly claimedBy: string | null;
  readonly officer: string | null;
}

const claimed = ({ tab, personId }: QueueFilter) =>
  tab === 'free'
    ? sql`r.claimed_by is null`
    : tab === 'mine'
      ? sql`r.claimed_by = ${personId}`
      : sql`true`;

const within = (etalase: string | null) =>
  etalase === null
    ? sql`true`
    : sql`r.product_id in (select p.id from product p join etalase e on e.id = p.etalase_id where e.slug = ${etalase})`;

/** One page of the queue, oldest due first; the page is cut before anything is joined to it. */
export async function queuePage(db: Db, filter: QueueFilter, page: number): Promise<QueueRow[]> {
  const { rows } = await sql<QueueRow>`
    with cut as (
      select r.* from product_revision r
       where r.state = 'submitted' and ${claimed(filter)} and ${within(filter.etalase)}
       order by r.due_at, r.product_id limit ${QUEUE_PAGE} offset ${(page - 1) * QUEUE_PAGE})
    select r.product_id as id, r.content, r.reasons, r.submitted_at as "submittedAt", r.due_at as "dueAt",
           r.claimed_by as "claimedBy", o.name as officer, s.name as supplier, e.name as etalase, e.name_en as "etalaseEn"
      from cut r join product p on p.id = r.product_id join supplier s on s.id = p.supplier_id
      join etalase e on e.id = p.etalase_id left join person o on o.id = r.claimed_by
     order by r.due_at, r.product_id`.execute(db);
  return rows;
}

/** How many wait in each tab, within the chosen etalase. */
export async function queueCounts(
  db: Db,
  personId: string,
  etalase: string | null,
): Promise<Readonly<Record<QueueTab, number>>> {
  const { rows } = await sql<Record<QueueTab, number>>`
    select count(*)::int as all, count(*) filter (where r.claimed_by is null)::int as free,
           count(*) filter (where r.claimed_by = ${personId})::int as mine
      from product_revision r where r.state = 'submitted' and ${within(etalase)}`.execute(db);
  return rows[0] ?? { all: 0, free: 0, mine: 0 };
}

/** Etalase that something waits in, for the filter. */
export async function queueEtalase(
  db: Db,
): Promise<{ slug: string; name: string; nameEn: string; count: number }[]> {
  const { rows } = await sql<{ slug: string; name: string; nameEn: string; count: number }>`
    select e.slug, e.name, e.name_en as "nameEn", count(*)::int as count
      from product_revision r join product p on p.id = r.product_id join etalase e on e.id = p.etalase_id
     where r.state = 'submitted' group by e.id, e.slug, e.name, e.name_en, e.pemda_id order by e.name`.execute(
    db,
  );
  return rows;
}

/** What waits for this officer: nobody's and the own ones, since when, and the first due. */
export async function queueForDesk(
  db: Db,
  personId: string,
): Promise<{ count: number; oldest: Date | null; due: Date | null }> {
  const { rows } = await sql<{ count: number; oldest: Date | null; due: Date | null }>`
    select count(*)::int as count, min(r.submitted_at) as oldest, min(r.due_at) as due
      from product_revision r
     where r.state = 'submitted' and (r.claimed_by is null or r.claimed_by = ${personId})`.execute(
    db,
  );
  return rows[0] ?? { count: 0, oldest: null, due: null };
}
