import type { Refusal, Result } from '../../kernel/index.ts';
import {
  type Connections,
  type FileStore,
  inTransaction,
  type JobHandler,
  type UseCaseEnv,
} from '../../platform/index.ts';
import { CLASSIFY_JOB } from '../classes/index.ts';
import { takeRecords } from './import-records.ts';
import { failImport, importById, moveImport, noteProgress } from './imports.sql.ts';
import { openImport } from './open-import.ts';
import { type RecordFile, recordsInBytes } from './record-file.ts';

export const IMPORT_JOB = 'planning.import-records';

/** Somebody stopped the import: nothing of it is kept. */
class Stopped extends Error {}

/**
 * Takes a sent file: recognised at once, its rows looked at in the background, nothing taken in before
 * somebody says so. Gives the import's id. Refuses with what `recordsInBytes` refuses with.
 */
export async function sendRecords(
  env: UseCaseEnv,
  files: FileStore,
  name: string,
  bytes: Uint8Array,
): Promise<Result<string, readonly Refusal[]>> {
  const file = await recordsInBytes(name, bytes);
  if (!file.ok) return { ok: false, error: [{ ...file.error, field: 'file' }] };
  const key = await files.put(bytes);
  const id = await openImport(env, file.value, 'checking', key);
  await enqueue(env, id);
  return { ok: true, value: id };
}

const enqueue = (env: UseCaseEnv, id: string) =>
  inTransaction<null, never>(env.db, async (tx) => {
    await env.jobs.enqueue(tx, env.pemda.id, IMPORT_JOB, { importId: id });
    return { ok: true, value: null };
  });

/** Lets a looked-at file in. Refuses with records.not-ready when it waits for no decision. */
export async function letIn(
  env: UseCaseEnv,
  id: string,
): Promise<Result<null, readonly Refusal[]>> {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    if (!(await moveImport(tx, id, ['checked'], 'taking')))
      return { ok: false, error: [{ code: 'records.not-ready' }] };
    await env.jobs.enqueue(tx, env.pemda.id, IMPORT_JOB, { importId: id });
    return { ok: true, value: null };
  });
}

/** Stops an import that runs or waits; nothing of it is kept. Refuses with records.not-ready. */
export async function stopImport(
  env: UseCaseEnv,
  id: string,
): Promise<Result<null, readonly Refusal[]>> {
  const at = env.clock.now();
  return (await moveImport(env.db, id, ['checking', 'checked', 'taking'], 'cancelled', at))
    ? { ok: true, value: null }
    : { ok: false, error: [{ code: 'records.not-ready' }] };
}

/**
 * The job: looks at a file, or takes it in. Safe to run twice: what is in already is unchanged the second
 * time. A fault leaves nothing behind and is told on the import's page.
 */
export async function runImport(
  env: UseCaseEnv,
  connections: Connections,
  files: FileStore,
  id: string,
): Promise<void> {
  const found = await importById(env.db, id);
  if (!found || (found.state !== 'checking' && found.state !== 'taking')) return;
  const dryRun = found.state === 'checking';
  const file = await reopen(files, found.fileName, found.fileKey);
  if (!file) {
    await failImport(env.db, id, env.clock.now(), { code: 'records.file-gone' });
    return;
  }
  try {
    await takeRecords(env, connections.poolFor(env.pemda.id), file, {
      importId: id,
      dryRun,
      onRows: async (rows) => {
        if (!(await noteProgress(env.db, id, rows))) throw new Stopped();
      },
    });
  } catch (error) {
    if (error instanceof Stopped) return;
    env.log.error({ err: error, importId: id }, 'import of records stopped');
    await failImport(env.db, id, env.clock.now(), {
      code: 'records.stopped',
      params: { reference: id },
    });
    return;
  }
  if (dryRun) return;
  if (found.fileKey) await files.remove(found.fileKey);
  if (file.kind === 'plans' || file.kind === 'plan-revisions')
    await inTransaction<null, never>(env.db, async (tx) => {
      await env.jobs.enqueue(tx, env.pemda.id, CLASSIFY_JOB, {});
      return { ok: true, value: null };
    });
}

async function reopen(
  files: FileStore,
  name: string,
  key: string | null,
): Promise<RecordFile | null> {
  const bytes = key ? await files.get(key) : undefined;
  if (!bytes) return null;
  const file = await recordsInBytes(name, bytes);
  return file.ok ? { ...file.value, rows: file.value.rows } : null;
}

/** Imports at work: rows of the job table, so that a restart goes on with them. */
export const recordJobs = (
  connections: Connections,
  filesOf: (pemdaId: string) => FileStore,
  envOf: (pemdaId: string) => Promise<UseCaseEnv | null>,
): Readonly<Record<string, JobHandler>> => ({
  [IMPORT_JOB]: async (pemdaId, data) => {
    const env = await envOf(pemdaId);
    if (env) await runImport(env, connections, filesOf(pemdaId), String(data['importId']));
  },
});
