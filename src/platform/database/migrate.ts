import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { OperatorError } from '../failure.ts';
import { sha256 } from '../identifiers.ts';

export interface MigrationReport {
  readonly applied: readonly string[];
  readonly total: number;
}

/** The project's folder: the nearest one above this file that holds migrations/. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'migrations')) || !existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('migrations/ not found');
    folder = above;
  }
  return folder;
}

/**
 * Applies the migrations that this database lacks, in the order of their names, each in its own
 * transaction. Several processes may call it at once: an advisory lock lets one work.
 * Throws OperatorError when an applied file was changed, or the database is newer than the code.
 */
export async function migrate(
  pool: pg.Pool,
  at: Date,
  folder = join(projectFolder(), 'migrations'),
): Promise<MigrationReport> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock(7214003)');
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null)',
    );
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from migration',
    );
    const known = new Map(rows.map((row) => [row.name, row.checksum]));
    const missing = [...known.keys()].find((name) => !files.includes(name));
    if (missing) {
      throw new OperatorError(
        `The database was migrated by a newer release (${missing}). Start that release, or restore a backup.`,
      );
    }
    const applied: string[] = [];
    for (const name of files) {
      const text = readFileSync(join(folder, name), 'utf8');
      const checksum = sha256(text);
      const before = known.get(name);
      if (before === checksum) continue;
      if (before)
        throw new OperatorError(
          `Migration ${name} was changed after it was applied. Restore the released file.`,
        );
      await apply(client, name, text, checksum, at);
      applied.push(name);
    }
    return { applied, total: files.length };
  } finally {
    await client.query('select pg_advisory_unlock(7214003)').catch(() => {});
    client.release();
  }
}

async function apply(
  client: pg.PoolClient,
  name: string,
  text: string,
  checksum: string,
  at: Date,
): Promise<void> {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migration (name, checksum, applied_at) values ($1, $2, $3)', [
      name,
      checksum,
      at,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new OperatorError(
      `Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
