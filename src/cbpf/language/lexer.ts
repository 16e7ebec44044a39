/**
 * The text of an expression as tokens, after libpcap's scanner.l: of all that could begin at a place the longest is
 * taken, so that `http-alt`, `icmp-echo` and `2:0:0:0:0:1` are one token each; of equally long ones the first kind in
 * the order of `kinds` (twelve hexadecimal digits are a link address before they are a number).
 */
import type { SourceText, Span } from '../../error/index.ts'
import { ipv6Beginning, ipv6Bytes, macBytes } from './address.ts'
import { constants } from './constants.ts'
import { type Keyword, keywords } from './keywords.ts'
import { refusal } from './refuse.ts'

export type Token = { readonly text: string; readonly span: Span } & (
  | Keyword
  | { readonly kind: 'symbol'; readonly word: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'dotted' }
  | { readonly kind: 'ipv6'; readonly address: Uint8Array }
  | { readonly kind: 'mac'; readonly address: Uint8Array }
  /** `$a8`: an address of one byte, of ArcNet. */
  | { readonly kind: 'arcnet' }
  | { readonly kind: 'end' }
)

const space = /[ \r\n\t]*/y
const symbol = /&&|\|\||[<>!=]=|<<|>>|[-+*/%:[\]!<>()&|^=]/y
const escaped = /\\[^ !()\n\t]+/y
const arcnet = /\$[0-9A-Fa-f]{1,2}/y

const number = '(?:0[xX][0-9A-Fa-f]+|[0-9]+)'
const byte = '[0-9A-Fa-f]{1,2}'
const mac = [':', '-', '\\.'].map((separator) => `${byte}(?:${separator}${byte}){5}`)

/** What may begin with a letter, a digit or a colon. */
const kinds = [
  ['mac', new RegExp([...mac, '[0-9A-Fa-f]{4}(?:\\.[0-9A-Fa-f]{4}){2}', '[0-9A-Fa-f]{12}'].join('|'), 'y')],
  ['number', new RegExp(number, 'y')],
  ['dotted', new RegExp(`${number}(?:\\.${number}){1,3}`, 'y')],
  // An address has at most 39 characters, or 45 with dotted decimals.
  ['ipv6', /[0-9A-Fa-f]*:[0-9A-Fa-fxX:.]{1,44}/y],
  ['bogus', new RegExp(`${byte}:+(?:${byte}:+)+`, 'y')],
  ['name', /[A-Za-z0-9](?:[-_.A-Za-z0-9]*[.A-Za-z0-9])?/y],
] as const

/** Symbols that are written in more than one way. */
const synonyms: Readonly<Record<string, string>> = { '&&': 'and', '||': 'or', '!': 'not', '==': '=' }

/** The token at or after `at`; its span says where the next one begins. Throws for what no token begins with. */
export function tokenAt(source: SourceText, at: number): Token {
  const start = at + match(space, source.text, at).length
  if (start >= source.text.length) return { kind: 'end', text: '', span: { source, start: at, end: at } }
  const token = (text: string) => ({ text, span: { source, start, end: start + text.length } })

  const [kind, text] = longest(source.text, start)
  const sign = match(symbol, source.text, start)
  if (sign.length >= text.length && sign)
    return { kind: 'symbol', word: synonyms[sign] ?? sign, ...token(sign) }
  const keyword = kind === 'name' ? keywords.get(text) : undefined
  if (keyword) return { ...keyword, ...token(text) }
  const constant = kind === 'name' ? constants.get(text) : undefined
  if (constant !== undefined) return { kind: 'number', value: constant, ...token(text) }

  const { span } = token(text)
  switch (kind) {
    case 'name':
      return { kind, name: text, text, span }
    case 'number':
      return { kind, value: numberOf(text, span), text, span }
    case 'dotted':
      return { kind, text, span }
    case 'mac':
      return { kind, address: macBytes(text), text, span }
    case 'ipv6': {
      const address = ipv6Bytes(text)
      if (address) return { kind, address, text, span }
      throw refusal('address', `'${text}' is no IPv6 address`, span)
    }
    case 'bogus':
      throw refusal(
        'address',
        `'${text}' is no link address`,
        span,
        'six bytes are written 02:00:5e:10:00:01',
      )
  }
  const name = match(escaped, source.text, start)
  if (name) return { kind: 'name', name: name.slice(1), ...token(name) }
  const low = match(arcnet, source.text, start)
  if (low) return { kind: 'arcnet', ...token(low) }
  const odd = String.fromCodePoint(source.text.codePointAt(start)!)
  const hint = odd === ',' ? 'join what is looked for: … or …' : undefined
  throw refusal('text', `${JSON.stringify(odd)} has no meaning in a filter`, token(odd).span, hint)
}

function longest(text: string, at: number): [(typeof kinds)[number][0] | undefined, string] {
  let best: [(typeof kinds)[number][0] | undefined, string] = [undefined, '']
  for (const [kind, pattern] of kinds) {
    const found = kind === 'ipv6' ? ipv6Beginning(match(pattern, text, at)) : match(pattern, text, at)
    if (found.length > best[1].length) best = [kind, found]
  }
  return best
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** A number in decimal, `0x…` or octal `0…`, of 32 bits. */
function numberOf(text: string, span: Span): number {
  const octal = /^0[0-9]/.test(text)
  if (octal && /[89]/.test(text))
    throw refusal('text', `'${text}' begins with 0, so it is octal, which has no 8 or 9`, span)
  const value = octal ? Number.parseInt(text, 8) : Number(text)
  if (value <= 0xffff_ffff) return value
  throw refusal('range', `${text} does not fit 32 bits`, span)
}
