/**
 * Types for kernels that do not know all kinds of them (libbpf's bpf_object__sanitize_btf): each newer kind becomes an
 * older one that takes as many words and no more meaning, so ids and strings stay what they are. What is lost is what
 * the kernel could not have used.
 */
import { type Btf, readBtf } from './read.ts'

/** The kinds by their numbers on the wire. */
const INT = 1 << 24
const STRUCT = 4 << 24
const UNION = 5 << 24
const ENUM = 6 << 24
const TYPEDEF = 8 << 24
const CONST = 10 << 24
const FUNC = 12 << 24

/** One type in the bytes. */
class Type {
  readonly btf: Btf
  readonly id: number
  readonly #view: DataView

  constructor(btf: Btf, id: number, view: DataView) {
    this.btf = btf
    this.id = id
    this.#view = view
  }

  get(word: number): number {
    return this.#view.getUint32(this.btf.offsetOf(this.id) + 4 * word, true)
  }

  set(word: number, value: number): void {
    this.#view.setUint32(this.btf.offsetOf(this.id) + 4 * word, value, true)
  }

  /** The number of entries. */
  get count(): number {
    return this.get(1) & 0xffff
  }
}

type Kind = Parameters<Btf['ids']>[0]
type Rewrite = (type: Type) => void

/** What is given up, kernel by kernel, from the newest back; each with all before it. */
const steps: readonly (readonly (readonly [Kind, Rewrite])[])[] = [
  // Linux 6.0: enums of 64 bits, and enums that are signed.
  [
    ['enum64', asUnion],
    ['enum', (type) => type.set(1, type.get(1) & 0x7fffffff)],
  ],
  // 5.17 and 5.16: tags.
  [
    ['typeTag', (type) => retyped(type, CONST)],
    [
      'declTag',
      (type) => {
        type.set(1, INT)
        type.set(2, 1)
        type.set(3, 8)
      },
    ],
  ],
  // 5.13: floating point.
  [['float', (type) => type.set(1, STRUCT)]],
  // 5.6: functions that are global.
  [['func', (type) => type.set(1, FUNC)]],
  // 5.2: variables and their sections.
  [
    ['datasec', asStruct],
    [
      'var',
      (type) => {
        type.set(1, INT)
        type.set(2, 1)
        type.set(3, 8)
      },
    ],
  ],
  // 5.0: functions.
  [
    ['func', (type) => retyped(type, TYPEDEF)],
    [
      'funcProto',
      (type) => {
        type.set(1, ENUM | type.count)
        type.set(2, 4)
        type.set(0, 0)
      },
    ],
  ],
]

/** The types with less and less in them, each to be tried if the one before was refused. */
export function* sanitizeTypes(bytes: Uint8Array): Generator<Uint8Array> {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  // Of the original: places stay the same, kinds do not.
  const btf = readBtf(bytes)
  for (const step of steps) {
    for (const [kind, rewrite] of step) for (const id of btf.ids(kind)) rewrite(new Type(btf, id, view))
    yield copy
  }
}

function retyped(type: Type, kind: number): void {
  type.set(0, kind === TYPEDEF ? type.get(0) : 0)
  type.set(1, kind)
}

/** An `enum64` has entries of three words, as a union: each becomes a member without meaning. */
function asUnion(type: Type): void {
  const int = type.btf.ids('int').next().value ?? 0
  type.set(1, UNION | type.count)
  for (let i = 0; i < type.count; i++) {
    type.set(3 + 3 * i + 1, int)
    type.set(3 + 3 * i + 2, 0)
  }
}

/** A section becomes a struct of what is in it; its name would be none. */
function asStruct(type: Type): void {
  type.set(0, 0)
  type.set(1, STRUCT | type.count)
  for (let i = 0; i < type.count; i++) {
    const [variable, offset] = [type.get(3 + 3 * i), type.get(3 + 3 * i + 1)]
    const { btf } = type
    const of = btf.type(variable)
    type.set(3 + 3 * i, 0)
    type.set(3 + 3 * i + 1, of.kind === 'var' ? of.typeId : variable)
    type.set(3 + 3 * i + 2, offset * 8)
  }
}
