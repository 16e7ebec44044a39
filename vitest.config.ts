/**
 * How the tests run. Unit tests stand beside the code and run side by side; whole-system suites share one kernel,
 * so they run after them and in a row; random programs come last. `skep` and `skep/ROOM` mean the sources, not a build.
 */
import { defineConfig } from 'vitest/config'
import { SummaryReporter } from './scripts/summary-reporter.ts'

export default defineConfig({
  resolve: {
    alias: [
      { find: /^skep$/, replacement: new URL('src/index.ts', import.meta.url).pathname },
      { find: /^skep\/(\w+)$/, replacement: new URL('src/$1/index.ts', import.meta.url).pathname },
    ],
  },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // What tests see is compiled by the code they test.
    env: { SKEP_CACHE: 'off' },
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: ['default', new SummaryReporter()],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.ts'], sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['test/**/*.test.ts'],
          exclude: ['test/differential/random.test.ts'],
          fileParallelism: false,
          globalSetup: ['test/support/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'random',
          include: ['test/differential/random.test.ts'],
          testTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
