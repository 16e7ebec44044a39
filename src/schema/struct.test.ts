import { describe, expect, expectTypeOf, it, vi } from 'vitest'
import { array } from './array.ts'
import { bytes } from './bytes.ts'
import { compileDecoder, ringMemory } from './decoder.ts'
import { bool, u8, u16, u32, u64 } from './int.ts'
import { str } from './string.ts'
import { struct } from './struct.ts'
import { type Decoded, type Infer, isType } from './type.ts'
import { union } from './union.ts'

const event = struct({ pid: u32, ts: u64.asNumber, comm: str(16), slots: array(u64, 2), ok: bool })

describe('struct', () => {
  it('infers its values', () => {
    expectTypeOf<Infer<typeof event>>().toEqualTypeOf<{
      pid: number
      ts: bigint
      comm: string
      slots: bigint[]
      ok: boolean
    }>()
    expectTypeOf<Decoded<typeof event>['ts']>().toEqualTypeOf<number>()
    expectTypeOf<Infer<typeof u64>>().toEqualTypeOf<bigint>()
    const either = union({ port: u16, raw: bytes(2) })
    expectTypeOf<Decoded<typeof either>>().toEqualTypeOf<{ port: number; raw: Uint8Array }>()
    // @ts-expect-error: exactly one member
    const both: Infer<typeof either> = { port: 1, raw: new Uint8Array(2) }
    expect(() => either.check(both, 'v')).toThrow(/exactly one of port, raw/)
  })

  it('says which field of what is wrong', () => {
    const value = { pid: 1, ts: 2n, comm: 'x', slots: [1n, 2n], ok: true }
    const check = (change: object) => () => event.check({ ...value, ...change }, 'execs.output')
    expect(check({})).not.toThrow()
    expect(check({ pid: 'x' })).toThrow("execs.output: field 'pid' wants a number 0…4294967295, got 'x'")
    expect(check({ slots: [1n, 2] })).toThrow(/^execs.output: field 'slots\[1\]' wants a bigint/)
    expect(check({ slots: [1n] })).toThrow(/wants an array of 2, got an array of 1/)
    expect(check({ commm: '' })).toThrow(/only the members pid, ts, comm, slots, ok, got 'commm'/)
    expect(() => event.check(undefined, 'm.set')).toThrow(/^m.set wants an object/)
    const nested = struct({ at: struct({ port: u16 }) })
    expect(() => nested.check({ at: { port: -1 } }, 'm.set')).toThrow("m.set: field 'at.port' wants")
  })

  it('refuses members that C or JavaScript would not have so', () => {
    expect(() => struct({})).toThrow(/at least one member/)
    expect(() => struct({ '1': u8 })).toThrow(/no name for a member/)
    expect(() => struct(JSON.parse('{"__proto__": 1}'))).toThrow(/no name/)
    expect(() => struct({ a: u8 }, { name: 'my event' })).toThrow(/'my event' is no name for a type/)
    expect(() => struct({ a: 5 as never })).toThrow(/'a' is no type/)
  })

  it('prints as people read it', () => {
    expect(
      struct({ pid: u32, raw: bytes(2), list: array(u8, 2) }).format({
        pid: 7,
        raw: Uint8Array.of(0, 255),
        list: [1, 2],
      }),
    ).toBe('{ pid: 7, raw: 00ff, list: [1, 2] }')
  })

  it('is recognised by its brand', () => {
    expect([event, u8, u64.asNumber, str(4)].every(isType)).toBe(true)
    expect([null, {}, 'u8', { ...u8 }].some(isType)).toBe(false)
  })
})

describe('compileDecoder', () => {
  const memory = ringMemory(new ArrayBuffer(128))
  event.encode(memory.view, 8, { pid: 7, ts: 9n, comm: 'cat', slots: [1n, 2n], ok: true })

  it('falls back to decode where code generation is forbidden', () => {
    vi.stubGlobal('Function', function forbidden() {
      throw new EvalError('Code generation from strings disallowed for this context')
    })
    const decode = compileDecoder(event)
    vi.unstubAllGlobals()
    expect(decode(memory, 8)).toEqual(compileDecoder(event)(memory, 8))
    expect(decode(memory, 8)).toMatchObject({ pid: 7, ts: 9, comm: 'cat', ok: true })
  })

  it('gives objects that own their bytes', () => {
    const raw = struct({ raw: bytes(4) })
    const decoded = compileDecoder(raw)(memory, 8)
    memory.bytes[8] = 0xff
    expect(decoded.raw[0]).toBe(7)
  })
})
