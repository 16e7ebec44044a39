import { afterEach, expect, it } from 'vitest'
import { pid } from '../kernel/index.ts'
import { ringbuf } from '../map/index.ts'
import { u32 } from '../schema/index.ts'
import { plain } from '../vm/index.ts'
import { observePrograms, type Program, rawTracepoint, socketFilter, tc, tracepoint, xdp } from './index.ts'

afterEach(() => observePrograms(undefined))

it('tells an observer of all programs that are declared while it listens', () => {
  const seen: Program[] = []
  tracepoint('sched:sched_switch', () => {})
  observePrograms((program) => seen.push(program))
  const declared = [tracepoint('sched:sched_switch', () => {}), rawTracepoint('sched_switch', () => {})]
  const first = xdp(() => 2)
  const placed = first.on({ iface: 'lo' })
  observePrograms(undefined)
  tracepoint('sched:sched_wakeup', () => {})
  expect(seen).toEqual([...declared, first, placed])
  expect(placed.fn).toBe(first.fn)
})

it('is restricted to where another function says true', () => {
  const seen = ringbuf(u32)
  const program = rawTracepoint('sched_switch', (_preempt: boolean, previous: number) =>
    seen.output(previous),
  )
  const records = (context: readonly unknown[], running: number) =>
    plain(program, context, { helpers: { pid: () => running } }).records(seen)
  expect(records([true, 5], 1)).toEqual([5])
  program.restrict(() => pid() === 7)
  expect(records([true, 5], 1)).toEqual([])
  expect(records([true, 5], 7)).toEqual([5])
  program.restrict(() => pid() === 1)
  expect(records([true, 5], 7)).toEqual([])
})

it('is not restricted where that would change its answer, or its scope', () => {
  for (const program of [xdp(() => 2), tc(() => 0), socketFilter(() => 0)]) {
    expect(() => program.restrict(() => false)).toThrow(/wants its answer every time/)
  }
  const scoped = tracepoint('a:b', () => {}, { scope: () => ({}) })
  expect(() => scoped.restrict(() => false)).toThrow(/names its variables/)
})

it('knows whether it says where it goes', () => {
  const programs = [tracepoint('a:b', () => {}), xdp(() => 2), xdp(() => 2).on({ iface: 'lo' }), tc(() => 0)]
  expect(programs.map((each) => each.placed)).toEqual([true, false, true, false])
})
