/**
 * A cursor over bytes: each read moves it on, and a read past the end fails by the reader's own words, so that every
 * format (ELF, pcap, BTF) reports truncated input as its own error with the offset where the bytes ended.
 */
import { cString } from './c-string.ts'

export interface ByteReaderOptions {
  /** Default `true`. */
  readonly littleEndian?: boolean
  /** Throws the format's own error; default is a `RangeError`. `offset` is in bytes from the start. */
  readonly fail?: (message: string, offset: number) => never
}

export class ByteReader {
  readonly bytes: Uint8Array
  readonly littleEndian: boolean
  /** Where the next read begins, in bytes. */
  offset = 0
  readonly #view: DataView
  readonly #fail: (message: string, offset: number) => never

  constructor(bytes: Uint8Array, { littleEndian = true, fail = outOfRange }: ByteReaderOptions = {}) {
    this.bytes = bytes
    this.littleEndian = littleEndian
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#fail = fail
  }

  /** How many bytes are left. */
  get left(): number {
    return this.bytes.length - this.offset
  }

  u8(): number {
    return this.#view.getUint8(this.#take(1))
  }

  u16(): number {
    return this.#view.getUint16(this.#take(2), this.littleEndian)
  }

  u32(): number {
    return this.#view.getUint32(this.#take(4), this.littleEndian)
  }

  i32(): number {
    return this.#view.getInt32(this.#take(4), this.littleEndian)
  }

  u64(): bigint {
    return this.#view.getBigUint64(this.#take(8), this.littleEndian)
  }

  i64(): bigint {
    return this.#view.getBigInt64(this.#take(8), this.littleEndian)
  }

  /** A u64 that counts bytes or entries: beyond 2^53 it cannot be meant and fails. */
  size(): number {
    const at = this.offset
    const value = this.u64()
    return value > BigInt(Number.MAX_SAFE_INTEGER)
      ? this.#fail(`impossible size ${value}`, at)
      : Number(value)
  }

  /** The next `length` bytes, as a view on the same memory. */
  take(length: number): Uint8Array {
    const at = this.#take(length)
    return this.bytes.subarray(at, at + length)
  }

  /** The string up to the next zero byte, which is eaten too. */
  cString(): string {
    const text = cString(this.bytes, this.offset)
    if (text === undefined) this.#fail('unterminated string', this.offset)
    this.offset = this.bytes.indexOf(0, this.offset) + 1
    return text
  }

  skip(length: number): void {
    this.#take(length)
  }

  /** Moves to `offset` bytes from the start. */
  seek(offset: number): void {
    if (!(offset >= 0 && offset <= this.bytes.length)) this.#fail(`no place ${offset}`, this.offset)
    this.offset = offset
  }

  #take(length: number): number {
    const at = this.offset
    if (!(length >= 0 && length <= this.bytes.length - at))
      this.#fail(`${length} bytes wanted, ${this.bytes.length - at} left`, at)
    this.offset = at + length
    return at
  }
}

function outOfRange(message: string, offset: number): never {
  throw new RangeError(`${message} at byte ${offset}`)
}
