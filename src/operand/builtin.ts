/**
 * Names that mean something inside kernel functions. A builtin is declared once: its JavaScript body (what `plain` and
 * unit tests run), and its lowering. Compilers recognise it by value, never by name, since transpilers rename imports.
 */

import type { MapSpec } from '../object/index.ts'
import type { Lowering } from './lowering.ts'
import { Operand } from './operand.ts'

const brand = Symbol.for('skep.builtin')

/** The key under which an object (a map, a schema) says what it stands for in kernel code. */
export const kernelOperand: unique symbol = Symbol.for('skep.operand') as never

/** The key under which such an object says what it is made of, for a cache of compiled programs. */
export const kernelIdentity: unique symbol = Symbol('skep.identity')

/** What a kernel value is in another run of the same program, too. */
export interface KernelIdentity {
  /** All that its lowering depends on; names of maps do not count. */
  readonly text: string
  /** The maps that kernel code may use through it, each made when asked for. */
  readonly maps: readonly (() => MapSpec)[]
}

/** A value that answers for itself when a kernel function captures it; `path` is how the function reached it. */
export interface KernelValue {
  [kernelOperand](path: string): Operand
  /** Without it, programs that use the value are compiled each time. */
  [kernelIdentity]?(): KernelIdentity
}

export function isKernelValue(value: unknown): value is KernelValue {
  return (
    value !== null && (typeof value === 'object' || typeof value === 'function') && kernelOperand in value
  )
}

export type Lower = (l: Lowering, args: readonly Operand[]) => Operand

/** A function of kernel code by its name in messages and its lowering. */
export class Builtin extends Operand {
  readonly name: string
  readonly lower: Lower

  constructor(name: string, lower: Lower) {
    super()
    this.name = name
    this.lower = lower
  }

  describe(): string {
    return `${this.name}()`
  }

  override call(l: Lowering, args: readonly Operand[]): Operand {
    return this.lower(l, args)
  }
}

/** Of each name the builtin that has it, as long as it is the only one. */
const named = new Map<string, unknown>()

/** Declares a builtin: gives `javascript` back, marked. */
// biome-ignore lint/suspicious/noExplicitAny: any function may be a builtin
export function builtin<F extends (...args: any[]) => unknown>(name: string, javascript: F, lower: Lower): F {
  Object.defineProperty(javascript, brand, { value: new Builtin(name, lower) })
  named.set(name, named.has(name) ? undefined : javascript)
  return javascript
}

/** Gives a function of the language itself (`Math.max`, `BigInt`) a lowering. */
export const standardBuiltins = new Map<unknown, Builtin>()

/** The builtin that `value` is, if it is one. */
export function builtinOf(value: unknown): Builtin | undefined {
  if (typeof value !== 'function' && (typeof value !== 'object' || value === null)) return undefined
  return (value as { [brand]?: Builtin })[brand] ?? standardBuiltins.get(value)
}

/** The name of a builtin that was declared by `builtin`, '' if it has no name of its own; `undefined` for all else. */
export function nameOfBuiltin(value: unknown): string | undefined {
  if (typeof value !== 'function' || !(brand in value)) return undefined
  const { name } = (value as { [brand]?: Builtin })[brand]!
  return named.get(name) === value ? name : ''
}
