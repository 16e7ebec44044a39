/** Strings as C keeps them: bytes up to a zero. One idea: nearly all of them are short ASCII, which needs no decoder. */

const decoder = new TextDecoder()

/** The zero-terminated UTF-8 string at `start`, or `undefined` where no zero comes before `end`. */
export function cString(bytes: Uint8Array, start: number, end: number = bytes.length): string | undefined {
  let text = ''
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!
    if (byte === 0) return text
    if (byte < 0x80) {
      text += String.fromCharCode(byte)
      continue
    }
    const stop = bytes.indexOf(0, at)
    return stop < 0 || stop >= end ? undefined : decoder.decode(bytes.slice(start, stop))
  }
  return undefined
}
