// npm test: format, lint, types, then unit, integration and browser tests; fetches what it lacks and
// says what it skipped. Ends with one line "N passed, N failed, N skipped".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const bin = (name) => join(root, 'node_modules', '.bin', name);
const totals = { passed: 0, failed: 0, skipped: 0 };
const notes = [];

function step(title, command, args, env = {}) {
  process.stdout.write(`\n== ${title}\n`);
  const started = Date.now();
  const done = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  process.stdout.write(
    `   ${title}: ${done.status === 0 ? 'ok' : 'failed'} in ${((Date.now() - started) / 1000).toFixed(1)} s\n`,
  );
  return done.status === 0;
}

function check(title, command, args) {
  if (step(title, command, args)) totals.passed += 1;
  else totals.failed += 1;
}

const folder = mkdtempSync(join(tmpdir(), 'katalokal-results-'));
function suite(project) {
  const file = join(folder, `${project}.json`);
  const ok = step(`${project} tests`, bin('vitest'), [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  if (!existsSync(file)) {
    totals.failed += 1;
    notes.push(`${project}: the runner gave no result`);
    return;
  }
  const result = JSON.parse(readFileSync(file, 'utf8'));
  totals.passed += result.numPassedTests;
  totals.failed += result.numFailedTests;
  totals.skipped += result.numPendingTests + result.numTodoTests;
  if (!ok && result.numFailedTests === 0) {
    totals.failed += 1;
    notes.push(`${project}: the runner failed outside the tests`);
  }
}

/** Chromium for the browser tests: there already, or from Debian's packages where this account may install them. */
function browser() {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].filter(Boolean);
  const found = () => places.find((path) => existsSync(path));
  if (found()) return found();
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('\n== fetching Chromium from Debian packages\n');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  return found();
}

check('format and lint', bin('biome'), ['ci', '--error-on-warnings', '.']);
check('types', bin('tsc'), ['--noEmit']);
check('build', process.execPath, ['scripts/build.mjs']);
suite('unit');
suite('integration');
const chromium = browser();
if (chromium) {
  process.env.CHROMIUM = chromium;
  suite('browser');
} else {
  totals.skipped += 1;
  notes.push(
    'browser tests skipped: no Chromium here. Install the package "chromium", or set CHROMIUM to its path.',
  );
}
rmSync(folder, { recursive: true, force: true });
for (const note of notes) process.stdout.write(`! ${note}\n`);
process.stdout.write(
  `\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`,
);
process.exitCode = totals.failed > 0 ? 1 : 0;
