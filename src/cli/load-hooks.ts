/**
 * Node's module hooks for `skep run`: `skep` means this very package wherever the file lies, TypeScript is run as it
 * is, and a script's URL is that of its file, which is what V8's inspector and stack traces name. Synchronous, so that
 * they serve both kinds of hooks (nodejs.org/api/module.html#customization-hooks).
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isTypeScript, moduleSource } from './module-source.ts'

interface Resolved {
  readonly url: string
  readonly shortCircuit?: boolean
}

interface Loaded {
  readonly format: string
  readonly source: string
  readonly shortCircuit: boolean
}

const source = new URL('../', import.meta.url)
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const file = (path: string): Resolved => ({
  url: new URL(`${path}.${extension}`, source).href,
  shortCircuit: true,
})

export function resolve(
  specifier: string,
  context: { readonly parentURL?: string },
  next: (specifier: string, context: object) => Resolved,
): Resolved {
  if (specifier === 'skep') return file('cli/front')
  if (specifier === 'skep:using') return file('cli/using')
  const [, room] = /^skep\/([\w-]+)$/.exec(specifier) ?? []
  if (room) return file(`${room}/index`)
  // TypeScript's custom of importing './x.js' and meaning './x.ts'.
  if (/^\.{1,2}\/.*\.m?js$/.test(specifier) && context.parentURL && isTypeScript(context.parentURL)) {
    const meant = new URL(specifier.replace(/js$/, 'ts'), context.parentURL)
    if (!existsSync(new URL(specifier, context.parentURL)) && existsSync(meant))
      return next(meant.href, context)
  }
  return next(specifier, context)
}

export function load(url: string, context: object, next: (url: string, context: object) => Loaded): Loaded {
  const own = url.startsWith(source.href) || url.includes('/node_modules/')
  if (own || !/^file:.*\.(m?ts|m?js)$/.test(url)) return next(url, context)
  const path = fileURLToPath(url)
  const text = readFileSync(path, 'utf8')
  if (!isTypeScript(path) && !/\busing\b/.test(text)) return next(url, context)
  return { format: 'module', source: moduleSource(path, text), shortCircuit: true }
}
