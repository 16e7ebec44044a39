/**
 * The packet through pointers, in xdp and tc programs. The verifier follows a pointer and the comparisons with the
 * packet's end along every path, up to 64 KiB (MAX_PACKET_OFF in kernel/bpf/verifier.c); so what `bounds.ts` found to be
 * known is known to it too. Where a packet may lie in pieces (tc), a failing check first asks for one piece.
 */
import {
  alu64,
  callHelper,
  type Insn,
  imm,
  ja,
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
import type { HookLayout } from './ebpf-hook.ts'

export const registers = { a: 0, x: 4, context: 1 } as const
const data = 2
const end = 3
/** The packet from X on. */
const atX = 5
const scratch = 6
/** What calls overwrite. */
const lost = [registers.context, data, end, registers.x, atX] as const

/** Further than this a pointer into the packet is none. */
export const mostOffset = 0xffff

/** Offsets of instructions are 16 bits, signed. */
const mostDisplacement = 0x7fff
/** The longest header of IPv4, which is what X mostly holds. */
const longestHeader = 60

/** Set once the packet has been made one piece. */
const pulled = 7

/** Code that reads the packet of a program. */
export class PacketReader {
  private readonly code: EbpfCode
  private readonly layout: HookLayout & { readonly packet: object }
  private readonly steps: readonly Step[]
  private readonly bottom: number

  /** Below `bottom` from the frame pointer the stack is free. */
  constructor(code: EbpfCode, layout: HookLayout, { blocks }: Blocks, bottom: number) {
    this.code = code
    this.layout = layout as typeof this.layout
    this.steps = blocks.flatMap(({ steps }) => steps)
    this.bottom = bottom
  }

  /** Whether the packet may lie in pieces, of which pointers reach the first. */
  private get inPieces(): boolean {
    return this.layout.length !== undefined && this.steps.some(readsPacket)
  }

  begin(): void {
    const { code, layout, steps } = this
    if (this.inPieces) code.emit(mov32(pulled, imm(0)))
    code.label('start')
    const length = layout.length === undefined && steps.some((step) => step.kind === 'length')
    if (length || steps.some(readsPacket)) {
      code.emit(load(4, data, registers.context, layout.packet.data))
      code.emit(load(4, end, registers.context, layout.packet.dataEnd))
    }
    // Kept around calls, it has to be something.
    if (steps.some((step) => callsHelper(step, layout))) code.emit(mov64(atX, data))
  }

  /** Ends with 0 unless the packet is so long. `bounded`: X is a header's length, below 64. */
  check({ length, behindX }: Check, bounded: boolean): void {
    const { code } = this
    if (length > 0) this.compare(data, length)
    if (behindX === 0) return
    if (!bounded) code.jump(jump32('jgt', registers.x, imm(mostOffset - behindX), 0), 'zero')
    code.emit(mov64(atX, data), alu64('add', atX, registers.x))
    this.compare(atX, behindX)
  }

  /** X is the constant `x` from here on, and what is loaded behind it is known to be there. */
  constant(x: number): void {
    this.code.emit(mov64(atX, data))
    if (x > 0) this.code.emit(alu64('add', atX, imm(x)))
  }

  /** Puts bytes of the packet, as they lie, into a register. */
  load(size: 1 | 2 | 4, offset: number, indirect: boolean, into: number): void {
    const { code } = this
    const from = indirect ? atX : data
    if (offset <= mostDisplacement) code.emit(load(size, into, from, offset))
    else code.emit(mov64(scratch, from), alu64('add', scratch, imm(offset)), load(size, into, scratch, 0))
  }

  length(into: number): void {
    const { code, layout } = this
    const { length } = layout
    if (length !== undefined) code.emit(load(4, into, registers.context, length))
    else code.emit(mov64(into, end), alu64('sub', into, data), mov32(into, into))
  }

  /** What a call would overwrite is kept around it. */
  keeping(call: () => void): void {
    const { code } = this
    const slot = (index: number) => this.bottom - 8 * (index + 1)
    code.emit(...lost.map((register, index) => store(8, 10, slot(index), register)))
    call()
    code.emit(...lost.map((register, index) => load(8, register, 10, slot(index))))
  }

  /**
   * Where a check failed: perhaps for want of the other pieces of the packet. Then as much as the filter reads is made
   * one, and it starts again, once.
   */
  again(): void {
    if (!this.inPieces) return
    const { code, layout } = this
    const { context } = registers
    const pull = [
      mov64(scratch, context),
      mov32(2, 0),
      ...this.atMost(2),
      callHelper(BPF_FUNC_skb_pull_data),
      mov64(context, scratch),
      mov32(pulled, imm(1)),
    ]
    code.emit(jump('jne', pulled, imm(0), pull.length + 5), load(4, 0, context, layout.length!))
    code.emit(mov64(scratch, end), alu64('sub', scratch, data), jump('jge', scratch, 0, pull.length + 1))
    code.emit(...pull)
    code.jump(ja(0), 'start')
  }

  private compare(from: number, bytes: number): void {
    this.code.emit(mov64(scratch, from), alu64('add', scratch, imm(bytes)))
    this.code.jump(jump('jgt', scratch, end, 0), 'zero')
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
      ...indirect.map((bytes) => (free ? mostOffset : bytes + longestHeader)),
    )
    return most >= mostOffset ? [] : [jump32('jle', register, imm(most), 1), mov32(register, imm(most))]
  }
}

const readsPacket = (step: Step) => bytesNeeded(step) !== undefined || (step.kind === 'load' && step.indirect)
