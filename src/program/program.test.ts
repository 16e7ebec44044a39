import { afterEach, expect, it } from 'vitest'
import { observePrograms, type Program, rawTracepoint, tracepoint, xdp } from './index.ts'

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
