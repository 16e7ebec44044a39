/**
 * How tests run in a guest, where they come bundled (bundle.ts): one file after the other, with patience for a machine
 * that is emulated and ten times as slow. What a tool compiled is kept for its next start, which is three times as fast
 * then. Plain JavaScript, since reading TypeScript takes that machine seconds.
 */
export default {
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['**/*.test.js'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['verbose', 'json'],
    server: { deps: { external: [/\/chunks\//] } },
  },
}
