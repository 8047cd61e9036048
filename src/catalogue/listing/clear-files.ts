import type { FileStore, UseCaseEnv } from '../../platform/index.ts';
import { forgetFiles, unusedDocuments, unusedPictures } from './unused-files.sql.ts';

const A_DAY_MS = 86_400_000;

/**
 * Takes photos and documents out of the store that nothing names any more. A day's grace, so that no
 * file is lost between being put and being named. First the bytes, then the row that knows of them: a
 * night that breaks off is made up for by the next.
 */
export async function clearFiles(env: UseCaseEnv, store: FileStore): Promise<void> {
  const before = new Date(env.clock.now().getTime() - A_DAY_MS);
  const heaps = [
    { table: 'product_picture', files: await unusedPictures(env.db, before) },
    { table: 'product_document', files: await unusedDocuments(env.db, before) },
  ] as const;
  for (const { table, files } of heaps) {
    for (const { keys } of files) for (const key of keys) await store.remove(key);
    await forgetFiles(
      env.db,
      table,
      files.map(({ id }) => id),
    );
  }
}
