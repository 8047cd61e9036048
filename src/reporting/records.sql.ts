import { sql } from 'kysely';
import { type Day, type Rupiah, rupiah } from '../kernel/index.ts';
import type { Db } from '../platform/index.ts';

/** Where packages of other systems were bought; the local catalogue's orders are never among them. */
export type RecordedScope = 'national' | 'online_shop' | 'outside';

/** Packages that other systems recorded in one scope. Money in rupiah. */
export interface RecordedSum {
  readonly scope: RecordedScope;
  readonly packages: number;
  readonly value: Rupiah;
  readonly realised: Rupiah;
  readonly cancelled: number;
}

const ofAgency = (agencyId: string | null) =>
  agencyId ? sql`and r.agency_id = ${agencyId}` : sql``;

/** What other systems recorded of a year, a row for each scope: scopes are never added up. */
export async function recordedSums(
  db: Db,
  year: number,
  agencyId: string | null,
): Promise<RecordedSum[]> {
  const { rows } = await sql<RecordedSum & { value: bigint; realised: bigint }>`
    select r.scope, count(*) filter (where not r.cancelled)::int as packages,
           coalesce(sum(r.value) filter (where not r.cancelled), 0)::bigint as value, sum(r.realised)::bigint as realised,
           count(*) filter (where r.cancelled)::int as cancelled
      from package_record r where r.year = ${year} ${ofAgency(agencyId)} group by 1
     order by array_position(array['national', 'online_shop', 'outside'], r.scope)`.execute(db);
  return rows.map((row) => ({ ...row, value: rupiah(row.value), realised: rupiah(row.realised) }));
}

export interface RecordedAgency {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly national: Rupiah;
  readonly onlineShop: Rupiah;
  readonly outside: Rupiah;
}

/** What was realised for each agency in each scope in a year, in rupiah. */
export async function recordedAgencies(db: Db, year: number): Promise<RecordedAgency[]> {
  const { rows } = await sql<
    Omit<RecordedAgency, 'national' | 'onlineShop' | 'outside'> & Record<'n' | 's' | 'o', bigint>
  >`
    select a.id, a.slug, a.short_name as name, coalesce(sum(r.realised) filter (where r.scope = 'national'), 0)::bigint as n,
           coalesce(sum(r.realised) filter (where r.scope = 'online_shop'), 0)::bigint as s,
           coalesce(sum(r.realised) filter (where r.scope = 'outside'), 0)::bigint as o
      from package_record r join agency a on a.id = r.agency_id where r.year = ${year} group by a.pemda_id, a.id
     order by n desc, name`.execute(db);
  return rows.map(({ n, s, o, ...row }) => ({
    ...row,
    national: rupiah(n),
    onlineShop: rupiah(s),
    outside: rupiah(o),
  }));
}

/** The budget structure of one agency in a year, in rupiah; undefined where none came in. */
export interface BudgetOfYear {
  readonly operating: bigint;
  readonly capital: bigint;
  readonly contingency: bigint;
  readonly procurement: bigint;
  readonly other: bigint;
  readonly total: bigint;
}

export async function budgetOfYear(
  db: Db,
  year: number,
  agencyId: string,
): Promise<BudgetOfYear | undefined> {
  const { rows } = await sql<BudgetOfYear>`
    select operating, capital, contingency, procurement, other, total from agency_budget
     where agency_id = ${agencyId} and year = ${year} order by source_key limit 1`.execute(db);
  return rows[0];
}

export interface RecordedRow {
  readonly source: string;
  readonly code: string;
  readonly agency: string | null;
  readonly name: string;
  readonly scope: RecordedScope;
  readonly method: string;
  readonly status: string;
  readonly value: bigint;
  readonly realised: bigint;
  readonly cancelled: boolean;
  readonly on: Day | null;
  readonly plans: readonly string[];
}

/** The recorded packages themselves. */
export async function recordedRows(
  db: Db,
  year: number,
  agencyId: string | null,
): Promise<RecordedRow[]> {
  const { rows } = await sql<RecordedRow>`
    select r.source, r.source_code as code, a.name as agency, r.name, r.scope, r.method, r.status_raw as status, r.value, r.realised,
           r.cancelled, r.recorded_on as on, r.rup_codes as plans
      from package_record r left join agency a on a.id = r.agency_id
     where r.year = ${year} ${ofAgency(agencyId)} order by r.scope, r.source, r.source_code`.execute(
    db,
  );
  return rows;
}
