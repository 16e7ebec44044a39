/** What the administrator of this kernel allows (Documentation/admin-guide/sysctl/kernel.rst, kernel_lockdown(7)). */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { UnsupportedError } from '../../error/index.ts'
import { capabilities, lockdown, pageSize, unprivilegedBpfDisabled } from '../../proc/index.ts'
import { bpfFd } from '../../sys/index.ts'
import { BPF_MAP_TYPE_ARRAY } from '../../uapi/index.ts'
import { permitted } from '../permission.ts'
import type { Check, CheckGroup } from './check.ts'

export function policies(): CheckGroup {
  return { title: 'policies', checks: [unprivileged, locked, kernelAddresses, perfEvents, lockedMemory] }
}

const unprivileged: Check = {
  name: 'kernel.unprivileged_bpf_disabled',
  probe() {
    const value = unprivilegedBpfDisabled()
    if (value === undefined) return 'not told'
    return `${value} (${value === 0 ? 'socket filters are for everybody' : 'BPF is for users with CAP_BPF'})`
  },
}

const locked: Check = {
  name: 'lockdown',
  otherwise: 'boot with lockdown=integrity, or without',
  probe() {
    const level = lockdown()
    if (level === 'confidentiality')
      throw new UnsupportedError(
        'reading the kernel',
        'confidentiality (programs may not read the memory of the kernel)',
      )
    if (level === 'integrity') return 'integrity (programs may not write to user space)'
    return level ?? 'none that is told to this user'
  },
}

const kernelAddresses: Check = {
  name: 'kernel.kptr_restrict',
  otherwise: 'run as root; if that is not enough: sysctl kernel.kptr_restrict=1',
  probe() {
    const value = readText('/proc/sys/kernel/kptr_restrict') ?? 'not told'
    if (!addressesShown())
      throw new UnsupportedError('kernel symbols', `${value} (this user sees no addresses in /proc/kallsyms)`)
    return `${value} (kernel symbols have addresses)`
  },
}

const perfEvents: Check = {
  name: 'kernel.perf_event_paranoid',
  otherwise: 'run as root, or as root: sysctl kernel.perf_event_paranoid=1',
  probe() {
    const value = readText('/proc/sys/kernel/perf_event_paranoid') ?? 'not told'
    const held = capabilities()
    if (held.has('CAP_PERFMON') || held.has('CAP_SYS_ADMIN'))
      return `${value} (no matter to this user, who has CAP_PERFMON)`
    if (Number(value) <= 0) return `${value} (samples of the whole machine are for everybody)`
    throw new UnsupportedError('perf events', `${value} (this user may sample its own processes only)`)
  },
}

/** More than this is not asked for, only to see whether it is given. */
const most = 64 << 20

const lockedMemory: Check = {
  name: 'memory of maps',
  needs: ['CAP_BPF'],
  otherwise: 'raise the limit: ulimit -l unlimited, or LimitMEMLOCK=infinity of a service',
  probe() {
    const limit = /^Max locked memory +(\d+)/m.exec(readText('/proc/self/limits') ?? '')?.[1]
    if (limit === undefined) return 'no limit'
    const bytes = Number(limit)
    if (bytes >= most) return `up to ${bytes >> 20} MiB`
    const page = pageSize()
    const attr = {
      map_type: BPF_MAP_TYPE_ARRAY,
      key_size: 4,
      value_size: page,
      max_entries: Math.ceil(bytes / page) + 1,
    }
    permitted(['CAP_BPF'], () =>
      bpfFd('BPF_MAP_CREATE', attr, 'a map', {
        doing: `cannot make one larger than RLIMIT_MEMLOCK (${bytes >> 10} KiB)`,
      }),
    ).close()
    return 'not counted against RLIMIT_MEMLOCK'
  },
}

/** The file has 8 MB, and its first lines tell; before Linux 6.15 some of them are offsets into CPUs, from 0. */
function addressesShown(): boolean {
  const start = Buffer.alloc(4096)
  const file = openSync('/proc/kallsyms', 'r')
  try {
    readSync(file, start)
  } finally {
    closeSync(file)
  }
  return /^[0-9a-f]*[1-9a-f][0-9a-f]* /m.test(start.toString('latin1'))
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1').trim()
  } catch {
    return undefined
  }
}
