import type { Refusal, Result } from '../../kernel/index.ts';
import { audit, inTransaction, newId, type UseCaseEnv } from '../../platform/index.ts';
import { moveUpload, uploadOf } from './bulk.sql.ts';
import { takeBatch } from './take-upload.sql.ts';

export const UPLOAD_JOB = 'catalogue.take-upload';

/** Rows a transaction: a restart loses at most this much work, none of it twice. */
const BATCH = 250;

/**
 * Lets the good rows of an upload become drafts, in the background. Refuses with bulk.not-found or
 * bulk.state when it runs or ended already.
 */
export async function startUpload(
  env: UseCaseEnv,
  id: string,
): Promise<Result<null, readonly Refusal[]>> {
  const { supplierId } = env.actor;
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const upload = supplierId ? await uploadOf(tx, supplierId, id) : undefined;
    if (!upload) return { ok: false, error: [{ code: 'bulk.not-found' }] };
    if (!(await moveUpload(tx, id, ['read', 'cancelled'], 'running', null)))
      return { ok: false, error: [{ code: 'bulk.state' }] };
    await env.jobs.enqueue(tx, env.pemda.id, UPLOAD_JOB, { uploadId: id });
    await audit(tx, env, { action: 'upload.started', subjectType: 'upload', subjectId: id });
    return { ok: true, value: null };
  });
}

/** Stops an upload that runs; what was taken stays, the rest can be taken later. */
export async function cancelUpload(
  env: UseCaseEnv,
  id: string,
): Promise<Result<null, readonly Refusal[]>> {
  const { supplierId } = env.actor;
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const upload = supplierId ? await uploadOf(tx, supplierId, id) : undefined;
    if (!upload) return { ok: false, error: [{ code: 'bulk.not-found' }] };
    if (!(await moveUpload(tx, id, ['running'], 'cancelled', env.clock.now())))
      return { ok: false, error: [{ code: 'bulk.state' }] };
    await audit(tx, env, { action: 'upload.cancelled', subjectType: 'upload', subjectId: id });
    return { ok: true, value: null };
  });
}

/** The job: batch after batch until nothing is left, or somebody cancelled. */
export async function takeUpload(env: UseCaseEnv, id: string): Promise<void> {
  for (;;) {
    const left = await inTransaction<number, never>(env.db, async (tx) => ({
      ok: true,
      value: await takeBatch(tx, env.pemda.id, id, BATCH, env.clock.now(), () =>
        newId(env.clock.now()),
      ),
    }));
    if (!left.ok || left.value === 0) break;
  }
  await moveUpload(env.db, id, ['running'], 'done', env.clock.now());
}
