/**
 * The intermediate representation: typed SSA over 64-bit words. A `Value` is an operation and its result at once; a
 * `Block` is a list of phis, a list of operations and one terminator; a `Fn` is a graph of blocks.
 *
 * Types say how the 64 bits are meant, never how they are kept: a `num` is a JavaScript number as a signed 64-bit
 * integer, a `big` is a bigint whose sign the pass `signs` still has to find (`u64` or `i64` after it).
 * All ALU operations are on 64 bits unless `width` is 32: then they use the low halves of their operands, and the
 * upper half of the result is zero (as in BPF). Comparisons of width 32 look at the low halves only.
 */
import type { Btf } from '../btf/index.ts'
import type { Span } from '../error/index.ts'
import type { KernelFact, KernelSymbol, MapSpec } from '../object/index.ts'

export type IrType = 'num' | 'big' | 'u64' | 'i64' | 'bool' | 'ptr' | 'void'

/** Arithmetic; both operands and the result have one type. Division by zero must have been ruled out before. */
export type AluOp =
  | 'add'
  | 'sub'
  | 'mul'
  | 'udiv'
  | 'sdiv'
  | 'umod'
  | 'smod'
  | 'and'
  | 'or'
  | 'xor'
  /** Shift counts are below `width`. */
  | 'shl'
  | 'shr'
  | 'sar'

/** The sign of a bigint decides these; `signs` replaces them by the operations above and below. */
export type BigOp = 'bdiv' | 'bmod' | 'bshr' | 'blt' | 'ble' | 'bgt' | 'bge' | 'beq' | 'bne'

export type CompareOp = 'eq' | 'ne' | 'ult' | 'ule' | 'ugt' | 'uge' | 'slt' | 'sle' | 'sgt' | 'sge'

export type UnaryOp =
  | 'neg'
  | 'sext8'
  | 'sext16'
  | 'sext32'
  | 'zext8'
  | 'zext16'
  | 'zext32'
  /** Byte swaps of the low 16, 32 or 64 bits; the rest becomes zero. */
  | 'bswap16'
  | 'bswap32'
  | 'bswap64'
  /** bool → bool */
  | 'not'
  /** Reinterpretation between num, big, bool and ptr; no instruction. */
  | 'cast'

export type OtherOp =
  /** `imm` holds the value, as a signed 64-bit integer. */
  | 'const'
  /** The function's argument number `imm` (0 is the context). */
  | 'param'
  /** The address of `slot`. */
  | 'slot'
  /** A map's address as helpers take it. */
  | 'map'
  /** The address of byte `imm` of the value of entry 0 of array map `map`. */
  | 'mapValue'
  /** The address of function `callee`, for helpers that call it back. */
  | 'function'
  /** A number that only the kernel knows on which the program is loaded: what `fact` asks. No pass may know it. */
  | 'fact'
  | 'phi'
  /** args [pointer]; reads `size` bytes at pointer + `offset`, sign-extended if `signed`. */
  | 'load'
  /** args [pointer, value]; writes the low `size` bytes. */
  | 'store'
  /** args [pointer, value]; `atomic` says what; result (the old value) only if `fetch`. */
  | 'atomic'
  /** `call` says which helper, or `callee` which function of the program; args are its arguments. */
  | 'call'
  /**
   * args [value, present]: `value`, on the promise that the bool `present` is true wherever control gets here. The
   * pass `prove` discharges the promise or reports `message`.
   */
  | 'proven'

export type Op = AluOp | BigOp | CompareOp | UnaryOp | OtherOp

/**
 * Which memory an access touches; accesses to different spaces never alias. `ctx` is never written, `packet` and
 * `kernel` are written by others only, `map` is shared with everybody, `record` is a reserved ring-buffer record.
 */
export type Space = 'ctx' | 'stack' | 'map' | 'packet' | 'kernel' | 'record'

/** A piece of stack (or scratch) memory. Which of the two, and where, is decided by the pass `stack-slots`. */
export interface Slot {
  readonly id: number
  /** In bytes. */
  size: number
  readonly align: number
  /** For the table of who uses the stack. */
  readonly name: string
  readonly span: Span | undefined
  /** Holds whole registers, pointers among them, also where they are written out of this function's sight. */
  readonly words: boolean
}

/** What a call of a helper, or of a function of the program, does, as far as the passes care. */
export interface CallInfo {
  /** The helper's number; 0 if the call has a `callee`. */
  readonly helper: number
  readonly name: string
  /** It is a kfunc, and `helper` its number in the kernel's BTF. */
  readonly kfunc?: boolean | undefined
  /** Which number the kfunc has is found out where the program is loaded, by its name. */
  readonly open?: { readonly name: string; readonly btf: Btf; readonly typeId: number } | undefined
  /**
   * `const`: the same result each time in one run, no other effect (may be merged and dropped);
   * `volatile`: no effect, but a new result each time (may be dropped);
   * `write`: has effects.
   */
  readonly effect: 'const' | 'volatile' | 'write'
  /** Maps whose references (map-value pointers from lookups) die with this call. */
  readonly kills?: readonly MapSpec[] | undefined
  /** The program may end here and go on as another, which only its own function can do. */
  readonly leaves?: boolean | undefined
  /** A lock is held behind it, or before it: no call may be moved past it. */
  readonly locks?: 'takes' | 'leaves' | undefined
  /** The result is a reference into this map, for the pass `references`. */
  readonly refersTo?: MapSpec | undefined
  /** Indices of arguments that point to memory the call writes to (others are only read). */
  readonly writes?: readonly number[] | undefined
  /**
   * In a loop that a helper makes by calling back: `next` (a bool, in the loop's header) is true where there is another
   * element, `key` and `value` are its addresses. `outline` makes a function of the loop's body.
   */
  readonly turn?: 'next' | 'key' | 'value' | undefined
}

/** What pointers into the packet refer to: a call that `kills` this may move the packet, or what lies in it. */
export const packetMemory: MapSpec = {
  name: 'the packet',
  type: 0,
  keySize: 0,
  valueSize: 0,
  maxEntries: 0,
  flags: 0,
}

export class Value {
  readonly id: number
  op: Op
  type: IrType
  args: Value[]
  span: Span | undefined
  block!: Block
  width: 32 | 64 = 64
  imm = 0n
  offset = 0
  size: 1 | 2 | 4 | 8 = 8
  signed = false
  space: Space = 'stack'
  slot: Slot | undefined
  map: MapSpec | undefined
  call: CallInfo | undefined
  callee: Fn | undefined
  fact: KernelFact | KernelSymbol | undefined
  atomic: 'add' | 'and' | 'or' | 'xor' | 'xchg' = 'add'
  fetch = false
  /** Of `proven`, and of divisions and shifts that must be proved: what to say if they cannot be. */
  obligation: Obligation | undefined
  /** Of a pointer `add` whose distance is not constant: the most it is proved to be (the least is 0), in bytes. */
  reach: bigint | undefined
  /** Set when a pass replaced this value by another; `resolve` follows it. */
  replacement: Value | undefined

  constructor(id: number, op: Op, type: IrType, args: Value[], span: Span | undefined) {
    this.id = id
    this.op = op
    this.type = type
    this.args = args
    this.span = span
  }
}

/** A promise that a pass must prove of a value, or refuse the program. */
export interface Obligation {
  /**
   * `present`: args[1] is true; `nonzero`: args[1] ≠ 0; `shift`: 0 ≤ args[1] < 64; `index` (of a `proven`):
   * 0 ≤ args[0] < `limit`.
   */
  readonly kind: 'present' | 'nonzero' | 'shift' | 'index'
  readonly limit?: number | undefined
  readonly code: string
  readonly message: string
  readonly hint?: string | undefined
}

export type Terminator =
  | { readonly kind: 'jump'; to: Block; readonly span?: Span | undefined }
  | { readonly kind: 'if'; condition: Value; then: Block; else: Block; readonly span?: Span | undefined }
  | { readonly kind: 'return'; value: Value; readonly span?: Span | undefined }
  /** Control cannot get here (verified by the pass that put it). */
  | { readonly kind: 'unreachable' }

export class Block {
  readonly id: number
  phis: Value[] = []
  body: Value[] = []
  terminator: Terminator = { kind: 'unreachable' }
  /** In an order that the phis' args follow. */
  predecessors: Block[] = []
  /** Set on loop headers by lowering: the source loop, for diagnostics. */
  loop:
    | { readonly span: Span /** How often its body may run at most, once that was proved. */; bound?: bigint }
    | undefined
  /** Set on the header of a loop that turns too often for the verifier to walk it: the most turns, for bpf_loop. */
  repeat: bigint | undefined

  constructor(id: number) {
    this.id = id
  }

  get successors(): Block[] {
    const end = this.terminator
    if (end.kind === 'jump') return [end.to]
    if (end.kind === 'if') return end.then === end.else ? [end.then] : [end.then, end.else]
    return []
  }
}

/** What the verifier has to do on one way through some code. */
export interface Walk {
  /** Instructions that it looks at. */
  readonly insns: bigint
  /** Branches that may go both ways as far as it can tell: it comes back to the other one later. */
  readonly forks: bigint
}

/** A function; `blocks[0]` is the entry, which has no predecessors. */
export class Fn {
  readonly name: string
  readonly blocks: Block[] = []
  readonly slots: Slot[] = []
  /** About what the verifier has to do from its start to its end, once that was found out. */
  walk: Walk | undefined
  private readonly next: { value: number; block: number; slot: number }

  /** `beside`: a function with which it exchanges blocks, values and slots, so that their numbers stay unique. */
  constructor(name: string, beside?: Fn) {
    this.name = name
    this.next = beside?.next ?? { value: 0, block: 0, slot: 0 }
  }

  /** How many values were made so far, here and beside. */
  get valueCount(): number {
    return this.next.value
  }

  get entry(): Block {
    return this.blocks[0]!
  }

  /** A new block at the end of `blocks`. */
  block(): Block {
    const block = new Block(this.next.block++)
    this.blocks.push(block)
    return block
  }

  /** A new value that is in no block yet. */
  value(op: Op, type: IrType, args: Value[] = [], span?: Span): Value {
    return new Value(this.next.value++, op, type, args, span)
  }

  /** Memory for bytes: pointers that are stored there are stored in this function, or nowhere. */
  slot(size: number, align: number, name: string, span?: Span): Slot {
    return this.newSlot({ size, align, name, span, words: false })
  }

  /** Memory for registers as they are, which functions exchange through it. */
  wordSlot(size: number, name: string, span?: Span): Slot {
    return this.newSlot({ size, align: 8, name, span, words: true })
  }

  private newSlot(given: Omit<Slot, 'id'>): Slot {
    const slot: Slot = { id: this.next.slot++, ...given }
    this.slots.push(slot)
    return slot
  }
}

/** The value that now stands for `value`. */
export function resolve(value: Value): Value {
  let last = value
  while (last.replacement) last = last.replacement
  while (value.replacement && value.replacement !== last) {
    const next = value.replacement
    value.replacement = last
    value = next
  }
  return last
}

/** Makes every use of `value` a use of `by`, from the next `resolveAll` on. */
export function replace(value: Value, by: Value): void {
  const target = resolve(by)
  if (target !== value) value.replacement = target
}

/** Rewrites all operands to what they were replaced by, and drops replaced values from their blocks. */
export function resolveAll(fn: Fn): void {
  for (const block of fn.blocks) {
    block.phis = block.phis.filter((phi) => !phi.replacement)
    block.body = block.body.filter((value) => !value.replacement)
    for (const value of [...block.phis, ...block.body]) value.args = value.args.map(resolve)
    const end = block.terminator
    if (end.kind === 'if') end.condition = resolve(end.condition)
    else if (end.kind === 'return') end.value = resolve(end.value)
  }
}
