import type { Db, Tx } from '../../platform/index.ts';

/** The people who sell for any of these suppliers. */
export async function sellersOf(db: Db | Tx, supplierIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('assignment as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select('p.id')
    .distinct()
    .where('a.role', '=', 'seller')
    .where('a.active', '=', true)
    .where('p.active', '=', true)
    .where('a.supplier_id', 'in', [...supplierIds])
    .execute();
  return rows.map(({ id }) => id);
}

/** Suppliers by id, as a page names them. */
export async function supplierFaces(
  db: Db | Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly slug: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('supplier')
    .select(['id', 'name', 'slug'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, ...face }) => [id, face]));
}

/** The agency and the plan line of a competition in words. */
export async function competitionFaces(
  db: Db | Tx,
  ids: { readonly agencyId: string; readonly planId: string },
): Promise<{ agency: string; plan: string; rupCode: string }> {
  const agency = await db
    .selectFrom('agency')
    .select('name')
    .where('id', '=', ids.agencyId)
    .executeTakeFirstOrThrow();
  const plan = await db
    .selectFrom('plan')
    .select(['name', 'rup_code'])
    .where('id', '=', ids.planId)
    .executeTakeFirstOrThrow();
  return { agency: agency.name, plan: plan.name, rupCode: plan.rup_code };
}

export interface CompetitionOrder {
  readonly id: string;
  readonly number: string;
  readonly supplierId: string;
  readonly state: string;
  readonly lineNos: readonly number[];
}

/** The orders that a competition decided. */
export async function ordersOf(db: Db | Tx, competitionId: string): Promise<CompetitionOrder[]> {
  const rows = await db
    .selectFrom('competition_order as c')
    .innerJoin('orders as o', 'o.id', 'c.order_id')
    .select(['o.id', 'o.number', 'c.supplier_id as supplierId', 'o.state', 'c.line_nos as lineNos'])
    .where('c.competition_id', '=', competitionId)
    .orderBy('o.created_at')
    .orderBy('o.number')
    .execute();
  return rows;
}

/** Keeps which order came of which lines. */
export async function keepOrder(
  tx: Tx,
  pemdaId: string,
  competitionId: string,
  order: { readonly id: string; readonly supplierId: string; readonly lineNos: readonly number[] },
): Promise<void> {
  await tx
    .insertInto('competition_order')
    .values({
      pemda_id: pemdaId,
      competition_id: competitionId,
      order_id: order.id,
      supplier_id: order.supplierId,
      line_nos: [...order.lineNos],
    })
    .execute();
}
