import { sql } from 'kysely';
import type { Db } from '../platform/index.ts';
import type { RegistrationState } from './domain/registration.ts';

export type DeskTab = 'waiting' | 'mine' | 'reviewing' | 'returned';
export const DESK_TABS: readonly DeskTab[] = ['waiting', 'mine', 'reviewing', 'returned'];
export const DESK_PAGE = 50;

export interface QueueRow {
  readonly id: string;
  readonly state: RegistrationState;
  readonly name: string;
  readonly district: string;
  readonly submittedAt: Date;
  readonly dueAt: Date | null;
  readonly officer: string | null;
  /** Which submission this is, from 1. */
  readonly round: number;
  /** A registered business that changes its data. */
  readonly change: boolean;
}

const tabOf = (personId: string) => sql<DeskTab>`
  case when r.state = 'submitted' then 'waiting'
       when r.state = 'in_review' then case when r.claimed_by = ${personId} then 'mine' else 'reviewing' end
       else 'returned' end`;

/** One page of a tab of the desk, nearest due date first. */
export async function queue(
  db: Db,
  tab: DeskTab,
  personId: string,
  page: number,
): Promise<QueueRow[]> {
  const { rows } = await sql<QueueRow>`
    select r.id, r.state, s.name, s.district, r.submitted_at as "submittedAt", r.due_at as "dueAt",
           p.name as officer, r.rejections + case when r.state in ('needs_fix', 'refused') then 0 else 1 end as round,
           r.approved_hash is not null as change
      from registration r join supplier s on s.id = r.supplier_id left join person p on p.id = r.claimed_by
     where r.state in ('submitted', 'in_review', 'needs_fix', 'refused') and ${tabOf(personId)} = ${tab}
     order by r.due_at nulls last, r.submitted_at, r.id limit ${DESK_PAGE} offset ${(page - 1) * DESK_PAGE}`.execute(
    db,
  );
  return rows;
}

/** How many registrations each tab holds. */
export async function queueCounts(db: Db, personId: string): Promise<Record<DeskTab, number>> {
  const { rows } = await sql<{ tab: DeskTab; n: number }>`
    select ${tabOf(personId)} as tab, count(*)::int as n from registration r
     where r.state in ('submitted', 'in_review', 'needs_fix', 'refused') group by 1`.execute(db);
  const counts: Record<DeskTab, number> = { waiting: 0, mine: 0, reviewing: 0, returned: 0 };
  for (const row of rows) counts[row.tab] = row.n;
  return counts;
}

/** The place of a waiting registration in the queue, from 1. */
export async function placeInQueue(db: Db, id: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from registration r, registration o
     where o.id = ${id} and r.state = 'submitted' and (r.due_at, r.submitted_at, r.id) <= (o.due_at, o.submitted_at, o.id)`.execute(
    db,
  );
  return rows[0]?.n ?? 1;
}

export interface FoundSupplier {
  readonly id: string;
  readonly name: string;
  readonly nib: string;
  readonly district: string;
  readonly state: string;
}

/** Registered suppliers by name or NIB; without words, those whose standing is not clean. */
export async function findSuppliers(db: Db, query: string): Promise<FoundSupplier[]> {
  const pattern = `%${query.toLowerCase().replaceAll(/[\\%_]/g, (char) => `\\${char}`)}%`;
  const wanted = query
    ? sql`(lower(name) like ${pattern} or nib like ${pattern}) and state not in ('draft', 'submitted', 'needs_fix')`
    : sql`state in ('warned', 'frozen', 'delisted', 'blacklisted')`;
  const { rows } = await sql<FoundSupplier>`
    select id, name, nib, district, state from supplier where ${wanted} order by name, id limit 50`.execute(
    db,
  );
  return rows;
}

export async function personName(db: Db, id: string): Promise<string> {
  const row = await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? '';
}

/** What the seller and the desk see of a registered business. */
export async function businessOf(db: Db, supplierId: string) {
  return db
    .selectFrom('supplier')
    .select([
      'id',
      'slug',
      'name',
      'legal_form as legalForm',
      'scale',
      'nib',
      'npwp',
      'kbli',
      'taxable',
      'representative',
      'village',
      'district',
      'city',
      'address',
      'phone',
      'bank_name as bankName',
      'bank_account as bankAccount',
      'bank_holder as bankHolder',
      'state',
      'version',
      'registered_on as registeredOn',
    ])
    .where('id', '=', supplierId)
    .executeTakeFirst();
}

/** Registrations that an officer could take or has taken: how many, since when, and the first due date. */
export async function registrationsWaiting(
  db: Db,
  personId: string,
): Promise<{ count: number; oldest: Date | null; due: Date | null }> {
  const { rows } = await sql<{ count: number; oldest: Date | null; due: Date | null }>`
    select count(*)::int as count, min(submitted_at) as oldest, min(due_at) as due from registration
     where state = 'submitted' or (state = 'in_review' and claimed_by = ${personId})`.execute(db);
  return rows[0] ?? { count: 0, oldest: null, due: null };
}
