/** Names of addresses against /proc/kallsyms, nm and what a process says of itself. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { readElf } from '../elf/index.ts'
import { foldedStack, frameText } from './frame.ts'
import { KernelSymbols, kernelSymbols } from './kernel.ts'
import { Recent } from './recent.ts'
import { UserFrames, userFrames } from './user.ts'

describe('kernel symbols', () => {
  const text = [
    'ffffffff81000000 D data_here',
    'ffffffff81000000 T __first',
    'ffffffff81000000 T first',
    'ffffffff81000000 t local_first',
    'ffffffff81000100 t second',
    'ffffffffc0000020 t in_module\t[thing]',
    'ffffffff81000200 T third',
    '0000000000000000 A nothing',
  ]
  const symbols = new KernelSymbols(Buffer.from(`${text.join('\n')}\n`))
  const at = (address: bigint) => frameText(symbols.name(address))

  it('finds the function an address is in, wherever modules lie', () => {
    expect(symbols.hidden).toBeUndefined()
    expect(symbols.size).toBe(7)
    expect(at(0xffffffff81000000n)).toBe('first+0x0')
    expect(at(0xffffffff810000ffn)).toBe('first+0xff')
    expect(at(0xffffffff81000100n)).toBe('second+0x0')
    expect(at(0xffffffff810001ffn)).toBe('second+0xff')
    expect(at(0xffffffff81000205n)).toBe('third+0x5')
    expect(at(0xffffffffc0000021n)).toBe('in_module+0x1 [thing]')
  })

  it('does not guess', () => {
    for (const address of [0n, 0xffffffff80ffffffn, 0xffffffff92000000n, 0x7fff00001000n, 2n ** 64n - 1n])
      expect(at(address)).toBe('[unknown]')
  })

  it('reads addresses of 32 bits, and a last line without an end', () => {
    const narrow = new KernelSymbols(Buffer.from('c0100000 T one\nc0100040 T two'))
    expect(narrow.name(0xc0100041n)).toEqual({ name: 'two', module: undefined, offset: 1 })
  })

  it('says why there are none', () => {
    const zeros = new KernelSymbols(Buffer.from('0000000000000000 T _text\n0000000000000000 t more\n'))
    expect(zeros.size).toBe(0)
    expect(zeros.hidden).toContain('kernel.kptr_restrict = ')
    expect(zeros.name(0xffffffff81000000n)).toBeUndefined()
  })

  it('agrees with /proc/kallsyms on this kernel', () => {
    const running = kernelSymbols()
    expect(running.hidden).toBeUndefined()
    const names = new Map<bigint, string[]>()
    for (const line of readFileSync('/proc/kallsyms', 'latin1').split('\n')) {
      const match = /^(\w+) (.) (\S+)/.exec(line)
      if (!match) continue
      const address = BigInt(`0x${match[1]}`)
      names.set(address, [...(names.get(address) ?? []), match[3]!])
    }
    const sample = [...names.keys()].filter((_, i) => i % 97 === 0)
    expect(sample.length).toBeGreaterThan(100)
    for (const address of sample) {
      const found = running.name(address)!
      expect(found.offset).toBe(0)
      expect(names.get(address)).toContain(found.name)
    }
  })
})

describe('frames of processes', () => {
  const source = `
#include <stdio.h>
#include <unistd.h>
__attribute__((noinline)) int here(int n) { return n + 1; }
int main(int argc, char **argv) {
  printf("%p %p %p\\n", (void *)here, (void *)getppid, (void *)&argc);
  fflush(stdout);
  while (getchar() == '.') execv(argv[1], argv);
}`
  let folder: string
  const children: ChildProcess[] = []
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'skep-symbols-'))
    writeFileSync(join(folder, 'it.c'), source)
    for (const kind of ['pie', 'no-pie'])
      execFileSync('gcc', [`-f${kind}`, `-${kind}`, '-o', join(folder, kind), join(folder, 'it.c')])
  })
  afterEach(() => {
    vi.restoreAllMocks()
    for (const child of children.splice(0)) child.kill('SIGKILL')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  /** Starts a program; the addresses of `here`, getppid and a variable come on each line. */
  function start(kind: string, ...args: string[]) {
    const child = spawn(join(folder, kind), args, { stdio: ['pipe', 'pipe', 'inherit'] })
    children.push(child)
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
    const addresses = async () => {
      const { value } = await lines.next()
      return (value as string).split(' ').map(BigInt) as [bigint, bigint, bigint]
    }
    return { child, pid: child.pid!, addresses }
  }

  /** The address that nm says `here` has. */
  const nm = (kind: string) => {
    const told = execFileSync('nm', [join(folder, kind)], { encoding: 'utf8' })
    return Number.parseInt(/(\w+) T here\n/.exec(told)![1]!, 16)
  }

  it('are module and address, as nm and addr2line have it', async () => {
    for (const kind of ['pie', 'no-pie']) {
      const { pid, addresses } = start(kind)
      const [here, , variable] = await addresses()
      const frames = userFrames(pid)
      expect(frames.name(here)).toEqual({ module: join(folder, kind), offset: nm(kind) })
      expect(frameText(frames.name(here + 1n))).toBe(`${folder}/${kind}+0x${(nm(kind) + 1).toString(16)}`)
      expect(frames.name(variable)).toBeUndefined()
      expect(userFrames(pid)).toBe(frames)
    }
    // Here a place in the file and its address are not the same.
    const elf = readElf(readFileSync(join(folder, 'no-pie')))
    expect(elf.offsetOf(BigInt(nm('no-pie')))).not.toBe(nm('no-pie'))
  })

  it('lie in libraries, too', async () => {
    const { pid, addresses } = start('pie')
    const [, getppid] = await addresses()
    const frame = userFrames(pid).name(getppid)!
    expect(frame.module).toMatch(/\/libc\.so\.6$/)
    expect(BigInt(frame.offset)).toBe(readElf(readFileSync(frame.module)).symbol('getppid')!.value)
  })

  it('outlive the file and the process, if it was read before', async () => {
    execFileSync('cp', [join(folder, 'no-pie'), join(folder, 'short')])
    const { child, pid, addresses } = start('short')
    const [here] = await addresses()
    rmSync(join(folder, 'short'))
    const frames = userFrames(pid)
    expect(frames.name(here)).toEqual({ module: join(folder, 'short (deleted)'), offset: nm('no-pie') })
    child.stdin.end('\n')
    await once(child, 'close')
    expect(userFrames(pid).name(here)?.offset).toBe(nm('no-pie'))
    expect(new UserFrames(pid).name(here)).toBeUndefined()
    expect(userFrames(pid).name(1n)).toBeUndefined()
  })

  it('are read again where an address is missing, but not for each', async () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(1000)
    const { child, pid, addresses } = start('pie', join(folder, 'no-pie'))
    await addresses()
    const frames = new UserFrames(pid)
    child.stdin.write('.')
    const [here] = await addresses()
    expect(frames.name(here)).toBeUndefined()
    now.mockReturnValue(1200)
    expect(frames.name(here)).toEqual({ module: join(folder, 'no-pie'), offset: nm('no-pie') })
  })
})

it('folds stacks so that a line stays one stack', () => {
  expect(foldedStack(['sh', 'main', 'vfs_read'], 7n)).toBe('sh;main;vfs_read 7')
  expect(foldedStack(['a;b', 'c\nd'], 1)).toBe('a:b;c d 1')
  expect(frameText(undefined)).toBe('[unknown]')
})

it('forgets what was not used for longest', () => {
  const recent = new Recent<number, object>(2)
  const make = () => ({})
  const [one, two] = [recent.get(1, make), recent.get(2, make)]
  expect(recent.get(1, make)).toBe(one)
  recent.get(3, make)
  expect(recent.get(1, make)).toBe(one)
  expect(recent.get(2, make)).not.toBe(two)
})
