/** A growing buffer to write binary formats into; what is written early (sizes, offsets) can be set again later. */
import { align } from './integers.ts'

const encoder = new TextEncoder()

export class ByteWriter {
  readonly littleEndian: boolean
  /** How many bytes are written. */
  length = 0
  #bytes: Uint8Array<ArrayBuffer>
  #view: DataView

  constructor({ littleEndian = true, capacity = 256 }: { littleEndian?: boolean; capacity?: number } = {}) {
    this.littleEndian = littleEndian
    this.#bytes = new Uint8Array(capacity)
    this.#view = new DataView(this.#bytes.buffer)
  }

  u8(value: number): this {
    const at = this.#grow(1)
    this.#view.setUint8(at, value)
    return this
  }

  u16(value: number): this {
    const at = this.#grow(2)
    this.#view.setUint16(at, value, this.littleEndian)
    return this
  }

  /** Takes negative numbers too: they wrap. */
  u32(value: number): this {
    const at = this.#grow(4)
    this.#view.setUint32(at, value, this.littleEndian)
    return this
  }

  /** Takes negative numbers too: they wrap. */
  u64(value: bigint | number): this {
    const at = this.#grow(8)
    this.#view.setBigUint64(at, BigInt(value), this.littleEndian)
    return this
  }

  bytes(bytes: ArrayLike<number>): this {
    const at = this.#grow(bytes.length)
    this.#bytes.set(bytes, at)
    return this
  }

  /** UTF-8 and the closing zero byte. */
  cString(text: string): this {
    return this.bytes(encoder.encode(text)).u8(0)
  }

  /** `length` zero bytes. */
  zeros(length: number): this {
    this.#grow(length)
    return this
  }

  /** Zeros up to a multiple of `to`. */
  align(to: number): this {
    return this.zeros(align(this.length, to) - this.length)
  }

  /** Overwrites the u32 at `offset`, which must be written already. */
  setU32(offset: number, value: number): void {
    this.#within(offset, 4)
    this.#view.setUint32(offset, value, this.littleEndian)
  }

  /** Overwrites the u64 at `offset`, which must be written already. */
  setU64(offset: number, value: bigint | number): void {
    this.#within(offset, 8)
    this.#view.setBigUint64(offset, BigInt(value), this.littleEndian)
  }

  /** A copy of what is written. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length)
  }

  #within(offset: number, size: number): void {
    if (!(offset >= 0 && offset + size <= this.length))
      throw new RangeError(`bytes ${offset}..${offset + size} are not written yet (${this.length} are)`)
  }

  // Replaces the view: ask for room first, then for the view.
  #grow(by: number): number {
    const at = this.length
    const needed = at + by
    if (needed > this.#bytes.length) {
      const bigger = new Uint8Array(Math.max(needed, this.#bytes.length * 2))
      bigger.set(this.#bytes)
      this.#bytes = bigger
      this.#view = new DataView(bigger.buffer)
    }
    this.length = needed
    return at
  }
}
