/**
 * `protochain`: the walk from header to header until one is of the protocol, the only loop that the language has.
 * It knows the extension headers of IPv6 (RFC 8200) and the authentication header (RFC 4302), as libpcap's does; also
 * as libpcap's, it does not add up the lengths of authentication headers.
 */

import {
  BPF_ABS,
  BPF_ADD,
  BPF_ALU,
  BPF_B,
  BPF_IMM,
  BPF_IND,
  BPF_JA,
  BPF_JEQ,
  BPF_JMP,
  BPF_LD,
  BPF_LDX,
  BPF_MEM,
  BPF_MISC,
  BPF_MSH,
  BPF_MUL,
  BPF_ST,
  BPF_TAX,
  BPF_TXA,
  BPF_X,
} from '../../uapi/index.ts'
import type { ChainInstruction } from '../flow/flow.ts'
import {
  ETH_P_IP,
  ETH_P_IPV6,
  IPPROTO_AH,
  IPPROTO_DSTOPTS,
  IPPROTO_FRAGMENT,
  IPPROTO_HOPOPTS,
  IPPROTO_NONE,
  IPPROTO_ROUTING,
} from '../generated/numbers.ts'
import type { ProtocolName } from '../language/syntax.ts'
import { all, any, type Condition, equals } from './condition.ts'
import { type Layers, networkPlace } from './layers.ts'
import { linkProtocol } from './protocol.ts'
import { refuse } from './refusal.ts'

/** The scratch word that keeps a protocol number while X moves on: the last one, out of the way of all others. */
const scratch = 15

/** A line of the walk. Lines have names where they are jumped to; a test goes on below where `no` is not given. */
interface Line {
  readonly name?: string
  readonly code: number
  readonly k?: number
  readonly yes?: string
  readonly no?: string
}

const test = (k: number, yes: string, no?: string): Line => ({
  code: BPF_JMP | BPF_JEQ,
  k,
  yes,
  ...(no === undefined ? {} : { no }),
})
const byteBehindX = (k: number): Line => ({ code: BPF_LD | BPF_B | BPF_IND, k })
const add = (k: number): Line => ({ code: BPF_ALU | BPF_ADD, k })
const multiply = (k: number): Line => ({ code: BPF_ALU | BPF_MUL, k })
const keep: Line = { code: BPF_ST, k: scratch }
const recall: Line = { code: BPF_LD | BPF_MEM, k: scratch }
const toX: Line = { code: BPF_MISC | BPF_TAX }
const toA: Line = { code: BPF_MISC | BPF_TXA }
const addX: Line = { code: BPF_ALU | BPF_ADD | BPF_X }
const again: Line = { code: BPF_JMP | BPF_JA, yes: 'again' }

/** A header whose length counts eight bytes beyond the first eight. */
const extensionHeaders = [IPPROTO_HOPOPTS, IPPROTO_DSTOPTS, IPPROTO_ROUTING, IPPROTO_FRAGMENT]

/** From the next header in A, X behind the network header, to the one that is `wanted` or the last. */
function walk(
  start: readonly Line[],
  network: number,
  wanted: number,
  extensions: readonly number[],
): Line[] {
  const step: Line[] = [
    { name: 'extension', ...byteBehindX(network) },
    ...[keep, byteBehindX(network + 1), add(1), multiply(8), addX, toX, recall, again],
  ]
  return [
    ...start,
    { name: 'again', ...test(wanted, 'end') },
    test(IPPROTO_NONE, 'end'),
    ...extensions.map((number, i) =>
      test(number, 'extension', extensions[i + 1] ? undefined : 'authentication'),
    ),
    ...(extensions.length > 0 ? step : []),
    { name: 'authentication', ...test(IPPROTO_AH, 'step', 'end') },
    { name: 'step', ...byteBehindX(network) },
    ...[keep, toA, add(1), toX, byteBehindX(network), add(2), multiply(4), toX, recall, again],
  ]
}

/** The lines as instructions, whose jumps count from the next one; `end` is behind the last. */
function instructions(lines: readonly Line[]): ChainInstruction[] {
  const places = new Map(lines.flatMap(({ name }, i): [string, number][] => (name ? [[name, i]] : [])))
  return lines.map(({ code, k = 0, yes, no }, i) => {
    const to = (name: string | undefined) =>
      name === undefined ? 0 : (places.get(name) ?? lines.length) - i - 1
    return code === (BPF_JMP | BPF_JA)
      ? { code, jt: 0, jf: 0, k: to(yes) }
      : { code, jt: to(yes), jf: to(no), k }
  })
}

/** The packet has a header of protocol `number` somewhere in its chain. */
export function protocolChain(layers: Layers, protocol: ProtocolName | undefined, number: number): Condition {
  if (protocol === undefined)
    return any(protocolChain(layers, 'ip', number), protocolChain(layers, 'ip6', number))
  const { base, offset } = networkPlace(layers)
  if (base) {
    refuse(
      'linkType',
      "'protochain' needs headers of a fixed length before IP's",
      'ask for it before tunnels',
    )
  }
  const found = (type: number, lines: Line[]) =>
    all(linkProtocol(layers, type), equals({ kind: 'chain', body: instructions(lines), scratch }, number))
  const nextHeader = (at: number): Line => ({ code: BPF_LD | BPF_B | BPF_ABS, k: offset + at })
  if (protocol === 'ip') {
    const start = [nextHeader(9), { code: BPF_LDX | BPF_B | BPF_MSH, k: offset }]
    return found(ETH_P_IP, walk(start, offset, number, []))
  }
  if (protocol === 'ip6') {
    const start = [nextHeader(6), { code: BPF_LDX | BPF_IMM, k: 40 }]
    return found(ETH_P_IPV6, walk(start, offset, number, extensionHeaders))
  }
  return refuse('qualifier', `'${protocol}' has no chain of headers`, "'protochain' goes with 'ip' and 'ip6'")
}
