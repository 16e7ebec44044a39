import { expect, it } from 'vitest'
import { type Block, Builder, check, Fn, printFn, type Value } from '../../ir/index.ts'
import { mergePhiCycles } from './phi-cycles.ts'

/** A loop with two phis that feed each other: one at its head, one where two ways through its body meet. */
function loop(outside: (b: Builder) => Value, inBody: (b: Builder, head: Value) => Value) {
  const fn = new Fn('f')
  const b = new Builder(fn, fn.block())
  const [head, body, skip, join, exit] = Array.from({ length: 5 }, () => fn.block()) as [
    Block,
    Block,
    Block,
    Block,
    Block,
  ]
  const start = outside(b)
  b.jump(head)
  b.block = head
  const top = phi(fn, head)
  b.branch(b.compare('eq', b.param(1, 'num'), b.const(0)), body, exit)
  b.block = body
  b.branch(b.compare('eq', b.param(2, 'num'), b.const(0)), skip, join)
  b.block = skip
  const other = inBody(b, top)
  b.jump(join)
  b.block = join
  const meeting = phi(fn, join)
  b.jump(head)
  top.args = head.predecessors.map((from) => (from === join ? meeting : start))
  meeting.args = join.predecessors.map((from) => (from === skip ? other : top))
  b.block = exit
  b.return(top)
  return fn
}

function phi(fn: Fn, block: Block): Value {
  const value = fn.value('phi', 'num')
  value.block = block
  block.phis.push(value)
  return value
}

it('finds one value that goes round', () => {
  const fn = loop(
    (b) => b.const(7),
    (b) => b.const(7),
  )
  expect(mergePhiCycles(fn)).toBe(true)
  check(fn)
  expect(printFn(fn)).not.toContain('phi')
  const same = loop(
    (b) => b.param(0, 'num'),
    (_b, head) => head,
  )
  expect(mergePhiCycles(same)).toBe(true)
  check(same)
  expect(printFn(same)).not.toContain('phi')
})

it('leaves a value that changes on the way', () => {
  const fn = loop(
    (b) => b.const(7),
    (b) => b.const(8),
  )
  expect(mergePhiCycles(fn)).toBe(false)
  expect(printFn(fn).match(/phi/g)).toHaveLength(2)
})
