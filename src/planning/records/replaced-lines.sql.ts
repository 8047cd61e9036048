import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '../../platform/index.ts';

/** Two plan lines of which the second took the first one's place. */
export interface ReplacedLine {
  readonly fromPlanId: string;
  readonly toPlanId: string;
}

/** One-to-one replacements of which both lines are known here and the old one is not for buying. */
async function replacedLines(db: Db | Tx, where: RawBuilder<unknown>): Promise<ReplacedLine[]> {
  const { rows } = await sql<ReplacedLine>`
    select distinct o.id as "fromPlanId", n.id as "toPlanId"
      from plan_revision v join plan o on o.rup_code = v.from_rup_code join plan n on n.rup_code = v.to_rup_code
     where v.kind = 'one_to_one' and o.id <> n.id and not o.active and ${where}`.execute(db);
  return rows;
}

export const allReplaced = (db: Db | Tx): Promise<ReplacedLine[]> => replacedLines(db, sql`true`);

/** Those whose orders still stand on the old line. */
export const replacedWithOrders = (db: Db | Tx): Promise<ReplacedLine[]> =>
  replacedLines(db, sql`o.committed > 0`);

/** The replacements that one import told of. */
export const replacedBy = (db: Db, importId: string): Promise<ReplacedLine[]> =>
  replacedLines(
    db,
    sql`v.source_key in (select key from source_record where kind = 'plan-revisions' and import_id = ${importId})`,
  );
