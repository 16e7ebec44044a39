/**
 * Reading BTF (Linux Documentation/bpf/btf.rst). One idea: a kernel has 126 thousand types and a program needs ten, so
 * one pass over the words notes where each type begins and what its name's offset is, and everything else is decoded
 * when somebody asks, and kept.
 */
import { ByteReader } from '../base/index.ts'
import { FormatError } from '../error/index.ts'
import { kindByCode, kindsOnWire } from './kinds.ts'
import { type BtfField, findMember, listMembers } from './members.ts'
import { BtfStrings } from './strings.ts'
import type { BtfKind, BtfParam, BtfType, BtfTypes } from './types.ts'
import { resolveType, sizeOfType } from './walk.ts'

const MAGIC = 0xeb9f
const nothing: BtfType = { kind: 'void' }

/** The number of words a type has, by the number of its kind: without its entries, and for each entry. */
const fixedWords = new Uint8Array(32)
const entryWords = new Uint8Array(32)
for (const { code, head, entry } of Object.values(kindsOnWire)) {
  fixedWords[code] = 3 + head
  entryWords[code] = entry
}

/**
 * Reads BTF from `bytes`, which stay in use and must not change. Throws `FormatError` where the frame of it is damaged;
 * damage inside a type or string shows when that is asked for.
 */
export function readBtf(bytes: Uint8Array): Btf {
  const fail = (message: string, offset?: number): never => {
    throw new FormatError('BTF', message, offset)
  }
  const reader = new ByteReader(bytes, { fail })
  const magic = reader.u16()
  if (magic === 0x9feb) fail('big-endian, and only little-endian is read', 0)
  if (magic !== MAGIC) fail(`no BTF: begins with 0x${magic.toString(16)}, not 0x${MAGIC.toString(16)}`, 0)
  const version = reader.u8()
  if (version !== 1) fail(`version ${version}, and only 1 is known`, 2)
  reader.skip(1)
  const header = reader.u32()
  if (header < 24) fail(`header of ${header} bytes, and 24 is the least`, 4)
  const section = (name: string): { start: number; length: number } => {
    const at = reader.offset
    const start = header + reader.u32()
    const length = reader.u32()
    if (start + length > bytes.length)
      fail(`${name} at ${start} of ${length} bytes, in a file of ${bytes.length}`, at)
    return { start, length }
  }
  const types = section('types')
  const strings = section('strings')
  if (types.length % 4 !== 0) fail(`types of ${types.length} bytes, no multiple of 4`, 12)
  if (strings.length > 0) {
    if (bytes[strings.start] !== 0) fail('the first string is not the empty one', strings.start)
    const last = strings.start + strings.length - 1
    if (bytes[last] !== 0) fail('the last string has no end', last)
  }
  const words = wordsAt(bytes, types.start, types.length)
  const index = indexTypes(words, types.start)
  return new Btf(
    words,
    types.start,
    index,
    new BtfStrings(bytes.subarray(strings.start, strings.start + strings.length), strings.start),
  )
}

interface TypeIndex {
  /** Of each type id, where it begins, in words. */
  readonly starts: Uint32Array
  /** Of each type id, the offset of its name. */
  readonly names: Uint32Array
}

function wordsAt(bytes: Uint8Array, start: number, length: number): Uint32Array {
  const at = bytes.byteOffset + start
  if (at % 4 === 0) return new Uint32Array(bytes.buffer, at, length / 4)
  return new Uint32Array(bytes.slice(start, start + length).buffer)
}

function indexTypes(words: Uint32Array, base: number): TypeIndex {
  const end = words.length
  const most = Math.floor(end / 3) + 1
  const starts = new Uint32Array(most)
  const names = new Uint32Array(most)
  let count = 1
  let at = 0
  while (at + 2 < end) {
    const info = words[at + 1]!
    const code = (info >>> 24) & 31
    const fixed = fixedWords[code]!
    if (fixed === 0) throw new FormatError('BTF', `kind ${code} of type ${count} is unknown`, base + at * 4)
    starts[count] = at
    names[count] = words[at]!
    count++
    at += fixed + (info & 0xffff) * entryWords[code]!
  }
  if (at !== end)
    throw new FormatError('BTF', `type ${count - 1} goes on past the end of the types`, base + end * 4)
  return { starts: starts.subarray(0, count), names: names.subarray(0, count) }
}

/** BTF that was read. Ids go from 0 (`void`) to `count - 1`; a name that is not there is `undefined`. */
export class Btf implements BtfTypes {
  /** The number of types, `void` included. */
  readonly count: number
  readonly #words: Uint32Array
  readonly #base: number
  readonly #index: TypeIndex
  readonly #strings: BtfStrings
  readonly #types = new Map<number, BtfType>()
  readonly #found = new Map<string, number | undefined>()
  readonly #flavours = new Map<string, readonly number[]>()

  /** Made by `readBtf`. */
  constructor(words: Uint32Array, base: number, index: TypeIndex, strings: BtfStrings) {
    this.#words = words
    this.#base = base
    this.#index = index
    this.#strings = strings
    this.count = index.starts.length
  }

  /** The type of this id. Throws `FormatError` where there is none. */
  type(id: number): BtfType {
    let type = this.#types.get(id)
    if (type === undefined) this.#types.set(id, (type = this.#read(id)))
    return type
  }

  /** The name of type `id`, or an empty string; cheaper than the whole type. */
  nameOf(id: number): string {
    return this.#strings.at(this.#index.names[id] ?? 0)
  }

  /** The first type of this name, if any, and of this kind where one is given. */
  find(name: string, kind?: BtfKind): number | undefined {
    const key = `${kind} ${name}`
    if (!this.#found.has(key)) {
      const first = this.#named(name, kind).next()
      this.#found.set(key, first.done ? undefined : first.value)
    }
    return this.#found.get(key)
  }

  /** All types of this name, and of this kind where one is given. */
  findAll(name: string, kind?: BtfKind): number[] {
    return [...this.#named(name, kind)]
  }

  /** All types of this kind whose name is `name`, or `name___` with something behind it: its flavours. */
  findFlavours(name: string, kind: BtfKind): readonly number[] {
    const key = `${kind} ${name}`
    let found = this.#flavours.get(key)
    if (!found) {
      found = [...this.#idsAt(this.#strings.offsetsOf(name, '___'), kind), ...this.#named(name, kind)]
      this.#flavours.set(key, found)
    }
    return found
  }

  /** Where in the bytes type `id` begins, which is at most `count - 1`. */
  offsetOf(id: number): number {
    return this.#base + 4 * (this.#index.starts[id] ?? 0)
  }

  /** The string at `offset` of the strings: what `.BTF.ext` refers to. Throws `FormatError`. */
  stringAt(offset: number): string {
    return this.#strings.at(offset)
  }

  /** The ids of all types of a kind, ascending. */
  *ids(kind: BtfKind): Generator<number> {
    for (let id = 0; id < this.count; id++) if (this.#kindOf(id) === kind) yield id
  }

  /** The names of all types of a kind, anonymous ones left out. */
  *names(kind: BtfKind): Generator<string> {
    for (const id of this.ids(kind)) {
      const offset = this.#index.names[id]!
      if (offset !== 0) yield this.#strings.at(offset)
    }
  }

  /** The type behind typedefs, `const`, `volatile`, `restrict` and type tags. */
  resolve(id: number): number {
    return resolveType(this, id)
  }

  /** `sizeof`, in bytes; 0 for what has no size (`void`, functions, forward declarations). */
  sizeOf(id: number): number {
    return sizeOfType(this, id)
  }

  /**
   * The member `path` (`'pid'`, or through embedded structs `'sk.__sk_common.skc_family'`) of a struct or union,
   * looked up through its anonymous members too, typedefs and qualifiers in front skipped.
   */
  member(structId: number, path: string): BtfField | undefined {
    return findMember(this, structId, path)
  }

  /** The names that `member` finds in this struct or union. */
  memberNames(structId: number): string[] {
    return listMembers(this, structId)
  }

  /** The parameters of the kernel function `name`. */
  funcParams(name: string): readonly BtfParam[] | undefined {
    const id = this.find(name, 'func')
    const func = id === undefined ? undefined : this.type(id)
    const proto = func?.kind === 'func' ? this.type(func.typeId) : undefined
    return proto?.kind === 'funcProto' ? proto.params : undefined
  }

  #named(name: string, kind: BtfKind | undefined): Generator<number> {
    return this.#idsAt(this.#strings.offsetsOf(name), kind)
  }

  *#idsAt(offsets: Iterable<number>, kind: BtfKind | undefined): Generator<number> {
    const { names } = this.#index
    for (const offset of offsets)
      for (let id = names.indexOf(offset, 1); id >= 0; id = names.indexOf(offset, id + 1))
        if (kind === undefined || this.#kindOf(id) === kind) yield id
  }

  #kindOf(id: number): BtfKind {
    return id === 0 ? 'void' : kindByCode[(this.#words[this.#index.starts[id]! + 1]! >>> 24) & 31]!
  }

  #read(id: number): BtfType {
    if (id === 0) return nothing
    const start = this.#index.starts[id]
    if (start === undefined)
      throw new FormatError('BTF', `no type ${id} (there are ${this.count})`, this.#base)
    const words = this.#words
    const info = words[start + 1]!
    const strings = this.#strings
    const kind = this.#kindOf(id) as Exclude<BtfKind, 'void'>
    return kindsOnWire[kind].read({
      name: strings.at(words[start]!),
      flag: info >>> 31 === 1,
      vlen: info & 0xffff,
      third: words[start + 2]!,
      word: (index) => words[start + 3 + index]!,
      text: (offset) => strings.at(offset),
    })
  }
}
