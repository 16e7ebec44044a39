/**
 * The pipeline, read first: a function's text → tree → SSA (`lower`) → passes (`optimize`) → instructions (`backend`)
 * → ProgramSpec. Pure and deterministic: all it knows of a kernel is in the target.
 */
import { type Fn, functionsFrom } from '../ir/index.ts'
import type { ProgramSpec } from '../object/index.ts'
import { generateAll } from './backend/link.ts'
import { lower } from './lower/function.ts'
import type { LowerRequest } from './lower/lowering.ts'
import { optimize } from './optimize.ts'
import { outline } from './outline/outline.ts'
import { checkLeaving } from './passes/leaving.ts'

export interface CompileRequest extends LowerRequest {
  readonly license: string
  /** Called with the IR after lowering and after the passes: for `skep dump`. */
  readonly onIr?: ((stage: 'lowered' | 'optimized', fn: Fn) => void) | undefined
}

/** Compiles a kernel function for one variant. Throws CompileError; NextVariant where another variant has to serve. */
export function compile(request: CompileRequest): ProgramSpec {
  const { name, variant, target, onIr } = request
  const main = lower(request)
  // Callees first: their callers go by what they have become.
  const functions = functionsFrom(main)
  for (const fn of functions.toReversed()) onIr?.('lowered', fn)
  for (const fn of functions) optimize(fn, { canRepeat: target.hasHelper('loop', variant.type) })
  for (const fn of functions.toReversed()) onIr?.('optimized', fn)
  for (const fn of functions) outline(fn)
  checkLeaving(functionsFrom(main), main)
  const code = generateAll(main, { cpu: target.cpu })
  return {
    name,
    type: variant.type,
    expectedAttachType: variant.expectedAttachType,
    attachBtfId: variant.attachBtfId,
    license: request.license,
    insns: code.insns,
    lines: code.lines,
    functions: code.functions,
    flags: 0,
    maps: code.maps,
  }
}
