import { readdirSync, readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { compile, notedDoor } from '../compiler/index.ts'
import { xdp } from '../program/index.ts'
import { inspectorDoor } from '../source/index.ts'
import { noteFunctions } from './module-source.ts'
import { mentionsSkep } from './notes.ts'
import { parseModule, stripTypes } from './strip-types.ts'

type Function = (...args: never[]) => unknown

/** Runs a module with its functions noted; what it exports. */
async function run(text: string): Promise<Record<string, Function>> {
  const noted = noteFunctions('t.ts', text)
  const { code } = transformSync(noted ?? text, { loader: 'ts', target: 'esnext', tsconfigRaw: {} })
  return import(`data:text/javascript,${encodeURIComponent(code)}`)
}

/** What the variables of a noted function are, by their names. */
function variables(fn: Function, ...names: string[]): unknown[] {
  const { resolve } = notedDoor(fn)!
  return names.map((name) => resolve(name)?.value)
}

describe('a noted function', () => {
  it('knows the variables around it, and no others', async () => {
    const { f, made } = await run(`
      import * as fs from 'node:fs'
      import os, { type CpuInfo } from 'node:os'
      const a = 1, { b, c: [d = 4, ...e], ...g } = { b: 2, c: [3, 5], h: 6 }
      var v = 7; { var w = 8; let hidden = 9 }
      class K {}
      enum Color { Red }
      export const f = (own: CpuInfo, { x: y } = { x: a }) => {
        const inner = () => own + b
        for (const i of [d, e, g, v, w]) if (i) { let own = i; hidden: for (;;) break hidden }
        try { K } catch (c) { c } finally { fs, os, Color }
        return globalThis.process[inner()].hidden
      }
      export const made = ((n: number) => () => n + a)(41)
    `)
    const names = ['a', 'b', 'd', 'e', 'g', 'v', 'w', 'K', 'fs', 'os', 'Color']
    const [a, b, d, e, g, v, w, K, fs, os, Color] = variables(f!, ...names)
    expect([a, b, d, e, g, v, w]).toEqual([1, 2, 3, [5], { h: 6 }, 7, 8])
    expect([typeof K, typeof fs, typeof os, Color]).toEqual([
      'function',
      'object',
      'object',
      { 0: 'Red', Red: 0 },
    ])
    for (const name of ['own', 'x', 'y', 'i', 'c', 'hidden', 'inner', 'CpuInfo', 'globalThis', 'f']) {
      expect(notedDoor(f!)!.resolve(name), name).toBeUndefined()
    }
    expect(variables(made!, 'n', 'a')).toEqual([41, 1])
  })

  it('is every kind of function that has a text of its own', async () => {
    const all = await run(`
      const n = 3
      export const early = later
      export const arrow = () => n
      export const expression = function () { return n }
      export const named = function other() { return n }
      export const { method, assigned } = { method() { return n }, assigned: () => n }
      export default () => n
      function later() { 'use strict'; return inside; function inside() { return n } }
      export const inside = later()
      export const typed = <T,>(x: T): number => n as number
      if (n) { function block() { return n } }
      export const curried = (a: number) => (b: number) => a + b + n
    `)
    for (const [key, fn] of Object.entries(all)) {
      expect(notedDoor(fn)!.resolve('n'), key).toEqual({ value: 3 })
    }
    const { name } = all.named!
    expect(name).toBe('other')
    for (const each of ['arrow', 'expression', 'method', 'assigned', 'default'])
      expect(all[each]!.name).toBe(each)
    expect(variables(all.curried!(1 as never) as Function, 'a', 'n')).toEqual([1, 3])
  })

  it('sees what is in its dead zone as missing, and the value of now afterwards', async () => {
    const { f, missing, set } = await run(`
      export const f = () => late
      export const missing = () => before
      const before = globalThis.seen?.(f)
      let late = 1
      export const set = (to) => { late = to }
    `)
    expect(variables(f!, 'late')).toEqual([1])
    set!(2 as never)
    expect(variables(f!, 'late')).toEqual([2])
    expect(notedDoor(missing!)!.resolve('before')).toEqual({ value: undefined })
    const holder = globalThis as { seen?: (fn: Function) => unknown }
    holder.seen = (fn) => notedDoor(fn)!.resolve('late')
    const again = await run(`
      export const f = () => late
      export const before = () => found
      const found = globalThis.seen(f)
      let late = 1
    `)
    delete holder.seen
    expect(notedDoor(again.before!)!.resolve('found')).toEqual({ value: undefined })
  })

  it('leaves alone what cannot be kernel code', async () => {
    const { a, b, c, d } = await run(`
      const n = 1
      export const a = async () => n
      export const b = function* () { yield n }
      export const c = class { static m() { return n } }.m
      export const { d } = { __proto__: { d: () => 7 }, d() { return super.d() + n } }
    `)
    expect([a, b, c, d].map((fn) => notedDoor(fn!))).toEqual([undefined, undefined, undefined, undefined])
    expect(d!()).toBe(8)
  })

  it('has its place and its text in what its author wrote', async () => {
    const { f } = await run(
      `\n\nconst a = 1\nexport const f = (x: number): number =>\n  (x as number) + a // here\n`,
    )
    const { source } = notedDoor(f!)!
    expect(source.text).toBe('(x        )         =>\n  (x          ) + a')
    expect(source.locate(source.text.lastIndexOf('a'))).toEqual({
      file: 't.ts',
      line: 5,
      column: 18,
      text: '  (x as number) + a // here',
    })
    expect(source.locate(0)).toMatchObject({
      line: 4,
      column: 17,
      text: 'export const f = (x: number): number =>',
    })
  })
})

it('compiles where there is neither an inspector nor a file, as in a browser', async () => {
  const { f, wrong } = await run(`
    const table = { drop: 1, pass: 2 }
    const known = (n: number): boolean => n > table.drop
    export const f = (): number => (known(table.pass) ? table.pass : table.drop)
    export const wrong = (): number => table.drop / 3
  `)
  const target = { name: 'a kernel', arch: 'x64', cpu: 3, btf: undefined, hasHelper: () => true }
  const compiled = (fn: Function) => {
    const [variant] = xdp(fn as never).variants()
    const request = { name: 't', fn, variant: variant!, target: target as never, license: 'GPL' }
    return compile({ ...request, door: (wanted) => notedDoor(wanted)! })
  }
  expect(compiled(f!).insns).toHaveLength(2)
  expect(() => compiled(wrong!)).toThrow(/^SK1010[\s\S]* at t\.ts:5:40\n/)
})

it('what is noted is what the inspector sees', async () => {
  const exported = await run(`
    import * as all from 'node:path'
    import { join as one } from 'node:path'
    const list = [1], text = 'x', own = 5n
    export function f(a) { return all.sep + one(a, text) + list[0] }
    export const g = ((k) => (x) => x + k + own)(9)
  `)
  for (const fn of Object.values(exported)) {
    const inspected = inspectorDoor(fn)
    for (const name of ['list', 'text', 'own', 'k', 'x', 'a', 'fn', 'nowhere']) {
      const noted = notedDoor(fn)!.resolve(name)
      if (noted) expect(noted, name).toEqual(inspected.resolve(name))
    }
  }
  expect(variables(exported.f!, 'list', 'text')).toEqual([[1], 'x'])
  expect(variables(exported.g!, 'own', 'k')).toEqual([5n, 9])
})

describe('the transform', () => {
  const root = new URL('../../', import.meta.url).pathname
  const folders = ['tools', 'examples', 'src/cli']
  const files = folders.flatMap((folder) =>
    readdirSync(root + folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => root + folder + '/' + file),
  )

  it('moves no line of any file of this house, and its JavaScript stays JavaScript', () => {
    let noted = 0
    const moved: string[] = []
    for (const file of files) {
      const text = readFileSync(file, 'utf8')
      const result = noteFunctions(file, text)
      if (result === undefined) continue
      noted++
      const lines = result.split('\n')
      for (const [index, line] of text.split('\n').entries()) {
        // What is new stands between what was there.
        let at = 0
        for (const character of lines[index]!) if (character === line[at]) at++
        if (at < line.length) moved.push(`${file}:${index + 1}`)
      }
      expect(() => stripTypes(file, result, parseModule(file, result)), file).not.toThrow()
      transformSync(result, { loader: 'ts', target: 'esnext', tsconfigRaw: {} })
    }
    expect(moved).toEqual([])
    expect(noted).toBeGreaterThan(10)
  })

  it('knows whom it concerns', () => {
    for (const text of [
      "import { a } from 'skep'",
      'import{a}from"skep/kernel"',
      "await import('skep')",
      "import 'skep'",
    ])
      expect(mentionsSkep(text), text).toBe(true)
    for (const text of [
      "import { a } from 'skeps'",
      "import './skep'",
      "const from = 'skep'",
      "from 'skep/kernel/x'",
    ])
      expect(mentionsSkep(text), text).toBe(false)
  })

  it('leaves to others what it cannot read', () => {
    expect(noteFunctions('t.ts', 'const a = (')).toBeUndefined()
    expect(noteFunctions('t.js', 'const a: number = () => 1')).toBeUndefined()
    expect(noteFunctions('t.js', "import 'skep'")).toBeUndefined()
    expect(noteFunctions('t.tsx', 'export const a = () => <b>{1}</b>')).toContain('$skep(')
  })
})
