/**
 * Machine code to instructions: addresses of slots become r10 and an offset, jumps their distances (with the long
 * `gotol` of cpu v4 where 16 bits are too few), spans the line table.
 */
import type { Insn } from '../../asm/index.ts'
import { invariant, type Position, type Span, UnsupportedError } from '../../error/index.ts'
import type { Slot } from '../../ir/index.ts'
import type { LineEntry } from '../../object/index.ts'
import { BPF_ADD, BPF_ALU64, BPF_JA, BPF_JMP, BPF_JMP32 } from '../../uapi/index.ts'
import {
  type Cpu,
  framePointer,
  LD_IMM64,
  LEA,
  type MBlock,
  type MInst,
  MOV64_X,
  oppositeJump,
} from './machine.ts'

export interface Emitted {
  readonly insns: Insn[]
  readonly lines: LineEntry[]
}

/** Where slots are, as offsets from r10. */
export type Frame = ReadonlyMap<Slot, number>

interface Item {
  readonly insn: Insn
  readonly span: Span | undefined
  /** What a jump goes to; its distance is filled in at the end. */
  readonly target: MBlock | undefined
  /** Names the jump from one attempt to the next. */
  readonly key: string
}

/** `order` is all blocks, the entry first, each with what it falls through to behind it if that can be. */
export function emit(order: readonly MBlock[], frame: Frame, cpu: Cpu): Emitted {
  const long = new Set<string>()
  for (;;) {
    const { items, starts } = flatten(order, frame, long)
    const far = link(items, starts)
    if (far.length === 0) return { insns: items.map((item) => item.insn), lines: linesOf(items) }
    if (cpu < 4) {
      throw new UnsupportedError(
        'long jumps',
        'a jump in this function goes further than 32767 instructions',
        {
          hint: 'make the function smaller, or compile for cpu v4 (Linux 6.6)',
          since: '6.6',
        },
      )
    }
    for (const key of far) long.add(key)
  }
}

interface Code {
  readonly items: Item[]
  /** The 8-byte slot at which each block begins. */
  readonly starts: ReadonlyMap<MBlock, number>
}

function flatten(order: readonly MBlock[], frame: Frame, long: ReadonlySet<string>): Code {
  const items: Item[] = []
  const starts = new Map<MBlock, number>()
  const present = new Set(order)
  let at = 0
  const push = (insn: Insn, span: Span | undefined, target?: MBlock, key = '') => {
    items.push({ insn, span, target, key })
    at += insn.imm64 === undefined ? 1 : 2
  }
  const jump = (to: MBlock, span: Span | undefined, key: string) => {
    const code = long.has(key) ? BPF_JMP32 | BPF_JA : BPF_JMP | BPF_JA
    push({ code, dst: 0, src: 0, off: 0, imm: 0 }, span, to, key)
  }
  for (const [i, block] of order.entries()) {
    const next = order[i + 1]
    starts.set(block, at)
    for (const inst of block.insts) for (const insn of expand(inst, frame)) push(insn, inst.span)
    const { end } = block
    if (end.kind === 'jump') {
      // Leaving takes no more than going to where others leave.
      if (end.to !== next && isExit(end.to)) push(plain(end.to.last!), end.span)
      else if (end.to !== next) jump(end.to, end.span, `jump ${block.id}`)
    } else if (end.kind === 'exit') {
      push(plain(end.inst), end.inst.span)
    } else {
      const key = `if ${block.id}`
      const { span } = end.inst
      if (long.has(key)) {
        push({ ...plain(end.inst), off: 1 }, span)
        jump(end.fall, span, `else ${block.id}`)
        jump(end.taken, span, key)
        continue
      }
      // An exit that was taken along everywhere stands nowhere: it cannot be jumped to.
      const mayTurn = end.taken === next && (!isExit(end.fall) || present.has(end.fall))
      const opposite = mayTurn ? oppositeJump(end.inst.code) : undefined
      const [target, rest] = opposite === undefined ? [end.taken, end.fall] : [end.fall, end.taken]
      push({ ...plain(end.inst), code: opposite ?? end.inst.code }, span, target, key)
      if (rest !== next && isExit(rest)) push(plain(rest.last!), span)
      else if (rest !== next) jump(rest, span, `else ${block.id}`)
    }
  }
  return { items, starts }
}

function isExit(block: MBlock): boolean {
  return block.end.kind === 'exit' && block.insts.length === 0
}

function plain(inst: MInst): Insn {
  const { code, dst, src, off, imm } = inst
  return { code, dst, src, off, imm }
}

function expand(inst: MInst, frame: Frame): Insn[] {
  let off = inst.off
  if (inst.slot) {
    const place = frame.get(inst.slot)
    invariant(place !== undefined, `slot ${inst.slot.name} has no place`)
    off += place
  }
  if (inst.code === LEA) {
    const { dst } = inst
    return [
      { code: MOV64_X, dst, src: framePointer, off: 0, imm: 0 },
      { code: BPF_ALU64 | BPF_ADD, dst, src: 0, off: 0, imm: off },
    ]
  }
  if (inst.code !== LD_IMM64) return [{ ...plain(inst), off, ...(inst.ref ? { ref: inst.ref } : {}) }]
  const imm64 = BigInt.asUintN(64, inst.imm64 ?? 0n)
  return [{ ...plain(inst), imm64, ...(inst.ref ? { ref: inst.ref } : {}) }]
}

/** Fills in distances; returns the jumps that cannot reach. */
function link(items: Item[], starts: ReadonlyMap<MBlock, number>): string[] {
  const far: string[] = []
  let at = 0
  for (const [i, item] of items.entries()) {
    const { insn, target } = item
    const here = at
    at += insn.imm64 === undefined ? 1 : 2
    if (!target) continue
    const start = starts.get(target)
    invariant(start !== undefined, `a jump goes to block ${target.id}, which stands nowhere`)
    const distance = start - here - 1
    if (insn.code === (BPF_JMP32 | BPF_JA)) {
      items[i] = { ...item, insn: { ...insn, imm: distance } }
    } else if (distance >= -32768 && distance <= 32767) {
      items[i] = { ...item, insn: { ...insn, off: distance } }
    } else {
      far.push(item.key)
    }
  }
  return far
}

function linesOf(items: readonly Item[]): LineEntry[] {
  const lines: LineEntry[] = []
  // Code from nowhere in particular counts to what is around it; the first instruction needs a line.
  let last: Span | undefined
  let position: Position | undefined
  const opening = items.find((item) => item.span)?.span
  let at = 0
  for (const [i, { insn, span }] of items.entries()) {
    const here = span ?? (i === 0 ? opening : undefined)
    if (here && here !== last) {
      last = here
      const next = here.source.locate(here.start)
      if (!position || !samePosition(position, next)) lines.push({ insn: at, position: next })
      position = next
    }
    at += insn.imm64 === undefined ? 1 : 2
  }
  return lines
}

function samePosition(a: Position, b: Position): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column
}
