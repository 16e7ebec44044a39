import { describe, expect, it } from 'vitest'
import { RingPace } from './ring-pace.ts'

describe('the pace of a reader', () => {
  it('leaves rare records to wake-ups, and counts them by the millisecond', () => {
    const pace = new RingPace(1 << 20)
    for (let now = 0; now < 100; now += 0.2) expect(pace.isBusy(1, now)).toBe(false)
    const busy = Array.from({ length: 8 }, (_, i) => pace.isBusy(1, 200 + i * 0.1))
    expect(busy).toEqual([false, false, false, false, false, false, false, true])
    expect(pace.isBusy(256, 300)).toBe(true)
    expect([pace.isQuiet(15), pace.isQuiet(16)]).toEqual([true, false])
  })

  it('looks as seldom as the room in the ring allows', () => {
    const pace = new RingPace(1000)
    expect([50, 50, 50].map((bytes) => pace.delay(bytes))).toEqual([3, 4, 4])
    expect([300, 300, 300, 300].map((bytes) => pace.delay(bytes))).toEqual([3, 2, 1, 1])
    expect([700, 700, 200, 50].map((bytes) => pace.delay(bytes))).toEqual([0, 0, 0, 1])
  })
})
