/**
 * The pipeline, read first: a function's text → tree → SSA (`lower`) → passes (`optimize`) → instructions (`backend`)
 * → ProgramSpec. Pure and deterministic: all it knows of a kernel is in the target.
 */
import { CompileError } from '../error/index.ts'
import { type Fn, functionsFrom } from '../ir/index.ts'
import type { ProgramSpec } from '../object/index.ts'
import type { FunctionSource, SourceDoor } from '../operand/index.ts'
import { generateAll, type LinkedCode } from './backend/link.ts'
import { Calls } from './lower/calls.ts'
import { lower } from './lower/function.ts'
import type { LowerRequest } from './lower/lowering.ts'
import { optimize } from './optimize.ts'
import { outline } from './outline/outline.ts'
import { checkLeaving } from './passes/leaving.ts'

export interface CompileRequest extends Omit<LowerRequest, 'calls'> {
  readonly license: string
  /** Called with the IR of each function after lowering and after the passes: for `skep dump`. */
  readonly onIr?: ((stage: 'lowered' | 'optimized', fn: Fn) => void) | undefined
}

/** Compiles a kernel function for one variant. Throws CompileError; NextVariant where another variant has to serve. */
export function compile(request: CompileRequest): ProgramSpec {
  try {
    return compiled(request)
  } catch (error) {
    // The compiler goes down a tree by calling itself, as deep as the engine lets it.
    if (!(error instanceof RangeError) || !/call stack/.test(error.message)) throw error
    const { source } = request.door(request.fn)
    const message = 'this function, or one that it calls, is nested too deeply'
    const hint = 'name parts of it: const part = …'
    throw new CompileError([{ code: 'SK1091', message, span: { source, start: 0, end: 1 }, hint }])
  }
}

function compiled(request: CompileRequest): ProgramSpec {
  const { name, variant, door } = request
  const code = link({ ...request, door: lookingOnce(door) })
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

/** Looks behind each function once, however often it is lowered. */
function lookingOnce(door: SourceDoor): SourceDoor {
  const seen = new Map<unknown, FunctionSource>()
  return (fn) => {
    let source = seen.get(fn)
    if (!source) seen.set(fn, (source = door(fn)))
    return source
  }
}

/** The code of all functions: those that are called if that can be, all others where they are called. */
function link(request: CompileRequest): LinkedCode {
  const refused = new Set<string>()
  for (;;) {
    const census = new Calls(new Set(), refused)
    const whole = lower({ ...request, calls: census, onMap: refused.size === 0 ? request.onMap : undefined })
    const chosen = census.worthwhile()
    if (chosen.size === 0) return codeOf(request, whole)
    const again = (calls: Calls) => lower({ ...request, calls, onMap: undefined })
    const calls = new Calls(chosen)
    let unfit: Iterable<string> = chosen
    try {
      const main = again(calls)
      const lone = calls.lone(main)
      unfit = lone
      if (lone.size === 0) {
        const code = codeOf({ ...request, onIr: undefined }, main, (fn) => (unfit = calls.unfit(fn)))
        return request.onIr ? codeOf(request, again(new Calls(chosen))) : code
      }
    } catch (error) {
      // What could not be proved of a function by itself may be, where its caller is known.
      if (!(error instanceof CompileError)) throw error
    }
    for (const key of unfit) refused.add(key)
  }
}

/** From lowered code to instructions; `at` is told which function is being worked at. */
function codeOf(request: CompileRequest, main: Fn, at: (fn: Fn) => void = () => {}): LinkedCode {
  const { target, variant, onIr } = request
  // Callees first: their callers go by what they have become.
  const functions = functionsFrom(main)
  const shown = functions.toReversed()
  for (const fn of shown) onIr?.('lowered', fn)
  for (const fn of functions) {
    at(fn)
    optimize(fn, { canRepeat: target.hasHelper('loop', variant.type) })
  }
  for (const fn of shown) onIr?.('optimized', fn)
  for (const fn of functions) outline(fn)
  checkLeaving(functionsFrom(main), main)
  return generateAll(main, { cpu: target.cpu }, { scratch: variant.interruptible ? 'shared' : 'alone' })
}
