import { readdirSync, readlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SyscallError } from '../error/index.ts'
import {
  BPF_ANY,
  BPF_EXIST,
  BPF_MAP_TYPE_ARRAY,
  BPF_MAP_TYPE_HASH,
  BPF_MAP_TYPE_QUEUE,
  BPF_NOEXIST,
  BPF_PROG_TYPE_SOCKET_FILTER,
} from '../uapi/index.ts'
import { bpf, bpfFd, bpfRead, tryBpf } from './bpf.ts'
import { btfLoad, progLoad } from './load.ts'
import { MapBatch } from './map-batch.ts'
import { MapElem } from './map-elem.ts'
import { objectInfo } from './obj-info.ts'
import { progTestRun } from './test-run.ts'

const createMap = (type: number, keySize: number, valueSize: number, entries: number) =>
  bpfFd(
    'BPF_MAP_CREATE',
    { map_type: type, key_size: keySize, value_size: valueSize, max_entries: entries, map_name: 'skep_test' },
    'map skep_test',
  )

/** r0 = value; exit */
const returning = (value: number) =>
  Uint8Array.of(
    0xb7,
    0,
    0,
    0,
    value & 255,
    (value >> 8) & 255,
    (value >> 16) & 255,
    value >>> 24,
    0x95,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  )

const socketFilter = (insns: Uint8Array) => ({
  prog_type: BPF_PROG_TYPE_SOCKET_FILTER,
  insns,
  insn_cnt: insns.length / 8,
  license: 'GPL',
  prog_name: 'skep_test',
})

const caught = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}

describe('a hash map through the kernel', () => {
  it('gives back what was written, and steps through its keys', () => {
    using map = createMap(BPF_MAP_TYPE_HASH, 4, 8, 16)
    const elem = new MapElem(map, 4, 8)
    const key = new Uint32Array(elem.key.buffer)
    const value = new BigUint64Array(elem.value.buffer)
    key[0] = 7
    expect(elem.lookup()).toBe(false)
    expect(elem.firstKey()).toBe(false)
    for (let i = 0; i < 5; i++) {
      key[0] = i
      value[0] = BigInt(i) << 40n
      elem.update(BPF_NOEXIST)
    }
    const seen = new Map<number, bigint>()
    for (let more = elem.firstKey(); more; more = elem.nextKey()) {
      expect(elem.lookup()).toBe(true)
      seen.set(key[0]!, value[0]!)
    }
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4].map((i) => [i, BigInt(i) << 40n]))
    key[0] = 3
    expect(elem.delete()).toBe(true)
    expect(elem.delete()).toBe(false)
    expect(elem.lookup()).toBe(false)
    key[0] = 4
    expect(elem.lookupAndDelete()).toBe(true)
    expect(value[0]).toBe(4n << 40n)
    expect(elem.lookup()).toBe(false)
    expect(caught(() => elem.update(BPF_EXIST))).toMatchObject({
      syscall: 'bpf(BPF_MAP_UPDATE_ELEM)',
      errno: 'ENOENT',
    })
  })

  it('tells a full map', () => {
    using map = createMap(BPF_MAP_TYPE_HASH, 4, 4, 1)
    const elem = new MapElem(map, 4, 4)
    elem.update()
    elem.key[0] = 1
    expect(caught(() => elem.update(BPF_ANY))).toMatchObject({
      errno: 'E2BIG',
      hint: expect.stringContaining('full'),
    })
  })

  it('reads, writes and deletes in batches', () => {
    using map = createMap(BPF_MAP_TYPE_HASH, 4, 8, 4096)
    const batch = new MapBatch(map, 4, 8, 1000)
    const keys = new Uint32Array(batch.keys.buffer)
    const values = new BigUint64Array(batch.values.buffer)
    for (let i = 0; i < 1000; i++) {
      keys[i] = i * 3
      values[i] = BigInt(i * 9)
    }
    expect(batch.update(1000)).toBe(1000)
    const read = (size: number, remove: boolean) => {
      const reader = new MapBatch(map, 4, 8, size)
      const found = new Map<number, bigint>()
      while (!reader.done) {
        const count = reader.lookup(remove)
        for (let i = 0; i < count; i++)
          found.set(new Uint32Array(reader.keys.buffer)[i]!, new BigUint64Array(reader.values.buffer)[i]!)
      }
      return found
    }
    const found = read(128, false)
    expect(found.size).toBe(1000)
    for (const [key, value] of found) expect(value).toBe(BigInt(key * 3))
    for (let i = 0; i < 10; i++) keys[i] = i * 3
    expect(batch.delete(10)).toBe(10)
    expect(read(500, true).size).toBe(990)
    expect(read(500, false).size).toBe(0)
  })

  it('refuses batches of kinds that have none', () => {
    using map = createMap(BPF_MAP_TYPE_QUEUE, 0, 4, 4)
    const error = caught(() => new MapBatch(map, 0, 4, 4).lookup())
    expect(error).toBeInstanceOf(SyscallError)
    const elem = new MapElem(map, 0, 4)
    elem.value[0] = 42
    elem.update()
    elem.value[0] = 0
    expect(elem.lookupAndDelete()).toBe(true)
    expect(elem.value[0]).toBe(42)
    expect(elem.lookupAndDelete()).toBe(false)
  })
})

describe('an array map', () => {
  it('has all its entries from the start and refuses one beyond', () => {
    using map = createMap(BPF_MAP_TYPE_ARRAY, 4, 8, 3)
    const elem = new MapElem(map, 4, 8)
    const key = new Uint32Array(elem.key.buffer)
    key[0] = 2
    elem.value[7] = 0x80
    elem.update()
    elem.value.fill(0)
    expect(elem.lookup()).toBe(true)
    expect([...elem.value]).toEqual([0, 0, 0, 0, 0, 0, 0, 0x80])
    key[0] = 3
    expect(elem.lookup()).toBe(false)
    expect(elem.tryUpdate()).toBe(-7)
    expect(caught(() => elem.delete())).toMatchObject({ errno: 'EINVAL' })
    const batch = new MapBatch(map, 4, 8, 8)
    expect(batch.lookup()).toBe(3)
    expect(batch.done).toBe(true)
    expect(batch.values[23]).toBe(0x80)
  })

  it('is described by its info', () => {
    using map = createMap(BPF_MAP_TYPE_ARRAY, 4, 8, 3)
    const info = objectInfo(map, 'map')
    expect(info).toMatchObject({ type: BPF_MAP_TYPE_ARRAY, key_size: 4, value_size: 8, max_entries: 3 })
    expect(new TextDecoder().decode(info.name)).toBe('skep_test\0\0\0\0\0\0\0')
    const next = bpfRead('BPF_MAP_GET_NEXT_ID', { start_id: info.id - 1 }, ['next_id'])
    expect(next.next_id).toBe(info.id)
    using same = bpfFd('BPF_MAP_GET_FD_BY_ID', { map_id: info.id }, 'map by id')
    expect(objectInfo(same, 'map')).toEqual(info)
  })

  it('cannot be used once closed', () => {
    const map = createMap(BPF_MAP_TYPE_ARRAY, 4, 8, 3)
    const elem = new MapElem(map, 4, 8)
    map.close()
    expect(() => elem.lookup()).toThrow('map skep_test is closed')
  })
})

describe('failures', () => {
  it('name the command, the errno and what to do', () => {
    const error = caught(() =>
      bpf('BPF_MAP_CREATE', { map_type: 9999, key_size: 4 }, { doing: "cannot create map 'counts'" }),
    ) as SyscallError
    expect(error).toBeInstanceOf(SyscallError)
    expect(error.message).toBe(
      "cannot create map 'counts': bpf(BPF_MAP_CREATE) failed with EINVAL (invalid argument)",
    )
    expect(error.hint).toContain('bpftool feature probe')
    expect(tryBpf('BPF_MAP_FREEZE', { map_fd: 1 << 30 })).toBe(-9)
  })

  it('refuses values that do not fit their field', () => {
    expect(() => tryBpf('BPF_MAP_CREATE', { map_name: 'x'.repeat(16) })).toThrow('17 bytes')
    expect(() => tryBpf('BPF_MAP_CREATE', { map_type: 1.5 })).toThrow('map_type')
  })
})

describe('programs', () => {
  it('load and run', () => {
    const loaded = progLoad(socketFilter(returning(0x1234)))
    expect(loaded).toMatchObject({ log: '' })
    using fd = loaded.fd!
    const data = new Uint8Array(64).fill(7)
    const run = progTestRun(fd, { data })
    expect(run.retval).toBe(0x1234)
    // The kernel zeroes the link header, which socket filters do not see.
    expect(run.data.subarray(14)).toEqual(data.subarray(14))
    expect(run.data.length).toBe(64)
    const instructions = new Uint8Array(64)
    const info = objectInfo(fd, 'prog', { xlated_prog_len: 64, xlated_prog_insns: instructions })
    expect(info).toMatchObject({ type: BPF_PROG_TYPE_SOCKET_FILTER, gpl_compatible: 1, xlated_prog_len: 16 })
    expect(instructions.subarray(0, 16)).toEqual(returning(0x1234))
  })

  it('give statistics when asked', () => {
    const loaded = progLoad(socketFilter(returning(0)), { logLevel: 4 })
    using _fd = loaded.fd!
    expect(loaded.log).toMatch(/processed 2 insns/)
  })

  it('come back with the log when refused', () => {
    // r0 is never written.
    const refused = progLoad(socketFilter(returning(0).subarray(8)), { what: "program 'p'" })
    expect(refused).toMatchObject({ fd: undefined, errno: 'EACCES' })
    expect(refused.log).toMatch(/R0 !read_ok/)
    if (refused.fd) throw new Error('unreachable')
    expect(refused.error.message).toMatch(/^cannot load program 'p': bpf\(BPF_PROG_LOAD\) failed with EACCES/)
  })

  it('have logs of any length', () => {
    // 6000 times r0 = 1, and then a register that was never written: r0 = r5.
    const count = 6000
    const insns = new Uint8Array((count + 2) * 8)
    for (let i = 0; i < count; i++) insns.set([0xb7, 0, 0, 0, 1, 0, 0, 0], i * 8)
    insns.set([0xbf, 0x50, 0, 0, 0, 0, 0, 0], count * 8)
    insns.set([0x95, 0, 0, 0, 0, 0, 0, 0], (count + 1) * 8)
    const refused = progLoad(socketFilter(insns))
    expect(refused.log.length).toBeGreaterThan(64 * 1024)
    expect(refused.log).toContain(`${count - 1}: (b7) r0 = 1`)
    expect(refused.log).toMatch(/^0: /m)
  })
})

describe('BTF', () => {
  it('is refused with the log of the kernel', () => {
    const refused = btfLoad(new Uint8Array(24))
    expect(refused).toMatchObject({ fd: undefined, errno: 'EINVAL' })
    expect(refused.log).toContain('magic')
  })
})

it('leaves no descriptor behind', () => {
  // Only BPF objects: the test runner opens files of its own.
  const bpfDescriptors = () =>
    readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).startsWith('anon_inode:bpf')
      } catch {
        return false
      }
    }).length
  expect(bpfDescriptors()).toBe(0)
  for (let i = 0; i < 5; i++) {
    using map = createMap(BPF_MAP_TYPE_ARRAY, 4, 8, 3)
    using _twin = map.duplicate()
    using _program = progLoad(socketFilter(returning(i))).fd!
    progLoad(socketFilter(returning(0).subarray(8)))
    expect(bpfDescriptors()).toBe(3)
  }
  expect(bpfDescriptors()).toBe(0)
})
