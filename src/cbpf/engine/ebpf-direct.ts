/**
 * Classic BPF as eBPF that reads the packet itself: the checks of `bounds.ts`, fields left as they lie where they can
 * be (`byte-order.ts`). Where the hook has pointers into the packet, a check is a comparison with its end; a socket
 * filter has none, and a check is a copy of what it covers to the stack, one call for many loads.
 *
 * It means what libpcap means; only in tc, where a packet may lie in pieces, it first asks the kernel for one piece.
 */
import { alu32, exit, type Insn, imm, ja, mov32, mov64, store, toBigEndian } from '../../asm/index.ts'
import { UnsupportedError } from '../../error/index.ts'
import { BPF_MEMWORDS } from '../../uapi/index.ts'
import { ancillaryWord, linkWindow } from '../ancillary.ts'
import { type Blocks, type Ending, type Step, withRefusals } from './blocks.ts'
import { boundsOf, type Check } from './bounds.ts'
import { constantAsItLies, ordersOf } from './byte-order.ts'
import {
  arithmetic,
  branch,
  callsHelper,
  EbpfCode,
  type EbpfRegisters,
  loadBeside,
  simpleStep,
} from './ebpf-code.ts'
import { CopiedPacket } from './ebpf-copied.ts'
import { type EbpfHook, hookLayouts } from './ebpf-hook.ts'
import { PointedPacket } from './ebpf-pointed.ts'
import { readAtFirst } from './step-registers.ts'

const stack = -4 * BPF_MEMWORDS

/** How code gets at the bytes of the packet. */
export interface PacketReader {
  readonly registers: EbpfRegisters
  /** The longest that a packet may be; who asks for more gives 0. */
  readonly longest: number
  /** Below this offset from the frame pointer the stack is the reader's. */
  begin(code: EbpfCode, bottom: number): void
  /** Ends with 0 unless the packet is so long. `bounded`: X is a header's length, below 64. */
  check(code: EbpfCode, check: Check, bounded: boolean): void
  /** X is the constant `x` from here on, and so many bytes behind it are known to be there. */
  constant(code: EbpfCode, behindX: number, x: number): void
  /** Puts bytes of the packet, as they lie, into A. */
  load(code: EbpfCode, size: 1 | 2 | 4, offset: number, indirect: boolean, into: number): void
  length(code: EbpfCode, into: number): void
  /** What a call would overwrite is kept around it. */
  keeping(code: EbpfCode, call: () => void): void
}

/** The instructions for any hook. */
export function directScheme(whole: Blocks, hook: EbpfHook): readonly Insn[] {
  const layout = hookLayouts[hook]
  const reader = layout.packet ? new PointedPacket(layout, whole) : new CopiedPacket(layout, whole)
  const { registers } = reader
  const needed = boundsOf(whole).entry
  const graph = withRefusals(whole, (index) => needed[index]!.length > reader.longest)
  const { blocks } = graph
  const bounds = boundsOf(graph)
  const orders = ordersOf(graph)
  const code = new EbpfCode()
  reader.begin(code, stack)
  for (const register of ['a', 'x'] as const) {
    if (readAtFirst(graph, register)) code.emit(mov32(registers[register], imm(0)))
  }
  for (const [index, { steps, ending }] of blocks.entries()) {
    code.label(index)
    const first = bounds.constant[index]!.get(-1)
    // What gives 0 in any case does so by itself.
    if (steps.length > 0 || ending.kind !== 'return') reader.check(code, bounds.entry[index]!, false)
    if (first !== undefined) reader.constant(code, first, 0)
    for (const [at, step] of steps.entries()) {
      writeStep(step, orders.raw[index]!.has(at))
      const check = bounds.behind[index]!.get(at)
      const behindX = bounds.constant[index]!.get(at)
      if (check) reader.check(code, check, step.kind === 'headerLength')
      if (behindX !== undefined && step.kind === 'immediate') reader.constant(code, behindX, step.k)
    }
    writeEnding(ending, index)
  }
  if (code.wants('zero')) {
    code.label('zero')
    code.emit(mov32(0, imm(0)), exit())
  }
  return code.finish()

  function writeStep(step: Step, raw: boolean): void {
    const { a, x } = registers
    if (simpleStep(code, registers, step, stack)) return
    switch (step.kind) {
      case 'load':
        if (!step.indirect && step.k >= linkWindow) {
          if (!ancillaryWord(step.k)) throw noWindow(hook)
          const load = () => loadBeside(code, registers, step.k, hook, layout)
          if (callsHelper(step, layout)) reader.keeping(code, load)
          else load()
          break
        }
        reader.load(code, step.size, step.k, step.indirect, a)
        if (step.size > 1 && !raw) code.emit(toBigEndian(step.size === 2 ? 16 : 32, a))
        break
      case 'headerLength':
        if (step.k >= linkWindow) throw noWindow(hook)
        reader.load(code, 1, step.k, false, x)
        code.emit(alu32('and', x, imm(0xf)), alu32('lsh', x, imm(2)))
        break
      case 'length':
        reader.length(code, registers[step.into])
        break
      case 'keep':
        code.emit(store(4, 10, stack + 4 * step.k, registers[step.from]))
        break
      case 'alu':
        arithmetic(code, registers, step, false)
    }
  }

  function writeEnding(ending: Ending, index: number): void {
    const { a, x } = registers
    switch (ending.kind) {
      case 'return':
        if (ending.value !== 'a') code.emit(mov32(0, imm(ending.value)))
        else if (a !== 0) code.emit(mov64(0, a))
        code.emit(exit())
        break
      case 'jump':
        if (ending.to !== index + 1) code.jump(ja(0), ending.to)
        break
      case 'test': {
        const size = orders.tested[index]
        const constant = size ? constantAsItLies(ending, size) : ending.k
        const right = ending.test.operand === 'k' ? imm(constant) : x
        branch(code, ending.test.relation, a, right, ending.yes, ending.no, index + 1)
      }
    }
  }
}

function noWindow(hook: EbpfHook): UnsupportedError {
  return new UnsupportedError(
    'filter',
    `a ${hook} program that reads the packet itself knows no windows (SKF_NET_OFF)`,
    {
      hint: "use the scheme 'kernel', or attach the classic program itself to a socket",
    },
  )
}
