/**
 * The code of a graph of tests inside of a value: jumps among themselves, and exits to be joined where the value goes
 * on. What A, X and the scratch words hold is followed along its paths, as outside.
 */
import type { ClassicInstruction } from '../instruction.ts'
import type { Node, Test } from './flow.ts'
import { Machine, meet, type Registers } from './machine.ts'

export interface Decision {
  readonly code: readonly ClassicInstruction[]
  /** What is known where the graph says 1, and where 0. */
  readonly yes: Registers | undefined
  readonly no: Registers | undefined
  /** Jumps that leave: where they go if the test holds, and if not; undefined where they stay inside. */
  readonly exits: readonly { at: number; yes: boolean | undefined; no: boolean | undefined }[]
}

/** How a test is coded: loads both sides, and says the jump's operand. */
type Compare = (machine: Machine, test: Test) => Pick<ClassicInstruction, 'code' | 'k'>

/** The decision of `graph`, whose ends are returns of 1 and 0, entered with the registers of a machine. */
export function decideByCode(graph: Test, { registers, effort }: Machine, compare: Compare): Decision {
  const code: ClassicInstruction[] = []
  const starts = new Map<Node, number>()
  const entries = new Map<Node, Registers>([[graph, registers]])
  const known = { yes: undefined as Registers | undefined, no: undefined as Registers | undefined }
  const jumps: { at: number; test: Test }[] = []
  for (const test of testsOf(graph)) {
    starts.set(test, code.length)
    const machine = new Machine(entries.get(test)!, effort)
    const operand = compare(machine, test)
    code.push(...machine.code)
    jumps.push({ at: code.length, test })
    code.push({ ...operand, jt: 0, jf: 0 })
    const { registers } = machine
    for (const next of [test.yes, test.no]) {
      if (next.kind === 'return') {
        const end = next.k === 0 ? 'no' : 'yes'
        known[end] = known[end] ? meet(known[end], registers) : registers
      } else {
        const entry = entries.get(next)
        entries.set(next, entry ? meet(entry, registers) : registers)
      }
    }
  }
  const exits = jumps.map(({ at, test }) => {
    const leaves = (next: Node) => (next.kind === 'return' ? next.k !== 0 : undefined)
    const inside = (next: Node) => (next.kind === 'return' ? 0 : starts.get(next)! - at - 1)
    code[at] = { ...code[at]!, jt: inside(test.yes), jf: inside(test.no) }
    return { at, yes: leaves(test.yes), no: leaves(test.no) }
  })
  return { code, ...known, exits }
}

/** The code of a decision with its exits led to these places. */
export function joinExits({ code, exits }: Decision, yesAt: number, noAt: number): ClassicInstruction[] {
  const joined = [...code]
  for (const { at, yes, no } of exits) {
    const to = (leaves: boolean) => (leaves ? yesAt : noAt) - at - 1
    const { jt, jf } = joined[at]!
    joined[at] = {
      ...joined[at]!,
      jt: yes === undefined ? jt : to(yes),
      jf: no === undefined ? jf : to(no),
    }
  }
  return joined
}

/** The tests of a graph, each before those it leads to. */
function testsOf(graph: Test): Test[] {
  const seen = new Set<Node>()
  const order: Test[] = []
  const visit = (node: Node) => {
    if (node.kind === 'return' || seen.has(node)) return
    seen.add(node)
    visit(node.no)
    visit(node.yes)
    order.push(node)
  }
  visit(graph)
  return order.reverse()
}
