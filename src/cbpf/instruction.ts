/**
 * Classic BPF instructions, `struct sock_filter` of linux/filter.h: an operation, two short forward jumps and one
 * 32-bit operand. The machine has an accumulator A, an index X, sixteen words of scratch memory, and reads a packet
 * in network byte order (McCanne and Jacobson, 1993; Documentation/networking/filter.rst).
 */

/** One instruction. `jt` and `jf` count from the next instruction and fit eight bits; `k` is unsigned. */
export interface ClassicInstruction {
  readonly code: number
  readonly jt: number
  readonly jf: number
  readonly k: number
}

/** Instructions in order; the first one is entered. At most 4096 (BPF_MAXINSNS). */
export type ClassicProgram = readonly ClassicInstruction[]
