/**
 * Node's module hooks for TypeScript and kernel functions: TypeScript is run as it is, and a script's URL stays that of
 * its file, which is what V8's inspector and stack traces name. Synchronous, so that they serve both kinds of hooks
 * (nodejs.org/api/module.html#customization-hooks).
 */
import { existsSync, readFileSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { isTypeScript, mentionsSkep, moduleSource } from '../transform/index.ts'
import { isKernelPackage } from './kernel-package.ts'

export interface Resolved {
  readonly url: string
  readonly shortCircuit?: boolean
}

export interface Loaded {
  readonly format: string
  readonly source: string
  readonly shortCircuit: boolean
}

export type Next<T> = (what: string, context: object) => T

export interface Hooks {
  resolve(specifier: string, context: { readonly parentURL?: string }, next: Next<Resolved>): Resolved
  load(url: string, context: { readonly format?: string | null }, next: Next<Loaded>): Loaded
}

/** From now on modules go through `hooks`; `url` is that of a module which exports them, for a thread of its own. */
export function installHooks(hooks: Hooks, url: string): void {
  // Node.js 22.15 and later: hooks of this very thread.
  const { registerHooks } = module as { registerHooks?(hooks: Hooks): void }
  if (registerHooks) registerHooks(hooks)
  else module.register(url)
}

/** Resolves as Node does, and TypeScript's custom of importing './x.js' and meaning './x.ts'. */
export const resolveTypeScript: Hooks['resolve'] = (specifier, context, next) => {
  if (specifier === 'skep:using') {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    return { url: new URL(`../runtime/using.${extension}`, import.meta.url).href, shortCircuit: true }
  }
  if (/^\.{1,2}\/.*\.m?js$/.test(specifier) && context.parentURL && isTypeScript(context.parentURL)) {
    const meant = new URL(specifier.replace(/js$/, 'ts'), context.parentURL)
    if (!existsSync(new URL(specifier, context.parentURL)) && existsSync(meant))
      return next(meant.href, context)
  }
  return next(specifier, context)
}

/** Loads a module as JavaScript; with `notes`, with its kernel functions noted. Throws CompileError. */
export function loadModule(
  url: string,
  context: Parameters<Hooks['load']>[1],
  next: Next<Loaded>,
  notes: boolean,
): Loaded {
  if (!/^file:[^?]*\.m?[jt]s(\?.*)?$/.test(url)) return next(url, context)
  const path = fileURLToPath(url)
  const installed = path.includes('/node_modules/')
  const typed = isTypeScript(path)
  if ((installed && !(notes && isKernelPackage(path))) || (!typed && context.format === 'commonjs')) {
    return next(url, context)
  }
  const text = readFileSync(path, 'utf8')
  const noted = notes && (installed || mentionsSkep(text))
  if (!typed && !noted && (installed || !/\busing\b/.test(text))) return next(url, context)
  return { format: 'module', source: moduleSource(path, text, noted), shortCircuit: true }
}
