/**
 * How tests run in a guest, where they come bundled (bundle.ts): one file after the other, with patience for a machine
 * that is emulated and ten times as slow. What a tool compiled is kept for its next start, which is three times as fast
 * then. Plain JavaScript, since reading TypeScript takes that machine seconds.
 */
const root = new URL('../..', import.meta.url).pathname

export default {
  root,
  resolve: {
    alias: [
      { find: /^skep$/, replacement: `${root}src/index.js` },
      { find: /^skep\/(\w+)$/, replacement: `${root}src/$1/index.js` },
      { find: /^(.*\/tools\/[\w-]+)\.ts$/, replacement: '$1.js' },
    ],
  },
  test: {
    include: ['**/*.test.js'],
    pool: 'forks',
    fileParallelism: false,
    // One process for all files: each would start node and load Skep anew, which takes ten seconds here.
    isolate: false,
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    reporters: ['verbose', 'json'],
    server: { deps: { external: [/\/chunks\//] } },
  },
}
