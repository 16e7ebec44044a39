/**
 * What a traced process says, made safe to show: its file names, arguments and its own name must neither break lines
 * nor reach the terminal as commands, nor turn the direction of what stands beside them.
 */

/** Control characters of both sets, and those that turn the direction of text (Unicode's Annex 9). */
const unsafe = /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g
/** Bytes that are no UTF-8: they stand as U+DC80…U+DCFF, and leave for files and pipes as they came. */
const stray = /\p{Surrogate}/gu

/** `text` with control characters as `\n` or `\x1b`; for a `terminal`, bytes that are no UTF-8 are shown as `\xff`. */
export function visible(text: string, terminal: boolean): string {
  const safe = text.replace(unsafe, (character) => {
    if (character === '\n') return '\\n'
    if (character === '\t') return '\\t'
    const code = character.charCodeAt(0)
    return code < 0x100 ? hex('x', 2, code) : hex('u', 4, code)
  })
  return terminal ? safe.replace(stray, (byte) => hex('x', 2, byte.charCodeAt(0) & 0xff)) : safe
}

function hex(letter: string, digits: number, code: number): string {
  return `\\${letter}${code.toString(16).padStart(digits, '0')}`
}
