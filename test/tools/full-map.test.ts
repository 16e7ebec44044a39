/** A tool whose map is full says so: what is missing is known to be missing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { Child } from '../support/child.ts'
import { skep } from '../support/traced.ts'

const folder = mkdtempSync(join(tmpdir(), 'full-map-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'small.ts')
writeFileSync(
  file,
  `import { hash, tracepoint, u64 } from 'skep'
import { pid } from 'skep/kernel'
import { tool } from 'skep/tool'
const seen = hash(u64, u64, { maxEntries: 3 })
export default tool({
  name: 'small', summary: 'A map with little room', options: {}, fields: {}, examples: {},
  trace: () => ({
    programs: [tracepoint('syscalls:sys_exit_kill', ({ pid: target }) => {
      if (pid() === ${process.pid}) seen.add(BigInt(target), 1n)
    })],
    async report(out) {
      for await (const _ of out.ticks()) out.line(String(seen.size))
    },
  }),
})
`,
)

it('what did not fit into a map is counted, and said', async () => {
  const tool = new Child(process.execPath, [skep, 'run', file, '--verbose'])
  try {
    await tool.until(() => tool.stderr.includes('attached in'))
    for (let i = 0; i < 7; i++) {
      try {
        process.kill(0x7fff_ff00 + i, 0)
      } catch {
        // Nobody is there: it is the call that counts.
      }
    }
  } finally {
    expect(await tool.stop('SIGTERM')).toEqual({ code: 0, signal: null })
  }
  expect(tool.lines).toEqual(['3'])
  // The signal that ends the tool may be the eighth.
  expect(tool.stderr).toMatch(/small: map 'seen' was full [45] times/)
})
