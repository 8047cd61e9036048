import pg from 'pg';
import { loadPemda, type Pemda } from '../pemda.ts';
import { checkServer, type DatabaseAddress, type Db, openDb, openPool } from './pool.ts';

/** The open databases of this process: one pool without a pemda, and one per pemda and purpose. */
export interface Connections {
  readonly system: pg.Pool;
  /** Opens a new connection and closes it: old ones still answer while a server shuts down. */
  ping(): Promise<void>;
  pemda(): Promise<readonly Pemda[]>;
  /** Forget the cached list: after a pemda was made. */
  forgetPemda(): void;
  for(pemdaId: string): Db;
  poolFor(pemdaId: string): pg.Pool;
  /** Catalogue reads: a streaming replica where one is set, else the main database. */
  readFor(pemdaId: string): Db;
  /**
   * Catalogue reads by statements kept prepared by name: connections of their own, each planning a
   * statement once for all values. For statements whose best plan no value changes.
   */
  preparedFor(pemdaId: string): pg.Pool;
  /** Runs a task when everything closes, while the databases still answer. */
  beforeClose(task: () => Promise<void>): void;
  close(): Promise<void>;
}

export interface ConnectionOptions {
  readonly url: string;
  readonly replicaUrl?: string | undefined;
  readonly poolSize: number;
}

/** Checks the server and opens the pools. Throws OperatorError when it is unreachable or too old. */
export async function connect(options: ConnectionOptions): Promise<Connections> {
  const main = await checkServer(options.url);
  const replica = options.replicaUrl ? await checkServer(options.replicaUrl) : null;
  const system = openPool(main, { max: 4 });
  const opened = new Map<string, { pool: pg.Pool; db: Db }>();
  const lastTasks: (() => Promise<void>)[] = [];
  let list: Promise<readonly Pemda[]> | null = null;

  const open = (kind: 'main' | 'read' | 'prepared', address: DatabaseAddress, pemdaId: string) => {
    const key = `${kind}:${pemdaId}`;
    const known = opened.get(key);
    if (known) return known;
    const pool = openPool(address, {
      max: options.poolSize,
      pemdaId,
      readOnly: kind !== 'main',
      onePlan: kind === 'prepared',
    });
    const entry = { pool, db: openDb(pool) };
    opened.set(key, entry);
    return entry;
  };

  return {
    system,
    ping: async () => {
      const client = new pg.Client({ connectionString: main.url, connectionTimeoutMillis: 3_000 });
      client.on('error', () => {});
      await client.connect();
      await client.end();
    },
    pemda: () => {
      list ??= loadPemda(system).catch((error) => {
        list = null;
        throw error;
      });
      return list;
    },
    forgetPemda: () => {
      list = null;
    },
    for: (pemdaId) => open('main', main, pemdaId).db,
    poolFor: (pemdaId) => open('main', main, pemdaId).pool,
    readFor: (pemdaId) =>
      replica ? open('read', replica, pemdaId).db : open('main', main, pemdaId).db,
    preparedFor: (pemdaId) => open('prepared', replica ?? main, pemdaId).pool,
    beforeClose: (task) => void lastTasks.push(task),
    close: async () => {
      for (const task of lastTasks) await task();
      await Promise.all([...opened.values()].map((entry) => entry.db.destroy()));
      await system.end();
    },
  };
}
