/**
 * Pointers to kernel structs: a property path on one is a read that cannot fault. Where the pointer is one the
 * verifier knows (the current task, a raw tracepoint's argument, and what is reached from them) that is a plain load,
 * which the kernel guards itself; elsewhere it is `bpf_probe_read_kernel`. Offsets are those of the target's BTF.
 */
import type { Btf, BtfField } from '../btf/index.ts'
import { nearestNames } from '../error/index.ts'
import type { Value } from '../ir/index.ts'
import { KernelPlace } from './kernel-place.ts'
import type { Lowering } from './lowering.ts'
import { type Iteration, Operand, type Place, Scalar } from './operand.ts'
import { ProducedText } from './produced-text.ts'
import type { TypeNames } from './type-names.ts'
import { swapBytes } from './words.ts'

/** How memory behind the pointer may be read. */
export type Trust = 'direct' | 'probe'

/** Bytes that the verifier lets a pointer be moved by (BPF_MAX_VAR_OFF of include/linux/bpf_verifier.h, half of it). */
const farthest = 1 << 28

/** Something of C type `typeId` in kernel memory, read as an operand. */
function readKernel(l: Lowering, place: KernelPlace, typeId: number, trust: Trust): Operand {
  const btf = kernelBtf(l)
  const id = btf.resolve(typeId)
  const type = btf.type(id)
  switch (type.kind) {
    case 'int':
    case 'enum':
    case 'enum64': {
      const wide = type.size === 8
      const bool = type.kind === 'int' && type.bool
      if (type.size > 8) return l.fail('SK1005', `a ${type.size}-byte integer cannot be read`)
      const value = loadKernel(l, place, type.size as 1 | 2 | 4 | 8, type.signed, trust)
      if (bool) return new Scalar('bool', l.b.compare('ne', value, l.b.const(0)))
      return new Scalar(
        wide ? 'big' : 'num',
        isBigEndian(btf, typeId) ? swapBytes(l, value, type.size) : value,
      )
    }
    case 'ptr':
      return pointerTo(l, btf, loadKernel(l, place, 8, false, trust, 'ptr'), type.typeId, trust)
    case 'struct':
    case 'union':
      return new KernelPointer(place.address(l), id, trust, l.target.portable ? place : undefined)
    case 'array':
      return readArray(l, btf, place, type, trust)
    default:
      return l.fail('SK1005', `a kernel value of kind ${type.kind} cannot be read`)
  }
}

/** Whether the C type is one of `__be16`, `__be32`, `__be64`: network order, which converts by itself as in schemas. */
function isBigEndian(btf: Btf, typeId: number): boolean {
  for (let type = btf.type(typeId); 'typeId' in type; type = btf.type(type.typeId))
    if (type.kind === 'typedef' && /^__be(16|32|64)$/.test(type.name)) return true
  return false
}

function readArray(
  l: Lowering,
  btf: Btf,
  place: KernelPlace,
  type: { typeId: number; length: number },
  trust: Trust,
): Operand {
  const element = btf.type(btf.resolve(type.typeId))
  if (element.kind === 'int' && element.name === 'char' && type.length > 0) {
    return kernelText(addressIn(l, place, trust), type.length)
  }
  return new KernelArray(place, type.typeId, type.length, trust)
}

/** What a pointer loaded from kernel memory (or a tracepoint's argument) is, by the C type it points to. */
export function pointerTo(l: Lowering, btf: Btf, value: Value, pointee: number, trust: Trust): Operand {
  const id = btf.resolve(pointee)
  const type = btf.type(id)
  if (type.kind === 'struct' || type.kind === 'union') return new KernelPointer(value, id, trust)
  if (type.kind === 'int' && type.name === 'char') return kernelText(value, 256)
  return new Scalar('big', l.b.unary('cast', value, 'u64'))
}

/** The NUL-terminated string at a kernel address, at most `size` bytes with its NUL. */
export function kernelText(address: Value, size: number): ProducedText {
  return new ProducedText('a kernel string', size, (lowering, to, length) => {
    lowering.helper('probe_read_kernel_str', [to, lowering.b.const(length), address], { writes: [0] })
  })
}

function loadKernel(
  l: Lowering,
  from: KernelPlace,
  size: 1 | 2 | 4 | 8,
  signed: boolean,
  trust: Trust,
  as?: 'ptr',
): Value {
  const type = as ?? (size === 8 ? (signed ? 'i64' : 'u64') : 'num')
  const narrow = signed && size < 8
  if (trust === 'direct') {
    return whereNotNull(l, from.pointer, () => from.load(l, type, size, narrow))
  }
  const place = l.temporary(size, 8, 'a kernel read')
  probeRead(l, 'probe_read_kernel', place, l.b.const(size), from.address(l))
  return l.b.load(type, place.pointer, { offset: place.offset, size, signed: narrow, space: place.space })
}

/** The address of a place; behind a null pointer there is none. */
function addressIn(l: Lowering, place: KernelPlace, trust: Trust): Value {
  if (place.isStart(l) || trust === 'probe') return place.address(l)
  return whereNotNull(l, place.pointer, () => place.address(l))
}

/**
 * A null pointer reads as zero. The kernel guards most loads itself, and refuses only pointers that it knows may be
 * null to be used untested; which those are differs from kernel to kernel, so the test is made when one has refused.
 */
function whereNotNull(l: Lowering, pointer: Value, read: () => Value): Value {
  if (!l.nullChecks) return read()
  let value: Value | undefined
  const chosen = l.choose(
    l.b.compare('ne', pointer, l.b.const(0, 'ptr')),
    () => {
      value = read()
      return new Scalar('big', value)
    },
    () => new Scalar('big', l.b.const(0, value!.type)),
  )
  return chosen.word(l, 'big', 'a kernel pointer')
}

/** Copies `size` bytes of kernel or user memory to `place`; bytes that cannot be read are zero. */
export function probeRead(
  l: Lowering,
  helper: 'probe_read_kernel' | 'probe_read_user',
  place: Place,
  size: Value,
  address: Value,
): void {
  l.helper(helper, [l.address(place), size, address], { writes: [0] })
}

/** The BTF of the target; without it typed kernel memory cannot be read at all. */
export function kernelBtf(l: Lowering): Btf {
  return (
    l.target.btf ??
    l.fail(
      'SK3003',
      `${l.target.name} has no BTF, so the layout of its structs is not known`,
      'use a kernel built with CONFIG_DEBUG_INFO_BTF=y (there is a /sys/kernel/btf/vmlinux then)',
    )
  )
}

/** A pointer to a kernel struct. */
export class KernelPointer extends Operand {
  readonly pointer: Value
  readonly structId: number
  readonly trust: Trust
  /** Where the struct lies in another, if that is how it was come to, and the program is portable. */
  private readonly within: KernelPlace | undefined
  private structName = 'struct'

  constructor(pointer: Value, structId: number, trust: Trust, within?: KernelPlace) {
    super()
    this.within = within
    this.pointer = pointer
    this.structId = structId
    this.trust = trust
  }

  describe(): string {
    return `a pointer to a kernel ${this.structName}`
  }

  override typeText(_l: Lowering, names: TypeNames): string {
    return names.struct(this.structId)
  }

  override components(): Value[] {
    return [this.pointer]
  }

  override with([pointer]: readonly Value[]): Operand {
    return new KernelPointer(pointer!, this.structId, this.trust)
  }

  override unify(other: Operand): Operand | undefined {
    if (!(other instanceof KernelPointer) || other.structId !== this.structId) return undefined
    return this.trust === 'direct' ? other : this
  }

  override truth(l: Lowering): Value {
    return l.b.compare('ne', this.pointer, l.b.const(0, 'ptr'))
  }

  override present(l: Lowering): Value {
    return this.truth(l)
  }

  override word(l: Lowering, want: 'num' | 'big' | 'bool', what: string): Value {
    if (want === 'big') return l.b.unary('cast', this.pointer, 'u64')
    return super.word(l, want, what)
  }

  private find(l: Lowering, name: string): BtfField {
    const btf = kernelBtf(l)
    const found = btf.member(this.structId, name)
    if (found) return found
    const type = btf.type(this.structId)
    this.structName = 'name' in type && type.name ? `${type.kind} ${type.name}` : 'struct'
    const near = nearestNames(name, btf.memberNames(this.structId))
    return l.fail(
      'SK2011',
      `${this.structName} has no field '${name}' on ${l.target.name}`,
      near.length ? `did you mean ${near.join(', ')}?` : undefined,
    )
  }

  override member(l: Lowering, name: string): Operand {
    const field = this.find(l, name)
    const btf = kernelBtf(l)
    const start = this.within ?? KernelPlace.at(btf, this.pointer, this.structId)
    const place = start.field(field, name)
    if (field.bitSize === 0) return readKernel(l, place, field.typeId, this.trust)
    return l.target.portable ? readOpenBitfield(l, place, field) : readBitfield(l, start, field, this.trust)
  }

  /** Whether the struct has this field on the target: structs differ between kernels. */
  override has(l: Lowering, name: string): Value {
    const btf = kernelBtf(l)
    const field = btf.member(this.structId, name)
    if (!field || l.target.portable !== 'open') return l.b.bool(field !== undefined)
    const start = this.within ?? KernelPlace.at(btf, this.pointer, this.structId)
    return l.b.compare('ne', start.field(field, name).fact(l, 'field_exists'), l.b.const(0))
  }

  override setMember(l: Lowering, name: string): void {
    l.fail('SK2013', `kernel memory cannot be written (field '${name}')`)
  }
}

/** The bits of a bitfield: the aligned word around it, shifted and masked. */
function readBitfield(l: Lowering, struct: KernelPlace, field: BtfField, trust: Trust): Operand {
  let size: 1 | 2 | 4 | 8 = 1
  let start = field.bitOffset
  for (size of [1, 2, 4, 8] as const) {
    start = Math.floor(field.bitOffset / (size * 8)) * size * 8
    if (field.bitOffset + field.bitSize <= start + size * 8) break
  }
  const word = loadKernel(l, struct.field({ ...field, bitOffset: start }, ''), size, false, trust)
  const left = l.b.const(64 - (field.bitOffset - start) - field.bitSize)
  return cutBits(l, field, word, left, l.b.const(64 - field.bitSize))
}

/** The same where only the kernel that loads the program knows which word, and which bits of it: a copy of that word. */
function readOpenBitfield(l: Lowering, place: KernelPlace, field: BtfField): Operand {
  const word = l.temporary(8, 8, 'a kernel read')
  l.b.store(word.pointer, l.b.const(0), { offset: word.offset, size: 8, space: word.space })
  probeRead(l, 'probe_read_kernel', word, place.fact(l, 'byte_sz'), place.address(l))
  const copy = l.b.load('num', word.pointer, { offset: word.offset, size: 8, space: word.space })
  return cutBits(l, field, copy, place.fact(l, 'lshift_u64'), place.fact(l, 'rshift_u64'))
}

function cutBits(l: Lowering, field: BtfField, word: Value, left: Value, right: Value): Operand {
  const btf = kernelBtf(l)
  const type = btf.type(btf.resolve(field.typeId))
  const signed = 'signed' in type && type.signed
  const wide = field.bitSize > 32
  const irType = wide ? (signed ? 'i64' : 'u64') : 'num'
  const high = l.b.alu('shl', word, left, irType)
  const value = l.b.alu(signed ? 'sar' : 'shr', high, right, irType)
  if (type.kind === 'int' && type.bool) return new Scalar('bool', l.b.compare('ne', value, l.b.const(0)))
  return new Scalar(wide ? 'big' : 'num', value)
}

/** An array inside a kernel struct. */
class KernelArray extends Operand {
  private readonly place: KernelPlace
  private readonly elementId: number
  private readonly length: number
  private readonly trust: Trust

  constructor(place: KernelPlace, elementId: number, length: number, trust: Trust) {
    super()
    this.place = place
    this.elementId = elementId
    this.length = length
    this.trust = trust
  }

  describe(): string {
    return `a kernel array of ${this.length} elements`
  }

  override typeText(l: Lowering, names: TypeNames): string {
    const element = this.element(l, 0).typeText(l, names)
    const bytes = element === 'number' && kernelBtf(l).sizeOf(this.elementId) === 1
    return bytes ? 'Uint8Array' : names.array(element)
  }

  override member(l: Lowering, name: string): Operand {
    if (name === 'length') return new Scalar('num', l.b.const(this.length))
    return super.member(l, name)
  }

  /** Arrays of bytes (an IPv6 address) fill `bytes(n)` of the same size. */
  override bytesTo(l: Lowering, place: Place, size: number): boolean {
    if (this.length !== size || kernelBtf(l).sizeOf(this.elementId) !== 1) return false
    probeRead(l, 'probe_read_kernel', place, l.b.const(size), addressIn(l, this.place, this.trust))
    return true
  }

  override iterate(l: Lowering): Iteration {
    if (this.length === 0) return super.iterate(l)
    return { kind: 'counted', count: l.b.const(this.length), at: (index) => this.index(l, index) }
  }

  override index(l: Lowering, index: Operand): Operand {
    const known = index.host()?.value
    const size = kernelBtf(l).sizeOf(this.elementId)
    if (typeof known !== 'number') {
      // The verifier follows typed pointers at fixed offsets only; a read elsewhere is a copy that cannot fault.
      const limit = this.length || Math.floor(farthest / Math.max(size, 1))
      const at = this.inside(l, index, limit)
      if (l.target.portable) return this.openElement(l, at, size)
      const pointer = l.b.move(this.place.pointer, l.b.alu('mul', at, l.b.const(size)), (limit - 1) * size)
      return readKernel(l, this.place.from(pointer), this.elementId, 'probe')
    }
    if (!Number.isInteger(known) || known < 0 || (this.length > 0 && known >= this.length)) {
      return l.fail('SK2016', `index ${known} lies outside of ${this.describe()}`)
    }
    return this.element(l, known)
  }

  /** Structs may have another size on other kernels; all else has the size that it is read with. */
  private openElement(l: Lowering, index: Value, size: number): Operand {
    const btf = kernelBtf(l)
    const first = this.place.element(0, size)
    const isStruct = 'members' in btf.type(btf.resolve(this.elementId))
    const step = isStruct ? first.fact(l, 'byte_sz') : l.b.const(size)
    const pointer = l.b.move(this.place.pointer, l.b.alu('mul', index, step), farthest)
    return readKernel(l, first.from(pointer), this.elementId, 'probe')
  }

  private element(l: Lowering, index: number): Operand {
    const size = kernelBtf(l).sizeOf(this.elementId)
    return readKernel(l, this.place.element(index, size), this.elementId, this.trust)
  }

  /** An index that is not known yet: within the array, or of an open one (`numbers[]`) what pointers may move. */
  private inside(l: Lowering, index: Operand, limit: number): Value {
    return l.b.proven(index.word(l, 'num', 'an index'), l.b.bool(true), {
      kind: 'index',
      limit,
      code: 'SK2016',
      message: `this index may lie outside of ${this.length || 'the'} elements`,
      hint: `check it first: if (i < ${this.length || 32}) …`,
    })
  }
}
