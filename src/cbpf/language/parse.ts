/**
 * From the text of a filter to its tree: the grammar of pcap-filter(7) as libpcap's grammar.y has it, by recursive
 * descent.
 *
 * `and` and `or` bind equally and to the left, `not` binds tighter. A name or number without qualifiers takes over
 * those of what stands before it (`port 80 or 443`), and it may stand only where something stands before it. So what
 * a parenthesis holds shows only inside it: an expression, ids that take over (`port (80 or 443)`), or arithmetic.
 */
import type { Span } from '../../error/index.ts'
import { uncompared, unexpectedEnd, unexpectedStart } from './advice.ts'
import { binaryOperator, readArithmetic, readBytes } from './arithmetic.ts'
import type { SingleDirection } from './keywords.ts'
import { readPrimitive, readQualified } from './primitives.ts'
import { beginsId, matchNumber, type Qualifiers, readMatch } from './qualify.ts'
import { Reader } from './reader.ts'
import type { Arithmetic, Comparison, Direction, Expression, MatchType, ProtocolName } from './syntax.ts'

/** What may stand at a place: whole terms, ids that take over qualifiers, or both. */
interface Place {
  readonly terms: boolean
  readonly ids: boolean
  readonly qualifiers: Qualifiers | undefined
}

/** What was read: a term or ids, with the qualifiers that the next one takes over, or arithmetic to be compared. */
type Part =
  | {
      readonly kind: 'term' | 'ids'
      readonly expression: Expression
      readonly qualifiers: Qualifiers | undefined
    }
  | { readonly kind: 'arithmetic'; readonly value: Arithmetic; readonly start: Span }

type Whole = Exclude<Part, { kind: 'arithmetic' }>

/** The tree of `text`; throws a CompileError for what libpcap's grammar refuses, with its place and what was expected. */
export function parseFilter(text: string): Expression {
  const reader = new Reader(text)
  if (reader.atEnd) return { kind: 'everything', span: reader.token.span }
  const first = readWhole(reader, { terms: true, ids: false, qualifiers: undefined })
  const { expression } = readChain(reader, first)
  if (!reader.atEnd) throw unexpectedEnd(reader, 'the end')
  return expression
}

/** Reads `and` and `or` with what stands behind them; behind ids only ids may stand. */
function readChain(reader: Reader, first: Whole): Whole {
  let left = first
  while (reader.at('and') || reader.at('or')) {
    const kind = reader.at('and') ? 'and' : 'or'
    reader.take()
    const right = readWhole(reader, { terms: first.kind === 'term', ids: true, qualifiers: left.qualifiers })
    const span = reader.since(left.expression.span)
    const expression: Expression = { kind, left: left.expression, right: right.expression, span }
    left = { kind: first.kind, expression, qualifiers: right.qualifiers }
  }
  return left
}

/** Reads one term or id, to its end. */
function readWhole(reader: Reader, place: Place): Whole {
  return complete(reader, readPart(reader, place), place)
}

/** What begins as arithmetic is compared, or is a single number that stands for an id. */
function complete(reader: Reader, part: Part, place: Place): Whole {
  if (part.kind !== 'arithmetic') return part
  if (place.terms && (binaryOperator(reader) || comparison(reader)))
    return compare(reader, part.value, part.start)
  if (place.ids && part.value.kind === 'number') {
    const expression = matchNumber(reader, place.qualifiers, part.value, part.start)
    return { kind: 'ids', expression, qualifiers: place.qualifiers }
  }
  throw uncompared(reader, part.value)
}

function compare(reader: Reader, first: Arithmetic, start: Span): Whole {
  const left = readArithmetic(reader, first)
  const operator = comparison(reader)
  if (!operator) throw uncompared(reader, left)
  reader.take()
  const right = readArithmetic(reader)
  const expression: Comparison = { kind: 'comparison', operator, left, right, span: reader.since(start) }
  return { kind: 'term', expression, qualifiers: undefined }
}

function comparison({ token }: Reader): Comparison['operator'] | undefined {
  if (token.kind !== 'symbol' || !['=', '!=', '<', '<=', '>', '>='].includes(token.word)) return undefined
  return token.word as Comparison['operator']
}

function readPart(reader: Reader, place: Place): Part {
  const { token } = reader
  if (reader.at('not')) return reader.deeper(() => readNot(reader, place))
  if (reader.at('(')) return reader.deeper(() => readParentheses(reader, place))
  reader.count()
  if (token.kind === 'number') {
    reader.take()
    const { value, span } = token
    return { kind: 'arithmetic', value: { kind: 'number', value, span }, start: span }
  }
  if (place.ids && beginsId(token)) {
    const expression = readMatch(reader, place.qualifiers, token.span)
    return { kind: 'ids', expression, qualifiers: place.qualifiers }
  }
  const part = place.terms && readTerm(reader)
  if (part) return part
  throw unexpectedStart(reader, place)
}

function readNot(reader: Reader, place: Place): Whole {
  const start = reader.take().span
  const { kind, expression, qualifiers } = readWhole(reader, place)
  return { kind, expression: { kind: 'not', operand: expression, span: reader.since(start) }, qualifiers }
}

function readParentheses(reader: Reader, place: Place): Part {
  const start = reader.take().span
  // Ids right behind a second parenthesis are nowhere in the grammar; a number alone may have many.
  const inside: Place = reader.at('(') ? { ...place, ids: false } : place
  let part = readPart(reader, inside)
  if (part.kind === 'arithmetic') {
    if (place.terms && binaryOperator(reader)) part = { ...part, value: readArithmetic(reader, part.value) }
    if (reader.takeIf(')')) return { ...part, start }
  }
  const { kind, expression, qualifiers } = readChain(reader, complete(reader, part, place))
  if (!reader.takeIf(')')) throw unexpectedEnd(reader, "')'")
  return { kind, expression, qualifiers: kind === 'ids' ? qualifiers : place.qualifiers }
}

/** Reads a term that begins with a word or arithmetic; undefined where neither does. */
function readTerm(reader: Reader): Part | undefined {
  const { token } = reader
  const start = token.span
  if (reader.at('-') || reader.at('len')) return { kind: 'arithmetic', value: readArithmetic(reader), start }
  let protocol: ProtocolName | undefined
  if (token.kind === 'protocol') {
    protocol = token.word
    reader.take()
    if (reader.at('[')) {
      const value = readArithmetic(reader, readBytes(reader, protocol, start))
      return { kind: 'arithmetic', value, start }
    }
  }
  const qualifiers = readQualifiers(reader, protocol)
  if (qualifiers) {
    const { expression } = readWhole(reader, { terms: false, ids: true, qualifiers })
    const whole = expression.kind === 'match' ? { ...expression, span: reader.since(start) } : expression
    return { kind: 'term', expression: whole, qualifiers }
  }
  const expression = protocol
    ? (readQualified(reader, protocol, start) ?? ({ kind: 'protocol', protocol, span: start } as const))
    : readPrimitive(reader)
  return expression && { kind: 'term', expression, qualifiers: undefined }
}

/** Reads direction and type behind a protocol or none; undefined where neither stands. */
function readQualifiers(reader: Reader, protocol: ProtocolName | undefined): Qualifiers | undefined {
  const { token } = reader
  if (token.kind === 'type') {
    reader.take()
    return { protocol, direction: undefined, type: token.word }
  }
  if (token.kind !== 'direction') return undefined
  reader.take()
  const direction = readSecondDirection(reader, token.word)
  const next = reader.token
  if (next.kind !== 'type' || !directed.includes(next.word)) return { protocol, direction, type: undefined }
  reader.take()
  return { protocol, direction, type: next.word }
}

/** Types that have a source and a destination. */
const directed: readonly MatchType[] = ['host', 'net', 'port', 'portrange']

/** `src or dst`, in any order. */
function readSecondDirection(reader: Reader, first: SingleDirection): Direction {
  if (first !== 'src' && first !== 'dst') return first
  const joint = reader.at('and') ? 'src and dst' : reader.at('or') ? 'src or dst' : undefined
  if (!joint) return first
  reader.take()
  const other = first === 'src' ? 'dst' : 'src'
  if (reader.token.kind !== 'direction' || reader.token.word !== other) throw reader.unexpected(`'${other}'`)
  reader.take()
  return joint
}
