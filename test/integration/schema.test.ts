import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { schemaSource } from '../../src/platform/database/schema-source.ts';

let pool: pg.Pool;
beforeAll(() => {
  pool = new pg.Pool({ connectionString: inject('databaseUrl') });
});
afterAll(() => pool.end());

/** Lists that all pemda share, and the list of pemda itself. */
const SHARED = ['pemda', 'migration', 'kbki', 'kbli', 'region'];

describe('the migrated schema', () => {
  it('has pemda_id first in every primary, unique and foreign key of a pemda’s table', async () => {
    const { rows } = await pool.query<{
      table: string;
      name: string;
      kind: string;
      first: string;
      tables: number;
    }>(`
      select c.conrelid::regclass::text as "table", c.conname as name, c.contype as kind,
             (select attname from pg_attribute where attrelid = c.conrelid and attnum = c.conkey[1]) as first
        from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
       where n.nspname = 'public' and c.contype in ('p', 'u', 'f')`);
    expect(rows.length).toBeGreaterThan(80);
    const wrong = rows.filter((row) => !SHARED.includes(row.table) && row.first !== 'pemda_id');
    expect(wrong).toEqual([]);
  });

  it('filters every table of a pemda by the connection’s pemda, but the one that search must read by index', async () => {
    const { rows } = await pool.query<{ table: string; filtered: boolean; forced: boolean }>(`
      select t.relname as "table", t.relrowsecurity as filtered, t.relforcerowsecurity as forced
        from pg_class t join pg_namespace n on n.oid = t.relnamespace
       where n.nspname = 'public' and t.relkind in ('r', 'p')`);
    const open = rows
      .filter((row) => !SHARED.includes(row.table) && !(row.filtered && row.forced))
      .map((row) => row.table);
    expect(open).toEqual(['search_document']);
  });

  it('has no global sequence', async () => {
    const { rows } = await pool.query(
      `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and relkind = 'S'`,
    );
    expect(rows).toEqual([]);
  });

  it('is what the generated types say', async () => {
    const written = readFileSync(
      join(import.meta.dirname, '../../src/platform/database/schema.ts'),
      'utf8',
    );
    expect(await schemaSource(pool)).toBe(written);
  });
});
