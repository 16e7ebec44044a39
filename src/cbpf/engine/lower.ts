/**
 * A classic program inside a kernel function: lowered into the function's own IR, where the compiler optimises it with
 * what stands around it. One program results, and the verifier sees one program.
 *
 * The blocks of the filter become blocks, A and X variables; checks are merged as in the other engines (`bounds.ts`).
 */
import type { Block, CompareOp, AluOp as IrAluOp, Value } from '../../ir/index.ts'
import { type Cell, type Lowering, Operand, Scalar } from '../../operand/index.ts'
import { helperById } from '../../uapi/index.ts'
import { ancillaryWord, linkWindow } from '../ancillary.ts'
import { requireClassic } from '../check/classic.ts'
import type { AluOp } from '../flow/flow.ts'
import type { ClassicProgram } from '../instruction.ts'
import { type Blocks, blocksOf, type Ending, type Step, withRefusals } from './blocks.ts'
import { boundsOf, type Check } from './bounds.ts'
import { constantAsItLies, type Orders, ordersOf } from './byte-order.ts'
import { type HookLayout, hookLayouts } from './ebpf-hook.ts'

/**
 * Whether a program accepts the packet that the kernel function is called for, as a bool; which program depends on
 * where that kind of function has VLAN tags. Throws CompileError for what cannot be done there.
 */
export function lowerFilter(
  l: Lowering,
  programFor: (vlanTag: 'inside' | 'beside') => ClassicProgram,
): Value {
  const layout = Object.values(hookLayouts).find(({ type }) => type === l.programType)
  if (!layout) {
    return l.fail(
      'SK2012',
      'this kind of program sees no packets',
      'filter in xdp, tc and socketFilter programs',
    )
  }
  const program = programFor(layout.vlanTag)
  requireClassic(program)
  const whole = blocksOf(program)
  const needed = boundsOf(whole).entry
  const graph = layout.packet ? withRefusals(whole, (index) => needed[index]!.length > mostOffset) : whole
  return new FilterLowering(l, graph, layout).lower()
}

/** What instructions of BPF reach from a pointer. */
const mostOffset = 0x7fff

/** A pointer in a variable. */
class Pointer extends Operand {
  readonly value: Value

  constructor(value: Value) {
    super()
    this.value = value
  }

  describe(): string {
    return 'a pointer into the packet'
  }

  override components(): Value[] {
    return [this.value]
  }

  override with([value]: readonly Value[]): Pointer {
    return new Pointer(value!)
  }

  override unify(other: Operand): Operand | undefined {
    return other instanceof Pointer ? this : undefined
  }
}

const arithmetic: Readonly<Record<AluOp, IrAluOp>> = {
  add: 'add',
  sub: 'sub',
  mul: 'mul',
  div: 'udiv',
  mod: 'umod',
  and: 'and',
  or: 'or',
  xor: 'xor',
  lsh: 'shl',
  rsh: 'shr',
}

const relations = { jeq: 'eq', jgt: 'ugt', jge: 'uge' } as const satisfies Record<string, CompareOp>

class FilterLowering {
  private readonly l: Lowering
  private readonly graph: Blocks
  private readonly layout: HookLayout
  private readonly orders: Orders
  private readonly blocks: readonly Block[]
  private readonly refused: Block
  private readonly ended: Block
  private readonly result: Cell
  private readonly registers: { readonly a: Cell; readonly x: Cell }
  private readonly memory = new Map<number, Cell>()
  private readonly start: Value | undefined
  private readonly end: Value | undefined
  /** The packet from X on. */
  private readonly atX: Cell | undefined

  constructor(l: Lowering, graph: Blocks, layout: HookLayout) {
    this.l = l
    this.graph = graph
    this.layout = layout
    this.orders = ordersOf(graph)
    this.blocks = graph.blocks.map(() => l.block())
    this.refused = l.block()
    this.ended = l.block()
    this.result = l.cell('the verdict of a filter', new Scalar('bool', l.b.bool(false)))
    const zero = () => new Scalar('num', l.b.const(0))
    this.registers = { a: l.cell('a', zero()), x: l.cell('x', zero()) }
    for (const { steps } of graph.blocks) {
      for (const { kind, k } of steps) {
        if (kind === 'keep' && !this.memory.has(k)) this.memory.set(k, l.cell(`M[${k}]`, zero()))
      }
    }
    this.start = layout.packet && this.contextPointer(layout.packet.data)
    this.end = layout.packet && this.contextPointer(layout.packet.dataEnd)
    this.atX = this.start && l.cell('the packet from x on', new Pointer(this.start))
  }

  lower(): Value {
    const { l, graph, blocks } = this
    const bounds = boundsOf(graph)
    l.b.jump(blocks[0]!)
    for (const [index, { steps, ending }] of graph.blocks.entries()) {
      l.enter(blocks[index]!)
      if (steps.length > 0 || ending.kind !== 'return') this.check(bounds.entry[index]!, false)
      if (bounds.constant[index]!.has(-1)) this.moveTo(l.b.const(0))
      for (const [at, step] of steps.entries()) {
        this.step(step, this.orders.raw[index]!.has(at))
        const check = bounds.behind[index]!.get(at)
        if (check) this.check(check, step.kind === 'headerLength')
        if (bounds.constant[index]!.has(at)) this.moveTo(l.b.const(step.k))
      }
      this.ending(ending, index)
    }
    l.enter(this.refused)
    if (this.refused.predecessors.length > 0) this.conclude(l.b.bool(false))
    l.enter(this.ended)
    return l.read(this.result).word(l, 'bool', 'the verdict')
  }

  /** A pointer of the context that the verifier turns from 32 bits into one to the packet. */
  private contextPointer(offset: number): Value {
    return this.l.b.load('ptr', this.l.context, { offset, size: 4, space: 'ctx' })
  }

  private contextField(offset: number): Value {
    return this.l.b.load('num', this.l.context, { offset, size: 4, space: 'ctx' })
  }

  private length(): Value {
    const { length } = this.layout
    return length === undefined
      ? this.l.b.alu('sub', this.end!, this.start!, 'num')
      : this.contextField(length)
  }

  private get(cell: Cell): Value {
    return this.l.read(cell).word(this.l, 'num', 'a register')
  }

  private set(cell: Cell, value: Value): void {
    this.l.write(cell, new Scalar('num', value))
  }

  /** Goes on only where `condition` holds; elsewhere the packet is refused. */
  private only(condition: Value): void {
    const next = this.l.block()
    this.l.b.branch(condition, next, this.refused)
    this.l.enter(next)
  }

  private check({ length, behindX }: Check, bounded: boolean): void {
    const { l, start, end } = this
    if (!start || !end) return
    const fits = (from: Value, bytes: number) =>
      l.b.compare('ule', l.b.alu('add', from, l.b.const(bytes), 'ptr'), end)
    if (length > 0) this.only(fits(start, length))
    if (behindX === 0) return
    const x = this.get(this.registers.x)
    if (!bounded) this.only(l.b.compare('ule', x, l.b.const(mostOffset - behindX)))
    this.moveTo(x)
    this.only(fits(this.pointer(), behindX))
  }

  private moveTo(x: Value): void {
    const { l, start, atX } = this
    if (start && atX) l.write(atX, new Pointer(l.b.alu('add', start, x, 'ptr')))
  }

  private pointer(): Value {
    return this.l.read(this.atX!).components()[0]!
  }

  private step(step: Step, raw: boolean): void {
    const { l, registers } = this
    const { a, x } = registers
    switch (step.kind) {
      case 'load':
        this.set(a, this.load(step, raw))
        break
      case 'headerLength': {
        const byte = this.load({ ...step, kind: 'load', size: 1, indirect: false }, true)
        this.set(x, l.b.alu('shl', l.b.alu('and', byte, l.b.const(15)), l.b.const(2)))
        break
      }
      case 'length':
        this.set(registers[step.into], this.length())
        break
      case 'immediate':
        this.set(registers[step.into], l.b.const(step.k))
        break
      case 'recall':
        this.set(registers[step.into], this.get(this.memory.get(step.k)!))
        break
      case 'keep':
        this.set(this.memory.get(step.k)!, this.get(registers[step.from]))
        break
      case 'alu':
        this.alu(step)
        break
      case 'negate':
        this.set(a, l.b.alu('sub', l.b.const(0), this.get(a), 'num', 32))
        break
      case 'tax':
        this.set(x, this.get(a))
        break
      case 'txa':
        this.set(a, this.get(x))
    }
  }

  private load(step: Extract<Step, { kind: 'load' }>, raw: boolean): Value {
    const { l } = this
    const { size, indirect, k } = step
    if (!indirect && k >= linkWindow) return this.beside(k)
    const value = this.start ? this.throughPointer(step) : this.fetched(step)
    if (size === 1 || raw) return value
    return l.b.unary(size === 2 ? 'bswap16' : 'bswap32', value)
  }

  private throughPointer({ size, indirect, k }: Extract<Step, { kind: 'load' }>): Value {
    const from = indirect ? this.pointer() : this.start!
    return this.l.b.load('num', from, { offset: k, size, space: 'packet' })
  }

  private fetched({ size, indirect, k }: Extract<Step, { kind: 'load' }>): Value {
    const { l } = this
    const offset = indirect ? l.b.alu('add', this.get(this.registers.x), l.b.const(k)) : l.b.const(k)
    // Whoever copies takes the offset for 32 bits.
    if (indirect) this.only(l.b.compare('ule', offset, l.b.const(mostOffset)))
    const place = l.temporary(size, 8, 'bytes of the packet for a filter')
    const args = [l.context, offset, l.address(place), l.b.const(size)]
    this.only(l.b.compare('eq', l.helper('skb_load_bytes', args, { writes: [2] }), l.b.const(0)))
    return l.b.load('num', place.pointer, { offset: place.offset, size, space: 'stack' })
  }

  private beside(k: number): Value {
    const { l } = this
    const word = ancillaryWord(k)
    if (word?.name === 'xor_x') {
      return l.b.alu('xor', this.get(this.registers.a), this.get(this.registers.x))
    }
    const value = word?.member && this.layout.beside[word.member]
    if (!value) {
      const what = word?.meaning ?? `offset ${k | 0}`
      return l.fail('SK2012', `this kind of program does not know what the filter asks for: ${what}`)
    }
    if ('helper' in value) return l.helper(helperById(value.helper)!.name, [], { effect: 'volatile' })
    const field = this.contextField(value.offset)
    return value.bigEndian ? l.b.unary('bswap16', field) : field
  }

  private alu({ op, operand, k }: Extract<Step, { kind: 'alu' }>): void {
    const { l } = this
    const { a, x } = this.registers
    const right = operand === 'k' ? l.b.const(k) : this.get(x)
    const apply = () => l.b.alu(arithmetic[op], this.get(a), right, 'num', 32)
    if (operand === 'x' && (op === 'div' || op === 'mod')) this.only(l.b.compare('ne', right, l.b.const(0)))
    if (operand === 'x' && (op === 'lsh' || op === 'rsh')) {
      const small = l.b.compare('ule', right, l.b.const(31))
      const shifted = l.choose(
        small,
        () => new Scalar('num', apply()),
        () => new Scalar('num', l.b.const(0)),
      )
      l.write(a, shifted)
    } else this.set(a, apply())
  }

  private ending(ending: Ending, index: number): void {
    const { l, blocks } = this
    switch (ending.kind) {
      case 'return': {
        const { value } = ending
        this.conclude(
          value === 'a' ? l.b.compare('ne', this.get(this.registers.a), l.b.const(0)) : l.b.bool(value !== 0),
        )
        break
      }
      case 'jump':
        l.b.jump(blocks[ending.to]!)
        break
      case 'test':
        l.b.branch(this.condition(ending, index), blocks[ending.yes]!, blocks[ending.no]!)
    }
  }

  private condition(ending: Extract<Ending, { kind: 'test' }>, index: number): Value {
    const { l } = this
    const { relation, operand } = ending.test
    const size = this.orders.tested[index]
    const left = this.get(this.registers.a)
    const constant = size ? constantAsItLies(ending, size) : ending.k
    const right = operand === 'k' ? l.b.const(constant) : this.get(this.registers.x)
    if (relation === 'jset') return l.b.compare('ne', l.b.alu('and', left, right), l.b.const(0))
    return l.b.compare(relations[relation], left, right)
  }

  private conclude(verdict: Value): void {
    this.l.write(this.result, new Scalar('bool', verdict))
    this.l.b.jump(this.ended)
  }
}
