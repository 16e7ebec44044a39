/**
 * The pipeline, read first: a function's text → tree → SSA (`lower`) → passes (`optimize`) → instructions (`backend`)
 * → ProgramSpec. Pure and deterministic: all it knows of a kernel is in the target.
 */
import type { Fn } from '../ir/index.ts'
import type { ProgramSpec } from '../object/index.ts'
import { generateAll } from './backend/link.ts'
import { lower } from './lower/function.ts'
import type { LowerRequest } from './lower/lowering.ts'
import { optimize } from './optimize.ts'
import { outline } from './outline/outline.ts'

export interface CompileRequest extends LowerRequest {
  readonly license: string
  /** Called with the IR after lowering and after the passes: for `skep dump`. */
  readonly onIr?: ((stage: 'lowered' | 'optimized', fn: Fn) => void) | undefined
}

/** Compiles a kernel function for one variant. Throws CompileError; NextVariant where another variant has to serve. */
export function compile(request: CompileRequest): ProgramSpec {
  const { name, variant, target, onIr } = request
  const fn = lower(request)
  onIr?.('lowered', fn)
  optimize(fn, { canRepeat: target.hasHelper('loop', variant.type) })
  onIr?.('optimized', fn)
  const code = generateAll(fn, outline(fn), { cpu: target.cpu })
  return {
    name,
    type: variant.type,
    expectedAttachType: variant.expectedAttachType,
    attachBtfId: variant.attachBtfId,
    license: request.license,
    insns: code.insns,
    lines: code.lines,
    flags: 0,
    maps: code.maps,
  }
}
