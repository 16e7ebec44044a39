/** What the kernel can do with programs and maps, beyond their types: each by doing it. */

import { UnsupportedError } from '../../error/index.ts'
import type { Target } from '../../operand/index.ts'
import { pageSize } from '../../proc/index.ts'
import { bpfFd, MapBatch, Mapping, objectInfo, perfEventOpen, progTestRun } from '../../sys/index.ts'
import * as uapi from '../../uapi/index.ts'
import { capabilitiesFor, permitted } from '../permission.ts'
import type { Check, CheckGroup } from './check.ts'
import { loadEmpty } from './empty-program.ts'

export function abilities(target: Target): CheckGroup {
  return {
    title: 'abilities',
    checks: [instructionSet(target), jit, mappedRing, batches, perfLinks, testRun],
  }
}

function instructionSet(target: Target): Check {
  return {
    name: 'instruction set',
    needs: ['CAP_BPF'],
    probe: () => `v${target.cpu}`,
  }
}

const jit: Check = {
  name: 'JIT',
  needs: ['CAP_BPF'],
  otherwise: 'sysctl net.core.bpf_jit_enable=1: programs are interpreted, and several times slower',
  probe() {
    const program = loadEmpty({ type: uapi.BPF_PROG_TYPE_SOCKET_FILTER })
    try {
      if (objectInfo(program.fd, 'prog').jited_prog_len === 0)
        throw new UnsupportedError('JIT', 'programs are not compiled')
    } finally {
      program.close()
    }
    return undefined
  },
}

const mappedRing: Check = {
  name: 'ring buffers read as memory',
  needs: ['CAP_BPF'],
  otherwise: 'events need a ring buffer: use Linux 5.8 or newer',
  probe() {
    const size = pageSize()
    using ring = makeMap({ map_type: uapi.BPF_MAP_TYPE_RINGBUF, max_entries: size })
    new Mapping(ring.value, size, { writable: true, what: 'the consumer’s page' }).close()
    return undefined
  },
}

const batches: Check = {
  name: 'many entries of a map at once',
  needs: ['CAP_BPF'],
  otherwise: 'maps are read entry by entry, five times slower: use Linux 5.6 or newer',
  probe() {
    using map = makeMap({ map_type: uapi.BPF_MAP_TYPE_HASH, key_size: 4, value_size: 4, max_entries: 8 })
    new MapBatch(map, 4, 4, 8).lookup()
    return undefined
  },
}

const perfLinks: Check = {
  name: 'links of perf events',
  needs: capabilitiesFor(uapi.BPF_PROG_TYPE_PERF_EVENT),
  otherwise: 'the event holds the program instead, which works as well: links came with Linux 5.15',
  probe() {
    const program = loadEmpty({ type: uapi.BPF_PROG_TYPE_PERF_EVENT })
    try {
      const attr = {
        type: uapi.PERF_TYPE_SOFTWARE,
        config: uapi.PERF_COUNT_SW_CPU_CLOCK,
        freq: 1,
        sample_freq: 1,
        disabled: 1,
      }
      using event = perfEventOpen(attr, 'cpu-clock', { pid: 0 })
      const link = { prog_fd: program.fd.value, target_fd: event.value, attach_type: uapi.BPF_PERF_EVENT }
      bpfFd('BPF_LINK_CREATE', link, 'a link').close()
    } finally {
      program.close()
    }
    return undefined
  },
}

const testRun: Check = {
  name: 'programs run on given input',
  needs: ['CAP_BPF'],
  probe() {
    const program = loadEmpty({ type: uapi.BPF_PROG_TYPE_SOCKET_FILTER })
    try {
      progTestRun(program.fd, { data: new Uint8Array(14) })
    } finally {
      program.close()
    }
    return undefined
  },
}

function makeMap(attr: Parameters<typeof bpfFd<'BPF_MAP_CREATE'>>[1]) {
  return permitted(['CAP_BPF'], () => bpfFd('BPF_MAP_CREATE', attr, 'a map'))
}
