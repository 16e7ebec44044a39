import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CacheDirectory } from '../cache/index.ts'
import { Code, scriptOf } from './code.ts'
import { formBeside, writeForm } from './form.ts'

let folder: string
let script: string

beforeEach(() => {
  folder = mkdtempSync('/tmp/skep-form-')
  script = join(folder, 'main.cjs')
  writeFileSync(script, 'exports.answer = function () { return 6 * 7 }')
})

afterEach(() => rmSync(folder, { recursive: true }))

const answer = () => (new Code(undefined, (path) => path).load(script).answer as () => number)()

it('is what V8 takes in place of the script', () => {
  expect(formBeside(script)).toBeUndefined()
  const made = scriptOf(script).createCachedData()
  writeForm(script, made)
  expect(formBeside(script)).toEqual(made)
  expect(scriptOf(script, formBeside(script)).cachedDataRejected).toBe(false)
  expect(answer()).toBe(42)
})

it('is not taken where it is damaged, or of another build or Node.js', () => {
  writeForm(script, scriptOf(script).createCachedData())
  const bytes = readFileSync(`${script}.v8`)
  for (let at = 0; at < bytes.length; at += 97) {
    const damaged = Buffer.from(bytes)
    damaged[at]! ^= 1
    writeFileSync(`${script}.v8`, damaged)
    expect(formBeside(script), `damage at ${at}`).toBeUndefined()
  }
  for (const length of [0, 7, bytes.length - 1]) {
    writeFileSync(`${script}.v8`, bytes.subarray(0, length))
    expect(formBeside(script), `${length} bytes`).toBeUndefined()
    expect(answer()).toBe(42)
  }
})

it('does no harm where V8 does not take it, and another is kept', () => {
  writeForm(script, Buffer.from('of another V8'))
  const cache = new CacheDirectory(join(folder, 'cache'))
  for (let i = 0; i < 2; i++) {
    const code = new Code(cache, (path) => path)
    expect((code.load(script).answer as () => number)()).toBe(42)
    code.keep()
  }
  expect(answer()).toBe(42)
})
