/**
 * C and TypeScript together: the module that `skep gen types` writes of an object declares its maps, and a program in
 * TypeScript and the object use the same ones, under a workload of a known size.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NotFoundError, SkepError } from '../../src/error/index.ts'
import {
  arrayOf,
  attach,
  hash,
  i32,
  rawTracepoint,
  ringbuf,
  str,
  struct,
  u16,
  u32,
  u64,
} from '../../src/index.ts'
import { pid } from '../../src/kernel/index.ts'
import { loadObject } from '../../src/linux/index.ts'
import { readObject } from '../../src/object/index.ts'
import { objectModule } from '../../src/typegen/index.ts'
import { CObjects } from '../support/c-objects.ts'
import { Child } from '../support/child.ts'

let c: CObjects
beforeAll(() => {
  c = new CObjects()
})
afterAll(() => c.remove())

const times = 23

describe('skep gen types of an object', () => {
  const written = () =>
    objectModule(readObject(readFileSync(c.compile('shared')), 'shared.bpf.o'), 'shared.bpf.o')

  it('declares its maps, records and variables', () => {
    const text = written()
    expect(text).toContain(
      "export const call = struct({ pid: u32, number: i32, count: u64, comm: str(16) }, { name: 'call' })",
    )
    expect(text).toContain(
      "export const tagged = struct({ tag: u8, parts: struct({ low: u16, high: u16 }), words: arrayOf(u32, 3), odd: bool }, { name: 'tagged' })",
    )
    expect(text).toContain('calls: hash(u32, call, { maxEntries: 64 }),')
    expect(text).toContain('tags: array(tagged, { maxEntries: 2 }),')
    expect(text).toContain('moods: lruHash(bytes(4), i32, { maxEntries: 8 }),')
    expect(text).toContain('events: ringbuf(call, { bytes: 65536 }),')
    expect(text).toMatch(/\/\/ queue: of a kind/)
    expect(text).toMatch(/only: number\n.*in_c: bigint\n|in_c: bigint\n/)
    expect(text).toContain(
      'last: { tag: number; parts: { low: number; high: number }; words: readonly number[]; odd: boolean }',
    )
  })

  it('is a module that loads the object', async () => {
    const path = join(c.folder, 'shared.bpf.ts')
    const index = new URL('../../src/index.ts', import.meta.url).pathname
    writeFileSync(path, written().replace("from 'skep'", `from '${index}'`))
    const { maps } = (await import(path)) as { maps: Record<string, ReturnType<typeof hash>> }
    await using object = await loadObject(c.compile('shared'), { maps })
    expect(Object.keys(object.maps)).toEqual(['queue'])
    maps.calls!.set(7 as never, { pid: 7, number: -1, count: 3n, comm: 'me' } as never)
    const shown = execFileSync('bpftool', ['-j', 'map', 'show', 'name', 'calls'], { encoding: 'utf8' })
    expect(shown).toContain('calls')
    expect(maps.calls!.get(7 as never)).toMatchObject({ count: 3n, comm: 'me' })
  })
})

describe('a map of both', () => {
  const call = struct({ pid: u32, number: i32, count: u64, comm: str(16) })
  const calls = hash(u32, call, { maxEntries: 64 })
  const events = ringbuf(call, { bytes: 65536 })

  it('is counted in by a program in TypeScript and one in C, and read typed', async () => {
    const script = `import os\ninput()\nfor _ in range(${times}): os.getpriority(0, 0)\nprint('done', flush=True)\ninput()`
    const child = new Child('python3', ['-c', script], {}, 'pipe')
    const only = child.process.pid!
    // What C found, TypeScript adds a thousand to.
    const onExit = rawTracepoint('sys_exit', () => {
      if (pid() !== only) return
      const known = calls.get(only)
      if (known && known.count < 1000n) known.count += 1000n
    })
    try {
      await using object = await loadObject<{ only: number; in_c: bigint }>(c.compile('shared'), {
        attach: true,
        maps: { calls, events },
        variables: { only },
      })
      await using _ = await attach(onExit)
      child.process.stdin!.write('\n')
      await child.has('done')
      expect(object.data.in_c).toBe(BigInt(times))
      expect(calls.get(only)).toEqual({
        pid: only,
        number: 140,
        count: BigInt(1000 + times),
        comm: 'python3',
      })
      let seen = 0
      for await (const event of events) {
        expect(event).toMatchObject({ pid: only, number: 140, count: 1n })
        if (++seen === times) break
      }
    } finally {
      await child.stop('SIGKILL')
    }
  })

  it('has to be declared alike', async () => {
    const load = (maps: Record<string, typeof calls>) => loadObject(c.compile('shared'), { maps })
    const other = hash(u32, struct({ pid: u16, words: arrayOf(u16, 3) }), { maxEntries: 64 })
    const wrong = load({ calls: other as never })
    await expect(wrong).rejects.toMatchObject({
      code: 'SK4014',
      message: expect.stringMatching(/valueSize 32.* 8/),
    })
    await expect(wrong).rejects.toBeInstanceOf(SkepError)
    await expect(load({ call: calls })).rejects.toBeInstanceOf(NotFoundError)
  })
})
