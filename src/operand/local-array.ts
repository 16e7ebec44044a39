/**
 * Arrays of kernel code that lie in memory, so that any index will do: array literals of numbers or booleans, typed
 * arrays, and tables of captured constants. They are as JavaScript has them: elements of literals are whole numbers
 * of 64 bits, those of typed arrays wrap at their width. What is behind the end cannot be reached: an index is proved.
 *
 * Each has its place on the stack and one name. A second variable that holds it would have to follow when a loop makes
 * the array anew, so that is refused; functions may be handed it.
 */
import { array, bool, bytes, i8, i16, i32, i64, type Type, u8, u16, u32, u64 } from '../schema/index.ts'
import type { Lowering } from './lowering.ts'
import { Reference, writePlace } from './memory.ts'
import { type Operand, Optional, type Place, Scalar } from './operand.ts'
import { zeroBytes } from './words.ts'

/** A number as registers have it. */
const wholeNumber: Type<number> = {
  ...(i64 as unknown as Type<number>),
  name: 'number',
  shape: { kind: 'int', bits: 64, signed: true, bigEndian: false, bigint: false },
}

/** An array in memory under its one name. */
export class LocalArray extends Reference {
  override readonly moves = false
  private readonly length: number

  constructor(place: Place, element: Type, length: number) {
    super(place, element === u8 ? bytes(length) : array(element, length), { writable: true, atomic: false })
    this.length = length
  }

  override describe(): string {
    return `an array of ${this.length} elements`
  }

  override unify(other: Operand): Operand | undefined {
    return other === this ? this : undefined
  }
}

function made(l: Lowering, element: Type, length: number): LocalArray {
  const place = l.temporary(element.size * length, 8, `an array of ${length} elements`)
  return new LocalArray(place, element, length)
}

function filled(l: Lowering, element: Type, elements: readonly Operand[]): LocalArray {
  const all = made(l, element, elements.length)
  for (const [i, value] of elements.entries()) {
    const place = { ...all.place, offset: all.place.offset + i * element.size }
    writePlace(l, place, element, value, `element ${i}`)
  }
  return all
}

/** Puts the elements of a literal into memory, if they are numbers or booleans, all of them. */
export function inArray(l: Lowering, elements: readonly Operand[]): LocalArray | undefined {
  const kinds = new Set(
    elements.map((each) => {
      // A variable that a loop changes may be missing, for all that is known inside of it.
      const inner = each instanceof Optional ? each.inner : each
      return inner instanceof Scalar ? inner.kind : undefined
    }),
  )
  const [kind] = kinds
  if (kinds.size !== 1 || (kind !== 'num' && kind !== 'bool')) return undefined
  return filled(l, kind === 'num' ? wholeNumber : bool, elements)
}

const widths: readonly Type[] = [u8, i8, u16, i16, u32, i32]

/** A table of constants, in the narrowest integers that hold all of them. */
export function constantTable(l: Lowering, values: readonly unknown[], path: string): LocalArray | undefined {
  if (values.length === 0 || values.length > 64) return undefined
  if (!values.every((value) => typeof value === 'number' && Number.isSafeInteger(value))) return undefined
  const numbers = values as readonly number[]
  const holds = ({ size, shape }: Type) => {
    const [low, high] =
      shape.kind === 'int' && shape.signed
        ? [-(2 ** (size * 8 - 1)), 2 ** (size * 8 - 1)]
        : [0, 2 ** (size * 8)]
    return numbers.every((value) => value >= low && value < high)
  }
  return filled(
    l,
    widths.find(holds) ?? wholeNumber,
    numbers.map((value, i) => l.capture(value, `${path}[${i}]`)),
  )
}

/** What `new Uint8Array(…)` and its like have as elements. */
export const typedArrays: ReadonlyMap<unknown, Type> = new Map<unknown, Type>([
  [Uint8Array, u8],
  [Int8Array, i8],
  [Uint16Array, u16],
  [Int16Array, i16],
  [Uint32Array, u32],
  [Int32Array, i32],
  [BigUint64Array, u64],
  [BigInt64Array, i64],
])

/** `new Uint32Array(8)`: zeros. */
export function zeroArray(l: Lowering, element: Type, length: number): LocalArray {
  const all = made(l, element, length)
  zeroBytes(l, all.place, element.size * length)
  return all
}

/** `new Uint32Array([a, b, c])`. */
export function typedArray(l: Lowering, element: Type, elements: readonly Operand[]): LocalArray {
  return filled(l, element, elements)
}
