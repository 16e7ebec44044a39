/**
 * Classic BPF as eBPF that reads the packet through pointers: the checks of `bounds.ts`, fields left as they lie where
 * they can be (`byte-order.ts`). It means what libpcap means.
 *
 * Socket filters have no pointers into the packet. One bpf_skb_load_bytes() for many loads was tried there and took
 * longer than the loads by LD_ABS that it saved (30 to 46 ns for 11 to 31): to them the kernel's own scheme is left.
 */
import { alu32, exit, type Insn, imm, mov32, toBigEndian } from '../../asm/index.ts'
import { UnsupportedError } from '../../error/index.ts'
import { BPF_MEMWORDS } from '../../uapi/index.ts'
import { ancillaryWord, linkWindow } from '../ancillary.ts'
import { type Blocks, type Step, withRefusals } from './blocks.ts'
import { boundsOf } from './bounds.ts'
import { constantAsItLies, ordersOf } from './byte-order.ts'
import { arithmetic, callsHelper, EbpfCode, loadBeside, simpleStep, writeEnding } from './ebpf-code.ts'
import { type EbpfHook, hookLayouts } from './ebpf-hook.ts'
import { mostOffset, PacketReader, registers } from './ebpf-packet.ts'
import { readAtFirst } from './step-registers.ts'

const { a, x } = registers
const stack = -4 * BPF_MEMWORDS

/** The instructions for `xdp` and `tc`. */
export function directScheme(whole: Blocks, hook: EbpfHook): readonly Insn[] {
  const layout = hookLayouts[hook]
  const needed = boundsOf(whole).entry
  const graph = withRefusals(whole, (index) => needed[index]!.length > mostOffset)
  const { blocks } = graph
  const bounds = boundsOf(graph)
  const orders = ordersOf(graph)
  const code = new EbpfCode()
  const reader = new PacketReader(code, layout, graph, stack)
  reader.begin()
  for (const register of ['a', 'x'] as const) {
    if (readAtFirst(graph, register)) code.emit(mov32(registers[register], imm(0)))
  }
  for (const [index, { steps, ending }] of blocks.entries()) {
    code.label(index)
    // What gives 0 in any case does so by itself.
    if (steps.length > 0 || ending.kind !== 'return') reader.check(bounds.entry[index]!, false)
    if (bounds.constant[index]!.has(-1)) reader.constant(0)
    for (const [at, step] of steps.entries()) {
      writeStep(step, orders.raw[index]!.has(at))
      const check = bounds.behind[index]!.get(at)
      if (check) reader.check(check, step.kind === 'headerLength')
      if (bounds.constant[index]!.has(at) && step.kind === 'immediate') reader.constant(step.k)
    }
    const size = orders.tested[index]
    const lying = size && ending.kind === 'test' ? constantAsItLies(ending, size) : undefined
    writeEnding(code, registers, ending, index + 1, lying)
  }
  if (code.wants('zero')) {
    code.label('zero')
    reader.again()
    code.emit(mov32(0, imm(0)), exit())
  }
  return code.finish()

  function writeStep(step: Step, raw: boolean): void {
    if (simpleStep(code, registers, step, stack)) return
    switch (step.kind) {
      case 'load':
        if (!step.indirect && step.k >= linkWindow) {
          if (!ancillaryWord(step.k)) throw noWindow(hook)
          const load = () => loadBeside(code, registers, step.k, hook, layout)
          if (callsHelper(step, layout)) reader.keeping(load)
          else load()
          break
        }
        reader.load(step.size, step.k, step.indirect, a)
        if (step.size > 1 && !raw) code.emit(toBigEndian(step.size === 2 ? 16 : 32, a))
        break
      case 'headerLength':
        if (step.k >= linkWindow) throw noWindow(hook)
        reader.load(1, step.k, false, x)
        code.emit(alu32('and', x, imm(0xf)), alu32('lsh', x, imm(2)))
        break
      case 'length':
        reader.length(registers[step.into])
        break
      case 'alu':
        arithmetic(code, registers, step, false)
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
