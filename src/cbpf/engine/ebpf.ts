/**
 * Classic programs as eBPF, for programs of one's own: `toEbpf` gives instructions that take the context in r1 and
 * leave the verdict in r0, which the verifier accepts.
 */
import type { Insn } from '../../asm/index.ts'
import { UnsupportedError } from '../../error/index.ts'
import { requireClassic } from '../check/classic.ts'
import type { ClassicProgram } from '../instruction.ts'
import { blocksOf } from './blocks.ts'
import { directScheme } from './ebpf-direct.ts'
import type { EbpfHook } from './ebpf-hook.ts'
import { kernelScheme } from './ebpf-kernel.ts'

export interface EbpfOptions {
  /**
   * `kernel`: as the kernel itself converts classic programs, with LD_ABS and LD_IND, for `socket filter` and `tc`;
   * means what the kernel means by the program. `direct`: through pointers into the packet, with merged bounds
   * checks, for `xdp` and `tc`; means what libpcap means.
   */
  readonly scheme: 'kernel' | 'direct'
  /** The kind of program; by default `socket filter` for the kernel's scheme and `xdp` for the direct one. */
  readonly hook?: EbpfHook
}

/**
 * The program as eBPF. Throws CompileError (SK5004) for one that the kernel would refuse, UnsupportedError for one that
 * asks for what the hook does not offer. Needs Linux 5.1 (32-bit jumps).
 */
export function toEbpf(
  program: ClassicProgram,
  { scheme, hook = defaults[scheme] }: EbpfOptions,
): readonly Insn[] {
  requireClassic(program)
  if (hook === (scheme === 'kernel' ? 'xdp' : 'socket filter')) throw without(scheme, hook)
  const graph = blocksOf(program)
  return scheme === 'kernel' ? kernelScheme(graph, hook) : directScheme(graph, hook)
}

const defaults = { kernel: 'socket filter', direct: 'xdp' } as const

function without(scheme: EbpfOptions['scheme'], hook: EbpfHook): UnsupportedError {
  const what = scheme === 'kernel' ? 'LD_ABS' : 'pointers into the packet'
  const other = scheme === 'kernel' ? 'direct' : 'kernel'
  return new UnsupportedError(`${what} in ${hook}`, `${hook} programs have no ${what}`, {
    hint: `use the scheme '${other}'`,
  })
}
