/** A tool of the collection as users run it, in a child: attached before `work`, ended with Ctrl-C after it. */
import { expect } from 'vitest'
import { Child, type Ended } from './child.ts'

export const main = new URL('../../dist/src/cli/main.js', import.meta.url).pathname

/** Runs `skep TOOL WORDS…` over `work` and gives the lines it wrote, which are `enough` before it is ended. */
export async function whileTracing(
  words: readonly string[],
  work: () => Promise<unknown> | void,
  enough: (lines: readonly string[]) => boolean = () => true,
): Promise<readonly string[]> {
  const tool = new Child(process.execPath, [main, ...words, '-v'])
  try {
    await tool.until(() => tool.stderr.includes('attached in'))
    await work()
    await tool.until(enough)
  } finally {
    expect(await tool.stop('SIGINT'), tool.stderr).toEqual({ code: 0, signal: null })
  }
  expect(tool.stderr).not.toContain('lost')
  return tool.lines
}

/** A distribution as tools write it with `--json`. */
export interface Drawn {
  readonly time?: string
  readonly unit: string
  readonly count: number
  readonly p50: number
  readonly p90: number
  readonly p99: number
  readonly avg?: number
  readonly total?: number
  readonly buckets: readonly { readonly low: number; readonly high: number; readonly count: number }[]
}

/** What the distributions that a tool wrote with `--json` are. */
export async function distributions<T = unknown>(
  words: readonly string[],
  work: () => Promise<unknown> | void,
): Promise<(Drawn & T)[]> {
  return (await whileTracing([...words, '--json'], work)).map((line) => JSON.parse(line))
}

/** How many values of a distribution are `low` or more, by its buckets that begin there or higher. */
export function countFrom({ buckets }: Drawn, low: number): number {
  return buckets.filter((bucket) => bucket.low >= low).reduce((sum, { count }) => sum + count, 0)
}

/** Runs `skep TOOL WORDS…` until it ends by itself. */
export async function toItsEnd(words: readonly string[]): Promise<Child & Ended> {
  const tool = new Child(process.execPath, [main, ...words])
  return Object.assign(tool, await tool.ended)
}

/** The buckets that a tool of Debian's libbpf-tools prints: it is attached before `work`, and ended with Ctrl-C after it. */
export async function debians(
  [name, ...words]: readonly string[],
  work: () => Promise<unknown> | void,
): Promise<{ low: number; high: number; count: number }[]> {
  // Its lines wait in a buffer otherwise, and what it has attached is not seen.
  const tool = new Child('stdbuf', ['-oL', `/usr/sbin/${name}`, ...words])
  try {
    await tool.has('Tracing')
    await work()
  } finally {
    await tool.stop('SIGINT')
  }
  return tool.lines.flatMap((line) => {
    const [, low, high, count] = line.match(/^ *(\d+) -> (\d+) +: (\d+) /) ?? []
    return count ? [{ low: Number(low), high: Number(high), count: Number(count) }] : []
  })
}
