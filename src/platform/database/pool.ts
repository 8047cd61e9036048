import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { OperatorError } from '../failure.ts';
import { preparingClient, StatementNames } from './repeated-statements.ts';
import type { DB } from './schema.ts';

export type Db = Kysely<DB>;

// Money is bigint rupiah, never a float; counts in our SQL are cast to int. Days stay text ('2024-05-31').
pg.types.setTypeParser(20, (text) => BigInt(text));
pg.types.setTypeParser(1082, (text) => text);

/** The role that rooms run under when DATABASE_URL names a superuser, whom no row filter binds. */
const ROOM_ROLE = 'katalokal_rooms';

export interface DatabaseAddress {
  readonly url: string;
  /** Set on every connection when the account of the address would pass by the row filter. */
  readonly role: string | null;
}

/** Checks that the server answers and is new enough, and finds the role that the rooms run under. */
export async function checkServer(url: string): Promise<DatabaseAddress> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8_000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    const reason =
      error instanceof Error
        ? error.message || ('code' in error ? String(error.code) : 'no answer')
        : 'no answer';
    throw new OperatorError(
      `The database at ${withoutPassword(url)} cannot be reached (${reason}). Start it, or correct DATABASE_URL.`,
    );
  }
  try {
    const { rows } = await client.query<{ version: number; above: boolean; name: string }>(
      `select current_setting('server_version_num')::int as version, rolsuper or rolbypassrls as above, current_database() as name
         from pg_roles where rolname = current_user`,
    );
    const row = rows[0];
    if (!row || row.version < 150_000) {
      throw new OperatorError(
        `The database is PostgreSQL ${Math.floor((row?.version ?? 0) / 10_000)}; Katalokal needs 15 or newer. Upgrade it, or leave DATABASE_URL out to use the embedded one.`,
      );
    }
    if (!row.above) return { url, role: null };
    const known = await client.query('select 1 from pg_roles where rolname = $1', [ROOM_ROLE]);
    if (known.rowCount === 0) await client.query(`create role ${ROOM_ROLE} nologin`);
    await client.query(
      `grant all on database ${client.escapeIdentifier(row.name)} to ${ROOM_ROLE}`,
    );
    await client.query(`grant all on schema public to ${ROOM_ROLE}`);
    return { url, role: ROOM_ROLE };
  } finally {
    await client.end();
  }
}

function withoutPassword(url: string): string {
  const parsed = new URL(url);
  return `${parsed.hostname}:${parsed.port || 5432}${parsed.pathname}`;
}

export interface PoolOptions {
  readonly max: number;
  readonly pemdaId?: string;
  readonly readOnly?: boolean;
  /** Plans a prepared statement once for all values: what a search would plan for 3 ms runs in 1. */
  readonly onePlan?: boolean;
}

/** A pool whose every connection belongs to one pemda (or to none: only tables without pemda_id are seen). */
export function openPool(address: DatabaseAddress, options: PoolOptions): pg.Pool {
  const settings = [
    address.role ? `-c role=${address.role}` : '',
    options.pemdaId ? `-c katalokal.pemda_id=${options.pemdaId}` : '',
    options.readOnly ? '-c default_transaction_read_only=on' : '',
    options.onePlan ? '-c plan_cache_mode=force_generic_plan' : '',
    '-c timezone=UTC',
  ];
  const pool = new pg.Pool({
    Client: preparingClient(new StatementNames()),
    connectionString: address.url,
    max: options.max,
    options: settings.filter(Boolean).join(' '),
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 15_000,
    application_name: 'katalokal',
  });
  // A connection that breaks while idle is replaced by the pool; the next query says what is wrong.
  pool.on('error', () => {});
  return pool;
}

export function openDb(pool: pg.Pool): Db {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

/** A small pool without a pemda on a checked server; for commands that work on the schema. */
export async function checkedPool(url: string): Promise<pg.Pool> {
  return openPool(await checkServer(url), { max: 2 });
}
