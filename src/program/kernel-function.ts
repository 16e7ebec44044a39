/**
 * Functions of the kernel by name, as programs on them look them up: in BTF, which has their types. What editors know
 * of them is in `KernelFunctions`.
 */
import { type FunctionType, functionNames, functionType } from '../btf/index.ts'
import { NotFoundError, nearestNames, UnsupportedError } from '../error/index.ts'
import type { Target } from '../operand/index.ts'

/**
 * Functions of the kernel by name, for editors: empty until types of a kernel are at hand, those that `skep gen types`
 * writes, or those that come with Skep (`skep/types/6.18`).
 */
// biome-ignore lint/suspicious/noEmptyInterface: generated types extend it
export interface KernelFunctions {}

/** The name of a kernel function: any, and editors offer those that are known. */
export type KernelFunctionName = keyof KernelFunctions | (string & {})

/** What a program takes at the entry of function `N`: its arguments. */
export type AtEntry<N extends string> =
  // biome-ignore lint/suspicious/noExplicitAny: without generated types arguments are whatever BTF says
  KernelFunctions extends Record<N, infer F extends (...args: any[]) => any>
    ? (...args: Parameters<F>) => unknown
    : // biome-ignore lint/suspicious/noExplicitAny: see above
      (...args: any[]) => unknown

/** What a program takes at the end of function `N`: its arguments, and then its result. */
export type AtExit<N extends string> =
  // biome-ignore lint/suspicious/noExplicitAny: see above
  KernelFunctions extends Record<N, infer F extends (...args: any[]) => any>
    ? (...args: [...Parameters<F>, ReturnType<F>]) => unknown
    : // biome-ignore lint/suspicious/noExplicitAny: see above
      (...args: any[]) => unknown

/** What a program takes that gets the result of function `N` alone. */
export type OfResult<N extends string> =
  // biome-ignore lint/suspicious/noExplicitAny: see above
  KernelFunctions extends Record<N, infer F extends (...args: any[]) => any>
    ? (result: ReturnType<F>) => unknown
    : // biome-ignore lint/suspicious/noExplicitAny: see above
      (result: any) => unknown

/** The function `name` of the target. UnsupportedError without BTF; NotFoundError with the nearest names. */
export function findFunction(target: Target, name: string): FunctionType {
  const { btf } = target
  if (!btf) {
    throw new UnsupportedError('BTF', `functions are typed by BTF, and ${target.name} has none`, {
      hint: `use kprobe('${name}', …), which needs none`,
    })
  }
  const found = functionType(btf, name)
  if (found) return found
  throw new NotFoundError('kernel function', name, nearestNames(name, functionNames(btf)), {
    hint: "see `skep list 'function:*'`; a function that the compiler inlined cannot be attached to",
  })
}
