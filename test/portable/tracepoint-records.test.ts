/**
 * Records of tracepoints in objects: fields are where the kernel has them that loads the object. Held to what the compiler makes
 * for that kernel, whose record is another one; and on the kernel at hand, to libbpf and to what a tracepoint says.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hash, loadObject, str, struct, tracepoint, u32, u64 } from 'skep'
import { userStr } from 'skep/kernel'
import { describe, expect, it } from 'vitest'
import { decode, disassembleProgram, type Insn } from '../../src/asm/index.ts'
import { BtfBuilder, readBtf, tracepointRecord } from '../../src/btf/index.ts'
import { portableKernel } from '../../src/cli/portable-kernel.ts'
import { portableObject } from '../../src/cli/portable-object.ts'
import { compile } from '../../src/compiler/index.ts'
import { linkKernel, theHost } from '../../src/linux/index.ts'
import { type InsnRef, Linker, type ProgramSpec, readObject } from '../../src/object/index.ts'
import type { Target, TracepointField } from '../../src/operand/index.ts'
import type { Program } from '../../src/program/index.ts'
import { doorOf } from '../../src/source/index.ts'
import { CObjects } from '../support/c-objects.ts'
import { Child } from '../support/child.ts'
import { itOnce } from '../support/once.ts'

const seen = hash(struct({ pid: u32, comm: str(16) }), u64)

/** All kinds of fields: numbers of several widths, an array of numbers, a string in place, and one behind the record. */
const demo = tracepoint('demo:demo_exit', (ctx) => {
  const sum = BigInt(ctx.codes[2]) + ctx.flags
  if (userStr(ctx.flags, 8) === ctx.file) return
  seen.set({ pid: ctx.pid, comm: ctx.comm }, sum)
})

const kinds = {
  flags: { type: 'unsigned long', size: 8, signed: false },
  pid: { type: 'pid_t', size: 4, signed: true },
  codes: { type: 'int', size: 16, signed: true, arrayLength: 4 },
  comm: { type: 'char', size: 16, signed: true, arrayLength: 16 },
  file: { type: 'char', size: 4, signed: true, dynamic: 'data_loc' },
  cpu: { type: 'int', size: 4, signed: true },
} as const

/** A kernel whose record has these fields, one after the other. */
function kernelWith(name: string, struct: string, names: readonly (keyof typeof kinds)[]): Target {
  const builder = new BtfBuilder()
  const int = builder.int('int', 4, 'signed')
  const long = builder.int('unsigned long', 8)
  const char = builder.int('char', 1)
  const types = {
    ...{
      flags: long,
      pid: int,
      codes: builder.array(int, 4),
      comm: builder.array(char, 16),
      file: int,
      cpu: int,
    },
  }
  let offset = 8
  const fields = names.map((each): TracepointField => {
    const kind = kinds[each]
    const align = each === 'flags' ? 8 : 4
    offset = Math.ceil(offset / align) * align
    const field = { name: each, offset, ...kind }
    offset += kind.size
    return field
  })
  const members = fields.map(({ name: field, offset: at }) => ({
    name: field === 'file' ? '__data_loc_file' : field,
    typeId: types[field as keyof typeof kinds],
    bitOffset: at * 8,
  }))
  builder.struct(struct, offset, [{ name: 'ent', typeId: long, bitOffset: 0 }, ...members])
  return {
    ...{ name, arch: 'x64', cpu: 3, btf: readBtf(builder.build()), hasHelper: () => true },
    tracepoint: () => ({ id: 1, system: 'demo', name: 'demo_exit', fields }),
  }
}

const older = kernelWith('older', 'trace_event_raw_demo_template', ['flags', 'pid', 'codes', 'comm', 'file'])
const newer = kernelWith('newer', 'trace_event_raw_demo_template', [
  ...(['cpu', 'comm', 'file', 'flags', 'codes', 'pid'] as const),
])

function shown(insns: readonly Insn[]): string {
  const plain = insns.map((insn) => {
    const ref = insn.ref as InsnRef | undefined
    return ref && 'map' in ref ? { ...insn, ref: undefined, imm64: 0n, src: 0 } : { ...insn, ref: undefined }
  })
  return disassembleProgram(plain as Insn[])
}

function linked(object: Uint8Array, { name, btf }: Target): ProgramSpec {
  const spec = readObject(object)
  const linker = new Linker(spec, { name, btf, kconfig: () => undefined, symbol: () => undefined })
  return linker.link(spec.programs[0]!)
}

function compiled(program: Program, target: Target): string {
  const variant = program.variants(target).at(-1)!
  const { name, fn, license } = program
  return shown(compile({ name, fn, license, variant, target, door: doorOf(program), nullChecks: true }).insns)
}

describe('a record that differs between kernels', () => {
  it.each([
    ['as it is', older, older],
    ['with fields elsewhere', older, newer],
    ['with fields fewer', newer, older],
  ])('%s', (_, from, to) => {
    const { bytes } = portableObject([demo], { ...from, portable: 'open' })
    expect(shown(linked(bytes, to).insns)).toBe(compiled(demo, to))
    expect(readObject(bytes).programs[0]!.section).toBe('tracepoint/demo/demo_exit')
  })

  it('is refused where there is none by that name', () => {
    const renamed = kernelWith('renamed', 'trace_event_raw_other', ['flags', 'pid', 'codes', 'comm', 'file'])
    const { bytes } = portableObject([demo], { ...older, portable: 'open' })
    expect(linked(bytes, renamed).missing?.length).toBeGreaterThan(0)
  })
})

describe('on the kernel at hand', () => {
  const { target } = theHost()

  it('is found by the name of its event, and by its fields where it has that of a class', () => {
    const recordOf = (event: string) => {
      const { name, fields } = target.tracepoint(event)
      const id = tracepointRecord(
        target.btf!,
        name,
        fields.filter((each) => !each.name.startsWith('common_')),
      )
      return id && target.btf!.nameOf(id)
    }
    expect(recordOf('sched:sched_switch')).toBe('trace_event_raw_sched_switch')
    expect(recordOf('sched:sched_wakeup')).toBe('trace_event_raw_sched_wakeup_template')
    expect(recordOf('syscalls:sys_enter_openat')).toBeUndefined()
  })

  itOnce('says what the tracepoint says, relocated by libbpf as by Skep', async () => {
    const names = hash(u32, str(16))
    const renamed = tracepoint('task:task_rename', (ctx) => names.set(ctx.pid, ctx.newcomm))
    const { bytes, programs } = portableObject([renamed], portableKernel(target, { cpu: 3 }))
    expect(programs[0]!.section).toBe('tracepoint/task/task_rename')
    const c = new CObjects()
    try {
      const file = join(c.folder, 'renamed.o')
      writeFileSync(file, bytes)
      const theirs = c.libbpf(file)
      expect(theirs).toMatchObject({ open: true, load: 0 })
      const spec = readObject(bytes)
      expect(spec.programs[0]!.code.relocations.length).toBeGreaterThan(1)
      const ours = new Linker(spec, linkKernel(target)).link(spec.programs[0]!).insns
      const fields = (insns: readonly Insn[]) =>
        insns.map(({ code, dst, src, off, imm, imm64 }) => [code, dst, imm64 ? 0 : src, off, imm])
      expect(fields(ours)).toEqual(fields(decode(Buffer.from(theirs.programs[0]!.insns, 'hex'))))
      await using object = await loadObject(file, { attach: true })
      const child = new Child(
        'sh',
        ['-c', 'printf renamed-here > /proc/self/comm; echo done; read _'],
        {},
        'pipe',
      )
      try {
        await child.until((lines) => lines.includes('done'))
        expect(object.maps.names!.get(child.process.pid! as never)).toBe('renamed-here')
      } finally {
        await child.stop()
      }
    } finally {
      c.remove()
    }
  })
})
