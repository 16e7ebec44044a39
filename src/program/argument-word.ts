/**
 * One 64-bit word of a program's context as the C type that BTF says lies in it: arguments of raw tracepoints and of
 * functions, and their results. What is narrower than a word has arbitrary bits above it, and is cut out.
 */
import { kernelBtf, type Lowering, Operand, pointerTo, Scalar, type Trust } from '../operand/index.ts'

/** The word `offset` bytes into the context; `trust` says how what it points to may be read. */
export function argumentWord(
  l: Lowering,
  offset: number,
  typeId: number,
  trust: Trust,
  what: string,
): Operand {
  const btf = kernelBtf(l)
  const type = btf.type(btf.resolve(typeId))
  const word = (as: 'u64' | 'i64' | 'num' | 'ptr') =>
    l.b.load(as, l.context, { offset, size: 8, space: 'ctx' })
  if (type.kind === 'ptr') return pointerTo(l, btf, word('ptr'), type.typeId, trust)
  if ((type.kind === 'int' || type.kind === 'enum' || type.kind === 'enum64') && type.size <= 8) {
    if (type.kind === 'int' && type.bool)
      return new Scalar('bool', l.b.compare('ne', l.b.unary('zext8', word('num')), l.b.const(0)))
    if (type.size === 8) return new Scalar('big', word(type.signed ? 'i64' : 'u64'))
    const bits = (type.size * 8) as 8 | 16 | 32
    return new Scalar('num', l.b.unary(`${type.signed ? 'sext' : 'zext'}${bits}`, word('num')))
  }
  return new Unreadable(`${what} of kind ${type.kind}, which cannot be read`)
}

/** An argument that Skep cannot read, and why: in the way of nobody who does not use it. */
export class Unreadable extends Operand {
  private readonly what: string

  constructor(what: string) {
    super()
    this.what = what
  }

  describe(): string {
    return this.what
  }

  override typeText(): string {
    return 'unknown'
  }
}
