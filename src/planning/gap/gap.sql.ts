import { sql } from 'kysely';
import type { Day } from '../../kernel/index.ts';
import type { Db } from '../../platform/index.ts';
import { MEANT_FOR } from '../plans/plans.sql.ts';
import { AGES, type Age, type Trait } from './domain/unsold.ts';

/** Which part of the plan is looked at. */
export interface GapScope {
  readonly year: number;
  /** Slug of an agency; null for all. */
  readonly agency: string | null;
}

/** Budgets of an etalase's lines; month null for the whole year, 0 for lines without a date. Rupiah. */
export interface PlanSums {
  readonly etalaseId: string;
  readonly month: number | null;
  readonly lines: number;
  readonly agencies: number;
  readonly planned: bigint;
  readonly elsewhere: bigint;
  readonly ordered: bigint;
}

const ofAgency = (agency: string | null) =>
  agency === null ? sql`` : sql`and l.agency_id = (select id from agency where slug = ${agency})`;

/** Sums of a year's active lines that could be bought here (self-managed ones cannot), by etalase and month. */
export async function planSums(db: Db, { year, agency }: GapScope): Promise<PlanSums[]> {
  const { rows } = await sql<PlanSums>`
    select s.etalase_id as "etalaseId", case when grouping(s.month) = 1 then null else s.month end as month,
           count(*)::int as lines, count(distinct s.agency_id)::int as agencies,
           coalesce(sum(s.budget) filter (where s.here), 0)::bigint as planned,
           coalesce(sum(s.budget) filter (where not s.here), 0)::bigint as elsewhere, sum(s.committed)::bigint as ordered
      from (select l.etalase_id, l.agency_id, l.budget, l.committed, l.method = 'e_purchasing' as here,
                   coalesce(extract(month from ${MEANT_FOR}), 0)::int as month
              from plan l
             where l.year = ${year} and l.active and l.etalase_id is not null and l.method <> 'self_managed' ${ofAgency(agency)}) s
     group by grouping sets ((s.etalase_id), (s.etalase_id, s.month))`.execute(db);
  return rows;
}

/** What orders held of a year's lines, by etalase. Rupiah. */
export async function orderedOf(
  db: Db,
  { year, agency }: GapScope,
): Promise<ReadonlyMap<string, bigint>> {
  const { rows } = await sql<{ id: string; ordered: bigint }>`
    select l.etalase_id as id, sum(l.committed)::bigint as ordered from plan l
     where l.year = ${year} and l.etalase_id is not null and l.committed > 0 ${ofAgency(agency)} group by 1`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row.ordered]));
}

/** Lines of a year that nobody gave an etalase: they are in no gap. Budget in rupiah. */
export async function unplaced(
  db: Db,
  { year, agency }: GapScope,
): Promise<{ lines: number; budget: bigint }> {
  const { rows } = await sql<{ lines: number; budget: bigint }>`
    select count(*)::int as lines, coalesce(sum(l.budget), 0)::bigint as budget from plan l
     where l.year = ${year} and l.active and l.etalase_id is null and l.method <> 'self_managed' ${ofAgency(agency)}`.execute(
    db,
  );
  return rows[0] ?? { lines: 0, budget: 0n };
}

/** What an etalase, or a part of it, has on show. Prices in rupiah before tax. */
export interface Offer {
  readonly products: number;
  readonly sellers: number;
  readonly localSellers: number;
  readonly inStock: number;
  readonly neverBought: number;
  readonly lowest: bigint | null;
  readonly median: bigint | null;
  readonly highest: bigint | null;
}

const OFFER = sql`
  count(*)::int as products, count(distinct p.supplier_id)::int as sellers,
  count(distinct p.supplier_id) filter (where s.local)::int as "localSellers",
  count(*) filter (where p.state = 'live' and (p.preorder or p.stock is null or p.stock > p.reserved))::int as "inStock",
  count(*) filter (where p.sold_count = 0)::int as "neverBought", min(p.price) as lowest,
  (percentile_disc(0.5) within group (order by p.price))::bigint as median, max(p.price) as highest`;
const ON_SHOW = sql`product p join supplier s on s.id = p.supplier_id where p.state in ('live', 'frozen')`;

export interface OpenEtalase {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kbli: readonly string[];
}

/** Etalase open on a day. */
export async function openEtalase(db: Db, today: Day): Promise<OpenEtalase[]> {
  const { rows } = await sql<OpenEtalase>`
    select id, slug, name, name_en as "nameEn", kbli from etalase
     where opened_on <= ${today} and (closed_on is null or closed_on > ${today}) order by name`.execute(
    db,
  );
  return rows;
}

/** What is on show now, by etalase. */
export async function offers(db: Db): Promise<(Offer & { readonly etalaseId: string })[]> {
  const { rows } = await sql<Offer & { etalaseId: string }>`
    select p.etalase_id as "etalaseId", ${OFFER} from ${ON_SHOW} group by 1`.execute(db);
  return rows;
}

/** What is on show of an etalase by the group of its products: the first five digits of KBKI. */
export async function offersByKbki(
  db: Db,
  etalaseId: string,
): Promise<(Offer & { readonly kbki: string })[]> {
  const { rows } = await sql<Offer & { kbki: string }>`
    select left(p.kbki, 5) as kbki, ${OFFER}
      from ${ON_SHOW} and p.etalase_id = ${etalaseId} group by 1 order by products desc, 1 limit 30`.execute(
    db,
  );
  return rows;
}

/** Lines of an etalase by agency or method. Rupiah. */
export interface PlanPart {
  readonly key: string;
  readonly name: string;
  readonly lines: number;
  readonly budget: bigint;
  readonly ordered: bigint;
}

/** Who plans to buy in an etalase, most money left first. */
export async function planAgencies(
  db: Db,
  { year, agency }: GapScope,
  etalaseId: string,
): Promise<PlanPart[]> {
  const { rows } = await sql<PlanPart>`
    select a.slug as key, a.short_name as name, count(*)::int as lines, sum(l.budget)::bigint as budget,
           sum(l.committed)::bigint as ordered
      from plan l join agency a on a.id = l.agency_id
     where l.year = ${year} and l.active and l.etalase_id = ${etalaseId} and l.method <> 'self_managed' ${ofAgency(agency)}
     group by 1, 2 order by sum(l.budget - l.committed) desc, 1`.execute(db);
  return rows;
}

/** By which methods an etalase's lines are to be bought. Each is a scope of its own. */
export async function planMethods(
  db: Db,
  { year, agency }: GapScope,
  etalaseId: string,
): Promise<PlanPart[]> {
  const { rows } = await sql<PlanPart>`
    select l.method as key, l.method as name, count(*)::int as lines, sum(l.budget)::bigint as budget,
           sum(l.committed)::bigint as ordered
      from plan l where l.year = ${year} and l.active and l.etalase_id = ${etalaseId} ${ofAgency(agency)}
     group by 1 order by sum(l.budget) desc, 1`.execute(db);
  return rows;
}

/** Packages recorded as bought by other methods in a year; value in rupiah. */
export async function packageRecords(
  db: Db,
  { year, agency }: GapScope,
): Promise<{ name: string; method: string; value: bigint }[]> {
  const { rows } = await sql<{ name: string; method: string; value: bigint }>`
    select l.name, l.method, l.value from package_record l where l.year = ${year} ${ofAgency(agency)}`.execute(
    db,
  );
  return rows;
}

export interface UnsoldPart {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly never: number;
  readonly products: number;
}

/** How many products on show nobody ever bought, by etalase. */
export async function unsoldByEtalase(db: Db): Promise<UnsoldPart[]> {
  const { rows } = await sql<UnsoldPart>`
    select e.slug as key, e.name, e.name_en as "nameEn", count(*) filter (where p.sold_count = 0)::int as never,
           count(*)::int as products
      from product p join etalase e on e.id = p.etalase_id where p.state in ('live', 'frozen')
     group by 1, 2, 3 order by count(*) filter (where p.sold_count = 0)::float8 / count(*) desc, 5 desc`.execute(
    db,
  );
  return rows;
}

/** Sellers with the most products on show that nobody ever bought. */
export async function unsoldBySeller(db: Db, limit: number): Promise<UnsoldPart[]> {
  const { rows } = await sql<UnsoldPart>`
    select s.slug as key, s.name, s.name as "nameEn", count(*) filter (where p.sold_count = 0)::int as never,
           count(*)::int as products
      from ${ON_SHOW} group by 1, 2 order by never desc, s.name limit ${limit}`.execute(db);
  return rows;
}

/** How many products on show nobody ever bought, by days since they first came on show. */
export async function unsoldByAge(
  db: Db,
  now: Date,
): Promise<{ key: Age; never: number; products: number }[]> {
  const limits = AGES.flatMap(({ below }) => (below === null ? [] : [below]));
  const { rows } = await sql<{ bucket: number; never: number; products: number }>`
    select width_bucket(extract(epoch from ${now}::timestamptz - coalesce(p.first_shown_at, p.created_at)) / 86400,
                        ${limits}::numeric[]) as bucket,
           count(*) filter (where p.sold_count = 0)::int as never, count(*)::int as products
      from product p where p.state in ('live', 'frozen') group by 1`.execute(db);
  return AGES.map(({ key }, index) => {
    const row = rows.find(({ bucket }) => bucket === index);
    return { key, never: row?.never ?? 0, products: row?.products ?? 0 };
  });
}

/** Hits of each trait among products on show that were bought, or never. */
export interface TraitCounts {
  readonly bought: boolean;
  readonly of: number;
  readonly hits: Readonly<Record<Trait, number>>;
}

const QUICK_DAYS = 3;

/** A fair price lies within the quartiles of its etalase and unit. */
export async function traitCounts(db: Db, etalaseId: string | null): Promise<TraitCounts[]> {
  const here = etalaseId === null ? sql`` : sql`and p.etalase_id = ${etalaseId}`;
  const { rows } = await sql<Record<Trait, number> & { bought: boolean; of: number }>`
    with q as (
      select p.etalase_id, p.unit, percentile_cont(0.25) within group (order by p.price) as q1,
             percentile_cont(0.75) within group (order by p.price) as q3
        from product p where p.state in ('live', 'frozen') ${here} group by 1, 2)
    select p.sold_count > 0 as bought, count(*)::int as of,
           count(*) filter (where cardinality(p.pictures) > 0)::int as picture,
           count(*) filter (where p.price between q.q1 and q.q3)::int as "fair-price",
           count(*) filter (where p.specification <> '' and p.kbki <> '' and p.attributes <> '{}')::int as specification,
           count(*) filter (where p.lead_time_days <= ${QUICK_DAYS})::int as quick,
           count(*) filter (where p.freight = 0)::int as "freight-free",
           count(*) filter (where p.origin = 'domestic')::int as domestic
      from product p join q on q.etalase_id = p.etalase_id and q.unit = p.unit
     where p.state in ('live', 'frozen') ${here} group by 1`.execute(db);
  return rows.map(({ bought, of, ...hits }) => ({ bought, of, hits }));
}

/** The lines of an etalase with the most money left, in rupiah. */
export async function largestLines(
  db: Db,
  { year, agency }: GapScope,
  etalaseId: string,
  limit: number,
): Promise<{ rupCode: string; name: string; left: bigint }[]> {
  const { rows } = await sql<{ rupCode: string; name: string; left: bigint }>`
    select l.rup_code as "rupCode", l.name, l.budget - l.committed as left from plan l
     where l.year = ${year} and l.active and l.etalase_id = ${etalaseId} and l.method <> 'self_managed'
       and l.budget > l.committed ${ofAgency(agency)}
     order by l.budget - l.committed desc, l.rup_code limit ${limit}`.execute(db);
  return rows;
}
