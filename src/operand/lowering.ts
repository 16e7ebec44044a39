/**
 * What operands and builtins may ask of the compiler while a kernel function is lowered. The compiler implements it
 * (`compiler/lower/lowering.ts`); everything that knows how a thing is done in BPF (a map's `set`, `comm()`, a packet view)
 * is written against this.
 */
import type { Span } from '../error/index.ts'
import type { Block, Builder, CallInfo, IrType, Value } from '../ir/index.ts'
import type { MapSpec } from '../object/index.ts'
import type { KernelValue } from './builtin.ts'
import type { MapMaker, Recipe } from './map-maker.ts'
import type { Iteration, Operand, Place } from './operand.ts'
import type { Target } from './target.ts'

/** A variable of SSA: what it holds depends on where it is read. */
export interface Cell {
  readonly name: string
}

export interface HelperCall {
  readonly effect?: CallInfo['effect']
  readonly kills?: MapSpec
  readonly leaves?: boolean
  readonly locks?: CallInfo['locks']
  readonly refersTo?: MapSpec
  /** Indices of arguments that the helper writes through. */
  readonly writes?: readonly number[]
  /** The call stands for the turns of a loop that the helper makes. */
  readonly turn?: CallInfo['turn']
  /** IR type of the result; `num` if not given. */
  readonly type?: IrType
}

/** How a function is made that a helper of the kernel calls later. */
export interface FunctionAt {
  /** In the kernel: letters, digits and `_`. */
  readonly name: string
  /** What the JavaScript function is handed, out of what the kernel passes: `inner.b.param(0)` (in r1) to `param(4)`. */
  parameters(inner: Lowering): readonly Operand[]
  /** The word it returns to the kernel for what it returned; 0 if not given. */
  result?(inner: Lowering, returned: Operand): Value
}

export interface Lowering {
  readonly b: Builder
  readonly target: Target
  /** BPF_PROG_TYPE_… of the program being compiled. */
  readonly programType: number
  /** Test kernel pointers for null before they are followed: asked for when a verifier refused to do without. */
  readonly nullChecks: boolean
  /** The context the kernel passes, r1 at entry. */
  readonly context: Value

  /** Refuses the program, pointing at `span` or at what is being lowered. */
  fail(code: string, message: string, hint?: string, span?: Span): never

  /** Calls a helper by its name without `bpf_`; a target without it is refused. `effect` defaults to `write`. */
  helper(name: string, args: readonly Value[], call?: HelperCall): Value

  /** `size` bytes of stack for as long as they are used. `name` is for the table of who uses the stack. */
  temporary(size: number, align: number, name: string): Place
  /** The address of `place` in one value. */
  address(place: Place): Value

  /** A variable that holds `initial` from here on. */
  cell(name: string, initial: Operand): Cell
  read(cell: Cell): Operand
  write(cell: Cell, operand: Operand): void

  /**
   * Compiles `callee` (captured, or made in the kernel function) as a BPF function of its own, typed by what
   * `parameters` makes of its words, and gives its address, as helpers take it that call back
   * (`bpf_timer_set_callback`: `l.functionAt(callee, { name: 'timer', parameters: (inner) => [new Reference(…)] })`).
   * It runs when the function around it has ended: of that it may use constants, but no variables and no context
   * (SK1021). All else is as everywhere: passes, proofs, loops, further calls and the stack's budget.
   */
  functionAt(callee: Operand, how: FunctionAt): Value

  /** A block that is entered by jumps yet to be made (`b.jump`, `b.branch`). */
  block(): Block
  /** Goes on in `block`, once all jumps to it are made. */
  enter(block: Block): void

  /** Lowers `then` for where `condition` is true and `otherwise` for where it is false. */
  branch(condition: Value, then: () => void, otherwise?: () => void): void
  /** Like `branch`, with a result. */
  choose(condition: Value, then: () => Operand, otherwise: () => Operand): Operand
  /** `a && b`, `a || b` on bools; `b` is lowered only for where it counts. */
  logical(operator: 'and' | 'or', a: Value, b: () => Value): Value
  /** JavaScript's binary operator `operator` (`+`, `===`, …) on operands. */
  binary(operator: string, a: Operand, b: Operand): Operand

  /** A loop: `visit` is lowered once, for whichever element it is. */
  each(things: Iteration, visit: (element: Operand) => void): void

  /** What a live value (captured from outside the function) stands for; `path` names it in messages. */
  capture(value: unknown, path: string): Operand
  /** The map that `maker` makes by `recipe`; what was made is told with the compiled program. */
  makeMap<M extends KernelValue>(maker: MapMaker<M>, recipe: Recipe): M
  /** Counts one event in a u64 at byte `offset` of entry 0 of array map `counters`. */
  count(counters: MapSpec, offset: number): void
}
