import { expect, it } from 'vitest';
import { killRun } from '../support/kill-runs.ts';

// The short form; `npm run test:endurance` runs it longer and many times.
it.each(['process', 'database'] as const)(
  'loses nothing acknowledged when the %s is killed',
  async (victim) => {
    const run = await killRun(victim, 40);
    expect(run.acknowledged).toBeGreaterThanOrEqual(40);
    expect(run).toMatchObject({ missing: 0, twice: 0, stockAgrees: true, budgetAgrees: true });
  },
  120_000,
);
