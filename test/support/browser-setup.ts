import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
    dataDir: string;
  }
}

/** Starts the built product as a stranger would, with the demo city, on a port and data folder of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'katalokal-browser-'));
  const port = 20_000 + (process.pid % 20_000);
  const child = spawn(process.execPath, ['dist/main.js', 'start'], {
    // The test runner sets BASE_URL for its own ends.
    // One day for every run: what the demo city tells depends on it.
    env: {
      ...process.env,
      BASE_URL: '',
      DATA_DIR: dataDir,
      PORT: String(port),
      RATE_LIMIT: '0',
      TODAY: '2026-11-25',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const address = `http://127.0.0.1:${port}`;
  // The demo city takes a minute and a half on two cores that have nothing else to do.
  const limit = Date.now() + 600_000;
  while (!output.includes('Katalokal: http')) {
    if (child.exitCode !== null || Date.now() > limit)
      throw new Error(`the product did not start:\n${output}`);
    await new Promise((done) => setTimeout(done, 200));
  }
  project.provide('address', address);
  project.provide('dataDir', dataDir);
  return async () => {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGINT');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
}
