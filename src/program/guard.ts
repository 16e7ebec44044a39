/**
 * Guards: a test of packets (`pcap('udp port 53')` of skep/cbpf, or a kernel function) in front of a program, which sees
 * what passes the test only. Both become one function, and so one program.
 */
import { StateError } from '../error/index.ts'
import { noteFunction } from '../runtime/index.ts'
import type { Packet } from './packet.ts'
import type { ProgramOptions } from './program.ts'

/** A kernel function that says whether a packet is the program's business. */
export type PacketGuard = (packet: Packet) => boolean

/** What a packet program does with a packet. */
export type PacketFunction = (packet: Packet) => number

/** The arguments of a packet program: `(fn, options?)` or `(guard, fn, options?)`. */
export type GuardedArguments =
  | readonly [fn: PacketFunction, options?: ProgramOptions | undefined]
  | readonly [guard: PacketGuard, fn: PacketFunction, options?: ProgramOptions | undefined]

/** The function and the options; `other` is returned for packets that do not pass. */
export function guarded(
  given: GuardedArguments,
  other: number,
): [fn: PacketFunction, options: ProgramOptions] {
  const [first, second, third] = given
  if (typeof second !== 'function') return [first as PacketFunction, second ?? {}]
  if (third?.scope) {
    throw new StateError('a guarded program cannot name its variables', {
      hint: 'call the guard in the function itself',
    })
  }
  const [guard, fn] = [first as PacketGuard, second]
  const both: PacketFunction = (packet) => (guard(packet) ? fn(packet) : other)
  noteFunction(both, '(packet) => (guard(packet) ? fn(packet) : other)', () => ({
    guard: () => guard,
    fn: () => fn,
    other: () => other,
  }))
  return [both, third ?? {}]
}
