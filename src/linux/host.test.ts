import { closeSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { StateError } from '../error/index.ts'
import type { LoadedProgram, RingStore } from '../host/index.ts'
import { u32, u64 } from '../schema/index.ts'
import { objectInfo, tryBpf } from '../sys/index.ts'
import * as uapi from '../uapi/index.ts'
import { linuxHost, theHost } from './host.ts'
import type { LinuxMap } from './map-store.ts'
import { mapSpec, programSpec } from './testing/program.ts'

describe('the host', () => {
  it('is one a process', () => {
    expect(theHost()).toBe(theHost())
    expect(theHost().target.name).toMatch(/^Linux \d/)
  })

  it('leaves nothing behind', async () => {
    const host = linuxHost()
    const fds = () => readdirSync('/proc/self/fd').length
    const ids: { map: number; program: number }[] = []
    const once = async () => {
      const counts = mapSpec(uapi.BPF_MAP_TYPE_HASH, { key: u32, value: u64 })
      const ring = mapSpec(uapi.BPF_MAP_TYPE_RINGBUF, { keySize: 0, valueSize: 0, maxEntries: 4096 })
      const stores = new Map([counts, ring].map((spec) => [spec, host.createMap(spec)]))
      const text = 'r1 = map counts ll\nr1 = map ring ll\nr0 = 0\nexit'
      const type = uapi.BPF_PROG_TYPE_RAW_TRACEPOINT
      const spec = programSpec(text, { counts, ring }, { type })
      const program = host.load(spec, (map) => stores.get(map)!)
      const reader = (stores.get(ring) as RingStore).consume({ record() {}, batchEnd: () => true })
      const link = host.attach(program, { kind: 'rawTracepoint', event: 'sched_process_exit' })
      ids.push({ map: objectInfo((stores.get(counts) as LinuxMap).fd, 'map').id, program: program.id })
      await link.close()
      reader.close()
      program.close()
      for (const store of stores.values()) store.close()
      for (const store of stores.values()) store.close()
    }
    await once()
    const before = fds()
    for (let i = 0; i < 5; i++) await once()
    expect(fds()).toBe(before)
    // Maps go after a grace period of the kernel's; programs likewise.
    const isThere = (fd: number) => {
      // To ask is to hold it.
      if (fd >= 0) closeSync(fd)
      return fd >= 0
    }
    const gone = () =>
      !ids.some(
        ({ map, program }) =>
          isThere(tryBpf('BPF_MAP_GET_FD_BY_ID', { map_id: map })) ||
          isThere(tryBpf('BPF_PROG_GET_FD_BY_ID', { prog_id: program })),
      )
    await expect.poll(gone, { timeout: 5000 }).toBe(true)
  })

  it('takes only its own programs and maps', () => {
    const host = linuxHost()
    const map = mapSpec(uapi.BPF_MAP_TYPE_HASH)
    const spec = programSpec('r1 = map m ll\nr0 = 0\nexit', { m: map })
    expect(() => host.load(spec, () => ({}) as never)).toThrow(StateError)
    expect(() => host.attach({ spec } as LoadedProgram, { kind: 'xdp' })).toThrow(StateError)
  })
})
