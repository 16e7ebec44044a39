/**
 * Functions in place: calls become their bodies, with a frame of their own, parameters bound to the arguments, `return`
 * a jump to the frame's end. (Which calls stay calls, `call.ts` says.)
 */
import type { Pattern } from 'acorn'
import { isSkepError } from '../../error/index.ts'
import { ArrayLiteral, type FunctionSource, Nothing, Operand } from '../../operand/index.ts'
import { bindPattern } from './bind.ts'
import { lowerCallOf } from './call.ts'
import { hoist } from './declaration.ts'
import { indexedNames } from './indexed.ts'
import type { Frame, FunctionLowering } from './lowering.ts'
import { assignedNames, type FunctionNode, namesAssignedInClosures, parseFunction } from './parse.ts'
import { Scope } from './scope.ts'

/** Calls a function of the program around the kernel function. */
export function callCaptured(
  l: FunctionLowering,
  fn: (...args: never[]) => unknown,
  path: string,
  args: readonly Operand[],
): Operand {
  let source: FunctionSource
  let node: FunctionNode
  try {
    source = l.door(fn)
    node = parseFunction(source.source)
  } catch (error) {
    if (!isSkepError(error)) throw error
    return l.fail('SK1003', `${path} is a function that kernel code cannot call: ${error.message}`)
  }
  return lowerCallOf(l, { node, source, name: `${path}()`, identity: fn, scope: new Scope() }, args)
}

export interface Inlined {
  readonly node: FunctionNode
  readonly source: FunctionSource
  readonly name: string
  readonly identity: unknown
  /** The scope the function was made in. */
  readonly scope: Scope
}

/** Lowers the body of a function for these arguments, here. */
export function inlineNode(l: FunctionLowering, fn: Inlined, args: readonly Operand[]): Operand {
  const { node } = fn
  const settled = args.map((arg) => arg.settle(l))
  const span = l.b.span
  const frame = {
    name: fn.name,
    source: fn.source,
    identity: fn.identity,
    scope: new Scope(fn.scope),
    assigned: assignedNames(node),
    indexed: indexedNames(node),
    // A function that was handed in, or made around this one, may be called here.
    assignedInClosures: new Set([
      ...namesAssignedInClosures(node),
      ...((l.frame as Frame | undefined)?.assignedInClosures ?? []),
    ]),
  }
  const result = l.inFrame(frame, () => {
    for (const [i, parameter] of node.params.entries()) {
      const rest = parameter.type === 'RestElement'
      const given = rest ? new ArrayLiteral(settled.slice(i)) : (settled[i] ?? new Nothing())
      bindPattern(l, rest ? parameter.argument : (parameter as Pattern), given)
    }
    hoist(l, node.body)
    lowerBody(l, node)
  })
  l.b.span = span
  return result
}

/** The body of a function, in a frame that is set up. */
function lowerBody(l: FunctionLowering, node: FunctionNode): void {
  if (node.body.type === 'BlockStatement') l.statements(node.body.body)
  else {
    const value = l.expression(node.body)
    l.at(node.body, () => returnValue(l, value))
  }
}

/** `return value`. */
export function returnValue(l: FunctionLowering, value: Operand): void {
  l.write(l.frame.result, value.settle(l))
  l.b.jump(l.frame.exit)
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
