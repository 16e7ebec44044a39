/** What to write instead, where something else stands than the grammar has there: the mistakes that people make. */
import { keywords, offeredWords } from './keywords.ts'
import type { Token } from './lexer.ts'
import { beginsId } from './qualify.ts'
import type { Reader } from './reader.ts'
import { offer, refusal } from './refuse.ts'

/** The error for what begins neither a term nor, where only ids may stand, an id. */
export function unexpectedStart(reader: Reader, { terms }: { readonly terms: boolean }) {
  const { token } = reader
  if (terms) return reader.unexpected('a primitive, like host, port or tcp', adviceOnStart(token))
  const isWord = keywords.has(token.text)
  const hint = isWord ? `for the name of a protocol write \\${token.text}` : undefined
  return reader.unexpected('a name, a number or an address', hint)
}

function adviceOnStart({ kind, text, ...token }: Token): string | undefined {
  if (kind === 'dotted' || kind === 'ipv6') return `say what it is: host ${text}`
  if (kind === 'mac') return `say what it is: ether host ${text}`
  if (kind !== 'name') return undefined
  const small = text.toLowerCase()
  if (keywords.has(small)) return `words are in small letters: ${small}`
  // `tcp.port == 80` is of Wireshark's other language.
  const [, protocol, field] = /^(\w+)\.(\w+)$/.exec(text) ?? []
  if (protocol !== undefined && keywords.has(protocol) && token.span.source.text.includes('='))
    return `that is a display filter of Wireshark's; here it is ${protocol} ${keywords.has(field!) ? field : 'host'} …`
  const what = `say what it is: host ${text}, port ${text}, …`
  const near = offer(text, offeredWords)
  return near ? `${near} or ${what}` : what
}

/** The error for what stands behind a whole term and is neither `and` nor `or`; `end` is what else may stand there. */
export function unexpectedEnd(reader: Reader, end: string) {
  return reader.unexpected(`'and', 'or' or ${end}`, adviceOnEnd(reader.token))
}

function adviceOnEnd(token: Token): string | undefined {
  const { kind, text } = token
  if (kind === 'protocol' || kind === 'direction' || kind === 'type' || kind === 'word' || text === '!')
    return `join primitives: … and ${text} …`
  if (kind === 'number' || beginsId(token)) return `join what is looked for: … or ${text}`
  if (text === '/') return 'an address has at least two parts before a mask: 10.0/8'
  if (text === '-' || text === ':') return 'a range is one word: portrange 6000-6008'
  return undefined
}

/** The error for a number, or arithmetic, with which nothing is compared. */
export function uncompared(reader: Reader, value: { readonly kind: string; readonly span: Token['span'] }) {
  if (value.kind !== 'number' || !(reader.atEnd || reader.at('and') || reader.at('or') || reader.at(')')))
    return reader.unexpected('an operator or a comparison: = != < <= > >=')
  const { span } = value
  const text = span.source.text.slice(span.start, span.end)
  return refusal(
    'unqualified',
    `nothing says what '${text}' is`,
    span,
    `write what it is: port ${text}, len = ${text}, …`,
  )
}
