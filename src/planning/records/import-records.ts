import type pg from 'pg';
import { type AgencyBook, openAgencyBook } from '../../identity/index.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import { audit, inTransaction, newId, oneBehind, type UseCaseEnv } from '../../platform/index.ts';
import { importPlans } from '../import-plans.ts';
import { isPlanKind, readSource, type SourceKind } from './domain/kinds.ts';
import { withoutPersons } from './domain/personal.ts';
import type { SourceRow } from './domain/source-row.ts';
import { tellReplaced } from './follow-replaced.ts';
import { endImport, type ImportCounts, saveVerdicts, type Verdict } from './imports.sql.ts';
import type { RecordFile } from './record-file.ts';
import {
  dropDoubleRecords,
  followRevisions,
  mergeRecords,
  openRecordStage,
  type StagedRecord,
  stageRecords,
  tellFacts,
  unevenReceipts,
} from './records.sql.ts';

export interface RowSaid {
  readonly line: number;
  readonly verdict: Verdict;
  readonly refusal: Refusal;
}

export interface TakenRecords extends ImportCounts {
  readonly agenciesAdded: number;
  readonly seconds: number;
  readonly verdicts: readonly RowSaid[];
  readonly remarks: readonly Refusal[];
}

const BATCH = 2_000;

export interface TakeOptions {
  /** Of the import's own row, which stands already. */
  readonly importId: string;
  readonly dryRun: boolean;
  /** Awaited after each batch; throwing stops the import and leaves nothing behind. */
  readonly onRows?: (rows: number) => void | Promise<void>;
}

/**
 * Takes the rows of a file in, or only says what would become of them (`dryRun`). All rows go in together
 * or not at all; a row that cannot be read is refused with its reason and the rest goes in. The same file
 * twice changes nothing; what stood in a row's place is kept. Ends with the import's row told.
 */
export async function takeRecords(
  env: UseCaseEnv,
  pool: pg.Pool,
  file: RecordFile,
  options: TakeOptions,
): Promise<TakenRecords> {
  const started = performance.now();
  const { kind } = file;
  const taken = isPlanKind(kind)
    ? await takePlans(env, pool, file, options)
    : await takeSource(env, pool, { ...file, kind }, options);
  const seconds = Math.round(performance.now() - started) / 1000;
  const remarks = [...file.remarks, ...taken.remarks];
  await inTransaction<null, never>(env.db, async (tx) => {
    const state = options.dryRun ? 'checked' : 'done';
    await saveVerdicts(tx, options.importId, taken.verdicts);
    await endImport(tx, options.importId, state, env.clock.now(), taken, remarks);
    if (!options.dryRun)
      await audit(tx, env, {
        action: 'records.imported',
        subjectType: 'record_import',
        subjectId: options.importId,
        after: { kind, file: file.name, added: taken.added, changed: taken.changed },
      });
    return { ok: true, value: null };
  });
  if (!options.dryRun && (kind === 'plan-revisions' || isPlanKind(kind))) await tellReplaced(env);
  return { ...taken, remarks, seconds };
}

type Taken = Omit<TakenRecords, 'seconds'>;

async function takePlans(
  env: UseCaseEnv,
  pool: pg.Pool,
  file: RecordFile,
  options: TakeOptions,
): Promise<Taken> {
  const done = await importPlans(env, pool, file.name, {
    dryRun: options.dryRun,
    klpdCode: env.pemda.klpdCode,
    rows: file.rows,
    importId: options.importId,
    ...(options.onRows ? { onRows: options.onRows } : {}),
  });
  return { ...done, remarks: [] };
}

async function takeSource(
  env: UseCaseEnv,
  pool: pg.Pool,
  file: RecordFile & { kind: SourceKind },
  options: TakeOptions,
): Promise<Taken> {
  const at = env.clock.now();
  const verdicts: RowSaid[] = [];
  const client = await pool.connect();
  let rows = 0;
  const numbered = file.kind === 'plan-funding' ? numberKeys() : (key: string) => key;
  try {
    await client.query('begin');
    await openRecordStage(client);
    const agencies = await openAgencyBook(client, env.pemda, at);
    const stage = oneBehind(async (ready: StagedRecord[]) => {
      await agencies.write();
      await stageRecords(client, ready);
    });
    let batch: StagedRecord[] = [];
    for await (const { line, fields } of file.rows) {
      rows += 1;
      const read = readSource(file.kind, fields, env.pemda.klpdCode);
      if (!read.ok) {
        verdicts.push({ line, verdict: 'refused', refusal: read.error });
        continue;
      }
      const agency = agencyOf(agencies, read.value);
      if (!agency.ok) {
        verdicts.push({ line, verdict: 'refused', refusal: agency.error });
        continue;
      }
      for (const refusal of read.value.warnings)
        verdicts.push({ line, verdict: 'taken-with-warning', refusal });
      batch.push({
        line,
        key: numbered(read.value.key),
        id: newId(at),
        agencyId: agency.value,
        year: read.value.year,
        facts: read.value.facts,
        raw: withoutPersons(fields, env.pemda.settings.keepOfficials),
      });
      if (batch.length < BATCH) continue;
      await stage.put(batch);
      batch = [];
      await options.onRows?.(rows);
    }
    await stage.put(batch);
    await stage.written();
    // A receipt is listed once for each plan line of its package.
    const other = file.kind.endsWith('-realisation') ? 'records.same-receipt' : 'records.twice';
    for (const { line, key, same } of await dropDoubleRecords(client))
      verdicts.push({
        line,
        verdict: 'refused',
        refusal: { code: same ? 'records.same-row' : other, params: { key } },
      });
    const merged = await mergeRecords(client, file.kind, options.importId);
    await tellFacts(client, file.kind);
    if (file.kind === 'plan-revisions') await followRevisions(client);
    const remarks = await receiptRemarks(client, file.kind);
    await client.query(options.dryRun ? 'rollback' : 'commit');
    return {
      rows,
      ...merged,
      refused: verdicts.filter((one) => one.verdict === 'refused').length,
      agenciesAdded: agencies.added(),
      verdicts,
      remarks,
    };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/**
 * One account pays twice for one line and the source gives these rows no number: they are told apart by
 * their order in the file.
 */
function numberKeys(): (key: string) => string {
  const times = new Map<string, number>();
  return (key) => {
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key} #${time}`;
  };
}

/** The agency of a row, null where the row names none. Refuses with records.no-agency and as `AgencyBook` does. */
function agencyOf(book: AgencyBook, row: SourceRow): Result<string | null, Refusal> {
  if (!row.agency) return ok(null);
  const { code, name } = row.agency;
  return code || name ? book.find(row.agency) : refuse('records.no-agency');
}

async function receiptRemarks(client: pg.PoolClient, kind: SourceKind): Promise<Refusal[]> {
  const packages = kind.startsWith('non-tender')
    ? 'non-tender'
    : kind.startsWith('self-managed')
      ? 'self-managed'
      : null;
  if (!packages) return [];
  const { count, such } = await unevenReceipts(client, packages);
  return count === 0
    ? []
    : [{ code: 'records.receipts-differ', params: { count, such: such.join(', ') } }];
}
