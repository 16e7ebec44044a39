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
  /** The section as text, once a name was searched, and empty where it is not all ASCII: else offsets would differ. */
  #text: string | undefined

  /** `base` is where the section begins in its file, for messages. */
  constructor(bytes: Uint8Array, base: number) {
    this.#bytes = bytes
    this.#base = base
  }

  /** The string at `offset` of the section. */
  at(offset: number): string {
    if (this.#text && offset < this.#text.length)
      return this.#text.slice(offset, this.#text.indexOf('\0', offset))
    const text = cString(this.#bytes, offset)
    if (text === undefined)
      throw new FormatError('BTF', `no string ${offset} (${this.#bytes.length} bytes of strings)`, this.#base)
    return text
  }

  /** The offsets of the strings that are exactly `name`; or, with something `behind` it, begin with both. */
  *offsetsOf(name: string, behind = '\0'): Generator<number> {
    if (name === '' || name.includes('\0')) return
    const text = (this.#text ??= asciiOf(this.#bytes))
    if (text) {
      const whole = `\0${name}${behind}`
      for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) yield at + 1
      return
    }
    for (let at = this.#bytes.indexOf(0); at >= 0; at = this.#bytes.indexOf(0, at + 1))
      if (`${cString(this.#bytes, at + 1) ?? ''}\0`.startsWith(name + behind)) yield at + 1
  }
}

function asciiOf(bytes: Uint8Array): string {
  const text = decoder.decode(bytes)
  return text.length === bytes.length && !text.includes('\ufffd') ? text : ''
}
