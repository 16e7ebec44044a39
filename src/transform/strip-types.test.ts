import { readdirSync, readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { parseModule, stripTypes } from './strip-types.ts'

const strip = (text: string) => stripTypes('t.ts', text, parseModule('t.ts', text))

/** What esbuild makes of a text; empty statements are nobody's business. */
const printed = (text: string, loader: 'ts' | 'js') =>
  transformSync(text, { loader, minifyWhitespace: true, target: 'esnext', tsconfigRaw: {} })
    .code.replace(/;{2,}/g, ';')
    .replace(/([{}]|^(?:#!.*\n)?);+/g, '$1')
    .replace(/;}/g, '}')
    .trim()

const hard = `
import type { A } from './a.ts'
import { type B, c } from './b.ts'
import { D, e } from './d.ts'
import Def, { F } from './f.ts'
export type { G } from './g.ts'
export { type H, i } from './h.ts'
export * as ns from './x.ts'
abstract class K<T> extends Base<T> implements D, Foo<F> {
  private readonly x: number = 1
  declare y: string
  static override z?: T
  q!: string;
  [key: string]: unknown
  readonly = 3
  abstract foo(): void
  constructor(a: number, private_ = 2) { super(); this.x = a! + private_ }
  get v(): number { return this.x as number }
  async *gen<U extends T>(this: K<T>, a?: U, ...rest: readonly U[]): AsyncGenerator<U> { yield a as U }
  over(a: string): void
  over(a: number): void
  over(a: unknown) { return <any>a }
  public static async m?(): Promise<void>
  static { e() }
  'quoted'?: number
  [Symbol.iterator]?(): void
  declare
}
function assertIs(this: Window, v: unknown): asserts v is string {}
function over(a: string): void
function over(a: any) {}
declare function ext(): void
declare const dc: number, de: string
declare global { interface Window { a: 1 } }
export declare const zz: number
export default interface Foo<T> { a: T }
const f = <T,>(x: T): x is T & string => x!
const g = async <T extends { a: 1 }>({ a, b: [c2] = [1] }: { a: T; b?: number[] }, [d2]: [number] = [1]): Promise<
  T
> => a
const u = c satisfies B
const v = (c as any as B)!.foo!?.[0]!<string>('a')
let w: string | undefined, w2!: number
type T1 = { a: 1 }
;(c as any)()
const h1 = c as unknown
[1, 2].map((x: number): number => x)
label: for (const x of c as any[]) { if (x as boolean) continue label; else break }
const t = \`a \${c as string} b\`
const obj = { m<T>(a: T): void {}, get p(): number { return 1 }, async *[Symbol.iterator](): any {} }
const inst = Map<string, number>
new Map<string, Array<number>>([] as [string, number[]][])
const cond = c ? (a: number) : string => 'x' : (b: number) => b
try { c() } catch (err: unknown) { throw err as Error }
enumLike(c)
export const enumLike = (x: typeof c): x is typeof c => true
const kk = class<T> implements D { a?: T }
if (c) var z2 = <T>(c)
x = y as any
;[1]
function opt(a?: number, { b }: { b?: 1 } = {}) { return a! < b! }
`

describe('stripTypes', () => {
  it('leaves the JavaScript that esbuild leaves, of every kind of type', () => {
    expect(printed(strip(hard), 'js')).toBe(printed(hard, 'ts'))
  })

  it('leaves the JavaScript that esbuild leaves, of rooms of rooms of this very house', () => {
    const root = new URL('../', import.meta.url).pathname
    const files = ['cli', 'kernel', 'map', 'tool'].flatMap((room) =>
      readdirSync(root + room)
        .filter((each) => each.endsWith('.ts'))
        .map((each) => `${room}/${each}`),
    )
    expect(files.length).toBeGreaterThan(30)
    for (const file of files) {
      const text = readFileSync(root + file, 'utf8')
      expect(printed(strip(text), 'js'), file).toBe(printed(text, 'ts'))
    }
  })

  it('moves nothing', () => {
    const stripped = strip(hard)
    expect(stripped.length).toBe(hard.length)
    for (let at = 0; at < hard.length; at++) {
      if (stripped[at] === ' ' || stripped[at] === ';' || stripped[at] === ')') continue
      expect(stripped[at]).toBe(hard[at])
    }
  })

  it.each([
    ['enum A { B }', 0],
    ['  namespace A { export const b = 1 }', 2],
    ['class A { constructor(private b: number) {} }', 22],
    ['const a: = 1', 9],
  ])('refuses %j at its place', (text, start) => {
    let error: unknown
    try {
      strip(text)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toMatchObject({ name: 'CompileError', diagnostics: [{ span: { start } }] })
  })
})
