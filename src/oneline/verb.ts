/**
 * Verbs as builtins: the arguments of a call become a recipe (the site, and the parts that its key is made of), the
 * recipe a map, and the call is lowered by what the verb's map says. As JavaScript, on a machine, all calls with keys
 * of one kind share a map, since JavaScript does not say which call it is in.
 */
import { type KernelSide, onMachine } from '../map/index.ts'
import {
  builtin,
  type Lowering,
  type Machine,
  type MapMaker,
  machineFor,
  makeMap,
  Nothing,
  type Operand,
  type Recipe,
  Scalar,
} from '../operand/index.ts'
import { encodable, lowerParts, partFor, partOf, partOfValue } from './part.ts'
import { siteIn, siteOf } from './site.ts'
import type { Ingredients, Row, Unnamed, UnnamedHandle, Verb } from './unnamed.ts'

/** What a verb is in user space, beside being callable in kernel code. */
export interface Readable {
  /** What its calls counted so far, all of them one after the other. */
  rows(): readonly Row[]
  /** Empties its maps. */
  clear(): void
}

const all: { readonly verb: unknown; readonly unnamed: Unnamed }[] = []

/** The unnamed maps (of one verb, if it is given) in the order in which they were made. */
export function unnamedMaps(verb?: unknown): readonly Unnamed[] {
  return all.filter((each) => verb === undefined || each.verb === verb).map(({ unnamed }) => unnamed)
}

/** Declares a verb. */
// biome-ignore lint/suspicious/noExplicitAny: each verb has arguments of its own
export function declareVerb<F extends (...args: any[]) => void>(verb: Verb): F & Readable {
  const made = new Map<string, Unnamed>()
  const follow = (recipe: Recipe): Unnamed => {
    const id = JSON.stringify(recipe)
    let unnamed = made.get(id)
    if (!unnamed) {
      unnamed = verb.make(ingredientsIn(recipe))
      made.set(id, unnamed)
      all.push({ verb: callable, unnamed })
    }
    return unnamed
  }
  const lower = (l: Lowering, args: readonly Operand[]): Operand => {
    const { recipe, key, value } = lowerCall(l, verb, args)
    l.makeMap<UnnamedHandle>(callable, recipe)
    follow(recipe).lower(l, key, value)
    return new Nothing()
  }
  const javascript = (...args: unknown[]): void => {
    ;(machineFor(verb.name).map(callable) as VerbOnMachine).call(args)
  }
  const callable: MapMaker<UnnamedHandle> & Readable = Object.assign(builtin(verb.name, javascript, lower), {
    [makeMap]: (recipe: Recipe) => follow(recipe).map,
    [onMachine]: (machine: Machine) => new VerbOnMachine(verb, machine),
    rows: () => unnamedMaps(callable).flatMap((each) => each.rows()),
    clear: () => {
      for (const { map } of unnamedMaps(callable)) map.clear()
    },
  })
  return callable as unknown as F & Readable
}

/** The arguments of a call: as a recipe, and as the operands of key and value. */
function lowerCall(l: Lowering, verb: Verb, args: readonly Operand[]) {
  const { name, usage, takesValue, settings } = verb
  const own = (takesValue ? 1 : 0) + settings
  if (args.length < own) l.fail('SK2012', `${args.length} arguments given to ${usage}`)
  const operands = args.map((each) => each.required(l))
  const value = takesValue ? operands[0]! : undefined
  if (value && !(value instanceof Scalar && value.kind !== 'bool')) {
    l.fail('SK2010', `the value of ${name}() is a number or bigint, this is ${value.describe()}`)
  }
  const valuePart = value && partFor(l, value, `the value of ${name}()`)
  const known = operands.slice(own - settings, own).map((each) => {
    const number = each.host()?.value
    if (typeof number === 'number') return number
    return l.fail('SK2012', `${usage}: bounds and step must be known when the program is compiled`)
  })
  const keys = operands.slice(own)
  const parts = keys.map((each) => partFor(l, each, `the key of ${name}()`))
  const recipe: Recipe = {
    ...siteOf(l, name),
    key: parts.map((part) => part.name),
    value: valuePart?.name ?? null,
    settings: known,
  }
  return {
    recipe,
    key: parts.length === 0 ? new Scalar('num', l.b.const(0)) : lowerParts(l, parts, keys),
    value: valuePart?.lower(l, value!),
  }
}

function ingredientsIn(recipe: Recipe): Ingredients {
  return {
    site: siteIn(recipe),
    key: (recipe.key as readonly string[]).map(partOf),
    value: recipe.value === null ? undefined : partOf(String(recipe.value)),
    settings: recipe.settings as readonly number[],
  }
}

/** A verb under kernel functions that run as JavaScript. */
class VerbOnMachine implements KernelSide {
  readonly #verb: Verb
  readonly #machine: Machine
  readonly #made = new Map<string, Unnamed>()

  constructor(verb: Verb, machine: Machine) {
    this.#verb = verb
    this.#machine = machine
  }

  call(args: readonly unknown[]): void {
    const { name, takesValue, settings } = this.#verb
    const own = (takesValue ? 1 : 0) + settings
    const keys = args.slice(own)
    const key = keys.map(partOfValue)
    const value = takesValue ? partOfValue(args[0]) : undefined
    const known = args.slice(own - settings, own) as number[]
    const id = JSON.stringify([key.map((part) => part.name), value?.name, known])
    let unnamed = this.#made.get(id)
    if (!unnamed) {
      unnamed = this.#verb.make({ site: { title: `${name}()`, place: '' }, key, value, settings: known })
      this.#made.set(id, unnamed)
    }
    const values = keys.map(encodable)
    const whole = Object.fromEntries(values.map((each, index) => [`part${index}`, each]))
    const entry = values.length === 0 ? 0 : values.length === 1 ? values[0] : whole
    unnamed.update(entry, takesValue ? BigInt(args[0] as bigint) : 0n)
  }

  readonly user: Readable = {
    rows: () => this.#handles().flatMap(([unnamed, map]) => unnamed.rows(map)),
    clear: () => {
      for (const [, map] of this.#handles()) map.clear()
    },
  }

  #handles(): [Unnamed, UnnamedHandle][] {
    return [...this.#made.values()].map((unnamed) => {
      const side = this.#machine.map(unnamed.map) as KernelSide
      return [unnamed, side.user as UnnamedHandle]
    })
  }
}
