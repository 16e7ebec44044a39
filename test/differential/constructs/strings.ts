/** Strings: their characters, comparisons, loops over them, one literal or another. */
import { hash, str, struct, u32 } from '../../../src/index.ts'
import { range } from '../../../src/kernel/index.ts'
import type { Constructs } from './shared.ts'

const named = struct({ first: str(16), second: str(8), n: u32 })
const titles = hash(u32, str(11))

const longer = struct({ path: str(32) })
const paths = hash(u32, str(64))

const tag = struct({ word: str(12) })

export const strings: Constructs = {
  'the end of a string whose size is no power of two': (_, pkt) => {
    const t = pkt.view(tag, 0)
    if (!t) return 1
    return (t.word.endsWith('xyz') ? 1000 : 2000) + (t.word.endsWith('o') ? 10_000 : 0)
  },
  'compared with a literal, and with another': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    return n.first === 'hello' ? 1 : n.first === n.second ? 2 : 3
  },
  startsWith: (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    return (n.first.startsWith('he') ? 1 : 2) + ('hello'.startsWith('he') ? 10 : 20)
  },
  'startsWith another': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    return (n.first.startsWith(n.second) ? 1 : 2) + (n.second.startsWith(n.first) ? 10 : 20)
  },
  'endsWith and includes': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    return (
      (n.first.endsWith('lo') ? 1 : 2) +
      (n.first.includes('l') ? 10 : 20) +
      (n.second.endsWith('') ? 100 : 200)
    )
  },
  '.length': (_, pkt) => {
    const n = pkt.view(named, 0)
    return n ? n.first.length * 16 + n.second.length : 0
  },
  '.length of other sizes': (p) => {
    titles.set(1, p.a > 4 ? 'x' : 'abcdefghi')
    return titles.get(1)?.length ?? 0
  },
  'a character at a constant': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    return (
      (n.first[1] === 'e' ? 1 : 2) +
      (n.first[9] === undefined ? 10 : 20) +
      (n.first.at(0) === 'h' ? 100 : 200)
    )
  },
  'a character at any index': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    const { first } = n
    let count = 0
    for (let i = 0; i < first.length; i++) if (first[i] === 'l') count++
    return count * 10 + (first[n.n & 7] === 'e' ? 1 : 2)
  },
  'characters compared': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    let lower = 0
    for (const c of n.first) if (c >= 'a' && c <= 'z') lower++
    return lower
  },
  'for … of': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    let count = 0
    for (const c of n.first) {
      if (c === 'h') continue
      if (c === 'o') break
      count++
    }
    for (const c of 'hello') if (c === 'l') count += 100
    return count
  },
  'codes of characters': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    const { first } = n
    let hash = 7
    for (let i = 0; i < first.length; i++) hash = (hash * 31 + (first.charCodeAt(i) & 0xff)) & 0xffff
    for (const c of first) hash = (hash * 31 + (c.charCodeAt(0) & 0xff)) & 0xffff
    return hash + ((first.codePointAt(3) ?? 7) & 0xff) + (first.length > 2 ? first.charCodeAt(2) & 0xff : 1)
  },
  'codes of characters of longer strings': (p, pkt) => {
    const line = pkt.view(longer, 0)
    if (!line) return 0
    const { path } = line
    const codeAt = (s: string, i: number): number => (i < s.length ? s.charCodeAt(i) & 0xff : 1)
    let hash = codeAt(path, p.a & 31)
    for (let i = 0; i < path.length; i++) hash = (hash * 31 + (path.charCodeAt(i) & 0xff)) & 0xffff
    paths.set(1, 'xyz/xyz')
    const there = paths.get(1)
    if (there !== undefined) for (const i of range(9)) hash += i < there.length ? there.charCodeAt(i) : 3
    return hash
  },
  'one literal or another': (p) => {
    let name = 'small'
    if (p.a > 3) name = 'large'
    const other = p.b > 5 ? 'large' : ''
    return (
      (name === 'large' ? 1 : 2) +
      (name === other ? 10 : 20) +
      name.length +
      other.length * 100 +
      (other ? 1000 : 0)
    )
  },
  'one literal or another, in a loop': (p) => {
    let state = 'start'
    let turns = 0
    for (const i of range(6)) {
      if (state === 'start') state = 'middle'
      else if (state === 'middle' && i > (p.a & 3)) state = 'end'
      if (state === 'end') turns++
    }
    return turns
  },
  'one literal or another, stored': (p) => {
    titles.set(2, p.a > 4 ? 'ab' : p.a > 1 ? 'abc' : 'abcd')
    const title = titles.get(2)
    return title === 'abc' ? 1 : (title?.length ?? 9)
  },
  'switch of a string, and of a character': (_, pkt) => {
    const n = pkt.view(named, 0)
    if (!n) return 0
    switch (n.second) {
      case 'GET':
        return 1
      case 'POST':
        return 2
    }
    switch (n.first[0]) {
      case 'h':
        return 3
      default:
        return 4
    }
  },
  'templates of what is known': (p) => {
    const prefix = 'ab'
    return `${prefix}${5 + 1}`.length + (`${prefix}c` === 'abc' ? 10 : 20) + (p.a & 1)
  },
}
