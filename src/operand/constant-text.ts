/** Strings known while compiling: literals, and captured strings. */
import type { Value } from '../ir/index.ts'
import type { Lowering } from './lowering.ts'
import { type Operand, type Place, Scalar } from './operand.ts'
import { Text } from './text.ts'
import { readWord, textBytes, words } from './words.ts'

/** A string known while compiling. */
export class ConstantText extends Text {
  readonly value: string
  readonly constant: Uint8Array
  readonly size: number

  constructor(value: string) {
    super()
    this.value = value
    this.constant = textBytes(value)
    this.size = this.constant.length + 1
  }

  override describe(): string {
    return `the string ${JSON.stringify(this.value)}`
  }

  override unify(other: Operand): Operand | undefined {
    return other instanceof ConstantText && other.value === this.value ? this : undefined
  }

  override truth(l: Lowering): Value {
    return l.b.bool(this.constant.length > 0)
  }

  protected override length(l: Lowering): Operand {
    return new Scalar('num', l.b.const(this.constant.length))
  }

  copyTo(l: Lowering, place: Place, size: number): void {
    // Nobody reads behind the NUL of a record's string; everywhere else the bytes must be canonical.
    const written = place.space === 'record' ? Math.min(size, this.size) : size
    const bytes = new Uint8Array(written)
    bytes.set(this.constant.subarray(0, written - 1))
    for (const [offset, width] of words(written, place.offset)) {
      const value = l.b.const(readWord(bytes, offset, width))
      l.b.store(place.pointer, value, { offset: place.offset + offset, size: width, space: place.space })
    }
  }

  inMemory(l: Lowering): Place {
    const place = l.temporary(this.size, 8, 'a string')
    this.copyTo(l, place, this.size)
    return place
  }

  override host(): { readonly value: unknown } {
    return { value: this.value }
  }
}
