/**
 * `socketFilter(fn)`: says how many bytes of a packet a socket gets (man 7 socket, SO_ATTACH_BPF). The packet may lie
 * in pieces, so views are copies made by bpf_skb_load_bytes(). Needs Linux 4.5.
 */
import type { AttachPoint, Variant } from '../host/index.ts'
import type { Lowering, Operand } from '../operand/index.ts'
import type { Type } from '../schema/index.ts'
import { BPF_PROG_TYPE_SOCKET_FILTER, structLayouts } from '../uapi/index.ts'
import { type GuardedArguments, guarded, type PacketFunction, type PacketGuard } from './guard.ts'
import { mostOffset, type PacketAccess, PacketOperand, PlainPacket, whereThere } from './packet.ts'
import { Program, type ProgramOptions } from './program.ts'
import { numberOnEveryPath } from './result.ts'

const fields = structLayouts.__sk_buff.fields

/** The bytes are copied to the stack; the helper fails where the packet is too short (or the offset negative). */
function copiedView(l: Lowering, type: Type, offset: Operand): Operand {
  const place = l.temporary(type.size, 8, `a view of ${type.name}`)
  const from = offset.word(l, 'num', 'an offset')
  // The helper takes the offset for 32 bits.
  const there = l.logical('and', l.b.compare('ule', from, l.b.const(mostOffset)), () => {
    const args = [l.context, from, l.address(place), l.b.const(type.size)]
    return l.b.compare('eq', l.helper('skb_load_bytes', args, { writes: [2] }), l.b.const(0))
  })
  return whereThere(l, there, place, type, false)
}

const access: PacketAccess = {
  describe: 'a packet',
  length: (l) => l.b.load('num', l.context, { offset: fields.len.offset, size: 4, space: 'ctx' }),
  ifindex: (l) => l.b.load('num', l.context, { offset: fields.ifindex.offset, size: 4, space: 'ctx' }),
  view: copiedView,
}

export class SocketFilterProgram extends Program {
  readonly title = 'socket filter'
  override readonly answers = true
  private readonly socket: number | undefined

  constructor(fn: PacketFunction, options: ProgramOptions, socket?: number) {
    super(fn, options)
    this.socket = socket
  }

  override get placed(): boolean {
    return this.socket !== undefined
  }

  /** The same program, for a socket that this process has open, by its descriptor. */
  on({ socket }: { readonly socket: number }): SocketFilterProgram {
    return new SocketFilterProgram(this.fn as PacketFunction, this.options, socket)
  }

  variants(): readonly Variant[] {
    const attach: AttachPoint | undefined =
      this.socket === undefined ? undefined : { kind: 'socket', socket: this.socket }
    return [
      {
        name: 'socket filter',
        type: BPF_PROG_TYPE_SOCKET_FILTER,
        expectedAttachType: 0,
        attachBtfId: 0,
        key: 'socket filter',
        // A process that sends to itself runs it, and a soft interrupt that receives in its midst.
        interruptible: true,
        parameters: () => [new PacketOperand(access)],
        result: numberOnEveryPath('how many bytes the socket gets'),
        attach,
        section: 'socket',
      },
    ]
  }

  plainArguments(context: unknown): readonly unknown[] {
    return [new PlainPacket(context as Uint8Array, false)]
  }
}

/** A filter that returns how many bytes of the packet a socket gets: 0 is none. Needs Linux 4.5. */
export function socketFilter(fn: PacketFunction, options?: ProgramOptions): SocketFilterProgram
/** The same for packets that pass `guard` (`pcap('udp port 53')`); the socket gets no others. */
export function socketFilter(
  guard: PacketGuard,
  fn: PacketFunction,
  options?: ProgramOptions,
): SocketFilterProgram
export function socketFilter(...given: GuardedArguments): SocketFilterProgram {
  return new SocketFilterProgram(...guarded(given, 0))
}
