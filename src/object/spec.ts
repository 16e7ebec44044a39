/**
 * What a compiler or an ELF file makes and a host loads, as pure data: programs, maps, and where one names the
 * other. Specs hold no descriptor and no kernel choice; two compilations of the same input give equal specs.
 */
import type { Insn } from '../asm/index.ts'
import type { Btf, FuncInfo, LineInfo } from '../btf/index.ts'
import type { Position } from '../error/index.ts'
import type { Type } from '../schema/index.ts'
import type { KernelFact, KernelSymbol } from './core/fact.ts'

/** A map to be created. Sizes in bytes. The object's identity is the map's identity: a host binds one live map to it. */
export interface MapSpec {
  /** At most 15 characters of `[A-Za-z0-9_.]`; '' is allowed. */
  name: string
  /** BPF_MAP_TYPE_… */
  readonly type: number
  readonly keySize: number
  readonly valueSize: number
  readonly maxEntries: number
  /** BPF_F_… flags of BPF_MAP_CREATE. */
  readonly flags: number
  /** The key as a schema: gives the map BTF, so that bpftool prints names. */
  readonly key?: Type | undefined
  readonly value?: Type | undefined
  /** The types of an object that say the same, in place of `key` and `value`. */
  readonly types?: MapTypes | undefined
  /** What the maps in this map of maps are like. */
  readonly inner?: MapSpec | undefined
  /** The id of the value among the kernel's own types, where the kernel says what a value is (struct_ops). */
  readonly kernelValueId?: number | undefined
  /** `map_extra`: bits of a bloom filter, the address of an arena. */
  readonly extra?: bigint | undefined
  readonly numaNode?: number | undefined
  /** What is in it from the start. */
  readonly contents?: readonly MapEntry[] | undefined
  /** User space may not change it any more once its contents are in it: the verifier then knows them. Needs Linux 5.2. */
  readonly frozen?: boolean | undefined
}

/** An entry of the initial contents. */
export interface MapEntry {
  readonly key: Uint8Array
  readonly value: Uint8Array
}

/** BTF that programs and maps of one object share; `bytes` as BPF_BTF_LOAD takes them. */
export interface SharedTypes {
  readonly bytes: Uint8Array
}

/** A map's types, by their ids. */
export interface MapTypes {
  readonly shared: SharedTypes
  readonly keyId: number
  readonly valueId: number
}

/** A program's types: its functions and lines, `insnOff` in slots. */
export interface ProgramTypes {
  readonly shared: SharedTypes
  readonly functions: readonly FuncInfo[]
  readonly lines: readonly LineInfo[]
}

/** What the 64-bit constant of an `ld_imm64` stands for until load; stored in `Insn.ref`. */
export type InsnRef =
  | { readonly kind: 'map'; readonly map: MapSpec }
  /** The address of byte `offset` of entry 0 of an array map. Needs Linux 5.2. */
  | { readonly kind: 'mapValue'; readonly map: MapSpec; readonly offset: number }

/** In portable programs, which are to be written as objects, what the kernel decides that loads them; in `Insn.ref` too. */
export type OpenRef =
  /** A constant, or the displacement of a load, is what the kernel's types say. */
  | { readonly kind: 'fact'; readonly fact: KernelFact | KernelSymbol }
  /** A call of the kernel's function of this name. */
  | { readonly kind: 'kfunc'; readonly name: string; readonly btf: Btf; readonly typeId: number }

/** One line-table entry: instruction `insn` (its index in 8-byte slots) and all after it come from `position`. */
export interface LineEntry {
  readonly insn: number
  readonly position: Position
}

/** The function `name` of a program begins at instruction `insn` (in 8-byte slots). */
export interface FunctionEntry {
  readonly insn: number
  readonly name: string
}

/** Instruction `insn` (in 8-byte slots) is for `what`, which the kernel has not. */
export interface Missing {
  readonly insn: number
  readonly what: string
  readonly position: Position | undefined
}

/** A program to be loaded. */
export interface ProgramSpec {
  readonly name: string
  /** BPF_PROG_TYPE_… */
  readonly type: number
  /** BPF_TRACE_RAW_TP, BPF_XDP …; 0 where the kernel does not ask. */
  readonly expectedAttachType: number
  /** The BTF type a tracing program attaches to, or 0. */
  readonly attachBtfId: number
  /** The kernel's id of the program that it attaches to, where that is one; `attachBtfId` is then of that one's types. */
  readonly attachProgramId?: number | undefined
  readonly license: string
  readonly insns: readonly Insn[]
  readonly lines: readonly LineEntry[]
  /** The functions it consists of, as far as they have names; the program's own is the first. */
  readonly functions?: readonly FunctionEntry[] | undefined
  /** BPF_F_… flags of BPF_PROG_LOAD. */
  readonly flags: number
  /** Maps in order of first use. */
  readonly maps: readonly MapSpec[]
  /** The types of its object; without them it is described by `lines` alone. */
  readonly types?: ProgramTypes | undefined
  /** What it asks of a kernel that has it not: calls of nothing stand there, which the verifier refuses if they are reached. */
  readonly missing?: readonly Missing[] | undefined
  /** The Linux version it says it was written for; kernels before 5.0 ask for it. */
  readonly kernelVersion?: number | undefined
  /** It was compiled before: by an earlier run, or when Skep was built. */
  readonly cached?: boolean | undefined
}
