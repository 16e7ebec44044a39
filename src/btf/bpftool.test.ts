/** Everything that bpftool says of types, against what Skep reads, writes and prints. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { kindsOnWire } from './kinds.ts'
import { printType } from './print-c.ts'
import { type Btf, readBtf } from './read.ts'
import type { BtfType } from './types.ts'
import { BtfBuilder } from './write.ts'

const VMLINUX = '/sys/kernel/btf/vmlinux'

/** A type as `bpftool -j btf dump` tells it. */
type Told = Record<string, unknown>

function tell(id: number, type: BtfType): Told {
  const name = 'name' in type && type.name !== '' ? type.name : '(anon)'
  const named = (text: string) => text || '(anon)'
  const upper = type.kind.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
  const common = { id, kind: upper, name }
  switch (type.kind) {
    case 'int': {
      const encoding = type.signed ? 'SIGNED' : type.char ? 'CHAR' : type.bool ? 'BOOL' : '(none)'
      return { ...common, size: type.size, bits_offset: type.bitOffset, nr_bits: type.bits, encoding }
    }
    case 'array':
      return { ...common, type_id: type.typeId, index_type_id: type.indexTypeId, nr_elems: type.length }
    case 'struct':
    case 'union': {
      const flag = type.members.some((member) => member.bitSize > 0)
      const members = type.members.map((member) => ({
        name: named(member.name),
        type_id: member.typeId,
        bits_offset: member.bitOffset,
        ...(flag && member.bitSize > 0 ? { bitfield_size: member.bitSize } : {}),
      }))
      return { ...common, size: type.size, vlen: members.length, members }
    }
    case 'enum':
    case 'enum64': {
      const values = type.values.map(({ name, value }) => ({ name, val: String(value) }))
      const encoding = type.signed ? 'SIGNED' : 'UNSIGNED'
      return { ...common, encoding, size: type.size, vlen: values.length, values }
    }
    case 'fwd':
      return { ...common, fwd_kind: type.of }
    case 'func':
      return { ...common, type_id: type.typeId, linkage: type.linkage }
    case 'funcProto': {
      const params = type.params.map((param) => ({ name: named(param.name), type_id: param.typeId }))
      if (type.variadic) params.push({ name: '(anon)', type_id: 0 })
      return { ...common, ret_type_id: type.returnTypeId, vlen: params.length, params }
    }
    case 'var':
      return { ...common, type_id: type.typeId, linkage: type.linkage }
    case 'datasec': {
      const vars = type.variables.map((each) => ({
        type_id: each.typeId,
        offset: each.offset,
        size: each.size,
      }))
      return { ...common, size: type.size, vlen: vars.length, vars }
    }
    case 'float':
      return { ...common, size: type.size }
    case 'declTag':
      return { ...common, type_id: type.typeId, component_idx: type.component }
    case 'void':
      return common
    default:
      return { ...common, type_id: type.typeId }
  }
}

/** What bpftool says of types; its names of variables in data sections are left out, its slips of the pen mended. */
function toldByBpftool(file: string): Told[] {
  const text = execFileSync('bpftool', ['-j', 'btf', 'dump', 'file', file], { maxBuffer: 1 << 28 }).toString()
  const { types } = JSON.parse(text.replace(/"val":(-?\d+)/g, '"val":"$1"')) as { types: Told[] }
  for (const type of types) {
    if (type.linkage === 'global-alloc') type.linkage = 'global'
    for (const each of (type.vars ?? []) as Told[]) delete each.name
    // bpftool 7.1 extends the sign of unsigned 32-bit values.
    if (type.kind === 'ENUM' && type.encoding === 'UNSIGNED')
      for (const each of type.values as Told[])
        each.val = String(BigInt.asUintN(32, BigInt(each.val as string)))
  }
  return types
}

function differences(btf: Btf, told: Told[]): unknown[] {
  const wrong = told.filter((each) => {
    const id = each.id as number
    return JSON.stringify(tell(id, btf.type(id))) !== JSON.stringify(each)
  })
  return wrong
    .slice(0, 3)
    .map((each) => ({ bpftool: each, own: tell(each.id as number, btf.type(each.id as number)) }))
}

/** Calls `use` with the path of a file of these bytes. */
function withFile<T>(bytes: Uint8Array | string, use: (path: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'skep-btf-'))
  try {
    const path = join(directory, 'file')
    writeFileSync(path, bytes)
    return use(path)
  } finally {
    rmSync(directory, { recursive: true })
  }
}

/** The lines of C without what bpftool adds for layout, and without the spaces that are taste. */
function plain(c: string): string {
  return c
    .split('\n')
    .filter(
      (line) => !/^\s*(long|int|short|char)?:/.test(line) && !/^\s*(long|int|short|char): \d+;/.test(line),
    )
    .map((line) => line.replace(/ __attribute__\(\((packed|mode\(\w+\)|aligned\(\d+\))\)\)/g, ''))
    .map((line) =>
      line
        .replace(/\s*\*\s*/g, '*')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n')
}

/** The definitions in a dump of bpftool's: each with what it is called in C. */
function definitionsIn(dump: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [text, kind, name] of dump.matchAll(/^(struct|union|enum) (\w+) \{(?:\};|\n[\s\S]*?^\}.*;)$/gm))
    found.set(`${kind} ${name}`, plain(text))
  for (const [text, name] of dump.matchAll(/^typedef [^{\n]*?(?:\(\*|\b)(\w+)(?:\)\(.*\)|(?:\[\d*\])+)?;$/gm))
    found.set(`typedef ${name}`, plain(text))
  return found
}

const vmlinux = readBtf(new Uint8Array(readFileSync(VMLINUX)))

it('reads every type of the running kernel as bpftool does', () => {
  const told = toldByBpftool(VMLINUX)
  expect(vmlinux.count).toBe(told.length + 1)
  expect(differences(vmlinux, told)).toEqual([])
})

it('writes what bpftool reads as meant, of every kind', () => {
  const b = new BtfBuilder()
  const int = b.int('int', 4, 'signed')
  const char = b.int('char', 1, 'char')
  const u64 = b.int('unsigned long long', 8)
  b.int('_Bool', 1, 'bool')
  const node = b.reserve()
  const text = b.ptr(b.qualify('const', char))
  const node2 = b.struct('', 16, [
    { name: 'low', typeId: u64, bitOffset: 0, bitSize: 3 },
    { name: 'high', typeId: u64, bitOffset: 3, bitSize: 61 },
    { name: 'wide', typeId: u64, bitOffset: 64 },
  ])
  b.define(node, {
    kind: 'struct',
    name: 'node',
    size: 40,
    members: [
      { name: 'next', typeId: b.ptr(node), bitOffset: 0, bitSize: 0 },
      { name: '', typeId: node2, bitOffset: 64, bitSize: 0 },
      { name: 'name', typeId: text, bitOffset: 192, bitSize: 0 },
      { name: 'tail', typeId: b.array(char, 8), bitOffset: 256, bitSize: 0 },
    ],
  })
  b.union('both', 8, [
    { name: 'i', typeId: int, bitOffset: 0 },
    { name: 'u', typeId: u64, bitOffset: 0 },
  ])
  b.enum('sign', [
    { name: 'MINUS', value: -1 },
    { name: 'PLUS', value: 1 },
  ])
  b.enum('wide', [{ name: 'TOP', value: 0xf0000000 }])
  b.enum64('big', [
    { name: 'MIN', value: -(2n ** 63n) },
    { name: 'ONE', value: 1n },
  ])
  b.enum64('huge', [{ name: 'MAX', value: 2n ** 64n - 1n }])
  b.fwd('elsewhere')
  b.fwd('either', 'union')
  b.qualify('volatile', int)
  b.qualify('restrict', b.ptr())
  b.ptr(b.typeTag('user', int))
  b.float('double', 8)
  const proto = b.funcProto(int, [{ name: 'format', typeId: text }], true)
  const print = b.func('print', proto)
  b.func('hidden', b.funcProto(0, []), 'static')
  b.declTag('printf', print)
  b.declTag('format', print, 0)
  const count = b.var('count', b.typedef('count_t', int))
  const limit = b.var('limit', int, 'static')
  b.datasec('.data', 8, [
    { typeId: count, offset: 0, size: 4 },
    { typeId: limit, offset: 4, size: 4 },
  ])
  const bytes = b.build()
  const told = withFile(bytes, toldByBpftool)
  const btf = readBtf(bytes)
  expect(new Set(told.map((each) => each.kind)).size).toBe(Object.keys(kindsOnWire).length)
  expect(told.length).toBe(btf.count - 1)
  expect(differences(btf, told)).toEqual([])
  expect(told[node - 1]).toMatchObject({ name: 'node', size: 40, vlen: 4 })
  expect(told[node2 - 1]).toMatchObject({
    members: [{ bitfield_size: 3 }, { bits_offset: 3, bitfield_size: 61 }, { name: 'wide' }],
  })
  expect(told.find((each) => each.name === 'huge')).toMatchObject({
    values: [{ val: '18446744073709551615' }],
  })
})

it('prints types of the kernel as bpftool does', () => {
  const dump = execFileSync('bpftool', ['btf', 'dump', 'file', VMLINUX, 'format', 'c'], {
    maxBuffer: 1 << 28,
  })
  const definitions = definitionsIn(dump.toString())
  let seed = 7
  const chance = () => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31
  let compared = 0
  for (const [title, text] of definitions) {
    const [kind, name] = title.split(' ') as ['struct' | 'union' | 'enum' | 'typedef', string]
    if (chance() > 0.06) continue
    const ids = vmlinux.findAll(name, kind)
    // bpftool renames types whose name is taken.
    if (ids.length !== 1 || /\b\w+___\d+\b/.test(text)) continue
    compared++
    expect(plain(printType(vmlinux, ids[0]!))).toBe(text)
  }
  expect(compared).toBeGreaterThan(400)
})

it('prints declarators as clang read them', () => {
  const source = `
    typedef int (*callback)(void *, const char *);
    typedef const char *const (*table[3])(int (*)(void), callback);
    typedef int matrix[2][3];
    typedef matrix *rows;
    typedef int (*(*factory)(long))[4];
    typedef void (*(*signal)(int, void (*)(int)))(int);
    typedef volatile int *restrict fast;
    struct odd {
      int (*ops[2])(struct odd *, ...);
      const volatile unsigned char *const *names;
      struct { unsigned a : 3; unsigned b : 29; union { int (*pair)[2]; char bytes[8]; }; } deep[2];
      enum { RED, GREEN = -5 } colour;
      enum big { BIG = 0x1122334455667788 } big;
      struct nowhere *far;
      union other *either;
      char rest[];
    };
    struct all { callback a; table b; rows c; factory d; signal e; fast f; };
    struct odd *keep; struct all *keep2;`
  withFile(source, (path) => {
    execFileSync('clang-19', ['-target', 'bpf', '-O1', '-g', '-xc', '-c', path, '-o', `${path}.o`])
    execFileSync('llvm-objcopy-19', ['--dump-section', `.BTF=${path}.btf`, `${path}.o`])
    const dump = execFileSync('bpftool', ['btf', 'dump', 'file', `${path}.btf`, 'format', 'c']).toString()
    const btf = readBtf(new Uint8Array(readFileSync(`${path}.btf`)))
    const all = `\n${plain(dump)}\n`
    for (const kind of ['typedef', 'struct', 'enum64'] as const) {
      expect([...btf.names(kind)].length, kind).toBeGreaterThan(0)
      for (const name of btf.names(kind)) {
        const text = plain(printType(btf, btf.find(name, kind)!))
        expect(all.includes(`\n${text}\n`), text).toBe(true)
      }
    }
    expect(printType(btf, btf.find('keep', 'var')!)).toBe('struct odd *keep;')
  })
})
