/**
 * Comparisons of numbers: `tcp[13] & 2 != 0`. Bytes of a header bring with them the tests that the packet has that
 * header; a comparison makes those of its left side, those of its right, and then the one it is about.
 */

import type { AluOp, Relation, Value } from '../flow/flow.ts'
import { ETH_P_IP, ETH_P_IPV6, IPPROTO_ICMPV6 } from '../generated/numbers.ts'
import type { Arithmetic, Comparison, ProtocolName } from '../language/syntax.ts'
import { all, type Condition, equals, not, test } from './condition.ts'
import { type Layers, network, networkPlace, type Place, transport4, transport6 } from './layers.ts'
import { firstFragment, linkProtocol, protocol } from './protocol.ts'
import { refuse } from './refusal.ts'
import { alu, constant, load } from './values.ts'

/** A number of the packet, and what must hold for it to be there. */
interface Term {
  readonly value: Value
  readonly needs: readonly Condition[]
}

type Binary = Extract<Arithmetic, { kind: 'binary' }>
type Bytes = Extract<Arithmetic, { kind: 'bytes' }>

const operators: Record<Binary['operator'], AluOp> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '%': 'mod',
  '&': 'and',
  '|': 'or',
  '^': 'xor',
  '<<': 'lsh',
  '>>': 'rsh',
}

/** The machine's relation for each, and whether it asks the opposite. */
const relations: Record<Comparison['operator'], readonly [Relation, reversed: boolean]> = {
  '=': ['jeq', false],
  '!=': ['jeq', true],
  '>': ['jgt', false],
  '<=': ['jgt', true],
  '>=': ['jge', false],
  '<': ['jge', true],
}

export function comparison(layers: Layers, { operator, left, right }: Comparison): Condition {
  const [a, b] = [term(layers, left), term(layers, right)]
  const [relation, reversed] = relations[operator]
  // As libpcap asks whether numbers are equal: it takes such a test for another kind until it has seen through it.
  const holds =
    relation === 'jeq' ? test('jeq', alu('sub', a.value, b.value), 0) : test(relation, a.value, b.value)
  return all(...a.needs, ...b.needs, reversed ? not(holds) : holds)
}

function term(layers: Layers, expression: Arithmetic): Term {
  switch (expression.kind) {
    case 'number':
      return { value: constant(expression.value), needs: [] }
    case 'len':
      return { value: { kind: 'length' }, needs: [] }
    case 'negate': {
      const { value, needs } = term(layers, expression.operand)
      return { value: { kind: 'negate', operand: value }, needs }
    }
    case 'binary': {
      refusePartial(expression)
      const [left, right] = [term(layers, expression.left), term(layers, expression.right)]
      // libpcap forgets what the right side needs: `5 + ip[8]` is computed of every packet.
      return { value: alu(operators[expression.operator], left.value, right.value), needs: left.needs }
    }
    case 'bytes':
      return bytes(layers, expression)
  }
}

/**
 * Division by zero and shifts beyond 31 bits, as far as libpcap notices: it looks at the number that the right side
 * begins with, which is an index of a header too (`len / ip[0]`).
 */
function refusePartial({ operator, right, span }: Binary): void {
  const first = leftmost(right)
  if (first.kind !== 'number') return
  const hint = first === right ? undefined : 'libpcap goes by the number that the right side begins with'
  if ((operator === '/' || operator === '%') && first.value === 0) {
    refuse('range', `'${operator} 0' has no result`, hint, span)
  }
  if ((operator === '<<' || operator === '>>') && first.value > 31) {
    refuse('range', `a number has 32 bits, and this shifts by ${first.value}`, hint, span)
  }
}

/** What is computed first. */
function leftmost(expression: Arithmetic): Arithmetic {
  let first = expression
  for (;;) {
    if (first.kind === 'binary') first = first.left
    else if (first.kind === 'negate') first = first.operand
    else if (first.kind === 'bytes') first = first.offset
    else return first
  }
}

/** Where the bytes of a protocol are counted from, and what must hold, given what the index itself needs. */
type Access = (layers: Layers, index: readonly Condition[], name: ProtocolName) => Placed

interface Placed {
  readonly place: Place
  readonly needs: readonly Condition[]
}

const inNetwork: Access = (layers, index, name) => ({
  place: networkPlace(layers),
  needs: [...index, protocol(layers, name)],
})

/** Behind IPv4 only, though the protocol may be found behind IPv6 too. */
const inTransport: Access = (layers, index, name) => ({
  place: transport4(layers),
  needs: [linkProtocol(layers, ETH_P_IP), ...index, protocol(layers, name), firstFragment(layers)],
})

const accesses: { readonly [name in ProtocolName]?: Access } = {
  radio(layers, needs) {
    if (!layers.link.radio) refuse('linkType', `${layers.link.description} has no radio header`)
    return { place: { base: undefined, offset: 0 }, needs }
  },
  link: (layers, needs) => ({ place: layers.header, needs }),
  ip: inNetwork,
  ip6: inNetwork,
  arp: inNetwork,
  rarp: inNetwork,
  atalk: inNetwork,
  decnet: inNetwork,
  sca: inNetwork,
  lat: inNetwork,
  moprc: inNetwork,
  mopdl: inNetwork,
  tcp: inTransport,
  udp: inTransport,
  sctp: inTransport,
  icmp: inTransport,
  igmp: inTransport,
  igrp: inTransport,
  pim: inTransport,
  vrrp: inTransport,
  carp: inTransport,
  icmp6: (layers, index) => ({
    place: transport6(layers),
    needs: [...index, linkProtocol(layers, ETH_P_IPV6), equals(network(layers, 6, 1), IPPROTO_ICMPV6)],
  }),
}

function bytes(layers: Layers, expression: Bytes): Term {
  const access = accesses[expression.protocol]
  if (!access) {
    refuse('qualifier', `the bytes of '${expression.protocol}' cannot be read`, undefined, expression.span)
  }
  const index = term(layers, expression.offset)
  const { place, needs } = access(layers, index.needs, expression.protocol)
  const base = place.base ? alu('add', index.value, place.base) : index.value
  return { value: load(expression.size, place.offset, base), needs }
}
