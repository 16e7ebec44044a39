/** Each construct of the language does in the kernel what it does in JavaScript, and what is refused says why. */
import { describe, expect, it } from 'vitest'
import { load, type Packet, xdp } from '../../src/index.ts'
import { plain } from '../../src/vm/index.ts'
import { constructs } from './constructs/all.ts'
import { words } from './constructs/shared.ts'

/** Packets whose first words are small, at their bounds, in between, or text. */
const packets = [
  [1, 2, 3, 4],
  [0xffff_fff0, 0x8000_0001, -5, 7],
  [5, 100, -1000, 1],
  [0x6c6c_6568, 0x6f, 0x4745_4700, 0x54],
].map((row) => {
  const packet = new Uint8Array(64)
  const view = new DataView(packet.buffer)
  for (const [i, value] of row.entries()) view.setUint32(i * 4, value, true)
  return packet
})

// The last packet has two strings in it.
packets[3]!.set(new TextEncoder().encode('hello\0xyzxyzxyzGET\0\0\0\0\0\x01'))

describe.each(Object.entries(constructs))('%s', (_, functions) => {
  it.each(Object.entries(functions))('%s', async (_, fn) => {
    const program = xdp((pkt: Packet) => {
      const p = pkt.view(words, 0)
      return p === undefined ? 0 : fn(p, pkt)
    })
    const session = await load(program)
    try {
      for (const packet of packets) {
        const wanted = Number(plain(program, packet.slice()).returned) >>> 0
        expect(program.run({ data: packet }).returned >>> 0, `of ${packet.slice(0, 16)}`).toBe(wanted)
      }
    } finally {
      await session.close()
    }
  })
})
