import { describe, expect, test } from 'vitest'
import { interpret } from '../engine/interpret.ts'
import type { ClassicProgram } from '../instruction.ts'
import { operations } from '../opcode.ts'
import { formatProgram } from '../text/format.ts'
import { emit } from './emit.ts'
import type { AluOp, Node, Relation, Test, Value } from './flow.ts'
import { toNodes, toPlaces } from './graph.ts'
import { improve, optimizeFlow } from './optimize.ts'
import { settle } from './settle.ts'
import { Values } from './values.ts'

const values = new Values()
const accept: Node = { kind: 'return', k: 65535 }
const reject: Node = { kind: 'return', k: 0 }
const byte = (at: number) => values.load(1, at)
const half = (at: number) => values.load(2, at)

function ask(relation: Relation, left: Value, k: number, yes: Node, no: Node): Test {
  return { kind: 'test', first: [], relation, left, right: values.constant(k), yes, no }
}

const is = (left: Value, k: number, yes: Node = accept, no: Node = reject) => ask('jeq', left, k, yes, no)
const listing = (node: Node) => formatProgram(emit(node, values), 'd')
const optimized = (node: Node) => listing(optimizeFlow(node, values))

describe('what libpcap does too, and packets notice', () => {
  test('a test of the value in A is pulled up before the load of another', () => {
    const flow = is(byte(0), 1, accept, is(byte(9), 2, accept, is(byte(0), 3)))
    expect(optimized(flow)).toBe(`(000) ldb      [0]
(001) jeq      #0x1             jt 5	jf 2
(002) jeq      #0x3             jt 5	jf 3
(003) ldb      [9]
(004) jeq      #0x2             jt 5	jf 6
(005) ret      #65535
(006) ret      #0
`)
  })

  test('a test that decides nothing vanishes with its load', () => {
    const either = is(byte(0), 1, accept, is(byte(0), 1, reject, accept))
    expect(optimized(is(byte(99), 7, either, either))).toBe('(000) ret      #65535\n')
  })

  test('the first test leaves its load where both its ends are equal', () => {
    const ip = is(half(12), 0x800)
    const flow = is(byte(99), 7, ip, is(byte(99), 7, reject, ip))
    expect(optimized(flow)).toContain('(000) ldb      [99]\n(001) ldh      [12]')
  })

  test('arithmetic that a constant decides loads nothing', () => {
    const zero = values.alu('mul', values.load(1, 0, values.constant(99)), values.constant(0))
    expect(optimized(is(zero, 0))).toBe('(000) ret      #65535\n')
  })

  test('a division by a zero that folding finds is refused, also where nobody needs what comes of it', () => {
    const zero = values.alu('sub', values.constant(2), values.constant(2))
    for (const dividend of [byte(0), values.constant(1)]) {
      const divided = values.alu('div', dividend, zero)
      expect(() => optimizeFlow(is(divided, 1))).toThrow(/divides by zero/)
      const forgotten = values.alu('mul', divided, values.constant(0))
      expect(() => optimizeFlow(is(forgotten, 0))).toThrow(/divides by zero/)
    }
  })

  test('what libpcap leaves alone, as the inside of Geneve, is not refused either', () => {
    const inside = values.choose(is(byte(0), 1), values.constant(1), values.constant(2))
    const much = values.alu('mul', values.constant(8), values.constant(14))
    const shifted = values.alu('rsh', values.load(1, 0, inside), much)
    const program = emit(optimizeFlow(is(shifted, 0), values), values)
    // By X: of a constant count no kernel takes so many bits.
    expect(formatProgram(program, 'd')).toContain('rsh      x')
  })
})

describe('what nobody notices', () => {
  test('bounds decide tests of the same value', () => {
    const flow = ask('jge', half(20), 80, ask('jge', half(20), 90, is(half(20), 85), accept), reject)
    expect(optimized(flow)).toBe(`(000) ldh      [20]
(001) jge      #0x50            jt 2	jf 4
(002) jge      #0x5a            jt 4	jf 3
(003) ret      #65535
(004) ret      #0
`)
  })

  test('of two questions about a value the later one is enough where it tells as much', () => {
    const flow = is(half(12), 0x86dd, reject, is(half(12), 0x800, is(byte(23), 6), reject))
    expect(optimized(flow)).not.toContain('0x86dd')
  })

  test('one bit is asked for without masking, and two bits at once', () => {
    const bit = (k: number) => values.alu('and', byte(47), values.constant(k))
    const flow = is(bit(2), 2, accept, is(bit(1), 1))
    expect(optimized(flow)).toBe(`(000) ldb      [47]
(001) jset     #0x3             jt 2	jf 3
(002) ret      #65535
(003) ret      #0
`)
  })

  test('the highest masked word is a bound', () => {
    const flow = is(values.alu('and', byte(30), values.constant(0xf0)), 0xf0)
    expect(optimized(flow)).toContain('jge      #0xf0')
  })

  test('equal tests that lead to equal places are there once', () => {
    const tail = () => is(byte(9), 6, is(byte(10), 7), reject)
    const program = emit(optimizeFlow(is(byte(0), 1, is(byte(1), 2, tail(), reject), tail()), values), values)
    expect(program.filter(({ code, k }) => code === 0x30 && k === 9)).toHaveLength(1)
  })

  test('a load stays that a packet may lack, though nobody asks for its value', () => {
    const ip = () => is(half(12), 0x800)
    // Both ends are equal only once equal tests are one, which libpcap finds too late to drop the load.
    const flow = is(byte(0), 1, is(byte(99), 7, ip(), ip()), reject)
    const program = emit(optimizeFlow(flow, values), values)
    expect(interpret(program, frame(20))).toBe(0)
    expect(interpret(program, frame(120))).toBe(65535)
  })
})

function frame(length: number): Uint8Array {
  const packet = new Uint8Array(length)
  packet[0] = 1
  packet[12] = 8
  return packet
}

/** Small deterministic numbers (xorshift). */
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

/** A graph whose tests mostly ask for the same few bytes, some by way of others. */
function randomFlow(below: (n: number) => number): Node {
  const value = (depth: number): Value => {
    const choice = below(depth > 0 ? 8 : 4)
    if (choice < 3) return values.load(below(3) === 0 ? 2 : 1, below(6))
    if (choice === 3) return values.headerLength(below(4))
    if (choice === 4) return values.load(1, below(4), values.alu('and', value(0), values.constant(7)))
    const ops: AluOp[] = ['and', 'add', 'sub', 'or', 'rsh']
    return values.alu(ops[below(ops.length)]!, value(depth - 1), values.constant(below(4)))
  }
  const nodes: Node[] = [accept, reject]
  const recent = () => nodes[Math.max(0, nodes.length - 1 - below(4))]!
  const relations: Relation[] = ['jeq', 'jeq', 'jgt', 'jge', 'jset']
  for (let i = 0; i < 12; i++) {
    nodes.push(ask(relations[below(5)]!, value(2), below(9), recent(), recent()))
  }
  return nodes.at(-1)!
}

/** The verdict, and how many instructions it took. */
function walk(program: ClassicProgram, packet: Uint8Array): { verdict: number; steps: number } {
  const verdict = interpret(program, packet)
  // Each instruction is made to end the program in its turn: those that change what comes out were executed.
  let steps = 0
  for (let at = 0; at < program.length; at++) {
    const marked = program.map((instruction, i) =>
      i === at ? { code: 0x06, jt: 0, jf: 0, k: 0xabcdef } : instruction,
    )
    if (interpret(marked, packet) === 0xabcdef) steps++
  }
  return { verdict, steps }
}

test('40 random graphs: no packet notices, no path is longer, no program either', () => {
  const below = random(20240807)
  let shorter = 0
  for (let round = 0; round < 40; round++) {
    const settled = toNodes(settle(toPlaces(randomFlow(below), values), values))
    const before = emit(settled, values)
    const after = emit(toNodes(improve(toPlaces(settled, values), values)), values)
    expect(after.every(({ code }) => operations.has(code))).toBe(true)
    expect(after.length).toBeLessThanOrEqual(before.length)
    if (after.length < before.length) shorter++
    for (let i = 0; i < 25; i++) {
      const packet = Uint8Array.from({ length: below(12) }, () => below(10))
      const [old, now] = [walk(before, packet), walk(after, packet)]
      expect(now.verdict).toBe(old.verdict)
      if (now.verdict !== 0) expect(now.steps).toBeLessThanOrEqual(old.steps)
    }
  }
  expect(shorter).toBeGreaterThan(10)
})
