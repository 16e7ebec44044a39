/**
 * Kernel structs as TypeScript types, each written once, and only those that something refers to: a struct that is
 * named is put on a list, and writing it names others, until the list is done.
 */
import type { Btf } from '../btf/index.ts'
import { CompileError, invariant } from '../error/index.ts'
import { KernelPointer, type Lowering, type Operand, type Target, type TypeNames } from '../operand/index.ts'
import { DryLowering } from './dry-lowering.ts'

/** What all files begin with. `noUncheckedIndexedAccess` doubts every element but those that have a name. */
const shared = `/** Something in kernel memory: its fields, and its address. */
type Kernel<T> = bigint & Readonly<T>
/** An array in kernel memory. */
interface Elements<T> {
	readonly length: number
	readonly [index: number]: T
	[Symbol.iterator](): Iterator<T>
${Array.from({ length: 16 }, (_, index) => `\treadonly ${index}: T`).join('\n')}
}`

/** Names that TypeScript does not give away. */
export const reserved: ReadonlySet<string> = new Set(
  `any unknown never bigint boolean number string symbol object undefined void null true false
  break case catch class const continue debugger default delete do else enum export extends finally for function if
  import in instanceof interface intrinsic let new package private protected public return static super switch this
  throw try type typeof var while with yield await async of keyof readonly infer is asserts unique`.split(
    /\s+/,
  ),
)

/** Names that the file has for itself. */
const own = ['Kernel', 'Elements', 'Readonly', 'Uint8Array', 'Tracepoints', 'RawTracepoints', 'KernelStructs']

export class StructTypes implements TypeNames {
  readonly #target: Target
  readonly #names = new Map<number, string>()
  readonly #used = new Set([...reserved, ...own])
  readonly #waiting: number[] = []
  #typedefs: Map<number, string> | undefined

  constructor(target: Target) {
    this.#target = target
  }

  get #btf(): Btf {
    invariant(this.#target.btf, 'a struct without BTF')
    return this.#target.btf
  }

  struct(id: number): string {
    const known = this.#names.get(id)
    if (known !== undefined) return known
    const wanted = this.#btf.nameOf(id) || this.#typedefOf(id)
    if (wanted === undefined) return `Kernel<${this.#body(id)}>`
    let name = wanted
    for (let number = 2; this.#used.has(name); number++) name = `${wanted}_${number}`
    this.#used.add(name)
    this.#names.set(id, name)
    this.#waiting.push(id)
    return name
  }

  array(element: string): string {
    return `Elements<${element}>`
  }

  /** The declarations of all that was named, and of what those name, by name. */
  declarations(): string[] {
    const structs: [string, string][] = []
    for (let id = this.#waiting.shift(); id !== undefined; id = this.#waiting.shift()) {
      const name = this.#names.get(id)!
      structs.push([name, `type ${name} = Kernel<${this.#body(id)}>`])
    }
    return [shared, ...structs.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text)]
  }

  /** What the kernel calls each struct that was named, and what its type is called; the first of a name has it. */
  get named(): readonly (readonly [kernel: string, type: string])[] {
    const named = new Map<string, string>()
    for (const [id, type] of this.#names) {
      const kernel = this.#btf.nameOf(id) || this.#typedefOf(id)!
      if (!named.has(kernel)) named.set(kernel, type)
    }
    return [...named].sort(([a], [b]) => (a < b ? -1 : 1))
  }

  #body(id: number): string {
    const l = new DryLowering(this.#target)
    const pointer = new KernelPointer(l.context, id, 'direct')
    return objectType(
      this.#btf.memberNames(id).map((name) => [name, typeOf(l, this, () => pointer.member(l, name))]),
    )
  }

  /** The name of an anonymous struct: `typedef struct { … } atomic_t`. */
  #typedefOf(id: number): string | undefined {
    if (!this.#typedefs) {
      this.#typedefs = new Map()
      for (const typedef of this.#btf.ids('typedef')) {
        const type = this.#btf.type(typedef)
        if (type.kind !== 'typedef' || this.#typedefs.has(type.typeId)) continue
        this.#typedefs.set(type.typeId, type.name)
      }
    }
    return this.#typedefs.get(id)
  }
}

/** The type of the operand that `read` gives; `undefined` if it is refused. */
export function typeOf(l: Lowering, names: TypeNames, read: () => Operand): string | undefined {
  try {
    return read().typeText(l, names)
  } catch (error) {
    if (error instanceof CompileError) return undefined
    throw error
  }
}

/** An object type of these fields, without those that have no type. */
export function objectType(fields: readonly (readonly [name: string, type: string | undefined])[]): string {
  const lines = fields.filter(([, type]) => type !== undefined).map(([name, type]) => `\t${name}: ${type}\n`)
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}}`
}
