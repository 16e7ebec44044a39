/**
 * The kernel a program is compiled for, as a value: compilation asks nothing else, so it stays pure. `linux` makes one
 * of the running kernel.
 */
import type { Btf } from '../btf/index.ts'

/** A field of a tracepoint's record, as its `format` file in tracefs has it. */
export interface TracepointField {
  readonly name: string
  /** The C type, as text. */
  readonly type: string
  /** In bytes from the start of the record. */
  readonly offset: number
  readonly size: number
  readonly signed: boolean
  /** The field holds where in the record its bytes are, and how many, instead of the bytes. */
  readonly dynamic?: 'data_loc' | 'rel_loc' | undefined
  /** Number of elements of a C array. */
  readonly arrayLength?: number | undefined
}

export interface TracepointFormat {
  readonly id: number
  readonly system: string
  readonly name: string
  readonly fields: readonly TracepointField[]
}

export interface Target {
  /** For messages: `Linux 6.18.44 x64`. */
  readonly name: string
  readonly arch: 'x64' | 'arm64'
  /** Says which kernel this is, build and all; without it, nothing that is compiled for it is kept. */
  readonly identity?: string | undefined
  /** The BPF instruction set version (clang's -mcpu): 1…4. */
  readonly cpu: 1 | 2 | 3 | 4
  /** The kernel's types; absent where the kernel was built without. */
  readonly btf: Btf | undefined
  /** The format of `system:name`. Throws NotFoundError with the nearest names. */
  tracepoint(name: string): TracepointFormat
  /**
   * Functions that the C compiler made of `name` (`name.isra.0`, `name.constprop.0`, `name.part.0`), where the kernel
   * tells.
   */
  compiledFunctions?(name: string): readonly string[]
  /**
   * Programs are for other kernels, too: what types say of places, sizes and existence stays open, as questions to the
   * kernel that loads them (`KernelFact`). They are to be written as objects. `decided`: what exists is decided by this
   * kernel all the same, for programs that name what it has not where something else is missing.
   */
  readonly portable?: 'open' | 'decided' | undefined
  /**
   * Whether programs of `programType` may call `helper` (its name without `bpf_`). Of tracing programs some helpers are for
   * some of the kinds only, which `attachType` tells apart.
   */
  hasHelper(helper: string, programType: number, attachType?: number): boolean
  /** Whether programs of `programType` may call the kernel function of this name; of targets that cannot tell, all may. */
  hasKfunc?(name: string, programType: number): boolean
}
