import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../kernel/index.ts';
import type { Db } from '../../platform/index.ts';
import { NO_ETALASE, type PlanFilter } from './domain/plan-filter.ts';
import type { PlanProgress, PlanState } from './domain/plan-state.ts';

/** A plan line in a list. Money in rupiah. */
export interface PlanLine extends PlanProgress {
  readonly id: string;
  readonly rupCode: string;
  readonly name: string;
  readonly year: number;
  readonly agency: string;
  readonly agencySlug: string;
  readonly etalase: string | null;
  readonly etalaseEn: string | null;
  readonly etalaseSlug: string | null;
  readonly budget: bigint;
  readonly pdn: boolean | null;
  readonly umk: boolean | null;
}

/** The day that a line `l` is meant to begin. */
export const MEANT_FOR = sql`coalesce(l.selection_from, l.contract_from, l.use_from)`;
/** The last day of the quarter of the day that a line is meant for. */
const QUARTER_END = sql`(date_trunc('quarter', ${MEANT_FOR}) + interval '3 months' - interval '1 day')::date`;

const LINE = sql`
  l.id, l.rup_code as "rupCode", l.name, l.year, a.short_name as agency, a.slug as "agencySlug",
  e.name as etalase, e.name_en as "etalaseEn", e.slug as "etalaseSlug", l.method, l.active, l.budget, l.committed, l.realised, l.pdn, l.umk,
  ${MEANT_FOR}::text as "meantFor", l.first_ordered_on::text as "firstOrderedOn"`;
const FROM = sql`plan l join agency a on a.id = l.agency_id left join etalase e on e.id = l.etalase_id`;

/** `planState` as a condition. */
function inState(state: PlanState, today: Day): RawBuilder<unknown> {
  const unordered = sql`l.committed = 0 and l.active and l.method = 'e_purchasing'`;
  const over = sql`coalesce(${QUARTER_END} < ${today}, false)`;
  switch (state) {
    case 'ordered':
      return sql`l.committed > 0 and l.realised < l.committed`;
    case 'realised':
      return sql`l.committed > 0 and l.realised >= l.committed`;
    case 'stopped':
      return sql`l.committed = 0 and not l.active`;
    case 'elsewhere':
      return sql`l.committed = 0 and l.active and l.method <> 'e_purchasing'`;
    case 'late':
      return sql`${unordered} and ${over}`;
    case 'none':
      return sql`${unordered} and not ${over}`;
  }
}

/** A word as a pattern that matches itself anywhere. */
const anywhere = (word: string) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;

function where(filter: PlanFilter, today: Day): RawBuilder<unknown> {
  const parts = [sql`l.year = ${filter.year}`];
  for (const word of filter.words)
    parts.push(
      sql`(l.name ilike ${anywhere(word)} or l.description ilike ${anywhere(word)} or l.rup_code like ${`${word}%`})`,
    );
  if (filter.agency !== null) parts.push(sql`a.slug = ${filter.agency}`);
  if (filter.method !== null) parts.push(sql`l.method = ${filter.method}`);
  if (filter.month !== null) parts.push(sql`extract(month from ${MEANT_FOR}) = ${filter.month}`);
  if (filter.etalase === NO_ETALASE) parts.push(sql`l.etalase_id is null`);
  else if (filter.etalase !== null) parts.push(sql`e.slug = ${filter.etalase}`);
  // Lines taken out of the plan are shown only where they are asked for, or where money went into them.
  if (filter.state !== null) parts.push(inState(filter.state, today));
  else parts.push(sql`(l.active or l.committed > 0)`);
  if (filter.pdn !== null) parts.push(sql`coalesce(l.pdn, false) = ${filter.pdn}`);
  if (filter.umk !== null) parts.push(sql`coalesce(l.umk, false) = ${filter.umk}`);
  return sql.join(parts, sql` and `);
}

/** Plan lines by budget, largest first. */
export async function listPlans(
  db: Db,
  filter: PlanFilter,
  today: Day,
  limit: number,
  offset: number,
): Promise<PlanLine[]> {
  const { rows } = await sql<PlanLine>`
    select ${LINE} from ${FROM} where ${where(filter, today)}
     order by l.budget desc, l.id limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

/** Sums of the lines that begin in a month; month 0 has those without a date. */
export interface PlanMonth {
  readonly month: number;
  readonly lines: number;
  readonly budget: bigint;
  readonly committed: bigint;
  readonly realised: bigint;
  /** Left of the lines that no order has touched in their quarter. */
  readonly late: number;
  readonly lateBudget: bigint;
}

/** What the lines of a filter sum to, by the month that they are meant to begin in. */
export async function planMonths(db: Db, filter: PlanFilter, today: Day): Promise<PlanMonth[]> {
  const late = inState('late', today);
  const { rows } = await sql<PlanMonth>`
    select coalesce(extract(month from ${MEANT_FOR}), 0)::int as month, count(*)::int as lines, sum(l.budget)::bigint as budget,
           sum(l.committed)::bigint as committed, sum(l.realised)::bigint as realised,
           count(*) filter (where ${late})::int as late, coalesce(sum(l.budget) filter (where ${late}), 0)::bigint as "lateBudget"
      from ${FROM} where ${where(filter, today)} group by 1 order by 1`.execute(db);
  return rows;
}

export async function planYears(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from plan order by year desc`.execute(db);
  return rows.map(({ year }) => year);
}

export interface Named {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
}

/** Agencies and etalase to filter by: those with lines in a year. */
export async function planChoices(
  db: Db,
  year: number,
): Promise<{ agencies: Named[]; etalase: Named[] }> {
  const [agencies, etalase] = await Promise.all([
    sql<Named>`
      select slug, short_name as name, short_name as "nameEn" from agency a
       where exists (select from plan l where l.agency_id = a.id and l.year = ${year}) order by 2`.execute(
      db,
    ),
    sql<Named>`
      select slug, name, name_en as "nameEn" from etalase e
       where exists (select from plan l where l.etalase_id = e.id and l.year = ${year}) order by 2`.execute(
      db,
    ),
  ]);
  return { agencies: agencies.rows, etalase: etalase.rows };
}

/** Everything that stands in a plan line. */
export interface PlanDetail extends PlanLine {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly methodRaw: string;
  readonly kindRaw: string;
  readonly description: string;
  readonly specification: string;
  readonly volume: string;
  readonly funding: string;
  readonly source: string;
  readonly selection: { readonly from: Day | null; readonly to: Day | null };
  readonly contract: { readonly from: Day | null; readonly to: Day | null };
  readonly use: { readonly from: Day | null; readonly to: Day | null };
  readonly etalaseBy: string;
  /** Parts of a thousand; null where nobody said anything. */
  readonly etalaseConfidence: number | null;
  readonly updatedAt: Date;
}

/** The plan line of a RUP code. */
export async function planByCode(db: Db, rupCode: string): Promise<PlanDetail | undefined> {
  const span = (stem: string) => sql`
    json_build_object('from', ${sql.ref(`l.${stem}_from`)}, 'to', ${sql.ref(`l.${stem}_to`)}) as ${sql.id(stem)}`;
  const { rows } = await sql<PlanDetail>`
    select ${LINE}, a.id as "agencyId", a.name as "agencyName", l.method_raw as "methodRaw", l.kind_raw as "kindRaw", l.description,
           l.specification, l.volume, l.funding, l.source, ${span('selection')}, ${span('contract')}, ${span('use')},
           l.etalase_by as "etalaseBy", l.etalase_confidence as "etalaseConfidence", l.updated_at as "updatedAt"
      from ${FROM} where l.rup_code = ${rupCode}`.execute(db);
  return rows[0];
}

/** What a plan line became, or what became it. Money in rupiah. */
export interface PlanRevision {
  readonly side: 'before' | 'after';
  readonly kind: 'one_to_one' | 'one_to_many' | 'cancelled' | 'reactivated';
  readonly rupCode: string;
  /** Name and sums of the other line, where it is known here. */
  readonly name: string | null;
  readonly budget: bigint | null;
  readonly committed: bigint | null;
  readonly at: Date;
  readonly reason: string;
}

/** Revisions of a line: those that made it (before) and those that changed it (after), the oldest first. */
export async function revisionsOf(db: Db, rupCode: string): Promise<PlanRevision[]> {
  const { rows } = await sql<PlanRevision>`
    select x.side, x.kind, x.other as "rupCode", p.name, p.budget, p.committed, x.revised_at as at, x.reason
      from (select 'after' as side, kind, to_rup_code as other, revised_at, reason from plan_revision where from_rup_code = ${rupCode}
            union all
            select 'before', kind, from_rup_code, revised_at, reason from plan_revision
             where to_rup_code = ${rupCode} and from_rup_code <> to_rup_code) x
      left join plan p on p.rup_code = x.other and x.other <> ${rupCode}
     order by x.revised_at, x.side, x.other`.execute(db);
  return rows;
}

export interface PlanSources {
  readonly funding: readonly { source: string; account: string; amount: string }[];
  readonly places: readonly { detail: string; regency: string; province: string }[];
}

/** Where the money of a line comes from and where its work is done, as far as the records say. */
export async function sourcesOf(db: Db, rupCode: string): Promise<PlanSources> {
  const { rows } = await sql<PlanSources>`
    select coalesce((select json_agg(json_build_object('source', source, 'account', account, 'amount', amount::text) order by amount desc)
                       from plan_funding where rup_code = ${rupCode}), '[]') as funding,
           coalesce((select json_agg(json_build_object('detail', detail, 'regency', regency, 'province', province) order by detail)
                       from plan_location where rup_code = ${rupCode}), '[]') as places`.execute(
    db,
  );
  return rows[0] ?? { funding: [], places: [] };
}
