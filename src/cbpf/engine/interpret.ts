/**
 * The reference: one instruction after the other, as libpcap's bpf_filter() runs them (bpf_filter.c, 1.10), or as the
 * kernel does (net/core/filter.c, bpf_convert_filter()). What one cannot run ends with 0, never with an error.
 *
 * Where the two machines differ, and so where a filter may judge otherwise in a capture file than in the kernel:
 * - a shift by 32 or more that is in X: libpcap gives 0, the kernel takes it modulo 32;
 * - X and the offset of a load are added without wrapping by libpcap, modulo 2^32 by the kernel;
 * - loads from SKF_LL_OFF on: the kernel's windows and words beside the packet; libpcap knows the VLAN tag only,
 *   loaded with `ldb`;
 * - `#pktlen` is the length on the wire for libpcap; for the kernel what the packet is long when it is filtered;
 * - only libpcap jumps backwards. It would do so for ever: here a packet of n bytes is worth n jumps backwards,
 *   since each turn of a walk along headers passes at least one byte.
 */
import { BPF_MEMWORDS } from '../../uapi/index.ts'
import { type Ancillary, ancillaryWord, firstAncillary, linkWindow, networkWindow } from '../ancillary.ts'
import { compute, holds } from '../arithmetic.ts'
import type { ClassicProgram } from '../instruction.ts'
import { type Operation, operations } from '../opcode.ts'
import { findAttribute, findNestedAttribute } from './netlink-attribute.ts'

export type ClassicMachine = 'libpcap' | 'kernel'

export interface InterpretOptions {
  /** How long the packet was on the wire, in bytes; by default what is there of it. */
  readonly wireLength?: number
  /** What is beside the packet; a load of what is not given ends the program with 0. */
  readonly ancillary?: Ancillary
  /** Whose meaning the program has; libpcap's unless told otherwise. */
  readonly machine?: ClassicMachine
}

/** A program with its operations looked up. */
interface Prepared {
  readonly operations: readonly (Operation | undefined)[]
  readonly usesMemory: boolean
}

const programs = new WeakMap<ClassicProgram, Prepared>()
const noMemory = new Uint32Array(0)

function prepare(program: ClassicProgram): Prepared {
  const found = program.map(({ code }) => operations.get(code))
  const usesMemory = found.some((each) => each?.kind === 'recall' || each?.kind === 'keep')
  const prepared = { operations: found, usesMemory }
  programs.set(program, prepared)
  return prepared
}

/** What the program says of a packet: how many of its bytes are kept, 0 for none; unsigned 32 bits. */
export function interpret(
  program: ClassicProgram,
  packet: Uint8Array,
  { wireLength = packet.length, ancillary = {}, machine = 'libpcap' }: InterpretOptions = {},
): number {
  const { operations, usesMemory } = programs.get(program) ?? prepare(program)
  const kernel = machine === 'kernel'
  const memory = usesMemory ? new Uint32Array(BPF_MEMWORDS) : noMemory
  const length = kernel ? packet.length : wireLength
  let backward = packet.length
  let a = 0
  let x = 0
  for (let at = 0; at < program.length; at++) {
    const operation = operations[at]
    if (!operation) return 0
    const { k, jt, jf } = program[at]!
    switch (operation.kind) {
      case 'load': {
        const { size, indirect } = operation
        const offset = indirect ? (kernel ? (x + k) >>> 0 : x + k) : k
        const value =
          offset < linkWindow || (indirect && !kernel)
            ? bytesAt(packet, offset, size)
            : indirect || k < firstAncillary
              ? windowAt(packet, offset, size, ancillary, kernel)
              : besideAt(packet, k, size, ancillary, kernel, a, x)
        if (value === undefined) return 0
        a = value
        break
      }
      case 'test':
        at += holds(operation.relation, a, operation.operand === 'k' ? k : x) ? jt : jf
        break
      case 'return':
        return operation.value === 'k' ? k : a
      case 'headerLength': {
        const value = k < linkWindow ? bytesAt(packet, k, 1) : windowAt(packet, k, 1, ancillary, kernel)
        if (value === undefined) return 0
        x = (value & 0xf) * 4
        break
      }
      case 'length':
        if (operation.into === 'a') a = length
        else x = length
        break
      case 'immediate':
        if (operation.into === 'a') a = k
        else x = k
        break
      case 'recall':
        if (k >= BPF_MEMWORDS) return 0
        if (operation.into === 'a') a = memory[k]!
        else x = memory[k]!
        break
      case 'keep':
        if (k >= BPF_MEMWORDS) return 0
        memory[k] = operation.from === 'a' ? a : x
        break
      case 'alu': {
        const value = operation.operand === 'k' ? k : x
        if (value === 0 && (operation.op === 'div' || operation.op === 'mod')) return 0
        a = compute(operation.op, a, value, kernel)
        break
      }
      case 'negate':
        a = -a >>> 0
        break
      case 'tax':
        x = a
        break
      case 'txa':
        a = x
        break
      case 'jump': {
        const distance = k | 0
        if (distance < 0 && (kernel || backward-- <= 0)) return 0
        at += distance
        if (at < -1) return 0
      }
    }
  }
  return 0
}

/** What is beside the packet, or computed with A and X; undefined for what this machine does not know. */
function besideAt(
  packet: Uint8Array,
  k: number,
  size: number,
  ancillary: Ancillary,
  kernel: boolean,
  a: number,
  x: number,
): number | undefined {
  const word = ancillaryWord(k)
  if (!word) return undefined
  if (!kernel) {
    const known = word.member === 'vlanTag' || word.member === 'vlanTagPresent'
    return known && size === 1 ? ancillary[word.member] : undefined
  }
  if (word.member) return ancillary[word.member]
  if (word.name === 'xor_x') return (a ^ x) >>> 0
  return word.name === 'nla' ? findAttribute(packet, a, x) : findNestedAttribute(packet, a, x)
}

/** A load that counts from the network or the link header. */
function windowAt(
  packet: Uint8Array,
  k: number,
  size: 1 | 2 | 4,
  { networkHeader, linkHeader }: Ancillary,
  kernel: boolean,
): number | undefined {
  const [start, base] = k >= networkWindow ? [networkHeader, networkWindow] : [linkHeader, linkWindow]
  return kernel && start !== undefined ? bytesAt(packet, start + k - base, size) : undefined
}

/** An integer of the packet in network byte order; undefined where it is not whole. */
function bytesAt(packet: Uint8Array, at: number, size: 1 | 2 | 4): number | undefined {
  if (at < 0 || at + size > packet.length) return undefined
  const first = packet[at]!
  if (size === 1) return first
  const two = (first << 8) | packet[at + 1]!
  return size === 2 ? two : ((two << 16) | (packet[at + 2]! << 8) | packet[at + 3]!) >>> 0
}
