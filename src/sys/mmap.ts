/**
 * Mapped memory that cannot hurt after its end. JavaScript views of foreign memory can neither be detached nor
 * called back, and reading one after munmap kills the process. So `close` puts anonymous zero pages over the range
 * (MAP_FIXED) and leaves the address reserved; munmap happens when the garbage collector has seen the last view go.
 * Late reads give zeros, late writes go nowhere, and no other memory ever appears under an old view.
 *
 * Views still are for Skep's own use: writing through a read-only mapping kills the process, which no type prevents.
 */
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { invariant, StateError } from '../error/index.ts'
import { syscallError } from './errno.ts'
import { native } from './ffi.ts'
import { syscall, trySyscall } from './syscall.ts'

// include/uapi/asm-generic/mman-common.h, include/uapi/linux/mman.h
const PROT_READ = 1
const PROT_WRITE = 2
const MAP_SHARED = 1
const MAP_PRIVATE = 2
const MAP_FIXED = 0x10
const MAP_ANONYMOUS = 0x20

interface Range {
  readonly address: number
  readonly length: number
}

const collected = new FinalizationRegistry<Range>(({ address, length }) => {
  trySyscall('munmap', address, length)
})

export interface MappingOptions {
  /** Where in the file to begin, in bytes, a multiple of the page size. Default 0. */
  readonly offset?: number
  /** Map for writing as well. */
  readonly writable?: boolean
  /** A private view, which the kernel asks for where nothing may ever be written. */
  readonly isPrivate?: boolean
  /** What is mapped, for messages: `ring buffer 'events'`. */
  readonly what?: string
}

/** A mapping (shared, unless asked otherwise) of `length` bytes of an open file. The descriptor may be closed afterwards. */
export class Mapping implements Disposable {
  readonly length: number
  readonly writable: boolean
  readonly #what: string
  readonly #address: number
  #buffer: ArrayBuffer | undefined

  constructor(fd: number, length: number, options: MappingOptions = {}) {
    const { offset = 0, writable = false, isPrivate = false, what = 'memory' } = options
    invariant(Number.isSafeInteger(length) && length > 0, `a mapping of ${length} bytes`)
    invariant(Number.isSafeInteger(offset) && offset >= 0, `a mapping at offset ${offset}`)
    this.length = length
    this.writable = writable
    this.#what = what
    const flags = isPrivate ? MAP_PRIVATE : MAP_SHARED
    this.#address = syscall(`cannot map ${what}`, 'mmap', 0, length, this.#protection, flags, fd, offset)
    this.#buffer = native().view(this.#address, length)
    // Registered here and not in close(): a mapping that is merely forgotten goes too, and never before its views.
    collected.register(this.#buffer, { address: this.#address, length })
  }

  /** The memory. Views of it may be kept: after `close` they read zeros. StateError when closed. */
  get buffer(): ArrayBuffer {
    if (!this.#buffer) throw new StateError(`the mapping of ${this.#what} is closed`)
    return this.#buffer
  }

  /** All of it as bytes. */
  get bytes(): Uint8Array {
    return new Uint8Array(this.buffer)
  }

  get closed(): boolean {
    return this.#buffer === undefined
  }

  /** Takes the file out from under all views; a second time does nothing. */
  close(): void {
    if (!this.#buffer) return
    const flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED
    // The protection stays as it was, so that a late store by a writer is lost instead of fatal.
    const result = trySyscall('mmap', this.#address, this.length, this.#protection, flags, -1, 0)
    if (result < 0) throw syscallError('mmap', -result, { doing: `cannot unmap ${this.#what}` })
    this.#buffer = undefined
  }

  [Symbol.dispose](): void {
    this.close()
  }

  get #protection(): number {
    return this.writable ? PROT_READ | PROT_WRITE : PROT_READ
  }
}

/** A whole file's bytes, read-only: mapped where the file can be, else a copy. */
export interface FileBytes extends Disposable {
  readonly bytes: Uint8Array
  readonly mapped: boolean
  close(): void
}

/**
 * Maps a file whose size never changes, such as /sys/kernel/btf/vmlinux (mappable since Linux 6.16, else read): a
 * mapped file that is cut short kills its readers. Errors of opening are Node's.
 */
export function mapFile(path: string): FileBytes {
  const fd = openSync(path, 'r')
  try {
    const { size } = fstatSync(fd)
    const mapping = size > 0 ? tryMap(fd, size, path) : undefined
    const bytes = mapping ? mapping.bytes : new Uint8Array(readFileSync(fd))
    const close = () => mapping?.close()
    return { bytes, mapped: mapping !== undefined, close, [Symbol.dispose]: close }
  } finally {
    closeSync(fd)
  }
}

function tryMap(fd: number, size: number, path: string): Mapping | undefined {
  try {
    return new Mapping(fd, size, { isPrivate: true, what: path })
  } catch {
    // Old kernels refuse (ENODEV); without koffi the file can be read all the same.
    return undefined
  }
}
