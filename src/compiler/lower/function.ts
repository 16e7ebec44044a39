/** A kernel function as a whole: its parameters are what the variant gives, its result what the variant makes of it. */
import { CompileError } from '../../error/index.ts'
import { Fn, resolveAll } from '../../ir/index.ts'
import { inlineNode } from './inline.ts'
import { language } from './language.ts'
import { FunctionLowering, type LowerRequest } from './lowering.ts'
import { treeOf } from './parse.ts'
import { Scope } from './scope.ts'

/** The IR of a kernel function, as lowering leaves it. */
export function lower(request: LowerRequest): Fn {
  const { name, fn: kernelFunction, variant, door } = request
  const source = door(kernelFunction)
  const node = treeOf(source)
  const fn = new Fn(name)
  const l = new FunctionLowering(fn, request, language)
  const place = { source: source.source, start: node.start, end: Math.min(node.end, node.body.start) }
  l.b.span = place
  const returned = inlineNode(
    l,
    { node, source, name: 'the kernel function', identity: kernelFunction, scope: new Scope() },
    variant.parameters(l),
  )
  l.b.span = place
  if (l.reachable) l.b.return(variant.result(l, returned))
  else throw new CompileError([{ code: 'SK1017', message: 'this function never returns', span: place }])
  resolveAll(fn)
  return fn
}
