import { sql } from 'kysely';
import type { Day } from '../../kernel/index.ts';
import type { Db, Tx } from '../../platform/index.ts';
import type { Wanted, WantedEvent, WantedResult, WantedState } from './domain/wanted.ts';

interface WantedRow {
  id: string;
  state: WantedState;
  version: number;
  etalaseId: string;
  title: string;
  description: string;
  quantity: string;
  budget: bigint | null;
  neededFrom: Day;
  neededTo: Day;
  contact: string;
  answerUntil: Day;
  phrases: string[];
  planIds: string[];
  createdAt: Date;
  publishedAt: Date | null;
  endedAt: Date | null;
}

/** One notice; `lock` keeps it until the transaction ends. */
export async function findWanted(
  db: Db | Tx,
  id: string,
  lock = false,
): Promise<Wanted | undefined> {
  const { rows } = await sql<WantedRow>`
    select w.id, w.state, w.version, w.etalase_id as "etalaseId", w.title, w.description, w.quantity, w.budget,
           w.needed_from::text as "neededFrom", w.needed_to::text as "neededTo", w.contact, w.answer_until::text as "answerUntil",
           w.phrases, array(select p.plan_id::text from wanted_plan p where p.wanted_id = w.id order by 1) as "planIds",
           w.created_at as "createdAt", w.published_at as "publishedAt", w.ended_at as "endedAt"
      from wanted w where w.id = ${id} ${lock ? sql`for update of w` : sql``}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { id: own, state, version, createdAt, publishedAt, endedAt, ...content } = row;
  return { id: own, state, version, content, createdAt, publishedAt, endedAt };
}

const columns = ({ content, ...one }: Wanted) => ({
  etalase_id: content.etalaseId,
  state: one.state,
  version: one.version,
  title: content.title,
  description: content.description,
  quantity: content.quantity,
  budget: content.budget,
  needed_from: content.neededFrom,
  needed_to: content.neededTo,
  contact: content.contact,
  answer_until: content.answerUntil,
  phrases: [...content.phrases],
  published_at: one.publishedAt,
  ended_at: one.endedAt,
});

/** Saves a notice with the event that made it so; false when someone else saved in between. */
export async function saveWanted(
  tx: Tx,
  pemdaId: string,
  before: Wanted | null,
  after: Wanted,
  event: WantedEvent,
): Promise<boolean> {
  if (before === null)
    await tx
      .insertInto('wanted')
      .values({ pemda_id: pemdaId, id: after.id, created_at: after.createdAt, ...columns(after) })
      .execute();
  else {
    const done = await tx
      .updateTable('wanted')
      .set(columns(after))
      .where('id', '=', before.id)
      .where('version', '=', before.version)
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) return false;
  }
  if (event.kind === 'drafted' || event.kind === 'changed')
    await savePlans(tx, pemdaId, after.id, after.content.planIds);
  if (event.kind === 'answered')
    await tx
      .insertInto('wanted_answer')
      .values({
        pemda_id: pemdaId,
        wanted_id: after.id,
        product_id: event.productId,
        supplier_id: event.supplierId,
        at: event.at,
      })
      .execute();
  const { kind, at, by, ...data } = event;
  await tx
    .insertInto('wanted_event')
    .values({
      pemda_id: pemdaId,
      wanted_id: after.id,
      seq: after.version,
      at,
      kind,
      data: JSON.stringify(data, (_key, value) =>
        typeof value === 'bigint' ? value.toString() : value,
      ),
      actor_person_id: by,
    })
    .execute();
  return true;
}

async function savePlans(
  tx: Tx,
  pemdaId: string,
  id: string,
  planIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('wanted_plan').where('wanted_id', '=', id).execute();
  if (planIds.length > 0)
    await tx
      .insertInto('wanted_plan')
      .values(planIds.map((plan_id) => ({ pemda_id: pemdaId, wanted_id: id, plan_id })))
      .execute();
}

/** Plan lines by their RUP codes; those that do not exist are left out. */
export async function plansCalled(
  db: Db | Tx,
  codes: readonly string[],
): Promise<{ id: string; rupCode: string }[]> {
  if (codes.length === 0) return [];
  return db
    .selectFrom('plan')
    .select(['id', 'rup_code as rupCode'])
    .where('rup_code', 'in', [...codes])
    .orderBy('rup_code')
    .execute();
}

/** The plan lines of a notice. Budget in rupiah. */
export async function plansOf(db: Db, id: string) {
  const { rows } = await sql<{ rupCode: string; name: string; agency: string; budget: bigint }>`
    select l.rup_code as "rupCode", l.name, a.short_name as agency, l.budget
      from wanted_plan w join plan l on l.id = w.plan_id join agency a on a.id = l.agency_id
     where w.wanted_id = ${id} order by l.budget desc, l.rup_code`.execute(db);
  return rows;
}

/** What a notice has led to so far: products that answered, and what was bought of them. Rupiah before tax. */
export async function resultOf(db: Db | Tx, id: string): Promise<WantedResult> {
  const { rows } = await sql<WantedResult>`
    select count(distinct a.product_id)::int as products, count(distinct a.supplier_id)::int as suppliers,
           count(distinct o.id)::int as orders, coalesce(sum(l.amount) filter (where o.id is not null), 0)::bigint as value
      from wanted_answer a
      left join order_line l on l.product_id = a.product_id
      left join orders o on o.id = l.order_id and o.realised > 0 and o.created_at >= a.at
     where a.wanted_id = ${id}`.execute(db);
  return rows[0] ?? { products: 0, suppliers: 0, orders: 0, value: 0n };
}

export interface WantedItem {
  readonly id: string;
  readonly state: WantedState;
  readonly title: string;
  readonly quantity: string;
  readonly etalase: string;
  readonly etalaseEn: string;
  readonly etalaseSlug: string;
  readonly budget: bigint | null;
  readonly neededFrom: Day;
  readonly neededTo: Day;
  readonly answerUntil: Day;
  readonly products: number;
}

/** Notices of some states: open ones that end soonest first, then the latest. */
export async function listWanted(
  db: Db,
  states: readonly WantedState[],
  limit: number,
): Promise<WantedItem[]> {
  const { rows } = await sql<WantedItem>`
    select w.id, w.state, w.title, w.quantity, e.name as etalase, e.name_en as "etalaseEn", e.slug as "etalaseSlug", w.budget,
           w.needed_from::text as "neededFrom", w.needed_to::text as "neededTo", w.answer_until::text as "answerUntil",
           (select count(*)::int from wanted_answer a where a.wanted_id = w.id) as products
      from wanted w join etalase e on e.id = w.etalase_id
     where w.state = any(${[...states]}::text[])
     order by w.state = 'published' desc, case when w.state = 'published' then w.answer_until end, w.ended_at desc, w.id desc
     limit ${limit}`.execute(db);
  return rows;
}

export interface AnsweringProduct {
  readonly slug: string;
  readonly name: string;
  readonly supplier: string;
  readonly at: Date;
}

export async function answersOf(db: Db, id: string): Promise<AnsweringProduct[]> {
  const { rows } = await sql<AnsweringProduct>`
    select p.slug, p.name, s.name as supplier, a.at
      from wanted_answer a join product p on p.id = a.product_id join supplier s on s.id = a.supplier_id
     where a.wanted_id = ${id} order by a.at, p.name limit 100`.execute(db);
  return rows;
}

export interface WantedEventRow {
  readonly at: Date;
  readonly kind: WantedEvent['kind'];
  readonly data: Readonly<Record<string, unknown>>;
}

/** What happened with a notice, oldest first; who did it stays with the audit trail. */
export async function eventsOf(db: Db, id: string): Promise<WantedEventRow[]> {
  const rows = await db
    .selectFrom('wanted_event')
    .select(['at', 'kind', 'data'])
    .where('wanted_id', '=', id)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    at: row.at,
    kind: row.kind as WantedEvent['kind'],
    data: row.data as WantedEventRow['data'],
  }));
}

/** Published notices of an etalase that a product does not answer yet, with the product's own text. */
export async function openFor(
  tx: Tx,
  etalaseId: string,
  productId: string,
): Promise<{ id: string; phrases: string[]; text: string }[]> {
  const { rows } = await sql<{ id: string; phrases: string[]; text: string }>`
    select w.id, w.phrases, p.name || ' ' || p.specification as text
      from wanted w join product p on p.id = ${productId}
     where w.etalase_id = ${etalaseId} and w.state = 'published'
       and not exists (select from wanted_answer a where a.wanted_id = w.id and a.product_id = p.id)
     order by w.id`.execute(tx);
  return rows;
}

/** Published notices that products of an order answered before it was made. */
export async function boughtBy(tx: Tx, orderId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct w.id from order_line l join orders o on o.id = l.order_id
      join wanted_answer a on a.product_id = l.product_id and a.at <= o.created_at
      join wanted w on w.id = a.wanted_id and w.state = 'published'
     where l.order_id = ${orderId} order by 1`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Published notices whose last day is over. */
export async function overdue(db: Db, today: Day): Promise<string[]> {
  const rows = await db
    .selectFrom('wanted')
    .select('id')
    .where('state', '=', 'published')
    .where('answer_until', '<', today)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Marks that suppliers were told; false when that was done before, so that nobody hears it twice. */
export async function markTold(tx: Tx, id: string, at: Date): Promise<boolean> {
  const suppliers = new Set((await fittingSellers(tx, id)).map(({ supplierId }) => supplierId))
    .size;
  const done = await tx
    .updateTable('wanted')
    .set({ told_at: at, told_suppliers: suppliers })
    .where('id', '=', id)
    .where('told_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function toldSuppliers(db: Db, id: string): Promise<number> {
  const row = await db
    .selectFrom('wanted')
    .select('told_suppliers as n')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.n ?? 0;
}

/**
 * Sellers of active suppliers with a line of business that the notice's etalase takes (one code begins with
 * the other); an etalase without a list takes all.
 */
export async function fittingSellers(
  tx: Tx,
  id: string,
): Promise<{ supplierId: string; personId: string }[]> {
  const { rows } = await sql<{ supplierId: string; personId: string }>`
    select s.id as "supplierId", a.person_id as "personId"
      from wanted w join etalase e on e.id = w.etalase_id
      join supplier s on s.state = 'active'
      join assignment a on a.supplier_id = s.id and a.role = 'seller' and a.active
      join person p on p.id = a.person_id and p.active
     where w.id = ${id}
       and (cardinality(e.kbli) = 0
            or exists (select from unnest(s.kbli) own, unnest(e.kbli) taken
                        where starts_with(own, taken) or starts_with(taken, own)))
     order by 1, 2`.execute(tx);
  return rows;
}

/** Open notices that nothing answers yet: how many, since when, and the first last day. */
export async function unanswered(
  db: Db,
): Promise<{ count: number; oldest: Date | null; until: Day | null }> {
  const { rows } = await sql<{ count: number; oldest: Date | null; until: Day | null }>`
    select count(*)::int as count, min(w.published_at) as oldest, min(w.answer_until)::text as until from wanted w
     where w.state = 'published' and not exists (select from wanted_answer a where a.wanted_id = w.id)`.execute(
    db,
  );
  return rows[0] ?? { count: 0, oldest: null, until: null };
}
