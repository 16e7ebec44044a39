/**
 * How tests run in a guest, where they come bundled (bundle.ts): one file after the other, with patience for a machine
 * that is emulated and ten times as slow. Plain JavaScript, since reading TypeScript takes that machine seconds.
 */
export default {
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['**/*.test.js'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    env: { SKEP_CACHE: 'off' },
    reporters: ['verbose', 'json'],
    server: { deps: { external: [/\/chunks\//] } },
  },
}
