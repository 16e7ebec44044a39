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

type Exports = Record<string | symbol, unknown>

interface Loaded {
  readonly exports: Exports
}

/** A script that has run, and the form of it that is to be kept. */
interface Kept {
  readonly script: vm.Script
  readonly name: string
}

/** What stands before a CommonJS module. */
const opening = '(function (exports, require, module, __filename, __dirname) {'

/** Scripts that most runs do without; the build names them so. */
const spare = /\/spare\b/

/** How often the form is made. */
const times = 2

export class Code {
  readonly #cache: CacheDirectory | undefined
  readonly #keyOf: (path: string) => string
  readonly #loaded = new Map<string, Loaded>()
  readonly #awaited = new Map<string, Exports>()
  readonly #scripts = new Map<string, vm.Script>()
  readonly #kept: Kept[] = []

  /** `keyOf` says what the form of a script is for: which build of it, and which of its functions are going to run. */
  constructor(cache: CacheDirectory | undefined, keyOf: (path: string) => string) {
    this.#cache = cache
    this.#keyOf = keyOf
  }

  /** What the CommonJS module in this file exports; it runs once, and its relative `require`s come here. */
  load(path: string): Exports {
    const known = this.#loaded.get(path)
    if (known) return known.exports
    const module: Loaded = { exports: {} }
    this.#loaded.set(path, module)
    const folder = dirname(path)
    const outside: (id: string) => Exports = createRequire(path)
    const require = (id: string) => {
      if (id.startsWith('node:')) return this.#atFirstUse(id, () => outside(id))
      if (!id.startsWith('.')) return outside(id)
      const script = join(folder, id)
      return spare.test(id) ? this.#atFirstUse(script, () => this.load(script)) : this.load(script)
    }
    this.#script(path).runInThisContext()(module.exports, require, module, path, folder)
    return module.exports
  }

  /** What `load` gives, for all who ask by this name. */
  #atFirstUse(name: string, load: () => Exports): Exports {
    let exports = this.#awaited.get(name)
    if (!exports) this.#awaited.set(name, (exports = atFirstUse(load)))
    return exports
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

/**
 * Stands for the exports of a module that is loaded when one of them is asked for. Each becomes a property of its own by
 * that, so that code which uses it often is as fast as with the module itself.
 */
function atFirstUse(load: () => Exports): Exports {
  const behind = new Proxy<Exports>(Object.create(null), {
    get(_, name, user) {
      const exports = load()
      const property = Object.getOwnPropertyDescriptor(exports, name)
      if (!property) return exports[name]
      Object.defineProperty(user, name, property)
      return (user as Exports)[name]
    },
  })
  return Object.create(behind)
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
