/**
 * A string table of an ELF file. One idea: to find a name, its bytes are compared where a name should be, so a search
 * decodes nothing, and takes no longer for a file that is made of overlapping names.
 */
import { cString } from '../base/index.ts'
import type { ElfBytes, Extent } from './layout.ts'

const encoder = new TextEncoder()

/** A name as the bytes it has in a string table. */
export const nameBytes = (name: string) => encoder.encode(`${name}\0`)

export class ElfStrings {
  readonly #file: ElfBytes
  readonly #bytes: Uint8Array
  readonly #base: number

  constructor(file: ElfBytes, extent: Extent) {
    this.#file = file
    this.#bytes = file.slice(extent, 'string table')
    this.#base = extent.offset
  }

  /** The string at `offset` of the table. */
  at(offset: number): string {
    const text = offset < this.#bytes.length ? cString(this.#bytes, offset) : undefined
    if (text === undefined)
      this.#file.fail(`no string ${offset} in a table of ${this.#bytes.length} bytes`, this.#base)
    return text
  }

  /** True where the string at `offset` is the one that `bytes` are. */
  equals(offset: number, bytes: Uint8Array): boolean {
    for (let i = 0; i < bytes.length; i++) if (this.#bytes[offset + i] !== bytes[i]) return false
    return true
  }
}
