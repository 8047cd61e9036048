import { basename } from 'node:path';
import type pg from 'pg';
import { openAgencyBook } from '../identity/index.ts';
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
import { REQUIRED_PLAN_FIELDS, readPlanRow } from './domain/plan-row.ts';
import {
  addPlans,
  dropDuplicates,
  mergePlans,
  noteChanges,
  oldValues,
  openStaging,
  overcommitted,
  type StagedLine,
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
  const source = basename(path);
  /** Where each code stood last. */
  const lineOf = new Map<string, number>();
  try {
    await client.query('begin');
    await openStaging(client);
    const agencies = await openAgencyBook(client, env.pemda, at);
    const add = oneBehind(async (lines: readonly StagedLine[]) => {
      await agencies.write();
      await addPlans(client, lines, source, at, options.importId ?? null);
    });
    let batch: StagedLine[] = [];
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
      const agency = agencies.find(row.agency);
      if (!agency.ok) {
        verdicts.push({ line, verdict: 'refused', refusal: agency.error });
        continue;
      }
      const { rupCode } = row;
      const above = lineOf.get(rupCode);
      if (above !== undefined)
        verdicts.push({
          line: above,
          verdict: 'refused',
          refusal: { code: 'plan-import.twice', field: 'kd_rup', params: { rup: rupCode } },
        });
      lineOf.set(rupCode, line);
      batch.push({ line, id: newId(at), agencyId: agency.value, row });
      if (batch.length >= BATCH) {
        await add.put(batch);
        batch = [];
        await options.onRows?.(rows);
      }
    }
    await add.put(batch);
    await add.written();
    await dropDuplicates(client);
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
    const merged = await mergePlans(client, source, at);
    await followRevisions(client);
    await recordImport(client, env, at, source, { ...merged, before });
    await client.query(options.dryRun ? 'rollback' : 'commit');
    return {
      file: source,
      rows,
      ...merged,
      refused: verdicts.filter((v) => v.verdict === 'refused').length,
      agenciesAdded: agencies.added(),
      seconds: Math.round(performance.now() - started) / 1000,
      dryRun: options.dryRun,
      verdicts: verdicts.sort((a, b) => a.line - b.line),
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
