/** `skep load`, `verify` and `dump` on objects of clang's, and `skep gen vmlinux`, as users call them. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Btf, readBtf } from '../../src/btf/index.ts'
import { loadObject } from '../../src/linux/index.ts'
import { CObjects } from '../support/c-objects.ts'
import { Child } from '../support/child.ts'

const bin = new URL('../../dist/start/skep.cjs', import.meta.url).pathname
const skep = (...words: string[]) =>
  execFileSync(process.execPath, [bin, ...words], { encoding: 'utf8', maxBuffer: 1 << 27 })

let c: CObjects
beforeAll(() => {
  c = new CObjects()
})
afterAll(() => c.remove())

/** A process that calls getpriority (140) 23 times once it is told to. */
const times = 23
const caller = () => {
  const child = spawn('python3', [
    '-c',
    `import os; input(); [os.getpriority(0, 0) for _ in range(${times})]; input()`,
  ])
  return { pid: child.pid!, go: () => child.stdin.write('\n'), end: () => child.kill('SIGKILL') }
}

describe('records of an object', () => {
  it('are decoded by its types', async () => {
    const child = caller()
    try {
      await using object = await loadObject(c.compile('events'), {
        attach: true,
        variables: { only: child.pid },
      })
      const seen: { number: number; parts: { low: number; odd: boolean } }[] = []
      child.go()
      for await (const event of object.maps.events!.records(object.type('event'))) {
        seen.push(event as (typeof seen)[0])
        if (seen.length === times) break
      }
      expect(seen.map((each) => each.number)).toEqual(Array.from({ length: times }, (_, i) => i + 1))
      expect(seen[6]).toMatchObject({ pid: child.pid, comm: 'python3', parts: { low: -7, odd: true } })
      expect(object.data.sent).toBe(times)
      expect(Object.keys(object.programs)).toEqual(['enter'])
    } finally {
      child.end()
    }
  })

  it('are printed by skep load --attach', async () => {
    const child = caller()
    const loading = new Child(process.execPath, [
      bin,
      'load',
      '--attach',
      '--set',
      `only=${child.pid}`,
      c.compile('events'),
    ])
    try {
      await loading.until(() => loading.stderr.includes('program enter (raw_tp/sys_enter), attached'))
      child.go()
      await loading.until((lines) => lines.length === times)
      expect(JSON.parse(loading.lines.at(-1)!)).toMatchObject({
        pid: child.pid,
        number: times,
        parts: { low: -times, odd: true },
      })
      expect((await loading.stop('SIGINT')).code).toBe(0)
    } finally {
      child.end()
      await loading.stop('SIGKILL')
    }
  })
})

describe('skep verify and skep dump', () => {
  it('say what the verifier thinks of each program', () => {
    const verdicts = skep('verify', '--json', c.compile('subprograms')).trim().split('\n')
    const parsed = verdicts.map((line) => JSON.parse(line))
    expect(parsed.map(({ program, accepted }) => [program, accepted])).toEqual([
      ["socket 'first'", true],
      ["socket 'second'", true],
      ["tc 'third'", true],
    ])
  })

  it('show instructions beside lines of C', () => {
    const shown = skep('dump', '--program', 'third', c.compile('subprograms'))
    expect(shown).toContain('return leaf(skb->len);')
    expect(shown).toContain('return x * 3;')
    expect(shown).toMatch(/map \S*\.bss/)
  })
})

describe('skep gen types x.o', () => {
  it('writes a module beside the object, of its source as well', () => {
    const object = join(c.folder, 'own.bpf.o')
    copyFileSync(c.compile('shared'), object)
    expect(skep('gen', 'types', object)).toBe(`${join(c.folder, 'own.bpf.ts')}: 5 maps, 4 variables\n`)
    const written = readFileSync(join(c.folder, 'own.bpf.ts'), 'utf8')
    expect(written).toMatch(
      /^\/\/ Written by `skep gen types own\.bpf\.o`\.\nimport \{[^}]*\bhash\b[^}]*\} from 'skep'\n/,
    )
    expect(written).toContain('calls: hash(u32, call, { maxEntries: 64 }),')
    expect(skep('gen', 'types', '-o', '-', object)).toBe(written)
    const source = join(c.folder, 'own.bpf.c')
    copyFileSync(new URL('shared.bpf.c', import.meta.url), source)
    const ofSource = skep('gen', 'types', '-o', '-', source)
    expect(ofSource.replace('own.bpf.c', 'own.bpf.o').split('\n').slice(1, 4)).toEqual(
      written.split('\n').slice(1, 4),
    )
  })

  it('says what is no object, and which words it takes', () => {
    const refused = (...words: string[]) => {
      const ran = spawnSync(process.execPath, [bin, 'gen', 'types', ...words], { encoding: 'utf8' })
      return [ran.status, ran.stderr] as const
    }
    expect(refused('/no/such/file.o')).toEqual([
      2,
      expect.stringContaining("there is no file '/no/such/file.o'"),
    ])
    const text = join(c.folder, 'text.o')
    writeFileSync(text, 'no ELF at all, but longer than its header would have to be to be looked at')
    const [status, said] = refused(text)
    expect(status).toBe(1)
    expect(said).toMatch(/text\.o/)
    expect(said).not.toMatch(/\n\s+at /)
    expect(refused('-o', '/no/such/folder/x.ts', c.compile('shared'))[0]).toBe(1)
  })
})

describe('skep gen vmlinux', () => {
  it('prints a header whose structs lie as in the kernel', () => {
    const header = join(c.folder, 'ours', 'vmlinux.h')
    execFileSync('mkdir', ['-p', join(c.folder, 'ours')])
    writeFileSync(header, skep('gen', 'vmlinux'))
    const btf = readBtf(readFileSync('/sys/kernel/btf/vmlinux'))
    const { text, structs, fields } = assertions(btf)
    expect(structs).toBeGreaterThan(5000)
    expect(fields).toBeGreaterThan(30_000)
    const source = join(c.folder, 'ours', 'layouts.c')
    writeFileSync(source, `#include "vmlinux.h"\n${text}`)
    execFileSync('clang-19', [
      '-O0',
      '-g',
      '-target',
      'bpf',
      '-Wno-everything',
      '-c',
      source,
      '-o',
      `${source}.o`,
    ])
  })
})

/** What has to hold of the layouts, as C: of all structs of which there is one of the name. */
function assertions(btf: Btf): { text: string; structs: number; fields: number } {
  const lines: string[] = []
  let [structs, fields] = [0, 0]
  const names = new Map<string, number>()
  for (const kind of ['struct', 'union', 'enum', 'enum64', 'fwd'] as const)
    for (const name of btf.names(kind)) names.set(name, (names.get(name) ?? 0) + 1)
  for (const kind of ['struct', 'union'] as const)
    for (const id of btf.ids(kind)) {
      const type = btf.type(id)
      if (!('members' in type) || names.get(type.name) !== 1) continue
      structs++
      const of = `${kind} ${type.name}`
      lines.push(`_Static_assert(sizeof(${of}) == ${type.size}, "${of}");`)
      for (const { name, bitOffset, bitSize } of type.members) {
        if (name === '' || bitSize !== 0) continue
        fields++
        lines.push(`_Static_assert(__builtin_offsetof(${of}, ${name}) == ${bitOffset / 8}, "${of}.${name}");`)
      }
    }
  return { text: lines.join('\n'), structs, fields }
}
