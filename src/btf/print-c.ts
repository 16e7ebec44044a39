/**
 * Types as C declarations. One idea: C declares from the inside out, so a chain of types is walked from the name
 * outward, each pointer, array and function wrapping the declarator, until a type with a name of its own, or a body,
 * ends the chain. Printed text has a budget, so damaged BTF that contains itself ends in an error.
 */
import { FormatError } from '../error/index.ts'
import type { BtfKind, BtfStruct, BtfType, BtfTypeOf, BtfTypes } from './types.ts'
import { MAX_RESOLVE_DEPTH, tooDeep } from './walk.ts'

const MAX_CHARACTERS = 4_000_000

/** The definition or declaration of type `id` in C, with its semicolon. Throws `FormatError` for a type without end. */
export function printType(types: BtfTypes, id: number): string {
  const printer = new Printer(types)
  const type = types.type(id)
  const print = definitions[type.kind] as
    | ((printer: Printer, type: BtfType, id: number) => string)
    | undefined
  return print ? print(printer, type, id) : `${declare(printer, id, '', 0)};`
}

/** `name` declared to be of type `typeId`, as `int (*name)(void)`, without a semicolon; an empty name gives the bare type. */
export function printDeclaration(types: BtfTypes, typeId: number, name: string): string {
  return declare(new Printer(types), typeId, name, 0)
}

/** What all pieces of one printing share: the types and the characters left to spend. */
class Printer {
  readonly types: BtfTypes
  #left = MAX_CHARACTERS

  constructor(types: BtfTypes) {
    this.types = types
  }

  spend(text: string): string {
    this.#left -= text.length + 1
    if (this.#left < 0) throw new FormatError('BTF', `a type of more than ${MAX_CHARACTERS} characters of C`)
    return text
  }
}

/** A declaration on its way outward: what is declared so far, and what qualifies the type that comes next. */
interface Chain {
  declarator: string
  qualifiers: string[]
  attributes: string[]
}

type Wrap<T extends BtfType> = (chain: Chain, type: T, printer: Printer, depth: number) => number

const qualify: Wrap<BtfTypeOf<'const'>> = (chain, type) => {
  if (!chain.qualifiers.includes(type.kind)) chain.qualifiers.unshift(type.kind)
  return type.typeId
}

/** The kinds that wrap a declarator; each gives the type that the chain goes on with. */
const wraps: { readonly [K in BtfKind]?: Wrap<BtfTypeOf<K>> } = {
  ptr(chain, type) {
    const words = [...chain.qualifiers, ...chain.attributes, chain.declarator].filter((word) => word !== '')
    chain.declarator = `*${words.join(' ')}`
    chain.qualifiers = []
    chain.attributes = []
    return type.typeId
  },
  array(chain, type) {
    chain.declarator = `${inner(chain)}[${type.length}]`
    return type.typeId
  },
  funcProto(chain, type, printer, depth) {
    const params = type.params.map((param) => declare(printer, param.typeId, param.name, depth + 1))
    if (type.variadic) params.push('...')
    chain.declarator = `${inner(chain)}(${params.join(', ') || 'void'})`
    chain.qualifiers = []
    return type.returnTypeId
  },
  const: qualify,
  volatile: qualify,
  restrict: qualify,
  typeTag(chain, type) {
    const attribute = type.attribute ? type.name : `btf_type_tag("${type.name}")`
    chain.attributes.unshift(`__attribute__((${attribute}))`)
    return type.typeId
  },
}

/** Arrays and functions bind closer than the pointer inside them. */
function inner(chain: Chain): string {
  return chain.declarator.startsWith('*') ? `(${chain.declarator})` : chain.declarator
}

function declare(printer: Printer, id: number, name: string, depth: number): string {
  if (depth > MAX_RESOLVE_DEPTH) throw tooDeep(id)
  const chain: Chain = { declarator: name, qualifiers: [], attributes: [] }
  let at = id
  for (let links = 0; links <= MAX_RESOLVE_DEPTH; links++) {
    const type = printer.types.type(at)
    const wrap = wraps[type.kind] as Wrap<BtfType> | undefined
    if (!wrap) {
      const words = [
        ...chain.qualifiers,
        specify(printer, type, depth),
        ...chain.attributes,
        chain.declarator,
      ]
      return printer.spend(words.filter((word) => word !== '').join(' '))
    }
    at = wrap(chain, type, printer, depth)
    printer.spend(chain.declarator)
  }
  throw tooDeep(id)
}

type Specify<T extends BtfType> = (type: T, printer: Printer, depth: number) => string

const composite: Specify<BtfStruct> = (type, printer, depth) =>
  type.name === '' ? body(type, printer, depth) : `${type.kind} ${type.name}`

const enumeration: Specify<BtfTypeOf<'enum' | 'enum64'>> = (type, printer, depth) =>
  type.name === '' ? enumBody(type, printer, depth) : `enum ${type.name}`

/** What ends a chain: a keyword and a name, or a body where there is no name; other kinds end it with their name. */
const specifiers: { readonly [K in BtfKind]?: Specify<BtfTypeOf<K>> } = {
  void: () => 'void',
  struct: composite,
  union: composite,
  enum: enumeration,
  enum64: enumeration,
  fwd: (type) => `${type.of} ${type.name}`,
}

function specify(printer: Printer, type: BtfType, depth: number): string {
  const specifier = specifiers[type.kind] as Specify<BtfType> | undefined
  return specifier ? specifier(type, printer, depth) : 'name' in type ? type.name : type.kind
}

function body(type: BtfStruct & { readonly packed?: boolean }, printer: Printer, depth: number): string {
  const indent = '\t'.repeat(depth)
  const lines = type.members.map(({ name, typeId, bitSize }) => {
    const bits = bitSize === 0 ? '' : `: ${bitSize}`
    return `${indent}\t${declare(printer, typeId, name, depth + 1)}${bits};\n`
  })
  const head = [type.kind, type.name, '{'].filter((word) => word !== '').join(' ')
  const packed = type.packed ? ' __attribute__((packed))' : ''
  return (lines.length === 0 ? `${head}}` : `${head}\n${lines.join('')}${indent}}`) + packed
}

function enumBody(type: BtfTypeOf<'enum' | 'enum64'>, printer: Printer, depth: number): string {
  const indent = '\t'.repeat(depth)
  const suffix = type.kind === 'enum' ? '' : type.signed ? 'LL' : 'ULL'
  const lines = type.values.map((each) =>
    printer.spend(`${indent}\t${each.name} = ${each.value}${suffix},\n`),
  )
  const head = ['enum', type.name, '{'].filter((word) => word !== '').join(' ')
  const mode = type.kind === 'enum' ? (modes[type.size] ?? '') : ''
  return `${head}\n${lines.join('')}${indent}}${mode}`
}

/** How C says that an enum is not as wide as an int. */
const modes: Readonly<Record<number, string>> = {
  1: ' __attribute__((mode(byte)))',
  2: ' __attribute__((mode(HI)))',
  8: ' __attribute__((mode(DI)))',
}

type Define<T extends BtfType> = (printer: Printer, type: T, id: number) => string

const defineComposite: Define<BtfStruct> = (printer, type) => `${body(type, printer, 0)};`
const defineEnum: Define<BtfTypeOf<'enum' | 'enum64'>> = (printer, type) => `${enumBody(type, printer, 0)};`
const defineName: Define<BtfTypeOf<'func' | 'var'>> = (printer, type) =>
  `${declare(printer, type.typeId, type.name, 0)};`

/** The kinds whose definition says more than a declaration that uses them. */
const definitions: { readonly [K in BtfKind]?: Define<BtfTypeOf<K>> } = {
  struct: defineComposite,
  union: defineComposite,
  enum: defineEnum,
  enum64: defineEnum,
  typedef: (printer, type) => `typedef ${declare(printer, type.typeId, type.name, 0)};`,
  func: defineName,
  var: defineName,
  datasec: (printer, type) => type.variables.map((each) => definitionOf(printer, each.typeId)).join('\n'),
}

function definitionOf(printer: Printer, id: number): string {
  const type = printer.types.type(id)
  return type.kind === 'var' ? defineName(printer, type, id) : `${declare(printer, id, '', 0)};`
}
