/**
 * `fmodRet(name, fn)`: a program before a function of the kernel that may refuse it (BPF_MODIFY_RETURN,
 * kernel/bpf/trampoline.c): where it returns something else than 0, the function is not run, and its caller gets that
 * instead. Only for the functions that the kernel allows it: those of LSMs (`security_…`), and those that are made to
 * fail in tests. Needs Linux 5.7.
 */
import { BPF_MODIFY_RETURN } from '../uapi/index.ts'
import { entryKind } from './fentry.ts'
import type { AtEntry, KernelFunctionName } from './kernel-function.ts'
import type { KernelFunction, Program } from './program.ts'
import { numberOnEveryPath } from './result.ts'
import { type FunctionOptions, Trampoline, type TrampolineKind } from './trampoline.ts'

const kind: TrampolineKind = {
  ...entryKind,
  word: 'fmodRet',
  section: 'fmod_ret',
  attachType: BPF_MODIFY_RETURN,
  answers: true,
  result: numberOnEveryPath('0 to let the function run, or what its caller gets instead'),
}

/**
 * A program that runs before the kernel's function `name` (`security_file_open`), with its arguments: returning 0 lets
 * the function run, anything else (`-EPERM`) is what its caller gets instead. Needs Linux 5.7 and BTF.
 */
export function fmodRet<const N extends KernelFunctionName>(
  name: N,
  fn: AtEntry<N>,
  options?: FunctionOptions,
): Program
export function fmodRet(name: string, fn: KernelFunction, options: FunctionOptions = {}): Program {
  return new Trampoline(kind, name, fn, options)
}
