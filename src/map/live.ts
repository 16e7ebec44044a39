/**
 * Typed memory as kernel code sees it, for kernel functions that run as JavaScript: a struct is an object whose fields
 * read and write the bytes themselves, wrapping at their width, and 64-bit integers are bigints (`asNumber` is for
 * user space). It stands for what `Reference` of `kernel/memory.ts` is in a compiled program.
 */
import { StateError } from '../error/index.ts'
import { type Infer, memberPath, type Shape, type Type } from '../schema/index.ts'

/** What the owner of the memory says about it. */
export interface LiveOptions {
  /** Called before each access; throws when the memory is gone. */
  readonly alive?: () => void
  /** False: assigning to a field throws StateError. */
  readonly writable?: boolean
  /** The memory is that of user space, by this name: what is none of a field's type is refused (SK2001) and never cut. */
  readonly checkedAs?: string
}

interface Memory {
  readonly view: DataView
  readonly alive: () => void
  readonly writable: boolean
  readonly checkedAs?: string | undefined
}

/** Where the bytes of live objects are: copying one is copying bytes. */
const origins = new WeakMap<object, { type: Type; memory: Memory; offset: number }>()

/**
 * What lies at byte `offset` of `bytes` as `type`: integers, booleans and strings are read now; structs, unions and
 * arrays are live objects over the memory, `bytes` a Uint8Array over it.
 */
export function liveView<S extends Type>(
  type: S,
  bytes: Uint8Array | DataView,
  offset = 0,
  { alive = () => {}, writable = true, checkedAs }: LiveOptions = {},
): Infer<S> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return read(type, { view, alive, writable, checkedAs }, offset) as Infer<S>
}

/** Writes `value` as a store in kernel code would: integers wrap, strings are cut, live objects are copied. */
export function storeValue(type: Type, view: DataView, offset: number, value: unknown): void {
  const origin = typeof value === 'object' && value !== null ? origins.get(value) : undefined
  if (origin && !hasText(type) && origin.type.size === type.size && origin.type.name === type.name) {
    origin.memory.alive()
    const from = new Uint8Array(
      origin.memory.view.buffer,
      origin.memory.view.byteOffset + origin.offset,
      type.size,
    )
    new Uint8Array(view.buffer, view.byteOffset + offset, type.size).set(from)
  } else type.encode(view, offset, value)
}

/** Strings in memory that others wrote may have anything behind their NUL: they are not copied as bytes. */
function hasText({ shape }: Type): boolean {
  if (shape.kind === 'struct' || shape.kind === 'union') return shape.fields.some(({ type }) => hasText(type))
  return shape.kind === 'array' ? hasText(shape.element) : shape.kind === 'str'
}

/** Whether values of `type` are references into memory in kernel code, rather than copies. */
export function isAggregate({ shape }: Type): boolean {
  return shape.kind === 'struct' || shape.kind === 'union' || shape.kind === 'array' || shape.kind === 'bytes'
}

function read(type: Type, memory: Memory, offset: number): unknown {
  const { shape } = type
  if (shape.kind === 'struct' || shape.kind === 'union') return liveObject(type, shape, memory, offset)
  if (shape.kind === 'array') return liveArray(type, shape, memory, offset)
  const { view } = memory
  if (shape.kind === 'bytes') return new Uint8Array(view.buffer, view.byteOffset + offset, shape.size)
  // Kernel code sees strings of at most n - 1 bytes, whether there is a NUL or not.
  if (shape.kind === 'str') {
    const bytes = new Uint8Array(shape.size)
    bytes.set(new Uint8Array(view.buffer, view.byteOffset + offset, shape.size - 1))
    return type.decode(new DataView(bytes.buffer), 0)
  }
  if (shape.kind === 'int' && shape.bigint) {
    return view[shape.signed ? 'getBigInt64' : 'getBigUint64'](offset, !shape.bigEndian)
  }
  return type.decode(view, offset)
}

function write(type: Type, memory: Memory, offset: number, value: unknown, member: string): void {
  if (!memory.writable) throw new StateError(`this ${type.name} cannot be written: its memory is read-only`)
  if (memory.checkedAs !== undefined) type.check(value, memberPath(memory.checkedAs, member))
  storeValue(type, memory.view, offset, value)
}

function liveObject(
  type: Type,
  shape: Extract<Shape, { kind: 'struct' | 'union' }>,
  memory: Memory,
  offset: number,
): object {
  const object = {}
  for (const field of shape.fields) {
    Object.defineProperty(object, field.name, {
      enumerable: true,
      get() {
        memory.alive()
        return read(field.type, memory, offset + field.offset)
      },
      set(value: unknown) {
        memory.alive()
        write(field.type, memory, offset + field.offset, value, `.${field.name}`)
      },
    })
  }
  origins.set(object, { type, memory, offset })
  return Object.seal(object)
}

function liveArray(
  type: Type,
  { element, length }: Extract<Shape, { kind: 'array' }>,
  memory: Memory,
  offset: number,
): object {
  const position = (name: string | symbol): number | undefined => {
    const index = typeof name === 'string' && /^\d+$/.test(name) ? Number(name) : length
    return index < length ? offset + index * element.size : undefined
  }
  const array = new Proxy(new Array<undefined>(length), {
    get(target, name) {
      memory.alive()
      const at = position(name)
      return at === undefined ? Reflect.get(target, name) : read(element, memory, at)
    },
    set(_target, name, value) {
      memory.alive()
      const at = position(name)
      if (at === undefined) return false
      write(element, memory, at, value, `[${String(name)}]`)
      return true
    },
    has: (target, name) => position(name) !== undefined || Reflect.has(target, name),
  })
  origins.set(array, { type, memory, offset })
  return array
}
