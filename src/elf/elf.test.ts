/** ELF files of both widths and byte orders, against what readelf says of them. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FormatError } from '../error/index.ts'
import { SHN_UNDEF, STT_FUNC } from './constants.ts'
import { type Elf, readElf, readElfSegments } from './read.ts'

const source = `
__attribute__((section(".note.own"), used, aligned(4)))
static const struct { int n, d, type; char name[4], desc[6]; } note = { 4, 6, 77, "Own", "hello" };
int table[23]; static int counter = 5; extern int elsewhere(int *);
int main_of_it(int n) { counter += n; return elsewhere(&counter) + elsewhere(table); }
`
/** Objects for machines of each width and order. */
const targets = ['x86_64', 'i386', 'powerpc', 's390x', 'bpf', 'bpfeb']

let folder: string
const files: string[] = []
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skep-elf-'))
  writeFileSync(join(folder, 'it.c'), source)
  for (const target of targets) {
    const object = join(folder, `${target}.o`)
    const flags = ['-O1', '-g', '-c', '-ffunction-sections', `--target=${target}-unknown-linux`]
    execFileSync('clang-19', [...flags, '-o', object, join(folder, 'it.c')])
    files.push(object)
  }
  const whole = join(folder, 'whole')
  const more = join(folder, 'more.c')
  writeFileSync(
    more,
    'int elsewhere(int *p) { return *p; } int main_of_it(int); int main(void) { return main_of_it(7); }',
  )
  execFileSync('gcc', ['-O1', '-Wl,--build-id', '-o', whole, join(folder, 'it.c'), more])
  const bare = join(folder, 'bare')
  execFileSync('llvm-objcopy-19', ['--strip-sections', whole, bare])
  files.push(whole, realpathSync('/bin/bash'), libc())
})
afterAll(() => rmSync(folder, { recursive: true }))

const libc = () => /\S*\/libc\.so\.6/.exec(readFileSync('/proc/self/maps', 'latin1'))![0]
const open = (path: string) => readElf(readFileSync(path), path)
const readelf = (path: string, ...flags: string[]) =>
  execFileSync('readelf', ['-W', ...flags, path], { encoding: 'utf8', maxBuffer: 1 << 26 })
const hex = (text: string) => BigInt(`0x${text}`)

const machines: Readonly<Record<number, RegExp>> = {
  3: /80386/,
  20: /PowerPC/,
  22: /S\/390/,
  62: /X86-64/,
  247: /BPF/,
}

it('reads headers and sections as readelf does', () => {
  for (const path of files) {
    const elf = open(path)
    const header = readelf(path, '-h')
    expect(header).toMatch(`ELF${elf.bits}`)
    expect(header).toMatch(elf.littleEndian ? 'little endian' : 'big endian')
    expect(header).toMatch(machines[elf.machine]!)
    expect(header).toMatch(`0x${elf.entry.toString(16)}`)
    const row = /^ +\[ *(\d+)\] (.*?) +(\S+) +([0-9a-f]{8,16}) ([0-9a-f]{6,}) ([0-9a-f]{6,}) ([0-9a-f]{2}) /gm
    const told = [...readelf(path, '-S').matchAll(row)].map((match) => ({
      index: Number(match[1]),
      name: match[2]!.trim(),
      address: hex(match[4]!),
      offset: Number(hex(match[5]!)),
      size: Number(hex(match[6]!)),
      entrySize: Number(hex(match[7]!)),
    }))
    expect(told.length).toBeGreaterThan(5)
    expect(told.length).toBe(elf.sections.length)
    expect(elf.sections).toMatchObject(told)
    for (const section of elf.sections) expect(elf.section(section.name)?.name).toBe(section.name)
    expect(elf.section('.no-such')).toBeUndefined()
  }
})

it('reads segments as readelf does, and goes from addresses to places in the file and back', () => {
  for (const path of files) {
    const elf = open(path)
    const row = /^ {2}[A-Z_]+ +0x(\w+) 0x(\w+) 0x\w+ 0x(\w+) 0x(\w+) ([R ])([W ])([E ]) 0x(\w+)$/gm
    const told = [...readelf(path, '-l').matchAll(row)].map((match) => ({
      offset: Number(hex(match[1]!)),
      address: hex(match[2]!),
      size: Number(hex(match[3]!)),
      memorySize: hex(match[4]!),
      flags: (match[5] === 'R' ? 4 : 0) + (match[6] === 'W' ? 2 : 0) + (match[7] === 'E' ? 1 : 0),
    }))
    expect(told.length).toBe(elf.segments.length)
    expect(elf.segments).toMatchObject(told)
    expect(readElfSegments(readFileSync(path).subarray(0, 4096))).toEqual(elf.segments)
    if (told.length === 0) continue
    for (const name of ['.text', '.data', '.rodata']) {
      const section = elf.section(name)!
      expect(elf.offsetOf(section.address)).toBe(section.offset)
      expect(elf.addressOf(section.offset)).toBe(section.address)
    }
    const bss = elf.section('.bss')!
    expect(elf.offsetOf(bss.address + BigInt(bss.size) - 1n)).toBeUndefined()
    expect(elf.bytesOf(bss)).toHaveLength(0)
  }
})

const sectionNumbers: Readonly<Record<string, number>> = { UND: 0, ABS: 0xfff1, COM: 0xfff2 }

function symbolsByReadelf(path: string, flag: string) {
  const row = /^ *(\d+): ([0-9a-f]+) +(\d+|0x[0-9a-f]+) (\w+) +(\w+) +\w+ (?:\[.*?\] +)? *(\w+) ?(.*)$/gm
  return [...readelf(path, flag).matchAll(row)].map((match) => ({
    index: Number(match[1]),
    value: hex(match[2]!),
    size: BigInt(match[3]!),
    isFunction: match[4] === 'FUNC',
    section: sectionNumbers[match[6]!] ?? Number(match[6]),
    // Of dynamic symbols it tells versions, which are kept elsewhere.
    name: (flag === '--syms' ? match[7]! : match[7]!.replace(/@.*/, '')).trim(),
  }))
}

function symbolsByUs(elf: Elf, symbols: ReturnType<Elf['symbols']>) {
  return [...symbols].map(({ index, value, size, type, section, name }) => ({
    ...{ index, value, size, section, isFunction: type === STT_FUNC },
    // readelf calls nameless symbols by the section that they stand for.
    name: name || (type === 3 ? elf.sections[section]!.name : ''),
  }))
}

it('reads symbols as readelf does', () => {
  let most = 0
  for (const path of files) {
    const elf = open(path)
    if (elf.section('.symtab')) {
      const told = symbolsByReadelf(path, '--syms').slice(-[...elf.symbols()].length)
      expect(symbolsByUs(elf, elf.symbols())).toEqual(told)
    }
    if (!elf.section('.dynsym')) continue
    const told = symbolsByReadelf(path, '--dyn-syms')
    most = Math.max(most, told.length)
    expect(symbolsByUs(elf, elf.dynamicSymbols())).toEqual(told)
    const defined = told.filter(({ section, name }) => section !== SHN_UNDEF && name !== '')
    for (const { name } of defined.slice(-50)) expect(elf.symbol(name)!.name).toBe(name)
  }
  // libc has thousands.
  expect(most).toBeGreaterThan(1000)
})

it('finds what is defined, and nothing that is only wanted', () => {
  const [object, whole] = [open(files[0]!), open(join(folder, 'whole'))]
  expect(object.symbol('elsewhere')).toBeUndefined()
  expect(object.symbol('main_of')).toBeUndefined()
  expect(object.symbol('main_of_it')).toMatchObject({ type: STT_FUNC })
  const nm = execFileSync('nm', [join(folder, 'whole')], { encoding: 'utf8' })
  for (const name of ['main_of_it', 'elsewhere', 'table'])
    expect(whole.symbol(name)!.value).toBe(hex(new RegExp(`(\\w+) . ${name}\\n`).exec(nm)![1]!))
})

it('reads the sections of symbols in files with more of them than 16 bits can number', () => {
  const [text, object] = [join(folder, 'many.s'), join(folder, 'many.o')]
  const one = '.section .s\\@,"a"\n.globl g\\@\ng\\@: .byte 1\n'
  writeFileSync(text, `.macro one\n${one}.endm\n.rept 65531\none\n.endr\n`)
  execFileSync('as', ['-o', object, text])
  const elf = open(object)
  const told = readelf(object, '--syms')
  expect(elf.sections.length).toBeGreaterThan(65531)
  for (const name of ['g65530', 'g65279', 'g7']) {
    const row = new RegExp(` GLOBAL DEFAULT +(\\d+) ${name}\\n`).exec(told)!
    const symbol = elf.symbol(name)!
    expect(symbol.section).toBe(Number(row[1]))
    expect(elf.sections[symbol.section]!.name).toBe(name.replace('g', '.s'))
  }
})

it('reads notes and the build id, also without sections', () => {
  const bare = open(join(folder, 'bare'))
  expect(bare.sections).toEqual([])
  expect([...bare.symbols()]).toEqual([])
  for (const path of files) {
    const elf = open(path)
    const told = readelf(path, '-n')
    expect(elf.buildId).toBe(/Build ID: (\w+)/.exec(told)?.[1])
    const owners = [...told.matchAll(/^ {2}(\w+) +0x([0-9a-f]{8})\t/gm)]
    const notes = [...elf.notes()].map(({ owner, content }) => [owner, content.length])
    expect(notes).toEqual(owners.map((match) => [match[1], Number(hex(match[2]!))]))
    if (!path.startsWith(folder)) continue
    const own = [...elf.notes()].find(({ owner }) => owner === 'Own')!
    expect([own.type, Buffer.from(own.content).toString()]).toEqual([77, 'hello\0'])
  }
  expect(bare.buildId).toBe(open(join(folder, 'whole')).buildId)
  expect(bare.buildId).toMatch(/^[0-9a-f]{40}$/)
})

it('reads relocations as readelf does', () => {
  let [implicit, explicit] = [0, 0]
  for (const path of files.filter((path) => path.endsWith('.o'))) {
    const elf = open(path)
    const told = readelf(path, '-r')
    for (const section of elf.sections) {
      const ours = [...elf.relocations(section)]
      if (ours.length === 0) continue
      const text = told.split(`'${section.name}'`)[1]!.split('Relocation section')[0]!
      const rows = [...text.matchAll(/^([0-9a-f]{8,16}) +([0-9a-f]{8,16}) +R_\w+ *(.*)$/gm)]
      expect(ours.map(({ offset }) => offset)).toEqual(rows.map((row) => hex(row[1]!)))
      const shift = elf.bits === 64 ? 32n : 8n
      expect(ours.map(({ symbol, type }) => (BigInt(symbol) << shift) + BigInt(type))).toEqual(
        rows.map((row) => hex(row[2]!)),
      )
      for (const [i, { addend }] of ours.entries()) {
        addend === undefined ? implicit++ : explicit++
        const last = / ([+-]) ([0-9a-f]+)$/.exec(rows[i]![3]!)
        if (addend !== undefined && last) expect(addend).toBe(hex(last[2]!) * (last[1] === '-' ? -1n : 1n))
      }
    }
    expect([...elf.relocations(elf.section('.symtab')!)]).toEqual([])
  }
  expect(implicit).toBeGreaterThan(10)
  expect(explicit).toBeGreaterThan(10)
})

describe('damage', () => {
  /** The offset that a FormatError names. */
  const offsetOf = (action: () => unknown): number | undefined => {
    try {
      action()
    } catch (error) {
      if (error instanceof FormatError) return error.offset
      throw error
    }
    return undefined
  }

  it('is told with the place', () => {
    const good = readFileSync(files[0]!)
    const changed = (at: number, ...bytes: number[]) => {
      const copy = Uint8Array.from(good)
      copy.set(bytes, at)
      return copy
    }
    expect(offsetOf(() => readElf(new TextEncoder().encode('#!/bin/sh')))).toBe(0)
    expect(offsetOf(() => readElf(new Uint8Array(0)))).toBe(0)
    expect(offsetOf(() => readElf(changed(4, 3)))).toBe(4)
    expect(offsetOf(() => readElf(changed(5, 0)))).toBe(5)
    expect(offsetOf(() => readElf(changed(20, 9)))).toBe(20)
    expect(offsetOf(() => readElf(changed(58, 63)))).toBe(58)
    expect(offsetOf(() => readElf(good.subarray(0, 30)))).toBe(24)
    const elf = readElf(good)
    const { offset } = elf.section('.strtab')!
    expect(offsetOf(() => readElf(good.subarray(0, offset + 4)))).toBe(offset + 4)
    const stringless = readElf(changed(good.readUInt32LE(40) + elf.section('.strtab')!.index * 64 + 35, 0xff))
    expect(offsetOf(() => stringless.sections[1]!.name)).toBe(offset)
    expect(offsetOf(() => stringless.symbol('main_of_it'))).toBe(offset)
    expect(() => readElf(changed(4, 3), 'it.o')).toThrow(/^it\.o: /)
  })

  it('never does more than that: 3000 mutations, and cut everywhere', () => {
    const goods = [...targets.map((target) => join(folder, `${target}.o`)), join(folder, 'whole')].map(
      (path) => Uint8Array.from(readFileSync(path)),
    )
    let read = 0
    const next = random(7)
    for (const good of goods) {
      for (let length = 0; length < good.length; length += 1 + next(64)) interrogate(good.subarray(0, length))
    }
    for (let round = 0; round < 3000; round++) {
      const bytes = goods[round % goods.length]!.slice()
      const headers = Number(new DataView(bytes.buffer).getBigUint64(40, true))
      for (let changes = 1 + next(4); changes > 0; changes--) {
        // Headers are where a single byte changes most.
        const at = next(3) === 0 ? next(64) : next(2) === 0 ? headers + next(2000) : next(bytes.length)
        if (at < bytes.length) bytes[at] = next(2) === 0 ? next(256) : 255 * next(2)
      }
      if (interrogate(bytes)) read++
    }
    expect(read).toBeGreaterThan(1200)
  })
})

/** Asks everything; each question may be refused. True where the file as a whole was not. */
function interrogate(bytes: Uint8Array): boolean {
  const attempt = <T>(question: () => T): T | undefined => {
    try {
      return question()
    } catch (error) {
      if (!(error instanceof FormatError && error.offset! <= bytes.length)) throw error
      return undefined
    }
  }
  const elf = attempt(() => readElf(bytes))
  if (!elf) return false
  // Nothing is made that the bytes do not hold.
  expect(elf.sections.length * 40 + elf.segments.length * 32).toBeLessThanOrEqual(2 * bytes.length)
  for (const section of elf.sections) {
    attempt(() => section.name)
    attempt(() => elf.bytesOf(section))
    attempt(() => [...elf.relocations(section)])
  }
  attempt(() => elf.section('.text'))
  attempt(() => elf.symbol('main_of_it'))
  for (const symbols of [elf.symbols(), elf.dynamicSymbols()])
    attempt(() => {
      for (const symbol of symbols) attempt(() => symbol.name)
    })
  attempt(() => elf.buildId)
  attempt(() => elf.offsetOf(elf.entry))
  attempt(() => elf.addressOf(100))
  return true
}

function random(seed: number): (below: number) => number {
  return (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
}
