/**
 * One key and one value of a map, with a prepared attribute that points at both: an operation is one call at the
 * border and allocates nothing. Write `key` (and `value`), call, read `value`.
 */
import * as uapi from '../uapi/index.ts'
import { type BpfCommand, bpfError } from './bpf.ts'
import { errnoNumber } from './errno.ts'
import type { Fd } from './fd.ts'
import { inUse, type Native, native } from './ffi.ts'

const { map_fd, key: keyField, value: valueField, flags: flagsField } = uapi.MAP_ELEM_ATTR.fields
const size = uapi.MAP_ELEM_ATTR.size
const ENOENT = -errnoNumber('ENOENT')!

/** A cursor on one entry of a map. Per-CPU values take `valueSize` rounded up to 8, times the possible CPUs. */
export class MapElem {
  /** The key's bytes: write here, or into views of its buffer. */
  readonly key: Uint8Array
  /** The value's bytes. */
  readonly value: Uint8Array
  readonly #map: Fd
  readonly #native: Native
  readonly #attr: DataView
  readonly #address: number
  readonly #keyAddress: bigint
  readonly #valueAddress: bigint

  constructor(map: Fd, keySize: number, valueSize: number) {
    this.#map = map
    this.key = new Uint8Array(keySize)
    this.value = new Uint8Array(valueSize)
    const ffi = native()
    const attr = new Uint8Array(size)
    this.#native = ffi
    this.#attr = new DataView(attr.buffer)
    this.#address = ffi.address(attr)
    // Queues and stacks have no keys; the kernel wants a null pointer there.
    this.#keyAddress = keySize > 0 ? BigInt(ffi.address(this.key)) : 0n
    this.#valueAddress = valueSize > 0 ? BigInt(ffi.address(this.value)) : 0n
    this.#point(this.#keyAddress, this.#valueAddress)
  }

  /** Fills `value`; false when there is no such key. */
  lookup(flags = 0): boolean {
    return this.#found('BPF_MAP_LOOKUP_ELEM', this.#call(uapi.BPF_MAP_LOOKUP_ELEM, flags))
  }

  /** Fills `value` and deletes the entry, at once; false when there is none. Pops queues and stacks. */
  lookupAndDelete(flags = 0): boolean {
    return this.#found(
      'BPF_MAP_LOOKUP_AND_DELETE_ELEM',
      this.#call(uapi.BPF_MAP_LOOKUP_AND_DELETE_ELEM, flags),
    )
  }

  /** Writes the entry. SyscallError: E2BIG when the map is full, EEXIST or ENOENT as the flags say. */
  update(flags = 0): void {
    const result = this.tryUpdate(flags)
    if (result < 0) throw bpfError('BPF_MAP_UPDATE_ELEM', result)
  }

  /** Writes the entry; 0 or -errno. */
  tryUpdate(flags = 0): number {
    return this.#call(uapi.BPF_MAP_UPDATE_ELEM, flags)
  }

  /** Deletes the entry; false when there was none. */
  delete(): boolean {
    return this.#found('BPF_MAP_DELETE_ELEM', this.#callWith(this.#keyAddress, 0n, uapi.BPF_MAP_DELETE_ELEM))
  }

  /** Replaces `key` by the map's first one; false for an empty map. */
  firstKey(): boolean {
    return this.#step(0n)
  }

  /** Replaces `key` by the one after it (the first, if `key` is gone meanwhile); false at the end. */
  nextKey(): boolean {
    return this.#step(this.#keyAddress)
  }

  #step(from: bigint): boolean {
    // The kernel copies the old key before it writes the new one, so both may be the same bytes.
    const result = this.#callWith(from, this.#keyAddress, uapi.BPF_MAP_GET_NEXT_KEY)
    return this.#found('BPF_MAP_GET_NEXT_KEY', result)
  }

  /** A call with other pointers than the usual two; the kernel wants those it does not use to be zero. */
  #callWith(key: bigint, value: bigint, command: number): number {
    this.#point(key, value)
    try {
      return this.#call(command, 0)
    } finally {
      this.#point(this.#keyAddress, this.#valueAddress)
    }
  }

  #point(key: bigint, value: bigint): void {
    this.#attr.setBigUint64(keyField.offset, key, true)
    this.#attr.setBigUint64(valueField.offset, value, true)
  }

  #call(command: number, flags: number): number {
    inUse.value = this
    this.#attr.setUint32(map_fd.offset, this.#map.value, true)
    this.#attr.setUint32(flagsField.offset, flags, true)
    const result = this.#native.bpf(command, this.#address, size)
    inUse.value = undefined
    return result
  }

  #found(command: BpfCommand, result: number): boolean {
    if (result >= 0) return true
    if (result === ENOENT) return false
    throw bpfError(command, result)
  }
}
