/**
 * `fentry(name, fn)` and `fexit(name, fn)`: programs on a function of the kernel, before its first instruction and
 * after its end (BPF_TRACE_FENTRY, BPF_TRACE_FEXIT), with its arguments typed by BTF. Needs Linux 5.5.
 */
import { BPF_PROG_TYPE_TRACING, BPF_TRACE_FENTRY, BPF_TRACE_FEXIT } from '../uapi/index.ts'
import { functionArguments, functionResult } from './function-arguments.ts'
import type { AtEntry, AtExit, KernelFunctionName } from './kernel-function.ts'
import type { KernelFunction, Program } from './program.ts'
import { nothingMatters } from './result.ts'
import { type FunctionOptions, Trampoline, type TrampolineKind } from './trampoline.ts'

const itself = (name: string) => name

export const entryKind: TrampolineKind = {
  word: 'fentry',
  type: BPF_PROG_TYPE_TRACING,
  attachType: BPF_TRACE_FENTRY,
  answers: false,
  functionOf: itself,
  parameters: functionArguments,
  result: nothingMatters,
  attach: 'trampoline',
  section: 'fentry',
}

export const exitKind: TrampolineKind = {
  ...entryKind,
  word: 'fexit',
  section: 'fexit',
  attachType: BPF_TRACE_FEXIT,
  parameters: (l, type) => [...functionArguments(l, type), ...functionResult(l, type)],
}

/**
 * A program that runs each time the kernel's function `name` (`vfs_read`) is entered, with its arguments: pointers to
 * structs are read by property paths, `char *` and pointers to anything else are addresses for `userStr`, `kernelStr`,
 * `kernelRead`. Needs Linux 5.5 and BTF.
 */
export function fentry<const N extends KernelFunctionName>(
  name: N,
  fn: AtEntry<N>,
  options?: FunctionOptions,
): Program
export function fentry(name: string, fn: KernelFunction, options: FunctionOptions = {}): Program {
  return new Trampoline(entryKind, name, fn, options)
}

/**
 * A program that runs each time the kernel's function `name` has ended, with its arguments as they were and, behind
 * them, its result: `fexit('vfs_read', (file, buf, count, pos, result) => …)`. Needs Linux 5.5 and BTF.
 */
export function fexit<const N extends KernelFunctionName>(
  name: N,
  fn: AtExit<N>,
  options?: FunctionOptions,
): Program
export function fexit(name: string, fn: KernelFunction, options: FunctionOptions = {}): Program {
  return new Trampoline(exitKind, name, fn, options)
}
