import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const MAIN = join(import.meta.dirname, '../../dist/main.js');
const built = existsSync(MAIN);
const dataDir = mkdtempSync(join(tmpdir(), 'katalokal-start-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

interface Run {
  readonly child: ChildProcess;
  output: string;
  readonly ended: Promise<number | null>;
}

function run(env: Record<string, string>, ...argv: string[]): Run {
  const child = spawn(process.execPath, [MAIN, ...argv], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DATA_DIR: dataDir,
      PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const made: Run = { child, output: '', ended: new Promise((done) => child.once('exit', done)) };
  child.stdout?.on('data', (chunk) => {
    made.output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    made.output += chunk;
  });
  return made;
}

async function ready(made: Run): Promise<string> {
  for (let n = 0; n < 600; n++) {
    const address = /Katalokal: (http:\/\/\S+)/.exec(made.output)?.[1];
    if (address) return address;
    if (made.child.exitCode !== null) throw new Error(made.output);
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(made.output);
}

/** The one line that a start which cannot be says. */
const complaint = (made: Run) =>
  made.output.split('\n').filter((line) => line.startsWith('katalokal:'));

describe.skipIf(!built)('a start that cannot be says so in one line (needs the build)', () => {
  it.each([
    ['a wrong port', { PORT: 'abc' }, /PORT must be a number/],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
    [
      'a database that is not there',
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' },
      /cannot be reached/,
    ],
    ['a folder that takes no files', { DATA_DIR: '/dev/null/katalokal' }, /not writable/],
    ['a folder where none can be made', { DATA_DIR: '/proc/katalokal/data' }, /not writable/],
  ] as const)('%s', async (_name, env, words) => {
    const made = run(env, 'start', '--empty');
    expect(await made.ended).not.toBe(0);
    expect(complaint(made)).toHaveLength(1);
    expect(complaint(made)[0]).toMatch(words);
    expect(made.output).not.toContain('    at ');
  });

  it('an unknown command or option', async () => {
    const command = run({}, 'strat');
    expect(await command.ended).toBe(2);
    const option = run({}, 'start', '--fast');
    expect(await option.ended).toBe(2);
    expect(complaint(option)).toHaveLength(1);
  });

  it('a second start on the same folder, a taken port; Ctrl-C closes cleanly', async () => {
    const first = run({}, 'start', '--empty');
    const address = await ready(first);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${address}/metrics`)).text()).toContain(
      'katalokal_http_request_seconds',
    );
    const second = run({}, 'start', '--empty');
    expect(await second.ended).not.toBe(0);
    expect(complaint(second)[0]).toMatch(/already runs/);
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => blocker.once('listening', done));
    const taken = blocker.address();
    const third = run(
      { PORT: String(typeof taken === 'object' ? taken?.port : 0) },
      'start',
      '--empty',
    );
    expect(await third.ended).not.toBe(0);
    expect(complaint(third)[0]).toMatch(/is taken/);
    blocker.close();
  });

  it('after kill -9 the next start takes the database over, and Ctrl-C ends it too', async () => {
    const first = run({}, 'start', '--empty');
    await ready(first);
    first.child.kill('SIGKILL');
    await first.ended;
    const second = run({}, 'start', '--empty');
    await ready(second);
    const { folder } = JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as {
      folder: string;
    };
    expect(existsSync(join(folder, 'postmaster.pid'))).toBe(true);
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
    expect(existsSync(join(folder, 'postmaster.pid'))).toBe(false);
  });

  it('an empty installation lets the first administrator be made, once, with the code of the terminal', async () => {
    const made = run({}, 'start', '--empty');
    const address = await ready(made);
    const code = /Setup code: (\S+)/.exec(made.output)?.[1] ?? '';
    const post = (fields: Record<string, string>) =>
      fetch(`${address}/mulai`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams(fields),
        headers: { 'sec-fetch-site': 'same-origin' },
      });
    const fields = {
      pemda: 'Kota Percobaan',
      pemdaShort: 'Percobaan',
      pemdaCode: '99.02',
      zone: 'Asia/Jakarta',
      name: 'Rina',
      email: 'rina@contoh.go.id',
      password: 'kalimat yang panjang',
    };
    expect((await post({ ...fields, code: 'wrong' })).status).toBe(422);
    expect((await post({ ...fields, code, password: 'pendek' })).status).toBe(422);
    expect((await post({ ...fields, code })).status).toBe(303);
    expect((await post({ ...fields, code, email: 'lain@contoh.go.id' })).status).toBe(422);
    const signedIn = await fetch(`${address}/masuk`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ email: fields.email, password: fields.password }),
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(signedIn.status).toBe(303);
    // The demo's password opens nothing outside the demo.
    const demo = await fetch(`${address}/masuk`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ email: 'pembeli@demo.test', password: 'apel-batu-manis' }),
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(demo.status).toBe(422);
    made.child.kill('SIGTERM');
    expect(await made.ended).toBe(0);
  });
});
