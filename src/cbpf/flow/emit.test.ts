import { expect, test } from 'vitest'
import { compileFilter } from '../compile.ts'
import { formatProgram } from '../text/format.ts'
import { parseProgram } from '../text/parse.ts'
import { emit } from './emit.ts'
import type { Node, Test, Value } from './flow.ts'
import { lift } from './lift.ts'
import { Values } from './values.ts'

const values = new Values()
const accept: Node = { kind: 'return', k: 65535 }
const reject: Node = { kind: 'return', k: 0 }

function equal(left: Value, k: number, yes: Node, no: Node, first: Value[] = []): Test {
  return { kind: 'test', first, relation: 'jeq', left, right: values.constant(k), yes, no }
}

const listing = (node: Node) => formatProgram(emit(node, values), 'd').trimEnd().split('\n')

test('a program that takes values over from test to test comes back as it was', () => {
  const program = compileFilter('tcp and port 80')
  expect(emit(lift(program, values)!, values)).toEqual(program)
})

test('a path that has the value already enters behind its load', () => {
  const type = values.load(2, 12)
  const shared = equal(type, 5, accept, reject)
  const flow = equal(type, 1, shared, equal(values.load(1, 0), 2, shared, reject))
  expect(listing(flow)).toEqual([
    '(000) ldh      [12]',
    '(001) jeq      #0x1             jt 5\tjf 2',
    '(002) ldb      [0]',
    '(003) jeq      #0x2             jt 4\tjf 7',
    '(004) ldh      [12]',
    '(005) jeq      #0x5             jt 6\tjf 7',
    '(006) ret      #65535',
    '(007) ret      #0',
  ])
})

test('operands are ordered so that no scratch word is needed', () => {
  const sum = values.alu('add', values.load(1, 0), values.alu('lsh', values.load(1, 1), values.constant(8)))
  expect(listing(equal(sum, 3, accept, reject)).slice(0, 5)).toEqual([
    '(000) ldb      [1]',
    '(001) lsh      #8',
    '(002) tax      ',
    '(003) ldb      [0]',
    '(004) add      x',
  ])
})

test('operands that compete for A are taken in an order for which there are words', () => {
  const first: Value = values.load(1, 0)
  const rest = Array.from({ length: 40 }, (_, at) => values.load(1, at + 1))
  const fromLeft = rest.reduce((sum, term) => values.alu('sub', sum, term), first)
  const fromRight = rest.reduce((sum, term) => values.alu('sub', term, sum), first)
  for (const sum of [fromLeft, fromRight]) {
    const flow = equal(sum, 3, accept, reject)
    expect(lift(emit(flow, values), values)).toEqual(flow)
  }
})

test('of plans of one length the one is taken that fetches nothing', () => {
  const base = values.alu('or', values.load(1, 2), values.alu('lsh', values.load(1, 3), values.constant(8)))
  const double = values.alu('add', values.length(), values.length())
  const later: Test = { ...equal(values.load(2, 1, base), 0, accept, reject), relation: 'jge', right: double }
  const text = listing(equal(values.load(1, 0, base), 4, later, reject, [base]))
  // The offset is in X until the word at it has been read.
  expect(text.filter((line) => line.includes('st '))).toHaveLength(1)
})

test('what is computed first and used later is kept, and not kept if nobody fetches it', () => {
  const length = values.alu('add', values.load(1, 0), values.load(1, 1))
  const later = equal(values.load(1, 4, length), 7, accept, reject)
  const kept = equal(values.load(2, 100), 1, later, reject, [length])
  const text = listing(kept).join('\n')
  expect(text).toContain('st       M[0]')
  expect(text).toContain('ldx      M[0]')
  const unused = equal(values.load(2, 100), 1, accept, reject, [length])
  expect(listing(unused).join('\n')).not.toContain('M[')
})

test('a jump past 255 instructions goes by a ja', () => {
  let flow: Node = equal(values.load(1, 0), 0, accept, reject)
  for (let i = 1; i < 300; i++) flow = equal(values.load(1, i), i, flow, reject)
  const program = emit(flow, values)
  expect(program.every(({ jt, jf }) => jt <= 255 && jf <= 255)).toBe(true)
  expect(lift(program, new Values())).toEqual(lift(emit(flow, values), new Values()))
  expect(program.length).toBeGreaterThan(602)
})

test('a value chosen by the packet is computed by one of two ways', () => {
  const chosen = values.choose(
    equal(values.load(1, 0), 9, { kind: 'return', k: 1 }, reject),
    values.constant(4),
    values.headerLength(14),
  )
  expect(listing(equal(values.load(1, 2, chosen), 3, accept, reject))).toEqual([
    '(000) ldb      [0]',
    '(001) jeq      #0x9             jt 5\tjf 2',
    '(002) ldxb     4*([14]&0xf)',
    '(003) txa      ',
    '(004) ja       6',
    '(005) ld       #0x4',
    '(006) tax      ',
    '(007) ldb      [x + 2]',
    '(008) jeq      #0x3             jt 9\tjf 10',
    '(009) ret      #65535',
    '(010) ret      #0',
  ])
})

test('what cannot be lifted is undefined: a register with different values on its paths', () => {
  const program = parseProgram(`(000) ldh      [12]
(001) jeq      #0x1             jt 2	jf 3
(002) ldb      [0]
(003) ret      a`)
  expect(lift(program)).toBeUndefined()
})
