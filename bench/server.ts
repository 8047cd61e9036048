import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Running {
  readonly child: ChildProcess;
  readonly base: string;
  readonly readyMs: number;
}

/** Starts the built product on a data folder and waits until it prints its address. */
export async function startProduct(dataDir: string, port: number): Promise<Running> {
  const started = performance.now();
  const child = spawn(process.execPath, ['dist/main.js', 'start'], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      RATE_LIMIT: '0',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  while (!output.includes('Katalokal: http')) {
    if (child.exitCode !== null) throw new Error(output);
    await new Promise((done) => setTimeout(done, 10));
  }
  return {
    child,
    base: `http://127.0.0.1:${port}`,
    readyMs: Math.round(performance.now() - started),
  };
}

export async function stopProduct({ child }: Running): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGINT');
  await ended;
}

/** Resident memory of a process in MB, from /proc. */
export function memoryOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
