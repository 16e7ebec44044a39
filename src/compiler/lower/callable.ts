/** What can be called: functions of the program around the kernel function, and those made inside of it. */
import { isSkepError } from '../../error/index.ts'
import { type FunctionSource, Operand } from '../../operand/index.ts'
import { array, bytes, str, struct, union, withLock, withTimer } from '../../schema/index.ts'
import { lowerCallOf } from './call.ts'
import type { Inlined } from './inline.ts'
import type { FunctionLowering } from './lowering.ts'
import { type FunctionNode, treeOf } from './parse.ts'
import { Scope } from './scope.ts'

/** Types are values of the program around. */
const typeMakers: ReadonlySet<unknown> = new Set([array, bytes, str, struct, union, withLock, withTimer])
const outside = 'make it outside of the function: const header = struct({ … })'

/** Calls a function of the program around the kernel function. */
export function callCaptured(
  l: FunctionLowering,
  fn: (...args: never[]) => unknown,
  path: string,
  args: readonly Operand[],
): Operand {
  if (typeMakers.has(fn))
    return l.fail('SK1003', `${path}() makes a type, which is there before the program is`, outside)
  let source: FunctionSource
  let node: FunctionNode
  try {
    source = l.door(fn)
    node = treeOf(source)
  } catch (error) {
    if (!isSkepError(error)) throw error
    return l.fail('SK1003', `${path} is a function that kernel code cannot call: ${error.message}`)
  }
  return lowerCallOf(l, { node, source, name: `${path}()`, identity: fn, scope: new Scope() }, args)
}

/** A function made inside a kernel function: it can be called, and stays where its variables are. */
export class Closure extends Operand {
  private readonly fn: Inlined

  constructor(fn: Inlined) {
    super()
    this.fn = fn
  }

  describe(): string {
    return 'a function'
  }

  override call(l: FunctionLowering, args: readonly Operand[]): Operand {
    return lowerCallOf(l, this.fn, args)
  }

  /** It sees the variables around it. */
  override isItsWords(): boolean {
    return false
  }
}

/** A function made here. */
export function closure(l: FunctionLowering, node: FunctionNode, name: string): Operand {
  if (node.async || node.generator) {
    l.fail('SK1001', 'a kernel function cannot make async functions or generators', undefined, l.spanOf(node))
  }
  return new Closure({ node, source: l.frame.source, name, identity: node, scope: l.frame.scope })
}
