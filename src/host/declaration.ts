/**
 * What a host must know of the declarations it brings to life. Maps and programs are declared before there is any
 * host; a session binds them.
 */

import type { MapSpec } from '../object/index.ts'
import type { ProgramVariant, Target } from '../operand/index.ts'
import type { AttachPoint, LoadedProgram, MapStore } from './host.ts'

/** Keeps maps alive that are in another one, on its host. */
export interface MapKeeper {
  /** The live map of `spec`, which is created if nobody uses it; it stays at least until `drop`. */
  take(spec: MapSpec): MapStore
  drop(spec: MapSpec): void
}

/** A map as the user declared it. */
export interface MapDeclaration {
  readonly spec: MapSpec
  /** How many times kernel code could not put an entry into it; readable after its sessions, too. */
  readonly failed?: number
  /** What `failed` means, where it happened so often (`once`, `3 times`), and what this map offers; for messages. */
  shortage?(often: string): { readonly message: string; readonly offer: string }
  /**
   * Called when the map comes to life: before anything attaches, so initial contents are in place when the first
   * program runs. After the last session that uses it ended, `undefined`.
   */
  bind(store: MapStore | undefined, keeper?: MapKeeper): void
  /** Puts what the map holds from the start into `store`, without being bound to it. */
  fillInitial?(store: MapStore): void
  /** Of a table of programs: those it holds, which are loaded with it, and not attached. */
  programs?(): readonly ProgramDeclaration[]
  /** The same by their slots. */
  slots?(): ReadonlyMap<number, ProgramDeclaration>
  /** Of a map of maps: those it holds from the start, with the bytes of their keys. */
  maps?(): readonly (readonly [key: Uint8Array, map: MapSpec])[]
  /** Puts them into the live table, before anything attaches; `callers` are the programs that use it. */
  link?(
    loadedOf: (program: ProgramDeclaration) => LoadedProgram,
    callers: readonly ProgramDeclaration[],
  ): void
}

const declarations = new WeakMap<MapSpec, MapDeclaration>()

/** Says whose `spec` is; maps that only a compiler needs (scratch memory) have no declaration. */
export function declareMap(declaration: MapDeclaration): void {
  declarations.set(declaration.spec, declaration)
}

export function declarationOf(spec: MapSpec): MapDeclaration | undefined {
  return declarations.get(spec)
}

/** A way to compile and attach a program: what the compiler needs, and where the result goes. */
export interface Variant extends ProgramVariant {
  /** `undefined`: this kind can only be run, or needs more first (`firewall.on({ iface })`). */
  readonly attach: AttachPoint | undefined
  /**
   * The section of an object in which loaders look for such programs, by libbpf's conventions; without it, what is to be
   * known of where it attaches has no place in an object.
   */
  readonly section?: string | undefined
  /** What runs at it, where that is not the program's own function. */
  readonly fn?: ProgramDeclaration['fn'] | undefined
}

/** A program as the user declared it. */
export interface ProgramDeclaration {
  /** `tracepoint sched:sched_process_exec`, for messages. */
  readonly title: string
  /** The name in the kernel: at most 15 characters of `[A-Za-z0-9_]`. */
  readonly name: string
  // biome-ignore lint/suspicious/noExplicitAny: kernel functions take whatever their kind gives
  readonly fn: (...args: any[]) => unknown
  /** The stack on which it was declared: names files in which `fn` may stand. */
  readonly declaredAt?: Error | undefined
  /** The explicit door: the names that `fn` uses, and their values. */
  readonly scope: (() => Readonly<Record<string, unknown>>) | undefined
  /** Declared licence; "GPL" unless told otherwise. */
  readonly license: string
  /** In order of preference. Throws NotFoundError for a target that has no such hook. */
  variants(target: Target): readonly Variant[]
  /** The program in the kernel while a session has it, for `run`; `undefined` at its end. */
  bind(loaded: LoadedProgram | undefined): void
}
