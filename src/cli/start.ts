#!/usr/bin/env node
/**
 * `skep`, as it is installed: tools and one-liners start at once, from a bundle of what they need (`code.ts` says how);
 * whatever else there is, is `main.ts`. The bundle is a second form of the same code, and a process uses one of the two.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, CacheDirectory, cachePath } from '../cache/index.ts'
import type { Tool } from '../tool/index.ts'
import { Code } from './code.ts'
import type { Command } from './command.ts'

const [word = '', ...words] = process.argv.slice(2)
const folder = import.meta.dirname
const file = join(folder, word === '-e' ? 'one-liner.cjs' : `tools/${word}.cjs`)

if (/^(-e|\w[\w-]*)$/.test(word) && existsSync(file)) void quick()
else void whole()

/** All of it. As node does with the module it is started with, an `await` that nothing is left to end is told by a code. */
async function whole(): Promise<void> {
  const stuck = () => {
    process.exitCode ??= 13
  }
  process.once('exit', stuck)
  await import(new URL('../src/cli/main.js', import.meta.url).href)
  process.off('exit', stuck)
}

async function quick(): Promise<void> {
  const interrupted = () => process.exit(130)
  process.once('SIGINT', interrupted)
  const path = cachePath(process.env)
  const cache = path === undefined ? undefined : new CacheDirectory(path)
  const code = new Code(cache, (path) => {
    // The compiler does the same for all of them.
    const user = path === join(folder, 'compiler.cjs') ? '' : word
    return `${build} ${process.version} ${user} ${path}`
  })
  const { runCommand } = code.load(join(folder, 'quick.cjs')) as typeof import('./quick.ts')
  const { default: tool, command } = code.load(file) as { default?: Tool; command?: Command }
  const isHelp = words.some((each) => each === '-h' || each === '--help')
  // What only helps, or fails, uses little of the code.
  process.once('exit', (status) => status === 0 && !isHelp && code.keep())
  // An interruption that came while this was loaded is heard in a turn of the event loop; then the command listens.
  // Between two immediates lies a whole turn, wherever in one the first was asked for.
  for (let i = 0; i < 2; i++) await new Promise((resolve) => setImmediate(resolve))
  const running = runCommand(tool, command, words)
  process.off('SIGINT', interrupted)
  process.exit(await running)
}
