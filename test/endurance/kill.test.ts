import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { type KillRun, killRun } from '../support/kill-runs.ts';

const runs: KillRun[] = [];
afterAll(() => {
  mkdirSync('bench/results', { recursive: true });
  writeFileSync('bench/results/kills.json', `${JSON.stringify(runs, null, 2)}\n`);
});

it.each(
  Array.from({ length: 6 }, (_, n) => [
    n,
    n % 2 === 0 ? ('process' as const) : ('database' as const),
  ]),
)('run %i: kill -9 of the %s during 200 orders', async (_n, victim) => {
  const run = await killRun(victim, 200);
  runs.push(run);
  expect(run).toMatchObject({ missing: 0, twice: 0, stockAgrees: true, budgetAgrees: true });
});
