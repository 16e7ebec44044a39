/** `bytes(n)`: n bytes as they are, a fresh `Uint8Array` each time they are decoded. */
import { defineType, misdeclared, refuse, type Type } from './type.ts'

interface BytesOptions {
  readonly name?: string
  /** As tables print it; default: hexadecimal. */
  readonly format?: (value: Uint8Array) => string
}

/** Exactly `size` bytes. */
export function bytes(size: number, options: BytesOptions = {}): Type<Uint8Array> {
  if (!Number.isInteger(size) || size < 1)
    misdeclared(`bytes(${size}): the size is a whole number of bytes, at least 1`)
  return defineType<Uint8Array>({
    name: options.name ?? `bytes(${size})`,
    size,
    align: 1,
    shape: { kind: 'bytes', size },
    get zero() {
      return new Uint8Array(size)
    },
    check(value, path) {
      if (!(value instanceof Uint8Array) || value.length !== size)
        refuse(path, `a Uint8Array of ${size} bytes`, value)
    },
    encode(view, offset, value) {
      for (let i = 0; i < size; i++) view.setUint8(offset + i, value[i] ?? 0)
    },
    decode: (view, offset) => new Uint8Array(view.buffer, view.byteOffset + offset, size).slice(),
    format: options.format ?? hexadecimal,
    btf: (builder) => builder.array(builder.int('unsigned char', 1), size),
    decoderSource: (code, offset) => `b.slice(${code.position(offset)}, ${code.position(offset + size)})`,
  })
}

function hexadecimal(value: Uint8Array): string {
  return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
