/**
 * The WebAssembly of one run of a classic program: code that leaves the verdict on the stack. See `wasm.ts` for the
 * shape; here are the blocks, and what each instruction becomes.
 */
import { BPF_MEMWORDS } from '../../uapi/index.ts'
import { linkWindow } from '../ancillary.ts'
import { type Blocks, type Ending, type Step, successors } from './blocks.ts'
import type { Bounds, Check } from './bounds.ts'
import { constantAsItLies, type Orders } from './byte-order.ts'
import { type Code, empty, i32, op } from './wasm-code.ts'

/** A program and what is known of it. */
export interface Plan {
  readonly graph: Blocks
  readonly bounds: Bounds
  readonly orders: Orders
}

/** The locals that hold the packet, and the first of the `filterLocals` that the program may use. */
export interface Locals {
  readonly packet: number
  readonly captured: number
  readonly wire: number
  readonly first: number
}

/** A, X, how many jumps backwards are left, the block to go to, a field being turned round, the scratch words. */
export const filterLocals = 5 + BPF_MEMWORDS

/** Longer packets than this are none: a check that asks for more fails. */
const longest = 0x7fffffff

const arithmetic = {
  add: op.i32Add,
  sub: op.i32Sub,
  mul: op.i32Mul,
  div: op.i32DivU,
  mod: op.i32RemU,
  and: op.i32And,
  or: op.i32Or,
  xor: op.i32Xor,
  lsh: op.i32Shl,
  rsh: op.i32ShrU,
} as const

const relations = { jeq: op.i32Eq, jgt: op.i32GtU, jge: op.i32GeU, jset: op.i32And } as const

/** Writes the filter to `code`. */
export function writeFilter(plan: Plan, code: Code, locals: Locals): void {
  new FilterWriter(plan, code, locals).write()
}

class FilterWriter {
  private readonly plan: Plan
  private readonly code: Code
  private readonly locals: Locals
  private readonly a: number
  private readonly x: number
  private readonly turns: number
  private readonly next: number
  private readonly field: number
  private readonly memory: number
  /** The blocks that a jump goes to, in order, and which one each is: each has a wasm block around all before it. */
  private readonly labels: ReadonlyMap<number, number>
  /** The block being written, and how many of the wasm blocks have ended. */
  private at = -1
  private ended = 0

  constructor(plan: Plan, code: Code, locals: Locals) {
    this.plan = plan
    this.code = code
    this.locals = locals
    const { first } = locals
    ;[this.a, this.x, this.turns, this.next, this.field, this.memory] = [0, 1, 2, 3, 4, 5].map(
      (i) => first + i,
    ) as [number, number, number, number, number, number]
    const { blocks, loops } = plan.graph
    const jumps = blocks.flatMap(({ ending }, index) => {
      const [to, other] = successors(ending)
      return other === undefined ? [to].filter((each) => each !== index + 1) : [to, other]
    })
    const all = loops ? blocks.map((_, index) => index) : jumps.filter((to) => to !== undefined)
    const labels = [...new Set(all)].sort((one, two) => one - two)
    this.labels = new Map(labels.map((to, position) => [to, position]))
  }

  write(): void {
    const { code, labels, locals } = this
    const { blocks, loops } = this.plan.graph
    code.emit(op.block, i32).emit(op.block, empty)
    code.constant(0).set(this.a).constant(0).set(this.x)
    for (const word of wordsRead(this.plan.graph)) code.constant(0).set(this.memory + word)
    if (loops) code.get(locals.captured).set(this.turns).constant(0).set(this.next).emit(op.loop, empty)
    for (const _ of labels) code.emit(op.block, empty)
    if (loops) code.get(this.next).brTable([...labels.values()])
    for (const [index, block] of blocks.entries()) {
      if (labels.has(index)) {
        code.emit(op.end)
        this.ended++
      }
      this.at = index
      this.check(this.plan.bounds.entry[index]!)
      for (const [step, each] of block.steps.entries()) {
        this.check(this.plan.bounds.before[index]!.get(step))
        this.step(each, this.plan.orders.raw[index]!.has(step))
        this.check(this.plan.bounds.behind[index]!.get(step))
      }
      this.ending(block.ending)
    }
    if (loops) code.emit(op.end)
    code.emit(op.end).constant(0).emit(op.end)
  }

  /** How many wasm blocks a jump to a block leaves besides that block's own. */
  private depth(to: number): number {
    return this.labels.get(to)! - this.ended
  }

  /** What is outside all blocks: the loop if there is one, or the end with 0. */
  private get outside(): number {
    return this.labels.size - this.ended
  }

  private get failure(): number {
    return this.outside + (this.plan.graph.loops ? 1 : 0)
  }

  private check(check: Check | undefined): void {
    if (!check) return
    const { code, locals, failure } = this
    const { length, behindX } = check
    if (length > longest || behindX > longest) code.br(failure)
    else {
      if (length > 0) code.get(locals.captured).constant(length).emit(op.i32LtU).brIf(failure)
      if (behindX > 0) {
        code.get(this.x).get(locals.captured).constant(behindX).emit(op.i32Sub).emit(op.i32GtU).brIf(failure)
      }
    }
  }

  private step(step: Step, raw: boolean): void {
    const { code, a, x } = this
    switch (step.kind) {
      case 'load':
        this.load(step, raw)
        break
      case 'headerLength':
        if (step.k >= linkWindow) code.br(this.failure)
        else {
          code.get(this.locals.packet).memory(op.i32Load8, step.k).constant(15).emit(op.i32And)
          code.constant(2).emit(op.i32Shl).set(x)
        }
        break
      case 'length':
        code.get(this.locals.wire).set(this[step.into])
        break
      case 'immediate':
        code.constant(step.k).set(this[step.into])
        break
      case 'recall':
        code.get(this.memory + step.k).set(this[step.into])
        break
      case 'keep':
        code.get(this[step.from]).set(this.memory + step.k)
        break
      case 'alu':
        this.alu(step)
        break
      case 'negate':
        code.constant(0).get(a).emit(op.i32Sub).set(a)
        break
      case 'tax':
        code.get(a).set(x)
        break
      case 'txa':
        code.get(x).set(a)
        break
    }
  }

  private load({ size, indirect, k }: Extract<Step, { kind: 'load' }>, raw: boolean): void {
    const { code, locals } = this
    if (k > longest) {
      code.br(this.failure)
      return
    }
    code.get(locals.packet)
    if (indirect) code.get(this.x).emit(op.i32Add)
    code.memory(size === 1 ? op.i32Load8 : size === 2 ? op.i32Load16 : op.i32Load, k)
    if (size === 2 && !raw) {
      code.emit(op.localTee, this.field).constant(8).emit(op.i32ShrU)
      code.get(this.field).constant(0xff).emit(op.i32And).constant(8).emit(op.i32Shl).emit(op.i32Or)
    } else if (size === 4 && !raw) {
      code.emit(op.localTee, this.field).constant(8).emit(op.i32Rotl).constant(0x00ff00ff).emit(op.i32And)
      code.get(this.field).constant(24).emit(op.i32Rotl).constant(0xff00ff00).emit(op.i32And).emit(op.i32Or)
    }
    code.set(this.a)
  }

  private alu({ op: name, operand, k }: Extract<Step, { kind: 'alu' }>): void {
    const { code, a, x } = this
    const shift = name === 'lsh' || name === 'rsh'
    if (operand === 'k') {
      code.get(a).constant(k).emit(arithmetic[name]).set(a)
      return
    }
    if (name === 'div' || name === 'mod') code.get(x).emit(op.i32Eqz).brIf(this.failure)
    code.get(a).get(x).emit(arithmetic[name])
    // A count of 32 or more shifts everything out; wasm takes it modulo 32.
    if (shift) code.constant(0).get(x).constant(32).emit(op.i32LtU).emit(op.select)
    code.set(a)
  }

  private ending(ending: Ending): void {
    const { code, at } = this
    switch (ending.kind) {
      case 'return':
        if (ending.value === 0) code.br(this.failure)
        else {
          if (ending.value === 'a') code.get(this.a)
          else code.constant(ending.value)
          code.br(this.failure + 1)
        }
        break
      case 'jump':
        this.goto(ending.to)
        break
      case 'test': {
        const { yes, no } = ending
        this.test(ending)
        // Jumps backwards are made of single jumps only.
        if (yes === at + 1) {
          code.emit(op.i32Eqz).brIf(this.depth(no))
        } else {
          code.brIf(this.depth(yes))
          this.goto(no)
        }
      }
    }
  }

  private test(ending: Extract<Ending, { kind: 'test' }>): void {
    const { code } = this
    const { relation, operand } = ending.test
    const size = this.plan.orders.tested[this.at]
    code.get(this.a)
    if (operand === 'x') code.get(this.x)
    else code.constant(size ? constantAsItLies(ending, size) : ending.k)
    code.emit(relations[relation])
  }

  private goto(to: number): void {
    const { code, at } = this
    if (to === at + 1) return
    if (to > at) {
      code.br(this.depth(to))
      return
    }
    code.get(this.turns).emit(op.i32Eqz).brIf(this.failure)
    code.get(this.turns).constant(1).emit(op.i32Sub).set(this.turns)
    code.constant(to).set(this.next).br(this.outside)
  }
}

/** The scratch words that something reads: the others need no zero. */
function wordsRead({ blocks }: Blocks): number[] {
  const words = blocks.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'recall' ? [step.k] : [])),
  )
  return [...new Set(words)]
}
