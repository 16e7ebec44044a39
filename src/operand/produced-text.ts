/** Strings that a helper produces where they are wanted, straight into a ring record if that is where they go. */
import type { Value } from '../ir/index.ts'
import type { Lowering } from './lowering.ts'
import { MemoryText } from './memory-text.ts'
import type { Place } from './operand.ts'
import { Text } from './text.ts'
import { zeroBytes } from './words.ts'

/** A string that `write` produces: at most `size` bytes with the NUL, into zeroed memory. */
export class ProducedText extends Text {
  readonly size: number
  private readonly what: string
  private readonly write: (l: Lowering, address: Value, size: number) => void
  private settled: MemoryText | undefined

  constructor(what: string, size: number, write: (l: Lowering, address: Value, size: number) => void) {
    super()
    this.what = what
    this.size = size
    this.write = write
  }

  copyTo(l: Lowering, place: Place, size: number): void {
    if (this.settled) return this.settled.copyTo(l, place, size)
    const wanted = Math.min(size, this.size)
    // Nobody reads behind the NUL of a record's string; everywhere else the bytes must be canonical, and helpers leave
    // what is there (bpf_get_current_comm() zeroes it on some kernels, and on Linux 6.1 does not).
    if (place.space !== 'record') zeroBytes(l, place, size)
    this.write(l, l.address(place), wanted)
  }

  inMemory(l: Lowering): Place {
    return this.settle(l).place
  }

  override settle(l: Lowering): MemoryText {
    if (!this.settled) {
      const place = l.temporary(this.size, 8, this.what)
      this.copyTo(l, place, this.size)
      this.settled = new MemoryText(place, this.size)
    }
    return this.settled
  }
}
