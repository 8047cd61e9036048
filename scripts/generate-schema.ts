// Writes src/platform/database/schema.ts from a freshly migrated database.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbedded } from '../src/platform/database/embedded.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { schemaSource } from '../src/platform/database/schema-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'katalokal-schema-'));
const database = await openEmbedded(folder);
const pool = new pg.Pool({ connectionString: database.url });
try {
  await migrate(pool, new Date());
  writeFileSync('src/platform/database/schema.ts', await schemaSource(pool));
} finally {
  await pool.end();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
