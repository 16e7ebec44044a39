/**
 * Arithmetic on numbers, lengths and bytes of the packet: an operator-precedence parser with its own stack.
 *
 * Precedence is libpcap's, whose grammar ranks `%` and `^` nowhere: their right side takes in all that follows
 * (`len % 7 + 1` is `len % (7 + 1)`), and they bind tighter than what stands before them, `-` included. All other
 * operators bind to the left, as in C, but `&` and `|` bind tighter than comparisons.
 */
import { invariant, type Span } from '../../error/index.ts'
import type { Reader } from './reader.ts'
import { refusal } from './refuse.ts'
import type { Arithmetic, ProtocolName } from './syntax.ts'

type BinaryOperator = Extract<Arithmetic, { kind: 'binary' }>['operator']

const ranks: Readonly<Record<BinaryOperator, number | undefined>> = {
  '|': 1,
  '&': 2,
  '<<': 3,
  '>>': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '%': undefined,
  '^': undefined,
}
const negation = 6

/** The operator of arithmetic that stands next, if any does. */
export function binaryOperator(reader: Reader): BinaryOperator | undefined {
  const { token } = reader
  return token.kind === 'symbol' && Object.hasOwn(ranks, token.word)
    ? (token.word as BinaryOperator)
    : undefined
}

/** Reads on behind the operand `first`, or from the beginning. */
export function readArithmetic(reader: Reader, first?: Arithmetic): Arithmetic {
  const values: Arithmetic[] = []
  const operators: (
    | { operator: BinaryOperator; rank: number | undefined }
    | { start: Span; rank: number }
  )[] = []
  for (let operand = first; ; operand = undefined) {
    while (!operand && reader.at('-')) {
      reader.count()
      operators.push({ start: reader.take().span, rank: negation })
    }
    values.push(operand ?? readOperand(reader))
    const operator = binaryOperator(reader)
    const rank = operator && ranks[operator]
    for (let top = operators.at(-1); top; top = operators.at(-1)) {
      if (operator && (top.rank === undefined || rank === undefined || top.rank < rank)) break
      operators.pop()
      const right = values.pop()!
      if ('start' in top) values.push({ kind: 'negate', operand: right, span: reader.since(top.start) })
      else values.push(apply(top.operator, values.pop()!, right))
    }
    if (!operator) break
    reader.count()
    reader.take()
    operators.push({ operator, rank })
  }
  invariant(values.length === 1, 'arithmetic that does not end in one value')
  return values[0]!
}

function apply(operator: BinaryOperator, left: Arithmetic, right: Arithmetic): Arithmetic {
  if (right.kind === 'number') {
    if ((operator === '/' || operator === '%') && right.value === 0)
      throw refusal('range', 'a division by zero', right.span)
    if ((operator === '<<' || operator === '>>') && right.value > 31)
      throw refusal('range', 'a shift by more than 31 bits', right.span)
  }
  const span = { ...left.span, end: Math.max(left.span.end, right.span.end) }
  return { kind: 'binary', operator, left, right, span }
}

function readOperand(reader: Reader): Arithmetic {
  const { token } = reader
  reader.count()
  switch (token.kind) {
    case 'number':
      reader.take()
      return { kind: 'number', value: token.value, span: token.span }
    case 'word':
      if (token.word !== 'len') break
      reader.take()
      return { kind: 'len', span: token.span }
    case 'protocol':
      reader.take()
      return readBytes(reader, token.word, token.span)
    case 'symbol':
      if (token.word !== '(') break
      return reader.deeper(() => {
        reader.take()
        const inner = readArithmetic(reader)
        reader.expect(')')
        return inner
      })
  }
  throw reader.unexpected('a number, len or bytes of a protocol')
}

/** Reads `[offset]` or `[offset:size]` behind a protocol. */
export function readBytes(reader: Reader, protocol: ProtocolName, start: Span): Arithmetic {
  if (!reader.at('[')) throw reader.unexpected("'['")
  return reader.deeper(() => {
    reader.take()
    const offset = readArithmetic(reader)
    const place = reader.token.span
    const size = reader.takeIf(':') ? reader.number() : 1
    if (size !== 1 && size !== 2 && size !== 4)
      throw refusal(
        'range',
        `${size} bytes cannot be loaded`,
        reader.since(place),
        'loads are of 1, 2 or 4 bytes',
      )
    reader.expect(']')
    return { kind: 'bytes', protocol, offset, size, span: reader.since(start) }
  })
}
