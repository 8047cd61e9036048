import type { Db, Tx } from '../platform/index.ts';
import type { Scope } from './domain/figures.ts';
import { REPORTABLE, type Reported, type ReportedUnit } from './domain/reported.ts';

export interface ReportedRow extends Reported {
  readonly id: string;
  readonly unit: ReportedUnit;
  readonly scope: Scope;
  readonly by: string | null;
}

/** Reported figures that no later entry corrects: of a year, or all; the newest year first. */
export async function reportedFigures(db: Db | Tx, year?: number): Promise<ReportedRow[]> {
  let query = db
    .selectFrom('reported_figure as r')
    .leftJoin('reported_figure as n', 'n.replaces', 'r.id')
    .leftJoin('person as p', 'p.id', 'r.recorded_by')
    .select([
      'r.id',
      'r.key',
      'r.year',
      'r.period',
      'r.scope',
      'r.unit',
      'r.value',
      'r.source',
      'r.url',
      'r.reported_on as reportedOn',
      'r.explanation',
      'r.replaces',
      'p.name as by',
    ])
    .where('n.id', 'is', null)
    .orderBy('r.year', 'desc')
    .orderBy('r.key')
    .orderBy('r.period');
  if (year !== undefined) query = query.where('r.year', '=', year);
  return (await query.execute()) as ReportedRow[];
}

/** Adds an entry; false when the one it corrects has been corrected already. */
export async function insertReported(
  tx: Tx,
  pemdaId: string,
  id: string,
  one: Reported,
  told: { readonly at: Date; readonly by: string | null },
): Promise<boolean> {
  const face = REPORTABLE[one.key];
  if (!face) throw new Error(`no figure ${one.key}`);
  const made = await tx
    .insertInto('reported_figure')
    .values({
      pemda_id: pemdaId,
      id,
      key: one.key,
      year: one.year,
      period: one.period,
      scope: face.scope,
      unit: face.unit,
      value: one.value,
      source: one.source,
      url: one.url,
      reported_on: one.reportedOn,
      explanation: one.explanation,
      replaces: one.replaces,
      recorded_at: told.at,
      recorded_by: told.by,
    })
    .onConflict((oc) => oc.columns(['pemda_id', 'replaces']).doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}
