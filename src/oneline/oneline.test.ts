import { describe, expect, it } from 'vitest'
import { compile } from '../compiler/index.ts'
import { CompileError, StateError } from '../error/index.ts'
import { comm, pid } from '../kernel/index.ts'
import { type Distribution, hash, type MapHandle } from '../map/index.ts'
import { type MadeMap, makeMap, type Target } from '../operand/index.ts'
import { tracepoint } from '../program/index.ts'
import { u32, u64 } from '../schema/index.ts'
import { inspectorDoor } from '../source/index.ts'
import { plain } from '../vm/index.ts'
import {
  avg,
  begin,
  count,
  exit,
  hist,
  interval,
  kstack,
  lhist,
  max,
  min,
  moments,
  print,
  prints,
  printTo,
  sum,
  type TakenStack,
  unnamedMaps,
  ustack,
} from './index.ts'

const target: Target = {
  name: 'a kernel',
  arch: 'x64',
  cpu: 3,
  btf: undefined,
  hasHelper: () => true,
  tracepoint: (name) => ({
    id: 1,
    system: '',
    name,
    fields: [
      { name: 'ret', type: 'long', offset: 8, size: 8, signed: true },
      { name: 'bytes', type: 'u64', offset: 16, size: 8, signed: false },
      { name: 'nr', type: 'int', offset: 24, size: 4, signed: true },
    ],
  }),
}

/** What is made while `fn` is compiled as a tracepoint's program. */
// biome-ignore lint/suspicious/noExplicitAny: contexts have whatever fields they have
function madeBy(fn: (ctx: any) => unknown): MadeMap[] {
  const program = tracepoint('a:b', fn)
  const variant = program.variants(target).at(-1)!
  const made: MadeMap[] = []
  compile({
    name: 'test',
    fn: program.fn,
    variant,
    target,
    door: inspectorDoor,
    license: 'GPL',
    onMap: (each) => made.push(each),
  })
  return made
}

// biome-ignore lint/suspicious/noExplicitAny: as above
function refusal(fn: (ctx: any) => unknown): string {
  try {
    madeBy(fn)
  } catch (error) {
    if (error instanceof CompileError) return error.code
    throw error
  }
  return 'none'
}

describe('a verb in kernel code', () => {
  it('infers what its key is made of', () => {
    const made = madeBy((c) => {
      count()
      count(comm(), pid(), c.ret, c.bytes, c.ret > 0n, kstack(), ustack(), 'fixed')
      sum(c.bytes, pid())
      avg(c.nr)
      lhist(c.ret, -10, 10, 5, c.bytes - 1n)
    })
    const recipes = made.map(({ recipe }) => recipe).filter((recipe) => recipe.title)
    expect(recipes.map(({ key, value, settings }) => ({ key, value, settings }))).toEqual([
      { key: [], value: null, settings: [] },
      {
        key: ['str(16)', 'number', 'i64', 'u64', 'boolean', 'kstack', 'ustack', 'str(16)'],
        value: null,
        settings: [],
      },
      { key: ['number'], value: 'u64', settings: [] },
      { key: [], value: 'number', settings: [] },
      { key: ['i64'], value: 'i64', settings: [-10, 10, 5] },
    ])
  })

  it('has one map for one place, whichever program gets there, and follows a recipe that was kept', () => {
    const shared = () => count(pid())
    const [first] = madeBy(() => shared())
    const [second] = madeBy(() => {
      shared()
    })
    expect(second!.map).toBe(first!.map)
    const [other] = madeBy(() => count(pid()))
    expect(other!.map).not.toBe(first!.map)
    // As a cache does it: from text, in a process that has not compiled the program.
    const kept = { ...JSON.parse(JSON.stringify(first!.recipe)), place: 'elsewhere:1:1' }
    const again = first!.maker[makeMap](kept) as unknown as MapHandle
    const { type, keySize, valueSize } = (first!.map as unknown as MapHandle).spec
    expect(again.spec).toMatchObject({ type, keySize, valueSize })
    expect(unnamedMaps(count).at(-1)).toMatchObject({ map: again, site: { place: 'elsewhere:1:1' } })
  })

  it.each([
    ['a type as a key', () => count(u32), 'SK2017'],
    ['a string as a value', () => sum(comm() as never), 'SK2010'],
    ['no value', () => (hist as unknown as () => void)(), 'SK2012'],
    ['a bound that is not known', (c: { nr: number }) => lhist(c.nr, 0, c.nr, 1), 'SK2012'],
    ['what may be undefined', () => count(lookup.get(1)), 'SK1013'],
    ['a function of user space', () => interval('1s', () => {}), 'SK1003'],
    ['an argument of exit', () => (exit as (code: number) => void)(1), 'SK2012'],
  ])('refuses %s', (_, fn, code) => {
    expect(refusal(fn)).toBe(code)
  })
})

const lookup = hash(u32, u64)

describe('a verb as JavaScript', () => {
  const helpers = { pid: () => 7, comm: () => 'cat', kernelStack: () => [16n, 32n], exit: () => {} }

  it('counts, adds up, and finds extremes', () => {
    const result = plain(
      () => {
        for (const value of [3n, -5n, 4n]) {
          count(comm(), value > 0n)
          sum(value)
          avg(value, 'mean')
          min(value)
          max(value)
        }
      },
      undefined,
      { helpers },
    )
    const rows = (verb: typeof count) => result.map(verb).rows()
    expect(rows(count)).toEqual([
      { key: ['cat', false], value: 1n },
      { key: ['cat', true], value: 2n },
    ])
    expect(rows(sum as never)).toEqual([{ key: [], value: 2n }])
    expect(rows(avg as never)).toEqual([{ key: ['mean'], value: 0n }])
    expect(rows(min as never)).toEqual([{ key: [], value: -5n }])
    expect(rows(max as never)).toEqual([{ key: [], value: 4n }])
  })

  it('sorts values into buckets', () => {
    const result = plain(
      () => {
        for (const value of [1, 5, 5, 100]) {
          hist(value, pid())
          lhist(value, 0, 10, 5)
        }
      },
      undefined,
      { helpers },
    )
    const [powers] = result.map(hist).rows()
    expect(powers!.key).toEqual([7])
    expect((powers!.value as Distribution).buckets().filter(({ count }) => count > 0n)).toEqual([
      { low: 0n, high: 1n, count: 1n },
      { low: 4n, high: 7n, count: 2n },
      { low: 64n, high: 127n, count: 1n },
    ])
    const [steps] = result.map(lhist).rows()
    expect((steps!.value as Distribution).buckets().map(({ count }) => count)).toEqual([0n, 1n, 2n, 1n])
  })

  it('keeps stacks and what is printed', () => {
    const result = plain(
      () => {
        count(kstack())
        print('a', 1)
        print(comm())
        exit()
      },
      undefined,
      { helpers },
    )
    const [row] = result.map(count).rows()
    expect((row!.key[0] as TakenStack).id).toBe(0)
    expect(result.map(print).rows!()).toEqual([['a', 1], ['cat']])
  })

  it('means nothing outside of kernel functions', () => {
    expect(() => count(1)).toThrow(StateError)
    expect(() => exit()).toThrow(/none is running/)
  })
})

it('print in user space goes to whoever shows it', () => {
  const seen: unknown[] = []
  printTo({ print: (values) => seen.push(values), exit: () => seen.push('exit') })
  print('a', 1n)
  exit()
  expect(seen).toEqual([['a', 1n], 'exit'])
})

it('records of several calls share one ring, and tell by themselves what they are', async () => {
  const [first, second, last] = madeBy((c) => {
    print(c.nr, comm())
    print(c.bytes)
    exit()
  })
  expect(new Set([first, second, last].map((each) => each!.map)).size).toBe(1)
  expect(prints()).toBe(first!.map)
  const numbers = [first, second, last].map((each) => each!.recipe)
  expect(numbers.map(({ parts, ends }) => ({ parts, ends }))).toEqual([
    { parts: ['number', 'str(16)'], ends: false },
    { parts: ['u64'], ends: false },
    { parts: [], ends: true },
  ])
})

it('moments are kept for who runs them', () => {
  const run = () => {}
  begin(run)
  expect(() => interval('1 day', run)).toThrow(/no span of time/)
  interval('2s', run)
  expect(moments.interval).toEqual([{ every: 2000, run }])
  expect(moments.begin).toEqual([run])
})
