import type pg from 'pg';
import type { Refusal, Result } from '../../kernel/index.ts';
import { audit, inTransaction, type UseCaseEnv } from '../../platform/index.ts';
import { isPlanKind, type SourceKind } from './domain/kinds.ts';
import { tellNotReplaced } from './follow-replaced.ts';
import { importById, markUndone } from './imports.sql.ts';
import { beginUndo, followRevisions, restoreRecords, tellFacts } from './records.sql.ts';
import { replacedBy } from './replaced-lines.sql.ts';
import { restorePlans } from './restore-plans.ts';
import { keptRemark, type UndoneImport } from './undone.ts';

/**
 * Undoes a whole import: what it added goes, what it changed gets its old values. A row that a later import
 * changed, and a plan line that orders or officers' decisions stand on, stays and is named. Agencies stay:
 * other records may know them. Refuses with records.not-found, records.not-done.
 */
export async function undoImport(
  env: UseCaseEnv,
  pool: pg.Pool,
  importId: string,
): Promise<Result<UndoneImport, readonly Refusal[]>> {
  const found = await importById(env.db, importId);
  if (!found?.kind) return { ok: false, error: [{ code: 'records.not-found' }] };
  if (found.state !== 'done') return { ok: false, error: [{ code: 'records.not-done' }] };
  const replaced = found.kind === 'plan-revisions' ? await replacedBy(env.db, importId) : [];
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Two people who undo at once: the second finds it undone.
    if (!(await beginUndo(client, importId))) {
      await client.query('rollback');
      return { ok: false, error: [{ code: 'records.not-done' }] };
    }
    const undone = isPlanKind(found.kind)
      ? await restorePlans(client, env, importId)
      : await undoSource(client, found.kind, importId);
    if (found.kind === 'plan-revisions') await followRevisions(client, true);
    else if (isPlanKind(found.kind)) await followRevisions(client);
    await client.query('commit');
    await inTransaction<null, never>(env.db, async (tx) => {
      await markUndone(tx, importId, env.clock.now(), undone.kept);
      await audit(tx, env, {
        action: 'records.undone',
        subjectType: 'record_import',
        subjectId: importId,
        after: { restored: undone.restored, removed: undone.removed },
      });
      return { ok: true, value: null };
    });
    await tellNotReplaced(env, replaced);
    return { ok: true, value: undone };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function undoSource(
  client: pg.PoolClient,
  kind: SourceKind,
  importId: string,
): Promise<UndoneImport> {
  const { kept, ...counts } = await restoreRecords(client, kind, importId);
  await tellFacts(client, kind);
  return { ...counts, kept: keptRemark('records.changed-since', kept) };
}
