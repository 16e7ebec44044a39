/** Tools and their peers beside a workload of the test: attached before it, ended after it, and then what they said. */
import { expect } from 'vitest'
import { Child } from './child.ts'

/** The built command; `node skep TOOL`. */
export const skep: string = new URL('../../dist/start/skep.cjs', import.meta.url).pathname

/**
 * The lines that `skep name …options` says of `work`. It is attached before `work` begins and ended by SIGINT after it,
 * so that everything `work` did is among them: a tool says what it has before it ends. Nothing may be lost.
 */
export async function traced(
  name: string,
  options: readonly string[],
  work: (tool: Child) => Promise<unknown> | unknown,
): Promise<readonly string[]> {
  const verbose = options.includes('--verbose') ? [] : ['--verbose']
  const tool = new Child(process.execPath, [skep, name, ...verbose, ...options])
  try {
    await tool.until(() => tool.stderr.includes('attached in'))
    await work(tool)
  } finally {
    expect(await tool.stop('SIGINT'), tool.stderr).toEqual({ code: 0, signal: null })
  }
  expect(tool.stderr).not.toContain('lost')
  return tool.lines
}

/** The same with `--json`: its objects. */
export async function tracedJson<T>(
  name: string,
  options: readonly string[],
  work: (tool: Child) => Promise<unknown> | unknown,
): Promise<T[]> {
  return (await traced(name, ['--json', ...options], work)).map((line) => JSON.parse(line) as T)
}

/**
 * The lines that a peer, one of Debian's libbpf-tools in /usr/sbin, says of `work`. `ready` is in the line that it says
 * once it is attached, `enough` looks at its lines after `work` and tells whether all are there.
 */
export async function peerTraced(
  name: string,
  options: readonly string[],
  ready: string,
  work: () => Promise<unknown> | unknown,
  enough: (lines: readonly string[]) => boolean = () => true,
): Promise<readonly string[]> {
  // It wants tracefs where that may not be mounted: it gets a mount namespace of its own. (Nor would it, writing to a
  // pipe, say anything before its end.)
  const script = 'mount -t tracefs nodev /sys/kernel/tracing && exec stdbuf -oL "$0" "$@"'
  const peer = new Child('unshare', ['--mount', 'sh', '-c', script, `/usr/sbin/${name}`, ...options])
  try {
    await peer.has(ready)
    await work()
    await peer.until(enough)
  } finally {
    await peer.stop('SIGINT')
  }
  return peer.lines
}
