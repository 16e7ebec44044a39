/**
 * What a place that runs BPF programs offers: the live kernel (`linux`), and a kernel in user space (`vm`). Handles of
 * maps and programs speak to it through these interfaces alone.
 */

import type { MapSpec, ProgramSpec } from '../object/index.ts'
import type { Target } from '../operand/index.ts'
import type { RingMemory } from '../schema/index.ts'

/**
 * A live map, in bytes. Keys and values are exactly `keySize` and `valueSize` long; a per-CPU value is one value a
 * possible CPU in a row, each rounded up to 8 bytes. What is given out is the caller's to keep.
 */
export interface MapStore {
  readonly spec: MapSpec
  /** Number of values in a per-CPU value (possible CPUs); 1 for other maps. */
  readonly cpus: number
  lookup(key: Uint8Array): Uint8Array | undefined
  /** `flags`: BPF_ANY, BPF_NOEXIST, BPF_EXIST. Throws SyscallError (E2BIG: full; EEXIST; ENOENT). */
  update(key: Uint8Array, value: Uint8Array, flags?: number): void
  /** False if there was none. */
  delete(key: Uint8Array): boolean
  /**
   * All entries, by batches where the kernel has them. An entry that is there all the time is seen exactly once; one
   * that comes or goes meanwhile may be seen or not.
   */
  entries(): Iterable<readonly [key: Uint8Array, value: Uint8Array]>
  /** Like `entries`, with no object made for each; the bytes are valid until the next batch is asked for. */
  batches?(): Iterable<EntryBatch>
  /** Reads an entry and deletes it, at once; pops queues and stacks, whose keys are empty. `undefined` if there was none. */
  take?(key: Uint8Array): Uint8Array | undefined
  /** Many updates at once, by batches where the kernel has them. */
  updateAll(entries: Iterable<readonly [key: Uint8Array, value: Uint8Array]>): void
  /** Deletes all entries (hash kinds) or zeroes them (arrays). */
  clear(): void
  /** The value of entry 0 as memory that kernel code shares: of arrays made for it. Zeros after `close`. */
  shared?(): Uint8Array
  close(): void
}

/** Many entries of a map: `count` keys one after the other, and their values. */
export interface EntryBatch {
  readonly count: number
  readonly keys: Uint8Array
  readonly values: Uint8Array
}

/** What takes records out of a ring buffer. */
export interface RingConsumer {
  /** One record: `size` bytes at `offset` of `memory`, valid during the call only. */
  record(memory: RingMemory, offset: number, size: number): void
  /** After a batch of records; false stops reading until `resume` (back-pressure). */
  batchEnd(): boolean
}

export interface RingSubscription {
  resume(): void
  /** Reads, now, what is in the ring (also when paused). */
  flush(): void
  close(): void
}

/** A ring buffer: it has no entries, only a stream of records. */
export interface RingStore extends MapStore {
  /** One consumer at a time. `lowLatency` switches coalescing off. */
  consume(consumer: RingConsumer, options?: { readonly lowLatency?: boolean }): RingSubscription
}

/** What BPF_PROG_TEST_RUN takes and gives. */
export interface RunInput {
  /** The packet, for programs that see one (at least 14 bytes). */
  readonly data?: Uint8Array | undefined
  /** The context, for the kinds that take one: bytes of `__sk_buff`, `xdp_md`, or raw tracepoint arguments. */
  readonly context?: Uint8Array | undefined
  /** Runs of the program, 1 if not given; where the kernel takes it. */
  readonly repeat?: number | undefined
}

export interface RunResult {
  readonly returned: number
  /** The packet after the run. */
  readonly data: Uint8Array
  /** Nanoseconds a run, the kernel's own average over `repeat`. */
  readonly nanoseconds: number
}

/** A program in the kernel. */
export interface LoadedProgram {
  readonly spec: ProgramSpec
  /** The kernel's id of it. */
  readonly id: number
  run(input: RunInput): RunResult
  close(): void
}

/** Where a program is to be attached, as data; `kind` names the file in `linux/link/` that knows how. */
export interface AttachPoint {
  readonly kind: string
  readonly [detail: string]: unknown
}

/** An attachment; closing it detaches. */
export interface Link {
  close(): void | Promise<void>
}

export interface Host {
  readonly target: Target
  createMap(spec: MapSpec): MapStore
  /** Throws VerifierError, SyscallError. `store` gives the live map of a spec. */
  load(spec: ProgramSpec, store: (map: MapSpec) => MapStore): LoadedProgram
  attach(program: LoadedProgram, point: AttachPoint): Link
}
