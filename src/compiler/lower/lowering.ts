/**
 * Lowering: from the tree of a kernel function to IR. This file holds the state (blocks, variables, frames) and what
 * operands and builtins may ask of it (`Lowering`); statements, expressions, operators and captured values have files
 * of their own, as functions over this state.
 *
 * What is known while compiling vanishes here: a branch on a captured option is decided, and the other side is never
 * lowered.
 *
 * Long: one state, and all that may be asked of it is one interface.
 */
import type { Expression, Node, Statement, Super } from 'acorn'
import { CompileError, invariant, type SourceText, type Span } from '../../error/index.ts'
import { type Block, Builder, type Fn, type Value } from '../../ir/index.ts'
import type { MapSpec } from '../../object/index.ts'
import type {
  Cell,
  FunctionAt,
  FunctionSource,
  HelperCall,
  Iteration,
  KernelValue,
  Lowering,
  MadeMap,
  MapMaker,
  Operand,
  Place,
  ProgramVariant,
  Reads,
  Recipe,
  SourceDoor,
  Target,
} from '../../operand/index.ts'
import { makeMap, Nothing, Scalar } from '../../operand/index.ts'
import { helperByName } from '../../uapi/index.ts'
import { Calls } from './calls.ts'
import { Scope } from './scope.ts'
import { functionAt } from './separate.ts'
import { refuseTooLarge } from './size.ts'
import { Ssa, SsaCell } from './ssa.ts'

/** How the parts of the language are lowered; each in a file of its own, brought together in `language.ts`. */
export interface Language {
  expression(l: FunctionLowering, node: Expression | Super): Operand
  /** Jumps to `then` where the expression is true and to `otherwise` where it is not. */
  condition(l: FunctionLowering, node: Expression, then: Block, otherwise: Block): void
  statement(l: FunctionLowering, node: Statement): void
  statements(l: FunctionLowering, nodes: readonly Statement[]): void
  binary(l: FunctionLowering, operator: string, a: Operand, b: Operand): Operand
  each(l: FunctionLowering, things: Iteration, visit: (element: Operand) => void): void
  capture(l: FunctionLowering, value: unknown, path: string): Operand
}

/** A kernel function, and the way it is to be lowered. */
export interface LowerRequest {
  /** The name in the kernel. */
  readonly name: string
  readonly fn: (...args: never[]) => unknown
  readonly variant: ProgramVariant
  readonly target: Target
  readonly door: SourceDoor
  readonly nullChecks?: boolean | undefined
  /** Called with each map that is made on the way. */
  readonly onMap?: ((made: MadeMap) => void) | undefined
  /** Which functions it calls; without it, none. */
  readonly calls?: Calls | undefined
  /** Where it is noted what the function reads of the program around it; `door` is theirs then. */
  readonly reads?: Reads | undefined
}

/** Where `break` and `continue` go. */
export interface Jumps {
  readonly label: string | undefined
  /** Whether a `break` or `continue` without a label means these. */
  readonly plain: boolean
  readonly breakTo: Block
  readonly continueTo: Block | undefined
}

/** A function while its body is lowered: the program itself, or one that is inlined into it. */
export interface Frame {
  readonly name: string
  readonly source: FunctionSource
  /** The identity of the function, to find recursion. */
  readonly identity: unknown
  readonly result: SsaCell
  readonly exit: Block
  scope: Scope
  readonly jumps: Jumps[]
  /** Variables of this function that are assigned after their declaration. */
  readonly assigned: ReadonlySet<string>
  /** Variables of this function whose arrays have to lie in memory. */
  readonly indexed: ReadonlySet<string>
  /** Names that functions inside this one assign. */
  readonly assignedInClosures: ReadonlySet<string>
  readonly caller: Frame | undefined
}

export class FunctionLowering implements Lowering {
  readonly b: Builder
  readonly target: Target
  readonly programType: number
  readonly nullChecks: boolean
  readonly ssa: Ssa
  readonly door: SourceDoor
  readonly reads: Reads | undefined
  readonly calls: Calls
  private readonly request: LowerRequest
  private readonly language: Language
  /** One operand for one captured value, so that a map captured twice is one map. */
  readonly captured: Map<unknown, Operand>
  frame!: Frame
  private readonly passed: Value | undefined
  private readonly dead = new Set<Block>()

  /** `around`: the lowering of the function that `fn` is made beside; `hasContext`: whether `fn` is passed the context. */
  constructor(
    fn: Fn,
    request: LowerRequest,
    language: Language,
    around?: FunctionLowering,
    hasContext = true,
  ) {
    const entry = fn.block()
    this.b = new Builder(fn, entry)
    this.target = request.target
    this.programType = request.variant.type
    this.nullChecks = request.nullChecks ?? false
    this.door = request.door
    this.reads = request.reads
    this.calls = around?.calls ?? request.calls ?? new Calls()
    this.request = request
    this.language = language
    this.captured = around?.captured ?? new Map()
    if (around) this.frame = around.frame
    this.ssa = new Ssa(this.b)
    this.ssa.seal(entry)
    if (hasContext) this.passed = this.b.param(0)
  }

  get context(): Value {
    return this.passed ?? this.outOfReach('the context')
  }

  /** A lowering of `fn`, which calls and captures what this one does. */
  beside(fn: Fn, hasContext: boolean): FunctionLowering {
    return new FunctionLowering(fn, this.request, this.language, this, hasContext)
  }

  /** Refuses what only the function around a function that is compiled by itself has. */
  outOfReach(what: string): never {
    return this.fail(
      'SK1021',
      `this function runs by itself, where ${what} of the function around it is out of reach`,
      'hand it what it needs in a map, or make it a constant outside of the program',
    )
  }

  functionAt(callee: Operand, how: FunctionAt): Value {
    return this.b.function(functionAt(this, callee, how))
  }

  get source(): SourceText {
    return this.frame.source.source
  }

  expression(node: Expression | Super): Operand {
    return this.at(node, () => this.language.expression(this, node))
  }

  condition(node: Expression, then: Block, otherwise: Block): void {
    this.at(node, () => this.language.condition(this, node, then, otherwise))
  }

  statement(node: Statement): void {
    this.at(node, () => this.language.statement(this, node))
  }

  statements(nodes: readonly Statement[]): void {
    this.language.statements(this, nodes)
  }

  /** Runs `body` in a block scope of its own. */
  inScope(body: () => void): void {
    const outer = this.frame.scope
    this.frame.scope = new Scope(outer)
    body()
    this.frame.scope = outer
  }

  /** Runs `body` where `break` and `continue` mean these jumps. */
  withJumps(jumps: Jumps, body: () => void): void {
    this.frame.jumps.push(jumps)
    body()
    this.frame.jumps.pop()
  }

  /** Lowers `body` with `node` as the place that values and errors come from. */
  at<T>(node: Node, body: () => T): T {
    const before = this.b.span
    this.b.span = this.spanOf(node)
    try {
      refuseTooLarge(this)
      return body()
    } finally {
      this.b.span = before
    }
  }

  spanOf(node: Node): Span {
    return { source: this.source, start: node.start, end: node.end }
  }

  fail(code: string, message: string, hint?: string, span = this.b.span): never {
    throw new CompileError([{ code, message, span, hint }])
  }

  helper(name: string, args: readonly Value[], call: HelperCall = {}): Value {
    const helper = helperByName(name)
    invariant(helper, `there is no helper ${name}`)
    if (!this.target.hasHelper(name, this.programType, this.request.variant.expectedAttachType)) {
      return this.fail(
        'SK3004',
        `${this.target.name} has no helper bpf_${name}() for this kind of program`,
        'use another kind of hook; `skep doctor` shows which helpers there are',
      )
    }
    return this.b.call(
      {
        helper: helper.id,
        name,
        effect: call.effect ?? 'write',
        kills: call.kills && [call.kills],
        leaves: call.leaves,
        locks: call.locks,
        refersTo: call.refersTo,
        writes: call.writes,
        turn: call.turn,
      },
      [...args],
      call.type ?? 'num',
    )
  }

  temporary(size: number, align: number, name: string): Place {
    const slot = this.b.fn.slot(size, align, name, this.b.span)
    return { pointer: this.b.slot(slot), offset: 0, space: 'stack', slot }
  }

  address(place: Place): Value {
    if (place.offset === 0) return place.pointer
    return this.b.alu('add', place.pointer, this.b.const(place.offset), 'ptr')
  }

  cell(name: string, initial: Operand): Cell {
    const cell = new SsaCell(name, this.ssa)
    this.write(cell, initial)
    return cell
  }

  read(cell: Cell): Operand {
    return this.ssa.read(this.ownCell(cell))
  }

  private ownCell(cell: Cell): SsaCell {
    const ssaCell = cell as SsaCell
    return ssaCell.home === this.ssa ? ssaCell : this.outOfReach(`'${cell.name}'`)
  }

  write(cell: Cell, operand: Operand): void {
    const ssaCell = this.ownCell(cell)
    if (!operand.moves) {
      this.fail(
        'SK1030',
        `'${cell.name}' cannot hold ${operand.describe()}: it stays under the name it was made for`,
        'assign its elements one by one',
      )
    }
    if (this.ssa.write(ssaCell, operand)) return
    const holds = ssaCell.template!.describe()
    this.fail(
      'SK1030',
      `'${cell.name}' holds ${holds} and cannot hold ${operand.describe()} as well`,
      'use two variables, or choose what you need of them: entry?.count ?? 0n, c ? f(x) : g(x)',
    )
  }

  /** A block that is entered by jumps yet to be made; `seal` it when they are. */
  block(): Block {
    return this.b.fn.block()
  }

  /** Goes on in `block`, all of whose predecessors are known. */
  enter(block: Block): void {
    this.ssa.seal(block)
    this.b.block = block
  }

  branch(condition: Value, then: () => void, otherwise: () => void = () => {}): void {
    if (condition.op === 'const') {
      if (condition.imm !== 0n) then()
      else otherwise()
      return
    }
    const [yes, no, join] = [this.block(), this.block(), this.block()]
    this.b.branch(condition, yes, no)
    this.enter(yes)
    then()
    if (this.reachable) this.b.jump(join)
    this.enter(no)
    otherwise()
    if (this.reachable) this.b.jump(join)
    this.enterIfReached(join)
  }

  /** Jumps by a condition; one that is known decides now. */
  jumpIf(condition: Value, then: Block, otherwise: Block): void {
    if (condition.op === 'const') this.b.jump(condition.imm !== 0n ? then : otherwise)
    else this.b.branch(condition, then, otherwise)
  }

  /** Goes on in `block`, if anything jumps there; what is lowered behind a dead end is in no path of the program. */
  enterIfReached(block: Block): void {
    this.enter(block)
    if (block.predecessors.length === 0) this.dead.add(block)
  }

  /** Whether control can get to where we are. */
  get reachable(): boolean {
    return this.b.open && !this.dead.has(this.b.block)
  }

  choose(condition: Value, then: () => Operand, otherwise: () => Operand): Operand {
    const cell = this.resultCell()
    this.branch(
      condition,
      () => this.write(cell, then()),
      () => this.write(cell, otherwise()),
    )
    return this.read(cell)
  }

  /** A variable for what comes together from several branches. */
  resultCell(): SsaCell {
    return new SsaCell('the result of a choice', this.ssa)
  }

  logical(operator: 'and' | 'or', a: Value, b: () => Value): Value {
    if (a.op === 'const') return (a.imm !== 0n) === (operator === 'and') ? b() : a
    const other = () => new Scalar('bool', b())
    const known = () => new Scalar('bool', this.b.bool(operator === 'or'))
    const result = operator === 'and' ? this.choose(a, other, known) : this.choose(a, known, other)
    return result.word(this, 'bool', `'${operator}'`)
  }

  /** `!value`, on a bool. */
  not(value: Value): Value {
    return value.op === 'const' ? this.b.bool(value.imm === 0n) : this.b.unary('not', value)
  }

  binary(operator: string, a: Operand, b: Operand): Operand {
    return this.language.binary(this, operator, a, b)
  }

  each(things: Iteration, visit: (element: Operand) => void): void {
    this.language.each(this, things, visit)
  }

  capture(value: unknown, path: string): Operand {
    return this.language.capture(this, value, path)
  }

  makeMap<M extends KernelValue>(maker: MapMaker<M>, recipe: Recipe): M {
    const map = maker[makeMap](recipe)
    this.request.onMap?.({ maker, recipe, map })
    return map
  }

  count(counters: MapSpec, offset: number): void {
    const address = this.b.mapValue(counters, offset)
    this.b.atomic('add', address, this.b.const(1, 'u64'), { size: 8, space: 'map' })
  }

  /** Lowers a function's body in place: `bind` declares its parameters, `body` lowers it. Gives what it returns. */
  inFrame(frame: Omit<Frame, 'result' | 'exit' | 'jumps' | 'caller'>, body: () => void): Operand {
    const caller = this.frame as Frame | undefined
    for (let each = caller; each; each = each.caller) {
      if (each.identity === frame.identity) {
        this.fail(
          'SK1020',
          `${frame.name} calls itself`,
          'a kernel function cannot recurse: use a loop with a bound',
        )
      }
    }
    const result = new SsaCell(`the result of ${frame.name}`, this.ssa)
    const exit = this.block()
    this.frame = { ...frame, result, exit, jumps: [], caller }
    body()
    if (this.reachable) {
      this.write(result, new Nothing())
      this.b.jump(exit)
    }
    this.enterIfReached(exit)
    const returned = this.read(result)
    if (caller) this.frame = caller
    return returned
  }
}
