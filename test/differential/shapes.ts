/** Random struct types: as source text, and as what the generator has to know of their fields. */
import type { Random } from './random.ts'

export type Kind = 'num' | 'u64' | 'i64' | 'bool' | 'str'

/** A member that holds a scalar or a string, by its path from the struct (`a`, `inner.b`, `list[2]`). */
export interface Leaf {
  readonly path: string
  readonly kind: Kind
  /** The type as written. */
  readonly type: string
  /** Bounds of integers. */
  readonly low: bigint
  readonly high: bigint
  /** Bytes of strings. */
  readonly size: number
}

/** An array member whose elements are of one leaf. */
export interface ArrayLeaf {
  readonly path: string
  readonly length: number
  readonly element: Leaf
}

export interface Shape {
  readonly name: string
  readonly text: string
  readonly leaves: readonly Leaf[]
  readonly arrays: readonly ArrayLeaf[]
  /** How a literal of it is written, given a writer for each leaf. */
  literal(write: (leaf: Leaf) => string): string
}

const integers: Readonly<Record<string, readonly [Kind, bigint, bigint]>> = {
  u8: ['num', 0n, 255n],
  i8: ['num', -128n, 127n],
  u16: ['num', 0n, 65535n],
  i16: ['num', -32768n, 32767n],
  u32: ['num', 0n, 2n ** 32n - 1n],
  i32: ['num', -(2n ** 31n), 2n ** 31n - 1n],
  u64: ['u64', 0n, 2n ** 64n - 1n],
  i64: ['i64', -(2n ** 63n), 2n ** 63n - 1n],
  be16: ['num', 0n, 65535n],
  be32: ['num', 0n, 2n ** 32n - 1n],
  be64: ['u64', 0n, 2n ** 64n - 1n],
  bool: ['bool', 0n, 1n],
}

/** The leaf of a scalar type. */
export function scalarLeaf(path: string, type: string): Leaf {
  const [kind, low, high] = integers[type]!
  return { path, kind, type, low, high, size: 0 }
}

export function stringLeaf(path: string, size: number): Leaf {
  return { path, kind: 'str', type: `str(${size})`, low: 0n, high: 0n, size }
}

const scalars = ['u8', 'i8', 'u16', 'i16', 'u32', 'i32', 'u64', 'i64', 'u32', 'u64', 'bool'] as const
const network = ['be16', 'be32', 'be64'] as const

export interface ShapeOptions {
  readonly strings: boolean
  readonly packable: boolean
  readonly network: boolean
  readonly booleans?: boolean
  /** Members may be unions. */
  readonly unions?: boolean
}

/** A struct type of 1 to 5 members under the variable `name`. */
export function randomShape(r: Random, name: string, options: ShapeOptions, depth = 0): Shape {
  const leaves: Leaf[] = []
  const arrays: ArrayLeaf[] = []
  const texts: string[] = []
  const writers: ((write: (leaf: Leaf) => string) => string)[] = []
  const count = r.between(1, depth ? 3 : 5)
  for (let i = 0; i < count; i++) {
    const field = String.fromCharCode(97 + i)
    const roll = r.int(100)
    if (roll < 8 && depth === 0) {
      const inner = randomShape(r, name, { ...options, packable: false }, 1)
      texts.push(`${field}: ${inner.text}`)
      for (const leaf of inner.leaves) leaves.push({ ...leaf, path: `${field}.${leaf.path}` })
      for (const each of inner.arrays)
        arrays.push({
          ...each,
          path: `${field}.${each.path}`,
          element: { ...each.element, path: `${field}.${each.element.path}` },
        })
      writers.push((write) => `${field}: ${inner.literal(write)}`)
    } else if (roll < 16) {
      const type = r.pick(['u8', 'u16', 'u32', 'u64', 'i32'])
      const length = r.pick([2, 3, 4, 8])
      const element = scalarLeaf(field, type)
      texts.push(`${field}: arrayOf(${type}, ${length})`)
      arrays.push({ path: field, length, element })
      for (let k = 0; k < length; k++) leaves.push({ ...element, path: `${field}[${k}]` })
      writers.push((write) => `${field}: [${Array.from({ length }, () => write(element)).join(', ')}]`)
    } else if (roll >= 92 && options.unions) {
      const members = [r.pick(['u64', 'i32', 'be32']), r.pick(['u8', 'i16', 'u32']), 'u16'].map((type, at) =>
        scalarLeaf(`${field}.${'xyz'[at]}`, type),
      )
      const given = r.pick(members)
      const inside = (leaf: Leaf) => leaf.path.slice(field.length + 1)
      texts.push(`${field}: union({ ${members.map((leaf) => `${inside(leaf)}: ${leaf.type}`).join(', ')} })`)
      leaves.push(...members)
      writers.push((write) => `${field}: { ${inside(given)}: ${write(given)} }`)
    } else {
      const leaf =
        roll < 28 && options.strings
          ? stringLeaf(field, r.pick([4, 8, 12, 16]))
          : scalarLeaf(
              field,
              options.network && r.chance(35)
                ? r.pick(network)
                : r.pick(options.booleans === false ? scalars.slice(0, -1) : scalars),
            )
      texts.push(`${field}: ${leaf.type}`)
      leaves.push(leaf)
      writers.push((write) => `${field}: ${write(leaf)}`)
    }
  }
  const packed = options.packable && r.chance(40) ? ', { packed: true }' : ''
  return {
    name,
    text: `struct({ ${texts.join(', ')} }${packed})`,
    leaves,
    arrays,
    literal: (write) => `{ ${writers.map((each) => each(write)).join(', ')} }`,
  }
}
