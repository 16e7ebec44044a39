/** The packets of the bench: Ethernet frames of 96 bytes, of the kinds that a network carries, the same each time. */

export const packetSize = 96

/** Numbers that look random (Lehmer's generator). */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48271) % 0x7fffffff
    yield state
  }
}

const ports = [80, 443, 53, 8080, 8500, 22, 40000, 50123]
const networks: readonly (readonly [number, number])[] = [
  [10, 1],
  [10, 200],
  [192, 168],
  [172, 16],
]

type Kind = (pick: (below: number) => number) => number[]

const be16 = (value: number): number[] => [value >> 8, value & 0xff]
const address: Kind = (pick) => [...networks[pick(4)]!, pick(4), 1 + pick(250)]
const portPair: Kind = (pick) => [...be16(ports[pick(8)]!), ...be16(ports[pick(8)]!)]

const ip4 =
  (protocol: number): Kind =>
  (pick) => {
    const head = [0x45, 0, 0, 82, ...be16(pick(65536)), 0x40, 0, 64, protocol, 0, 0]
    return [...head, ...address(pick), ...address(pick), ...portPair(pick)]
  }
const ip6 =
  (protocol: number): Kind =>
  (pick) => {
    const from = [0x20, 1, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, pick(256)]
    const to = [...from.slice(0, 15), pick(256)]
    return [0x60, 0, 0, 0, 0, 42, protocol, 64, ...from, ...to, ...portPair(pick)]
  }
const arp: Kind = (pick) => [0, 1, 8, 0, 6, 4, 0, 1 + pick(2), 2, 0, 0, 0, 0, 1, ...address(pick)]
const tagged =
  (type: number, inner: Kind): Kind =>
  (pick) => [0, pick(100), ...be16(type), ...inner(pick)]

/** EtherType and what stands behind it; TCP over IPv4 four times. */
const kinds: readonly (readonly [type: number, body: Kind])[] = [
  [0x0800, ip4(6)],
  [0x0800, ip4(6)],
  [0x0800, ip4(6)],
  [0x0800, ip4(6)],
  [0x0800, ip4(17)],
  [0x0800, ip4(17)],
  [0x0800, ip4(1)],
  [0x86dd, ip6(6)],
  [0x86dd, ip6(17)],
  [0x0806, arp],
  [0x8100, tagged(0x86dd, ip6(6))],
  [0x8100, tagged(0x0800, ip4(17))],
]

/** So many packets, one after the other in one buffer. */
export function makePackets(count: number): Uint8Array {
  const stream = numbers(20261123)
  const pick = (below: number) => Math.floor((stream.next().value / 0x7fffffff) * below)
  const all = new Uint8Array(count * packetSize)
  for (let i = 0; i < count; i++) {
    const [type, body] = kinds[pick(kinds.length)]!
    const frame = [2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, ...be16(type), ...body(pick)]
    all.set(frame.slice(0, packetSize), i * packetSize)
  }
  return all
}
