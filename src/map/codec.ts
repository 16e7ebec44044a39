/**
 * Keys and values between people and bytes: what is given in is checked and encoded into a buffer that is used again
 * and again, what comes out is decoded by generated code and frozen, since it is a copy that nobody else would see
 * changing.
 */
import { align } from '../base/index.ts'
import { SkepError } from '../error/index.ts'
import {
  compileDecoder,
  type Decoded,
  type Decoder,
  type Infer,
  type RingMemory,
  ringMemory,
  type Type,
} from '../schema/index.ts'

/** A value as both sides see it: the kernel's form, and where it differs (`asNumber`, unions) that of user space too. */
export type Seen<S> = [Infer<S>, Decoded<S>] extends [Decoded<S>, Infer<S>] ? Infer<S> : Infer<S> | Decoded<S>

export class Codec<S extends Type> {
  readonly type: S
  readonly #memory: RingMemory
  readonly #bytes: Uint8Array
  readonly #incoming: RingMemory
  readonly #freeze: boolean
  #decode: Decoder<Decoded<S>> | undefined

  constructor(type: S) {
    this.type = type
    this.#memory = ringMemory(new ArrayBuffer(align(type.size, 8)))
    this.#bytes = this.#memory.bytes.subarray(0, type.size)
    this.#incoming = ringMemory(new ArrayBuffer(align(type.size, 8)))
    this.#freeze = typeof type.zero === 'object'
  }

  /** The bytes of `value`, valid until the next call; throws SK2001 naming `path` if it is none of the type. */
  encode(value: unknown, path: string): Uint8Array {
    this.type.check(value, path)
    this.type.encode(this.#memory.view, 0, value)
    return this.#bytes
  }

  /** The value in the first bytes of `bytes`. */
  decode(bytes: Uint8Array): Decoded<S> {
    this.#incoming.bytes.set(bytes.length === this.type.size ? bytes : bytes.subarray(0, this.type.size))
    const value = this.#decoder(this.#incoming, 0)
    return this.#freeze ? freeze(value) : value
  }

  /** Decodes value number `i` of `row`, where one follows the other: in place, if they are whole words. */
  decodeRow(row: Uint8Array): (i: number) => Decoded<S> {
    const { size } = this.type
    const integers = integersIn(this.type, row)
    if (integers) return (i) => integers[i] as Decoded<S>
    if (size % 4 !== 0 || row.byteOffset % 4 !== 0)
      return (i) => this.decode(row.subarray(i * size, (i + 1) * size))
    const memory = ringMemory(row.buffer, row.byteOffset, row.byteLength)
    const decode = this.#decoder
    return this.#freeze ? (i) => freeze(decode(memory, i * size)) : (i) => decode(memory, i * size)
  }

  get #decoder(): Decoder<Decoded<S>> {
    return (this.#decode ??= compileDecoder(this.type) as Decoder<Decoded<S>>)
  }
}

const unsigned = { 8: Uint8Array, 16: Uint16Array, 32: Uint32Array, 64: BigUint64Array }
const signed = { 8: Int8Array, 16: Int16Array, 32: Int32Array, 64: BigInt64Array }

/** A row of integers as the engine's own array of such integers, where one element is one decoded value. */
function integersIn(type: Type, row: Uint8Array): ArrayLike<number | bigint> | undefined {
  const { shape, size } = type
  if (shape.kind !== 'int' || shape.bigEndian || row.byteOffset % size !== 0) return undefined
  const decoded = type.decode(new DataView(new ArrayBuffer(8)), 0)
  if (typeof decoded !== (shape.bits === 64 ? 'bigint' : 'number')) return undefined
  const Integers = (shape.signed ? signed : unsigned)[shape.bits]
  return new Integers(row.buffer as ArrayBuffer, row.byteOffset, Math.floor(row.byteLength / size))
}

function freeze<T>(value: T): T {
  // Typed arrays cannot be frozen; they are copies all the same.
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  for (const inner of Object.values(value)) freeze(inner)
  return Object.freeze(value)
}

/** The values of all CPUs in the bytes of a per-CPU value. */
export function splitCpus(bytes: Uint8Array, valueSize: number): Uint8Array[] {
  const stride = align(valueSize, 8)
  return Array.from({ length: bytes.length / stride }, (_, cpu) =>
    bytes.subarray(cpu * stride, cpu * stride + valueSize),
  )
}

/** `bytes` as the value of the first of `cpus` CPUs, those of the others zero: it is their sum. */
export function onFirstCpu(bytes: Uint8Array, cpus: number): Uint8Array {
  const all = new Uint8Array(align(bytes.length, 8) * cpus)
  all.set(bytes)
  return all
}

/** The sum of integers, field by field and element by element. Throws SK2004 for anything else, naming `path`. */
export function sumOf(type: Type, values: readonly unknown[], path: string): unknown {
  const { shape } = type
  if (shape.kind === 'int') {
    if (typeof values[0] === 'bigint') return (values as bigint[]).reduce((a, b) => a + b, 0n)
    return (values as number[]).reduce((a, b) => a + b, 0)
  }
  if (shape.kind === 'struct') {
    const records = values as Record<string, unknown>[]
    const sums = shape.fields.map(({ name, type: inner }) => [
      name,
      sumOf(
        inner,
        records.map((record) => record[name]),
        path,
      ),
    ])
    return Object.freeze(Object.fromEntries(sums))
  }
  if (shape.kind === 'array') {
    const lists = values as unknown[][]
    const sums = Array.from({ length: shape.length }, (_, i) =>
      sumOf(
        shape.element,
        lists.map((list) => list[i]),
        path,
      ),
    )
    return Object.freeze(sums)
  }
  throw new SkepError('SK2004', `${path} cannot add up the CPUs' values: ${type.name} is no integer`, {
    hint: 'read the value of each CPU with perCpu(key)',
  })
}
