/**
 * `xdp(fn)`: a program that sees each packet before the network stack does, and says what becomes of it
 * (Documentation/networking/filter; XDP_PASS, XDP_DROP, XDP_TX). Needs Linux 5.9 for links.
 */
import type { AttachPoint, Variant } from '../host/index.ts'
import { BPF_PROG_TYPE_XDP, BPF_XDP, structLayouts, XDP_PASS } from '../uapi/index.ts'
import { type GuardedArguments, guarded, type PacketFunction, type PacketGuard } from './guard.ts'
import {
  directView,
  type Packet,
  type PacketAccess,
  PacketOperand,
  PlainPacket,
  packetPointer,
} from './packet.ts'
import { Program, type ProgramOptions } from './program.ts'
import { numberOnEveryPath } from './result.ts'

/** Where an XDP program goes. */
export interface XdpPlace {
  /** The name of the interface. */
  readonly iface: string
  /** `native`: in the driver; `generic`: in the stack, any interface; by default whichever the driver can. */
  readonly mode?: 'native' | 'generic'
  /** The path of a network namespace (`/run/netns/x`, `/proc/PID/ns/net`) to find the interface in. */
  readonly netns?: string
}

const { data, data_end: dataEnd, ingress_ifindex: ingressIfindex } = structLayouts.xdp_md.fields

const access: PacketAccess = {
  describe: 'a packet',
  length: (l) => l.b.alu('sub', packetPointer(l, dataEnd.offset), packetPointer(l, data.offset), 'num'),
  ifindex: (l) => l.b.load('num', l.context, { offset: ingressIfindex.offset, size: 4, space: 'ctx' }),
  view: (l, type, offset) => directView(l, { data: data.offset, dataEnd: dataEnd.offset }, type, offset),
}

export class XdpProgram extends Program {
  readonly title = 'xdp'
  override readonly answers = true
  private readonly place: XdpPlace | undefined

  constructor(fn: (packet: Packet) => number, options: ProgramOptions, place?: XdpPlace) {
    super(fn, options)
    this.place = place
  }

  override get placed(): boolean {
    return this.place !== undefined
  }

  /** The same program, for this interface: `attach(firewall.on({ iface: 'eth0' }))`. */
  on(place: XdpPlace): XdpProgram {
    return new XdpProgram(this.fn as (packet: Packet) => number, this.options, place)
  }

  variants(): readonly Variant[] {
    const attach: AttachPoint | undefined = this.place && { kind: 'xdp', ...this.place }
    return [
      {
        name: this.place ? `xdp on ${this.place.iface}` : 'xdp',
        type: BPF_PROG_TYPE_XDP,
        expectedAttachType: BPF_XDP,
        attachBtfId: 0,
        key: 'xdp',
        parameters: () => [new PacketOperand(access)],
        result: numberOnEveryPath('an XDP action'),
        attach,
        section: 'xdp',
      },
    ]
  }

  plainArguments(context: unknown): readonly unknown[] {
    return [new PlainPacket(context as Uint8Array, true)]
  }
}

/** A program on packets as they come in; it returns XDP_PASS, XDP_DROP, XDP_TX … Needs Linux 4.8, links 5.9. */
export function xdp(fn: PacketFunction, options?: ProgramOptions): XdpProgram
/** The same for packets that pass `guard` (`pcap('udp port 53')`); others go on as if there were no program. */
export function xdp(guard: PacketGuard, fn: PacketFunction, options?: ProgramOptions): XdpProgram
export function xdp(...given: GuardedArguments): XdpProgram {
  return new XdpProgram(...guarded(given, XDP_PASS))
}
