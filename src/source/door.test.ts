import { describe, expect, it } from 'vitest'
import { explicitDoor, inspectorDoor } from './index.ts'

const limit = 7
const big = 2n ** 63n
const list = { of: { names: ['a', 'b'] } }
let changing = 1

function make(threshold: number) {
  return (ctx: { pid: number }) => ctx.pid > threshold && limit > 0
}

describe('the inspector door', () => {
  it('reads the variables of a function, each instance its own', () => {
    for (const threshold of [77, 88]) {
      const { resolve } = inspectorDoor(make(threshold) as never)
      expect(resolve('threshold')).toEqual({ value: threshold })
      expect(resolve('limit')).toEqual({ value: 7 })
    }
  })

  it('gives objects themselves, bigints exactly, and the value of now', () => {
    const fn = () => [big, list, changing]
    const { resolve } = inspectorDoor(fn as never)
    expect(resolve('big')).toEqual({ value: 2n ** 63n })
    expect(resolve('list')?.value).toBe(list)
    changing = 2
    expect(inspectorDoor(fn as never).resolve('changing')).toEqual({ value: 2 })
  })

  it('knows special values', () => {
    const [nan, infinite, nothing, empty] = [Number.NaN, Number.POSITIVE_INFINITY, undefined, null]
    const { resolve } = inspectorDoor((() => [nan, infinite, nothing, empty]) as never)
    expect(resolve('nan')).toEqual({ value: Number.NaN })
    expect(resolve('infinite')).toEqual({ value: Number.POSITIVE_INFINITY })
    expect(resolve('nothing')).toEqual({ value: undefined })
    expect(resolve('empty')).toEqual({ value: null })
  })

  it('does not find what is not there', () => {
    expect(inspectorDoor((() => limit) as never).resolve('nowhere')).toBeUndefined()
  })

  it('looks through bound functions', () => {
    const bound = make(5).bind(undefined)
    expect(inspectorDoor(bound as never).resolve('threshold')).toEqual({ value: 5 })
  })

  it('says where in this file the function stands', () => {
    const fn = (ctx: { pid: number }) => {
      return ctx.pid === 4242
    }
    const { source } = inspectorDoor(fn as never)
    const place = source.locate(source.text.indexOf('4242'))
    expect(place.file).toMatch(/door\.test\.ts$/)
    expect(place.text).toContain('ctx.pid === 4242')
    const here = new Error('here').stack!.split('\n')[1]!
    const line = Number(/:(\d+):\d+\)?$/.exec(here)![1])
    expect(Math.abs(place.line - line)).toBeLessThan(10)
  })
})

describe('the explicit door', () => {
  it('knows what it is told, and of the rest what another door does', () => {
    const fn = () => [limit, list]
    const { resolve } = explicitDoor(fn, () => ({ limit: 9 }))(fn as never)
    expect(resolve('limit')).toEqual({ value: 9 })
    expect(resolve('list')?.value).toBe(list)
    expect(resolve('nowhere')).toBeUndefined()
  })

  it('leaves other functions to the inspector', () => {
    const other = make(3)
    const door = explicitDoor(
      () => 0,
      () => ({}),
    )
    expect(door(other as never).resolve('threshold')).toEqual({ value: 3 })
  })
})
