/**
 * The packet of a socket filter, which has no pointers into it: a check copies what it covers to the stack
 * (bpf_skb_load_bytes(), which fails beyond the packet's end), and loads read there. One call serves many loads; bytes far
 * from the beginning are fetched one load at a time.
 */
import { alu32, alu64, callHelper, imm, jump, jump32, load, mov32, mov64 } from '../../asm/index.ts'
import { BPF_FUNC_skb_load_bytes } from '../../uapi/index.ts'
import type { Blocks, Step } from './blocks.ts'
import type { Check } from './bounds.ts'
import type { EbpfCode } from './ebpf-code.ts'
import type { PacketReader } from './ebpf-direct.ts'
import type { HookLayout } from './ebpf-hook.ts'

const registers = { a: 8, x: 7, context: 6 } as const

/** How much is copied of the beginning, and from X on. */
const mostOfBeginning = 240
const mostBehindX = 112
/** Room for either to begin at any byte of a word. */
const room = 8

export class CopiedPacket implements PacketReader {
  readonly registers = registers
  readonly longest = 0x7fffffff
  private readonly layout: HookLayout
  private beginning = 0
  private atX = 0
  private single = 0

  private readonly steps: readonly Step[]

  constructor(layout: HookLayout, { blocks }: Blocks) {
    this.layout = layout
    this.steps = blocks.flatMap(({ steps }) => steps)
  }

  begin(code: EbpfCode, bottom: number): void {
    const beginning = bottom - mostOfBeginning - room
    const atX = beginning - mostBehindX - room
    this.beginning = beginning + this.skew(false)
    this.atX = atX + this.skew(true)
    this.single = atX - 8
    code.emit(mov64(registers.context, 1))
  }

  check(code: EbpfCode, { length, behindX }: Check): void {
    if (length > 0) {
      code.emit(mov32(2, imm(0)))
      this.copy(code, this.beginning, Math.min(length, mostOfBeginning))
    }
    if (behindX > 0) this.copyAtX(code, behindX)
  }

  constant(code: EbpfCode, behindX: number): void {
    this.copyAtX(code, behindX)
  }

  load(code: EbpfCode, size: 1 | 2 | 4, offset: number, indirect: boolean, into: number): void {
    const [place, most] = indirect ? [this.atX, mostBehindX] : [this.beginning, mostOfBeginning]
    if (offset + size <= most) {
      loadAligned(code, size, into, place + offset)
      return
    }
    if (!indirect) code.emit(mov32(2, imm(offset)))
    else {
      code.jump(jump32('jgt', registers.x, imm(this.longest - offset), 0), 'zero')
      code.emit(mov64(2, registers.x), alu64('add', 2, imm(offset)))
    }
    this.copy(code, this.single, size)
    code.emit(load(size, into, 10, this.single))
  }

  length(code: EbpfCode, into: number): void {
    code.emit(load(4, into, registers.context, this.layout.length!))
  }

  /** The registers are such as calls leave alone. */
  keeping(_code: EbpfCode, call: () => void): void {
    call()
  }

  /** Loads from the stack have to be aligned: where a copy should begin for most of them to be. */
  private skew(indirect: boolean): number {
    const loads = this.steps.flatMap((step) =>
      step.kind === 'load' && step.indirect === indirect ? [step] : [],
    )
    const misaligned = [0, 1, 2, 3].map(
      (skew) => loads.filter(({ k, size }) => (k + skew) % size !== 0).length,
    )
    return misaligned.indexOf(Math.min(...misaligned))
  }

  private copyAtX(code: EbpfCode, bytes: number): void {
    code.emit(mov64(2, registers.x))
    this.copy(code, this.atX, Math.min(bytes, mostBehindX))
  }

  /** Copies from the offset in r2; the end with 0 where that fails. */
  private copy(code: EbpfCode, place: number, bytes: number): void {
    code.emit(mov64(1, registers.context), mov64(3, 10), alu64('add', 3, imm(place)), mov32(4, imm(bytes)))
    code.emit(callHelper(BPF_FUNC_skb_load_bytes))
    code.jump(jump('jne', 0, imm(0), 0), 'zero')
  }
}

/** An integer as it lies, put together of smaller ones where it is not aligned (machines are little-endian here). */
function loadAligned(code: EbpfCode, size: 1 | 2 | 4, into: number, place: number): void {
  const part = place % 2 !== 0 ? 1 : place % size !== 0 ? 2 : size
  code.emit(load(part as 1 | 2 | 4, into, 10, place))
  for (let at = part; at < size; at += part) {
    code.emit(load(part as 1 | 2, 1, 10, place + at), alu32('lsh', 1, imm(8 * at)), alu32('or', into, 1))
  }
}
