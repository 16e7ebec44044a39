/** What functions of several chapters are given and use. */
import {
  arrayOf,
  be16,
  be32,
  bool,
  hash,
  type Infer,
  i32,
  i64,
  type Packet,
  str,
  struct,
  u32,
  u64,
} from '../../../src/index.ts'

/** The first words of a packet, which every function gets. */
export const words = struct({ a: u32, b: u32, c: i32, d: u32 })
export type Words = Infer<typeof words>

/** Constructs: what each is called, and a function that uses it. */
export type Constructs = Readonly<Record<string, (p: Words, pkt: Packet) => number>>

/** A function that TypeScript's checker or the linter would not have. */
export const javascript = (text: string) => new Function(`return ${text}`)() as Constructs[string]

export const longs = struct({ a: u64, b: u64, c: i64, d: i64 })
export const inner = struct({ x: u32, y: be16, name: str(8) })
export const outer = struct({
  i: inner,
  n: u64,
  list: arrayOf(inner, 3),
  nums: arrayOf(u32, 4),
  b: be32,
  flag: bool,
})

export const outers = hash(u32, outer)

const one = { x: 1, y: 2, name: 'a' }
export const filled = (b: number): Infer<typeof outer> => ({
  i: { x: 1, y: b & 0xff, name: 'ab' },
  n: 5n,
  list: [one, { x: 3, y: 4, name: 'b' }, { x: 5, y: 6, name: 'c' }],
  nums: [1, 2, 3, 4],
  b,
  flag: true,
})
