/**
 * From the tree of an expression to a graph of tests: reads the expression from left to right, carrying the layers of
 * the packet along (`layers.ts`), and gives every condition its exits.
 *
 * The tests are those that libpcap 1.10.3 makes (gencode.c), in its order, because a load outside the packet ends the
 * filter: which one is met first is part of what an expression means.
 */
import { SKF_AD_IFINDEX, SKF_AD_OFF, SKF_AD_PKTTYPE } from '../../uapi/index.ts'
import type { FilterOptions } from '../filter-options.ts'
import type { Node, Value } from '../flow/flow.ts'
import { valuesUsed } from '../flow/parts.ts'
import { PACKET_OUTGOING } from '../generated/numbers.ts'
import { refusal } from '../language/refuse.ts'
import type { Expression, Primitive } from '../language/syntax.ts'
import { comparison } from './arithmetic.ts'
import { broadcast, multicast } from './cast.ts'
import { type Condition, equals, masked, not, test } from './condition.ts'
import { encapsulation, type Read } from './encapsulation.ts'
import { header, type Layers } from './layers.ts'
import { linkTypeOf } from './link-types.ts'
import { DIRECTION_MASK } from './link-wlan.ts'
import { llcFrame } from './llc.ts'
import { match } from './match.ts'
import { protocol } from './protocol.ts'
import { Refused, refuse } from './refusal.ts'
import { computeShared } from './shared.ts'
import { alu, load } from './values.ts'

/** What an accepting filter returns unless told otherwise: tcpdump's. */
const defaultSnapLength = 262144

/**
 * The graph of `expression` for packets of the link type; its returns are the snap length and 0. Throws CompileError
 * where words do not go together, a number is too large, or the link type lacks what is asked.
 */
export function generateFlow(expression: Expression, options: FilterOptions = {}): Node {
  const link = linkTypeOf[options.linkType ?? 'EN10MB']
  const tagBeside = options.vlanTag === 'beside' && link.vlans === 'takenOut'
  const start = { ...link.start(), tagBeside }
  const { condition, layers } = read(expression, start, options)
  const accept: Node = { kind: 'return', k: options.snapLength ?? defaultSnapLength }
  const graph = computeShared(condition(accept, { kind: 'return', k: 0 }), layers.shared)
  return preceded(graph, link.lengths)
}

/** The lengths that the packet's own headers say are computed first of all, where anything needs them. */
function preceded(root: Node, lengths: readonly Value[] | undefined): Node {
  if (root.kind === 'return' || !lengths) return root
  const used = valuesUsed(root)
  const first = lengths.filter((value) => used.has(value))
  return first.length === 0 ? root : { ...root, first: [...first, ...root.first] }
}

/** An expression and what it makes of the layers. A chain of `and` and `or` leans to the left and may be long. */
function read(expression: Expression, layers: Layers, options: FilterOptions): Read {
  const links: Extract<Expression, { kind: 'and' | 'or' }>[] = []
  let head = expression
  for (; head.kind === 'and' || head.kind === 'or'; head = head.left) links.push(head)
  const first = readTerm(head, layers, options)
  let now = first.layers
  const rest = links.reverse().map(({ kind, right }) => {
    const { condition, layers: next } = readTerm(right, now, options)
    now = next
    return { kind, condition }
  })
  if (rest.length === 0) return first
  const condition: Condition = (yes, no) => {
    let [onYes, onNo] = [yes, no]
    for (const { kind, condition } of rest.toReversed()) {
      const node = condition(onYes, onNo)
      if (kind === 'and') onYes = node
      else onNo = node
    }
    return first.condition(onYes, onNo)
  }
  return { condition, layers: now }
}

function readTerm(expression: Expression, layers: Layers, options: FilterOptions): Read {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return read(expression, layers, options)
    case 'not': {
      const { condition, layers: next } = read(expression.operand, layers, options)
      return { condition: not(condition), layers: next }
    }
    case 'everything':
      return { condition: (yes) => yes, layers }
    default:
      return readPrimitive(expression, layers, options)
  }
}

/** A primitive; what is refused in it is said with its place. */
function readPrimitive(primitive: Primitive, layers: Layers, options: FilterOptions): Read {
  try {
    if (primitive.kind === 'encapsulation') return encapsulation(layers, primitive.name, primitive.id)
    return { condition: condition(primitive, layers, options), layers }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    // A name that nobody knows is itself what is wrong.
    const inside = error.reason === 'name' && primitive.kind === 'match' ? primitive.id : primitive
    throw refusal(error.reason, error.message, error.span ?? inside.span, error.hint)
  }
}

function condition(
  primitive: Exclude<Primitive, { kind: 'encapsulation' }>,
  layers: Layers,
  { names = {}, netmask }: FilterOptions,
): Condition {
  switch (primitive.kind) {
    case 'match':
      return match(layers, primitive, names)
    case 'protocol':
      return protocol(layers, primitive.protocol)
    case 'comparison':
      return comparison(layers, primitive)
    case 'broadcast':
      return broadcast(layers, primitive.protocol, netmask)
    case 'multicast':
      return multicast(layers, primitive.protocol)
    case 'less':
      return not(test('jgt', { kind: 'length' }, primitive.length))
    case 'greater':
      return test('jge', { kind: 'length' }, primitive.length)
    case 'byte':
      return byte(header(layers, primitive.index, 1), primitive.operator, primitive.value)
    case 'inbound':
      return not(outgoing(layers))
    case 'outbound':
      return outgoing(layers)
    case 'ifindex':
      return equals(interfaceIndex(layers), primitive.index)
    case 'llc':
      return llcFrame(layers, primitive.type)
    case 'wlanType':
      return masked(frameControl(layers, 0), primitive.mask, primitive.bits)
    case 'wlanDirection':
      return masked(frameControl(layers, 1), DIRECTION_MASK, primitive.direction)
  }
}

/** This machine sent the packet: the link header says so, or else the kernel that runs the filter. */
function outgoing(layers: Layers): Condition {
  return layers.link.outgoing?.(layers) ?? equals(load(2, SKF_AD_OFF + SKF_AD_PKTTYPE), PACKET_OUTGOING)
}

function interfaceIndex(layers: Layers): Value {
  return layers.link.interfaceIndex?.(layers) ?? load(4, SKF_AD_OFF + SKF_AD_IFINDEX)
}

function frameControl(layers: Layers, byte: 0 | 1): Value {
  if (layers.link.frameControl) return header(layers, byte, 1)
  return refuse('linkType', `${layers.link.description} has no 802.11 frames`, 'capture with 802.11 headers')
}

type ByteOperator = Extract<Primitive, { kind: 'byte' }>['operator']

/** `byte 12 & 8`: the old form of a comparison. */
function byte(value: Value, operator: ByteOperator, operand: number): Condition {
  const ways: Record<ByteOperator, () => Condition> = {
    '=': () => equals(value, operand),
    '<': () => not(test('jge', value, operand)),
    '>': () => test('jgt', value, operand),
    '&': () => not(equals(alu('and', value, operand), 0)),
    '|': () => not(equals(alu('or', value, operand), 0)),
  }
  return ways[operator]()
}
