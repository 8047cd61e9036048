import { sql } from 'kysely';
import { type Rupiah, rupiah } from '../kernel/index.ts';
import type { Db, Tx } from '../platform/index.ts';

/** The plan line that a buyer is shopping for. */
export interface ShoppingPlan {
  readonly id: string;
  readonly rupCode: string;
  readonly name: string;
  readonly agencyId: string;
  readonly year: number;
  readonly method: string;
  readonly active: boolean;
  readonly left: Rupiah;
}

/** The line that a person chose last; undefined where none is chosen. */
export async function shoppingPlan(
  db: Db | Tx,
  personId: string,
): Promise<ShoppingPlan | undefined> {
  const { rows } = await sql<Omit<ShoppingPlan, 'left'> & { left: bigint }>`
    select p.id, p.rup_code as "rupCode", p.name, p.agency_id as "agencyId", p.year, p.method, p.active, p.budget - p.committed as left
      from shopping_plan s join plan p on p.id = s.plan_id where s.person_id = ${personId}`.execute(
    db,
  );
  const row = rows[0];
  return row && { ...row, left: rupiah(row.left) };
}

/** Sets the line that a person shops for; null lets go of it. */
export async function setShoppingPlan(
  tx: Tx,
  personId: string,
  planId: string | null,
  at: Date,
): Promise<void> {
  if (planId === null) {
    await tx.deleteFrom('shopping_plan').where('person_id', '=', personId).execute();
    return;
  }
  await sql`
    insert into shopping_plan (person_id, plan_id, chosen_at) values (${personId}, ${planId}, ${at})
    on conflict (pemda_id, person_id) do update set plan_id = excluded.plan_id, chosen_at = excluded.chosen_at`.execute(
    tx,
  );
}
