import { describe, expect, it } from 'vitest'
import { BtfBuilder, readBtf } from '../btf/index.ts'
import { KernelReads } from './kernel-reads.ts'
import type { Target } from './target.ts'

interface Kernel {
  /** Types before all others, so that ids differ. */
  readonly before?: number
  /** Where `pid` is in `task`, in bytes. */
  readonly offset?: number
  readonly signed?: boolean
  readonly size?: number
  readonly changes?: Partial<Target>
}

function kernel({ before = 0, offset = 8, signed = true, size = 64, changes = {} }: Kernel = {}): Target {
  const types = new BtfBuilder()
  for (let i = 0; i < before; i++) types.fwd(`other${i}`, 'struct')
  const int = types.int('int', 4, signed ? 'signed' : undefined)
  const task = types.struct('task', size, [{ name: 'pid', typeId: int, bitOffset: offset * 8 }])
  types.typedef('task_t', task)
  return {
    name: 'a kernel',
    arch: 'x64',
    cpu: 3,
    btf: readBtf(types.build()),
    hasHelper: (name) => name === 'loop',
    tracepoint: (name) => ({ id: before, system: 'a', name, fields: [] }),
    ...changes,
  }
}

/** What a compilation might ask. */
function ask({ cpu, btf, hasHelper, tracepoint }: Target): number {
  const id = btf!.resolve(btf!.find('task_t', 'typedef')!)
  const field = btf!.member(id, 'pid')!
  btf!.type(id)
  btf!.type(field.typeId)
  btf!.member(id, 'tgid')
  hasHelper('loop', 5)
  tracepoint('a:b')
  return cpu
}

/** Whether the second kernel answers as the first. */
function same(first: Target, second: Target, how: (target: Target) => unknown = ask): boolean {
  const reads = new KernelReads(first)
  how(reads.target)
  expect(reads.exact).toBe(true)
  expect(reads.questions.length).toBeGreaterThan(1)
  const [questions, answers] = JSON.parse(JSON.stringify([reads.questions, reads.answers]))
  return new KernelReads(second).same(questions, answers)
}

describe('what compiling reads of a kernel', () => {
  it('is the same where only ids and what was not asked for differ', () => {
    expect(same(kernel(), kernel())).toBe(true)
    expect(same(kernel(), kernel({ before: 7 }))).toBe(true)
    expect(same(kernel(), kernel({ size: 128 }))).toBe(true)
    expect(same(kernel(), kernel({ changes: { name: 'another', identity: 'build 2' } }))).toBe(true)
    expect(same(kernel(), kernel({ changes: { hasHelper: (name) => name !== 'redirect' } }))).toBe(true)
  })

  it.each<[string, Kernel]>([
    ['a field is elsewhere', { offset: 12 }],
    ['its type is another', { signed: false }],
    ['there are no types', { changes: { btf: undefined } }],
    ['the machine is another', { changes: { arch: 'arm64' } }],
    ['it takes other instructions', { changes: { cpu: 4 } }],
    ['a helper is missing', { changes: { hasHelper: () => false } }],
    [
      'a tracepoint has another field',
      {
        changes: {
          tracepoint: (name) => ({
            id: 0,
            system: 'a',
            name,
            fields: [{ name: 'x', type: 'int', offset: 8, size: 4, signed: true }],
          }),
        },
      },
    ],
    [
      'a tracepoint is missing',
      {
        changes: {
          tracepoint: () => {
            throw new Error('there is none')
          },
        },
      },
    ],
  ])('is another where %s', (_, other) => {
    expect(same(kernel(), kernel(other))).toBe(false)
  })

  it('includes the size of a struct only where that was asked for', () => {
    const size = ({ btf }: Target) => {
      const type = btf!.type(btf!.find('task', 'struct')!)
      return 'size' in type && type.size
    }
    expect(same(kernel(), kernel({ size: 128 }), size)).toBe(false)
    expect(same(kernel(), kernel({ size: 128 }), ({ btf }) => btf!.type(btf!.find('task', 'struct')!))).toBe(
      true,
    )
    expect(
      same(kernel(), kernel({ size: 128 }), ({ btf }) => btf!.sizeOf(btf!.find('task', 'struct')!)),
    ).toBe(false)
  })

  it('cannot be told where all members, or all names, were looked at', () => {
    for (const how of [
      ({ btf }: Target) => [...btf!.names('struct')],
      ({ btf }: Target) => btf!.memberNames(btf!.find('task', 'struct')!),
      ({ btf }: Target) => (btf!.type(btf!.find('task', 'struct')!) as { members?: unknown }).members,
    ]) {
      const reads = new KernelReads(kernel())
      how(reads.target)
      expect(reads.exact).toBe(false)
    }
  })
})
