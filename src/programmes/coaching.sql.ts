import { sql } from 'kysely';
import type { Day } from '../kernel/index.ts';
import type { Db, Tx } from '../platform/index.ts';
import type {
  CaseState,
  CoachingCase,
  CoachingEvent,
  Obstacle,
  Outcome,
  Trigger,
} from './domain/coaching.ts';

export const CASES_PAGE = 50;

const COLUMNS = [
  'id',
  'supplier_id as supplierId',
  'trigger',
  'product_id as productId',
  'wanted_id as wantedId',
  'state',
  'version',
  'coach_id as coachId',
  'obstacle',
  'next_step as nextStep',
  'next_on as nextOn',
  'outcome',
  'opened_at as openedAt',
  'closed_at as closedAt',
] as const;

/** One case; `lock` keeps it until the transaction ends. */
export async function findCase(
  db: Db | Tx,
  id: string,
  lock = false,
): Promise<CoachingCase | undefined> {
  const query = db.selectFrom('coaching_case').select(COLUMNS).where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return (
    row && {
      ...row,
      trigger: row.trigger as Trigger,
      state: row.state as CaseState,
      obstacle: row.obstacle as Obstacle | null,
      outcome: row.outcome as Outcome | null,
      nextOn: row.nextOn as Day | null,
    }
  );
}

/** Opens a case with its first event; false when one of the same trigger is open already. */
export async function insertCase(
  tx: Tx,
  pemdaId: string,
  one: CoachingCase,
  event: CoachingEvent,
): Promise<boolean> {
  const made = await tx
    .insertInto('coaching_case')
    .values({
      pemda_id: pemdaId,
      id: one.id,
      supplier_id: one.supplierId,
      trigger: one.trigger,
      product_id: one.productId,
      wanted_id: one.wantedId,
      state: one.state,
      version: one.version,
      opened_at: one.openedAt,
    })
    // Of a value that is bound, a plan that is made once for all values finds no index here.
    .onConflict((oc) =>
      oc
        .columns(['pemda_id', 'supplier_id', 'trigger'])
        .where('state', '<>', sql.lit('closed'))
        .doNothing(),
    )
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows !== 1n) return false;
  await insertEvent(tx, pemdaId, one, event);
  return true;
}

/** Saves state and event together; false when someone else saved in between. */
export async function updateCase(
  tx: Tx,
  pemdaId: string,
  before: CoachingCase,
  after: CoachingCase,
  event: CoachingEvent,
): Promise<boolean> {
  const done = await tx
    .updateTable('coaching_case')
    .set({
      state: after.state,
      version: after.version,
      coach_id: after.coachId,
      obstacle: after.obstacle,
      next_step: after.nextStep,
      next_on: after.nextOn,
      outcome: after.outcome,
      closed_at: after.closedAt,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return false;
  await insertEvent(tx, pemdaId, after, event);
  return true;
}

async function insertEvent(
  tx: Tx,
  pemdaId: string,
  after: CoachingCase,
  event: CoachingEvent,
): Promise<void> {
  const { kind, at, by, ...data } = event;
  await tx
    .insertInto('coaching_event')
    .values({
      pemda_id: pemdaId,
      case_id: after.id,
      seq: after.version,
      at,
      kind,
      data: JSON.stringify(data),
      actor_person_id: by,
    })
    .execute();
}

export interface CaseRow {
  readonly id: string;
  readonly supplier: string;
  readonly district: string;
  readonly trigger: Trigger;
  readonly state: CaseState;
  readonly obstacle: Obstacle | null;
  readonly nextStep: string | null;
  readonly nextOn: Day | null;
  readonly outcome: Outcome | null;
  readonly coach: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

/** Cases of a state: those with the nearest agreed day first, then the oldest. */
export async function casesIn(db: Db, state: CaseState, page: number): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    select c.id, s.name as supplier, s.district, c.trigger, c.state, c.obstacle, c.next_step as "nextStep",
           c.next_on::text as "nextOn", c.outcome, p.name as coach, c.opened_at as "openedAt", c.closed_at as "closedAt"
      from coaching_case c join supplier s on s.id = c.supplier_id left join person p on p.id = c.coach_id
     where c.state = ${state}
     order by c.closed_at desc, c.next_on nulls last, c.opened_at, c.id
     limit ${CASES_PAGE} offset ${(page - 1) * CASES_PAGE}`.execute(db);
  return rows;
}

export async function caseCounts(db: Db): Promise<Record<CaseState, number>> {
  const { rows } = await sql<{ state: CaseState; n: number }>`
    select state, count(*)::int as n from coaching_case group by 1`.execute(db);
  const counts: Record<CaseState, number> = { open: 0, in_progress: 0, closed: 0 };
  for (const row of rows) counts[row.state] = row.n;
  return counts;
}

/** Cases that are a coach's own or nobody's: how many, since when, and the first agreed day. */
export async function casesWaiting(
  db: Db,
  coachId: string,
): Promise<{ count: number; oldest: Date | null; nextOn: Day | null }> {
  const { rows } = await sql<{ count: number; oldest: Date | null; nextOn: Day | null }>`
    select count(*)::int as count, min(opened_at) as oldest, min(next_on)::text as "nextOn" from coaching_case
     where state <> 'closed' and (coach_id is null or coach_id = ${coachId})`.execute(db);
  return rows[0] ?? { count: 0, oldest: null, nextOn: null };
}

export interface CaseEventRow {
  readonly seq: number;
  readonly at: Date;
  readonly kind: CoachingEvent['kind'];
  readonly data: Readonly<Record<string, unknown>>;
  readonly by: string | null;
}

/** What happened with a case, oldest first, with the names of those who acted. */
export async function caseEvents(db: Db, id: string): Promise<CaseEventRow[]> {
  const rows = await db
    .selectFrom('coaching_event as e')
    .leftJoin('person as p', 'p.id', 'e.actor_person_id')
    .select(['e.seq', 'e.at', 'e.kind', 'e.data', 'p.name as by'])
    .where('e.case_id', '=', id)
    .orderBy('e.seq')
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as CaseEventRow['kind'],
    data: row.data as CaseEventRow['data'],
  }));
}

/** The business of a case, as its coach needs it. */
export async function coachedBusiness(db: Db, supplierId: string) {
  const { rows } = await sql<{
    name: string;
    slug: string;
    state: string;
    representative: string;
    phone: string;
    address: string;
    district: string;
    onShow: number;
    orders: number;
    lastOrder: Date | null;
  }>`
    select s.name, s.slug, s.state, s.representative, s.phone, s.address, s.district,
           (select count(*)::int from product p where p.supplier_id = s.id and p.state in ('live', 'frozen')) as "onShow",
           o.n as orders, o.last as "lastOrder"
      from supplier s cross join lateral (
        select count(*)::int as n, max(created_at) as last from orders where supplier_id = s.id and state <> 'draft') o
     where s.id = ${supplierId}`.execute(db);
  return rows[0];
}

/** The case in which a coach stands by a business now, as the seller sees it. */
export async function ownCoaching(db: Db, supplierId: string) {
  const { rows } = await sql<{ coach: string | null; nextStep: string | null; nextOn: Day | null }>`
    select p.name as coach, c.next_step as "nextStep", c.next_on::text as "nextOn"
      from coaching_case c left join person p on p.id = c.coach_id
     where c.supplier_id = ${supplierId} and c.state = 'in_progress' order by c.next_on nulls last, c.opened_at limit 1`.execute(
    db,
  );
  return rows[0];
}
