/**
 * Filter expressions in kernel functions: `pcap('udp port 53')` is a test of packets. In kernel code it is lowered in place
 * (`engine/lower.ts`), so that filter and function are one program; in JavaScript (`plain`) the reference runs it on
 * the packet's bytes.
 */
import {
  Builtin,
  type KernelIdentity,
  type KernelValue,
  kernelIdentity,
  kernelOperand,
  Scalar,
} from '../operand/index.ts'
import { compileFilter } from './compile.ts'
import { interpret } from './engine/interpret.ts'
import { lowerFilter } from './engine/lower.ts'
import type { FilterOptions } from './filter-options.ts'
import type { ClassicProgram } from './instruction.ts'
import { formatProgram } from './text/format.ts'

/** What a test looks at: the packet that a kernel function gets, which in JavaScript has its bytes. */
interface TestedPacket {
  readonly length: number
}

/** True for packets that the filter accepts; for kernel functions on packets. */
export type PacketTest = ((packet: TestedPacket) => boolean) & KernelValue

/**
 * A filter expression (or a classic program) as a test of packets: `if (!dns(packet)) return XDP_PASS`. Throws
 * CompileError for an expression that is none. A VLAN tag is looked for where the kernel has it for the kind of
 * program, unless `vlanTag` says where.
 */
export function pcap(filter: string | ClassicProgram, options: FilterOptions = {}): PacketTest {
  const programs = new Map<'inside' | 'beside', ClassicProgram>()
  const programFor = (place: 'inside' | 'beside'): ClassicProgram => {
    if (typeof filter !== 'string') return filter
    const vlanTag = options.vlanTag ?? place
    const program = programs.get(vlanTag) ?? compileFilter(filter, { ...options, vlanTag })
    programs.set(vlanTag, program)
    return program
  }
  const program = programFor('inside')
  const test = (packet: TestedPacket) =>
    interpret(program, (packet as unknown as { bytes: Uint8Array }).bytes) !== 0
  return Object.assign(test, {
    [kernelOperand]: (path: string) =>
      new Builtin(path, (l, args) => {
        if (args.length !== 1 || !args[0]!.names().includes('view')) {
          return l.fail('SK2012', `${path}() takes the packet: ${path}(packet)`)
        }
        return new Scalar('bool', lowerFilter(l, programFor))
      }),
    [kernelIdentity]: (): KernelIdentity => ({
      text: (['inside', 'beside'] as const).map((place) => formatProgram(programFor(place), 'ddd')).join(),
      maps: [],
    }),
  })
}
