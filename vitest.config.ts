import { defineConfig } from 'vitest/config';

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
        // Real databases and processes: one file at a time, each in a process of its own.
        test: {
          name: 'integration',
          globalSetup: 'test/helpers/integration-databases.ts',
          setupFiles: 'test/helpers/integration-setup.ts',
          include: ['test/integration/**/*.test.{ts,tsx}'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
