/**
 * A compiled program as JSON, and back. Maps are what a spec cannot say alone: each is one that kernel code reached
 * through a value the function captured (then it is named by that value), or one that only the compiler knows.
 */
import type { Insn } from '../asm/index.ts'
import type { Position } from '../error/index.ts'
import { declarationOf } from '../host/index.ts'
import type { InsnRef, LineEntry, MapSpec, ProgramSpec } from '../object/index.ts'
import { isKernelValue, kernelIdentity } from '../operand/index.ts'

/** Which captured value (by its number) a map belongs to, and which of its maps it is; or a map of the compiler's. */
type PackedMap = readonly [value: number, which: number] | MapSpec

/** An instruction of two slots, by its index: its value, and what it refers to, the map by its index. */
type PackedWide = readonly [
  index: number,
  imm64: string,
  ref?: { readonly kind: string; readonly map: number },
]

export interface PackedProgram {
  readonly rest: Omit<ProgramSpec, 'insns' | 'lines' | 'maps'>
  readonly maps: readonly PackedMap[]
  /** Of each instruction code, dst, src, off and imm. */
  readonly insns: readonly number[]
  readonly wide: readonly PackedWide[]
  /** Of each entry its instruction, line and column, and the index of file and text among `texts`. */
  readonly lines: readonly number[]
  readonly texts: readonly string[]
}

/** The program as data, where it can be told: `values` are what its function captured. */
export function pack(program: ProgramSpec, values: readonly object[]): PackedProgram | undefined {
  const { insns, lines, maps, ...rest } = program
  const packedMaps = maps.map((map) => packMap(map, values))
  if (!packedMaps.every((map) => map !== undefined)) return undefined
  const wide: PackedWide[] = []
  for (const [index, { imm64, ref }] of insns.entries()) {
    if (imm64 === undefined) continue
    if (!ref) wide.push([index, String(imm64)])
    else if (isMapRef(ref)) wide.push([index, String(imm64), { ...ref, map: maps.indexOf(ref.map) }])
    else return undefined
  }
  if (wide.some(([, , ref]) => ref?.map === -1)) return undefined
  const texts: string[] = []
  const at = new Map<string, number>()
  const textAt = (text: string): number => {
    if (!at.has(text)) at.set(text, texts.push(text) - 1)
    return at.get(text)!
  }
  return {
    rest,
    maps: packedMaps,
    insns: insns.flatMap(({ code, dst, src, off, imm }) => [code, dst, src, off, imm]),
    wide,
    lines: lines.flatMap(({ insn, position: { line, column, file, text } }) => [
      insn,
      line,
      column,
      textAt(file),
      textAt(text),
    ]),
    texts,
  }
}

/** The program again, on the maps of this run. */
export function unpack(packed: PackedProgram, values: readonly object[]): ProgramSpec | undefined {
  const { rest, texts } = packed
  const maps = packed.maps.map((map) => ('name' in map ? { ...map } : mapsOf(values[map[0]])[map[1]]?.()))
  if (!maps.every((map) => map !== undefined)) return undefined
  const insns: Insn[] = []
  for (let i = 0; i < packed.insns.length; i += 5) {
    const [code, dst, src, off, imm] = packed.insns.slice(i, i + 5) as [
      number,
      number,
      number,
      number,
      number,
    ]
    insns.push({ code, dst, src, off, imm })
  }
  for (const [index, imm64, ref] of packed.wide) {
    insns[index] = {
      ...insns[index]!,
      imm64: BigInt(imm64),
      ...(ref && { ref: { ...ref, map: maps[ref.map] } }),
    }
  }
  const lines: LineEntry[] = []
  for (let i = 0; i < packed.lines.length; i += 5) {
    const [insn, line, column, file, text] = packed.lines.slice(i, i + 5) as [
      number,
      number,
      number,
      number,
      number,
    ]
    const position: Position = { file: texts[file]!, line, column, text: texts[text]! }
    lines.push({ insn, position })
  }
  return { ...rest, insns, lines, maps }
}

function packMap(map: MapSpec, values: readonly object[]): PackedMap | undefined {
  // Asking a value for a map may bring it into being, so only those are asked that somebody has declared.
  if (!declarationOf(map)) return map.key || map.value ? undefined : map
  for (const [number, value] of values.entries()) {
    const which = mapsOf(value).findIndex((each) => each() === map)
    if (which >= 0) return [number, which]
  }
  return undefined
}

function mapsOf(value: object | undefined): readonly (() => MapSpec)[] {
  return (value && isKernelValue(value) && value[kernelIdentity]?.().maps) || []
}

function isMapRef(ref: unknown): ref is InsnRef {
  return typeof ref === 'object' && ref !== null && 'map' in ref && 'kind' in ref
}
