/**
 * The string section of BTF. One idea: a name is found by searching the section's text for it, as a whole, and no
 * table of names is ever built: 2 ms for the text of a kernel's two million bytes, then 0.02 to 1 ms a name.
 */
import { cString } from '../base/index.ts'
import { FormatError } from '../error/index.ts'

const decoder = new TextDecoder()

export class BtfStrings {
  readonly #bytes: Uint8Array
  readonly #base: number
  #text: string | undefined

  /** `base` is where the section begins in its file, for messages. */
  constructor(bytes: Uint8Array, base: number) {
    this.#bytes = bytes
    this.#base = base
  }

  /** The string at `offset` of the section. */
  at(offset: number): string {
    const text = cString(this.#bytes, offset)
    if (text === undefined)
      throw new FormatError('BTF', `no string ${offset} (${this.#bytes.length} bytes of strings)`, this.#base)
    return text
  }

  /** The offsets at which exactly `name` stands as a string of its own. */
  *offsetsOf(name: string): Generator<number> {
    if (name === '' || name.includes('\0')) return
    this.#text ??= decoder.decode(this.#bytes)
    const whole = `\0${name}\0`
    // Where all is ASCII, and in no other case, character and byte offsets are the same.
    if (this.#text.length === this.#bytes.length) {
      for (let at = this.#text.indexOf(whole); at >= 0; at = this.#text.indexOf(whole, at + 1)) yield at + 1
      return
    }
    for (let at = this.#bytes.indexOf(0); at >= 0; at = this.#bytes.indexOf(0, at + 1))
      if (cString(this.#bytes, at + 1) === name) yield at + 1
  }
}
