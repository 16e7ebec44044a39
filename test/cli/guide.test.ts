/** The tools of docs/guide/tools.md, run as a reader would run them. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { Child } from '../support/child.ts'

const root = new URL('../..', import.meta.url).pathname
const main = join(root, 'dist/start/skep.cjs')
const folder = mkdtempSync(join(tmpdir(), 'guide-'))
afterAll(() => rmSync(folder, { recursive: true }))

const page = readFileSync(join(root, 'docs/guide/tools.md'), 'utf8')
const [forksnoop, calltop] = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code], index) => {
  const file = join(folder, `${index}.ts`)
  writeFileSync(file, code!)
  return file
})

it('forksnoop sees each child of a shell', async () => {
  const times = 7
  const shell = new Child('bash', ['-c', `read; for i in {1..${times}}; do (:); done`], {}, 'pipe')
  const pid = shell.process.pid!
  const tool = new Child(process.execPath, [main, 'run', forksnoop!, '-v', '--json', '-p', `${pid}`])
  try {
    await tool.until(() => tool.stderr.includes('attached in'))
    shell.process.stdin!.end('\n')
    await shell.ended
    await tool.until((lines) => lines.length >= times)
  } finally {
    expect(await tool.stop('SIGINT'), tool.stderr).toEqual({ code: 0, signal: null })
    await shell.stop()
  }
  const rows = tool.lines.map((line) => JSON.parse(line))
  expect(rows).toHaveLength(times)
  expect(new Set(rows.map((row) => row.child)).size).toBe(times)
  for (const row of rows) expect(row).toMatchObject({ pid, comm: 'bash' })
})

it('forksnoop has help, from the object', () => {
  const help = execFileSync(process.execPath, [main, 'run', forksnoop!, '-h'], { encoding: 'utf8' })
  expect(help).toContain('-p, --pid PID')
})

it('calltop counts, most first', () => {
  const text = execFileSync(process.execPath, [main, 'run', calltop!, '0.2', '1'], { encoding: 'utf8' })
  const [header, ...rows] = text.trimEnd().split('\n')
  expect(header).toMatch(/^COMM +CALLS$/)
  const counts = rows.map((row) => Number(/(\d+)$/.exec(row)?.[1]))
  expect(counts.length).toBeGreaterThan(0)
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
})
