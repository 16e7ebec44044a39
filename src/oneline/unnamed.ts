/**
 * Maps without a name: each call of `count()`, `hist()` and the like in kernel code has one. A verb says what it keeps
 * under a key, how a call changes that, and what is shown of it; where the maps come from is in `verb.ts`.
 */
import type { Distribution, OnMachine } from '../map/index.ts'
import type { KernelValue, Lowering, Operand } from '../operand/index.ts'
import type { Part } from './part.ts'
import type { Site } from './site.ts'

/** What was counted under a key: `key` has a value for each argument that made it up. */
export interface Row<T = unknown> {
  readonly key: readonly unknown[]
  readonly value: T
}

/** Who shows what unnamed maps hold. */
export interface Sheet {
  values(title: string, rows: readonly Row<bigint>[]): void
  distributions(title: string, rows: readonly Row<Distribution>[]): void
}

/** What makes up a map besides its verb. */
export interface Ingredients {
  readonly site: Site
  readonly key: readonly Part[]
  /** The part of the value; `undefined` for verbs that take none. */
  readonly value: Part | undefined
  /** Further arguments, known while compiling (the bounds of `lhist`). */
  readonly settings: readonly number[]
}

/** A handle as unnamed maps have them. */
export type UnnamedHandle = KernelValue & OnMachine & { clear(): void }

/** The map of one call. */
export interface Unnamed {
  readonly site: Site
  readonly map: UnnamedHandle
  /** Lowers the call; `value` for verbs that take one. */
  lower(l: Lowering, key: Operand, value: Operand | undefined): void
  /** What the call does as JavaScript, on a machine. */
  update(key: unknown, value: bigint): void
  /** What it holds, in the order in which it is shown; `map` is the handle to read, where that is a machine's. */
  rows(map?: object): readonly Row[]
  show(sheet: Sheet): void
}

export interface Verb {
  readonly name: string
  /** How it is called, for messages: `hist(value, ...key)`. */
  readonly usage: string
  readonly takesValue: boolean
  /** How many arguments behind the value are settings. */
  readonly settings: number
  make(ingredients: Ingredients): Unnamed
}
