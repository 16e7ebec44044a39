/**
 * The kernel's own way from classic BPF to eBPF (net/core/filter.c, bpf_convert_filter()): instruction by instruction,
 * packet loads by LD_ABS and LD_IND, which leave the program with 0 outside the packet, know the windows at
 * SKF_NET_OFF and SKF_LL_OFF, and cost a call each. Registers as there: A in r0, X in r7, the context in r6.
 */
import {
  alu32,
  exit,
  type Insn,
  imm,
  load,
  loadAbsolute,
  loadIndirect,
  mov32,
  mov64,
} from '../../asm/index.ts'
import { BPF_MEMWORDS } from '../../uapi/index.ts'
import { firstAncillary } from '../ancillary.ts'
import type { Blocks, Step } from './blocks.ts'
import { arithmetic, EbpfCode, loadBeside, simpleStep, writeEnding } from './ebpf-code.ts'
import { type EbpfHook, hookLayouts } from './ebpf-hook.ts'

const registers = { a: 0, x: 7, context: 6 } as const
const { a, x, context } = registers
const scratch = 2
const stack = -4 * BPF_MEMWORDS

/** The instructions for `socket filter` and `tc`. */
export function kernelScheme({ blocks }: Blocks, hook: EbpfHook): readonly Insn[] {
  const code = new EbpfCode()
  code.emit(mov64(context, 1), mov32(a, imm(0)), mov32(x, imm(0)))
  for (const [index, { steps, ending }] of blocks.entries()) {
    code.label(index)
    for (const step of steps) writeStep(code, step, hook)
    writeEnding(code, registers, ending, index + 1)
  }
  if (code.wants('zero')) {
    code.label('zero')
    code.emit(mov32(a, imm(0)), exit())
  }
  return code.finish()
}

function writeStep(code: EbpfCode, step: Step, hook: EbpfHook): void {
  if (simpleStep(code, registers, step, stack)) return
  switch (step.kind) {
    case 'load':
      if (step.indirect) code.emit(loadIndirect(step.size, x, step.k))
      else if (step.k >= firstAncillary) loadBeside(code, registers, step.k, hook, hookLayouts[hook])
      else code.emit(loadAbsolute(step.size, step.k))
      break
    case 'headerLength':
      code.emit(mov64(x, a), loadAbsolute(1, step.k), alu32('and', a, imm(0xf)), alu32('lsh', a, imm(2)))
      code.emit(mov64(scratch, x), mov64(x, a), mov64(a, scratch))
      break
    case 'length':
      code.emit(load(4, registers[step.into], context, hookLayouts[hook].length!))
      break
    case 'alu':
      arithmetic(code, registers, step, true)
  }
}
