import type { Db, Tx } from '../platform/index.ts';
import { isMeasure, type Measure } from './domain/measures.ts';
import type { Target, TargetScope } from './domain/target.ts';

/** The targets of the local catalogue of a year, by measure. */
export async function targetsOf(db: Db, year: number): Promise<Map<Measure, bigint>> {
  const rows = await db
    .selectFrom('target')
    .select(['key', 'value'])
    .where('year', '=', year)
    .where('scope', '=', 'local')
    .execute();
  return new Map(rows.flatMap((row) => (isMeasure(row.key) ? [[row.key, row.value]] : [])));
}

export interface TargetRow {
  readonly key: string;
  readonly year: number;
  readonly scope: TargetScope;
  readonly unit: string;
  readonly value: bigint;
  readonly source: string;
  readonly version: number;
}

/** All targets, the newest year first. */
export async function allTargets(db: Db): Promise<TargetRow[]> {
  return (await db
    .selectFrom('target')
    .select(['key', 'year', 'scope', 'unit', 'value', 'source', 'version'])
    .orderBy('year', 'desc')
    .orderBy('scope')
    .orderBy('key')
    .execute()) as TargetRow[];
}

/** One target, locked until the transaction ends. */
export async function lockTarget(
  tx: Tx,
  id: Pick<Target, 'measure' | 'year' | 'scope'>,
): Promise<Target | undefined> {
  const row = await tx
    .selectFrom('target')
    .select(['value', 'source', 'version'])
    .where('key', '=', id.measure)
    .where('year', '=', id.year)
    .where('scope', '=', id.scope)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...id, ...row };
}

/** Writes a target; its history is kept by the database. */
export async function saveTarget(
  tx: Tx,
  pemdaId: string,
  one: Target & { readonly unit: string; readonly at: Date; readonly by: string | null },
): Promise<void> {
  const values = {
    value: one.value,
    source: one.source,
    version: one.version,
    changed_at: one.at,
    changed_by: one.by,
  };
  await tx
    .insertInto('target')
    .values({
      pemda_id: pemdaId,
      key: one.measure,
      year: one.year,
      scope: one.scope,
      unit: one.unit,
      ...values,
    })
    .onConflict((oc) => oc.columns(['pemda_id', 'key', 'year', 'scope']).doUpdateSet(values))
    .execute();
}

export interface TargetChange {
  readonly key: string;
  readonly year: number;
  readonly scope: TargetScope;
  readonly seq: number;
  readonly value: bigint;
  readonly source: string;
  readonly at: Date | null;
  readonly by: string | null;
}

/** Every version of the targets that were changed, the newest first. */
export async function targetHistory(db: Db, most: number): Promise<TargetChange[]> {
  return (await db
    .selectFrom('target_event as e')
    .leftJoin('person as p', 'p.id', 'e.actor_person_id')
    .select(['e.key', 'e.year', 'e.scope', 'e.seq', 'e.value', 'e.source', 'e.at', 'p.name as by'])
    .where('e.at', 'is not', null)
    .orderBy('e.at', 'desc')
    .limit(most)
    .execute()) as TargetChange[];
}
