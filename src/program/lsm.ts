/**
 * `lsm(hook, fn)`: a program that takes part in what the kernel's security modules decide
 * (Documentation/bpf/prog_lsm.rst), asked after those before it have said yes. The hooks are those of
 * include/linux/lsm_hook_defs.h. Needs Linux 5.7, CONFIG_BPF_LSM and `bpf` among the names in `lsm=`.
 */
import { BPF_LSM_MAC, BPF_PROG_TYPE_LSM } from '../uapi/index.ts'
import { functionArguments } from './function-arguments.ts'
import type { AtEntry, KernelFunctionName } from './kernel-function.ts'
import type { KernelFunction, Program } from './program.ts'
import { numberOnEveryPath } from './result.ts'
import { type FunctionOptions, Trampoline, type TrampolineKind } from './trampoline.ts'

const kind: TrampolineKind = {
  word: 'lsm',
  type: BPF_PROG_TYPE_LSM,
  attachType: BPF_LSM_MAC,
  answers: true,
  functionOf: (hook) => `bpf_lsm_${hook}`,
  parameters: functionArguments,
  result: numberOnEveryPath('0 to allow it, or an error'),
  attach: 'lsm',
  // bpf_prog_check_recur (include/linux/bpf_verifier.h) leaves these out.
  interruptible: true,
  section: 'lsm',
}

type Hook = KernelFunctionName extends infer N ? (N extends `bpf_lsm_${infer H}` ? H : never) : never

/**
 * A program that runs each time the kernel asks its security modules at `hook` (`file_open`), with the hook's arguments:
 * returning 0 allows it, a negative error number (`-1` is EPERM) refuses. Needs Linux 5.7 and BTF.
 */
export function lsm<const N extends Hook | (string & {})>(
  hook: N,
  fn: AtEntry<`bpf_lsm_${N}`>,
  options?: FunctionOptions,
): Program
export function lsm(hook: string, fn: KernelFunction, options: FunctionOptions = {}): Program {
  return new Trampoline(kind, hook, fn, options)
}
