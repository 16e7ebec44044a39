/**
 * From instructions back to a flow graph, by symbolic execution: every place that is jumped to becomes a test, with
 * the values that A, X and the scratch words have there by name of how they were computed.
 *
 * Where paths meet with different values in a register, the register is unknown; a program that uses such a one
 * (a loop, a join inside arithmetic) cannot be lifted.
 */
import type { ClassicInstruction, ClassicProgram } from '../instruction.ts'
import { operations } from '../opcode.ts'
import type { Node, Test, Value } from './flow.ts'
import { Values } from './values.ts'

/** The graph of a program; undefined where it has a loop, returns A, or mixes values of different paths. */
export function lift(program: ClassicProgram, values = new Values()): Node | undefined {
  const entries: (Registers | undefined)[] = [{ a: undefined, x: undefined, words: [] }]
  const runs: (Run | undefined)[] = []
  const reach = (at: number, registers: Registers) => {
    const known = entries[at]
    entries[at] = known === undefined ? copy(registers) : meet(known, registers)
  }
  for (let at = 0; at < program.length; at++) {
    if (entries[at] === undefined) continue
    const run = follow(program, at, entries[at]!, values)
    if (run === undefined) return undefined
    if (run.end === 'test') {
      reach(run.yes, run.registers)
      reach(run.no, run.registers)
    }
    runs[at] = run
  }

  const nodes = new Map<number, Node>()
  const returns = new Map<number, Node>()
  for (let at = program.length - 1; at >= 0; at--) {
    const run = runs[at]
    if (run === undefined) continue
    if (run.end === 'return') {
      if (!returns.has(run.k)) returns.set(run.k, { kind: 'return', k: run.k })
      nodes.set(at, returns.get(run.k)!)
    } else {
      const { first, relation, left, right } = run
      nodes.set(at, {
        kind: 'test',
        first,
        relation,
        left,
        right,
        yes: nodes.get(run.yes)!,
        no: nodes.get(run.no)!,
      })
    }
  }
  return nodes.get(0)
}

interface Registers {
  a: Value | undefined
  x: Value | undefined
  words: (Value | undefined)[]
}

/** What happens from one place to the next test or end. */
type Run =
  | { readonly end: 'return'; readonly k: number }
  | (Pick<Test, 'first' | 'relation' | 'left' | 'right'> & {
      readonly end: 'test'
      readonly registers: Registers
      readonly yes: number
      readonly no: number
    })

function copy({ a, x, words }: Registers): Registers {
  return { a, x, words: [...words] }
}

function meet(one: Registers, other: Registers): Registers {
  const same = (a: Value | undefined, b: Value | undefined) => (a === b ? a : undefined)
  return {
    a: same(one.a, other.a),
    x: same(one.x, other.x),
    words: one.words.map((word, i) => same(word, other.words[i])),
  }
}

function follow(program: ClassicProgram, from: number, entry: Registers, values: Values): Run | undefined {
  const registers = copy(entry)
  const made: Value[] = []
  const operandOf = (instruction: ClassicInstruction, operand: 'k' | 'x') =>
    operand === 'k' ? values.constant(instruction.k) : registers.x
  let at = from
  for (;;) {
    const instruction = program[at]
    const operation = instruction && operations.get(instruction.code)
    if (instruction === undefined || operation === undefined) return undefined
    const { k } = instruction
    let result: Value | undefined
    switch (operation.kind) {
      case 'load':
        if (operation.indirect && registers.x === undefined) return undefined
        result = values.load(operation.size, k, operation.indirect ? registers.x : undefined)
        break
      case 'headerLength':
        result = values.headerLength(k)
        break
      case 'length':
        result = values.length()
        break
      case 'immediate':
        result = values.constant(k)
        break
      case 'recall':
        result = registers.words[k]
        break
      case 'alu': {
        const right = operandOf(instruction, operation.operand)
        if (registers.a === undefined || right === undefined) return undefined
        result = values.alu(operation.op, registers.a, right)
        break
      }
      case 'negate':
        if (registers.a === undefined) return undefined
        result = values.negate(registers.a)
        break
      case 'tax':
        registers.x = registers.a
        break
      case 'txa':
        registers.a = registers.x
        break
      case 'keep':
        registers.words[k] = operation.from === 'a' ? registers.a : registers.x
        break
      case 'jump':
        at += k
        break
      case 'return':
        return operation.value === 'k' ? { end: 'return', k } : undefined
      case 'test': {
        const right = operandOf(instruction, operation.operand)
        const left = registers.a
        if (left === undefined || right === undefined) return undefined
        const first = made.filter((value) => !within(value, left) && !within(value, right))
        const { relation } = operation
        const yes = at + 1 + instruction.jt
        const no = at + 1 + instruction.jf
        return { end: 'test', first: outermost(first), relation, left, right, registers, yes, no }
      }
    }
    const into = 'into' in operation ? operation.into : operation.kind === 'headerLength' ? 'x' : 'a'
    if (result !== undefined || operation.kind === 'recall') registers[into] = result
    if (result !== undefined && result.kind !== 'constant') made.push(result)
    at++
  }
}

/** Whether computing `whole` computes `part`. */
function within(part: Value, whole: Value): boolean {
  if (part === whole) return true
  switch (whole.kind) {
    case 'load':
      return whole.base !== undefined && within(part, whole.base)
    case 'alu':
      return within(part, whole.left) || within(part, whole.right)
    case 'negate':
      return within(part, whole.operand)
    default:
      return false
  }
}

function outermost(made: readonly Value[]): Value[] {
  const distinct = [...new Set(made)]
  return distinct.filter((value) => !distinct.some((other) => other !== value && within(value, other)))
}
