/** Appends operations to a current block, folding constants as it goes; the only way lowering makes IR. */
import type { Span } from '../error/index.ts'
import { invariant } from '../error/index.ts'
import type { KernelFact, KernelSymbol, MapSpec } from '../object/index.ts'
import type {
  AluOp,
  Block,
  CallInfo,
  CompareOp,
  Fn,
  IrType,
  Obligation,
  Op,
  Slot,
  Space,
  UnaryOp,
  Value,
} from './value.ts'

export interface Access {
  readonly offset?: number
  readonly size: 1 | 2 | 4 | 8
  readonly signed?: boolean
  readonly space: Space
}

/** A place that code was made at, to come back to. */
export interface Here {
  readonly block: Block
  /** Values in the block. */
  readonly length: number
  /** Values that were made so far. */
  readonly made: number
}

export class Builder {
  readonly fn: Fn
  block: Block
  /** Where the code being made comes from; stamped on each value. */
  span: Span | undefined

  constructor(fn: Fn, block: Block) {
    this.fn = fn
    this.block = block
  }

  /** False once the current block has ended: what follows cannot be reached. */
  get open(): boolean {
    return this.block.terminator.kind === 'unreachable'
  }

  /** Where the next value goes. */
  get here(): Here {
    const { block, fn } = this
    return { block, length: block.body.length, made: fn.valueCount }
  }

  /** Makes values, and no blocks, at a place that was passed on the way here. */
  earlier<T>({ block, length }: Here, make: () => T): T {
    const now = this.block
    const behind = block.body.splice(length)
    this.block = block
    try {
      return make()
    } finally {
      block.body.push(...behind)
      this.block = now
    }
  }

  private add(op: Op, type: IrType, args: Value[] = []): Value {
    const value = this.fn.value(op, type, args, this.span)
    value.block = this.block
    this.block.body.push(value)
    return value
  }

  const(imm: bigint | number, type: IrType = 'num'): Value {
    const value = this.add('const', type)
    value.imm = BigInt.asIntN(64, BigInt(imm))
    return value
  }

  bool(value: boolean): Value {
    return this.const(value ? 1 : 0, 'bool')
  }

  param(index: number, type: IrType = 'ptr'): Value {
    const value = this.add('param', type)
    value.imm = BigInt(index)
    return value
  }

  alu(op: AluOp, a: Value, b: Value, type: IrType = a.type, width: 32 | 64 = 64): Value {
    const value = this.add(op, type, [a, b])
    value.width = width
    return value
  }

  /** What the kernel says on which the program is loaded. */
  fact(fact: KernelFact | KernelSymbol): Value {
    const value = this.add('fact', 'num')
    value.fact = fact
    return value
  }

  /** `pointer` moved by `distance` bytes, which is proved elsewhere to be 0 to `reach`; the verifier is shown that. */
  move(pointer: Value, distance: Value, reach: number): Value {
    const moved = this.add('add', 'ptr', [pointer, distance])
    moved.reach = BigInt(reach)
    return moved
  }

  /** An operation of bigints whose sign is still open. */
  big(op: Op, a: Value, b: Value, type: IrType): Value {
    return this.add(op, type, [a, b])
  }

  compare(op: CompareOp, a: Value, b: Value): Value {
    return this.add(op, 'bool', [a, b])
  }

  unary(op: UnaryOp, a: Value, type: IrType = a.type): Value {
    return this.add(op, type, [a])
  }

  slot(slot: Slot): Value {
    const value = this.add('slot', 'ptr')
    value.slot = slot
    return value
  }

  map(map: MapSpec): Value {
    const value = this.add('map', 'ptr')
    value.map = map
    return value
  }

  mapValue(map: MapSpec, offset: number): Value {
    const value = this.add('mapValue', 'ptr')
    value.map = map
    value.imm = BigInt(offset)
    return value
  }

  function(callee: Fn): Value {
    const value = this.add('function', 'ptr')
    value.callee = callee
    return value
  }

  load(type: IrType, pointer: Value, access: Access): Value {
    return this.access(this.add('load', type, [pointer]), access)
  }

  store(pointer: Value, value: Value, access: Access): Value {
    return this.access(this.add('store', 'void', [pointer, value]), access)
  }

  /** With a `result`, the value is what was there before, of that type. */
  atomic(op: Value['atomic'], pointer: Value, operand: Value, access: Access, result?: IrType): Value {
    const value = this.access(this.add('atomic', result ?? 'void', [pointer, operand]), access)
    value.atomic = op
    value.fetch = result !== undefined
    return value
  }

  call(call: CallInfo, args: Value[], type: IrType): Value {
    invariant(args.length <= 5, `${call.name} takes at most five arguments`)
    const value = this.add('call', type, args)
    value.call = call
    return value
  }

  /** Calls a function of the program, whose result has the given type. */
  callFunction(callee: Fn, call: Omit<CallInfo, 'helper' | 'name'>, args: Value[], type: IrType): Value {
    const value = this.call({ helper: 0, name: callee.name, ...call }, args, type)
    value.callee = callee
    return value
  }

  proven(value: Value, present: Value, obligation: Obligation): Value {
    const proof = this.add('proven', value.type, [value, present])
    proof.obligation = obligation
    return proof
  }

  private access(value: Value, access: Access): Value {
    value.offset = access.offset ?? 0
    value.size = access.size
    value.signed = access.signed ?? false
    value.space = access.space
    return value
  }

  /** Ends the current block with a jump. */
  jump(to: Block): void {
    this.end({ kind: 'jump', to, span: this.span })
  }

  branch(condition: Value, then: Block, otherwise: Block): void {
    this.end({ kind: 'if', condition, then, else: otherwise, span: this.span })
  }

  /** Goes on in `inside`, where `condition` is true; it always is, and for the verifier the other way returns `answer`. */
  insist(condition: Value, answer: number, inside = this.fn.block()): void {
    const never = this.fn.block()
    this.branch(condition, inside, never)
    this.block = never
    this.return(this.const(answer))
    this.block = inside
  }

  return(value: Value): void {
    this.end({ kind: 'return', value, span: this.span })
  }

  private end(terminator: Block['terminator']): void {
    invariant(this.open, 'a block ends once')
    this.block.terminator = terminator
    for (const next of this.block.successors) next.predecessors.push(this.block)
  }
}
