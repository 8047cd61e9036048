import { createHash } from 'node:crypto';
import { dayOf, ok, parseDay, type Refusal, type Result, refuse } from '../kernel/index.ts';
import {
  audit,
  checkPaper,
  type FileStore,
  inTransaction,
  newId,
  type SentFile,
  type UseCaseEnv,
} from '../platform/index.ts';
import { documentField } from './domain/answers.ts';
import { checkExpiry, paperKind } from './domain/papers.ts';
import { EDITABLE_STATES } from './domain/registration.ts';
import { papersOf, replacePaper } from './papers.sql.ts';
import { answerRemarks, findRegistration } from './registrations.sql.ts';
import { ownRegistration } from './save-answers.ts';

export interface PaperUpload {
  readonly kind: string;
  readonly file: SentFile | undefined;
  readonly expiresOn: string;
}

/**
 * Takes a paper of the own registration: checked by its content, kept under a key nobody can guess,
 * in the place of the earlier one. Refusals: 'upload.*', 'paper.*', 'day.*', 'registration.locked'.
 */
export async function uploadPaper(
  env: UseCaseEnv,
  files: FileStore,
  upload: PaperUpload,
): Promise<Result<{ id: string }, Refusal>> {
  const kind = paperKind(upload.kind);
  if (!kind) return refuse('paper.not-found');
  const field = documentField(kind.kind);
  const given = upload.expiresOn === '' ? ok(null) : parseDay(upload.expiresOn, 'expiresOn');
  if (!given.ok) return given;
  const at = env.clock.now();
  const late = checkExpiry(kind, given.value, dayOf(at, env.pemda.zone), 'expiresOn');
  if (late) return { ok: false, error: late };
  // Asked before a photo is decoded, which costs; asked again under lock below.
  if (!(await mayUpload(env))) return refuse('registration.locked');
  const checked = await checkPaper(upload.file?.bytes ?? new Uint8Array(), field);
  if (!checked.ok) return checked;
  const { bytes, contentType } = checked.value;
  const fileKey = await files.put(bytes);
  const id = newId(at);
  const result = await inTransaction<{ id: string }, Refusal>(env.db, async (tx) => {
    const own = await ownRegistration(tx, env);
    if (!own.ok) return own;
    const registrationId = own.value.id;
    const had = (await papersOf(tx, registrationId)).some((one) => one.kind === kind.kind);
    await replacePaper(tx, env.pemda.id, {
      id,
      registrationId,
      kind: kind.kind,
      fileKey,
      fileName: upload.file?.name ?? '',
      contentType,
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      expiresOn: kind.expires === 'never' ? null : given.value,
      at,
    });
    await answerRemarks(tx, registrationId, [field], at);
    await audit(tx, env, {
      action: had ? 'paper.replaced' : 'paper.added',
      subjectType: 'registration',
      subjectId: registrationId,
      after: { kind: kind.kind, paper: id },
    });
    return ok({ id });
  }).catch(async (error: unknown) => {
    await files.remove(fileKey);
    throw error;
  });
  if (!result.ok) await files.remove(fileKey);
  return result;
}

async function mayUpload(env: UseCaseEnv): Promise<boolean> {
  const { personId, role } = env.actor;
  const own = personId ? await findRegistration(env.db, { personId }) : undefined;
  return own ? EDITABLE_STATES.includes(own.state) : role === 'applicant';
}
