/** BPF in C by `compileC`, `skep build` and `skep run`: headers of Skep's alone, no libbpf and no kernel headers. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileC } from '../../src/clang/index.ts'
import { loadObject } from '../../src/linux/index.ts'
import { CObjects } from '../support/c-objects.ts'

const bin = new URL('../../dist/start/skep.cjs', import.meta.url).pathname
const source = (name: string) => new URL(`./${name}.bpf.c`, import.meta.url).pathname
const compile = (name: string) => compileC(readFileSync(source(name), 'utf8'), { file: source(name) })
const packet = { data: new Uint8Array(64) }

let c: CObjects
const before = process.env.SKEP_CACHE
beforeAll(() => {
  c = new CObjects()
  process.env.SKEP_CACHE = join(c.folder, 'cache')
})
afterAll(() => {
  if (before === undefined) delete process.env.SKEP_CACHE
  else process.env.SKEP_CACHE = before
  c.remove()
})

describe('compileC', () => {
  it.each([
    'maps',
    'maps-in-maps',
    'variables',
    'subprograms',
    'core-fields',
    'core-types',
    'externs',
    'events',
  ])('compiles %s, and it loads', async (name) => {
    await using object = await loadObject(compile(name))
    expect(Object.keys(object.programs).length).toBeGreaterThan(0)
  })

  it('computes the same as with the headers of libbpf', async () => {
    const outOf = async (given: string | Uint8Array) => {
      await using object = await loadObject(given)
      object.programs.types!.run(packet)
      const out = object.data.out as bigint[]
      // Ids of local types are each object's own.
      return out.filter((_, i) => i !== 5 && i !== 20)
    }
    expect(await outOf(compile('core-types'))).toEqual(await outOf(c.compile('core-types')))
  })

  it('says what clang says, with the lines of the file', () => {
    expect(() => compileC('int x = y;\n', { file: 'wrong.bpf.c' })).toThrow(/wrong\.bpf\.c:1:9: error/)
  })

  it('keeps objects and headers by their content', () => {
    const folder = join(c.folder, 'cache-c')
    const objects = () => readdirSync(folder).filter((each) => each.endsWith('.o')).length
    const first = compile('variables')
    const count = objects()
    expect(compile('variables')).toEqual(first)
    expect(objects()).toBe(count)
    expect(readdirSync(folder).filter((each) => each.startsWith('include-'))).toHaveLength(1)
    compileC('int other;\n')
    expect(objects()).toBe(count + 1)
  })
})

describe('the command line', () => {
  it('builds an object that libbpf loads', () => {
    const output = join(c.folder, 'built.o')
    execFileSync(process.execPath, [bin, 'build', '-o', output, source('subprograms')])
    expect(c.libbpf(output)).toMatchObject({ open: true, load: 0 })
  })

  it('runs C', () => {
    const ran = spawnSync(process.execPath, [bin, 'run', source('events'), '--for', '0s'], {
      encoding: 'utf8',
    })
    expect(ran.stderr).toContain('program enter (raw_tp/sys_enter), attached')
    expect(ran.status).toBe(0)
  })

  it('says how to get clang', () => {
    const env = { ...process.env, CLANG: '/no/such/clang' }
    const ran = spawnSync(process.execPath, [bin, 'build', source('events')], { encoding: 'utf8', env })
    expect(ran.status).toBe(1)
    expect(ran.stderr).toMatch(/there is no clang[\s\S]*install clang 14 or later/)
  })
})
