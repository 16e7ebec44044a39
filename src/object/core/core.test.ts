import { describe, expect, it } from 'vitest'
import { load, storeImm } from '../../asm/index.ts'
import { type Btf, BtfBuilder, readBtf } from '../../btf/index.ts'
import { essentialName } from './essential-name.ts'
import { POISON, patch } from './patch.ts'
import { Ambiguous, CoreRelocator } from './relocate.ts'

/** Types of structs: names, and members with the bytes they begin at. */
function types(
  ...structs: [string, Record<string, [at: number, type: 'u32' | 'u64' | 's32' | 's64']>][]
): Btf {
  const builder = new BtfBuilder()
  const ints = {
    u32: builder.int('unsigned int', 4),
    u64: builder.int('unsigned long', 8),
    s32: builder.int('int', 4, 'signed'),
    s64: builder.int('long', 8, 'signed'),
  }
  for (const [name, members] of structs)
    builder.struct(
      name,
      64,
      Object.entries(members).map(([member, [at, type]]) => ({
        name: member,
        typeId: ints[type],
        bitOffset: at * 8,
      })),
    )
  return readBtf(builder.build())
}

const offset = (local: Btf, kernel: Btf, name: string) =>
  new CoreRelocator(local, kernel).decide({
    slot: 0,
    typeId: local.find(name, 'struct')!,
    access: '0:0',
    kind: 0,
  })

describe('CO-RE', () => {
  it('knows what of a name counts', () => {
    expect(['task_struct', 'task_struct___old', 'a___b___c', '___x', '_____'].map(essentialName)).toEqual([
      'task_struct',
      'task_struct',
      'a___b',
      '___x',
      '_____',
    ])
  })

  it('finds a field by its name, wherever it is', () => {
    const local = types(['thing___mine', { x: [0, 'u32'] }])
    const kernel = types(['thing', { y: [0, 'u64'], x: [24, 'u32'] }])
    const decision = offset(local, kernel, 'thing___mine')
    expect(decision).toMatchObject({ poison: false, before: 0n, after: 24n })
    expect(patch(load(4, 1, 2, 0), decision)).toEqual([load(4, 1, 2, 24)])
    expect(patch(load(4, 1, 2, 8), decision)).toMatch(/holds 8/)
  })

  it('makes a call of nothing where there is no such field, or no such type', () => {
    const local = types(['thing', { x: [0, 'u32'] }])
    for (const kernel of [types(['thing', { y: [0, 'u32'] }]), types(['other', { x: [0, 'u32'] }])]) {
      const decision = offset(local, kernel, 'thing')
      expect(patch(load(4, 1, 2, 0), decision)).toMatchObject([{ code: 0x85, imm: POISON }])
    }
  })

  it('reads unsigned integers as wide as they are, and no others', () => {
    const local = types(['thing', { x: [0, 'u64'] }])
    const decision = offset(local, types(['thing', { x: [8, 'u32'] }]), 'thing')
    expect(patch(load(8, 1, 2, 0), decision)).toEqual([load(4, 1, 2, 8)])
    expect(patch(storeImm(8, 2, 0, 5), decision)).toEqual([storeImm(4, 2, 8, 5)])
    const signed = offset(types(['thing', { x: [0, 's64'] }]), types(['thing', { x: [8, 's32'] }]), 'thing')
    expect(patch(load(8, 1, 2, 0), signed)).toMatchObject([{ imm: POISON }])
  })

  it('refuses several types that disagree, and takes those that agree', () => {
    const local = types(['thing', { x: [0, 'u32'] }])
    const apart = types(['thing', { x: [4, 'u32'] }], ['thing', { x: [8, 'u32'] }])
    expect(() => offset(local, apart, 'thing')).toThrow(Ambiguous)
    const alike = types(['thing', { x: [4, 'u32'] }], ['thing', { x: [4, 'u32'], y: [8, 'u32'] }])
    expect(offset(local, alike, 'thing').after).toBe(4n)
    const unlike = types(['thing', { x: [4, 'u32'] }], ['thing', { y: [8, 'u32'] }])
    expect(offset(local, unlike, 'thing').after).toBe(4n)
  })
})
