/** The hooks of `skep/register`; up to Node.js 22.14 they run in a thread of their own. */
import { type Hooks, loadModule, resolveTypeScript } from '../loader/index.ts'

const source = new URL('../', import.meta.url).href

export const resolve: Hooks['resolve'] = resolveTypeScript

export const load: Hooks['load'] = (url, context, next) =>
  url.startsWith(source) ? next(url, context) : loadModule(url, context, next, true)
