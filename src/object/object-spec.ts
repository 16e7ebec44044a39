/**
 * An object as pure data: what clang wrote, understood, and nothing decided that a kernel decides. Programs and maps may
 * be left out or changed and variables be set until it is linked for a kernel (`link.ts`).
 */
import type { Insn } from '../asm/index.ts'
import type { Btf, LineInfo } from '../btf/index.ts'
import type { Type } from '../schema/index.ts'
import type { CoreRelocation } from './core/relocate.ts'
import type { SectionKind } from './section-kinds.ts'
import type { MapSpec, SharedTypes } from './spec.ts'

/** A function: of a program, or one that programs call. */
export interface ObjectFunction {
  readonly name: string
  /** The index of its section, and where it begins there, in slots. */
  readonly section: number
  readonly start: number
  /** Instructions, with an `ObjectRef` where they refer to something. */
  readonly insns: readonly Insn[]
  /** In slots. */
  readonly length: number
  /** `insnOff` in slots from its start. */
  readonly lines: readonly LineInfo[]
  /** Its BTF id, or 0. */
  readonly typeId: number
  readonly relocations: readonly CoreRelocation[]
}

/** What an instruction of an object refers to; stored in `Insn.ref`. */
export type ObjectRef =
  | { readonly kind: 'map'; readonly map: MapSpec }
  | { readonly kind: 'mapValue'; readonly map: MapSpec; readonly offset: number }
  /** A call of the function that begins at `slot` of section `section`, or its address. */
  | { readonly kind: 'function'; readonly section: number; readonly slot: number }
  | { readonly kind: 'extern'; readonly extern: ObjectExtern }

/** A program. */
export interface ObjectProgram {
  readonly name: string
  /** As in the source: `tracepoint/sched/sched_switch`, without the `?` of those that are not to be loaded. */
  readonly section: string
  readonly kind: SectionKind | undefined
  /** BPF_PROG_TYPE_… */
  type: number
  expectedAttachType: number
  /** BPF_F_… flags of BPF_PROG_LOAD. */
  flags: number
  /** What stands behind the kind in the section's name: `sched/sched_switch`; empty where there is nothing. */
  readonly target: string
  /** Whether it is loaded with its object. */
  load: boolean
  readonly code: ObjectFunction
}

/** What an entry of a map of maps or a program array is from the start. */
export interface Slot {
  readonly index: number
  readonly map?: MapSpec
  /** The name of a program. */
  readonly program?: string
}

/** A struct of functions that the kernel calls, as the object has it. */
export interface StructOps {
  /** The BTF id of the struct in the object. */
  readonly typeId: number
  /** Its numbers and names, with nothing where functions are. */
  readonly bytes: Uint8Array
  /** The names of programs, by the byte of the struct at which each stands. */
  readonly programs: ReadonlyMap<number, string>
  /** Whether it is loaded with its object. */
  readonly load: boolean
}

/** A map of an object. */
export interface ObjectMap extends MapSpec {
  maxEntries: number
  flags: number
  readonly keySize: number
  valueSize: number
  /** It asks to be pinned by its name. */
  readonly pinned: boolean
  /** The section of variables that it holds; undefined for maps that are declared as such. */
  readonly section: string | undefined
  /** Of a ring buffer or of perf buffers, the BTF id of what records are, where that is said: `__type(value, struct event)`. */
  readonly recordId?: number
  /** Of a map of maps or programs. */
  readonly slots: readonly Slot[]
  /** Of a map that is a struct of functions. Its value is as long as the kernel says that links it. */
  readonly structOps?: StructOps
  kernelValueId?: number | undefined
}

/** What the kernel or its configuration is to give. */
export interface ObjectExtern {
  readonly name: string
  readonly kind: 'kconfig' | 'variable' | 'function'
  /** It may be missing. */
  readonly weak: boolean
  /** The type of the variable or function; 0 is `void`, for an address alone. */
  readonly typeId: number
  /** Of a kconfig value: where it lies in the map `.kconfig`, and its bytes. */
  readonly offset: number
  readonly size: number
}

/** A variable of a section that becomes a map. */
export interface ObjectVariable {
  readonly name: string
  readonly map: ObjectMap
  /** In bytes of the map's only value. */
  readonly offset: number
  readonly size: number
  readonly typeId: number
  /** `undefined` where BTF says nothing that a value could be read by. */
  readonly type: Type | undefined
  readonly constant: boolean
}

export interface ObjectSpec {
  /** Names its maps of variables: the file's name up to the first dot. */
  readonly name: string
  license: string
  readonly kernelVersion: number | undefined
  readonly programs: readonly ObjectProgram[]
  /** All functions: those of programs too. */
  readonly functions: readonly ObjectFunction[]
  readonly maps: readonly ObjectMap[]
  readonly externs: readonly ObjectExtern[]
  readonly variables: readonly ObjectVariable[]
  /** The types it came with, as they are in the file. */
  readonly btf: Btf | undefined
  /** The same with sizes and offsets that only the linker knows, as the kernel takes them. */
  readonly types: SharedTypes | undefined
}
