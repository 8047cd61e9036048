import { defineConfig } from 'vitest/config';

const shared = { environment: 'node' as const, globals: false };

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          // Pure tests keep nothing between files: one worker serves many, without a new start for each.
          pool: 'threads',
          isolate: false,
          // A loaded machine is no fault of a test.
          testTimeout: 60_000,
          include: ['src/**/*.test.{ts,tsx}', 'test/architecture/**/*.test.ts'],
          exclude: ['src/**/*.int.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          include: ['src/**/*.int.test.{ts,tsx}', 'test/integration/**/*.test.ts'],
          globalSetup: ['test/support/database-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/browser-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'endurance',
          include: ['test/endurance/**/*.test.ts'],
          globalSetup: ['test/support/database-setup.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
