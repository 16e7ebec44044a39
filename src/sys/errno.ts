/**
 * Error numbers by name, and SyscallErrors that say what to do. Names come from Node's own table (uv and the
 * kernel agree on Linux) plus ENOTSUPP, which the kernel's bpf code leaks to user space (include/linux/errno.h).
 * The likely causes are rows: errno, the calls they are about, advice.
 */
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { getSystemErrorMap } from 'node:util'
import { SyscallError } from '../error/index.ts'

const numbers: Readonly<Record<string, number>> = { ...constants.errno, ENOTSUPP: 524 }
// Of two names for one number the kernel's sources say EAGAIN and EOPNOTSUPP.
const aliases = new Set(['EWOULDBLOCK', 'ENOTSUP'])
const names = new Map(
  Object.entries(numbers)
    .filter(([name]) => !aliases.has(name))
    .map(([name, number]) => [number, name]),
)

/** `EPERM` for 1; `errno 1234` for a number nobody knows. */
export function errnoName(errno: number): string {
  return names.get(errno) ?? `errno ${errno}`
}

/** 1 for `EPERM`; undefined for a name this system does not know. */
export function errnoNumber(name: string): number | undefined {
  return numbers[name]
}

export interface SyscallErrorDetails {
  /** What was tried, as the beginning of the message: `cannot create map 'counts'`. */
  readonly doing?: string | undefined
  /** Better advice than the usual one. */
  readonly hint?: string | undefined
}

/** An error for the failed `call`, named as the kernel does (`bpf(BPF_MAP_CREATE)`), with the likely cause as hint. */
export function syscallError(call: string, errno: number, details: SyscallErrorDetails = {}): SyscallError {
  const name = errnoName(errno)
  const meaning = getSystemErrorMap().get(-errno)?.[1]
  const failed = `${call} failed with ${name}${meaning ? ` (${meaning})` : ''}`
  return new SyscallError(call, name, details.doing ? `${details.doing}: ${failed}` : failed, {
    hint: details.hint ?? likelyCause(call, name),
  })
}

type Row = readonly [errno: string, call: RegExp, advice: string | (() => string)]

// The first row that fits wins.
const causes: readonly Row[] = [
  ['EACCES', /PROG_LOAD/, 'the verifier refused the program: read its log'],
  ['EPERM', /./, refusal],
  ['EACCES', /./, refusal],
  ['E2BIG', /PROG_LOAD/, 'the verifier gave up on the size of the program: make loops and branches fewer'],
  [
    'E2BIG',
    /MAP_UPDATE/,
    'the map is full or the index is beyond its end: raise its maxEntries, or delete entries',
  ],
  [
    'E2BIG',
    /./,
    'the kernel does not know all of the attributes, or a size is beyond its limit: lower maxEntries or use a newer kernel',
  ],
  ['ENOSPC', /LOAD/, 'the verifier log did not fit: give it a larger buffer'],
  ['ENOSPC', /./, 'the map or the kernel table behind it is full: raise its maxEntries or free entries'],
  [
    'ENOMEM',
    /./,
    "lower the map's maxEntries or free memory; before Linux 5.11 raise the locked-memory limit (ulimit -l unlimited)",
  ],
  [
    'EINVAL',
    /PROG_LOAD/,
    'the verifier refused the program, or this kernel does not know its type or attach type: read the log',
  ],
  [
    'EINVAL',
    /./,
    'this kernel may not know one of the values given: `bpftool feature probe` lists what it offers',
  ],
  ['ENOENT', /MAP_(LOOKUP|DELETE)/, 'there is no such key in the map'],
  ['ENOENT', /OBJ_GET/, 'nothing is pinned at that path: look at what `ls /sys/fs/bpf` shows'],
  [
    'EBUSY',
    /LINK|ATTACH/,
    'something else is attached there already: detach it first (`bpftool link`, `bpftool net`)',
  ],
  [
    'ENOSYS',
    /./,
    'this kernel, or the seccomp profile of the container, does not have the call: use a newer kernel or allow it',
  ],
  ['EMFILE', /./, 'the process has too many open files: raise the limit with `ulimit -n`'],
  ['ENFILE', /./, 'the machine has too many open files: raise the sysctl fs.file-max'],
  ['ENOTSUPP', /./, 'this kernel does not support that here: `bpftool feature probe` lists what it offers'],
  ['EOPNOTSUPP', /./, 'this kernel does not support that here: `bpftool feature probe` lists what it offers'],
]

function likelyCause(call: string, errno: string): string | undefined {
  const advice = causes.find(([name, calls]) => name === errno && calls.test(call))?.[2]
  return typeof advice === 'function' ? advice() : advice
}

/** Who is refused decides what to do: a user lacks capabilities, root meets a policy. */
function refusal(): string {
  if (process.geteuid?.() === 0) {
    return (
      'root is refused as well, so a policy of the kernel says no: lockdown, an LSM, the seccomp profile of a container, ' +
      'or before Linux 5.11 the locked-memory limit (ulimit -l unlimited); `capsh --print` shows what is allowed'
    )
  }
  const closed = unprivilegedBpfDisabled()
    ? ' (unprivileged BPF is switched off by kernel.unprivileged_bpf_disabled)'
    : ''
  return `run as root, or give the process CAP_BPF and CAP_PERFMON, and CAP_NET_ADMIN for network programs${closed}`
}

function unprivilegedBpfDisabled(): boolean {
  try {
    return readFileSync('/proc/sys/kernel/unprivileged_bpf_disabled', 'latin1').trim() !== '0'
  } catch {
    return false
  }
}
