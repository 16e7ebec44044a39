/**
 * Packets: `pkt.view(type, offset)` is the header at an offset, or `undefined` where the packet is too short; that
 * test *is* the bounds check the verifier wants. One class for both sides: what `plain` runs on, and (as an operand)
 * what compiled code does.
 */
import type { Value } from '../ir/index.ts'
import { liveView } from '../map/index.ts'
import {
  Builtin,
  type Lowering,
  MemoryText,
  Nothing,
  Operand,
  Optional,
  type Place,
  Reference,
  readPlace,
  Scalar,
} from '../operand/index.ts'
import { type Infer, isType, type Type } from '../schema/index.ts'

/** A packet as a kernel function sees it. */
export interface Packet {
  /** In bytes. */
  readonly length: number
  /** The index of the interface it came in by. */
  readonly ifindex: number
  /** What lies `offset` bytes into the packet as `type` (a struct); `undefined` if the packet ends before its end. */
  view<T extends Type>(type: T, offset: number): Infer<T> | undefined
}

/** A packet in JavaScript, for `plain`. */
export class PlainPacket implements Packet {
  /** What filters are run on. */
  readonly bytes: Uint8Array
  readonly ifindex: number
  private readonly writable: boolean

  constructor(bytes: Uint8Array, writable: boolean, ifindex = 1) {
    this.bytes = bytes
    this.writable = writable
    this.ifindex = ifindex
  }

  get length(): number {
    return this.bytes.length
  }

  view<T extends Type>(type: T, offset: number): Infer<T> | undefined {
    if (offset < 0 || offset > mostOffset || offset + type.size > this.bytes.length) return undefined
    return liveView(type, this.bytes, offset, { writable: this.writable })
  }
}

/** The verifier follows packet pointers over 64 KiB only (MAX_PACKET_OFF in kernel/bpf/verifier.c). */
export const mostOffset = 0x7fff

/** How a kind of program gets at its packets. */
export interface PacketAccess {
  readonly describe: string
  length(l: Lowering): Value
  ifindex(l: Lowering): Value
  /** What lies at `offset` as `type`, and whether it does. */
  view(l: Lowering, type: Type, offset: Operand): Operand
}

/** The first parameter of a packet program. */
export class PacketOperand extends Operand {
  private readonly access: PacketAccess

  constructor(access: PacketAccess) {
    super()
    this.access = access
  }

  describe(): string {
    return this.access.describe
  }

  override isContext(): boolean {
    return true
  }

  override names(): readonly string[] {
    return ['view', 'length', 'ifindex']
  }

  override member(l: Lowering, name: string): Operand {
    if (name === 'length') return new Scalar('num', this.access.length(l))
    if (name === 'ifindex') return new Scalar('num', this.access.ifindex(l))
    if (name === 'view') return new Builtin('view', (lowering, args) => this.view(lowering, args))
    return super.member(l, name)
  }

  private view(l: Lowering, [type, offset, ...rest]: readonly Operand[]): Operand {
    const schema = type?.host()?.value
    if (!isType(schema) || !offset || rest.length > 0) {
      return l.fail('SK2012', 'view() takes a type and an offset: pkt.view(iphdr, 14)')
    }
    const known = offset.host()?.value
    if (typeof known === 'number' && (known < 0 || known > mostOffset)) return new Nothing()
    return this.access.view(l, schema, offset.required(l))
  }
}

/** Where direct packet access finds start and end of the packet, in the program's context. */
export interface DirectLayout {
  /** Byte offsets of the 32-bit `data` and `data_end` members of the context. */
  readonly data: number
  readonly dataEnd: number
}

/** Direct packet access: pointers into the packet, checked against its end. */
export function directView(l: Lowering, layout: DirectLayout, type: Type, offset: Operand): Operand {
  const start = packetPointer(l, layout.data)
  const end = (at: Lowering) => packetPointer(at, layout.dataEnd)
  const known = offset.host()?.value
  if (typeof known === 'number') {
    return checkedView(l, { pointer: start, offset: known, space: 'packet', end }, type)
  }
  const distance = offset.word(l, 'num', 'an offset')
  return l.choose(
    l.b.compare('ule', distance, l.b.const(mostOffset)),
    () => {
      const pointer = l.b.move(start, distance, mostOffset)
      return checkedView(l, { pointer, offset: 0, space: 'packet', end }, type)
    },
    () => new Nothing(),
  )
}

/** A pointer of the context that the verifier turns from 32 bits into one to the packet. */
export function packetPointer(l: Lowering, contextOffset: number): Value {
  return l.b.load('ptr', l.context, { offset: contextOffset, size: 4, space: 'ctx' })
}

function checkedView(l: Lowering, place: Place & { end: NonNullable<Place['end']> }, type: Type): Operand {
  const behind = l.b.alu('add', place.pointer, l.b.const(place.offset + type.size), 'ptr')
  const fits = l.b.compare('ule', behind, place.end(l))
  return whereThere(l, fits, place, type, true)
}

/** An optional view: structs are read field by field, scalars at once but only where they are there. */
export function whereThere(l: Lowering, there: Value, place: Place, type: Type, writable: boolean): Operand {
  const access = { writable, atomic: false, foreign: true }
  const { kind } = type.shape
  if (kind === 'int' || kind === 'bool') {
    return l.choose(
      there,
      () => readPlace(l, place, type, access),
      () => new Nothing(),
    )
  }
  if (kind === 'str') {
    // A string is copied while it is known to be there; nobody reads the copy of one that is not.
    const copy = l.temporary(type.size, 8, 'a string of a packet')
    l.branch(there, () => readPlace(l, place, type, access).text(l, 'a view').copyTo(l, copy, type.size))
    return new Optional(there, new MemoryText(copy, type.size, true), 'the view')
  }
  return new Optional(there, new Reference(place, type, access), 'the view')
}
