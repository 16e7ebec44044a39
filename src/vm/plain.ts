/**
 * `plain(program, context)`: runs a kernel function as the JavaScript it is, without a kernel and without privilege.
 * What it means there it means in the kernel, so this is both how users test their kernel code and the oracle that
 * the compiler is tested against.
 */

import type { Ringbuf, RingOnMachine } from '../map/index.ts'
import { runOn, TailCall } from '../operand/index.ts'
import type { Decoded, Type } from '../schema/index.ts'
import { type Helpers, type PlainMachine, plainMachine } from './plain-machine.ts'

export interface PlainOptions {
  /** What builtins give: `{ pid: () => 7, comm: () => 'cat' }`; calling one that is not here is a StateError. */
  readonly helpers?: Helpers
  /** A machine from `plainMachine()`, to go on with the maps of earlier runs. */
  readonly machine?: PlainMachine
}

export interface PlainResult {
  /** What the function returned. */
  readonly returned: unknown
  /** The map that `handle` was in this run, to look at with the verbs of user space. */
  map<H extends object>(handle: H): H
  /** The records in `ring` since the machine began, oldest first. */
  records<S extends Type>(ring: Ringbuf<S>): Decoded<S>[]
}

/** A program as `plain` needs it: its function, and if its context is more than an object, how to make one. */
export interface PlainProgram {
  // biome-ignore lint/suspicious/noExplicitAny: kernel functions take whatever their kind gives
  readonly fn: (...args: any[]) => unknown
  /** What `fn` gets for the context given to `plain`: a packet for its bytes. */
  plainArguments?(context: unknown): readonly unknown[]
}

/**
 * Runs `program` (or a kernel function itself) once. `context` is a plain object with the fields that the function
 * reads, or the bytes of a packet.
 */
export function plain(
  program: PlainProgram | PlainProgram['fn'],
  context?: unknown,
  { helpers, machine = plainMachine() }: PlainOptions = {},
): PlainResult {
  if (helpers) machine.helpers = { ...machine.helpers, ...helpers }
  const { fn, plainArguments }: PlainProgram = typeof program === 'function' ? { fn: program } : program
  const args = plainArguments ? plainArguments.call(program, context) : [context]
  machine.tailCalls = 0
  const returned = runOn(machine, () => runChain(fn, args))
  return {
    returned,
    map: <H extends object>(handle: H) => machine.map(handle).user as H,
    records: <S extends Type>(ring: Ringbuf<S>) =>
      (machine.map(ring) as RingOnMachine).records() as Decoded<S>[],
  }
}

/** A function, and in its place what it goes on with by tail calls. */
function runChain(fn: PlainProgram['fn'], args: readonly unknown[]): unknown {
  for (;;) {
    try {
      return fn(...args)
    } catch (thrown) {
      if (!(thrown instanceof TailCall)) throw thrown
      fn = thrown.fn as PlainProgram['fn']
      args = [thrown.context]
    }
  }
}
