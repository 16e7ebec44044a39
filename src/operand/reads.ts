/**
 * What compiling a function reads of the program around it, written down so that it can be read again: steps from the
 * function to variables, from objects to their properties, and for each what was seen there. Where another run takes
 * the same steps and sees the same, compiling gives the same program: that is what a cache of programs rests on.
 *
 * What cannot be told exactly (a kernel value that does not say what it is, a native function) makes the reads
 * inexact, and nothing is to be kept of them.
 */
import type { SourceText } from '../error/index.ts'
import { isType, layoutText } from '../schema/index.ts'
import { isKernelValue, type KernelValue, kernelIdentity, kernelOperand, nameOfBuiltin } from './builtin.ts'
import { type MadeMap, type MapMaker, makeMap, type Recipe } from './map-maker.ts'

/** A function's source and scope. */
export interface FunctionSource {
  /** The function's own text (`fn.toString()`), which knows where it stands in the user's file. */
  readonly source: SourceText
  /** Where the text stands in its script, if that is known without looking into the file. */
  readonly place?: string | undefined
  /** The value of a free variable, or `undefined` if there is none of the name (yet: it may be in its dead zone). */
  resolve(name: string): { readonly value: unknown } | undefined
}

/** A door to a function's source. Throws SkepError if it cannot look behind `fn` (a native or bound function). */
export type SourceDoor = (fn: (...args: never[]) => unknown) => FunctionSource

/** How to look at `from`, which was seen before: a variable it sees, a property, what it has, all of it, its text. */
export type Look = 'variable' | 'property' | 'keys' | 'has' | 'whole' | 'source'

/** How to look, the number of what is looked at (in the order in which things were seen), and for what. */
export type Step = readonly [Look, number, string]

/** Most values that one look may take in: more than any sensible table, and an end to mistakes. */
const wholeLimit = 10_000

export class Reads {
  /** The steps taken, none twice. */
  readonly steps: Step[] = []
  /** What each step saw, as text. */
  readonly seen: string[] = []
  /** The objects and functions that were seen; first the kernel function. */
  readonly values: object[] = []
  /** Kernel values that were used, and the path by which the function calls each; those made on the way from −1 down. */
  readonly paths: (readonly [number, string])[] = []
  /** Maps that were made on the way: by which of `values`, and how. */
  readonly recipes: (readonly [number, Recipe])[] = []
  /** The maps of `recipes`. */
  readonly made: KernelValue[] = []
  readonly #door: SourceDoor
  readonly #numbers = new Map<object, number>()
  readonly #sources = new Map<object, FunctionSource>()
  readonly #taken = new Set<string>()
  #exact = true

  constructor(fn: (...args: never[]) => unknown, door: SourceDoor) {
    this.#door = door
    this.#number(fn)
  }

  /** Whether reading the same means compiling the same. */
  get exact(): boolean {
    return this.#exact
  }

  /** The door, which notes what is asked of it. */
  readonly door: SourceDoor = (fn) => {
    const inner = this.#source(fn)
    this.look('source', fn)
    return {
      ...inner,
      resolve: (name) => {
        this.look('variable', fn, name)
        return inner.resolve(name)
      },
    }
  }

  /** Notes a look at `from` that is taken now. */
  look(look: Look, from: object, name = ''): void {
    if (!this.#exact) return
    const number = this.#numbers.get(from)
    // What the language itself has is the same in every program.
    if (number === undefined && from === Math) return
    if (number === undefined) {
      this.#exact = false
      return
    }
    const step: Step = [look, number, name]
    const key = step.join(' ')
    if (this.#taken.has(key)) return
    this.#taken.add(key)
    this.steps.push(step)
    this.seen.push(this.#see(step))
  }

  /** Notes the path by which the function calls a kernel value: it may name it. */
  called(value: KernelValue, path: string): void {
    const made = this.made.indexOf(value)
    const number = made < 0 ? this.#numbers.get(value) : -1 - made
    if (number !== undefined) this.paths.push([number, path])
  }

  /** Notes a map that was made on the way. */
  make({ maker, recipe, map }: MadeMap): void {
    const number = this.#numbers.get(maker)
    if (number === undefined) this.#exact = false
    else if (!this.made.includes(map)) {
      this.recipes.push([number, recipe])
      this.made.push(map)
    }
  }

  /** Does to the values of this run what compiling would: makes maps by `recipes`, calls values by `paths`. */
  repeat(recipes: Reads['recipes'], paths: Reads['paths']): void {
    for (const [number, recipe] of recipes) {
      this.made.push((this.values[number] as Partial<MapMaker>)[makeMap]!(recipe))
    }
    for (const [number, path] of paths) {
      const value = number < 0 ? this.made[-1 - number] : this.values[number]
      if (value && isKernelValue(value)) value[kernelOperand](path)
    }
  }

  /** Takes the steps of another run; false as soon as one sees something else. To be asked of new `Reads` only. */
  same(steps: readonly Step[], seen: readonly string[]): boolean {
    return steps.every((step, index) => this.#see(step) === seen[index] && this.#exact)
  }

  #source(fn: (...args: never[]) => unknown): FunctionSource {
    let source = this.#sources.get(fn)
    if (!source) this.#sources.set(fn, (source = this.#door(fn)))
    return source
  }

  #see([look, number, name]: Step): string {
    const from = this.values[number]
    return from === undefined ? 'nothing' : this.#looks[look](from, name)
  }

  readonly #looks: Record<Look, (from: object, name: string) => string> = {
    variable: (from, name) => {
      const found = this.#source(from as () => unknown).resolve(name)
      return found ? this.#tell(found.value) : 'absent'
    },
    property: (from, name) => {
      const property = Object.getOwnPropertyDescriptor(from, name)
      if (!property) return 'absent'
      if ('value' in property) return this.#tell(property.value)
      return property.get && isModule(from) ? this.#tell(property.get.call(from)) : 'accessor'
    },
    keys: (from) => JSON.stringify(Object.keys(from)),
    has: (from, name) => String(name in from),
    whole: (from) => this.#contents(from, new Set()),
    source: (from) => {
      const { source, place } = this.#source(from as () => unknown)
      return `${place ?? ''} ${source.text}`
    },
  }

  #number(value: object): number {
    const number = this.values.push(value) - 1
    this.#numbers.set(value, number)
    return number
  }

  #tell(value: unknown): string {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) {
      return `${typeof value} ${Object.is(value, -0) ? '-0' : String(value)}`
    }
    const known = this.#numbers.get(value)
    if (known !== undefined) return `again ${known}`
    this.#number(value)
    return this.#kindOf(value)
  }

  #kindOf(value: object): string {
    if (isKernelValue(value)) {
      const identity = value[kernelIdentity]?.()
      if (!identity) this.#exact = false
      return `kernel value ${identity?.text}`
    }
    const builtin = nameOfBuiltin(value)
    if (builtin !== undefined) {
      if (builtin === '') this.#exact = false
      return `builtin ${builtin}`
    }
    if (isType(value)) return `type ${layoutText(value)}`
    if (typeof value === 'function') {
      // Which of them it is cannot be seen; the text of a bound function says as little.
      if (/\{\s*\[native code\]\s*\}$/.test(String(value))) this.#exact = false
      return 'function'
    }
    if (!isPlain(value)) return 'instance'
    return Array.isArray(value) ? 'array' : isModule(value) ? 'module' : 'object'
  }

  /** All own properties, and theirs; what is neither array nor plain object tells of itself alone. */
  #contents(object: object, visited: Set<object>): string {
    visited.add(object)
    if (visited.size > wholeLimit) this.#exact = false
    if (!this.#exact) return ''
    const properties = Object.keys(object).map((name) => {
      const text = this.#looks.property(object, name)
      const value: unknown = Object.getOwnPropertyDescriptor(object, name)?.value
      const inner = isContainer(value) && !visited.has(value) ? this.#contents(value, visited) : ''
      return `${JSON.stringify(name)}: ${JSON.stringify(text)} ${inner}`
    })
    return `{ ${properties.join(', ')} }`
  }
}

function isContainer(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  return !isKernelValue(value) && !isType(value) && nameOfBuiltin(value) === undefined && isPlain(value)
}

/** Module namespaces and what transpilers make of them: their getters are exports, not computations. */
export function isModule(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Module]' || '__esModule' in value
}

/** Objects and arrays that are data, and module namespaces. */
export function isPlain(value: object): boolean {
  if (Array.isArray(value) || isModule(value) || value === Math || value === globalThis) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  // An object of another realm (a vm context) has another Object.prototype, whose own prototype is null.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
