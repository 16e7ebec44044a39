import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FormatError } from '../error/index.ts'
import { kindByCode } from './kinds.ts'
import { readBtf } from './read.ts'
import { rawTracepoint, rawTracepointNames } from './tracepoint.ts'
import { BtfBuilder } from './write.ts'

const VMLINUX = '/sys/kernel/btf/vmlinux'

describe('the running kernel', () => {
  const bytes = new Uint8Array(readFileSync(VMLINUX))
  const btf = readBtf(bytes)

  it('finds a name that a plain walk over all types finds', () => {
    const all = [...Array(btf.count).keys()]
    for (const name of ['task_struct', 'sk_buff', 'vfs_read', 'pid_t', 'int', 'zone', 'PIDTYPE_PID']) {
      const ids = all.filter((id) => btf.nameOf(id) === name)
      expect(btf.findAll(name)).toEqual(ids)
      expect(btf.find(name)).toBe(ids[0])
      for (const kind of ['struct', 'func'] as const)
        expect(btf.findAll(name, kind)).toEqual(ids.filter((id) => btf.type(id).kind === kind))
    }
    expect(btf.find('task_struct', 'func')).toBeUndefined()
    expect(btf.find('')).toBeUndefined()
    expect(btf.find('no_such_name_anywhere')).toBeUndefined()
  })

  it('lists names by kind', () => {
    const names = [...btf.names('struct')]
    expect(names).toContain('task_struct')
    expect(names).not.toContain('')
    expect(names).not.toContain('vfs_read')
    expect([...btf.ids('void')]).toEqual([0])
  })

  it('resolves and measures', () => {
    const size = (name: string) => btf.sizeOf(btf.find(name)!)
    expect(['pid_t', 'u64', 'size_t', 'u8'].map(size)).toEqual([4, 8, 8, 1])
    expect(btf.type(btf.resolve(btf.find('pid_t')!))).toMatchObject({ kind: 'int', name: 'int' })
    const task = btf.find('task_struct', 'struct')!
    expect(btf.sizeOf(btf.member(task, 'comm')!.typeId)).toBe(16)
    expect(btf.sizeOf(0)).toBe(0)
    expect(btf.sizeOf(btf.find('vfs_read', 'func')!)).toBe(0)
  })

  it('finds members through anonymous ones, with the access path that leads there', () => {
    for (const name of ['sk_buff', 'task_struct', 'sock', 'page']) {
      const struct = btf.find(name, 'struct')!
      const names = btf.memberNames(struct)
      expect(names.length).toBeGreaterThan(5)
      for (const member of names) {
        const field = btf.member(struct, member)!
        let at = struct
        let offset = 0
        let bits = 0
        for (const index of field.access) {
          const type = btf.type(btf.resolve(at))
          if (!('members' in type)) throw new Error(`${name}.${member} leads through no struct`)
          const step = type.members[index]!
          offset += step.bitOffset
          bits = step.bitSize
          at = step.typeId
        }
        expect([field.bitOffset, field.bitSize, field.typeId], `${name}.${member}`).toEqual([
          offset,
          bits,
          at,
        ])
      }
      expect(btf.member(struct, 'no_such_member')).toBeUndefined()
    }
    const skb = btf.find('sk_buff', 'struct')!
    expect(btf.member(skb, 'dev')!.access.length).toBeGreaterThan(1)
    expect(btf.member(skb, 'cloned')!.bitSize).toBe(1)
    const sock = btf.find('sock', 'struct')!
    const common = btf.member(sock, '__sk_common')!
    const family = btf.member(btf.resolve(common.typeId), 'skc_family')!
    expect(btf.member(sock, '__sk_common.skc_family')).toEqual({
      ...family,
      bitOffset: common.bitOffset + family.bitOffset,
      access: [...common.access, ...family.access],
    })
    expect(btf.member(btf.find('pid_t')!, 'x')).toBeUndefined()
  })

  it('knows the parameters of functions', () => {
    expect(btf.funcParams('vfs_read')!.map((param) => param.name)).toEqual(['file', 'buf', 'count', 'pos'])
    expect(btf.funcParams('task_struct')).toBeUndefined()
  })

  it('knows raw tracepoints and the names of their parameters', () => {
    const exec = rawTracepoint(btf, 'sched_process_exec')!
    expect(btf.type(exec.btfId)).toMatchObject({ kind: 'typedef', name: 'btf_trace_sched_process_exec' })
    expect(exec.params.map((param) => param.name)).toEqual(['p', 'old_pid', 'bprm'])
    const bprm = btf.type(btf.resolve(exec.params[2]!.typeId))
    expect(bprm.kind === 'ptr' && btf.type(btf.resolve(bprm.typeId))).toMatchObject({ name: 'linux_binprm' })
    expect(rawTracepoint(btf, 'no_such_tracepoint')).toBeUndefined()
    const names = [...rawTracepointNames(btf)]
    expect(names).toContain('sys_enter')
    const unnamed = names.filter((name) =>
      rawTracepoint(btf, name)!.params.some((param, i) => param.name === `arg${i}`),
    )
    expect(unnamed).toEqual([])
  })

  it('reads bytes that do not begin at a multiple of four', () => {
    const shifted = new Uint8Array(bytes.length + 3).subarray(3)
    shifted.set(bytes)
    expect(readBtf(shifted).find('task_struct')).toBe(btf.find('task_struct'))
  })
})

it('reads and finds names that are no ASCII', () => {
  const b = new BtfBuilder()
  const int = b.int('int', 4)
  const café = b.typedef('café', int)
  const after = b.typedef('after', int)
  const btf = readBtf(b.build())
  expect([btf.find('café'), btf.find('after'), btf.find('caf')]).toEqual([café, after, undefined])
  expect(btf.type(café)).toEqual({ kind: 'typedef', name: 'café', typeId: int })
})

describe('damaged BTF', () => {
  const builder = new BtfBuilder()
  const int = builder.int('int', 4, 'signed')
  builder.typedef('number', int)
  builder.struct('pair', 8, [
    { name: 'a', typeId: int, bitOffset: 0 },
    { name: 'b', typeId: int, bitOffset: 32 },
  ])
  const good = builder.build()
  const broken = (at: number, ...values: number[]) => {
    const copy = good.slice()
    copy.set(values, at)
    return copy
  }
  const cases: [string, Uint8Array, number][] = [
    ['nothing', new Uint8Array(), 0],
    ['another format', broken(0, 0x7f, 0x45), 0],
    ['big-endian', broken(0, 0xeb, 0x9f), 0],
    ['another version', broken(2, 9), 2],
    ['a short header', broken(4, 8), 4],
    ['types past the end', broken(12, 0, 0, 1), 8],
    ['odd types', broken(12, good[12]! - 1), 12],
    ['an unknown kind', broken(24 + 7, 31), 24],
    ['too many members', broken(24 + 16 + 12 + 4, 200), 24 + good[12]!],
    ['strings without a first', broken(24 + good[12]!, 65), 24 + good[12]!],
    ['strings without an end', broken(good.length - 1, 65), good.length - 1],
    ['half of it', good.subarray(0, good.length >> 1), 8],
  ]
  for (const [what, bytes, offset] of cases)
    it(`${what} is a FormatError that says where`, () => {
      expect(() => readBtf(bytes)).toThrow(FormatError)
      expect(() => readBtf(bytes)).toThrow(expect.objectContaining({ offset }))
    })

  it('an id that is not there', () => {
    const btf = readBtf(good)
    for (const id of [-1, 4, Number.NaN, 1.5]) expect(() => btf.type(id)).toThrow(FormatError)
  })
})

it('knows the nineteen kinds on the wire', () => {
  expect(kindByCode.filter(Boolean).length).toBe(19)
})
