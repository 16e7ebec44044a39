/**
 * A place in kernel memory: where a property path leads, so many bytes behind a pointer. For the kernel at hand that is
 * a number; a portable program asks the kernel that loads it (`KernelFact`), by the way through the types. The way is kept as
 * a whole, so that what was asked for is one question, however deep the path: nothing adds up places of two kernels.
 */
import type { Btf, BtfField } from '../btf/index.ts'
import type { IrType, Value } from '../ir/index.ts'
import { type FactKind, kernelFact } from '../object/index.ts'
import type { Lowering } from './lowering.ts'

export class KernelPlace {
  readonly pointer: Value
  /** In bytes from the pointer, by the types of the target. */
  readonly offset: number
  private readonly btf: Btf
  private readonly rootId: number
  /** As in access strings. */
  private readonly access: readonly number[]
  /** The way in words, behind the name of the type it starts from. */
  private readonly name: string

  private constructor(btf: Btf, way: Way) {
    this.btf = btf
    this.pointer = way.pointer
    this.offset = way.offset
    this.rootId = way.rootId
    this.access = way.access
    this.name = way.name
  }

  /** Where `pointer` points, which is to a struct or union. */
  static at(btf: Btf, pointer: Value, structId: number): KernelPlace {
    return new KernelPlace(btf, { pointer, offset: 0, rootId: structId, access: [0], name: '' })
  }

  private with(more: Partial<Way>): KernelPlace {
    const { pointer, offset, rootId, access, name } = this
    return new KernelPlace(this.btf, { pointer, offset, rootId, access, name, ...more })
  }

  /** A field of the struct here. */
  field({ bitOffset, access }: BtfField, name: string): KernelPlace {
    return this.with({
      offset: this.offset + Math.floor(bitOffset / 8),
      access: [...this.access, ...access],
      name: `${this.name}.${name}`,
    })
  }

  /** An element of the array here, of `size` bytes. */
  element(index: number, size: number): KernelPlace {
    return this.with({
      offset: this.offset + index * size,
      access: [...this.access, index],
      name: `${this.name}[${index}]`,
    })
  }

  /** The same way from another pointer. */
  from(pointer: Value): KernelPlace {
    return this.with({ pointer })
  }

  /** What the kernel says of the place, in a portable program. */
  fact(l: Lowering, kind: FactKind): Value {
    // Asked here only: it is a question that no other kernel is asked again (`KernelReads`).
    const root = this.btf.nameOf(this.rootId)
    if (!root) {
      l.fail(
        'SK3006',
        `struct${this.name} is part of a type without a name, for which no other kernel can be asked`,
      )
    }
    return l.b.fact(kernelFact(kind, this.btf, this.rootId, this.access.join(':'), root + this.name))
  }

  /** How far from the pointer it is. */
  distance(l: Lowering): Value {
    return l.target.portable ? this.fact(l, 'byte_off') : l.b.const(this.offset)
  }

  /** It is where the pointer points. */
  isStart(l: Lowering): boolean {
    return l.target.portable ? this.access.length === 1 : this.offset === 0
  }

  address(l: Lowering): Value {
    return this.isStart(l) ? this.pointer : l.b.alu('add', this.pointer, this.distance(l), 'ptr')
  }

  /** What lies here, read as if it could be read by anybody. */
  load(l: Lowering, type: IrType, size: 1 | 2 | 4 | 8, signed: boolean): Value {
    const access = { size, signed, space: 'kernel' } as const
    if (l.target.portable) return l.b.load(type, this.address(l), access)
    return l.b.load(type, this.pointer, { ...access, offset: this.offset })
  }
}

interface Way {
  readonly pointer: Value
  readonly offset: number
  readonly rootId: number
  readonly access: readonly number[]
  readonly name: string
}
