/** `tc(fn)`: a traffic control classifier in direct-action mode (man 8 tc-bpf). Runs through `run()`. Needs Linux 4.1. */
import type { Variant } from '../host/index.ts'
import { BPF_PROG_TYPE_SCHED_CLS, structLayouts, TC_ACT_UNSPEC } from '../uapi/index.ts'
import { type GuardedArguments, guarded, type PacketFunction, type PacketGuard } from './guard.ts'
import { directView, type PacketAccess, PacketOperand, PlainPacket } from './packet.ts'
import { Program, type ProgramOptions } from './program.ts'
import { numberOnEveryPath } from './result.ts'

const fields = structLayouts.__sk_buff.fields

const access: PacketAccess = {
  describe: 'a packet',
  length: (l) => l.b.load('num', l.context, { offset: fields.len.offset, size: 4, space: 'ctx' }),
  ifindex: (l) => l.b.load('num', l.context, { offset: fields.ifindex.offset, size: 4, space: 'ctx' }),
  view: (l, type, offset) =>
    directView(l, { data: fields.data.offset, dataEnd: fields.data_end.offset }, type, offset),
}

class TcProgram extends Program {
  readonly title = 'tc'
  override readonly answers = true

  override get placed(): boolean {
    return false
  }

  variants(): readonly Variant[] {
    return [
      {
        name: 'tc',
        type: BPF_PROG_TYPE_SCHED_CLS,
        expectedAttachType: 0,
        attachBtfId: 0,
        key: 'tc',
        parameters: () => [new PacketOperand(access)],
        result: numberOnEveryPath('a TC_ACT_… action'),
        attach: undefined,
        section: 'tc',
      },
    ]
  }

  plainArguments(context: unknown): readonly unknown[] {
    return [new PlainPacket(context as Uint8Array, true)]
  }
}

/** A classifier that returns TC_ACT_OK, TC_ACT_SHOT … Needs Linux 4.1. */
export function tc(fn: PacketFunction, options?: ProgramOptions): Program
/** The same for packets that pass `guard` (`pcap('udp port 53')`); others go on as if there were no program. */
export function tc(guard: PacketGuard, fn: PacketFunction, options?: ProgramOptions): Program
export function tc(...given: GuardedArguments): Program {
  return new TcProgram(...guarded(given, TC_ACT_UNSPEC))
}
