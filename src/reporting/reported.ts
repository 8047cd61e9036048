import { fail, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { audit, type Db, inTransaction, newId, type UseCaseEnv } from '../platform/index.ts';
import { channelIndexOf } from './dashboard.ts';
import { decideReported, type Reported } from './domain/reported.ts';
import { cityFigures } from './figures.ts';
import { insertReported, type ReportedRow, reportedFigures } from './reported.sql.ts';

/** A reported figure with the computed one of the same name and period, where there is one. */
export interface Beside extends ReportedRow {
  readonly computed: bigint | null;
}

/** What others reported of a year, or of all, each beside what the rows give. */
export async function reportedBeside(
  db: Db,
  zone: string,
  now: Date,
  year?: number,
): Promise<Beside[]> {
  const rows = await reportedFigures(db, year);
  if (rows.length === 0) return [];
  const figures = new Map(
    (await cityFigures(db, zone, now)).map((one) => [
      `${one.key} ${one.period} ${one.scope}`,
      one.value,
    ]),
  );
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      computed:
        row.key === 'index_e_purchasing'
          ? (await channelIndexOf(db, row.year)).index
          : (figures.get(`${row.key} ${row.period} ${row.scope}`) ?? null),
    })),
  );
}

/** Writes down what the press or an older report said. Refusals: 'reported.*', 'text.*'. */
export async function recordReported(
  env: UseCaseEnv,
  one: Reported,
): Promise<Result<null, readonly Refusal[]>> {
  const decided = decideReported(one, env.actor.role);
  if (!decided.ok) return decided;
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const at = env.clock.now();
    const id = newId(at);
    if (!(await insertReported(tx, env.pemda.id, id, one, { at, by: env.actor.personId })))
      return fail([refuse('reported.corrected-already').error]);
    await audit(tx, env, {
      action: 'reported.record',
      subjectType: 'reported-figure',
      subjectId: id,
      after: one,
    });
    return ok(null);
  });
}
