/**
 * Decoders for hot paths, written as JavaScript from a type and compiled by the engine. Reading 32-bit words of one
 * typed array into one object literal lets V8 do in some twenty nanoseconds what walking the schema takes a hundred
 * for; the objects all have the same shape. Each kind writes its own part (`Type.decoderSource`).
 *
 * Where code generation is forbidden (a browser's CSP, `--disallow-code-generation-from-strings`) the same decoder
 * is the type's own `decode`.
 */
import type { DecoderCode, Type } from './type.ts'

/** One memory seen three ways; `words` are little-endian as the machine is. */
export interface RingMemory {
  readonly words: Uint32Array
  readonly bytes: Uint8Array
  readonly view: DataView
}

/** Decodes the record at `offset`, in bytes and a multiple of 8. */
export type Decoder<U> = (memory: RingMemory, offset: number) => U

/** The views of `length` bytes of `buffer` from `byteOffset`, which is a multiple of 8; `length` is one of 4. */
export function ringMemory(
  buffer: ArrayBufferLike,
  byteOffset = 0,
  length = buffer.byteLength - byteOffset,
): RingMemory {
  return {
    words: new Uint32Array(buffer, byteOffset, length >>> 2),
    bytes: new Uint8Array(buffer, byteOffset, length),
    view: new DataView(buffer, byteOffset, length),
  }
}

/** The fastest decoder of `type` that this process allows. */
export function compileDecoder<T, U>(type: Type<T, U>): Decoder<U> {
  const constants: unknown[] = []
  const functions: string[] = []
  const code: DecoderCode = {
    word: (offset) => `w[i + ${offset >>> 2}]`,
    byte: (offset) => `b[o + ${offset}]`,
    position: (offset) => `(o + ${offset})`,
    constant(value) {
      const known = constants.indexOf(value)
      return `c${known >= 0 ? known : constants.push(value) - 1}`
    },
    declare: (source) => `f${functions.push(source) - 1}`,
  }
  const source = type.decoderSource?.(code, 0)
  if (source !== undefined && littleEndian) {
    const names = constants.map((_, k) => `c${k}`)
    const declared = functions.map((each, k) => `const f${k} = ${each}\n`).join('')
    const body = `${declared}return (m, o) => { const w = m.words, b = m.bytes, v = m.view, i = o >>> 2; return ${source} }`
    try {
      return new Function(...names, body)(...constants) as Decoder<U>
    } catch (error) {
      if (!(error instanceof EvalError)) throw error
    }
  }
  return (memory, offset) => type.decode(memory.view, offset)
}

const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1
