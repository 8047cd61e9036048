import { mkdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomToken } from '../identifiers.ts';

const KEY = /^[A-Za-z0-9_-]{43}$/;

/** Files that people hand over: kept under keys that nobody can guess, never under a web address. */
export interface FileStore {
  /** Keeps the bytes and gives their key. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes of a key; undefined when there are none. */
  get(key: string): Promise<Buffer | undefined>;
  /** For what was put by a change that then was refused. */
  remove(key: string): Promise<void>;
}

/**
 * The file store of a pemda, below the data folder. Several machines must share that folder. Nothing
 * serves it: a room's route looks up the key of a row that the person may see.
 */
export function fileStore(dataDir: string, pemdaId: string): FileStore {
  const folder = join(dataDir, 'files', pemdaId);
  const pathOf = (key: string) => join(folder, key.slice(0, 2), key);
  return {
    put: async (bytes) => {
      const key = randomToken();
      mkdirSync(join(folder, key.slice(0, 2)), { recursive: true, mode: 0o700 });
      await writeFile(pathOf(key), bytes, { flag: 'wx', mode: 0o600 });
      return key;
    },
    get: async (key) => {
      if (!KEY.test(key)) return undefined;
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    remove: async (key) => {
      if (KEY.test(key)) await rm(pathOf(key), { force: true });
    },
  };
}
