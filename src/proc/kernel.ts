/** Facts about the running kernel: version, page size, clocks, and the policies that stand in BPF's way. */
import { readFileSync } from 'node:fs'
import { machine, release, version } from 'node:os'
import { FormatError, invariant } from '../error/index.ts'
import { clockNow, openDetached } from '../sys/index.ts'

export interface KernelVersion {
  readonly major: number
  readonly minor: number
  readonly patch: number
  /** As `uname -r` prints it. */
  readonly release: string
}

/** The version of the running kernel. */
export function kernelVersion(): KernelVersion {
  return parseKernelVersion(release(), version())
}

/** Reads `uname -r` and `uname -v`: Debian writes 6.1.0-49 as its release and the true 6.1.174 behind it. */
export function parseKernelVersion(release: string, build: string): KernelVersion {
  const match = /\bDebian (\d+)\.(\d+)\.(\d+)/.exec(build) ?? /^(\d+)\.(\d+)(?:\.(\d+))?/.exec(release)
  if (!match) throw new FormatError('kernel version', `'${release}' does not begin with numbers`)
  return { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3] ?? 0), release }
}

/** True when `version` is `since` (`5.8`, `6.1.12`) or newer. */
export function isAtLeast(version: KernelVersion, since: string): boolean {
  const [major = 0, minor = 0, patch = 0] = since.split('.').map(Number)
  if (version.major !== major) return version.major > major
  if (version.minor !== minor) return version.minor > minor
  return version.patch >= patch
}

/**
 * Which kernel this is: its notes (/sys/kernel/notes) hold a build id, a hash of all it was linked from, types
 * included. `undefined` where it has none to tell.
 */
export function kernelIdentity(): string | undefined {
  try {
    const notes = readFileSync('/sys/kernel/notes')
    if (!hasBuildId(notes)) return undefined
    return [release(), version(), machine(), notes.toString('base64')].join(' ')
  } catch {
    return undefined
  }
}

/** Whether one of these ELF notes is GNU's build id (elf.h, Elf64_Nhdr: two sizes and a type, name, contents). */
function hasBuildId(notes: Buffer): boolean {
  const padded = (size: number) => (size + 3) & ~3
  for (let at = 0; at + 12 <= notes.length; ) {
    const [nameSize, size, type] = [0, 4, 8].map((offset) => notes.readUInt32LE(at + offset)) as [
      number,
      number,
      number,
    ]
    if (type === NT_GNU_BUILD_ID && notes.toString('latin1', at + 12, at + 16) === 'GNU\0' && size >= 16)
      return true
    at += 12 + padded(nameSize) + padded(size)
  }
  return false
}

// include/uapi/linux/elf.h calls it by its number only; elf(5).
const NT_GNU_BUILD_ID = 3

// include/uapi/linux/auxvec.h
const AT_PAGESZ = 6n

/** The size of a memory page, in bytes, from the auxiliary vector. */
export function pageSize(): number {
  const vector = readFileSync('/proc/self/auxv')
  for (let i = 0; i + 16 <= vector.length; i += 16) {
    if (vector.readBigUInt64LE(i) === AT_PAGESZ) return Number(vector.readBigUInt64LE(i + 8))
  }
  invariant(false, 'no page size in /proc/self/auxv')
}

/** Milliseconds of a clock that only goes forward: `performance.now()` loads modules, which costs a start one or two. */
export function milliseconds(): number {
  return process.uptime() * 1000
}

/** What to add to a kernel timestamp to get nanoseconds since 1970. */
export interface ClockOffsets {
  /** For ktime_get_ns, and the times of perf events. */
  readonly monotonic: bigint
  /** For ktime_get_boot_ns, which counts suspended time as well. */
  readonly boottime: bigint
}

/** Measures the offsets as they are now; adjusting the wall clock changes them. */
export function clockOffsets(): ClockOffsets {
  return { monotonic: offsetOf('monotonic'), boottime: offsetOf('boottime') }
}

function offsetOf(clock: 'monotonic' | 'boottime'): bigint {
  let least: { offset: bigint; width: bigint } | undefined
  // The narrowest of a few samples was interrupted least.
  for (let i = 0; i < 5; i++) {
    const before = clockNow(clock)
    const wall = clockNow('realtime')
    const width = clockNow(clock) - before
    if (!least || width < least.width) least = { offset: wall - before - width / 2n, width }
  }
  return least!.offset
}

export type Lockdown = 'none' | 'integrity' | 'confidentiality'

/** The kernel's lockdown level; undefined when it has none to tell, or does not tell this user. */
export function lockdown(): Lockdown | undefined {
  const text = readText('/sys/kernel/security/lockdown') ?? readDetached('securityfs', 'lockdown')
  return /\[(\w+)\]/.exec(text ?? '')?.[1] as Lockdown | undefined
}

/** The sysctl kernel.unprivileged_bpf_disabled: 0 open, 1 closed for good, 2 closed; undefined where unknown. */
export function unprivilegedBpfDisabled(): number | undefined {
  const text = readText('/proc/sys/kernel/unprivileged_bpf_disabled')
  return text === undefined ? undefined : Number(text)
}

function readDetached(fileSystem: string, file: string): string | undefined {
  try {
    using root = openDetached(fileSystem)
    return readText(`/proc/self/fd/${root.value}/${file}`)
  } catch {
    return undefined
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return undefined
  }
}
