import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { cut, pad, textWidth } from './text-width.ts'

const categories = new Map<string, RegExp>()
function isOf(category: string, character: string): boolean {
  let pattern = categories.get(category)
  if (!pattern) categories.set(category, (pattern = new RegExp(`^\\p{${category}}$`, 'u')))
  return pattern.test(character)
}

describe('textWidth', () => {
  it('agrees with the Unicode database that Python brings', () => {
    const listing = execFileSync(
      'python3',
      [
        '-c',
        `import sys, unicodedata as u
for c in range(0x20, 0x110000):
  s = chr(c)
  if u.category(s) in ('Cn', 'Co', 'Cs'): continue
  if u.category(s) == 'Lo' and u.east_asian_width(s) == 'W' and c % 31: continue
  print(c, u.category(s), u.east_asian_width(s))`,
      ],
      { encoding: 'utf8', maxBuffer: 1 << 26 },
    )
    const wrong: string[] = []
    let compared = 0
    for (const line of listing.trim().split('\n')) {
      const [code, category, width] = line.split(' ') as [string, string, string]
      const character = String.fromCodePoint(Number(code))
      // As the terminal is set; joined to the syllable before; wide since Unicode 16; of another category since then.
      const ambiguous = width === 'A'
      const vowel = /[\u1160-\u11ff]/.test(character)
      const hexagram = /[\u2630-\u2637\u268a-\u268f\u4dc0-\u4dff\u{1d300}-\u{1d376}]/u.test(character)
      if (ambiguous || vowel || hexagram || !isOf(category, character)) continue
      const wanted = /^(Mn|Me|Cf|Cc)$/.test(category) ? 0 : /^[WF]$/.test(width) ? 2 : 1
      compared++
      if (textWidth(character) !== wanted) wrong.push(`${character} ${line}`)
    }
    expect(wrong).toEqual([])
    expect(compared).toBeGreaterThan(30_000)
  })

  it.each([
    ['/usr/bin/true', 13],
    ['héllo', 5],
    ['he\u0301llo', 5],
    ['日本語', 6],
    ['👍', 2],
    ['🇩🇪', 2],
    ['', 0],
  ])('%s takes %i', (text, width) => {
    expect(textWidth(text)).toBe(width)
  })
})

it('pads to columns, not characters', () => {
  expect(pad('日本', 6)).toBe('日本  ')
  expect(pad('e\u0301', 3, true)).toBe('  e\u0301')
  expect(pad('too long', 3)).toBe('too long')
})

it.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdef', 5, 'abcd…'],
  ['日本語', 6, '日本語'],
  ['日本語', 5, '日本…'],
  ['日本語', 4, '日…'],
  ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
  ['abc', 1, '…'],
  ['abc', 0, ''],
])('cuts %s to %i: %s', (text, width, wanted) => {
  expect(cut(text, width)).toBe(wanted)
})
