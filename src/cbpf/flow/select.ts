/**
 * Instructions for values: how a value gets into A or X, given what is there already. Where two operands compete for
 * A, every order is tried and the shortest kept; a scratch word is used only where no order does without.
 */
import type { ClassicInstruction } from '../instruction.ts'
import { decideByCode, joinExits } from './decide.ts'
import type { AluOp, Relation, Test, Value } from './flow.ts'
import {
  byX,
  jump,
  Machine,
  meet,
  nothingKnown,
  type Registers,
  relationCode,
  scratchWords,
} from './machine.ts'
import { refusal } from './refusal.ts'
import { wordsInOrder } from './scratch.ts'

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

/** A way of getting one operand into A and the other into X. */
interface Plan {
  readonly a: Value
  readonly x: Value
  readonly run: (machine: Machine) => void
}

/** Puts `left` into A and `right` into X, or the other way round where `either` will do. */
function intoBoth(machine: Machine, left: Value, right: Value, either: boolean, free: number): void {
  if (left === right) {
    intoA(machine, left, free)
    if (machine.registers.x !== left) machine.tax()
    return
  }
  const best =
    shortest(machine, [
      ...plansInRegisters(machine, left, right, free),
      ...(either ? plansInRegisters(machine, right, left, free) : []),
    ]) ?? shortest(machine, plansWithWord(left, right, either, free))
  machine.join(best!)
}

/**
 * The machine after the shortest of `plans` that ends as it should. Of equals the one that fetches least: what nobody
 * fetches need not be kept.
 */
function shortest(machine: Machine, plans: readonly Plan[]): Machine | undefined {
  let best: Machine | undefined
  for (const { a, x, run } of plans) {
    const trial = machine.fork()
    run(trial)
    if (trial.registers.a !== a || trial.registers.x !== x) continue
    const saved = best === undefined ? 1 : best.code.length - trial.code.length
    if (saved > 0 || (saved === 0 && trial.fetched().length < best!.fetched().length)) best = trial
    machine.effort.left -= trial.code.length
    if (machine.effort.left <= 0) break
  }
  return best
}

/** Plans for `a` in A and `x` in X by the registers alone. */
function plansInRegisters(machine: Machine, a: Value, x: Value, free: number): Plan[] {
  const plans: Plan[] = []
  if (loadsItself(machine, x) || machine.registers.x === x) {
    const run = (m: Machine) => {
      intoA(m, a, free)
      if (m.registers.x !== x) straightIntoX(m, x)
    }
    plans.push({ a, x, run })
  }
  if (!usesX(machine, a)) {
    const run = (m: Machine) => {
      intoX(m, x, free)
      intoA(m, a, free)
    }
    plans.push({ a, x, run })
  }
  return plans
}

/**
 * Plans that keep one operand in a scratch word while the other is computed: those for which there are words at any
 * rate, or else the one that takes fewest, since some of what it needs may be in a word already.
 */
function plansWithWord(left: Value, right: Value, either: boolean, free: number): Plan[] {
  if (free >= scratchWords) {
    const hint = 'split it: comparisons of its parts need less at the same time'
    throw refusal('complex', `the arithmetic needs more than ${scratchWords} scratch words`, hint)
  }
  const keptForX = (x: Value, a: Value) => {
    const run = (m: Machine) => {
      intoA(m, x, free)
      m.keep(free)
      intoA(m, a, free + 1)
      m.recallX(free)
    }
    return { a, x, run, words: wordsInOrder(x, a) }
  }
  const keptForA = (a: Value, x: Value) => {
    const run = (m: Machine) => {
      intoA(m, a, free)
      m.keep(free)
      intoX(m, x, free + 1)
      m.recall(free)
    }
    return { a, x, run, words: wordsInOrder(a, x) }
  }
  const plans = [keptForX(right, left), either ? keptForX(left, right) : keptForA(left, right)]
  const safe = plans.filter(({ words }) => words <= scratchWords - free)
  return safe.length > 0 ? safe : plans.sort((one, other) => one.words - other.words).slice(0, 1)
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

/** A value chosen by the packet: the code of the choice, then both values, the first of which jumps over the second. */
function choose(machine: Machine, value: Choice, free: number): void {
  const { test } = value
  if (test.kind === 'return') return intoA(machine, test.k === 0 ? value.no : value.yes, free)
  const decision = decideByCode(test, machine, comparing(free))
  const into = (target: Value, registers: Registers | undefined) => {
    const branch = new Machine(registers ?? nothingKnown, machine.effort)
    intoA(branch, target, free)
    return branch
  }
  const no = into(value.no, decision.no)
  const yes = into(value.yes, decision.yes)
  const join = yes.code.length === 0 || no.code.length === 0 ? 0 : 1
  const start = decision.code.length
  const yesAt = start + no.code.length + join
  const code = joinExits(decision, yesAt, no.code.length > 0 ? start : yesAt + yes.code.length)
  code.push(...no.code)
  if (join > 0) code.push({ code: jump, jt: 0, jf: 0, k: yes.code.length })
  code.push(...yes.code)
  machine.insert(code, { ...meet(yes.registers, no.registers), a: value })
}

/**
 * Puts `value` into a scratch word. A choice puts what it is otherwise there, and changes it where it is not: no path
 * jumps over code of the other.
 */
export function intoWord(machine: Machine, value: Value, word: number, free: number): void {
  if (value.kind !== 'choose' || value.test.kind === 'return') {
    if (value.kind === 'headerLength' && machine.registers.a !== value) {
      intoX(machine, value, free)
      return machine.keep(word, 'x')
    }
    intoA(machine, value, free)
    return machine.keep(word)
  }
  if (machine.registers.words[word] !== value.no) intoWord(machine, value.no, word, free)
  const decision = decideByCode(value.test, machine, comparing(free))
  const yes = new Machine(decision.yes ?? nothingKnown, machine.effort)
  intoWord(yes, value.yes, word, free)
  const start = decision.code.length
  const code = [...joinExits(decision, start, start + yes.code.length), ...yes.code]
  const end = decision.no ? meet(yes.registers, decision.no) : yes.registers
  const words = [...end.words]
  while (words.length < word) words.push(undefined)
  words[word] = value
  machine.insert(code, { ...end, words })
}

type Choice = Value & { kind: 'choose' }

function comparing(free: number) {
  return (machine: Machine, { relation, left, right }: Test) => compare(machine, relation, left, right, free)
}
