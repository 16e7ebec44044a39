import { describe, expect, it } from 'vitest'
import {
  EM_BPF,
  ET_REL,
  SHT_NOBITS,
  SHT_PROGBITS,
  STB_GLOBAL,
  STB_LOCAL,
  STT_FUNC,
  STT_NOTYPE,
} from './constants.ts'
import { readElf } from './read.ts'
import { type NewSection, type NewSymbol, writeElf } from './write.ts'

const outside: NewSymbol = { name: 'outside', value: 0, size: 0, type: STT_NOTYPE, binding: STB_GLOBAL }
const code: NewSection = {
  ...{ name: 'xdp', type: SHT_PROGBITS, flags: 6, alignment: 8 },
  bytes: new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]),
  relocations: [{ offset: 0, type: 10, symbol: outside }],
}
const zeros: NewSection = {
  name: '.bss',
  type: SHT_NOBITS,
  flags: 3,
  alignment: 8,
  bytes: new Uint8Array(4096),
}
const inside: NewSymbol = {
  name: 'inside',
  section: code,
  value: 0,
  size: 8,
  type: STT_FUNC,
  binding: STB_LOCAL,
}

describe('a written file', () => {
  const bytes = writeElf(EM_BPF, [code, zeros], [outside, inside])
  const elf = readElf(bytes)

  it('is read as what was written', () => {
    expect([elf.type, elf.machine]).toEqual([ET_REL, EM_BPF])
    const section = elf.section('xdp')!
    expect([...elf.bytesOf(section)]).toEqual([...code.bytes])
    expect(elf.section('.bss')!.size).toBe(4096)
    expect(bytes.length).toBeLessThan(4096)
  })

  it('has local symbols before others, and relocations that name them by their numbers', () => {
    const symbols = [...elf.symbols()]
    expect(symbols.map(({ name }) => name).filter(Boolean)).toEqual(['inside', 'outside'])
    const [relocation] = [...elf.relocations(elf.section('.relxdp')!)]
    expect(symbols[relocation!.symbol]!.name).toBe('outside')
  })

  it('refuses a relocation to a symbol that it has not', () => {
    expect(() => writeElf(EM_BPF, [code], [])).toThrow(/outside/)
  })
})
