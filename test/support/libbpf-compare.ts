/**
 * What Skep makes of an object, beside what libbpf does: maps, programs and their kinds, and the relocated instructions
 * one by one, with numbers in place of descriptors.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect } from 'vitest'
import { encode, type Insn } from '../../src/asm/index.ts'
import { NotFoundError } from '../../src/error/index.ts'
import { linkKernel, theHost } from '../../src/linux/index.ts'
import {
  Linker,
  type MapSpec,
  type ObjectProgram,
  type ObjectSpec,
  type ProgramSpec,
  readObject,
} from '../../src/object/index.ts'
import {
  BPF_MAP_TYPE_PERF_EVENT_ARRAY,
  BPF_MAP_TYPE_STACK_TRACE,
  BPF_MAP_TYPE_STRUCT_OPS,
} from '../../src/uapi/index.ts'
import type { CObjects } from './c-objects.ts'

/** The instructions with a number for each map in place of its descriptor, in the order of their first use. */
function numbered(insns: readonly bigint[]): string[] {
  const seen = new Map<bigint, number>()
  return insns.map((slot) => {
    const code = slot & 0xffn
    const pseudo = (slot >> 12n) & 0xfn
    if (code !== 0x18n || (pseudo !== 1n && pseudo !== 2n)) return slot.toString(16)
    const descriptor = slot >> 32n
    if (!seen.has(descriptor)) seen.set(descriptor, seen.size)
    return `map ${seen.get(descriptor)} ${(slot & 0xffffffffn).toString(16)}`
  })
}

function slotsOf(bytes: Uint8Array): bigint[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length / 8 }, (_, i) => view.getBigUint64(8 * i, true))
}

/** Our instructions, with numbers for maps. */
function withMaps(insns: readonly Insn[]): Insn[] {
  const ids = new Map<MapSpec, number>()
  return insns.map((insn) => {
    const ref = insn.ref as { kind: string; map: MapSpec; offset?: number } | undefined
    if (!ref) return insn
    if (!ids.has(ref.map)) ids.set(ref.map, ids.size)
    const offset = BigInt(ref.offset ?? 0) << 32n
    return { ...insn, src: ref.kind === 'map' ? 1 : 2, imm64: BigInt(ids.get(ref.map)!) | offset }
  })
}

/**
 * Expects what libbpf reads of an object, and the instructions that it would load, of Skep; gives the number of programs
 * that were compared: those for functions that this kernel has not are left out.
 */
export function compareWithLibbpf(c: CObjects, path: string): number {
  const theirs = c.libbpf(path)
  const object = readObject(readFileSync(path), basename(path))
  giveSizes(object)
  const linker = new Linker(object, linkKernel(theHost().target))
  expect(theirs.open).toBe(true)
  expect(object.programs.map(({ name }) => name)).toEqual(theirs.programs.map(({ name }) => name))
  let programs = 0
  for (const [i, program] of object.programs.entries()) {
    const their = theirs.programs[i]!
    const linked = link(linker, program)
    const { type, flags, load: autoload } = program
    // Of a function of a struct, its number says only the kernel.
    const attach = linked?.expectedAttachType ?? program.expectedAttachType
    expect({ type, attach, flags, autoload }).toEqual({
      ...{ type: their.type, attach: their.attach, flags: their.flags, autoload: their.autoload },
    })
    if (!linked) continue
    const mine = numbered(slotsOf(encode(withMaps(linked.insns))))
    const wanted = numbered(slotsOf(Uint8Array.from(Buffer.from(their.insns, 'hex'))))
    expect(mine, program.section).toEqual(wanted)
    programs++
  }
  // Structs of functions are as long as the kernel says for which they were linked.
  const maps = object.maps.map(({ name, type, keySize, valueSize, flags }) => [
    name,
    type,
    keySize,
    valueSize,
    flags,
  ])
  expect(new Set(maps)).toEqual(
    new Set(theirs.maps.map(({ name, type, key, value, flags }) => [name, type, key, value, flags])),
  )
  return programs
}

/** Gives the sizes that are left to the loader, as libbpf-instructions.c does. */
export function giveSizes({ maps }: ObjectSpec): void {
  for (const map of maps) {
    if (map.type === BPF_MAP_TYPE_STACK_TRACE && map.valueSize === 0) map.valueSize = 8 * 16
    if (map.maxEntries > 0 || map.keySize === 0 || map.type === BPF_MAP_TYPE_PERF_EVENT_ARRAY) continue
    if (map.type < BPF_MAP_TYPE_STRUCT_OPS) map.maxEntries = 16
  }
}

/** Undefined where this kernel has no such function to attach to, which libbpf asks later. */
function link(linker: Linker, program: ObjectProgram): ProgramSpec | undefined {
  try {
    return linker.link(program)
  } catch (error) {
    if (error instanceof NotFoundError) return undefined
    throw error
  }
}
