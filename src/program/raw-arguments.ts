/**
 * Arguments of a raw tracepoint, typed by BTF (BPF_TRACE_RAW_TP, kernel/trace/bpf_trace.c): the context is an array of
 * 64-bit words, pointers to structs among them may be followed by plain loads. Needs Linux 5.5.
 */
import type { RawTracepoint } from '../btf/index.ts'
import { kernelBtf, type Lowering, Operand, pointerTo, Scalar } from '../operand/index.ts'

/** Argument number `index`, read as its C type. */
export function rawArgument(l: Lowering, tracepoint: RawTracepoint, index: number): Operand {
  const btf = kernelBtf(l)
  const parameter = tracepoint.params[index]!
  const type = btf.type(btf.resolve(parameter.typeId))
  const word = (as: 'u64' | 'i64' | 'num' | 'ptr') =>
    l.b.load(as, l.context, { offset: index * 8, size: 8, space: 'ctx' })
  if (type.kind === 'ptr') return pointerTo(l, btf, word('ptr'), type.typeId, 'direct')
  if ((type.kind === 'int' || type.kind === 'enum' || type.kind === 'enum64') && type.size <= 8) {
    if (type.kind === 'int' && type.bool)
      return new Scalar('bool', l.b.compare('ne', l.b.unary('zext8', word('num')), l.b.const(0)))
    if (type.size === 8) return new Scalar('big', word(type.signed ? 'i64' : 'u64'))
    const bits = (type.size * 8) as 8 | 16 | 32
    return new Scalar('num', l.b.unary(`${type.signed ? 'sext' : 'zext'}${bits}`, word('num')))
  }
  return new Unreadable(
    `argument ${index + 1} ('${parameter.name}') of kind ${type.kind}, which cannot be read`,
  )
}

/** An argument of a kind that Skep does not read (a union by value): in the way of nobody who does not use it. */
class Unreadable extends Operand {
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
