/** Globals: variables that kernel code and user space share, without a call on either side. */
import { closeSync, openSync } from 'node:fs'
import { arrayOf, attach, bool, global, i32, load, str, struct, tc, tracepoint, u8, u32, u64 } from 'skep'
import { pid } from 'skep/kernel'
import { plain } from 'skep/test'
import { expect, it } from 'vitest'
import { onBothSides, packetOf, refusalOf } from '../differential/both-sides.ts'

const packet = packetOf(7)

it('are read and written by both sides while the program is loaded', async () => {
  const limit = global(u32, 3)
  const seen = global(u64)
  const over = global(bool)
  const program = tc((pkt) => {
    seen.value += BigInt(pkt.length)
    over.value = pkt.length > limit.value
    return limit.value
  })
  await using _session = await load(program)
  expect(program.run({ data: packet, repeat: 13 }).returned).toBe(3)
  expect(seen.value).toBe(13n * BigInt(packet.length))
  expect(over.value).toBe(true)
  limit.value = 1000
  seen.value = 2n ** 64n - 1n
  expect(program.run({ data: packet }).returned).toBe(1000)
  expect(over.value).toBe(false)
  expect(seen.value).toBe(BigInt(packet.length) - 1n)
})

it('count what many processes do at once, to the last', async () => {
  const watched = global(u32, process.pid)
  const opened = global(u32)
  const open = tracepoint('syscalls:sys_enter_openat', () => {
    if (pid() === watched.value) opened.value++
  })
  await using _session = await attach(open)
  const before = opened.value
  for (let i = 0; i < 31; i++) closeSync(openSync('/dev/null', 'r'))
  expect(opened.value - before).toBe(31)
})

it('are structs, arrays and strings too, in place', async () => {
  const State = struct({ hits: u64, small: u8, ports: arrayOf(u32, 4), name: str(8) })
  const state = global(State, { hits: 5n, small: 250, ports: [1, 2, 3, 4], name: 'first' })
  const copy = global(State)
  const program = tc((pkt) => {
    const s = state.value
    s.hits += 2n
    s.small += 10
    s.ports[pkt.length & 3]! |= 0x100
    copy.value = s
    s.name = 'second'
    const was = copy.value.name
    return was === 'first' && s.name === 'second' ? Number(s.hits) : 1
  })
  const sides = await onBothSides(program, packet)
  expect(sides.kernel).toBe(sides.plain)
  expect(sides.kernel).toBe(7)
  await using _session = await load(program)
  // The session of before has ended: what it left is gone with it, what was declared is there again.
  state.value = { hits: 1n, small: 250, ports: [1, 2, 3, 4], name: 'first' }
  program.run({ data: packet })
  expect({ ...state.value, ports: [...state.value.ports] }).toEqual({
    hits: 3n,
    small: 4,
    ports: [0x101, 2, 3, 4],
    name: 'second',
  })
  expect(copy.value.name).toBe('first')
  expect(copy.value.ports[0]).toBe(0x101)
})

it('do in plain what they do in the kernel', async () => {
  const total = global(u32, 4_000_000_000)
  const program = tc((pkt) => {
    for (let i = 0; i < 5; i++) total.value += pkt.length
    total.value ^= 0x55
    total.value %= 1_000_003
    return total.value
  })
  const { plain: expected, kernel } = await onBothSides(program, packet)
  expect(kernel).toBe(expected)
  expect(plain(program, packet.slice()).map(total).value).toBe(expected)
})

it('give out numbers that nobody else gets', async () => {
  const next = global(u64, 100n)
  const small = global(i32, -5)
  const flags = global(u32, 0b1100)
  const program = tc(() => {
    const mine = next.value++
    const then = ++next.value
    const before = small.value--
    const had = (flags.value |= 3)
    return Number(mine) * 100 + Number(then - mine) * 10 + (before === -5 ? 1 : 0) + had * 100_000
  })
  const { kernel, plain: expected } = await onBothSides(program, packet)
  expect(kernel).toBe(expected)
  expect(kernel).toBe(100 * 100 + 20 + 1 + 15 * 100_000)
})

it('are refused where they cannot be what is meant', async () => {
  let plainNumber = 0
  const counter = global(u64)
  expect(await refusalOf(tc(() => (plainNumber = 1)))).toMatch(/SK1004/)
  expect(await refusalOf(tc(() => (plainNumber = 1)))).toContain('global(u32, 0)')
  expect(await refusalOf(tc(() => Number((counter as never as { valeu: bigint }).valeu)))).toMatch(/SK2011/)
  expect(await refusalOf(tc(() => (counter as never as number) + 1))).toContain('counter.value')
  expect(plainNumber).toBe(0)
})
