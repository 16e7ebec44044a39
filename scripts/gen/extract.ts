/**
 * Reads the running kernel's BTF, the installed uapi headers and libbpf's helper declarations, and writes the small
 * committed inputs of the generators. Run by hand on a machine with bpftool and clang (`npx tsx scripts/gen/extract.ts`)
 * when a new kernel has something to teach; everything after it is pure.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { release } from 'node:os'
import type { Facts, HelperRow, Member, SystemFacts } from './facts.ts'
import { anonymousEnum, enumNames, headers, layoutNames, macroPattern, packetNames } from './selection.ts'

interface BtfType {
  readonly id: number
  readonly kind: string
  readonly name: string
  readonly size?: number
  readonly encoding?: string
  readonly type_id?: number
  readonly nr_elems?: number
  readonly values?: readonly { readonly name: string; readonly val: number | string }[]
  readonly members?: readonly {
    readonly name: string
    readonly type_id: number
    readonly bits_offset: number
    readonly bitfield_size?: number
  }[]
}

const input = new URL('input/', import.meta.url)
const types = readBtf()
const byId = new Map(types.map((type) => [type.id, type]))
const version = release().split('.').slice(0, 2).join('.')

writeJson(`kernel-${version}.json`, {
  kernel: version,
  enums: Object.fromEntries(enumNames.map((name) => [name, valuesOf(named(name, 'ENUM', 'ENUM64'))])),
  flags: types.filter(isFlagSet).map(valuesOf),
  macros: macros(),
  layouts: Object.fromEntries(layoutNames.map((name) => [name, layoutOf(named(name, 'STRUCT', 'UNION'))])),
} satisfies Facts)
writeJson('helpers.json', helperRows())
writeJson('system.json', systemFacts())
writeJson('packet.json', packetFacts())

/** BTF as bpftool prints it; integers beyond 2^53 are kept as strings. */
function readBtf(): BtfType[] {
  const options = { maxBuffer: 1 << 28, encoding: 'utf8' } as const
  const text = execFileSync('bpftool', ['btf', 'dump', 'file', '/sys/kernel/btf/vmlinux', '-j'], options)
  return JSON.parse(text.replace(/("val":)(-?\d{16,})/g, '$1"$2"')).types
}

function named(name: string, ...kinds: string[]): BtfType {
  const found = types.find((type) => type.name === name && kinds.includes(type.kind))
  if (!found) throw new Error(`this kernel's BTF has no ${kinds.join('/')} ${name}`)
  return found
}

function isFlagSet(type: BtfType): boolean {
  return type.kind.startsWith('ENUM') && type.name === '(anon)' && anonymousEnum(type.values![0]!.name)
}

function valuesOf(type: BtfType): Record<string, number | string> {
  // Some bpftools sign-extend 32-bit values whatever the encoding.
  const narrow = type.size === 4 && type.encoding === 'UNSIGNED'
  return Object.fromEntries(
    type.values!.map(({ name, val }) => [name, narrow ? Number(BigInt(val) & 0xffffffffn) : val]),
  )
}

function resolve(id: number): BtfType {
  const type = byId.get(id)!
  return ['TYPEDEF', 'CONST', 'VOLATILE', 'RESTRICT'].includes(type.kind) ? resolve(type.type_id!) : type
}

function sizeOf(type: BtfType): number {
  if (type.kind === 'ARRAY') return type.nr_elems! * sizeOf(resolve(type.type_id!))
  if (type.kind === 'PTR') return 8
  return type.size!
}

function layoutOf(type: BtfType): { size: number; members: Member[] } {
  return { size: type.size!, members: type.members!.flatMap(memberOf) }
}

function memberOf(member: NonNullable<BtfType['members']>[number]): Member[] {
  const type = resolve(member.type_id)
  const name = member.name === '(anon)' ? '' : member.name
  const size = sizeOf(type)
  if (member.bitfield_size) {
    const offset = Math.floor(member.bits_offset / (8 * size)) * size
    return name
      ? [{ name, offset, size, bit: member.bits_offset - 8 * offset, bits: member.bitfield_size }]
      : []
  }
  const base = { name, offset: member.bits_offset / 8, size }
  if (type.kind === 'STRUCT' || type.kind === 'UNION') return [{ ...base, members: layoutOf(type).members }]
  if (type.kind === 'ARRAY') return [{ ...base, array: sizeOf(resolve(type.type_id!)) }]
  if (type.kind === 'PTR') {
    const target = byId.get(type.type_id!)
    return [{ ...base, pointer: target ? resolve(target.id).name : 'void' }]
  }
  return [type.encoding === 'SIGNED' ? { ...base, signed: true } : base]
}

/** Macros have no BTF: clang evaluates each one that is a constant. */
function macros(): Record<string, number> {
  const includes = headers.map((header) => `#include <${header}.h>\n`).join('')
  const values = evaluated(`${includes}#include "${new URL('later.h', input).pathname}"\n`, macroPattern)
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** System calls and flags of open(2), which the architectures number as they like. */
function systemFacts(): SystemFacts {
  const of = (target: string, unistd: string) => {
    const headers = [new URL('system.h', input).pathname, unistd, '/usr/include/asm-generic/fcntl.h']
    const source = headers.map((header) => `#include "${header}"\n`).join('')
    // Of the other headers of this machine's architecture, the generic ones want the size of a long only.
    const args = ['-target', target, '-idirafter', '/usr/include/x86_64-linux-gnu']
    const values = (pattern: RegExp) => evaluated(source, pattern, args)
    const calls = Object.entries(values(/^__NR_(?!syscalls|arch_specific_syscall)/))
    return {
      syscalls: Object.fromEntries(
        calls.map(([name, nr]) => [name.slice('__NR_'.length), nr] as const).sort((a, b) => a[1] - b[1]),
      ),
      openFlags: values(/^O_/),
    }
  }
  return {
    x64: of('x86_64-linux-gnu', '/usr/include/x86_64-linux-gnu/asm/unistd_64.h'),
    arm64: of('aarch64-linux-gnu', '/usr/include/asm-generic/unistd.h'),
  }
}

/** Numbers of packet headers. */
function packetFacts(): Record<string, number> {
  const patterns = Object.values(packetNames).map((pattern) => pattern.source)
  return evaluated(`#include "${new URL('packet.h', input).pathname}"\n`, new RegExp(patterns.join('|')))
}

/** The macros of `source` whose names match, those that are constants. */
function evaluated(source: string, pattern: RegExp, args: string[] = []): Record<string, number> {
  const defined = clang([...args, '-E', '-dM', '-'], source).matchAll(/^#define (\w+) (.+)$/gm)
  const names = [...defined].map((match) => match[1]!).filter((name) => pattern.test(name))
  const values = names.map((name) => `const long long value_${name} = (long long)(${name});\n`).join('')
  const text = clang([...args, '-S', '-emit-llvm', '-o', '-', '-'], source + values)
  const globals = text.matchAll(/@value_(\w+) = .*i64 (-?\d+)/g)
  return Object.fromEntries([...globals].map(([, name, value]) => [name!, Number(value)]))
}

function clang(args: string[], source: string): string {
  return execFileSync('clang-19', ['-x', 'c', ...args], {
    input: source,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
}

function helperRows(): HelperRow[] {
  const text = readFileSync('/usr/include/bpf/bpf_helper_defs.h', 'utf8')
  const found = text.matchAll(/^static (.*?)\(\*bpf_(\w+)\)\((.*)\) = \(void \*\) (\d+);$/gm)
  return [...found].map(([, returns, name, args, id]) => [
    Number(id),
    name!,
    returns!.trim(),
    ...(args === 'void' ? [] : args!.split(',').map((each) => each.trim())),
  ])
}

function writeJson(file: string, value: object): void {
  writeFileSync(new URL(file, input), compact(value, '') + '\n')
  console.log(`wrote scripts/gen/input/${file}`)
}

/** JSON that breaks only lines that would be long: small in the repository, readable in a diff. */
function compact(value: unknown, indent: string): string {
  const flat = JSON.stringify(value)
  if (typeof value !== 'object' || value === null || indent.length + flat.length < 110) return flat
  const deeper = indent + ' '
  if (Array.isArray(value))
    return `[\n${value.map((each) => deeper + compact(each, deeper)).join(',\n')}\n${indent}]`
  const entries = Object.entries(value).map(([key, each]) => `${deeper}"${key}":${compact(each, deeper)}`)
  return `{\n${entries.join(',\n')}\n${indent}}`
}
