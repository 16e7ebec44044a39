/**
 * Timers in the values of a map (`withTimer(struct)`): `map.startTimer(value, nanoseconds, callback)` and `cancelTimer(value)`,
 * by bpf_timer_init(), …_set_callback() and …_start() (man 7 bpf-helpers). The callback is a function of its own, which the
 * kernel calls with the entry. A timer goes with its entry, and with the last session that uses the map.
 */
import type { Value } from '../ir/index.ts'
import { type Lowering, type Operand, placeAt, Reference, readPlace, Scalar } from '../operand/index.ts'
import type { Lowerings } from './handle.ts'
import { type KernelMap, take } from './keyed-kernel.ts'

/** man 2 clock_gettime. */
const CLOCK_MONOTONIC = 1

/** What maps whose values have timers have besides. */
export function timerLowerings(map: KernelMap): Lowerings {
  if (map.value.objects?.timer === undefined) return {}
  return {
    startTimer: (path) => (l, args) => {
      const [value, delay, callback] = take(l, args, 3, `${path}.startTimer(value, nanoseconds, callback)`)
      const timer = timerOf(l, map, value!, `${path}.startTimer()`)
      const after = delay!.required(l).word(l, 'big', `the delay of ${path}.startTimer()`)
      // Of a timer that is there already this fails, and changes nothing.
      l.helper('timer_init', [timer, l.b.map(map.spec), l.b.const(CLOCK_MONOTONIC)])
      l.helper('timer_set_callback', [timer, callbackOf(l, map, callback!)])
      const started = l.helper('timer_start', [timer, after, l.b.const(0)])
      return new Scalar('bool', l.b.compare('eq', started, l.b.const(0)))
    },
    cancelTimer: (path) => (l, args) => {
      const [value] = take(l, args, 1, `${path}.cancelTimer(value)`)
      const cancelled = l.helper('timer_cancel', [timerOf(l, map, value!, `${path}.cancelTimer()`)])
      return new Scalar('bool', l.b.compare('eq', cancelled, l.b.const(1)))
    },
  }
}

function timerOf(l: Lowering, map: KernelMap, value: Operand, what: string): Value {
  const reference = value.required(l)
  const inMap =
    reference instanceof Reference && reference.place.space === 'map' && reference.type === map.value
  if (!inMap) {
    return l.fail(
      'SK2012',
      `${what} takes a value of this map, this is ${value.describe()}`,
      'what its get() gives',
    )
  }
  return l.address(placeAt(reference.place, map.value.objects!.timer!))
}

/** The kernel calls with the map, a key and the value of it. */
function callbackOf(l: Lowering, map: KernelMap, callback: Operand): Value {
  return l.functionAt(callback, {
    name: 'timer',
    parameters: (inner) => {
      const at = (index: number) => ({ pointer: inner.b.param(index), offset: 0, space: 'map' }) as const
      return [
        readPlace(inner, at(1), map.key, { writable: false, atomic: false }),
        readPlace(inner, at(2), map.value, { writable: true, atomic: true }),
      ]
    },
  })
}
