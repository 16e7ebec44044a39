import { describe, expect, it } from 'vitest'
import { CompileError, StateError, SyscallError, UnsupportedError } from '../error/index.ts'
import type { MapSpec, ProgramSpec } from '../object/index.ts'
import { NextVariant, type Target } from '../operand/index.ts'
import { declareMap, type ProgramDeclaration, type Variant } from './declaration.ts'
import { parseDuration } from './duration.ts'
import type { Host, MapStore } from './host.ts'
import { openSession } from './session.ts'

/** A host that only keeps a diary; what is in `refuse` fails with EINVAL. */
function diaryHost(refuse: ReadonlySet<string> = new Set()) {
  const diary: string[] = []
  const act = (entry: string) => {
    if (refuse.has(entry)) throw new SyscallError('bpf(BPF_TEST)', 'EINVAL', `${entry} was refused`)
    diary.push(entry)
  }
  const host: Host = {
    target: { name: 'a diary' } as Target,
    createMap(spec) {
      act(`create ${spec.name}`)
      return { spec, close: () => act(`close map ${spec.name}`) } as MapStore
    },
    load(spec) {
      act(`load ${spec.name}`)
      return {
        spec,
        id: 1,
        run: () => ({ returned: 0, data: new Uint8Array(), nanoseconds: 0 }),
        close: () => act(`close ${spec.name}`),
      }
    },
    attach(program) {
      act(`attach ${program.spec.name}`)
      return { close: async () => act(`detach ${program.spec.name}`) }
    },
  }
  return { host, diary, act }
}

const variant = (name: string): Variant => ({
  name,
  type: 0,
  expectedAttachType: 0,
  attachBtfId: 0,
  parameters: () => [],
  result: () => {
    throw new Error('not lowered here')
  },
  attach: { kind: 'test' },
})

function program(name: string, variants: readonly Variant[] = [variant('only')]): ProgramDeclaration {
  return {
    title: `test ${name}`,
    name,
    fn: () => 0,
    scope: undefined,
    license: 'GPL',
    variants: () => variants,
    bind: () => {},
  }
}

const mapSpec = (name: string): MapSpec => ({
  name,
  type: 1,
  keySize: 4,
  valueSize: 4,
  maxEntries: 1,
  flags: 0,
})

const compiler =
  (maps: readonly MapSpec[] = []) =>
  (declaration: ProgramDeclaration, { name }: Variant): ProgramSpec => ({
    name: `${declaration.name} ${name}`,
    type: 0,
    expectedAttachType: 0,
    attachBtfId: 0,
    license: 'GPL',
    insns: [],
    lines: [],
    flags: 0,
    maps,
  })

describe('a session', () => {
  it('loads all, attaches all, and undoes it in order, once', async () => {
    const { host, diary, act } = diaryHost()
    const map = mapSpec('m')
    declareMap({ spec: map, bind: (store) => act(store ? 'bind m' : 'unbind m') })
    const session = await openSession(host, compiler([map]), [program('a'), program('b')])
    expect(diary).toEqual([
      'create m',
      'bind m',
      'load a only',
      'load b only',
      'attach a only',
      'attach b only',
    ])
    diary.length = 0
    await Promise.all([session.close(), session.close()])
    await session.closed
    expect(diary).toEqual([
      'detach a only',
      'detach b only',
      'unbind m',
      'close a only',
      'close b only',
      'close map m',
    ])
  })

  it('takes the first variant that compiles, loads and attaches, and says why', async () => {
    const { host, diary } = diaryHost(new Set(['load p second', 'attach p third']))
    const variants = ['first', 'second', 'third', 'fourth'].map(variant)
    const compile = (declaration: ProgramDeclaration, chosen: Variant) => {
      if (chosen.name === 'first') throw new NextVariant('it has no such argument')
      return compiler([mapSpec(chosen.name)])(declaration, chosen)
    }
    await using session = await openSession(host, compile, [program('p', variants)])
    const [choice] = session.choices
    expect(choice!.chosen.name).toBe('fourth')
    expect(choice!.rejected.map(({ variant: each, reason }) => [each.name, reason.message])).toEqual([
      ['first', 'it has no such argument'],
      ['second', 'load p second was refused'],
      ['third', 'attach p third was refused'],
    ])
    expect(diary.filter((entry) => entry.startsWith('close'))).toEqual([
      'close p third',
      'close map second',
      'close map third',
    ])
  })

  it('leaves nothing when one program fails', async () => {
    const { host, diary } = diaryHost(new Set(['attach b only']))
    const opening = openSession(host, compiler([mapSpec('m')]), [program('a'), program('b')])
    await expect(opening).rejects.toThrow(expect.objectContaining({ errno: 'EINVAL' }))
    const opened = diary.filter((entry) => /^(create|load|attach)/.test(entry))
    const closed = diary.filter((entry) => /^(close|detach)/.test(entry))
    expect(opened).toHaveLength(4)
    expect(closed).toHaveLength(opened.length)
  })

  it('tells all that was tried, and takes no other variant for a program that is wrong', async () => {
    const { host } = diaryHost(new Set(['load p one']))
    const variants = [variant('one'), variant('two')]
    const compile = (declaration: ProgramDeclaration, chosen: Variant) => {
      if (chosen.name === 'two') throw new UnsupportedError('fentry', 'no fentry here')
      return compiler()(declaration, chosen)
    }
    const opening = openSession(host, compile, [program('p', variants)])
    await expect(opening).rejects.toThrow(
      /test p .* a diary.*\n {2}one: load p one was refused\n {2}two: no fentry/,
    )
    const wrong = () => {
      throw new CompileError([{ code: 'SK1001', message: 'wrong' }])
    }
    await expect(openSession(host, wrong, [program('p', variants)])).rejects.toThrow(CompileError)
    const bare: Variant = { ...variant('bare'), attach: undefined }
    await expect(openSession(host, compiler(), [program('p', [bare])])).rejects.toThrow(StateError)
    await using loaded = await openSession(host, compiler(), [program('p', [bare])], { attach: false })
    expect(loaded.choices[0]!.chosen).toBe(bare)
  })

  it('shares a map with other sessions until the last ends', async () => {
    const { host, diary, act } = diaryHost()
    const map = mapSpec('shared')
    declareMap({ spec: map, bind: (store) => act(store ? 'bind' : 'unbind') })
    const first = await openSession(host, compiler([map]), [program('a')])
    const second = await openSession(host, compiler([map]), [program('b')])
    await first.close()
    expect(diary).not.toContain('unbind')
    await second.close()
    expect(diary.filter((entry) => /bind|map|create/.test(entry))).toEqual([
      'create shared',
      'bind',
      'unbind',
      'close map shared',
    ])
  })

  it('ends with its signal', async () => {
    const { host, diary } = diaryHost()
    const controller = new AbortController()
    const session = await openSession(host, compiler(), [program('a')], { signal: controller.signal })
    controller.abort()
    await session.closed
    expect(diary).toContain('detach a only')
    const late = openSession(host, compiler(), [program('a')], { signal: controller.signal })
    await expect(late).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  })

  it('ticks until it ends', async () => {
    const { host } = diaryHost()
    const session = await openSession(host, compiler(), [program('a')])
    const ticks: number[] = []
    for await (const tick of session.every('2ms')) if (ticks.push(tick) === 3) await session.close()
    expect(ticks).toHaveLength(3)
    expect(ticks).toEqual([...ticks].sort((a, b) => a - b))
  })
})

describe('parseDuration', () => {
  it('reads what people write', () => {
    expect(['100ms', '1s', '1.5s', '2m', '1h', 7].map(parseDuration)).toEqual([
      100, 1000, 1500, 120_000, 3_600_000, 7,
    ])
    expect(() => parseDuration('soon')).toThrow(/no span of time/)
  })
})

it('detaches first, if that is asked for, and closes the rest later', async () => {
  const { host, diary, act } = diaryHost()
  const map = mapSpec('counts')
  declareMap({ spec: map, bind: (store) => act(store ? 'bind' : 'unbind') })
  const compile = (declaration: ProgramDeclaration) => ({
    ...({} as ProgramSpec),
    name: declaration.name,
    maps: [map],
  })
  const session = await openSession(host, compile, [program('a'), program('b')])
  diary.length = 0
  await session.detach()
  expect(diary).toEqual(['detach a', 'detach b'])
  await session.detach()
  await session.close()
  expect(diary.slice(2)).toEqual(['unbind', 'close a', 'close b', 'close map counts'])
  await session.detach()
})
