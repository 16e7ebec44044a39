import { expect, it } from 'vitest'
import { Builder, Fn, printFn, type Slot, type Value } from '../../ir/index.ts'
import { mergeSlots } from './merge-slots.ts'

const use = { helper: 1, name: 'use', effect: 'write' } as const
const scribble = { helper: 2, name: 'scribble', effect: 'write', writes: [0] } as const

function start() {
  const fn = new Fn('f')
  const b = new Builder(fn, fn.block())
  const fill = (slot: Slot, value: Value) => {
    const address = b.slot(slot)
    b.store(address, value, { size: 4, space: 'stack' })
    return address
  }
  return { fn, b, fill, slot: () => fn.slot(4, 4, 'key') }
}

it('fills equal slots once', () => {
  const { fn, b, fill, slot } = start()
  const key = b.load('num', b.param(0), { size: 4, space: 'ctx' })
  b.call(use, [fill(slot(), key)], 'num')
  b.call(use, [fill(slot(), key)], 'num')
  b.return(b.const(0))
  expect(mergeSlots(fn)).toBe(true)
  expect(printFn(fn).match(/store/g)).toHaveLength(1)
  expect(printFn(fn).match(/call use/g)).toHaveLength(2)
})

it('leaves slots apart that hold other values, that a call writes to, or of which the first need not be filled', () => {
  const other = start()
  const key = other.b.load('num', other.b.param(0), { size: 4, space: 'ctx' })
  other.b.call(use, [other.fill(other.slot(), key)], 'num')
  other.b.call(use, [other.fill(other.slot(), other.b.const(1))], 'num')
  other.b.return(other.b.const(0))
  expect(mergeSlots(other.fn)).toBe(false)

  const written = start()
  written.b.call(scribble, [written.fill(written.slot(), written.b.const(1))], 'num')
  written.b.call(use, [written.fill(written.slot(), written.b.const(1))], 'num')
  written.b.return(written.b.const(0))
  expect(mergeSlots(written.fn)).toBe(false)

  const branch = start()
  const { b, fn, fill, slot } = branch
  const [yes, join] = [fn.block(), fn.block()]
  b.branch(b.compare('eq', b.param(0), b.const(0, 'ptr')), yes, join)
  b.block = yes
  b.call(use, [fill(slot(), b.const(1))], 'num')
  b.jump(join)
  b.block = join
  b.call(use, [fill(slot(), b.const(1))], 'num')
  b.return(b.const(0))
  expect(mergeSlots(fn)).toBe(false)
})
