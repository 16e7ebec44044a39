/** Spin locks and timers in the values of maps: what the kernel does with them, and what plain does. */
import {
  array,
  hash,
  load,
  perCpuHash,
  perfEvent,
  str,
  struct,
  tc,
  u32,
  u64,
  withLock,
  withTimer,
  xdp,
} from 'skep'
import { lock, nsecs, XDP_DROP } from 'skep/kernel'
import { plain, plainMachine } from 'skep/test'
import { describe, expect, it } from 'vitest'
import { onBothSides, packetOf, refusalOf } from '../differential/both-sides.ts'

const packet = packetOf(7)

describe('locks', () => {
  const Pair = withLock(struct({ left: u64, right: u64, last: u32 }))

  it('are held while several fields change, in hash maps and arrays, on every way out', async () => {
    const pairs = hash(u32, Pair)
    const first = array(Pair)
    pairs.set(1, { left: 10n, right: 20n, last: 3 })
    const program = xdp((pkt) => {
      const pair = pairs.get(1)
      const other = first.get(0)
      if (!pair || !other) return XDP_DROP
      const length = pkt.length
      const moved = lock(pair, () => {
        if (pair.left === 0n) return 0
        pair.left -= 1n
        pair.right += 1n
        pair.last = length
        return Number(pair.left)
      })
      lock(other, () => {
        other.left += BigInt(length)
      })
      return 100 + moved
    })
    const expected = plain(program, packet.slice()).returned
    await using _session = await load(program)
    expect(program.run({ data: packet }).returned).toBe(expected)
    expect(program.run({ data: packet, repeat: 28 }).returned).toBe(100)
    expect(pairs.get(1)).toEqual({ left: 0n, right: 30n, last: packet.length })
    expect(first.get(0)!.left).toBe(29n * BigInt(packet.length))
    // What user space writes leaves the lock alone.
    pairs.set(1, { left: 5n, right: 0n, last: 0 })
    expect(program.run({ data: packet }).returned).toBe(104)
    expect(pairs.get(1)).toEqual({ left: 4n, right: 1n, last: packet.length })
  })

  it('let nothing be called, and what was called before stays before', async () => {
    const pairs = hash(u32, Pair)
    const others = hash(u32, u64)
    pairs.set(1, { left: 1n, right: 1n, last: 0 })
    const before = tc(() => {
      const pair = pairs.get(1)
      if (!pair) return 0
      const now = nsecs()
      lock(pair, () => {
        pair.left = now
      })
      return 1
    })
    await using _session = await load(before)
    expect(before.run({ data: packet }).returned).toBe(1)
    expect(pairs.get(1)!.left > 1n).toBe(true)
    const inside = tc(() => {
      const pair = pairs.get(1)
      if (pair) lock(pair, () => others.add(1, 1n))
      return 1
    })
    expect(await refusalOf(inside)).toMatch(/SK1026/)
    const twice = tc(() => {
      const pair = pairs.get(1)
      const other = pairs.get(2)
      if (pair && other) lock(pair, () => lock(other, () => other.left++))
      return 1
    })
    expect(await refusalOf(twice)).toMatch(/SK1026/)
    const none = hash(u32, struct({ left: u64 }))
    const without = tc(() => {
      const value = none.get(1)
      if (value) lock(value, () => value.left++)
      return 1
    })
    expect(await refusalOf(without)).toMatch(/SK2012[\s\S]*withLock/)
  })

  it('are not for samples, nor for maps of each CPU, and the reason is told', async () => {
    const pairs = hash(u32, Pair)
    const sample = perfEvent({ event: 'cpu-clock', frequency: 99 }, () => {
      const pair = pairs.get(1)
      if (pair) lock(pair, () => pair.left++)
    })
    expect(await refusalOf(sample)).toContain('may use no maps whose values have locks')
    const each = perCpuHash(u32, Pair)
    expect(await refusalOf(tc(() => (each.has(1) ? 1 : 0)))).toContain('whose values have lock')
  })

  it('have no part in what is copied', async () => {
    const from = hash(u32, Pair)
    const to = hash(u32, Pair)
    from.set(1, { left: 7n, right: 8n, last: 9 })
    const program = tc(() => {
      const pair = from.get(1)
      if (!pair) return 0
      to.set(2, pair)
      return 1
    })
    const sides = await onBothSides(program, packet)
    expect(sides).toEqual({ plain: 1, kernel: 1 })
    await using _session = await load(program)
    program.run({ data: packet })
    expect(to.get(2)).toEqual({ left: 7n, right: 8n, last: 9 })
  })
})

describe('timers', () => {
  const Flow = withTimer(struct({ packets: u64, expired: u32, name: str(8) }))
  const setup = () => {
    const flows = hash(u32, Flow, { maxEntries: 16 })
    const log = hash(u32, u64)
    flows.set(7, { packets: 0n, expired: 0, name: 'seven' })
    const program = tc((pkt) => {
      const flow = flows.get(7)
      if (!flow) return 0
      flow.packets += 1n
      const started = flows.startTimer(flow, 1_000_000n, (key, expiring) => {
        expiring.expired += 1
        log.set(key, expiring.packets + BigInt(key))
      })
      return started ? pkt.length : 0
    })
    return { flows, log, program }
  }

  it('call back with their entry', async () => {
    const { flows, log, program } = setup()
    await using _session = await load(program)
    expect(program.run({ data: packet }).returned).toBe(packet.length)
    while (log.get(7) === undefined) await new Promise((resolve) => setTimeout(resolve, 1))
    expect(log.get(7)).toBe(8n)
    expect(flows.get(7)).toEqual({ packets: 1n, expired: 1, name: 'seven' })
  })

  it('call back in plain, when their time has come', () => {
    const { flows, log, program } = setup()
    const machine = plainMachine()
    const run = () => plain(program, packet.slice(), { machine })
    run()
    machine.elapse(999_999n)
    expect(run().map(log).get(7)).toBeUndefined()
    machine.elapse(999_999n)
    expect(machine.timers.size).toBe(1)
    machine.elapse(1n)
    const result = plain(() => 0, undefined, { machine })
    expect(result.map(log).get(7)).toBe(9n)
    expect(result.map(flows).get(7)).toMatchObject({ packets: 2n, expired: 1 })
    expect(machine.timers.size).toBe(0)
  })

  it('are cancelled, and refused for what is no value of the map', async () => {
    const { flows, log, program } = setup()
    const cancel = tc(() => {
      const flow = flows.get(7)
      if (!flow) return 0
      flows.startTimer(flow, 3_600_000_000_000n, (key) => log.set(key, 1n))
      return flows.cancelTimer(flow) && !flows.cancelTimer(flow) ? 1 : 2
    })
    expect(plain(cancel, packet.slice()).returned).toBe(1)
    await using _session = await load(program, cancel)
    expect(cancel.run({ data: packet }).returned).toBe(1)
    const wrong = tc(() => (flows.startTimer(flows as never, 1n, () => {}) ? 1 : 2))
    expect(await refusalOf(wrong)).toMatch(/SK2012/)
    const context = tc((pkt) => {
      const flow = flows.get(7)
      if (flow) flows.startTimer(flow, 1n, (key) => log.set(key, BigInt(pkt.length)))
      return 1
    })
    expect(await refusalOf(context)).toMatch(/SK1021/)
  })
})
