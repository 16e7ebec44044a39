/** Tables of programs: a program goes on with another, in the kernel and in plain. */
import { global, hash, load, type Program, programArray, socketFilter, tc, u32, u64, xdp } from 'skep'
import { range, XDP_DROP, XDP_PASS, XDP_TX } from 'skep/kernel'
import { buildPacket, ethhdr, iphdr } from 'skep/net'
import { plain } from 'skep/test'
import { expect, it } from 'vitest'
import { refusalOf } from '../differential/both-sides.ts'

const udp = buildPacket({ eth: {}, ipv4: { saddr: '10.1.2.3', daddr: '10.0.0.1' }, udp: {} })
const tcp = buildPacket({ eth: {}, ipv4: { saddr: '10.1.2.3', daddr: '10.0.0.1' }, tcp: {} })

it('goes on with the program of a slot, and falls through where it is empty', async () => {
  const seen = global(u64)
  const dropTcp = xdp((pkt) => {
    seen.value += BigInt(pkt.length)
    return XDP_DROP
  })
  const stages = programArray({ 6: dropTcp })
  const classify = xdp((pkt) => {
    const ip = pkt.view(iphdr, 14)
    if (!ip) return XDP_PASS
    stages.call(pkt, ip.protocol)
    return XDP_TX
  })
  expect(plain(classify, tcp.slice()).returned).toBe(XDP_DROP)
  expect(plain(classify, udp.slice()).returned).toBe(XDP_TX)
  const session = await load(classify)
  try {
    expect(classify.run({ data: tcp }).returned).toBe(XDP_DROP)
    expect(classify.run({ data: udp }).returned).toBe(XDP_TX)
    expect(seen.value).toBe(BigInt(tcp.length))
    // What is in it can change while it is in use.
    const passUdp = xdp(() => XDP_PASS)
    expect(() => stages.set(17, passUdp)).toThrow(/not loaded/)
    await using _other = await load(passUdp)
    stages.set(17, passUdp)
    expect(stages.delete(6)).toBe(true)
    expect(stages.delete(6)).toBe(false)
    expect(classify.run({ data: udp }).returned).toBe(XDP_PASS)
    expect(classify.run({ data: tcp }).returned).toBe(XDP_TX)
    expect([stages.has(6), stages.has(17)]).toEqual([false, true])
  } finally {
    await session.close()
  }
})

it('makes 33 calls in a row, and no more', async () => {
  const count = global(u32)
  const table = programArray<Program>([])
  const again = tc((pkt) => {
    count.value++
    table.call(pkt, 0)
    return 100 + count.value
  })
  table.set(0, again)
  const run = plain(again, tcp.slice())
  expect(run.returned).toBe(134)
  expect(run.map(count).value).toBe(34)
  await using _session = await load(again)
  expect(again.run({ data: tcp }).returned).toBe(134)
  expect(count.value).toBe(34)
})

it('takes a slot for what JavaScript says it is', async () => {
  const table = programArray([tc(() => 1), tc(() => 2)])
  const slot = global(u64)
  const program = tc((pkt) => {
    table.call(pkt, Number(slot.value))
    return 3
  })
  await using _session = await load(program)
  for (const [value, returned] of [
    [0n, 1],
    [1n, 2],
    [2n, 3],
    [1n << 32n, 3],
    [(1n << 32n) + 1n, 3],
  ] as const) {
    slot.value = value
    expect(program.run({ data: tcp }).returned, `slot ${value}`).toBe(returned)
  }
})

it('holds programs of one kind only', async () => {
  const filter = socketFilter(() => 1)
  const table = programArray<Program>([filter])
  const program = xdp((pkt) => {
    table.call(pkt, 0)
    return XDP_PASS
  })
  await expect(load(program)).rejects.toThrow(/SK2018|cannot be in the table/)
  const xdpOnly = programArray([xdp(() => XDP_PASS)])
  // @ts-expect-error a socket filter is no XDP program
  xdpOnly.set(1, filter)
})

it('is refused without the context, and what was seen of the packet before is gone', async () => {
  const table = programArray()
  const wrong = tc((pkt) => {
    table.call(pkt.length, 1)
    return 0
  })
  expect(await refusalOf(wrong)).toMatch(/SK2012/)
  expect(() =>
    table.set(
      32,
      tc(() => 0),
    ),
  ).toThrow(/slots 0…31/)
  const late = xdp((pkt) => {
    const eth = pkt.view(ethhdr, 0)
    if (!eth) return XDP_PASS
    table.call(pkt, 1)
    return eth.h_proto === 1 ? XDP_DROP : XDP_PASS
  })
  expect(await refusalOf(late)).toMatch(/SK1050/)
  const anew = xdp((pkt) => {
    if (!pkt.view(ethhdr, 0)) return XDP_PASS
    table.call(pkt, 1)
    const eth = pkt.view(ethhdr, 0)
    return eth?.h_proto === 0x0800 ? XDP_DROP : XDP_PASS
  })
  await using _session = await load(anew)
  expect(anew.run({ data: tcp }).returned).toBe(XDP_DROP)
})

it('is refused where the kernel would come back from it', async () => {
  const entries = hash(u32, u32)
  const table = programArray([tc(() => 5)])
  const inLoop = tc((pkt) => {
    for (const slot of entries.keys()) table.call(pkt, slot)
    return 1
  })
  expect(await refusalOf(inLoop)).toMatch(/SK1025/)
  const oftenInLoop = tc((pkt) => {
    for (const i of range(100_000)) if (i * i === pkt.length * 1681) table.call(pkt, 0)
    return 1
  })
  expect(await refusalOf(oftenInLoop)).toMatch(/SK1025/)
  const shortLoop = tc((pkt) => {
    for (const i of range(5)) if (i === 3) table.call(pkt, 0)
    return 1
  })
  await using _session = await load(shortLoop)
  expect(shortLoop.run({ data: tcp }).returned).toBe(5)
})
