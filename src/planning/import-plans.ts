import { basename } from 'node:path';
import type pg from 'pg';
import { ensureAgency } from '../identity/index.ts';
import type { Refusal } from '../kernel/index.ts';
import {
  canonicalJson,
  type FileRow,
  newId,
  OperatorError,
  oneBehind,
  readCsv,
  type UseCaseEnv,
} from '../platform/index.ts';
import { type PlanRow, REQUIRED_PLAN_FIELDS, readPlanRow } from './domain/plan-row.ts';
import {
  dropDuplicates,
  mergePlans,
  noteChanges,
  oldValues,
  openStaging,
  overcommitted,
  stagePlans,
} from './import-plans.sql.ts';
import { followRevisions } from './records/records.sql.ts';

/** What became of one row that was not simply taken in. */
export interface RowVerdict {
  readonly line: number;
  readonly verdict: 'refused' | 'taken-with-warning';
  readonly refusal: Refusal;
}

export interface PlanImport {
  readonly file: string;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly agenciesAdded: number;
  readonly seconds: number;
  readonly dryRun: boolean;
  readonly verdicts: readonly RowVerdict[];
}

export interface PlanImportOptions {
  readonly dryRun: boolean;
  readonly klpdCode: string | null;
  /** Rows that are read already; without them the file is a CSV that is read here. */
  readonly rows?: AsyncIterable<FileRow>;
  /** Under which the old values of changed lines are kept, so that the whole can be undone. */
  readonly importId?: string;
  /** Told how far it is; awaited, so that it can stop the import by throwing. */
  readonly onRows?: (rows: number) => void | Promise<void>;
}

const BATCH = 2_000;

/**
 * Imports plan lines (RUP-PaketPenyedia-Terumumkan). The same file twice changes nothing; a row that
 * cannot be read is refused with its reason and the rest goes in. `dryRun` does all but keep it.
 */
export async function importPlans(
  env: UseCaseEnv,
  pool: pg.Pool,
  path: string,
  options: PlanImportOptions,
): Promise<PlanImport> {
  const started = performance.now();
  const at = env.clock.now();
  const verdicts: RowVerdict[] = [];
  const client = await pool.connect();
  let rows = 0;
  let agenciesAdded = 0;
  const agencies = new Map<string, string>();
  try {
    await client.query('begin');
    await openStaging(client);
    const stage = oneBehind((ready: typeof batch) => stagePlans(client, ready));
    let batch: { line: number; id: string; agencyId: string; row: PlanRow }[] = [];
    for await (const { line, fields } of options.rows ?? readCsv(path)) {
      if (rows === 0) checkHeader(path, Object.keys(fields));
      rows += 1;
      const read = readPlanRow(fields, options.klpdCode, env.pemda.settings.keepOfficials);
      if (!read.ok) {
        verdicts.push({ line, verdict: 'refused', refusal: read.error });
        continue;
      }
      for (const refusal of read.value.warnings)
        verdicts.push({ line, verdict: 'taken-with-warning', refusal });
      const { row } = read.value;
      const { code, name } = row.agency;
      const key = code || name;
      let agencyId = agencies.get(key);
      if (!agencyId) {
        const made = await ensureAgency(client, env.pemda, row.agency, at);
        if (!made.ok) {
          verdicts.push({ line, verdict: 'refused', refusal: made.error });
          continue;
        }
        agencyId = made.value.id;
        agenciesAdded += made.value.added ? 1 : 0;
        agencies.set(key, agencyId);
      }
      batch.push({ line, id: newId(at), agencyId, row });
      if (batch.length >= BATCH) {
        await stage.put(batch);
        batch = [];
        await options.onRows?.(rows);
      }
    }
    await stage.put(batch);
    await stage.written();
    for (const { line, rup_code } of await dropDuplicates(client)) {
      verdicts.push({
        line,
        verdict: 'refused',
        refusal: { code: 'plan-import.twice', field: 'kd_rup', params: { rup: rup_code } },
      });
    }
    for (const { line, rup_code, committed } of await overcommitted(client)) {
      verdicts.push({
        line,
        verdict: 'refused',
        refusal: {
          code: 'plan-import.committed',
          field: 'pagu',
          params: { rup: rup_code, committed },
        },
      });
    }
    const before = options.importId ? [] : await oldValues(client);
    if (options.importId) await noteChanges(client, options.importId);
    const merged = await mergePlans(client, basename(path), at, options.importId ?? null);
    await followRevisions(client);
    await recordImport(client, env, at, basename(path), { ...merged, before });
    await client.query(options.dryRun ? 'rollback' : 'commit');
    return {
      file: basename(path),
      rows,
      ...merged,
      refused: verdicts.filter((v) => v.verdict === 'refused').length,
      agenciesAdded,
      seconds: Math.round(performance.now() - started) / 1000,
      dryRun: options.dryRun,
      verdicts,
    };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

function checkHeader(path: string, header: readonly string[]): void {
  const own = header.includes('tipe_swakelola') ? ['metode_pengadaan'] : [];
  const missing = REQUIRED_PLAN_FIELDS.filter(
    (name) => !header.includes(name) && !own.includes(name),
  );
  if (missing.length > 0) {
    throw new OperatorError(
      `${path} is no file of plan lines: the fields ${missing.join(', ')} are missing.`,
      2,
    );
  }
}

async function recordImport(
  client: pg.PoolClient,
  env: UseCaseEnv,
  at: Date,
  file: string,
  result: { added: number; changed: number; before: unknown },
): Promise<void> {
  await client.query(
    `insert into audit_entry (pemda_id, id, at, actor_person_id, actor_role, action, subject_type, subject_id, before, after, request_id)
     values ($1, $2, $3, $4, $5, 'plan.imported', 'file', $6, $7, $8, $9)`,
    [
      env.pemda.id,
      newId(at),
      at,
      env.actor.personId,
      env.actor.role,
      file,
      canonicalJson(result.before),
      canonicalJson({ added: result.added, changed: result.changed }),
      env.requestId,
    ],
  );
}
