/**
 * How many columns of a terminal a text takes, code point by code point as terminals themselves count (wcwidth(3);
 * the widths are those of Unicode's Annex 11): combining and invisible characters none, East Asian ones and emoji
 * two. Graphemes are not joined: most terminals do not join them either.
 */

const ascii = /^[\x20-\x7e]*$/
const none = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11ff]$/u
const emoji = /^\p{Emoji_Presentation}$/u
/** Half a flag each: a pair of them takes two columns. */
const flags = /^[\u{1f1e6}-\u{1f1ff}]$/u
const wide = new RegExp(
  `^[${[
    '\\u1100-\\u115f\\u2329\\u232a\\u2630-\\u2637\\u268a-\\u268f', // Hangul initials, brackets, trigrams
    '\\u2e80-\\u303e\\u3040-\\ua4cf\\ua960-\\ua97f\\uac00-\\ud7a3', // CJK, kana, Yi, Hangul
    '\\uf900-\\ufaff\\ufe10-\\ufe1f\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6', // compatibility, full width
    '\\u{16fe0}-\\u{18dff}\\u{1aff0}-\\u{1b2ff}\\u{1d300}-\\u{1d376}', // Tangut, Nushu, rare kana, hexagrams
    '\\u{1f200}-\\u{1f2ff}\\u{20000}-\\u{3ffff}', // enclosed ideographs, rare ideographs
  ].join('')}]$`,
  'u',
)

/** Columns of one character. */
function columnsOf(character: string): 0 | 1 | 2 {
  if (none.test(character)) return 0
  return wide.test(character) || (emoji.test(character) && !flags.test(character)) ? 2 : 1
}

/** Columns that `text` takes. */
export function textWidth(text: string): number {
  if (ascii.test(text)) return text.length
  let width = 0
  for (const character of text) width += columnsOf(character)
  return width
}

/** `text` with blanks behind it (before it: `right`), so that it takes `width` columns if it took fewer. */
export function pad(text: string, width: number, right = false): string {
  const blanks = ' '.repeat(Math.max(0, width - textWidth(text)))
  return right ? blanks + text : text + blanks
}

/** `text` cut to `width` columns, with `…` in the last of them if something is missing. */
export function cut(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  let room = width - 1
  let kept = ''
  for (const character of text) {
    room -= columnsOf(character)
    if (room < 0) break
    kept += character
  }
  return width > 0 ? `${kept}…` : ''
}
