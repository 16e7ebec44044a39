/**
 * Classic programs as eBPF, for programs of one's own: `toEbpf` gives instructions that take the context in r1 and
 * leave the verdict in r0, which the verifier accepts.
 */
import type { Insn } from '../../asm/index.ts'
import { UnsupportedError } from '../../error/index.ts'
import { checkClassic } from '../check/classic.ts'
import { accept } from '../check/refusal.ts'
import type { ClassicProgram } from '../instruction.ts'
import { blocksOf } from './blocks.ts'
import { directScheme } from './ebpf-direct.ts'
import type { EbpfHook } from './ebpf-hook.ts'
import { kernelScheme } from './ebpf-kernel.ts'

export interface EbpfOptions {
  /**
   * `kernel`: as the kernel itself converts classic programs, with LD_ABS and LD_IND, for socket filters and tc; means
   * what the kernel means by the program. `direct`: with merged bounds checks, through pointers into the packet
   * where the hook has them; means what libpcap means.
   */
  readonly scheme: 'kernel' | 'direct'
  /** The kind of program; `socket filter` unless told otherwise. */
  readonly hook?: EbpfHook
}

/**
 * The program as eBPF. Throws CompileError (SK5004) for one that the kernel would refuse, UnsupportedError for one that
 * asks for what the hook does not offer. Needs Linux 5.1 (32-bit jumps).
 */
export function toEbpf(
  program: ClassicProgram,
  { scheme, hook = 'socket filter' }: EbpfOptions,
): readonly Insn[] {
  accept(program, checkClassic(program), 'the kernel')
  if (scheme === 'kernel' && hook === 'xdp') {
    throw new UnsupportedError('LD_ABS in XDP', "xdp programs have no LD_ABS: use the scheme 'direct'")
  }
  const graph = blocksOf(program)
  return scheme === 'kernel' ? kernelScheme(graph, hook) : directScheme(graph, hook)
}
