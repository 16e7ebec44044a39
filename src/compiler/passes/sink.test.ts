import { expect, it } from 'vitest'
import { Builder, check, Fn, printFn } from '../../ir/index.ts'
import { sink } from './sink.ts'

const reserve = { helper: 131, name: 'ringbuf_reserve', effect: 'write' } as const
const clock = { helper: 5, name: 'ktime_get_ns', effect: 'volatile' } as const
const who = { helper: 14, name: 'get_current_pid_tgid', effect: 'const' } as const
const update = { helper: 2, name: 'map_update_elem', effect: 'write' } as const

/** The operations of the printed function, in order. */
const order = (fn: Fn) =>
  [...printFn(fn).matchAll(/call (\w+)|(store|load|if|shr)/g)].map(([, call, op]) => call ?? op)

it('makes a record only where there is room for one', () => {
  const fn = new Fn('f')
  const b = new Builder(fn, fn.block())
  const [there, not] = [fn.block(), fn.block()]
  const time = b.call(clock, [], 'u64')
  const pid = b.alu('shr', b.call(who, [], 'u64'), b.const(32))
  const record = b.call(reserve, [], 'ptr')
  b.branch(b.compare('ne', record, b.const(0, 'ptr')), there, not)
  b.block = there
  b.store(record, time, { size: 8, space: 'record' })
  b.store(record, pid, { offset: 8, size: 4, space: 'record' })
  b.return(b.const(0))
  b.block = not
  b.return(b.const(0))
  expect(sink(fn)).toBe(true)
  check(fn)
  expect(order(fn)).toEqual([
    'ringbuf_reserve',
    'if',
    'ktime_get_ns',
    'store',
    'get_current_pid_tgid',
    'shr',
    'store',
  ])
})

it('keeps the clock before what it is read before', () => {
  const fn = new Fn('f')
  const b = new Builder(fn, fn.block())
  const before = b.call(clock, [], 'u64')
  b.call(update, [], 'num')
  const after = b.call(clock, [], 'u64')
  b.return(b.alu('sub', after, before))
  sink(fn)
  expect(order(fn)).toEqual(['ktime_get_ns', 'map_update_elem', 'ktime_get_ns'])
})

it('moves nothing into a loop, and nothing that is used in two places', () => {
  const fn = new Fn('f')
  const b = new Builder(fn, fn.block())
  const [loop, exit] = [fn.block(), fn.block()]
  loop.loop = { span: undefined as never }
  const pid = b.call(who, [], 'u64')
  b.jump(loop)
  b.block = loop
  b.branch(b.compare('eq', pid, b.const(1, 'u64')), loop, exit)
  b.block = exit
  b.return(b.const(0))
  expect(sink(fn)).toBe(false)
})
