import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { InternalError } from '../error/index.ts'
import { readBtf } from './read.ts'
import { BtfBuilder } from './write.ts'

describe('BtfBuilder', () => {
  it('gives equal types one id, and equal strings one place', () => {
    const b = new BtfBuilder()
    const chain = () =>
      b.ptr(
        b.qualify(
          'const',
          b.struct('s', 4, [{ name: 'x', typeId: b.int('int', 4, 'signed'), bitOffset: 0 }]),
        ),
      )
    expect(chain()).toBe(chain())
    expect(b.int('int', 4)).not.toBe(b.int('int', 4, 'signed'))
    expect(b.string('x')).toBe(b.string('x'))
    expect(b.string('')).toBe(0)
    const size = b.build().length
    chain()
    expect(b.build().length).toBe(size)
  })

  it('defines what was reserved, and insists on it', () => {
    const b = new BtfBuilder()
    const list = b.reserve()
    expect(() => b.build()).toThrow(InternalError)
    b.define(list, {
      kind: 'struct',
      name: 'list',
      size: 8,
      members: [{ name: 'next', typeId: b.ptr(list), bitOffset: 0, bitSize: 0 }],
    })
    expect(() => b.define(list, { kind: 'ptr', typeId: 0 })).toThrow(InternalError)
    expect(() => b.define(99, { kind: 'ptr', typeId: 0 })).toThrow(InternalError)
    const btf = readBtf(b.build())
    const next = btf.member(btf.find('list', 'struct')!, 'next')!
    expect(btf.type(btf.resolve(next.typeId))).toEqual({ kind: 'ptr', typeId: list })
  })

  it('writes every type of the kernel as it was read', () => {
    const kernel = readBtf(new Uint8Array(readFileSync('/sys/kernel/btf/vmlinux')))
    const b = new BtfBuilder()
    const count = 30_000
    for (let id = 1; id < count; id++) b.define(b.reserve(), kernel.type(id))
    const own = readBtf(b.build())
    expect(own.count).toBe(count)
    const wrong = [...Array(count).keys()].filter(
      (id) => JSON.stringify(plain(own.type(id))) !== JSON.stringify(plain(kernel.type(id))),
    )
    expect(wrong).toEqual([])
  })
})

function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? `${each}n` : each)),
  )
}
