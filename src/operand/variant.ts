/**
 * One way to compile and attach a kernel function. A program kind gives its variants in order of preference (a raw
 * tracepoint before a perf event, …); the first that compiles and that the kernel takes is used.
 */
import type { Value } from '../ir/index.ts'
import type { Lowering } from './lowering.ts'
import type { Operand } from './operand.ts'

/** Thrown while lowering when this variant cannot serve what the function asks for, but another may. */
export class NextVariant extends Error {}

export interface ProgramVariant {
  /** For `--verbose`: `raw tracepoint sys_enter`. */
  readonly name: string
  /** BPF_PROG_TYPE_… */
  readonly type: number
  readonly expectedAttachType: number
  readonly attachBtfId: number
  /**
   * All that `parameters` and `result` depend on, besides the kernel; without it, programs of this variant are
   * compiled anew each time.
   */
  readonly key?: string | undefined
  /** Another run of the program may begin on a CPU before one has ended there; of most kinds the kernel lets none. */
  readonly interruptible?: boolean
  /** What the function's parameters stand for. */
  parameters(l: Lowering): readonly Operand[]
  /** The word the program returns for what the function returned. */
  result(l: Lowering, returned: Operand): Value
}
