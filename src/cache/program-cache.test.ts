import { mkdtempSync, rmSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type CompileRequest, compile } from '../compiler/index.ts'
import { pid } from '../kernel/index.ts'
import { hash, histogram, lruHash, ringbuf } from '../map/index.ts'
import { NextVariant, type ProgramVariant, type Target } from '../operand/index.ts'
import { type Program, tc, xdp } from '../program/index.ts'
import { str, struct, u32, u64 } from '../schema/index.ts'
import { inspectorDoor } from '../source/index.ts'
import { CacheDirectory } from './directory.ts'
import { ProgramCache } from './program-cache.ts'

const folder = mkdtempSync('/tmp/skep-cache-')
afterAll(() => rmSync(folder, { recursive: true }))
let runs = 0
let path: string
beforeEach(() => {
  path = `${folder}/${++runs}`
})

const target: Target = {
  name: 'a kernel',
  arch: 'x64',
  identity: 'build 1',
  cpu: 3,
  btf: undefined,
  hasHelper: () => true,
  tracepoint: () => {
    throw new Error('no tracepoints')
  },
}

const requestFor = (program: Program, changes: Partial<CompileRequest> = {}): CompileRequest => ({
  name: program.name,
  fn: program.fn,
  variant: program.variants(target)[0]!,
  target,
  door: inspectorDoor,
  license: 'GPL',
  ...changes,
})

/** A process of its own, as far as the cache goes. */
const open = (build = 'skep 1') => new ProgramCache(new CacheDirectory(path), build)

/** Compiles and keeps what came of it. */
function keep(request: CompileRequest): ReturnType<typeof compile> {
  const cache = open()
  const program = cache.compile(request, compile)
  cache.write()
  return program
}

const found = (request: CompileRequest, build?: string) => open(build).find(request)

describe('a program that was kept', () => {
  const counts = hash(u32, u64)
  const sizes = histogram()
  const events = ringbuf(struct({ pid: u32, name: str(16) }))
  const limit = (value: number, most: number) => (value > most ? most : value)
  const options = { most: 40, ports: [22, 80], names: { first: 'one' } }
  const program = xdp((packet) => {
    const length = limit(packet.length, options.most)
    counts.add(length, 1n)
    sizes.record(length)
    if (options.ports.includes(length)) events.output({ pid: pid(), name: options.names.first })
    return 2
  })

  it('is the one that compiling gives, on the maps of this run', () => {
    const compiled = keep(requestFor(program))
    expect(compiled.maps.length).toBeGreaterThan(3)
    const again = found(requestFor(program))!
    const { cached, ...rest } = again
    expect(cached).toBe(true)
    expect(rest).toEqual(compiled)
    expect(rest.maps.every((map, index) => map === compiled.maps[index])).toBe(true)
  })

  it('names the maps that compiling names', () => {
    const makeProgram = () => {
      const named = hash(u32, u64)
      return {
        named,
        program: tc(() => {
          named.add(1, 1n)
          return 0
        }),
      }
    }
    keep(requestFor(makeProgram().program))
    const { named, program } = makeProgram()
    const spec = found(requestFor(program))
    expect(spec?.maps[0]).toBe(named.spec)
    expect(named.spec.name).toBe('named')
    expect(spec?.maps[1]?.name).toBe('named.failed')
  })
})

describe('what was read', () => {
  const used = { limit: 1, deep: { list: [1, 2] }, unused: 1 as unknown }
  const outer = { map: hash(u32, u64), text: 'eth0', big: 5n, flag: false, nothing: undefined as unknown }
  const step = 1
  const helper = (value: number) => value + step
  const make = (captured: typeof used, rest: typeof outer, called = helper) => {
    const { map, text, big, flag } = rest
    return tc((packet) => {
      if (flag) return 7
      if (captured.deep.list.includes(packet.length)) return 1
      map.add(packet.length, big)
      return text === 'eth0' ? called(captured.limit) : 0
    })
  }
  const kept = () => keep(requestFor(make(used, outer)))

  it('is found again in equal values', () => {
    const program = kept()
    const equal = make({ limit: 1, deep: { list: [1, 2] }, unused: 'what nobody reads' }, outer)
    expect(found(requestFor(equal))?.insns).toEqual(program.insns)
  })

  const others: Record<string, () => Program> = {
    'a number': () => make({ ...used, limit: 2 }, outer),
    'a number that is no longer one': () => make({ ...used, limit: '1' as never }, outer),
    'an element': () => make({ ...used, deep: { list: [1, 3] } }, outer),
    'another element': () => make({ ...used, deep: { list: [1, 2, 3] } }, outer),
    'a bigint': () => make(used, { ...outer, big: 6n }),
    'a string': () => make(used, { ...outer, text: 'eth1' }),
    'a decision': () => make(used, { ...outer, flag: true }),
    'the type of a map': () => make(used, { ...outer, map: lruHash(u32, u64) }),
    'the size of a map': () => make(used, { ...outer, map: hash(u32, u64, { maxEntries: 5 }) }),
    'a function': () => make(used, outer, (value: number) => value + 2 * step),
  }
  it.each(Object.keys(others))('is missed in %s', (name) => {
    kept()
    const request = requestFor(others[name]!())
    expect(found(request)).toBeUndefined()
    // It is kept beside the other.
    const own = name === 'a number that is no longer one' ? undefined : keep(request)
    if (own) expect(found(request)?.insns).toEqual(own.insns)
    expect(found(requestFor(make(used, outer)))).toBeDefined()
  })

  it('tells one map twice from two', () => {
    const pair = (first: typeof outer.map, second: typeof outer.map) =>
      tc(() => {
        first.add(1, 1n)
        second.add(2, 1n)
        return 0
      })
    keep(requestFor(pair(hash(u32, u64), hash(u32, u64))))
    const one = hash(u32, u64)
    expect(found(requestFor(pair(one, one)))).toBeUndefined()
    expect(found(requestFor(pair(hash(u32, u64), one)))?.maps).toHaveLength(4)
  })

  it('is a getter nowhere', () => {
    let asked = 0
    const trap = {
      get limit() {
        asked++
        return 1
      },
    }
    kept()
    expect(found(requestFor(make({ ...used, ...{ deep: used.deep } }, outer)))).toBeDefined()
    expect(
      found(requestFor(make(Object.assign(Object.create(null), used, { deep: trap }) as never, outer))),
    ).toBeUndefined()
    expect(asked).toBe(0)
  })
})

describe('what else decides', () => {
  const least = 3
  const program = tc((packet) => (packet.length > least ? 1 : 0))
  const other: ProgramVariant = { ...program.variants(target)[0]!, key: 'another context' }

  const changes: Record<string, () => Partial<CompileRequest>> = {
    'the kernel': () => ({ target: { ...target, identity: 'build 2' } }),
    'the name': () => ({ name: 'another' }),
    'the licence': () => ({ license: 'Apache-2.0' }),
    'null checks': () => ({ nullChecks: true }),
    'the variant': () => ({ variant: other }),
    'the text': () => ({ fn: ((packet: { length: number }) => (packet.length > least ? 2 : 0)) as never }),
  }
  it.each(Object.keys(changes))('%s', (name) => {
    keep(requestFor(program))
    expect(found(requestFor(program))).toBeDefined()
    expect(found(requestFor(program, changes[name]!()))).toBeUndefined()
  })

  it('the build of Skep', () => {
    keep(requestFor(program))
    expect(found(requestFor(program), 'skep 2')).toBeUndefined()
  })

  it('a kernel or a variant that does not say what it is: nothing is kept', () => {
    const { identity: _, ...unknown } = target
    const { key: __, ...secret } = other
    for (const changes of [{ target: unknown }, { variant: secret }]) {
      keep(requestFor(program, changes))
      expect(found(requestFor(program, changes))).toBeUndefined()
    }
  })

  it('a native function: nothing is kept', () => {
    const most = Math.max
    const native = tc((packet) => most(packet.length, 3))
    keep(requestFor(native))
    expect(found(requestFor(native))).toBeUndefined()
    const global = tc((packet) => Math.max(packet.length, 3))
    keep(requestFor(global))
    expect(found(requestFor(global))).toBeDefined()
  })
})

it('remembers that a variant will not do', () => {
  const program = tc(() => 0)
  const [variant] = program.variants(target)
  const none = requestFor(program, {
    variant: {
      ...variant!,
      parameters() {
        throw new NextVariant('no such field')
      },
    },
  })
  expect(() => keep(none)).toThrow(NextVariant)
  const cache = open()
  expect(() => cache.compile(none, compile)).toThrow(NextVariant)
  cache.write()
  expect(() => open().find(none)).toThrow(expect.objectContaining({ message: 'no such field' }))
})

it('keeps a few programs of one function, the newest first', () => {
  const make = (limit: number) => tc((packet) => (packet.length > limit ? 1 : 0))
  for (let limit = 0; limit < 12; limit++) keep(requestFor(make(limit)))
  expect(found(requestFor(make(11)))).toBeDefined()
  expect(found(requestFor(make(0)))).toBeUndefined()
})
