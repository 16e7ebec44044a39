/** Node's module hooks for `skep run`: `skep` means this very package wherever the file lies. */
import { type Hooks, loadModule, resolveTypeScript } from '../loader/index.ts'

const source = new URL('../', import.meta.url)
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

export const resolve: Hooks['resolve'] = (specifier, context, next) => {
  const [, room] = /^skep(?:\/([\w-]+))?$/.exec(specifier) ?? []
  const path = specifier === 'skep' ? 'cli/front' : room && `${room}/index`
  if (path) return { url: new URL(`${path}.${extension}`, source).href, shortCircuit: true }
  return resolveTypeScript(specifier, context, next)
}

export const load: Hooks['load'] = (url, context, next) =>
  url.startsWith(source.href) ? next(url, context) : loadModule(url, context, next, false)
