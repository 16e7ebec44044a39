/**
 * Primitives of one word and perhaps a number or a name: `less 64`, `vlan 5`, `llc rnr`, `type mgt subtype beacon`,
 * `byte 12 = 8`.
 */
import type { Span } from '../../error/index.ts'
import type { Reader } from './reader.ts'
import { offer, refusal } from './refuse.ts'
import type { LlcType, Primitive, ProtocolName } from './syntax.ts'
import { directionNames, subtypeMask, subtypeNames, typeMask, typeNames } from './wlan-names.ts'

type Encapsulation = Extract<Primitive, { kind: 'encapsulation' }>['name']

/** What each encapsulation calls its number, and the largest one. */
const identifiers: Readonly<Record<Encapsulation, readonly [name: string, largest: number]>> = {
  vlan: ['VLAN', 0xfff],
  mpls: ['MPLS label', 0xf_ffff],
  pppoed: ['', 0],
  pppoes: ['PPPoE session', 0xffff],
  geneve: ['Geneve network', 0xff_ffff],
  vxlan: ['VXLAN network', 0xff_ffff],
}

const llcTypes: readonly LlcType[] = [
  ...(['i', 's', 'u', 'rr', 'rnr', 'rej', 'ui', 'ua', 'disc', 'dm', 'sabme', 'test', 'xid', 'frmr'] as const),
]

/** Reads a primitive that begins with a plain word; undefined where none does. */
export function readPrimitive(reader: Reader): Primitive | undefined {
  const { token } = reader
  if (token.kind !== 'word') return undefined
  const { word, span: start } = token
  switch (word) {
    case 'less':
    case 'greater':
      reader.take()
      return { kind: word, length: reader.number(), span: reader.since(start) }
    case 'inbound':
    case 'outbound':
      reader.take()
      return { kind: word, span: start }
    case 'ifindex':
      reader.take()
      return { kind: word, index: reader.number(), span: reader.since(start) }
    case 'byte':
      reader.take()
      return readByte(reader, start)
    case 'llc':
      reader.take()
      return { kind: word, type: readLlcType(reader), span: reader.since(start) }
    case 'vlan':
    case 'mpls':
    case 'pppoed':
    case 'pppoes':
    case 'geneve':
    case 'vxlan': {
      reader.take()
      const id = word === 'pppoed' ? undefined : readIdentifier(reader, word)
      return { kind: 'encapsulation', name: word, id, span: reader.since(start) }
    }
    default:
      return readQualified(reader, undefined, start)
  }
}

/** Reads a primitive that a protocol may stand before (`ether broadcast`, `wlan type mgt`); undefined where none is. */
export function readQualified(
  reader: Reader,
  protocol: ProtocolName | undefined,
  start: Span,
): Primitive | undefined {
  const { token } = reader
  if (token.kind !== 'word') return undefined
  switch (token.word) {
    case 'broadcast':
    case 'multicast':
      reader.take()
      return { kind: token.word, protocol, span: reader.since(start) }
    case 'type':
      reader.take()
      return readType(reader, start)
    case 'subtype':
      reader.take()
      return readSubtype(reader, start)
    case 'dir': {
      reader.take()
      const direction = wordOrNumber(reader, 'direction', directionNames)
      return { kind: 'wlanDirection', direction, span: reader.since(start) }
    }
    default:
      return undefined
  }
}

function readByte(reader: Reader, start: Span): Primitive {
  const index = reader.number()
  const { token } = reader
  if (token.kind !== 'symbol' || !['=', '<', '>', '&', '|'].includes(token.word))
    throw reader.unexpected('one of = < > & |')
  reader.take()
  const operator = token.word as '='
  return { kind: 'byte', index, operator, value: reader.number(), span: reader.since(start) }
}

/** `vlan 5`, also in parentheses; a number outside of the header's field is refused. */
function readIdentifier(reader: Reader, word: Encapsulation): number | undefined {
  let open = 0
  while (reader.takeIf('(')) open++
  const { token } = reader
  if (token.kind !== 'number' && open === 0) return undefined
  const id = reader.number()
  const [name, largest] = identifiers[word]
  if (id > largest)
    throw refusal('range', `no ${name} has the number ${id}`, token.span, `at most ${largest}`)
  while (open-- > 0) reader.expect(')')
  return id
}

function readLlcType(reader: Reader): LlcType | undefined {
  const { token } = reader
  // This word is one of the packet filter's log, too.
  const name = token.kind === 'foreign' && token.word === 'rnr' ? 'rnr' : nameOf(reader)
  if (name === undefined) return undefined
  const type = llcTypes.find((type) => type === name)
  if (!type)
    throw refusal('word', `no LLC frames are called '${token.text}'`, token.span, oneOf(name, llcTypes))
  reader.take()
  return type
}

/** `type mgt`, `type mgt subtype beacon`. */
function readType(reader: Reader, start: Span): Primitive {
  const type = wordOrNumber(reader, 'type', typeNames, typeMask)
  if (!reader.takeIf('subtype'))
    return { kind: 'wlanType', bits: type, mask: typeMask, span: reader.since(start) }
  const place = reader.token.span
  const names = subtypeNames.get(type)
  if (!names && reader.token.kind === 'name')
    throw refusal('word', `type ${type} has no subtypes with names`, place, 'write the bits: 0x80')
  const subtype = wordOrNumber(reader, 'subtype', names ?? {}, subtypeMask)
  return { kind: 'wlanType', bits: type | subtype, mask: typeMask | subtypeMask, span: reader.since(start) }
}

/** `subtype beacon`: the first type that knows the name. */
function readSubtype(reader: Reader, start: Span): Primitive {
  const name = nameOf(reader)
  if (name === undefined) throw reader.unexpected('the name of a subtype')
  const mask = typeMask | subtypeMask
  for (const [type, names] of subtypeNames) {
    if (!Object.hasOwn(names, name)) continue
    reader.take()
    return { kind: 'wlanType', bits: type | names[name]!, mask, span: reader.since(start) }
  }
  const all = [...subtypeNames.values()].flatMap((names) => Object.keys(names))
  throw refusal('word', `no 802.11 subtype is called '${name}'`, reader.token.span, offer(name, all))
}

/** A number within `mask`, or one of `names`; `what` they are. */
function wordOrNumber(
  reader: Reader,
  what: string,
  names: Readonly<Record<string, number>>,
  mask = 0xffff_ffff,
): number {
  const { token } = reader
  const name = nameOf(reader)
  if (name === undefined) {
    const value = reader.number()
    if ((value & ~mask) === 0) return value
    throw refusal(
      'range',
      `${value} has bits outside of an 802.11 ${what}`,
      token.span,
      `those of 0x${mask.toString(16)}`,
    )
  }
  if (!Object.hasOwn(names, name))
    throw refusal(
      'word',
      `no 802.11 ${what} is called '${token.text}'`,
      token.span,
      oneOf(name, Object.keys(names)),
    )
  reader.take()
  return names[name]!
}

/** The next token where it is a name, in small letters: names of frames are known in any. */
function nameOf(reader: Reader): string | undefined {
  return reader.token.kind === 'name' ? reader.token.name.toLowerCase() : undefined
}

function oneOf(name: string, names: readonly string[]): string | undefined {
  return offer(name, names, `one of ${names.join(', ')}`)
}
