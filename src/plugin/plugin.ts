/**
 * The transform for bundlers: kernel functions are noted before anything renames, strips or minifies them. Rollup,
 * rolldown and vite call plugins alike, esbuild in a way of its own. Written against what they document
 * (rollupjs.org/plugin-development, esbuild.github.io/plugins), so that none of them is needed to build Skep.
 */
import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, relative } from 'node:path'
import { isKernelPackage } from '../loader/index.ts'
import { mentionsSkep, noteFunctions } from '../transform/index.ts'

export interface PluginOptions {
  /** Further files with functions that kernel code calls; those that import skep, and packages that depend on it, are known. */
  readonly include?: RegExp
}

/** What vite, rolldown and rollup take as a plugin. */
export interface RollupPlugin {
  readonly name: string
  readonly enforce: 'pre'
  transform(code: string, id: string): { code: string; map: null } | undefined
}

/** What esbuild takes as a plugin. */
export interface EsbuildPlugin {
  readonly name: string
  setup(build: EsbuildBuild): void
}

interface EsbuildBuild {
  onLoad(
    options: { filter: RegExp; namespace: string },
    load: (file: { path: string }) => Promise<{ contents: string; loader: EsbuildLoader } | undefined>,
  ): void
}

type EsbuildLoader = 'js' | 'jsx' | 'ts' | 'tsx'

const modules = /\.[cm]?[jt]sx?$/

/** The plugin for vite, rolldown and rollup. It has to come before those that change the code. */
export function skepPlugin(options: PluginOptions = {}): RollupPlugin {
  return {
    name: 'skep',
    enforce: 'pre',
    transform(code, id) {
      const noted = noteIn(id.replace(/[?#].*$/, ''), code, options)
      // Lines stay where they are, and what maps there were holds for them.
      return noted === undefined ? undefined : { code: noted, map: null }
    },
  }
}

/** The plugin for esbuild. */
export function skepEsbuild(options: PluginOptions = {}): EsbuildPlugin {
  return {
    name: 'skep',
    setup(build) {
      build.onLoad({ filter: modules, namespace: 'file' }, async ({ path }) => {
        if (!isCandidate(path, options)) return undefined
        const contents = noteIn(path, await readFile(path, 'utf8'), options)
        const loader = extname(path).replace(/^\.[cm]?/, '') as EsbuildLoader
        return contents === undefined ? undefined : { contents, loader }
      })
    },
  }
}

function noteIn(path: string, text: string, options: PluginOptions): string | undefined {
  if (!isCandidate(path, options)) return undefined
  if (!options.include?.test(path) && !isInstalled(path) && !mentionsSkep(text)) return undefined
  const own = relative(process.cwd(), path)
  // A bundle says nothing of the machine it was made on, if that can be helped.
  return noteFunctions(own.startsWith('..') || isAbsolute(own) ? path : own, text)
}

/** Whether a file may have kernel functions, by its name alone. */
function isCandidate(path: string, { include }: PluginOptions): boolean {
  if (!modules.test(path) || !isAbsolute(path)) return false
  return !isInstalled(path) || include?.test(path) === true || isKernelPackage(path)
}

function isInstalled(path: string): boolean {
  return path.includes('/node_modules/')
}
