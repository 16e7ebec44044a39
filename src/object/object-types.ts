/**
 * Types as the kernel wants them (libbpf's btf_fixup_datasec and bpf_object__collect_externs). Clang cannot know how long
 * sections become nor where in them variables are, and describes what is elsewhere as being so, which the kernel
 * refuses. All of that is a few words of the bytes, so ids and strings stay what they are.
 */
import type { Btf, BtfDatasec } from '../btf/index.ts'
import { SHN_UNDEF, STB_LOCAL, STT_FUNC } from '../elf/index.ts'
import { isHidden, placeOf } from './data-sections.ts'
import type { Externs } from './externs.ts'
import type { ObjectFile } from './object-file.ts'

/** The kind's number in the upper half of the second word (include/uapi/linux/btf.h). */
const STRUCT = 4 << 24
const STATIC = 0
const GLOBAL = 1

interface Entry {
  readonly typeId: number
  readonly offset: number
  readonly size: number
}

/** Completes `bytes`, a copy of the object's types. */
export function finishTypes(file: ObjectFile, bytes: Uint8Array, externs: Externs): void {
  const btf = file.btf!
  const words = new Words(btf, bytes)
  for (const id of btf.ids('datasec')) {
    const datasec = btf.type(id) as BtfDatasec
    if (datasec.name === '.ksyms') finishKsyms(words, id, datasec)
    else if (datasec.name === '.kconfig') finishKconfig(words, id, datasec, externs)
    else finishSection(file, words, id, datasec)
    if (datasec.name.startsWith('?')) words.renameFrom(id, 0x5f)
  }
  for (const symbol of file.symbols) {
    const { type, binding, section, name } = symbol
    if (type !== STT_FUNC || section === SHN_UNDEF || binding === STB_LOCAL || !isHidden(symbol)) continue
    const id = btf.find(name, 'func')
    if (id !== undefined) words.count(id, STATIC)
  }
}

function finishSection(file: ObjectFile, words: Words, id: number, { name, variables }: BtfDatasec): void {
  const section = file.section(name)
  if (!section) return
  const entries = variables.map((each) => {
    const variable = words.btf.type(each.typeId)
    const offset = variable.kind === 'var' ? placeOf(file, section, variable) : undefined
    return { ...each, offset: offset ?? each.offset }
  })
  words.third(id, section.size)
  words.entries(id, entries)
}

function finishKconfig(words: Words, id: number, { variables }: BtfDatasec, { all }: Externs): void {
  const entries = variables.flatMap((each): Entry[] => {
    const extern = all.find(({ kind, name }) => kind === 'kconfig' && name === words.btf.nameOf(each.typeId))
    words.head(each.typeId, GLOBAL)
    return extern ? [{ typeId: each.typeId, offset: extern.offset, size: extern.size }] : []
  })
  // One that nothing uses has no symbol, and no place in the map.
  if (entries.length !== variables.length) words.asStruct(id, variables.length)
  else {
    words.third(id, Math.max(...entries.map((each) => each.offset + each.size)))
    words.entries(id, entries)
  }
}

/** What is in the kernel becomes something of the object's own, as nobody asks for it by its type. */
function finishKsyms(words: Words, id: number, { variables }: BtfDatasec): void {
  const { btf } = words
  for (const { typeId } of variables) {
    const type = btf.type(typeId)
    if (type.kind === 'func') {
      words.count(typeId, GLOBAL)
      words.nameParams(type.typeId, typeId)
    } else if (type.kind === 'var') {
      words.head(typeId, GLOBAL)
      words.third(typeId, words.anInt)
    }
  }
  words.asStruct(id, variables.length)
}

/** Words of types, by what stands in them. */
class Words {
  readonly btf: Btf
  readonly #view: DataView

  constructor(btf: Btf, bytes: Uint8Array) {
    this.btf = btf
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Any integer. */
  get anInt(): number {
    return this.btf.ids('int').next().value ?? 0
  }

  /** The size, or the type that is referred to. */
  third(id: number, value: number): void {
    this.#set(id, 2, value)
  }

  /** The word behind the three that all have. */
  head(id: number, value: number): void {
    this.#set(id, 3, value)
  }

  /** The number of entries: of a function its linkage. */
  count(id: number, value: number): void {
    this.#set(id, 1, (this.#get(id, 1) & 0xffff0000) | value)
  }

  entries(id: number, entries: readonly Entry[]): void {
    const sorted = [...entries].sort((a, b) => a.offset - b.offset)
    for (const [i, { typeId, offset, size }] of sorted.entries())
      for (const [j, word] of [typeId, offset, size].entries()) this.#set(id, 3 + 3 * i + j, word)
  }

  /** Overwrites the first letter of a name: `?` is none before Linux 6.8. */
  renameFrom(id: number, letter: number): void {
    const strings = this.#view.getUint32(4, true) + this.#view.getUint32(16, true)
    this.#view.setUint8(strings + this.#get(id, 0), letter)
  }

  /** A section becomes a struct without a name, of so many integers. */
  asStruct(id: number, count: number): void {
    const int = this.anInt
    const size = this.btf.sizeOf(int)
    this.#set(id, 0, 0)
    this.#set(id, 1, STRUCT | count)
    this.#set(id, 2, count * size)
    for (let i = 0; i < count; i++)
      for (const [j, word] of [0, int, i * size * 8].entries()) this.#set(id, 3 + 3 * i + j, word)
  }

  /** Parameters of functions that are only declared have no names, and the kernel wants some: that of type `namedAs`. */
  nameParams(protoId: number, namedAs: number): void {
    const proto = this.btf.type(protoId)
    if (proto.kind !== 'funcProto') return
    for (const [i, { name, typeId }] of proto.params.entries())
      if (name === '' && typeId !== 0) this.#set(protoId, 3 + 2 * i, this.#get(namedAs, 0))
  }

  #get(id: number, word: number): number {
    return this.#view.getUint32(this.btf.offsetOf(id) + 4 * word, true)
  }

  #set(id: number, word: number, value: number): void {
    this.#view.setUint32(this.btf.offsetOf(id) + 4 * word, value, true)
  }
}
