/**
 * A module in TypeScript for an object of clang's: its records and values as schemas, its maps as declarations that both
 * sides of a TypeScript program and the object itself use (`loadObject(file, { maps })`), its variables as an interface.
 * What a schema cannot say as C lays it out (bit-fields, anonymous members) is bytes.
 */
import { align } from '../base/index.ts'
import type { Btf, BtfStruct } from '../btf/index.ts'
import { type ObjectMap, type ObjectSpec, recordTypeId } from '../object/index.ts'
import * as u from '../uapi/index.ts'

/** The text of the module; `file` is the object's name, for its head. */
export function objectModule(object: ObjectSpec, file: string): string {
  const { btf } = object
  const schemas = new Schemas(btf)
  const maps = object.maps
    .filter((map) => map.section === undefined)
    .map((map) => declared(object, map, schemas))
  const variables = object.variables.map(({ name, typeId, type }) => {
    const text = type && btf ? valueText(btf, typeId, 0) : 'Uint8Array'
    return `  ${name}: ${text}\n`
  })
  const lines = [
    `// Written by \`skep gen types ${file}\`.\n`,
    schemas.imports(),
    ...schemas.declarations.map((each) => `\n${each}\n`),
    `\n/** The maps of ${file}: loadObject(file, { maps }) makes them one with the object's. */\nexport const maps = {\n${maps.join('')}}\n`,
    `\n/** The variables of ${file}: loadObject<Variables>(file) has them in \`data\`. */\nexport interface Variables {\n${variables.join('')}}\n`,
  ]
  return lines.join('')
}

/** How kinds of maps are declared; the flags that their declarations give. */
const kinds: ReadonlyMap<number, { readonly name: string; readonly keyed: boolean; readonly flags: number }> =
  new Map([
    [u.BPF_MAP_TYPE_HASH, { name: 'hash', keyed: true, flags: 0 }],
    [u.BPF_MAP_TYPE_LRU_HASH, { name: 'lruHash', keyed: true, flags: 0 }],
    [u.BPF_MAP_TYPE_PERCPU_HASH, { name: 'perCpuHash', keyed: true, flags: 0 }],
    [u.BPF_MAP_TYPE_LRU_PERCPU_HASH, { name: 'lruPerCpuHash', keyed: true, flags: 0 }],
    [u.BPF_MAP_TYPE_LPM_TRIE, { name: 'lpmTrie', keyed: true, flags: u.BPF_F_NO_PREALLOC }],
    [u.BPF_MAP_TYPE_ARRAY, { name: 'array', keyed: false, flags: 0 }],
    [u.BPF_MAP_TYPE_PERCPU_ARRAY, { name: 'perCpuArray', keyed: false, flags: 0 }],
  ])

function declared(object: ObjectSpec, map: ObjectMap, schemas: Schemas): string {
  const { name, type, flags, maxEntries, keySize, valueSize, types } = map
  if (type === u.BPF_MAP_TYPE_RINGBUF) {
    const record = recordTypeId(object, map)
    if (record === undefined) return `  // ${name}: a ring buffer that does not say what its records are\n`
    schemas.use('ringbuf')
    return `  ${name}: ringbuf(${schemas.of(record).text}, { bytes: ${maxEntries} }),\n`
  }
  const kind = kinds.get(type)
  if (!kind || kind.flags !== flags) return `  // ${name}: of a kind that loadObject alone has\n`
  schemas.use(kind.name)
  const of = (id: number | undefined, size: number) => (id ? schemas.of(id) : schemas.bytes(size)).text
  const key = kind.keyed ? `${of(types?.keyId, keySize)}, ` : ''
  return `  ${name}: ${kind.name}(${key}${of(types?.valueId, valueSize)}, { maxEntries: ${maxEntries} }),\n`
}

/** A schema as text, and how it is laid out. */
interface Schema {
  readonly text: string
  readonly size: number
  readonly align: number
}

const integers = [1, 2, 4, 8]

class Schemas {
  /** Structs with names, those that others are made of first. */
  readonly declarations: string[] = []
  readonly #btf: Btf | undefined
  readonly #used = new Set<string>()
  readonly #named = new Map<number, Schema>()
  readonly #names = new Set<string>()

  constructor(btf: Btf | undefined) {
    this.#btf = btf
  }

  /** Notes that the module imports a name of Skep's. */
  use(name: string): void {
    this.#used.add(name)
  }

  imports(): string {
    return this.#used.size === 0 ? '' : `import { ${[...this.#used].sort().join(', ')} } from 'skep'\n`
  }

  bytes(size: number): Schema {
    this.use('bytes')
    return { text: `bytes(${size})`, size, align: 1 }
  }

  /** The schema of a type of the object's. */
  of(id: number): Schema {
    const btf = this.#btf!
    const resolved = btf.resolve(id)
    const type = btf.type(resolved)
    switch (type.kind) {
      case 'int':
        if (type.bool && type.size === 1) return this.#plain('bool', 1)
        return this.#integer(type.size, type.signed)
      case 'enum':
      case 'enum64':
        return this.#integer(type.size, type.signed)
      case 'ptr':
        return this.#integer(8, false)
      case 'array':
        return this.#array(type.typeId, type.length)
      case 'struct':
      case 'union':
        return this.#composite(resolved, type)
      default:
        return this.bytes(btf.sizeOf(resolved))
    }
  }

  #plain(name: string, size: number): Schema {
    this.use(name)
    return { text: name, size, align: size }
  }

  #integer(size: number, signed: boolean): Schema {
    return integers.includes(size) ? this.#plain(`${signed ? 'i' : 'u'}${size * 8}`, size) : this.bytes(size)
  }

  #array(typeId: number, length: number): Schema {
    const btf = this.#btf!
    const element = btf.type(btf.resolve(typeId))
    if (element.kind === 'int' && element.size === 1 && (element.char || element.name === 'char')) {
      this.use('str')
      return { text: `str(${length})`, size: length, align: 1 }
    }
    const inner = this.of(typeId)
    this.use('arrayOf')
    return { text: `arrayOf(${inner.text}, ${length})`, size: inner.size * length, align: inner.align }
  }

  #composite(id: number, type: BtfStruct): Schema {
    const known = this.#named.get(id)
    if (known) return known
    const laidOut = this.#layOut(type)
    if (!laidOut) return this.bytes(type.size)
    if (type.name === '') return laidOut
    let name = type.name
    while (this.#names.has(name) || reserved.has(name)) name += '_'
    this.#names.add(name)
    this.declarations.push(`export const ${name} = ${laidOut.text}`)
    const schema = { ...laidOut, text: name }
    this.#named.set(id, schema)
    return schema
  }

  /** Undefined where a schema would lie otherwise than C has it. */
  #layOut({ kind, name, size, members }: BtfStruct): Schema | undefined {
    if (members.length === 0 || members.some((each) => each.name === '' || each.bitSize !== 0))
      return undefined
    const parts = members.map((each) => ({ each, schema: this.of(each.typeId) }))
    const fields = `{ ${parts.map(({ each, schema }) => `${each.name}: ${schema.text}`).join(', ')} }`
    const fits = (packed: boolean) => {
      let end = 0
      const whole = packed ? 1 : Math.max(...parts.map(({ schema }) => schema.align))
      for (const { each, schema } of parts) {
        const at = kind === 'union' ? 0 : packed ? end : align(end, schema.align)
        if (at !== each.bitOffset / 8) return undefined
        end = kind === 'union' ? Math.max(end, schema.size) : at + schema.size
      }
      return align(end, whole) === size ? whole : undefined
    }
    const packed = kind === 'struct' && fits(false) === undefined
    const whole = fits(packed)
    if (whole === undefined) return undefined
    this.use(kind)
    const options = [...(name ? [`name: '${name}'`] : []), ...(packed ? ['packed: true'] : [])].join(', ')
    return { text: `${kind}(${fields}${options ? `, { ${options} }` : ''})`, size, align: whole }
  }
}

/** What the module imports, and what TypeScript does not take as a name. */
const reserved = new Set(
  `maps Variables struct union bytes str arrayOf array hash lruHash perCpuHash lruPerCpuHash perCpuArray lpmTrie ringbuf bool
u8 u16 u32 u64 i8 i16 i32 i64 await break case catch class const debugger default delete do else enum export extends false finally for
function if implements import in instanceof interface let new null package private protected public return static super switch this
throw true try typeof var void while with yield`.split(/\s+/),
)

/** The values that `object.data` has of a type. */
function valueText(btf: Btf, id: number, depth: number): string {
  const type = btf.type(btf.resolve(id))
  switch (type.kind) {
    case 'int':
      if (type.bool && type.size === 1) return 'boolean'
      return type.size < 8 ? 'number' : type.size === 8 ? 'bigint' : 'Uint8Array'
    case 'enum':
    case 'enum64':
      return type.size < 8 ? 'number' : 'bigint'
    case 'ptr':
      return 'bigint'
    case 'array': {
      const element = btf.type(btf.resolve(type.typeId))
      if (element.kind === 'int' && element.size === 1 && (element.char || element.name === 'char'))
        return 'string'
      return `readonly ${arrayed(valueText(btf, type.typeId, depth + 1))}[]`
    }
    case 'struct':
    case 'union':
      if (depth > 8) return 'unknown'
      return `{ ${membersText(btf, type, depth).join('; ')} }`
    default:
      return 'unknown'
  }
}

const arrayed = (text: string) => (text.startsWith('readonly ') ? `(${text})` : text)

/** Those of anonymous members are among them, as in values. */
function membersText(btf: Btf, { members }: BtfStruct, depth: number): string[] {
  return members.flatMap(({ name, typeId }) => {
    const inner = btf.type(btf.resolve(typeId))
    if (name !== '') return [`${name}: ${valueText(btf, typeId, depth + 1)}`]
    return 'members' in inner && depth < 8 ? membersText(btf, inner as BtfStruct, depth + 1) : []
  })
}
