/**
 * Options whose values the kernel has names for: errors, signals, system calls, flags of open(2), ports, cgroups,
 * disks. Given by name or by number, they come to the tool as the numbers that kernel code compares.
 */
import { statfsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseDuration } from '../host/index.ts'
import { type Disk, findDisk } from '../proc/index.ts'
import { errnoNumber, signalNumber, syscallNumbers } from '../sys/index.ts'
import { openFlags as flagsByArch } from '../uapi/index.ts'
import type { Option } from './option.ts'
import { UsageError } from './usage-error.ts'

/** An error, as `ENOENT` or `2`; 0 if not given. */
export function errno(short: string, summary: string): Option<number> {
  const parse = (given: string, name: string) => {
    const number = /^\d+$/.test(given) ? Number(given) : errnoNumber(given.toUpperCase())
    if (!number) throw new UsageError(`${name}: there is no error '${given}'`, 'write it as ENOENT or 2')
    return number
  }
  return named(short, 'ERRNO', summary, 0, parse)
}

/** A signal, as `KILL`, `SIGKILL` or `9`; −1 if not given. */
export function signal(short: string, summary: string): Option<number> {
  const parse = (given: string, name: string) => {
    const number = signalNumber(given)
    if (number === undefined)
      throw new UsageError(`${name}: there is no signal '${given}'`, 'write it as TERM or 15')
    return number
  }
  return named(short, 'SIGNAL', summary, -1, parse)
}

/** A system call by its name, or its number; −1 if not given. */
export function syscall(short: string, summary: string): Option<number> {
  const parse = (given: string, name: string) => {
    const number = /^\d+$/.test(given) ? Number(given) : syscallNumbers(process.arch)[given]
    if (number === undefined)
      throw new UsageError(`${name}: there is no system call '${given}'`, 'write it as openat; see --list')
    return number
  }
  return named(short, 'SYSCALL', summary, -1, parse)
}

/** Ports with commas between them; none if not given. */
export function ports(short: string, summary: string): Option<readonly number[]> {
  return numbers(short, 'PORTS', summary, { what: 'port', least: 0, most: 0xffff, example: '80,443' })
}

/** Ids of processes or threads (`PIDS`, `TIDS`) with commas between them; none if not given. */
export function ids(short: string, placeholder: string, summary: string): Option<readonly number[]> {
  return numbers(short, placeholder, summary, { what: 'id', least: 1, most: 0x3f_ffff, example: '181,185' })
}

function numbers(
  short: string,
  placeholder: string,
  summary: string,
  { what, least, most, example }: { what: string; least: number; most: number; example: string },
): Option<readonly number[]> {
  const parse = (given: string, name: string) =>
    given.split(',').map((each) => {
      const value = Number(each)
      if (/^\d+$/.test(each) && value >= least && value <= most) return value
      throw new UsageError(
        `${name}: '${each}' is no ${what} (${least}…${most})`,
        `write several as ${example}`,
      )
    })
  return named(short, placeholder, summary, [], parse)
}

/** A cgroup of version 2, by its folder: the id that kernel code knows it by; 0n if not given. */
export function cgroup(short: string, summary: string): Option<bigint> {
  const parse = (given: string, name: string) => {
    if (isCgroup(given)) return statSync(given, { bigint: true }).ino
    throw new UsageError(
      `${name}: '${given}' is no folder of cgroup version 2`,
      'grep cgroup2 /proc/mounts says where they are',
    )
  }
  return named(short, 'FOLDER', summary, 0n, parse)
}

/** What statfs says of cgroup version 2 (linux/magic.h). */
const CGROUP2_SUPER_MAGIC = 0x63677270

function isCgroup(folder: string): boolean {
  try {
    return statfsSync(folder).type === CGROUP2_SUPER_MAGIC && statSync(folder).isDirectory()
  } catch {
    return false
  }
}

/** A disk, by its name (`sda`, `/dev/sda`); undefined if not given. */
export function disk(short: string, summary: string): Option<Disk | undefined> {
  const parse = (given: string, name: string) => {
    const found = findDisk(basename(given))
    if (!found) throw new UsageError(`${name}: there is no disk '${given}'`, 'lsblk -d lists the disks')
    if (found.partitionOf === undefined) return found
    throw new UsageError(`${name}: '${given}' is a partition`, `give its disk, ${found.partitionOf}`)
  }
  return named<Disk | undefined>(short, 'DISK', summary, undefined, parse)
}

/** A span of time in seconds, or with its unit (`500ms`, `1m`), in milliseconds. */
export function seconds(short: string, placeholder: string, summary: string): Option<number | undefined> {
  const parse = (given: string, name: string) => {
    try {
      return parseDuration(/^\d+(\.\d+)?$/.test(given) ? `${given}s` : given)
    } catch {
      throw new UsageError(`${name}: '${given}' is no span of time`, 'write it as 10 (seconds), 500ms or 5m')
    }
  }
  return named<number | undefined>(short, placeholder, summary, undefined, parse)
}

/** The flags of open(2) on this machine, and O_ACCMODE. */
export const flagsOfOpen: Readonly<Record<keyof typeof flagsByArch.x64, number>> =
  flagsByArch[process.arch === 'arm64' ? 'arm64' : 'x64']

/** Which flags of open(2) are asked for: any of them is enough. */
export interface OpenFlags {
  /** Values of O_ACCMODE: they are numbers, not bits. */
  readonly modes: readonly number[]
  readonly bits: number
}

/** Flags of open(2) with commas between them, or the option several times. */
export function openFlags(short: string, summary: string): Option<OpenFlags> {
  const all: Readonly<Record<string, number>> = flagsOfOpen
  const none = { modes: [], bits: 0 }
  const parse = (given: string, name: string, before: OpenFlags = none) => {
    const modes = [...before.modes]
    let { bits } = before
    for (const each of given.split(',')) {
      const value = all[each]
      if (value === undefined || each === 'O_ACCMODE')
        throw new UsageError(`${name}: there is no flag '${each}'`, 'write it as O_CREAT: see man 2 open')
      if (value <= flagsOfOpen.O_ACCMODE) modes.push(value)
      else bits |= ownBits(value)
    }
    return { modes, bits }
  }
  return named(short, 'FLAG', summary, none, parse)
}

/** A flag that has another in it (O_SYNC has O_DSYNC) is told by the rest of its bits. */
function ownBits(value: number): number {
  const others = Object.values(flagsOfOpen).filter((other) => other !== value && (other & value) === other)
  return others.reduce((bits, other) => bits & ~other, value)
}

function named<T>(
  short: string,
  placeholder: string,
  summary: string,
  fallback: T,
  parse: Option<T>['parse'],
): Option<T> {
  return { short, summary, placeholder, positional: false, fallback, parse }
}
