import { sql } from 'kysely';
import { type Rupiah, rupiah } from '../kernel/index.ts';
import type { Db, Tx } from '../platform/index.ts';
import type { PlanText } from './domain/plan-fit.ts';

/** A plan line as an order needs it. */
export interface PlanChoice {
  readonly id: string;
  readonly agencyId: string;
  readonly year: number;
  readonly method: string;
  readonly active: boolean;
  readonly budget: Rupiah;
  readonly left: Rupiah;
}

/** The plan line `r` of a statement as JSON, its money as text so that no rupiah is lost. */
export const PLAN_JSON = sql`
  case when r.id is not null then json_build_object(
    'id', r.id, 'agencyId', r.agency_id, 'year', r.year, 'method', r.method, 'active', r.active,
    'budget', r.budget::text, 'left', (r.budget - r.committed)::text) end`;

export type PlanJson = Omit<PlanChoice, 'budget' | 'left'> & { budget: string; left: string };

export const planFromJson = (row: PlanJson): PlanChoice => ({
  ...row,
  budget: rupiah(BigInt(row.budget)),
  left: rupiah(BigInt(row.left)),
});

/** A plan line by its id. */
export async function planFacts(db: Db | Tx, id: string): Promise<PlanChoice | null> {
  const { rows } = await sql<{ plan: PlanJson }>`
    select ${PLAN_JSON} as plan from plan r where r.id = ${id}`.execute(db);
  return rows[0] ? planFromJson(rows[0].plan) : null;
}

/** A plan line to choose at checkout. */
export interface OpenPlan extends PlanText {
  readonly id: string;
  readonly name: string;
}

interface Row {
  id: string;
  rup_code: string;
  name: string;
  text: string;
  etalase_id: string | null;
  left: bigint;
}

/** More than any agency has in a year; the pokja's list is cut here, nearest budgets first. */
const MOST = 5_000;

/**
 * The plan lines of e-purchasing that can still pay this much, and how many have too little left. The
 * pokja (no agency) buys on those of all agencies.
 */
export async function openPlans(
  db: Db,
  agencyId: string | null,
  year: number,
  least: Rupiah,
): Promise<{ plans: OpenPlan[]; tooSmall: number }> {
  const of = sql`
    year = ${year} and method = 'e_purchasing' and active and (${agencyId}::uuid is null or agency_id = ${agencyId})`;
  const [open, small] = await Promise.all([
    sql<Row>`
      select id, rup_code, name, concat_ws(' ', name, description, specification) as text, etalase_id,
             budget - committed as left
        from plan where ${of} and budget - committed >= ${least} order by budget - committed limit ${MOST}`.execute(
      db,
    ),
    sql<{ n: number }>`
      select count(*)::int as n from plan where ${of} and budget - committed < ${least}`.execute(
      db,
    ),
  ]);
  return {
    plans: open.rows.map(({ rup_code, etalase_id, ...row }) => ({
      ...row,
      rupCode: rup_code,
      etalaseId: etalase_id,
      left: rupiah(row.left),
    })),
    tooSmall: small.rows[0]?.n ?? 0,
  };
}
