/**
 * One-liners as a user runs them, and a process that does known numbers of known things under a name that no other
 * process has.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { Child } from './child.ts'
import { skep } from './traced.ts'

/** A folder of the suite's own, gone when it ends. */
export const folder = mkdtempSync(join(tmpdir(), 'skep-oneline-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What the children do: all prime. */
export const [calls, small, large, files] = [1009, 7, 13, 23]
/** Names that no other process of the machine has. */
export const comm = `one${process.pid % 100_000}`

/** Says that it is there, waits for a line, works, says so, waits for another. */
const script = `
import os, sys
open('/proc/self/comm', 'w').write(${JSON.stringify(comm)})
zero = os.open('/dev/zero', os.O_RDONLY)
print('ready', flush=True)
input()
for i in range(${calls}): os.getsid(0)
for i in range(${small}): os.read(zero, 100)
for i in range(${large}): os.read(zero, 5000)
for i in range(${files}):
    try: os.open('${folder}/file%d' % i, os.O_RDONLY)
    except OSError: pass
print('done', flush=True)
input()`

export interface Worker {
  readonly pid: number
  work(): Promise<void>
}

export async function withWorker<T>(use: (worker: Worker) => Promise<T>, text = script): Promise<T> {
  const child = spawn('python3', ['-c', text], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve, reject) => child.on('error', reject).on('exit', () => resolve()))
  const said = () => new Promise((resolve) => child.stdout.once('data', resolve))
  try {
    await said()
    return await use({
      pid: child.pid!,
      async work() {
        const done = said()
        child.stdin.write('\n')
        await done
      },
    })
  } finally {
    child.kill('SIGKILL')
    await ended
  }
}

/** The lines that the one-liner says of `work`, its last ones at Ctrl-C; `told` is what stderr must say besides. */
export async function linesOf(
  code: string,
  options: readonly string[],
  work: (tool: Child) => Promise<unknown>,
): Promise<readonly string[]> {
  const tool = new Child(process.execPath, [skep, '-e', code, '--verbose', ...options])
  try {
    await tool.until(() => tool.stderr.includes('attached in'))
    await work(tool)
  } finally {
    expect(await tool.stop('SIGINT'), tool.stderr).toEqual({ code: 0, signal: null })
  }
  expect(tool.stderr).not.toMatch(/lost|full/)
  return tool.lines
}

export interface Line {
  readonly map?: string
  readonly key?: readonly unknown[]
  readonly value?: number
  readonly print?: readonly unknown[]
  readonly count?: number
  readonly buckets?: readonly { low: number | null; high: number | null; count: number }[]
}

export const jsonOf = async (
  code: string,
  options: readonly string[],
  work: (tool: Child) => Promise<unknown>,
) => (await linesOf(code, ['--json', ...options], work)).map((line) => JSON.parse(line) as Line)

/** What the one-liner says of the work of a process, restricted to it. */
export const ofWorker = (code: string, options: readonly string[] = []) =>
  withWorker(({ pid, work }) => jsonOf(code, ['-p', `${pid}`, ...options], work))

export function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [skep, ...words], { encoding: 'utf8' })
  expect(stderr).not.toMatch(/^\s+at .*\/src\//m)
  return { status, stdout, stderr }
}
