import { newId, type UseCaseEnv } from '../../platform/index.ts';
import { compareFields } from './domain/kinds.ts';
import { isPersonal } from './domain/personal.ts';
import { addImport, type ImportState } from './imports.sql.ts';
import type { RecordFile } from './record-file.ts';

/** Writes down that a file is there, with what is known of it before its rows are read. Gives the import's id. */
export async function openImport(
  env: UseCaseEnv,
  file: RecordFile,
  state: ImportState,
  fileKey: string | null,
): Promise<string> {
  const at = env.clock.now();
  const id = newId(at);
  const keep = env.pemda.settings.keepOfficials;
  const dropped = keep ? [] : file.fields.filter(isPersonal);
  const { unknown, missing } = compareFields(file.kind, file.fields);
  await addImport(env.db, {
    id,
    kind: file.kind,
    fileName: file.name,
    sha256: file.sha256,
    fileKey,
    state,
    personId: env.actor.personId,
    at,
    total: file.total,
    unknown: unknown.filter((field) => !dropped.includes(field)),
    missing,
    dropped,
    remarks: file.remarks,
  });
  return id;
}
