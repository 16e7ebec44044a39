/**
 * Frames of processes, as module and address, from /proc/PID/maps (man 5 proc_pid_maps). A mapping tells a place in a
 * file; the file's segments (src/elf) turn it into the virtual address that `nm` and `addr2line` speak of, which is
 * another one in what LLVM's linker makes. Names of functions are not looked up.
 */
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { addressOf, type ElfSegment, readElfSegments } from '../elf/index.ts'
import { isSkepError } from '../error/index.ts'
import type { Frame } from './frame.ts'
import { Recent } from './recent.ts'

/** A place in a file that a process runs. */
export interface UserFrame extends Frame {
  readonly module: string
}

interface Mapping {
  readonly start: bigint
  readonly end: bigint
  /** Where in the file it begins. */
  readonly offset: number
  readonly path: string
  readonly segments: readonly ElfSegment[]
}

/** Enough for the headers of any file that a linker makes; they come first. */
const headerBytes = 4096

/** Stacks of code without frame pointers hold many a wrong address: the maps are not read again for each. */
const rereadAfter = 100

export class UserFrames {
  readonly pid: number
  #mappings: readonly Mapping[] = []
  #read = Number.NEGATIVE_INFINITY

  /** Reads the maps of process `pid` at once: when it is gone it is too late. */
  constructor(pid: number) {
    this.pid = pid
    this.#reread()
  }

  /** What lies at `address`; undefined where the process runs nothing there, or was gone before it was read. */
  name(address: bigint): UserFrame | undefined {
    let found = this.#find(address)
    // It may have loaded a library since, or be another program after exec().
    if (!found && performance.now() - this.#read > rereadAfter) {
      this.#reread()
      found = this.#find(address)
    }
    if (!found) return undefined
    const { start, offset, path, segments } = found
    const place = Number(address - start) + offset
    return { module: path, offset: Number(addressOf(segments, place) ?? place) }
  }

  #find(address: bigint): Mapping | undefined {
    return this.#mappings.find(({ start, end }) => address >= start && address < end)
  }

  #reread(): void {
    this.#read = performance.now()
    const mappings = readMappings(this.pid)
    if (mappings.length > 0) this.#mappings = mappings
  }
}

const processes = new Recent<number, UserFrames>(4096)

/** The frames of process `pid`. Its maps are read now, unless that was done before, and again when they lack an address. */
export function userFrames(pid: number): UserFrames {
  return processes.get(pid, () => new UserFrames(pid))
}

/** The executable mappings of process `pid` that have a name; none of one that is gone, or of a kernel thread. */
function readMappings(pid: number): Mapping[] {
  let text: string
  try {
    text = readFileSync(`/proc/${pid}/maps`, 'utf8')
  } catch {
    return []
  }
  const lines = text.matchAll(/^0*(\w+)-0*(\w+) ..x. (\w+) (\S+ \d+) +(.+)$/gm)
  return [...lines].map(([, start, end, offset, file, path]) => ({
    start: BigInt(`0x${start}`),
    end: BigInt(`0x${end}`),
    offset: Number.parseInt(offset!, 16),
    path: path!,
    segments: path!.startsWith('/') ? segmentsOf(pid, `${start}-${end}`, file!, path!) : [],
  }))
}

const files = new Recent<string, readonly ElfSegment[]>(4096)

/** The segments of the file that is mapped at `range`; none where it is no ELF file, or may not be read. */
function segmentsOf(pid: number, range: string, file: string, path: string): readonly ElfSegment[] {
  return files.get(`${file} ${path}`, () => {
    // The first is the very file, deleted or not, but wants CAP_CHECKPOINT_RESTORE.
    for (const way of [`/proc/${pid}/map_files/${range}`, `/proc/${pid}/root${path}`]) {
      try {
        return readElfSegments(readStart(way), path)
      } catch (error) {
        if (isSkepError(error)) return []
      }
    }
    return []
  })
}

function readStart(path: string): Uint8Array {
  // To open a device could do something.
  if (!statSync(path).isFile()) return new Uint8Array(0)
  const fd = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(headerBytes)
    return bytes.subarray(0, readSync(fd, bytes, 0, headerBytes, 0))
  } finally {
    closeSync(fd)
  }
}
