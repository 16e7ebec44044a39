import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, describe, expect, it } from 'vitest'
import { StateError } from '../error/index.ts'
import { BPF_F_MMAPABLE, BPF_MAP_TYPE_ARRAY } from '../uapi/index.ts'
import { bpfFd } from './bpf.ts'
import { MapElem } from './map-elem.ts'
import { Mapping, mapFile } from './mmap.ts'

const file = join(tmpdir(), `skep-mmap-${process.pid}`)
afterAll(() => rmSync(file, { force: true }))

const mapTemporary = (length: number, writable: boolean) => {
  writeFileSync(file, new Uint8Array(length).fill(0xab))
  const fd = openSync(file, 'r+')
  try {
    return new Mapping(fd, length, { writable, what: 'a file' })
  } finally {
    closeSync(fd)
  }
}

/** Lines of /proc/self/maps about the file: what is mapped of it now. */
const mapped = () =>
  readFileSync('/proc/self/maps', 'latin1')
    .split('\n')
    .filter((line) => line.endsWith(file))

describe('Mapping', () => {
  it('shares memory with the file', () => {
    using mapping = mapTemporary(8192, true)
    expect(mapping.bytes[8191]).toBe(0xab)
    mapping.bytes[1] = 1
    expect([...readFileSync(file).subarray(0, 2)]).toEqual([0xab, 1])
  })

  it('shows zeros through old views after its close, whatever is allocated next', () => {
    const mapping = mapTemporary(1 << 16, false)
    const stale = mapping.bytes
    const words = new BigUint64Array(mapping.buffer)
    mapping.close()
    mapping.close()
    expect(mapped()).toEqual([])
    const noise = Array.from({ length: 400 }, () => new Uint8Array(1 << 16).fill(0xee))
    expect(noise.length).toBe(400)
    expect(stale.every((byte) => byte === 0)).toBe(true)
    expect(words.every((word) => word === 0n)).toBe(true)
    expect(() => mapping.bytes).toThrow(StateError)
    expect(mapping.closed).toBe(true)
  })

  it('loses late writes instead of crashing, and keeps them from everybody', () => {
    const mapping = mapTemporary(8192, true)
    const stale = new Int32Array(mapping.buffer)
    mapping.close()
    Atomics.store(stale, 0, 0x11111111)
    expect(readFileSync(file).every((byte) => byte === 0xab)).toBe(true)
    const noise = Array.from({ length: 100 }, () => new Uint8Array(8192))
    expect(noise.every((bytes) => bytes.every((byte) => byte === 0))).toBe(true)
  })

  it('gives its address space back when the last view is gone', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const big = 64 << 20
    const addressSpace = () =>
      Number(/VmSize:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))![1]) * 1024
    writeFileSync(file, 'x')
    const before = addressSpace()
    const make = () => {
      const fd = openSync(file, 'r')
      // Larger than the file, which is fine as long as nobody looks.
      for (let i = 0; i < 8; i++) {
        const mapping = new Mapping(fd, big)
        if (i % 2) mapping.close()
      }
      closeSync(fd)
    }
    make()
    expect(addressSpace() - before).toBeGreaterThan(7 * big)
    await expect
      .poll(
        () => {
          collect()
          return addressSpace() - before
        },
        { timeout: 5000 },
      )
      .toBeLessThan(2 * big)
  })

  it('refuses sizes that are none', () => {
    expect(() => new Mapping(0, 0)).toThrow('0 bytes')
    expect(() => new Mapping(0, 4096, { offset: -1 })).toThrow('offset -1')
  })

  it('says what could not be mapped', () => {
    const fd = openSync('/proc/self/status', 'r')
    expect(() => new Mapping(fd, 4096, { what: 'the status' })).toThrow(
      'cannot map the status: mmap failed with',
    )
    closeSync(fd)
  })

  it('reads a map of the kernel live', () => {
    using map = bpfFd(
      'BPF_MAP_CREATE',
      { map_type: BPF_MAP_TYPE_ARRAY, key_size: 4, value_size: 8, max_entries: 1, map_flags: BPF_F_MMAPABLE },
      'array',
    )
    using mapping = new Mapping(map.value, 8)
    const elem = new MapElem(map, 4, 8)
    elem.value[3] = 9
    elem.update()
    expect(mapping.bytes[3]).toBe(9)
  })
})

describe('mapFile', () => {
  it('has the bytes of the file, mapped or not', () => {
    const path = '/sys/kernel/btf/vmlinux'
    using btf = mapFile(path)
    expect(Buffer.compare(btf.bytes, readFileSync(path))).toBe(0)
    using status = mapFile('/proc/self/comm')
    expect(status.mapped).toBe(false)
    expect(Buffer.from(status.bytes).toString()).toBe(readFileSync('/proc/self/comm', 'utf8'))
  })
})
