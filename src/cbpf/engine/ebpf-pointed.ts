/**
 * The packet through pointers, in xdp and tc programs. The verifier follows a pointer and the comparisons with the
 * packet's end along every path, up to 64 KiB (MAX_PACKET_OFF in kernel/bpf/verifier.c); so what `bounds.ts` found to be
 * known is known to it too.
 */
import {
  alu64,
  callHelper,
  type Insn,
  imm,
  jump,
  jump32,
  load,
  mov32,
  mov64,
  store,
} from '../../asm/index.ts'
import { BPF_FUNC_skb_pull_data } from '../../uapi/index.ts'
import type { Blocks, Step } from './blocks.ts'
import { bytesNeeded, type Check } from './bounds.ts'
import { callsHelper, type EbpfCode } from './ebpf-code.ts'
import type { PacketReader } from './ebpf-direct.ts'
import type { HookLayout } from './ebpf-hook.ts'

const registers = { a: 0, x: 4, context: 1 } as const
const data = 2
const end = 3
/** The packet from X on. */
const atX = 5
const scratch = 6
/** What calls overwrite. */
const lost = [registers.context, data, end, registers.x, atX] as const

/** Offsets of instructions are 16 bits, signed. */
const mostDisplacement = 0x7fff
/** The longest header of IPv4, which is what X mostly holds. */
const longestHeader = 60

export class PointedPacket implements PacketReader {
  readonly registers = registers
  readonly longest = 0xffff
  private readonly layout: HookLayout & { readonly packet: object }
  private readonly steps: readonly Step[]
  private bottom = 0

  constructor(layout: HookLayout, { blocks }: Blocks) {
    this.layout = layout as typeof this.layout
    this.steps = blocks.flatMap(({ steps }) => steps)
  }

  begin(code: EbpfCode, bottom: number): void {
    this.bottom = bottom
    const packet = this.steps.some(
      (step) => bytesNeeded(step) !== undefined || (step.kind === 'load' && step.indirect),
    )
    const length = this.steps.some((step) => step.kind === 'length') && this.layout.length === undefined
    if (!packet && !length) return
    code.emit(...this.ends())
    if (packet && this.layout.length !== undefined) this.pull(code)
    // Kept around calls, it has to be something.
    if (this.steps.some((step) => callsHelper(step, this.layout))) code.emit(mov64(atX, data))
  }

  check(code: EbpfCode, { length, behindX }: Check, bounded: boolean): void {
    if (length > 0) this.compare(code, data, length)
    if (behindX === 0) return
    if (!bounded) code.jump(jump32('jgt', registers.x, imm(this.longest - behindX), 0), 'zero')
    code.emit(mov64(atX, data), alu64('add', atX, registers.x))
    this.compare(code, atX, behindX)
  }

  constant(code: EbpfCode, _behindX: number, x: number): void {
    code.emit(mov64(atX, data))
    if (x > 0) code.emit(alu64('add', atX, imm(x)))
  }

  load(code: EbpfCode, size: 1 | 2 | 4, offset: number, indirect: boolean, into: number): void {
    const from = indirect ? atX : data
    if (offset <= mostDisplacement) code.emit(load(size, into, from, offset))
    else code.emit(mov64(scratch, from), alu64('add', scratch, imm(offset)), load(size, into, scratch, 0))
  }

  length(code: EbpfCode, into: number): void {
    const { length } = this.layout
    if (length !== undefined) code.emit(load(4, into, registers.context, length))
    else code.emit(mov64(into, end), alu64('sub', into, data), mov32(into, into))
  }

  keeping(code: EbpfCode, call: () => void): void {
    const slot = (index: number) => this.bottom - 8 * (index + 1)
    code.emit(...lost.map((register, index) => store(8, 10, slot(index), register)))
    call()
    code.emit(...lost.map((register, index) => load(8, register, 10, slot(index))))
  }

  private ends(): Insn[] {
    const { data: from, dataEnd } = this.layout.packet
    return [load(4, data, registers.context, from), load(4, end, registers.context, dataEnd)]
  }

  private compare(code: EbpfCode, from: number, bytes: number): void {
    code.emit(mov64(scratch, from), alu64('add', scratch, imm(bytes)))
    code.jump(jump('jgt', scratch, end, 0), 'zero')
  }

  /** A packet may lie in pieces, and pointers reach the first only: then as much as the filter reads is made one. */
  private pull(code: EbpfCode): void {
    const { context } = registers
    const again = [
      mov64(scratch, context),
      mov32(2, registers.a),
      ...this.atMost(2),
      callHelper(BPF_FUNC_skb_pull_data),
      mov64(context, scratch),
      ...this.ends(),
    ]
    code.emit(load(4, registers.a, context, this.layout.length!))
    code.emit(mov64(scratch, end), alu64('sub', scratch, data))
    code.emit(jump('jge', scratch, registers.a, again.length), ...again)
  }

  /** Lowers a length to what the filter may read of it. */
  private atMost(register: number): Insn[] {
    const absolute = this.steps.map((step) => bytesNeeded(step) ?? 0)
    const indirect = this.steps.flatMap((step) =>
      step.kind === 'load' && step.indirect ? [step.k + step.size] : [],
    )
    const free = this.steps.some((step) => step.kind === 'tax' || ('into' in step && step.into === 'x'))
    const most = Math.max(
      ...absolute,
      ...indirect.map((bytes) => (free ? this.longest : bytes + longestHeader)),
    )
    return most >= this.longest ? [] : [jump32('jle', register, imm(most), 1), mov32(register, imm(most))]
  }
}
