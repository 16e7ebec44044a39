/** A user's file as a module of this process, and what goes wrong in it as people want to read it. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installHooks } from '../loader/index.ts'
import { complain, fail, UsageError } from '../tool/index.ts'
import { moduleSource } from '../transform/index.ts'
import * as hooks from './load-hooks.ts'

/** Imports the file. Throws UsageError where there is none, CompileError, and whatever the program throws. */
export async function importProgram(name: string): Promise<Record<string, unknown>> {
  const path = resolve(name)
  if (!existsSync(path) || !statSync(path).isFile()) throw new UsageError(`there is no file '${name}'`)
  if (!/\.m?[jt]s$/.test(path))
    throw new UsageError(
      `'${name}' is neither TypeScript nor JavaScript`,
      'give a .ts, .mts, .js or .mjs file',
    )
  // Parsed here first: an error in another thread loses its kind.
  moduleSource(path, readFileSync(path, 'utf8'))
  installHooks(hooks, new URL('../cli/load-hooks.js', import.meta.url).href)
  return import(pathToFileURL(path).href)
}

/** Says what went wrong in a user's program, and gives the exit code: their mistakes are no bugs of Skep's. */
export function failProgram(name: string, error: unknown): number {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!(error instanceof Error) || code.startsWith('SK') || process.env.SKEP_DEBUG === '1')
    return fail(name, error)
  const own = new URL('../', import.meta.url).href
  const frame = error.stack?.split('\n').find((line) => line.includes('file://') && !line.includes(own))
  const place = frame?.replace(/file:\/\/[^\s)]*?(?=:\d+:\d+)/, (url) => fileURLToPath(url))
  complain(`${name}: ${error.name}: ${error.message}\n${place ? `  ${place.trim()}\n` : ''}`)
  return 1
}
