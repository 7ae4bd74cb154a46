import { defineConfig } from 'vitest/config';

/** Real databases and processes: one file at a time, each in a process of its own. */
const inProcesses = {
  globalSetup: 'test/helpers/integration-databases.ts',
  setupFiles: 'test/helpers/integration-setup.ts',
  pool: 'forks',
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 180_000,
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.{ts,tsx}'],
          ...inProcesses,
        },
      },
      // What a release does without a CMS is the same on every database.
      { test: { name: 'releases', include: ['test/releases/**/*.test.{ts,tsx}'], ...inProcesses } },
    ],
  },
});
