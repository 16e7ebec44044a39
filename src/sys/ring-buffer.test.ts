import { expect, it } from 'vitest'
import { BPF_MAP_TYPE_RINGBUF, BPF_PROG_TYPE_SOCKET_FILTER } from '../uapi/index.ts'
import { bpfFd } from './bpf.ts'
import { Poller } from './epoll.ts'
import { progLoad } from './load.ts'
import { Mapping } from './mmap.ts'
import { progTestRun } from './test-run.ts'

const insn = (code: number, dst: number, src: number, offset: number, immediate: number) => {
  const bytes = new Uint8Array(8)
  const view = new DataView(bytes.buffer)
  bytes[0] = code
  bytes[1] = (src << 4) | dst
  view.setInt16(2, offset, true)
  view.setInt32(4, immediate, true)
  return bytes
}

/** bpf_ringbuf_output(ring, &(u64){ 0x1234 }, 8, 0) */
const producer = (ring: number) =>
  Buffer.concat([
    insn(0x18, 1, 1, 0, ring),
    insn(0x00, 0, 0, 0, 0),
    insn(0x7a, 10, 0, -8, 0x1234),
    insn(0xbf, 2, 10, 0, 0),
    insn(0x07, 2, 0, 0, -8),
    insn(0xb7, 3, 0, 0, 8),
    insn(0xb7, 4, 0, 0, 0),
    insn(0x85, 0, 0, 0, 130),
    insn(0x95, 0, 0, 0, 0),
  ])

it('a program wakes the event loop through a mapped ring buffer', async () => {
  const pageSize = 4096
  const size = 16 * pageSize
  using ring = bpfFd('BPF_MAP_CREATE', { map_type: BPF_MAP_TYPE_RINGBUF, max_entries: size }, 'ring')
  using consumer = new Mapping(ring.value, pageSize, { writable: true })
  using data = new Mapping(ring.value, pageSize + 2 * size, { offset: pageSize })
  const insns = producer(ring.value)
  const loaded = progLoad({
    prog_type: BPF_PROG_TYPE_SOCKET_FILTER,
    insns,
    insn_cnt: insns.length / 8,
    license: 'GPL',
  })
  expect(loaded.log).toBe('')
  using program = loaded.fd!

  using poller = new Poller()
  const produced = new BigUint64Array(data.buffer, 0, 1)
  const consumed = new BigUint64Array(consumer.buffer, 0, 1)
  const seen: bigint[] = []
  let woken = () => {}
  const registration = poller.add(ring.value, () => {
    const end = Atomics.load(produced, 0)
    for (let at = Atomics.load(consumed, 0); at < end; at += 16n)
      seen.push(new DataView(data.buffer).getBigUint64(pageSize + 8 + Number(at % BigInt(size)), true))
    Atomics.store(consumed, 0, end)
    woken()
  })
  for (let round = 1; round <= 3; round++) {
    const wake = new Promise<void>((resolve) => (woken = resolve))
    expect(progTestRun(program, { data: new Uint8Array(14) }).retval).toBe(0)
    await wake
    expect(seen).toEqual(new Array(round).fill(0x1234n))
  }
  registration.remove()
})
