/** 512 bytes of stack are the compiler's problem: large objects in the kernel. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  arrayOf,
  attach,
  hash,
  type Program,
  ringbuf,
  str,
  struct,
  tc,
  tracepoint,
  u32,
  u64,
  uprobe,
} from 'skep'
import { pid, userStr } from 'skep/kernel'
import { buildPacket } from 'skep/net'
import { plain } from 'skep/test'
import { describe, expect, it } from 'vitest'
import { whileLoaded } from '../../src/cli/loaded-program.ts'
import { Child } from '../support/child.ts'

const packet = buildPacket({ eth: {}, ipv4: { saddr: '10.1.2.3', daddr: '10.0.0.1' }, tcp: {} })

const Large = struct({ id: u32, name: str(256), tags: arrayOf(u64, 16), note: str(64) })

/** How often each of two processes calls the function of the uprobe. */
const calls = 499
const caller = `
#include <stdio.h>
__attribute__((noinline)) void skep_test_call(void) { __asm__ volatile(""); }
int main(int argc, char **argv) {
  int calls = 0;
  puts("ready");
  fflush(stdout);
  getchar();
  for (sscanf(argv[1], "%d", &calls); calls > 0; calls--) skep_test_call();
  puts("done");
  fflush(stdout);
  getchar();
}
`

/** What the program answers, in the kernel as in JavaScript, and the names of its maps. */
async function mapsOf(program: Program): Promise<readonly string[]> {
  const expected = (plain(program as never, packet.slice()) as { returned: unknown }).returned
  const { seen } = await whileLoaded(program, (loaded) => {
    expect(loaded.run({ data: packet }).returned).toBe(Number(expected) >>> 0)
    return loaded.spec.maps.map(({ name }) => name)
  })
  return seen
}

describe('large objects', () => {
  it('as keys and values of maps, three at a time', async () => {
    const byName = hash(struct({ name: str(256), of: u32 }), Large)
    const copies = hash(u32, Large)
    const program = tc((given) => {
      const tags = [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n, 9n, 10n, 11n, 12n, 13n, 14n, 15n, BigInt(given.length)]
      const key = { name: 'a name of some length', of: given.length }
      byName.set(key, { id: 7, name: 'first', tags, note: 'one' })
      copies.set(1, { id: 11, name: 'second', tags, note: 'two' })
      const first = byName.get({ name: 'a name of some length', of: given.length })
      const second = copies.get(1)
      if (!first || !second) return 1
      const [a, b] = [first.name, second.name]
      copies.set(2, { id: first.id + second.id, name: a, tags, note: second.note })
      const isSecond = b === 'second'
      const third = copies.get(2)
      if (!third) return 2
      return third.id * 100 + (third.name === 'first' ? 10 : 0) + (third.note === 'two' && isSecond ? 1 : 0)
    })
    expect(await mapsOf(program)).toContain('scratch')
  })

  it('in variables, several strings of 256 bytes', async () => {
    const names = hash(u32, str(256))
    for (const n of [1, 2, 3]) names.set(n, `the name of number ${n}, which is not short`)
    const program = tc((given) => {
      let longest = names.get(1)
      const second = names.get(2)
      const third = names.get(3)
      if (!longest || !second || !third) return 0
      if (longest !== second) longest = second
      if (given.length > 3) names.set(4, third)
      names.set(5, longest)
      return (longest.startsWith('the name of number 2') ? 16 : 32) | (second === third ? 1 : 2)
    })
    await mapsOf(program)
  })

  it('an array larger than the stack, through which loops go that are functions in the kernel', async () => {
    const program = tc((given) => {
      const seen = new Uint32Array(512)
      for (let i = 0; i < 512; i++) seen[i] = (i * i + given.length) & 0xffff
      let [most, at] = [0, 0]
      for (let turn = 0; turn < 20; turn++) {
        for (let i = 1; i < 512; i++) seen[i] = (seen[i]! + seen[i - 1]!) & 0xffff
      }
      for (const [i, x] of seen.entries()) if (x > most) [most, at] = [x, i]
      return most * 512 + at
    })
    expect(await mapsOf(program)).toContain('scratch')
  })

  it('an array larger than the stack, handed to a function of the program', async () => {
    const program = tc((given) => {
      const mix = (table: Uint32Array, seed: number) => {
        let x = seed
        for (let i = 0; i < 200; i++) {
          x = (x * 1103 + 12345) & 0xffff
          table[x % 200] = (table[i]! ^ x) & 0xffff
          if ((x & 7) === 3) x = (x + table[(i * 7) % 200]!) & 0xffff
        }
        return x
      }
      const table = new Uint32Array(200)
      const first = mix(table, given.length)
      const second = mix(table, first)
      const third = mix(table, second + first)
      return (third ^ table[first % 200]! ^ table[second % 200]!) & 0xffff
    })
    expect(await mapsOf(program)).toContain('scratch')
  })

  it('of a program that can be preempted are its own: two processes by turns on one CPU', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'skep-stack-'))
    const binary = join(folder, 'caller')
    writeFileSync(join(folder, 'caller.c'), caller)
    execFileSync('gcc', ['-O1', '-o', binary, join(folder, 'caller.c')])
    const wrong = hash(u32, u64)
    const right = hash(u32, u64)
    const program = uprobe(binary, 'skep_test_call', () => {
      const mine = pid()
      const room = new Uint32Array(256)
      let strange = 0
      for (let turn = 0; turn < 40; turn++) {
        for (let i = 0; i < 256; i++) room[i] = mine + turn
        for (let i = 0; i < 256; i++) if (room[i] !== mine + turn) strange = 1
      }
      if (strange) wrong.add(mine, 1n)
      else right.add(mine, 1n)
    })
    const children = [0, 1].map(() => new Child('taskset', ['-c', '0', binary, `${calls}`], {}, 'pipe'))
    try {
      await using _session = await attach(program)
      await Promise.all(children.map((child) => child.has('ready')))
      for (const child of children) child.process.stdin!.write('\n')
      await Promise.all(children.map((child) => child.has('done')))
      expect([...wrong.entries()]).toEqual([])
      expect(new Map(right.entries())).toEqual(
        new Map(children.map((child) => [child.process.pid!, BigInt(calls)])),
      )
    } finally {
      for (const child of children) await child.stop('SIGKILL')
      rmSync(folder, { recursive: true })
    }
  })

  it('go into records where they stand: strings of the process and of the source, what is nested in them', async () => {
    const Inner = struct({ a: u64, text: str(256), deep: struct({ b: u32, note: str(128) }) })
    const calls = ringbuf(struct({ pid: u32, file: str(256), more: str(256), inner: Inner }))
    const mine = process.pid
    const program = tracepoint('syscalls:sys_enter_openat', (ctx) => {
      if (pid() !== mine) return
      calls.output({
        pid: pid(),
        file: userStr(ctx.filename, 256),
        more: 'as it stands in the source',
        inner: { a: 5n, text: userStr(ctx.filename, 256), deep: { b: 7, note: 'deep' } },
      })
    })
    const { seen } = await whileLoaded(program, ({ spec }) => ({
      maps: spec.maps.map(({ name }) => name),
      deepest: Math.min(
        0,
        ...spec.insns.filter(({ dst, src }) => dst === 10 || src === 10).map(({ off }) => off),
      ),
    }))
    expect(seen.maps).not.toContain('scratch')
    expect(seen.deepest).toBeGreaterThanOrEqual(-64)
    await using _session = await attach(program)
    const path = `/tmp/skep-stack-${mine}-is-not-there`
    expect(existsSync(path)).toBe(false)
    expect(() => openSync(path, 'r')).toThrow()
    for await (const call of calls) {
      if (call.file !== path) continue
      expect(call).toEqual({
        pid: mine,
        file: path,
        more: 'as it stands in the source',
        inner: { a: 5n, text: path, deep: { b: 7, note: 'deep' } },
      })
      break
    }
  })
})
