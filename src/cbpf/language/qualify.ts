/**
 * An id under its qualifiers: `[protocol] [direction] [type]` decide what a name, a number or an address can mean.
 * What the text alone can decide is decided here, as libpcap's gen_scode, gen_ncode, gen_mcode and gen_ecode do; what
 * needs the link type or names is left to the generator.
 */
import type { Span } from '../../error/index.ts'
import { dottedAddress } from './address.ts'
import { offeredWords } from './keywords.ts'
import type { Token } from './lexer.ts'
import type { Reader } from './reader.ts'
import { offer, refusal } from './refuse.ts'
import type { Direction, Id, Match, MatchType, ProtocolName } from './syntax.ts'

/** What stands before an id, or was taken over from the id before. */
export interface Qualifiers {
  readonly protocol: ProtocolName | undefined
  readonly direction: Direction | undefined
  readonly type: MatchType | undefined
}

/** Whether an id can begin with this token; a number can, too, where it is no arithmetic. */
export function beginsId({ kind }: Token): boolean {
  return kind === 'name' || kind === 'dotted' || kind === 'ipv6' || kind === 'mac' || kind === 'arcnet'
}

/** Reads an id that is no number, from `start` where its qualifiers began. */
export function readMatch(reader: Reader, qualifiers: Qualifiers | undefined, start: Span): Match {
  const { token } = reader
  const known = qualified(qualifiers, token)
  reader.take()
  const id = readId(reader, known, token)
  return { kind: 'match', ...known, id, span: reader.since(start) }
}

/** A number as an id. */
export function matchNumber(
  reader: Reader,
  qualifiers: Qualifiers | undefined,
  number: { readonly value: number; readonly span: Span },
  start: Span,
): Match {
  const known = qualified(qualifiers, { text: String(number.value), span: number.span })
  const { value, span } = number
  const { type, protocol } = known
  if (type === 'port' || type === 'portrange') {
    portProtocol(known, span)
    if (value > 0xffff) throw refusal('range', `no port has the number ${value}`, span, 'ports have 16 bits')
  }
  if (type === 'gateway') throw needsName(span)
  if (protocol === 'link' && isAddress(type))
    throw refusal('qualifier', `${value} is no link address`, span, 'six bytes are written 02:00:5e:10:00:01')
  return { kind: 'match', ...known, id: { kind: 'number', value, span }, span: reader.since(start) }
}

function qualified(qualifiers: Qualifiers | undefined, id: { text: string; span: Span }): Qualifiers {
  if (qualifiers) return qualifiers
  const near = /^[a-z]/i.test(id.text) ? offer(id.text, offeredWords) : undefined
  const what = `write what it is: host ${id.text}, port ${id.text}, …`
  const hint = near ? `${near} or ${what}` : what
  throw refusal('unqualified', `nothing says what '${id.text}' is`, id.span, hint)
}

function isAddress(type: MatchType | undefined): boolean {
  return type === undefined || type === 'host' || type === 'net'
}

function readId(reader: Reader, qualifiers: Qualifiers, token: Token): Id {
  const { span } = token
  switch (token.kind) {
    case 'name':
      return nameId(qualifiers, token.name, span)
    case 'dotted':
      return dottedId(reader, qualifiers, token.text, span)
    case 'ipv6':
      return ipv6Id(reader, qualifiers, token.address, token.text, span)
    case 'mac':
      if (qualifiers.protocol !== 'link' || !(qualifiers.type === undefined || qualifiers.type === 'host'))
        throw refusal(
          'qualifier',
          'a link address goes with ether or wlan only',
          span,
          `ether host ${token.text}`,
        )
      return { kind: 'mac', address: token.address, span }
    default:
      throw refusal('linkType', `'${token.text}' is an address of ArcNet, which Skep does not filter`, span)
  }
}

function nameId(qualifiers: Qualifiers, name: string, span: Span): Id {
  const { type } = qualifiers
  if (type === 'port' || type === 'portrange') portProtocol(qualifiers, span)
  if (type !== 'portrange') return { kind: 'name', name, span }
  const dash = name.indexOf('-')
  if (dash < 0) return { kind: 'portRange', low: name, high: name, span }
  return { kind: 'portRange', low: name.slice(0, dash), high: name.slice(dash + 1), span }
}

function dottedId(reader: Reader, { protocol, type }: Qualifiers, text: string, span: Span): Id {
  const mask = readMask(reader)
  const whole = reader.since(span)
  if (mask && type !== 'net') throw refusal('qualifier', 'only a net has a mask', whole, `net ${text}/24`)
  if (type === 'gateway') throw needsName(span)
  if (!isAddress(type)) throw refusal('qualifier', `a ${type} is no IPv4 address`, span)
  if (protocol === 'link') throw refusal('qualifier', `'${text}' is no link address`, span)
  if (protocol === 'decnet' && !mask) return decnetId(text, span)
  const found = dottedOrRefuse(text, span)
  if (!mask) return { kind: 'ipv4', ...found, mask: undefined, span }
  if ((found.address & ~mask.bits) !== 0)
    throw refusal('address', `'${text}' has bits outside of its mask`, whole, 'write the address of the net')
  return { kind: 'ipv4', ...found, mask: mask.bits, span: whole }
}

/** `area.node`, of which six and ten bits count. */
function decnetId(text: string, span: Span): Id {
  const [, area, node] = /^(\d+)\.(\d+)/.exec(text) ?? []
  if (area === undefined)
    throw refusal('address', `'${text}' is no DECnet address`, span, 'write it as area.node')
  return { kind: 'decnet', address: ((Number(area) & 0x3f) << 10) | (Number(node) & 0x3ff), span }
}

/** `/24` or `mask 255.255.255.0` behind an IPv4 address, as 32 bits. */
function readMask(reader: Reader): { readonly bits: number } | undefined {
  if (reader.takeIf('/')) {
    const { span } = reader.token
    const length = reader.number()
    if (length > 32) throw refusal('range', 'an IPv4 prefix has at most 32 bits', span)
    return { bits: length === 0 ? 0 : (-1 << (32 - length)) >>> 0 }
  }
  if (!reader.takeIf('mask')) return undefined
  const { token } = reader
  if (token.kind !== 'dotted') throw reader.unexpected('a mask like 255.255.255.0')
  reader.take()
  return { bits: dottedOrRefuse(token.text, token.span).address }
}

function dottedOrRefuse(text: string, span: Span) {
  const found = dottedAddress(text)
  if (found) return found
  throw refusal('address', `'${text}' is no IPv4 address`, span, 'each part is a decimal number up to 255')
}

function ipv6Id(reader: Reader, { type }: Qualifiers, address: Uint8Array, text: string, span: Span): Id {
  let prefix = 128
  if (reader.takeIf('/')) {
    const place = reader.token.span
    prefix = reader.number()
    if (prefix > 128) throw refusal('range', 'an IPv6 prefix has at most 128 bits', place)
  }
  const whole = reader.since(span)
  if (!isAddress(type)) throw refusal('qualifier', `a ${type} is no IPv6 address`, whole)
  if (type !== 'net' && prefix !== 128)
    throw refusal('qualifier', 'only a net has a prefix', whole, `net ${text}/64`)
  const outside = (byte: number, i: number) =>
    (byte & (0xff >> Math.max(0, Math.min(8, prefix - 8 * i)))) !== 0
  if (address.some(outside))
    throw refusal(
      'address',
      `'${text}' has bits outside of its prefix`,
      whole,
      'write the address of the net',
    )
  return { kind: 'ipv6', address, prefix, span: whole }
}

function portProtocol({ protocol, type }: Qualifiers, span: Span): void {
  if (protocol === undefined || protocol === 'tcp' || protocol === 'udp' || protocol === 'sctp') return
  throw refusal('qualifier', `${protocol} has no ports`, span, `${type} goes with tcp, udp and sctp`)
}

function needsName(span: Span) {
  return refusal(
    'qualifier',
    'a gateway is given by name',
    span,
    'ether host MAC and not host ADDRESS does the same',
  )
}
