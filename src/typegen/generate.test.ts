import { describe, expect, it } from 'vitest'
import { BtfBuilder, readBtf } from '../btf/index.ts'
import type { Target, TracepointField } from '../operand/index.ts'
import { generateTypes } from './generate.ts'

/** A kernel of a handful of types, each of them awkward. */
function smallKernel(): Target {
  const b = new BtfBuilder()
  const int = b.int('int', 4, 'signed')
  const long = b.int('unsigned long', 8)
  const byte = b.int('unsigned char', 1)
  const bool = b.int('_Bool', 1, 'bool')
  const wide = b.int('__int128', 16, 'signed')
  const char = b.int('char', 1, 'char')
  const counter = b.typedef('atomic_t', b.struct('', 4, [{ name: 'counter', typeId: int, bitOffset: 0 }]))
  const reserved = b.struct('class', 4, [{ name: 'id', typeId: int, bitOffset: 0 }])
  const union = b.union('', 8, [
    { name: 'whole', typeId: long, bitOffset: 0 },
    { name: 'half', typeId: int, bitOffset: 0 },
  ])
  const inner = b.struct('', 4, [{ name: 'x', typeId: int, bitOffset: 0 }])
  const twin = b.struct('twin', 1, [{ name: 'one', typeId: byte, bitOffset: 0 }])
  const otherTwin = b.struct('twin', 4, [{ name: 'two', typeId: int, bitOffset: 0 }])
  const unreached = b.struct('unreached', 4, [{ name: 'never', typeId: int, bitOffset: 0 }])
  const task = b.reserve()
  const parent = b.ptr(task)
  const fields: [string, number, number?][] = [
    ['parent', parent],
    ['comm', b.array(char, 16)],
    ['name', b.ptr(char)],
    ['stack', b.ptr(0)],
    ['address', b.array(byte, 16)],
    ['args', b.array(long, 3)],
    ['many', b.array(parent, 100)],
    ['open', b.array(int, 0)],
    ['usage', counter],
    ['group', b.ptr(reserved)],
    ['', union],
    ['nested', inner],
    ['enabled', bool],
    ['huge', wide],
    ['first', b.ptr(twin)],
    ['second', b.ptr(otherTwin)],
    ['handlers', b.ptr(b.ptr(unreached))],
    ['flag', bool, 1],
    ['bits', int, 3],
    ['wide_bits', long, 40],
  ]
  let bitOffset = 0
  const members = fields.map(([name, typeId, bitSize = 0]) => {
    bitOffset += 64
    return { name, typeId, bitOffset, bitSize }
  })
  b.define(task, { kind: 'struct', name: 'task_struct', size: 2048, members })
  const state = b.union('state', 8, [{ name: 'bits', typeId: long, bitOffset: 0 }])
  const proto = b.funcProto(0, [
    { name: '', typeId: b.ptr(0) },
    { name: '', typeId: bool },
    { name: '', typeId: parent },
    { name: '', typeId: state },
  ])
  b.typedef('btf_trace_switched', b.ptr(proto))
  b.func(
    '__bpf_trace_switched',
    b.funcProto(0, [
      { name: '__data', typeId: b.ptr(0) },
      { name: 'preempt', typeId: bool },
      { name: 'new', typeId: parent },
      { name: 'state', typeId: state },
    ]),
  )
  return {
    name: 'Linux 1.0',
    arch: 'x64',
    cpu: 4,
    btf: readBtf(b.build()),
    tracepoint: () => expect.fail('asked for a tracepoint'),
    hasHelper: () => true,
  }
}

function field(
  name: string,
  type: string,
  size: number,
  more: Partial<TracepointField> = {},
): TracepointField {
  return { name, type, size, offset: 8, signed: false, ...more }
}

describe('the types of a kernel', () => {
  const target = smallKernel()
  const own = [
    field('common_pid', 'int', 4, { signed: true }),
    field('pid', 'pid_t', 4, { signed: true }),
    field('when', 'u64', 8),
    field('path', 'char', 4, { dynamic: 'data_loc' }),
    field('comm', 'char', 16, { arrayLength: 16 }),
    field('ok', 'bool', 1),
    field('numbers', 'u32', 12, { arrayLength: 3 }),
    field('odd', 'struct three', 3),
  ]
  const text = generateTypes(target, [
    { id: 1, system: 'one', name: 'first', fields: own },
    { id: 2, system: 'one', name: 'second', fields: own },
  ])

  it('name the kernel', () => {
    expect(text.split('\n')[0]).toContain('Linux 1.0')
  })

  it('have the fields of structs as the compiler reads them', () => {
    expect(text).toContain(`type task_struct = Kernel<{
	parent: task_struct
	comm: string
	name: string
	stack: bigint
	address: Uint8Array
	args: Elements<bigint>
	many: Elements<task_struct>
	open: Elements<number>
	usage: atomic_t
	group: class_2
	whole: bigint
	half: number
	nested: Kernel<{
	x: number
}>
	enabled: boolean
	first: twin
	second: twin_2
	handlers: bigint
	flag: boolean
	bits: number
	wide_bits: bigint
}>
`)
    expect(text).toContain('type twin_2 = Kernel<{\n\ttwo: number\n}>\n')
  })

  it('have no struct that nothing leads to', () => {
    expect(text).not.toContain('unreached')
  })

  it('have structs by the names that the kernel gives them', () => {
    const [, structs] = /interface KernelStructs \{\n(.*?)\n\}/s.exec(text)!
    expect(structs!.split('\n')).toEqual([
      'readonly atomic_t: atomic_t',
      'readonly class: class_2',
      'readonly task_struct: task_struct',
      'readonly twin: twin',
    ])
  })

  it('have the context of a tracepoint once, and without what cannot be read', () => {
    expect(text).toContain(`interface Tracepoints {
'one:first': {
	pid: number
	when: bigint
	path: string
	comm: string
	ok: boolean
	numbers: Elements<number>
}
'one:second': Tracepoints['one:first']
}`)
  })

  it('have the arguments of raw tracepoints by name', () => {
    expect(text).toContain('switched: (preempt: boolean, new_: task_struct, state: unknown) => unknown\n')
  })

  it('have contexts alone where the kernel has no BTF', () => {
    const without = generateTypes({ ...target, btf: undefined }, [
      { id: 1, system: 'one', name: 'first', fields: own },
    ])
    expect(without).toContain("'one:first': {\n\tpid: number\n")
    expect(without).not.toContain('task_struct')
  })
})
