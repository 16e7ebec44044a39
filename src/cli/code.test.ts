import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CacheDirectory } from '../cache/index.ts'
import { Code } from './code.ts'

let folder: string
const kept = () => readdirSync(join(folder, 'cache')).sort()

/** What the script exports in a process of its own, as far as `Code` knows. */
function run(name = 'main.cjs', key = 'build 1'): Record<string, unknown> {
  const code = new Code(new CacheDirectory(join(folder, 'cache')), (path) => `${key} ${path}`)
  const exports = code.load(join(folder, name))
  code.keep()
  return exports
}

beforeEach(() => {
  folder = mkdtempSync('/tmp/skep-code-')
  writeFileSync(
    join(folder, 'main.cjs'),
    "const part = require('./part.cjs'), { basename } = require('node:path'); exports.name = basename(__filename); " +
      "exports.part = part; exports.same = require('./part.cjs') === part; exports.place = () => new Error('here').stack",
  )
  writeFileSync(join(folder, 'part.cjs'), 'module.exports.answer = 6 * 7')
})

afterEach(() => rmSync(folder, { recursive: true }))

it('runs scripts as node does, whether they are kept or not', () => {
  for (let i = 0; i < 4; i++) {
    const { name, part, same, place } = run() as { [key: string]: unknown; place: () => string }
    expect({ name, part, same }).toEqual({ name: 'main.cjs', part: { answer: 42 }, same: true })
    const column = readFileSync(join(folder, 'main.cjs'), 'utf8').indexOf('new Error') + 1
    expect(place().split('\n')[1]).toContain(`${join(folder, 'main.cjs')}:1:${column}`)
  }
})

it('loads spare scripts when something of them is first used', () => {
  writeFileSync(
    join(folder, 'main.cjs'),
    "const spare = require('./spare.cjs'); exports.before = () => globalThis.spareRan; " +
      'exports.used = () => [spare.answer, spare.answer, spare.absent, spare.live]',
  )
  writeFileSync(
    join(folder, 'spare.cjs'),
    'globalThis.spareRan = true; let n = 0; exports.answer = 42;' +
      "Object.defineProperty(exports, 'live', { enumerable: true, get: () => ++n })",
  )
  const { before, used } = run() as { before: () => unknown; used: () => unknown[] }
  try {
    expect(before()).toBeUndefined()
    expect(used()).toEqual([42, 42, undefined, 1])
    expect(before()).toBe(true)
    expect(used().at(-1)).toBe(2)
  } finally {
    Reflect.deleteProperty(globalThis, 'spareRan')
  }
})

it('keeps what ran at the end of the first two times', () => {
  run()
  const first = kept()
  expect(first).toHaveLength(2)
  run()
  expect(kept()).toHaveLength(4)
  expect(kept()).toEqual(expect.arrayContaining(first))
  run()
  expect(kept()).toHaveLength(4)
})

it('keeps scripts of another build apart', () => {
  run()
  run('main.cjs', 'build 2')
  expect(kept()).toHaveLength(4)
})

it('does without a form that V8 does not take', () => {
  run()
  run()
  // V8 tells another script by its length.
  writeFileSync(join(folder, 'part.cjs'), 'module.exports.answer = "another"')
  expect(run().part).toEqual({ answer: 'another' })
  expect(kept()).toHaveLength(4)
  expect(run().part).toEqual({ answer: 'another' })
})

it('does without a cache', () => {
  const code = new Code(undefined, (path) => path)
  expect(code.load(join(folder, 'part.cjs'))).toEqual({ answer: 42 })
  expect(() => code.keep()).not.toThrow()
})
