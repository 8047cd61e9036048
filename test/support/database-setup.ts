import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate, openEmbedded } from '../../src/platform/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** One embedded PostgreSQL for the run, with a migrated template that every test file copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'katalokal-test-'));
  const database = await openEmbedded(folder);
  const admin = new pg.Client({ connectionString: superUrl(folder) });
  await admin.connect();
  await admin.query('alter role katalokal createdb');
  await admin.end();
  const pool = new pg.Pool({ connectionString: database.url });
  await migrate(pool, new Date());
  await pool.end();
  project.provide('databaseUrl', database.url);
  return async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function superUrl(folder: string): string {
  const record = JSON.parse(readFileSync(join(folder, 'database.json'), 'utf8')) as {
    port: number;
    superPassword: string;
  };
  return `postgres://postgres:${record.superPassword}@127.0.0.1:${record.port}/postgres`;
}
