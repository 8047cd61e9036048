import type pg from 'pg';
import { OperatorError } from '../failure.ts';

/**
 * One server per data folder: a lock of a database session that ends with the process, however it
 * ends. Throws OperatorError when another server holds it.
 */
export async function holdInstance(pool: pg.Pool, dataDir: string): Promise<() => Promise<void>> {
  const client = await pool.connect();
  const { rows } = await client.query<{ held: boolean }>(
    'select pg_try_advisory_lock(7214001) as held',
  );
  if (!rows[0]?.held) {
    client.release();
    throw new OperatorError(
      `Katalokal already runs on the data folder ${dataDir}. Use that one, stop it first, or set DATA_DIR (and PORT) for a second installation.`,
    );
  }
  return async () => {
    await client.query('select pg_advisory_unlock(7214001)').catch(() => {});
    client.release();
  };
}
