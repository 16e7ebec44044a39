import { describe, expect, it } from 'vitest'
import { isSkepError, StateError } from '../error/index.ts'
import { array as arrayOf, bool, i64, str, struct, u8, u32, u64 } from '../schema/index.ts'
import { plain } from '../vm/index.ts'
import { global } from './global.ts'
import { MemoryArray } from './memory-store.ts'

const codeOf = (body: () => unknown) => {
  try {
    body()
  } catch (error) {
    return isSkepError(error) ? error.code : error
  }
  return 'no error'
}

/** A live map on one page, as a host would give it. */
class Live extends MemoryArray {
  shared(): Uint8Array {
    return this.reference(new Uint8Array(4))!
  }
}

describe('global', () => {
  it('is zero at first, or what was given, and takes values of its type only', () => {
    const limit = global(u32)
    expect(limit.value).toBe(0)
    limit.value = 7
    limit.value += 3
    expect(limit.value).toBe(10)
    expect(codeOf(() => (limit.value = -1))).toBe('SK2001')
    expect(codeOf(() => (limit.value = 1n as never))).toBe('SK2001')
    expect(limit.value).toBe(10)
    expect(global(i64, -5n).value).toBe(-5n)
    expect(global(bool, true).value).toBe(true)
    expect(global(str(8), 'abc').value).toBe('abc')
    expect(global(str(4), 'abcdefgh').value).toBe('abc')
  })

  it('has fields and elements in place', () => {
    const state = global(struct({ hits: u64, ports: arrayOf(u32, 2), name: str(8) }), {
      hits: 1n,
      ports: [80, 443],
      name: 'web',
    })
    state.value.hits += 2n
    state.value.ports[1] = 8443
    expect({ ...state.value, ports: [...state.value.ports] }).toEqual({
      hits: 3n,
      ports: [80, 8443],
      name: 'web',
    })
    expect(codeOf(() => (state.value.hits = 1 as never))).toBe('SK2001')
    expect(codeOf(() => (state.value.ports[0] = 2 ** 32))).toBe('SK2001')
    const copy = global(struct({ hits: u64, ports: arrayOf(u32, 2), name: str(8) }))
    copy.value = state.value
    expect(copy.value.ports[1]).toBe(8443)
  })

  it('keeps what was written before the load, and lets go of views taken then', () => {
    const state = global(struct({ hits: u64 }))
    const early = state.value
    early.hits = 5n
    const live = new Live(state.spec)
    state.bind(live)
    expect(state.value.hits).toBe(5n)
    expect(() => early.hits).toThrow(StateError)
    state.value.hits = 6n
    expect(new DataView(live.shared().buffer).getBigUint64(0, true)).toBe(6n)
    state.bind(undefined)
    expect(() => state.value).toThrow(StateError)
  })

  it('is the kernel function’s own in plain, wrapping as stores do', () => {
    const small = global(u8, 250)
    const result = plain(() => {
      small.value += 10
      return small.value
    })
    expect(result.returned).toBe(4)
    expect(result.map(small).value).toBe(4)
    expect(small.value).toBe(250)
  })
})
