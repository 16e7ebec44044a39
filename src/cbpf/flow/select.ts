/**
 * Instructions for values: how a value gets into A or X, given what is there already. Where two operands compete for
 * A, every order is tried and the shortest kept; a scratch word is used only where no order does without.
 */
import { CompileError } from '../../error/index.ts'
import type { ClassicInstruction } from '../instruction.ts'
import type { AluOp, Node, Relation, Value } from './flow.ts'
import { byX, jump, Machine, meet, type Registers, relationCode, scratchWords } from './machine.ts'

const commutative: ReadonlySet<AluOp | Relation> = new Set(['add', 'mul', 'and', 'or', 'xor', 'jeq', 'jset'])

/** Puts `value` into A. Scratch words from `free` on may be overwritten. */
export function intoA(machine: Machine, value: Value, free: number): void {
  const { a, x } = machine.registers
  if (a === value) return
  if (x === value) return machine.txa()
  const word = machine.wordOf(value)
  switch (value.kind) {
    case 'constant':
      return machine.immediate(value)
    case 'length':
      return machine.length(value)
    case 'load':
      if (word >= 0 && value.base !== undefined) return machine.recall(word)
      if (value.base !== undefined) intoX(machine, value.base, free)
      return machine.load(value)
  }
  if (word >= 0) return machine.recall(word)
  switch (value.kind) {
    case 'headerLength':
      machine.headerLength(value)
      return machine.txa()
    case 'negate':
      intoA(machine, value.operand, free)
      return machine.negate(value)
    case 'alu': {
      const { op, left, right } = value
      if (right.kind === 'constant') {
        intoA(machine, left, free)
        return machine.alu(op, right.k, value)
      }
      if (left.kind === 'constant' && commutative.has(op)) {
        intoA(machine, right, free)
        return machine.alu(op, left.k, value)
      }
      intoBoth(machine, left, right, commutative.has(op), free)
      return machine.aluX(op, value)
    }
    case 'choose':
      return choose(machine, value, free)
    case 'chain': {
      const words = machine.registers.words.slice(0, value.scratch)
      return machine.insert(value.body, { a: value, x: undefined, words })
    }
  }
}

/** Puts `value` into X; A is kept where the value has a way into X of its own. */
export function intoX(machine: Machine, value: Value, free: number): void {
  if (machine.registers.x === value) return
  if (machine.registers.a === value) return machine.tax()
  if (straightIntoX(machine, value)) return
  intoA(machine, value, free)
  if (machine.registers.x !== value) machine.tax()
}

/** Values that X can load itself, without A. */
function straightIntoX(machine: Machine, value: Value): boolean {
  const word = machine.wordOf(value)
  if (value.kind === 'constant') machine.immediateX(value)
  else if (value.kind === 'length') machine.lengthX(value)
  else if (value.kind === 'headerLength') machine.headerLength(value)
  else if (word >= 0) machine.recallX(word)
  else return false
  return true
}

/** Puts `left` into A and `right` into X, or the other way round where `either` will do. */
function intoBoth(machine: Machine, left: Value, right: Value, either: boolean, free: number): void {
  if (free >= scratchWords) throw tooComplex()
  let best: Machine | undefined
  const attempt = (plan: (machine: Machine) => void, a: Value, x: Value) => {
    const trial = machine.fork()
    plan(trial)
    if (trial.registers.a !== a || trial.registers.x !== x) return
    if (best === undefined || trial.code.length < best.code.length) best = trial
  }
  const order = (a: Value, x: Value) => {
    if (loadsItself(machine, x) || machine.registers.x === x) {
      attempt(
        (m) => {
          intoA(m, a, free)
          if (m.registers.x !== x) straightIntoX(m, x)
        },
        a,
        x,
      )
    }
    if (!usesX(machine, a)) {
      attempt(
        (m) => {
          intoX(m, x, free)
          intoA(m, a, free)
        },
        a,
        x,
      )
    }
  }
  order(left, right)
  if (either) order(right, left)
  if (best === undefined && machine.registers.a === left) {
    attempt(
      (m) => {
        m.keep(free)
        intoX(m, right, free + 1)
        m.recall(free)
      },
      left,
      right,
    )
  } else if (best === undefined) {
    attempt(
      (m) => {
        intoA(m, right, free)
        m.keep(free)
        intoA(m, left, free + 1)
        m.recallX(free)
      },
      left,
      right,
    )
  }
  machine.become(best!)
}

/** Whether X can load `value` while A keeps what it has. */
function loadsItself(machine: Machine, value: Value): boolean {
  const { kind } = value
  return kind === 'constant' || kind === 'length' || kind === 'headerLength' || machine.wordOf(value) >= 0
}

/** Whether computing `value` into A overwrites X. */
function usesX(machine: Machine, value: Value): boolean {
  if (machine.registers.a === value || machine.wordOf(value) >= 0) return false
  switch (value.kind) {
    case 'constant':
    case 'length':
      return false
    case 'load':
      return value.base !== undefined && machine.registers.x !== value.base
    case 'negate':
      return usesX(machine, value.operand)
    case 'alu':
      if (value.right.kind === 'constant') return usesX(machine, value.left)
      return value.left.kind !== 'constant' || !commutative.has(value.op) || usesX(machine, value.right)
    default:
      return true
  }
}

/** The operand of the jump that asks `relation` of two values: a constant, or X once this is done. */
export function compare(
  machine: Machine,
  relation: Relation,
  left: Value,
  right: Value,
  free: number,
): Pick<ClassicInstruction, 'code' | 'k'> {
  if (right.kind === 'constant') {
    intoA(machine, left, free)
    return { code: relationCode[relation], k: right.k }
  }
  if (left.kind === 'constant' && commutative.has(relation)) {
    intoA(machine, right, free)
    return { code: relationCode[relation], k: left.k }
  }
  intoBoth(machine, left, right, commutative.has(relation), free)
  return { code: relationCode[relation] | byX, k: 0 }
}

/** A graph of tests inside of a value: its code, then both values, the first of which jumps over the second. */
function choose(machine: Machine, value: Value & { kind: 'choose' }, free: number): void {
  const code: ClassicInstruction[] = []
  const into = (target: Value, registers: Registers) => {
    const branch = new Machine(registers)
    intoA(branch, target, free)
    return branch
  }
  const decided = decide(value.test, machine.registers, free, code)
  const no = into(value.no, decided.no)
  const yes = into(value.yes, decided.yes)
  const join = yes.code.length === 0 || no.code.length === 0 ? 0 : 1
  const yesAt = code.length + no.code.length + join
  const noAt = no.code.length > 0 ? code.length : yesAt + yes.code.length
  code.push(...no.code)
  if (join > 0) code.push({ code: jump, jt: 0, jf: 0, k: yes.code.length })
  code.push(...yes.code)
  for (const { at, yes: toYes, no: toNo } of decided.exits) {
    const from = at + 1
    const { code: test, jt, jf, k } = code[at]!
    code[at] = {
      code: test,
      jt: toYes === undefined ? jt : (toYes ? yesAt : noAt) - from,
      jf: toNo === undefined ? jf : (toNo ? yesAt : noAt) - from,
      k,
    }
  }
  const end = meet(yes.registers, no.registers)
  machine.insert(code, { ...end, a: value })
}

interface Decision {
  /** What is known where the test holds, and where it does not. */
  readonly yes: Registers
  readonly no: Registers
  /** Jumps that leave: where they go if the test holds, and if not; undefined where they stay inside. */
  readonly exits: readonly { at: number; yes: boolean | undefined; no: boolean | undefined }[]
}

function decide(test: Node, entry: Registers, free: number, code: ClassicInstruction[]): Decision {
  const starts = new Map<Node, number>()
  const jumps: { at: number; node: Node & { kind: 'test' } }[] = []
  const order: (Node & { kind: 'test' })[] = []
  const visit = (node: Node) => {
    if (node.kind === 'return' || order.includes(node)) return
    visit(node.no)
    visit(node.yes)
    order.unshift(node)
  }
  visit(test)
  const known = new Map<Node | 'yes' | 'no', Registers>([[test, entry]])
  const reach = (next: Node, registers: Registers) => {
    const place = next.kind === 'test' ? next : next.k !== 0 ? 'yes' : 'no'
    const other = known.get(place)
    known.set(place, other ? meet(other, registers) : registers)
  }
  for (const node of order) {
    starts.set(node, code.length)
    const machine = new Machine(known.get(node)!)
    const operand = compare(machine, node.relation, node.left, node.right, free)
    code.push(...machine.code)
    jumps.push({ at: code.length, node })
    code.push({ ...operand, jt: 0, jf: 0 })
    const end = { ...machine.registers, words: entry.words.slice(0, free) }
    reach(node.yes, end)
    reach(node.no, end)
  }
  const exits = jumps.map(({ at, node }) => {
    const side = (next: Node) => (next.kind === 'return' ? next.k !== 0 : undefined)
    const inside = (next: Node) => (next.kind === 'return' ? 0 : starts.get(next)! - at - 1)
    code[at] = { ...code[at]!, jt: inside(node.yes), jf: inside(node.no) }
    return { at, yes: side(node.yes), no: side(node.no) }
  })
  return { yes: known.get('yes') ?? entry, no: known.get('no') ?? entry, exits }
}

function tooComplex(): CompileError {
  const message = `the arithmetic needs more than ${scratchWords} scratch words`
  const hint = 'keep less at the same time: (a + b) + c needs fewer words than a + (b + c)'
  return new CompileError([{ code: 'SK2151', message, hint }])
}
