/**
 * Scripts that start fast: V8's own form of a script (its code cache: vm.Script, cachedData) is loaded in place of parsing
 * and compiling the script again. V8 sees by itself that the form is another version's.
 *
 * There are forms of two origins. Those that the build makes (`ahead.ts`) lie beside the scripts, and serve from the first
 * run on wherever Node.js is the one that built. And each user's own, kept beside the compiled programs: made when a process
 * ends, of the functions that had run by then: at the end of the first run, and once more at the end of the next, which
 * finds its programs compiled. That they are undamaged, and nobody else's, is the directory's business.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import vm from 'node:vm'
import { type CacheDirectory, fileNameOf } from '../cache/index.ts'
import { formBeside } from './form.ts'

interface Loaded {
  readonly exports: Record<string, unknown>
}

/** A script that has run, and the form of it that is to be kept. */
interface Kept {
  readonly script: vm.Script
  readonly name: string
}

/** What stands before a CommonJS module. */
const opening = '(function (exports, require, module, __filename, __dirname) {'

/** How often the form is made. */
const times = 2

export class Code {
  readonly #cache: CacheDirectory | undefined
  readonly #keyOf: (path: string) => string
  readonly #loaded = new Map<string, Loaded>()
  readonly #scripts = new Map<string, vm.Script>()
  readonly #kept: Kept[] = []

  /** `keyOf` says what the form of a script is for: which build of it, and which of its functions are going to run. */
  constructor(cache: CacheDirectory | undefined, keyOf: (path: string) => string) {
    this.#cache = cache
    this.#keyOf = keyOf
  }

  /** What the CommonJS module in this file exports; it runs once, and its relative `require`s come here. */
  load(path: string): Record<string, unknown> {
    const known = this.#loaded.get(path)
    if (known) return known.exports
    const module: Loaded = { exports: {} }
    this.#loaded.set(path, module)
    const outside = createRequire(path)
    const folder = dirname(path)
    const require = (id: string) => (id.startsWith('.') ? this.load(join(folder, id)) : outside(id))
    this.#script(path).runInThisContext()(module.exports, require, module, path, folder)
    return module.exports
  }

  #script(path: string): vm.Script {
    const name = `code-${fileNameOf(this.#keyOf(path))}`
    let made = times
    let form: Buffer | undefined
    for (; made > 0; made--) if ((form = this.#cache?.read(`${name}-${made}`))) break
    const script = scriptOf(path, form ?? formBeside(path))
    this.#scripts.set(path, script)
    // Other options of V8 need another form.
    const next = form && script.cachedDataRejected ? made : made + 1
    if (next <= times) this.#kept.push({ script, name: `${name}-${next}` })
    return script
  }

  /** What was loaded, by its path. */
  scripts(): ReadonlyMap<string, vm.Script> {
    return this.#scripts
  }

  /** Keeps what is worth it; to be called when all has run. */
  keep(): void {
    for (const { script, name } of this.#kept) this.#cache?.write(name, script.createCachedData())
  }
}

/** The script in this file, from its form where that fits. */
export function scriptOf(path: string, form?: Buffer): vm.Script {
  return new vm.Script(`${opening}${readFileSync(path, 'utf8')}\n})`, {
    filename: path,
    // So that places are those of the file.
    columnOffset: -opening.length,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(form && { cachedData: form }),
  })
}
