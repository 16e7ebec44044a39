/**
 * A C struct that is the context of a program itself (`struct pt_regs` of probes, `struct bpf_perf_event_data`), with
 * the fields of the target's BTF. The verifier takes whole words of registers only (pe_prog_is_valid_access of
 * kernel/trace/bpf_trace.c), so narrower fields are cut out of the word they lie in.
 */
import { nearestNames } from '../error/index.ts'
import type { Value } from '../ir/index.ts'
import { kernelBtf, type Lowering, Operand, Scalar, type TypeNames } from '../operand/index.ts'

const word = 8

/** The context as the C struct `name` of the target. SK3003 where its BTF has none. */
export function contextStruct(l: Lowering, name: string): Operand {
  const id = kernelBtf(l).find(name, 'struct')
  if (id === undefined) return l.fail('SK3003', `the BTF of ${l.target.name} has no struct ${name}`)
  return new ContextStruct(`a struct ${name}`, id, 0)
}

/** What of C type `typeId` lies `offset` bytes into the context. */
function readContext(l: Lowering, what: string, offset: number, typeId: number): Operand {
  const btf = kernelBtf(l)
  const id = btf.resolve(typeId)
  const type = btf.type(id)
  if (type.kind === 'struct' || type.kind === 'union') return new ContextStruct(what, id, offset)
  if (type.kind === 'array') return new ContextArray(what, offset, type.typeId, type.length)
  if (type.kind === 'ptr') return new Scalar('big', loadWord(l, offset, 'u64'))
  if ((type.kind !== 'int' && type.kind !== 'enum') || type.size > word)
    return l.fail('SK1005', `${what} is of kind ${type.kind}, which cannot be read`)
  if (type.size === word) return new Scalar('big', loadWord(l, offset, type.signed ? 'i64' : 'u64'))
  const bits = (type.size * 8) as 8 | 16 | 32
  const whole = loadWord(l, offset - (offset % word), 'u64')
  const low = l.b.alu('shr', whole, l.b.const((offset % word) * 8), 'num')
  return new Scalar('num', l.b.unary(`${type.signed ? 'sext' : 'zext'}${bits}`, low))
}

function loadWord(l: Lowering, offset: number, type: 'u64' | 'i64'): Value {
  return l.b.load(type, l.context, { offset, size: word, space: 'ctx' })
}

class ContextStruct extends Operand {
  private readonly what: string
  private readonly structId: number
  private readonly offset: number

  constructor(what: string, structId: number, offset: number) {
    super()
    this.what = what
    this.structId = structId
    this.offset = offset
  }

  describe(): string {
    return this.what
  }

  override isContext(): boolean {
    return this.offset === 0
  }

  override typeText(_l: Lowering, names: TypeNames): string {
    return names.struct(this.structId)
  }

  override member(l: Lowering, name: string): Operand {
    const btf = kernelBtf(l)
    const field = btf.member(this.structId, name)
    if (!field || field.bitSize > 0) {
      const near = nearestNames(name, btf.memberNames(this.structId))
      const names = near.length > 0 ? near : btf.memberNames(this.structId)
      return l.fail(
        'SK2011',
        `${this.what} has no field '${name}' on ${l.target.name}`,
        near.length > 0 ? `did you mean ${near.join(', ')}?` : `it has ${names.join(', ')}`,
      )
    }
    return readContext(l, `'${name}' of ${this.what}`, this.offset + field.bitOffset / 8, field.typeId)
  }

  override has(l: Lowering, name: string): Value {
    return l.b.bool(kernelBtf(l).member(this.structId, name) !== undefined)
  }
}

class ContextArray extends Operand {
  private readonly what: string
  private readonly offset: number
  private readonly elementId: number
  private readonly length: number

  constructor(what: string, offset: number, elementId: number, length: number) {
    super()
    this.what = what
    this.offset = offset
    this.elementId = elementId
    this.length = length
  }

  describe(): string {
    return this.what
  }

  override index(l: Lowering, index: Operand): Operand {
    const known = index.host()?.value
    if (typeof known !== 'number' || !Number.isInteger(known) || known < 0 || known >= this.length)
      return l.fail(
        'SK2016',
        `${this.what} has the elements 0…${this.length - 1}; the index must be a constant`,
      )
    const size = kernelBtf(l).sizeOf(this.elementId)
    return readContext(l, `element ${known} of ${this.what}`, this.offset + known * size, this.elementId)
  }
}
